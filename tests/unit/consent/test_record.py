"""Records: everything that was asked, promised, shown and decided; no value."""

from __future__ import annotations

import pytest

from tests.fakes.clock import NOON
from tests.fakes.consent import (
    CONSENT_ID,
    RECORD_ID,
    TITLE,
    VALUES,
    asking,
    claims,
    notice,
    present,
    recorded,
    request,
    shown,
    unasked,
    use_with,
    yes,
)
from tests.fakes.refusals import refused
from wallet.consent.claims import ClaimRef
from wallet.consent.decision import Method, decide_deferred, decide_refused
from wallet.consent.record import (
    addressed_id,
    build_record,
    claim_digest,
    claim_list,
    event_about,
    kind_of,
    verify_claim,
)
from wallet.consent.states import Kind
from wallet.errors import DefectError, InputError
from wallet.log import EventType
from wallet.messages import Language
from wallet.standards.encoding import JsonObject, compact_json

GDPR = "https://w3id.org/dpv/legal/eu/gdpr#"


def part(record: JsonObject, *path: str | int) -> object:
    value: object = record
    for step in path:
        value = value[step]  # type: ignore[index]  # JSON of a known form
    return value


def test_a_yes_on_consent_is_a_consent_record() -> None:
    record = recorded().record
    assert record["schema"] == "consent-record/1"
    assert kind_of(record) is Kind.CONSENT
    assert record["id"] == CONSENT_ID
    assert record["legal_basis"] == ["eu-gdpr:A6-1-a-explicit-consent"]
    assert part(record, "recipient", "name") == "Exempelmatchning AB"
    assert part(record, "recipient", "confirmed") == "not_confirmed"
    assert part(record, "decision", "statement") == "I consent"
    assert part(record, "decision", "method") == "terminal"
    assert record["request_digest"] == request().digest
    assert record["until"] == present().plus(90 * 86_400).rfc3339()


def test_the_promises_are_kept_as_the_recipient_signed_them() -> None:
    terms = request().terms
    assert terms is not None
    kept = recorded().record["terms"]
    assert isinstance(kept, dict)
    assert kept["digest"] == terms.digest
    assert kept["use"] == part(terms.raw, "uses", 0)
    for name in ("controller", "withdrawal", "rights", "supervisory_authority"):
        assert kept[name] == terms.raw[name]


@pytest.mark.parametrize("basis", ["A6-1-b", "A6-1-e", "A6-1-f"])
def test_another_legal_basis_is_a_transfer_record(basis: str) -> None:
    record = recorded(use_with(legal_basis=[GDPR + basis])).record
    assert record["schema"] == "transfer-record/1"
    assert kind_of(record) is Kind.TRANSFER
    assert record["legal_basis"] == [GDPR + basis]


def test_no_terms_are_a_transfer_that_promises_nothing() -> None:
    record = recorded(asking(request("no_terms"))).record
    assert record["schema"] == "transfer-record/1"
    assert (record["terms"], record["use_id"], record["legal_basis"]) == (None, None, [])
    assert record["purpose"] == {"codes": [], "text": None, "stated_by": None}


def test_what_nobody_asked_for_is_a_transfer_with_the_persons_purpose() -> None:
    record = recorded(unasked("Exempelvägledning AB", "vägledning")).record
    assert record["schema"] == "transfer-record/1"
    assert record["purpose"] == {"codes": [], "text": "vägledning", "stated_by": "person"}
    assert part(record, "recipient", "id") == addressed_id("EXEMPELVÄGLEDNING AB")
    assert record["request_digest"] is None


def test_a_name_is_one_recipient_however_it_is_written() -> None:
    assert addressed_id("Exempelvägledning AB") == addressed_id("exempelva\u0308gledning ab")
    assert addressed_id("Exempelvägledning AB") != addressed_id("Exempelvagledning AB")


def test_claims_are_paths_categories_and_digests() -> None:
    found = recorded()
    entries = found.record["claims"]
    assert isinstance(entries, list)
    assert len(entries) == len(found.claim_keys) == 2
    first = entries[0]
    assert isinstance(first, dict)
    assert first["path"] == ["achievement", "name"]
    assert first["category"] == "pd:EducationQualification"
    assert set(first) == {
        "query",
        "item",
        "path",
        "category",
        "special",
        "required",
        "asked",
        "self_stated",
        "digest",
    }
    assert claim_list(found.record)[0] == {"query": "education", "path": ["achievement", "name"]}


