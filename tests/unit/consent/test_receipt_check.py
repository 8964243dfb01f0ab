"""A receipt under ``verify``: two signers, told apart."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.fakes.consent import (
    CONSENT_ID,
    asking,
    present,
    receipt,
    recorded,
    request,
    unasked,
)
from tests.fakes.keys import test_key
from tests.fakes.refusals import refused
from wallet.consent.receipt import RECEIPT_TYP, Covered, build_receipt
from wallet.consent.receipt_check import check_receipt
from wallet.credentials.policy import Policy, Withdrawn
from wallet.credentials.question import Question
from wallet.credentials.reasons import Outcome, Reason
from wallet.credentials.report import DocumentKind, Part, Report, Vouching
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import KeyState, Role, TrustEntry, TrustList
from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonObject
from wallet.standards.jose import parse_jws, sign_jws


def trusted() -> Trust:
    """A list with the key that signed the request."""
    key = request().object.signing_key
    assert key is not None
    entry = TrustEntry(name="Exempelmatchning AB", role=Role.RECIPIENT, key=key)
    return Trust((TrustList("Egen lista", 1, present().plus(-60), None, (entry,)),))


def checked(
    text: str, *, trust: Trust | None = None, at: Instant | None = None, **policy: Any
) -> Report:
    return check_receipt(text, Question(trust or Trust(), Policy(**policy), at or present()))


def reasons(part: Part) -> list[Reason]:
    return [check.reason for check in part.checks]


def altered(**members: Any) -> str:
    """A receipt of other content, rightly signed by the person."""
    payload = {**parse_jws(receipt()).claims(), **members}
    signer = test_key(1)
    return sign_jws(payload, signer, typ=RECEIPT_TYP, header={"jwk": signer.public.to_jwk()})


def record_with(**members: Any) -> str:
    """A receipt whose one record says something else."""
    return receipt({**recorded().record, **members})


def test_person_and_recipient_are_told_apart() -> None:
    report = checked(receipt(), trust=trusted())
    person, recipient = report.parts
    assert report.kind is DocumentKind.RECEIPT
    assert report.outcome is Outcome.VALID
    assert person.vouching is Vouching.SELF_STATED
    assert recipient.vouching is Vouching.ATTESTED
    assert recipient.issuer is not None
    assert (recipient.issuer.name, recipient.issuer.list_name) == (
        "Exempelmatchning AB",
        "Egen lista",
    )


def test_the_persons_part_says_what_was_decided_and_sent() -> None:
    claims: Any = checked(receipt()).parts[0].claims
    [decision] = claims["decisions"]
    assert decision["id"] == CONSENT_ID
    assert (decision["kind"], decision["outcome"]) == ("consent", "given")
    assert decision["statement"] == "I consent"
    assert decision["claims"] == ["education: achievement.name", "education: achievement.level"]


def test_the_recipients_part_says_what_was_promised() -> None:
    claims: Any = checked(receipt()).parts[1].claims
    assert claims["controller"] == "Exempelmatchning AB"
    assert claims["uses"][0]["retention"]["duration"] == "P180D"


def test_a_recipient_on_no_list_cannot_be_told() -> None:
    report = checked(receipt())
    assert report.outcome is Outcome.UNDETERMINED
    assert report.decisive is not None
    assert report.decisive.reason is Reason.TRUST_NOT_LISTED
    assert report.parts[1].vouching is Vouching.UNVOUCHED


def test_a_release_nobody_asked_for_has_the_persons_word_alone() -> None:
    token = build_receipt(
        (recorded(unasked()).record,),
        jti="urn:uuid:receipt",
        at=present(),
        audience="name:x",
        covered=Covered("a", "a", None),
        request=None,
        signer=test_key(1),
    )
    report = checked(token)
    assert report.outcome is Outcome.VALID
    assert len(report.parts) == 1


def test_a_request_without_terms_promises_nothing() -> None:
    asked = request("no_terms")
    token = build_receipt(
        (recorded(asking(asked)).record,),
        jti="urn:uuid:receipt",
        at=present(),
        audience=asked.requester.id,
        covered=Covered("a", "a", None),
        request=asked.token,
        signer=test_key(1),
    )
    assert "uses" not in checked(token).parts[1].claims


def test_a_changed_byte_is_invalid() -> None:
    head, body, signature = receipt().split(".")
    flipped = ("A" if signature[0] != "A" else "B") + signature[1:]
    report = checked(f"{head}.{body}.{flipped}")
    assert report.outcome is Outcome.INVALID
    assert report.parts == ()
    assert report.made is None


def test_another_form_is_invalid_and_another_version_is_not_judged() -> None:
    assert checked(altered(extra=1)).outcome is Outcome.INVALID
    with refused(InputError, "consent.receipt_version"):
        checked(altered(schema="consent-receipt/2"))


def test_a_request_that_was_tampered_with_is_invalid() -> None:
    token = request().token
    head, body, signature = token.split(".")
    flipped = ("A" if signature[0] != "A" else "B") + signature[1:]
    report = checked(altered(request=f"{head}.{body}.{flipped}"))
    assert report.outcome is Outcome.INVALID
    assert reasons(report.parts[1]) == [Reason.MALFORMED]


@pytest.mark.parametrize("text", ["", "x", "a.b.c", "{}"])
def test_something_else_in_place_of_the_request_is_invalid(text: str) -> None:
    assert checked(altered(request=text)).outcome is Outcome.INVALID


def terms() -> JsonObject:
    kept = recorded().record["terms"]
    assert isinstance(kept, dict)
    return kept


@pytest.mark.parametrize(
    "members",
    [
        {"request_digest": "another"},
        {"terms": {**terms(), "digest": "another"}},
        {"terms": {**terms(), "use": {"id": "match", "retention": "for ever"}}},
        {"terms": {**terms(), "controller": {"name": "Somebody else"}}},
        {"terms": {**terms(), "promise": "of more"}},
    ],
)
def test_a_promise_the_recipient_did_not_sign_is_invalid(members: dict[str, Any]) -> None:
    report = checked(record_with(**members), trust=trusted())
    assert report.outcome is Outcome.INVALID
    assert report.decisive is not None
    assert report.decisive.detail == "consent.receipt_request"


def test_a_receipt_from_the_future_has_not_begun() -> None:
    report = checked(receipt(), at=present().plus(-3_600), trust=trusted())
    assert report.outcome is Outcome.ENDED


def test_the_request_is_judged_by_the_time_of_the_receipt() -> None:
    assert checked(receipt(), at=present().plus(10**8), trust=trusted()).outcome is Outcome.VALID


@pytest.mark.parametrize(
    ("jti", "key", "outcome"),
    [
        ("urn:uuid:extract", 1, Outcome.ENDED),
        ("urn:uuid:extract", 2, Outcome.VALID),
        ("urn:uuid:other", 1, Outcome.VALID),
    ],
)
def test_a_withdrawn_release_has_ended(jti: str, key: int, outcome: Outcome) -> None:
    withdrawn = Withdrawn(key=test_key(key).public.thumbprint(), jti=jti, time=present())
    assert checked(receipt(), trust=trusted(), withdrawn=withdrawn).outcome is outcome


@pytest.mark.parametrize(
    ("use_id", "other", "reason"),
    [
        ("match", "given", Reason.STATUS_PARTLY_WITHDRAWN),
        ("match", "refused", Reason.STATUS_WITHDRAWN),
        (None, "given", Reason.STATUS_WITHDRAWN),
    ],
)
def test_one_of_two_purposes_that_was_withdrawn_is_told_apart(
    use_id: str | None, other: str, reason: Reason
) -> None:
    first = recorded().record
    decision = first["decision"]
    assert isinstance(decision, dict)
    second = {**first, "use_id": "pool", "decision": {**decision, "outcome": other}}
    key = test_key(1).public.thumbprint()
    withdrawn = Withdrawn(key, "urn:uuid:extract", present(), use_id)
    report = checked(receipt(first, second), trust=trusted(), withdrawn=withdrawn)
    assert reason in [check.reason for check in report.checks]


def test_a_demonstration_says_so() -> None:
    record = recorded().record
    decision = record["decision"]
    assert isinstance(decision, dict)
    assert checked(receipt({**record, "decision": {**decision, "method": "demo"}})).demo
    assert not checked(receipt(record)).demo


def test_a_key_that_a_list_has_given_up_cannot_be_told() -> None:
    [listed] = trusted().lists
    entry = replace(listed.entries[0], state=KeyState.COMPROMISED)
    report = checked(receipt(), trust=Trust((replace(listed, entries=(entry,)),)))
    assert report.outcome is Outcome.UNDETERMINED
