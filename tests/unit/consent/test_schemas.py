"""What is written down of each document is what the code makes of it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from tests.contracts.schema_files import FOLDER
from tests.fakes.clock import NOON
from tests.fakes.consent import (
    CONSENT_ID,
    asking,
    claims,
    notice,
    present,
    receipt,
    recorded,
    request,
    shown,
    unasked,
    use_with,
)
from tests.fakes.keys import test_key
from wallet.consent.decision import Method, decide_refused
from wallet.consent.record import build_record, event_about
from wallet.consent.withdrawal import Demand, build_withdrawal
from wallet.log import EventType
from wallet.standards.encoding import JsonObject
from wallet.standards.jose import parse_jws

REGISTRY: Registry[Any] = Registry().with_resources(
    (contents["$id"], Resource.from_contents(contents))
    for contents in (json.loads(path.read_bytes()) for path in FOLDER.glob("*.json"))
)
PUBLIC_TASK = "https://w3id.org/dpv/legal/eu/gdpr#A6-1-e"


def check(document: JsonObject) -> None:
    name = str(document["schema"]).replace("/", "-")
    schema = json.loads((FOLDER / f"{name}.json").read_bytes())
    Draft202012Validator(schema, registry=REGISTRY).validate(document)


def refusal() -> JsonObject:
    seen = notice()
    return build_record(
        asking(),
        seen,
        decide_refused(seen, at=present(), method=Method.DEMO),
        created=present(),
        person=test_key(1).public.thumbprint(),
        new_key=lambda: bytes(32),
        request_digest=None,
    ).record


@pytest.mark.parametrize(
    "document",
    [
        recorded().record,
        recorded(sent=claims(shown(("trade_union",), "IF Metall"))).record,
        recorded(use_with(legal_basis=[PUBLIC_TASK])).record,
        recorded(asking(request("no_terms"), until=None, uses=3)).record,
        recorded(unasked()).record,
        refusal(),
    ],
)
def test_records_are_as_described(document: JsonObject) -> None:
    check(document)
    check(parse_jws(receipt(recorded().record, document)).claims())


def test_a_withdrawal_is_as_described() -> None:
    token = build_withdrawal(
        receipt(), CONSENT_ID, Demand.STOP, jti="urn:uuid:w", at=NOON, signer=test_key(1)
    )
    check(parse_jws(token).claims())


def test_log_entries_are_as_described() -> None:
    record = recorded().record
    check(event_about(record, EventType.WITHDRAWN, NOON, erase=True).body())
    check(
        event_about(
            record,
            EventType.RELEASE_PREPARED,
            NOON,
            release_id="x",
            claims=[{"query": "education", "path": ["a", None, 0]}],
            until=NOON.rfc3339(),
        ).body()
    )


@pytest.mark.parametrize(
    "change",
    [
        {"value": "Undersköterska"},
        {"claims": [{"query": "education", "path": ["a"], "value": "Undersköterska"}]},
        {"type": "release_prepared"},
        {"type": "released"},
        {"uses": -1},
    ],
)
def test_a_log_entry_with_anything_else_is_not(change: JsonObject) -> None:
    body = event_about(recorded().record, EventType.WITHDRAWN, NOON).body()
    schema = json.loads((FOLDER / "log-event-1.json").read_bytes())
    assert Draft202012Validator(schema).is_valid(body)
    assert not Draft202012Validator(schema).is_valid({**body, **change})
