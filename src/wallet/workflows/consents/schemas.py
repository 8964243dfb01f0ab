"""The JSON Schemas of what commands tell about consents."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from wallet.consent.states import Kind, State
from wallet.consent.withdrawal import Demand
from wallet.credentials.schemas import TEXT, Schema, array_of, document_schema, object_schema
from wallet.workflows.consents.documents import (
    LIST_SCHEMA,
    PROVEN_SCHEMA,
    RECEIPT_SCHEMA,
    RECORD_SCHEMA,
    SCHEMA,
    WITHDRAWN_SCHEMA,
)
from wallet.workflows.history.schemas import ENTRY
from wallet.workflows.outbox.schemas import POSTING

_ID: Final[Schema] = {"type": "string", "pattern": "^urn:uuid:"}
_INSTANT: Final[Schema] = {"type": "string", "format": "date-time"}
_INSTANT_OR_NULL: Final[Schema] = {"type": ["string", "null"], "format": "date-time"}
_TEXT_OR_NULL: Final[Schema] = {"type": ["string", "null"]}
_COUNT: Final[Schema] = {"type": "integer", "minimum": 0}
_RECIPIENT: Final[Schema] = object_schema({"id": TEXT, "name": TEXT})
_RECORDS: Final = ("consent-record-1", "transfer-record-1")


def list_schema() -> Schema:
    """``consent-list/1``."""
    body = object_schema({"items": array_of(object_schema(_summary()))})
    description = "What was given, to whom, for what, until when; the newest last."
    return document_schema(LIST_SCHEMA, description, body)


def consent_schema() -> Schema:
    """``consent/1``."""
    references = [{"$ref": f"urn:consent-wallet:schema:{name}"} for name in _RECORDS]
    body = object_schema(
        {
            **_summary(),
            "record": {
                "oneOf": [*references, {"type": "null"}],
                "description": "null where nothing was given",
            },
            "receipts": array_of(object_schema({"id": _ID, "created": _INSTANT}))
            | {"description": "of a grant, one for each release under it; oldest first"},
            "history": array_of(object_schema(ENTRY)) | {"description": "oldest first"},
        }
    )
    description = "One consent, transfer or refusal, with its record and its history."
    return document_schema(SCHEMA, description, body)


def withdrawn_schema() -> Schema:
    """``consents-withdrawn/1``."""
    item = object_schema(
        {
            "id": _ID,
            "recipient": _RECIPIENT,
            "since": _INSTANT,
            "demand": {"enum": [str(one) for one in Demand]},
            "new": {"type": "boolean", "description": "false: it had been taken back before"},
            "out": _TEXT_OR_NULL | {"description": "the file of the notice"},
            "send_to": array_of(TEXT) | {"description": "where the recipient takes it; foreign"},
        }
    )
    description = "Consents that are taken back. Members may be added."
    body = object_schema(
        {
            "items": array_of(item),
            "sent": array_of(POSTING) | {"description": "with --send"},
            "letters": array_of(TEXT) | {"description": "files to send by oneself"},
        }
    )
    return document_schema(WITHDRAWN_SCHEMA, description, body)


def record_schema() -> Schema:
    """``consent-record-written/1``."""
    body = object_schema({"id": _ID, "out": TEXT | {"description": "the file"}})
    return document_schema(RECORD_SCHEMA, "A record was written with its history.", body)


def receipt_schema() -> Schema:
    """``receipt-written/1``."""
    body = object_schema({"id": _ID, "out": TEXT | {"description": "the file"}})
    return document_schema(RECEIPT_SCHEMA, "A receipt was written.", body)


def proven_schema() -> Schema:
    """``claim-proof-written/1``."""
    body = object_schema(
        {
            "id": _ID,
            "recipient": _RECIPIENT,
            "claim": TEXT | {"description": "as query: path"},
            "out": TEXT | {"description": "the file"},
        }
    )
    return document_schema(PROVEN_SCHEMA, "The proof of one claim was written.", body)


def _summary() -> dict[str, Any]:
    return {
        "id": _ID,
        "kind": {"enum": [str(kind) for kind in Kind]},
        "state": {"enum": [str(state) for state in State]},
        "since": _INSTANT_OR_NULL | {"description": "when the state began"},
        "reason": _TEXT_OR_NULL | {"description": "why it ended, as a code"},
        "recipient": _RECIPIENT,
        "purposes": array_of(TEXT) | {"description": "DPV purposes"},
        "purpose": _TEXT_OR_NULL | {"description": "in words; foreign text"},
        "decided": _INSTANT_OR_NULL,
        "until": _INSTANT_OR_NULL,
        "uses": {"type": ["integer", "null"], "minimum": 1},
        "used": _COUNT,
    }


GENERATORS: Final[dict[str, Callable[[], Schema]]] = {
    "consent-list-1": list_schema,
    "consent-1": consent_schema,
    "consents-withdrawn-1": withdrawn_schema,
    "consent-record-written-1": record_schema,
    "receipt-written-1": receipt_schema,
    "claim-proof-written-1": proven_schema,
}