def test_a_record_holds_no_value_no_title_and_no_id_of_the_wallet() -> None:
    text = compact_json(recorded().record).decode()
    for secret in (str(VALUES["name"]), TITLE, RECORD_ID, RECORD_ID.removeprefix("urn:uuid:")):
        assert secret not in text


def test_every_claim_has_its_own_key_and_opens_to_its_value_alone() -> None:
    found = recorded()
    entries = found.record["claims"]
    assert isinstance(entries, list)
    for entry, value, key in zip(entries, VALUES.values(), found.claim_keys, strict=True):
        assert isinstance(entry, dict)
        verify_claim(entry, value, key)
        for wrong in ("Läkare", None, str(value) + " "):
            with refused(InputError, "consent.claim_proof"):
                verify_claim(entry, wrong, key)
    first = entries[0]
    assert isinstance(first, dict)
    with refused(InputError, "consent.claim_proof"):
        verify_claim(first, VALUES["name"], found.claim_keys[1])
    with refused(InputError, "consent.claim_proof"):
        verify_claim({**first, "path": ["other"]}, VALUES["name"], found.claim_keys[0])
    for broken in ({}, {**first, "digest": None}, {**first, "path": "x"}):
        with refused(InputError, "consent.claim_proof"):
            verify_claim(broken, VALUES["name"], found.claim_keys[0])


def test_true_and_one_are_two_values() -> None:
    ref = ClaimRef("q", 0, ("a",))
    digests = {claim_digest(ref, value, bytes(32)) for value in (True, 1, "1", "true", None)}
    assert len(digests) == 5


def test_a_refusal_says_what_was_asked_and_gives_no_digest() -> None:
    seen = notice()
    found = build_record(
        asking(),
        seen,
        decide_refused(seen, at=present(), method=Method.TERMINAL),
        created=present(),
        person="key",
        new_key=lambda: bytes(32),
        request_digest=None,
    )
    entries = found.record["claims"]
    assert isinstance(entries, list)
    assert len(entries) == 2
    assert all("digest" not in entry for entry in entries if isinstance(entry, dict))
    assert found.claim_keys == ()
    assert part(found.record, "decision", "outcome") == "refused"


def test_what_the_person_left_out_is_not_in_the_record() -> None:
    seen = notice(sent=claims(optional=("education",)))
    found = build_record(
        asking(),
        seen,
        yes(seen, claims=[seen.claims[0].ref]),
        created=present(),
        person="key",
        new_key=lambda: bytes(32),
        request_digest=None,
    )
    assert claim_list(found.record) == [{"query": "education", "path": ["achievement", "name"]}]


def test_special_categories_are_recorded_with_their_second_basis() -> None:
    record = recorded(sent=claims(shown(("trade_union",), "IF Metall"))).record
    assert record["legal_basis"] == ["eu-gdpr:A6-1-a-explicit-consent", "eu-gdpr:A9-2-a"]
    assert part(record, "claims", 0, "special") == ["pd:TradeUnionMembership"]
    assert part(record, "decision", "special") == ["pd:TradeUnionMembership"]


def test_what_a_value_may_reveal_is_not_written_down() -> None:
    record = recorded(sent=claims(shown(("employer",), "Exempelby församling"))).record
    assert part(record, "claims", 0, "special") == []
    assert "Relig" not in compact_json(record).decode()


def test_a_decision_about_another_notice_or_put_off_makes_no_record() -> None:
    seen = notice()
    other = notice(language=Language.SWEDISH)
    deferred = decide_deferred(seen, at=present(), method=Method.TERMINAL)
    for decision in (yes(other), deferred):
        with refused(DefectError, "consent.record"):
            build_record(
                asking(),
                seen,
                decision,
                created=present(),
                person="key",
                new_key=lambda: bytes(32),
                request_digest=None,
            )


def test_a_log_entry_about_a_record_names_it_and_its_recipient() -> None:
    event = event_about(recorded().record, EventType.WITHDRAWN, NOON, erase=True)
    assert event.data["consent_id"] == CONSENT_ID
    assert event.data["consent_kind"] == "consent"
    assert event.data["recipient"] == {
        "id": request().requester.id,
        "name": "Exempelmatchning AB",
        "country": "SE",
    }
    assert event.data["purposes"] == ["https://w3id.org/dpv#RecruitmentManagement"]
    assert event.data["erase"] is True
