"""Badges of the 1EdTech validator's own tests, and one of the DC4EU pilot.

Verdicts of ``cases.json`` that need a word:

- *one valid, one unknown proof type*: valid, and the other is said to be set aside.
- ``simple-err-type.json`` and ``complete_v1.json`` have a type that none of their contexts defines.
  Such a type is no statement, so that no signature covers it (VC Data Integrity section 2.4.1 asks
  for an error): they end as *signed in a way that is not accepted*, whoever signed.
- ``citizen_idvc.json`` (DC4EU) was to end as *issuer's key not available*. It ends one step before:
  what was signed rests on a context that is not pinned, which is never fetched.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.fakes.contexts import canonize
from tests.fakes.shared import vectors
from wallet.credentials.policy import Policy
from wallet.credentials.reasons import CheckName, CheckOutcome, Outcome, Reason
from wallet.credentials.report import Check, Report
from wallet.credentials.snapshot import Published, Snapshot
from wallet.credentials.trust import Trust
from wallet.exchange.check import verify_document
from wallet.standards.encoding import Instant

AT = Instant.parse("2026-11-21T12:00:00Z")
ROOT = "1edtech-ob3/"
LIST = (
    "https://raw.githubusercontent.com/1EdTech/digital-credentials-public-validator/refs/heads/"
    "main/inspector-vc/src/test/resources/ob30/bit-string-list/testlist"
)
ONLY_NAMED = [Reason.SIGNATURE, Reason.KEY_ONLY_NAMED, Reason.TRUST_NOT_LISTED]

SIGNED = {
    "simple.json": Reason.TIME_NOT_LIMITED,
    "simple_v1.json": Reason.TIME_NOT_LIMITED,
    "simple-context-version.json": Reason.TIME_NOT_LIMITED,
    "simple-did-key-method.json": Reason.TIME_NOT_LIMITED,
    "simple-multiple-proofs.json": Reason.TIME_NOT_LIMITED,
    "simple-err-expired.json": Reason.TIME_EXPIRED,
    "simple-err-issued.json": Reason.TIME_NOT_YET,
    "endorsement-valid.json": Reason.TIME,
    "bit-string-list/credential-status-revoked.json": Reason.TIME_NOT_LIMITED,
}
"""Whose arithmetic is right, with what is said of their time. No issuer's key can be proven."""

REFUSED = {
    "simple-noproof.json": Reason.SIGNATURE_MISSING,
    "simple-err-proof-value.json": Reason.SIGNATURE_WRONG,
    "simple-err-proof-method-unknown-did-method.json": Reason.SIGNATURE_NO_KEY,
    "simple-err-type.json": Reason.SIGNATURE_UNSUPPORTED,
    "simple-err-credential-subject-type.json": Reason.SIGNATURE_NOT_COVERED,
    "complete_v1.json": Reason.SIGNATURE_UNSUPPORTED,
}
ELSEWHERE = {"simple.jwt", "simple-jwt.svg", "simple-json.svg", "simple-json.png"}
"""JWT and pictures have tests of their own."""


def judged(path: str, **published: bytes) -> Report:
    answers = {address: Published(data, AT) for address, data in published.items()}
    return verify_document(
        vectors(path).read_bytes(),
        trust=Trust(),
        policy=Policy(any_audience=True),
        at=AT,
        snapshot=Snapshot(AT, answers),
        canonize=canonize(),
    )


def the(report: Report, *names: CheckName) -> list[Check]:
    return [check for check in report.parts[0].checks if check.name in names]


def _cases() -> dict[str, dict[str, Any]]:
    listed = json.loads(vectors(ROOT + "cases.json").read_text("utf-8"))["cases"]
    return {case["file"]: case for case in listed}


def test_every_case_is_judged_here_or_elsewhere() -> None:
    assert set(_cases()) == {*SIGNED, *REFUSED, *ELSEWHERE}


@pytest.mark.parametrize("file", SIGNED)
def test_a_right_signature_by_nobody_known_is_said_to_be_that(file: str) -> None:
    case = _cases()[file]
    assert case["signature_math"] in ("valid", "one valid, one unknown proof type")
    assert case.get("issuer_key_provable", False) is False
    report = judged(ROOT + file)
    assert report.outcome is not Outcome.VALID
    signer = the(report, CheckName.SIGNATURE, CheckName.ISSUER_KEY, CheckName.ISSUER_TRUSTED)
    counting = [one for one in signer if one.outcome is not CheckOutcome.NOT_ASKED]
    assert [one.reason for one in counting] == ONLY_NAMED
    assert [one.reason for one in the(report, CheckName.TIME)] == [SIGNED[file]]


def test_the_unknown_proof_beside_a_good_one_is_named() -> None:
    report = judged(ROOT + "simple-multiple-proofs.json")
    (aside,) = [one for one in report.all_checks() if one.reason is Reason.SIGNATURE_SET_ASIDE]
    assert aside.source


@pytest.mark.parametrize("file", REFUSED)
def test_a_badge_that_is_to_be_refused_is(file: str) -> None:
    case = _cases()[file]
    assert case.get("expected", "reject") == "reject"
    report = judged(ROOT + file)
    assert report.outcome is not Outcome.VALID
    assert the(report, CheckName.SIGNATURE)[0].reason is REFUSED[file]


def test_a_revoked_badge_is_revoked_by_a_list_of_the_same_key_only() -> None:
    file = ROOT + "bit-string-list/credential-status-revoked.json"
    found = judged(file, **{LIST: vectors(ROOT + "bit-string-list/testlist").read_bytes()})
    (status,) = the(found, CheckName.STATUS)
    assert status.reason is Reason.STATUS_REVOKED
    (unread,) = the(judged(file), CheckName.STATUS)
    assert (unread.reason, unread.wants) == (Reason.STATUS_NOT_READ, LIST)


def test_a_credential_of_an_unknown_vocabulary_is_not_judged() -> None:
    report = judged("dc4eu-vc/singapore/citizen_idvc.json")
    (signature,) = the(report, CheckName.SIGNATURE)
    assert signature.reason is Reason.SIGNATURE_NO_CONTEXT
    assert signature.detail == "linked_data.context_unknown"
    assert report.outcome is not Outcome.VALID
