"""JSON-LD exports: only published terms, no member without a meaning, nothing to fetch."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.fakes.consent import (
    CONSENT_ID,
    TITLE,
    VALUES,
    asking,
    claims,
    present,
    receipt,
    recorded,
    request,
    shown,
    terms_with,
    unasked,
    use_with,
)
from tests.fakes.shared import shared_data
from wallet.consent.dpv_context import CONTEXT, NAMESPACE
from wallet.consent.dpv_export import STATUS, receipt_as_dpv, record_as_dpv
from wallet.consent.receipt import verify_receipt
from wallet.consent.record import event_about
from wallet.consent.states import State
from wallet.consent.vocabulary import PREFIXES
from wallet.log import Event, EventType
from wallet.standards.encoding import JsonObject, parse_json

PUBLIC_TASK = "https://w3id.org/dpv/legal/eu/gdpr#A6-1-e"
_COMPACT = re.compile(r"[a-z0-9-]+:[A-Za-z0-9-]+")


def history(record: JsonObject) -> list[Event]:
    at = present()
    return [
        event_about(record, EventType.REQUEST_SEEN, at, request_digest="d"),
        event_about(record, EventType.DECIDED, at.plus(60), outcome="given", uses=3),
        event_about(record, EventType.RELEASE_PREPARED, at.plus(61), release_id="r", claims=[]),
        event_about(record, EventType.WITHDRAWN, at.plus(90)),
    ]


def documents() -> dict[str, JsonObject]:
    def abroad(raw: dict[str, Any]) -> None:
        raw["controller"]["country"] = "SE"
        raw["controller"]["public_body"] = True
        raw["uses"][0]["third_country_transfers"] = [{"country": "SE"}]
        raw["uses"][0]["automated_decision"] = {
            "exists": True,
            "logic": [{"lang": "en", "value": "Points"}],
            "consequence": [{"lang": "en", "value": "Fewer"}],
        }

    given = recorded(sent=claims(shown(("trade_union",), "IF Metall"))).record
    return {
        "consent": record_as_dpv(given, history(given)),
        "authority": record_as_dpv(recorded(asking(terms_with(abroad), uses=3)).record),
        "transfer": record_as_dpv(recorded(use_with(legal_basis=[PUBLIC_TASK])).record),
        "no terms": record_as_dpv(recorded(asking(request("no_terms"), until=None)).record),
        "unasked": record_as_dpv(recorded(unasked()).record),
        "receipt": receipt_as_dpv(verify_receipt(receipt())),
    }


def members(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for name, member in value.items():
            if name != "@context":
                yield name
                yield from members(member)
    elif isinstance(value, list):
        for item in value:
            yield from members(item)


def iris(value: object, *, typed: bool = False) -> Iterator[str]:
    """Every value that the context makes an IRI, and every type."""
    if isinstance(value, dict):
        for name, member in value.items():
            definition = CONTEXT.get(name)
            coerced = isinstance(definition, dict) and definition.get("@type") == "@id"
            if name != "@context":
                yield from iris(member, typed=coerced or name in ("type", "id"))
    elif isinstance(value, list):
        for item in value:
            yield from iris(item, typed=typed)
    elif typed:
        yield str(value)


def published() -> set[str]:
    found = {"dpv-27560:record-eu-gdpr", "dpv-27560:receipt-eu-gdpr"}
    for path in shared_data("dpv/full").glob("*.csv"):
        for row in csv.DictReader(path.read_text("utf-8").splitlines()):
            for prefix, base in PREFIXES.items():
                if row["iri"].startswith(base):
                    found.add(f"{prefix}:{row['iri'].removeprefix(base)}")
    return found


NAMES = list(documents())


@pytest.mark.parametrize("name", NAMES)
def test_every_member_has_a_meaning_in_the_context(name: str) -> None:
    undefined = set(members(documents()[name])) - set(CONTEXT)
    assert undefined <= {"en", "sv"}


@pytest.mark.parametrize("name", NAMES)
def test_every_term_is_published(name: str) -> None:
    known = published()
    used = {iri for iri in iris(documents()[name]) if not iri.startswith("urn:")}
    assert used
    assert {iri for iri in used if iri not in known} == set()


def test_every_term_of_the_context_is_published_or_another_vocabularys() -> None:
    known = published()
    names = [
        value["@id"] if isinstance(value, dict) else value
        for name, value in CONTEXT.items()
        if name not in PREFIXES
    ]
    own = [name for name in names if isinstance(name, str) and _COMPACT.fullmatch(name)]
    others = ("dct:", "rdf:", "skos:", "spdx:", "xsd:", "wal:")
    assert len(own) > 50
    assert [name for name in own if not name.startswith(others) and name not in known] == []
    assert CONTEXT["wal"] == NAMESPACE == "urn:consent-wallet:ns#"


@pytest.mark.parametrize("name", NAMES)
def test_the_context_is_inside_and_nothing_has_to_be_fetched(name: str) -> None:
    document = documents()[name]
    assert document["@context"] == CONTEXT
    assert not {"@import", "@base", "@vocab"} & set(CONTEXT)


@pytest.mark.parametrize("name", NAMES)
def test_it_is_json_without_duplicates_values_or_titles(name: str) -> None:
    text = json.dumps(documents()[name], ensure_ascii=False)
    assert parse_json(text) == documents()[name]
    assert str(VALUES["name"]) not in text
    assert TITLE not in text


def test_the_history_is_the_steps_of_the_state_in_order() -> None:
    events: Any = documents()["consent"]["events"]
    assert [event["type"] for event in events] == [
        ["dpv:ConsentRequested"],
        ["dpv:ConsentGiven"],
        ["dpv:ConsentWithdrawn"],
    ]
    asked, given, withdrawn = events
    assert asked["entity_id"].startswith("urn:consent-wallet:recipient:")
    assert given["entity_id"] == withdrawn["entity_id"]
    assert given["event_type"] == ["eu-gdpr:A6-1-a-explicit-consent", "eu-gdpr:A9-2-a"]
    assert given["event_method"] == "terminal"


def test_a_log_that_contradicts_itself_is_exported_as_unknown() -> None:
    record = recorded().record
    events: Any = record_as_dpv(record, history(record)[::-1])["events"]
    assert events[-1]["type"] == ["dpv:ConsentUnknown"]


def test_a_transfer_is_no_consent() -> None:
    for name in ("transfer", "no terms", "unasked"):
        document: Any = documents()[name]
        assert document["type"] == "dpv:DataTransferRecord"
        assert "events" not in document
        assert "withdrawal_method" not in document
        assert "eu-gdpr:A7-3" not in json.dumps(document["privacy_rights"])


def test_promises_are_told_as_terms() -> None:
    document: Any = documents()["authority"]
    [process] = document["process"]
    assert process["processing_method"] == ["dpv:Collect", "dpv:Store", "dpv:Match"]
    assert process["automation"] == "dpv:FullAutomation"
    assert process["logic"] == {"en": "Points"}
    assert process["third_countries"] == ["loc:SE"]
    assert process["storage"][1]["duration"] == "P180D"
    assert process["storage"][2]["type"] == "dpv:StorageDeletion"
    assert "dpv:GovernmentalOrganisation" in document["pii_controllers"][0]["type"]


def test_an_authority_abroad_is_named_and_not_taken_for_the_swedish_one() -> None:
    def abroad(raw: dict[str, Any]) -> None:
        raw["controller"]["country"] = "FI"
        raw["supervisory_authority"] = {"name": "Tietosuojavaltuutettu"}

    document: Any = record_as_dpv(recorded(asking(terms_with(abroad))).record)
    assert document["authority_party"] == {
        "type": "dpv:Authority",
        "party_name": "Tietosuojavaltuutettu",
    }


def test_every_state_has_its_term() -> None:
    assert set(STATUS) == set(State)
    assert set(STATUS.values()) <= published()


def test_a_receipt_tells_what_was_decided_when_and_until_when() -> None:
    """The fields of an event that ISO/IEC TS 27560 asks of a record."""
    document: Any = documents()["receipt"]
    [record] = document["records"]
    [event] = record["events"]
    assert event["type"] == ["dpv:ConsentGiven"]
    assert event["event_time"] == verify_receipt(receipt()).issued.rfc3339()
    assert event["entity_id"] == record["pii_principal"]["id"]
    assert event["statement"] == "I consent"
    assert [one["type"] for one in event["validity_duration"]] == ["dpv:UntilTimeDuration"]


def test_a_receipt_of_a_renewal_or_a_no_says_so() -> None:
    given: Any = recorded().record
    renewed = {**given, "replaces": CONSENT_ID.replace("6f", "7f")}
    refused = {
        **given,
        "id": CONSENT_ID.replace("6f", "8f"),
        "decision": {**given["decision"], "outcome": "refused", "statement": None},
    }
    document: Any = receipt_as_dpv(verify_receipt(receipt(renewed, refused)))
    told = [event["type"] for record in document["records"] for event in record["events"]]
    assert told == [["dpv:RenewedConsentGiven"], ["dpv:ConsentRefused"]]
