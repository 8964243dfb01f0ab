"""One small SD-JWT per rule of RFC 9901 section 7 and of SD-JWT VC; written for this project.

Each refusal names the error it must end with, so that an early fault cannot hide behind a later
check.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.vectors.sd_jwt_case import verify_case
from wallet.errors import InputError

_DOCUMENT = json.loads((Path(__file__).parent / "derived-cases.json").read_text("utf-8"))
_CASES = {case["id"]: case for case in _DOCUMENT["cases"]}

ACCEPTED = ("ok-all-disclosed", "ok-none-disclosed", "ok-kb", "ok-decoys", "ok-recursive")
REFUSED = {
    "neg-recursive-missing-parent": "sd_jwt.unreferenced",
    "neg-disclosure-twice": "sd_jwt.disclosure_repeated",
    "neg-duplicate-digest-nested": "sd_jwt.digest_repeated",
    "neg-duplicate-digest-array-items": "sd_jwt.digest_repeated",
    "neg-claim-name-collision": "sd_jwt.claim_exists",
    "neg-claim-name-dots": "sd_jwt.claim_name",
    "neg-three-element-in-array": "sd_jwt.disclosure_for_array",
    "neg-disclosure-is-object": "sd_jwt.disclosure_shape",
    "neg-disclosure-padded-base64": "sd_jwt.disclosure",
    "neg-issuer-sig-by-holder-key": "jose.signature",
    "neg-sd-alg-case": "sd_jwt.sd_alg",
    "neg-truncated-jwt": "jose.token",
    "neg-not-yet-valid": "sd_jwt.not_yet_valid",
    "neg-vc-exp-disclosed": "sd_jwt.vc_hidden",
    "neg-vc-no-vct": "sd_jwt.vc_claim",
    "neg-vc-typ-missing": "sd_jwt.vc_typ",
    "neg-kb-required-but-absent": "sd_jwt.kb_missing",
    "neg-kb-wrong-aud": "sd_jwt.kb_audience",
    "neg-kb-iat-old": "sd_jwt.kb_time",
    "neg-kb-iat-missing": "sd_jwt.kb_claims",
    "neg-kb-typ-jwt": "sd_jwt.kb_typ",
    "neg-kb-signed-by-issuer-key": "sd_jwt.kb_signature",
    "neg-kb-disclosures-reordered": "sd_jwt.kb_hash",
    "neg-kb-no-cnf": "sd_jwt.cnf",
}


def test_every_case_is_run() -> None:
    expected = dict.fromkeys(ACCEPTED, "accept") | dict.fromkeys(REFUSED, "reject")
    assert {name: case["expected"] for name, case in _CASES.items()} == expected


@pytest.mark.parametrize("name", ACCEPTED)
def test_a_fair_credential_is_accepted(name: str) -> None:
    payload = verify_case(_CASES[name], _DOCUMENT["issuer_jwk"])
    assert payload["vct"] == "https://credentials.example.com/diploma"
    assert "_sd" not in payload
    assert "_sd_alg" not in payload


@pytest.mark.parametrize(("name", "code"), REFUSED.items())
def test_a_broken_rule_is_refused_by_name(name: str, code: str) -> None:
    with pytest.raises(InputError) as refusal:
        verify_case(_CASES[name], _DOCUMENT["issuer_jwk"])
    assert refusal.value.code == code
