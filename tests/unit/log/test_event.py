"""Log entries: a closed list of fields, and no place for a value."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fakes.clock import NOON
from tests.fakes.refusals import refused
from wallet.errors import DefectError, InputError
from wallet.log import Event, EventType, parse_event
from wallet.standards.encoding import JsonObject

RECIPIENT: JsonObject = {"id": "NTRSE-5560000000", "name": "Exempelmatchning AB"}
CLAIM: JsonObject = {"query": "work", "path": ["employer", None, 0]}
RELEASE: JsonObject = {
    "consent_id": "urn:uuid:1",
    "release_id": "urn:uuid:2",
    "recipient": RECIPIENT,
    "claims": [CLAIM],
}


def test_a_body_says_what_it_is_and_reads_back_equal() -> None:
    event = Event(EventType.RELEASE_PREPARED, NOON, RELEASE)
    body = event.body()
    assert body["schema"] == "log-event/1"
    assert body["time"] == "2026-11-21T12:00:00Z"
    assert body["type"] == "release_prepared"
    assert parse_event(body) == event


def test_text_gives_text_fields_only() -> None:
    event = Event(EventType.WITHDRAWN, NOON, {"consent_id": "urn:uuid:1", "erase": True})
    assert event.text("consent_id") == "urn:uuid:1"
    assert event.text("erase") is None
    assert event.text("absent") is None


@pytest.mark.parametrize(
    "claim",
    [
        {"query": "work", "path": ["employer"], "value": "Exempelbygg AB"},
        {"query": "work", "path": [True]},
        {"query": "work", "path": [-1]},
        {"query": "work", "path": [{"employer": "Exempelbygg AB"}]},
        {"query": "work", "path": "employer"},
        {"query": "", "path": []},
        {"path": []},
        "employer",
    ],
)
def test_a_claim_is_named_by_query_and_path_alone(claim: Any) -> None:
    with refused(DefectError, "log.field"):
        Event(EventType.RELEASE_PREPARED, NOON, {**RELEASE, "claims": [claim]})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("value", "Exempelbygg AB"),
        ("title", "Snickare"),
        ("schema", "log-event/2"),
        ("until", "2026-11-21"),
        ("until", "2026-11-21T13:00:00+01:00"),
        ("until", 7),
        ("uses", True),
        ("uses", -1),
        ("erase", "yes"),
        ("purposes", "one"),
        ("purposes", [1]),
        ("reason", ""),
        ("reason", "x" * 2_001),
        ("reason", {"because": "of"}),
        ("recipient", {"name": "Exempelmatchning AB"}),
        ("recipient", {**RECIPIENT, "value": "x"}),
        ("recipient", {**RECIPIENT, "country": None}),
    ],
)
def test_no_other_field_and_no_other_form_is_logged(field: str, value: Any) -> None:
    with refused(DefectError, "log.field") as caught:
        Event(EventType.RELEASE_PREPARED, NOON, {**RELEASE, field: value})
    assert caught.value.data["field"] == field


@pytest.mark.parametrize("field", sorted(RELEASE))
def test_a_release_names_consent_recipient_and_claims(field: str) -> None:
    data = {name: value for name, value in RELEASE.items() if name != field}
    with refused(DefectError, "log.field") as caught:
        Event(EventType.RELEASE_PREPARED, NOON, data)
    assert caught.value.data["field"] == field


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"schema": "log-event/2"}, "log.version"),
        ({"schema": None}, "log.version"),
        ({"type": "released"}, "log.event"),
        ({"type": None}, "log.event"),
        ({"time": "2026-11-21"}, "log.event"),
        ({"time": 0}, "log.event"),
        ({"value": "Exempelbygg AB"}, "log.event"),
        ({"consent_id": None}, "log.event"),
    ],
)
def test_a_body_of_another_form_is_refused(change: JsonObject, code: str) -> None:
    body = {**Event(EventType.RELEASE_PREPARED, NOON, RELEASE).body(), **change}
    with refused(InputError, code):
        parse_event(body)
