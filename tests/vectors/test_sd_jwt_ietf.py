"""SD-JWT and SD-JWT+KB strings printed in RFC 9901 and in the SD-JWT VC draft."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.fakes.shared import vectors
from tests.vectors.sd_jwt_case import verify_case
from wallet.standards.sd_jwt import parse_sd_jwt, paths_of, present

CASES = (
    "rfc9901-5.1-issuance",
    "rfc9901-5.2-presentation-kb",
    "rfc9901-A.1-issuance",
    "rfc9901-A.3-issuance",
    "rfc9901-A.3-presentation-kb",
    "sd-jwt-vc-19-2.3.1-issuance",
    "sd-jwt-vc-19-2.3.2-presentation-kb",
    "sd-jwt-vc-19-2.3.2-issuance",
)


def _cases() -> dict[str, dict[str, Any]]:
    document = json.loads(vectors("ietf-sd-jwt/cases.json").read_text("utf-8"))
    return {case["id"]: case for case in document["cases"]}


def test_every_published_case_is_run() -> None:
    assert tuple(_cases()) == CASES


@pytest.mark.parametrize("name", CASES)
def test_a_published_string_verifies_to_its_published_payload(name: str) -> None:
    case = _cases()[name]
    assert case["expected"] == "accept"
    assert verify_case(case, case["issuer_jwk"]) == case["expected_processed_payload"]


@pytest.mark.parametrize("name", CASES)
def test_presenting_all_of_a_published_string_leaves_it_as_it_was(name: str) -> None:
    sd_jwt = parse_sd_jwt(_cases()[name]["compact"])
    assert present(sd_jwt, paths_of(sd_jwt).selectable) == sd_jwt.presentation


def test_the_key_binding_of_one_example_does_not_fit_another() -> None:
    cases = _cases()
    one, other = cases["rfc9901-5.2-presentation-kb"], cases["rfc9901-A.3-presentation-kb"]
    proof = one["compact"].rpartition("~")[2]
    moved = {**other, "compact": other["compact"].rpartition("~")[0] + "~" + proof}
    with pytest.raises(Exception, match=r"sd_jwt\.kb_hash"):
        verify_case(moved, other["issuer_jwk"])
