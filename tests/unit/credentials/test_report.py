"""The report: its outcome, its JSON form, its fingerprint."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.fakes.answer import attested_extract, diploma, judged, keyed, self_stated_extract
from tests.unit.exchange.answer.cases import CASES
from wallet.credentials.reasons import CheckName, CheckOutcome, Outcome, Reason
from wallet.credentials.report import Check, Vouching, fingerprint, gravest
from wallet.messages import ENGLISH, SWEDISH, Catalogue

SCHEMA = Path(__file__).resolve().parents[3] / "schemas" / "verification-report-1.json"
VALIDATOR = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", sorted(CASES))
def test_every_report_fits_its_schema(name: str) -> None:
    VALIDATOR.validate(json.loads(json.dumps(CASES[name].judge().to_json())))


def test_the_checks_of_an_extract_are_all_there() -> None:
    report = judged(attested_extract(diploma()), trust=keyed())

    of_others = {CheckName.COVERS, CheckName.CHANGES, CheckName.CLAIM}
    assert {check.name for check in report.all_checks()} == set(CheckName) - of_others


def test_the_gravest_effect_decides_and_of_equals_the_first() -> None:
    checks = [
        Check(Reason.STATUS_NOT_READ),
        Check(Reason.TIME_EXPIRED),
        Check(Reason.NONCE_WRONG),
        Check(Reason.AUDIENCE_WRONG),
    ]

    assert gravest(checks) == Check(Reason.NONCE_WRONG)
    assert gravest(checks[:2]) == Check(Reason.TIME_EXPIRED)
    assert gravest(checks[:1]) == Check(Reason.STATUS_NOT_READ)
    assert gravest([Check(Reason.PARSED)]) is None


@pytest.mark.parametrize("reason", Reason)
def test_what_a_reason_makes_of_the_document_follows_from_its_outcome(reason: Reason) -> None:
    effects = {
        CheckOutcome.PASS: {Outcome.VALID},
        CheckOutcome.NOT_ASKED: {Outcome.VALID},
        CheckOutcome.UNKNOWN: {Outcome.UNDETERMINED},
        CheckOutcome.FAIL: {Outcome.INVALID, Outcome.ENDED},
    }

    assert reason.effect in effects[reason.outcome]


def test_only_time_and_status_can_end_a_document() -> None:
    ending = {reason.check for reason in Reason if reason.effect is Outcome.ENDED}

    assert ending == {CheckName.TIME, CheckName.STATUS}


def test_codes_are_stable_and_each_its_own() -> None:
    codes = [reason.code for reason in Reason]

    assert len(set(codes)) == len(codes)
    assert len([reason for reason in Reason if reason.effect is not Outcome.VALID]) >= 30


@pytest.mark.parametrize("t", [ENGLISH, SWEDISH])
@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_a_sentence_and_every_deciding_one_advice(
    reason: Reason, t: Catalogue
) -> None:
    assert t(f"verify.reason.{reason.code}", source="S", date="2026-11-21")
    assert t.has(f"verify.advice.{reason.code}") is (reason.effect is not Outcome.VALID)


def test_a_fingerprint_is_four_groups_of_the_digest() -> None:
    # SHA-256("abc") = ba7816bf 8f01cfea 4141…; RFC 4648 base32 of its first ten bytes.
    assert fingerprint("abc") == "xj4b-np4p-ahh6-uqkb"


def test_an_extract_says_for_whom_and_when() -> None:
    made = judged(self_stated_extract()).made

    assert made is not None
    assert made.to_json()["audience"] == "Exempelmatchning AB"
    assert made.to_json()["issued"] == "2026-11-21T12:00:00Z"
    assert made.uses == ("match",)


def test_a_demonstration_is_marked() -> None:
    assert judged(self_stated_extract(demo=True)).demo
    assert not judged(self_stated_extract()).demo


def test_an_issuer_is_named_by_the_list_and_not_by_itself() -> None:
    known = judged(attested_extract(diploma()), trust=keyed())
    unknown = judged(attested_extract(diploma()))

    [issuer] = [part.issuer for part in known.parts if part.issuer]
    assert (issuer.name, issuer.list_name, issuer.list_date) == (
        "Exempelskolan",
        "Skolor i Exempellän",
        "2026-10-01",
    )
    [issuer] = [part.issuer for part in unknown.parts if part.issuer]
    assert (issuer.name, issuer.stated) == (None, "https://skola.example")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("self-stated", {Vouching.SELF_STATED}),
        ("attested-by-key", {Vouching.SELF_STATED, Vouching.ATTESTED}),
        ("issuer-unlisted", {Vouching.SELF_STATED, Vouching.UNVOUCHED}),
        ("issuer-key-retired", {Vouching.SELF_STATED, Vouching.UNVOUCHED}),
        ("certificate-expired", {Vouching.SELF_STATED, Vouching.UNVOUCHED}),
        ("issuer-without-key", {Vouching.SELF_STATED, Vouching.UNCHECKED}),
        ("credential-expired", {Vouching.SELF_STATED, Vouching.ATTESTED}),
    ],
)
def test_claims_are_grouped_by_who_vouches(name: str, expected: set[Vouching]) -> None:
    assert {part.vouching for part in CASES[name].judge().parts} == expected
