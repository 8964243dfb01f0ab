"""Project Wycheproof's JSON Web Signature cases: 355 invalid, 46 valid.

A case is accepted when the key of its group can be read and the signature holds under it. Every
invalid case is refused. The valid ones the wallet refuses are named below, each with the reason.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any, NamedTuple

import pytest

from tests.fakes.shared import vectors
from wallet.errors import InputError
from wallet.standards.encoding import parse_json_object
from wallet.standards.jose import Jws, PublicKey, verify_jws

FILE = "wycheproof/json_web_signature_test.json"

MAC = "jose.key_type (oct)"
"""A credential signed with a shared secret could be written by whoever checks it."""
LONG_HASH = "jose.key_algorithm"
"""RS384, RS512, PS384, PS512 are not on the closed list: no credential format needs them."""
PS384 = "jose.algorithm"
"""The token of RFC 7520 figure 20 is signed with PS384, though its group gives the key as PS256."""
P521 = "jose.key_type (P-521)"
"""Not on the closed list; the file itself names the algorithm `ES521`, which does not exist."""

REFUSED = {
    **dict.fromkeys([1, 348, 352, 357, 358, 359, 372, 373, 376, 377], MAC),
    **dict.fromkeys([264, 265, 266, 267, 268, 269, 270, 271], LONG_HASH),
    **dict.fromkeys([320, 321, 322, 323, 325, 326, 327, 328], LONG_HASH),
    **dict.fromkeys([346, 350], PS384),
    **dict.fromkeys([347, 351], P521),
}


class Case(NamedTuple):
    """One test of the file, with the key of its group."""

    number: int
    valid: bool
    key: dict[str, Any]
    token: str


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    document = json.loads(vectors(FILE).read_bytes())
    return [
        Case(test["tcId"], test["result"] == "valid", _key_of(group), test["jws"])
        for group in document["testGroups"]
        for test in group["tests"]
    ]


def test_the_file_is_the_one_the_table_was_written_for(cases: list[Case]) -> None:
    assert len(cases) == 401
    assert sum(case.valid for case in cases) == 46


def test_every_invalid_signature_is_refused(cases: list[Case]) -> None:
    accepted = [case.number for case in cases if not case.valid and _outcome(case) == "accepted"]
    assert accepted == []


def test_every_valid_signature_is_accepted_or_refused_for_the_reason_given(
    cases: list[Case],
) -> None:
    outcomes = {case.number: _outcome(case) for case in cases if case.valid}
    assert {number: said for number, said in outcomes.items() if said != "accepted"} == REFUSED


def test_an_unusable_key_hides_few_of_the_invalid_signatures(cases: list[Case]) -> None:
    """An early refusal must not stand in for a later check."""
    outcomes = Counter(_outcome(case) for case in cases if not case.valid)
    early = ("jose.key_type (oct)", "jose.key_algorithm", "jose.key_use")
    assert sum(outcomes[code] for code in early) < 55
    assert outcomes["jose.signature"] > 280
    assert {"jose.token", "jose.algorithm", "encoding.json"} <= outcomes.keys()


def _outcome(case: Case) -> str:
    try:
        _verify(case)
    except InputError as error:
        kind = error.data.get("kind")
        return f"{error.code} ({kind})" if kind else error.code
    return "accepted"


def _verify(case: Case) -> Jws:
    key = PublicKey.from_jwk(parse_json_object(json.dumps(case.key)))
    return verify_jws(case.token, key, typ=None)


def _key_of(group: dict[str, Any]) -> dict[str, Any]:
    """HMAC groups have no public key; what they have is offered all the same."""
    key: dict[str, Any] = group.get("public") or group["private"]
    return key
