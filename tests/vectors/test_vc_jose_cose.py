"""The verification half of the W3C test suite for VC-JOSE-COSE.

The suite asks whether the signature holds under a key it names; so the key is given as the caller's
own, and success is a credential whose signature and form are right. Case 9 is signed with ES512 and
P-521, which are on no list of this program: it is refused before its form is looked at.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.fakes.answer import trusting
from tests.fakes.refusals import refused
from tests.fakes.shared import vectors
from wallet.credentials.policy import Policy
from wallet.credentials.reasons import Outcome, Reason
from wallet.credentials.report import Report, Vouching
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import Role, TrustEntry
from wallet.errors import InputError
from wallet.exchange.check import verify_document
from wallet.standards.encoding import Instant
from wallet.standards.jose import PublicKey

THEN = Instant.parse("2024-12-16T12:00:00Z")
"""A moment within the day for which the suite's presentation was made."""


def cases() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(vectors("w3c-vc-jose-cose/cases.json").read_text("utf-8"))
    return found


def case(number: int) -> dict[str, Any]:
    (found,) = [one for one in cases()["cases"] if one["number"] == number]
    assert isinstance(found, dict)
    return found


def key(name: str) -> PublicKey:
    return PublicKey.from_jwk(cases()["keys"][name]["publicKeyJwk"])


def judged(number: int, trust: Trust | None = None) -> Report:
    """With the key that the suite names, or with a list."""
    one = case(number)
    given = key(one["key"]) if trust is None else None
    policy = Policy(any_audience=True, unbound=True, issuer_key=given)
    return verify_document(one["token"].encode(), trust=trust or Trust(), policy=policy, at=THEN)


@pytest.mark.parametrize("number", [6, 20])
def test_a_credential_that_the_suite_accepts_is_valid(number: int) -> None:
    assert case(number)["expected"] == "success"

    report = judged(number)

    assert report.outcome is Outcome.VALID
    assert [part.vouching for part in report.parts] == [Vouching.ATTESTED]


def test_what_an_sd_jwt_discloses_is_read() -> None:
    (part,) = judged(20).parts

    assert part.claims == {
        "credentialSubject": {
            "id": "did:example:ebfeb1f712ebc6f1c276e12ec21",
            "birthDate": "1990-01-01",
            "firstName": "Jane",
            "lastName": "Doe",
        }
    }


def test_a_presentation_that_the_suite_accepts_is_its_holders_and_its_issuers() -> None:
    """Its holder is also the issuer of what is inside, by two keys; a list names both. The suite
    asks for the presentation alone: its third credential is in COSE, which is not read here, and is
    said not to be."""
    issuers = ("https://example.issuer/vc-jose-cose",)
    trust = trusting(
        *(
            TrustEntry(name="Exempelutfärdaren", role=Role.ISSUER, key=key(name), issuers=issuers)
            for name in ("p256", "p384")
        )
    )

    report = judged(7, trust)

    assert case(7)["expected"] == "success"
    assert Reason.SIGNATURE in {check.reason for check in report.checks}
    assert all(check.reason.effect is Outcome.VALID for check in report.checks)
    attested = Vouching.ATTESTED
    assert [part.vouching for part in report.parts] == [attested, attested, Vouching.UNCHECKED]
    assert report.outcome is Outcome.UNDETERMINED
    assert report.decisive is not None
    assert report.decisive.reason is Reason.SIGNATURE_UNSUPPORTED


def test_the_same_presentation_has_ended_since() -> None:
    one = case(7)
    policy = Policy(any_audience=True, unbound=True, issuer_key=key("p384"))

    report = verify_document(
        one["token"].encode(), trust=Trust(), policy=policy, at=THEN.plus(2 * 86_400)
    )

    assert Reason.TIME_EXPIRED in {check.reason for check in report.all_checks()}


@pytest.mark.parametrize(
    ("number", "reason", "detail"),
    [
        (12, Reason.SIGNATURE_WRONG, None),
        (15, Reason.MALFORMED, "w3c.jwt_claim"),
        (23, Reason.SIGNATURE_WRONG, None),
    ],
)
def test_what_the_suite_refuses_is_invalid_for_its_reason(
    number: int, reason: Reason, detail: str | None
) -> None:
    assert case(number)["expected"] == "failure"

    report = judged(number)

    assert report.outcome is Outcome.INVALID
    assert report.decisive is not None
    assert (report.decisive.reason, report.decisive.detail) == (reason, detail)


@pytest.mark.parametrize(("number", "code"), [(9, "jose.algorithm"), (24, "verify.not_recognised")])
def test_what_the_suite_refuses_and_is_of_no_known_kind_is_not_judged(
    number: int, code: str
) -> None:
    assert case(number)["expected"] == "failure"

    with refused(InputError, code):
        judged(number)
