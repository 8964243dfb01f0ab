"""The JSON Schemas of what the log answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from wallet.consent.states import Kind
from wallet.credentials.schemas import (
    DIGEST,
    TEXT,
    Schema,
    array_of,
    document_schema,
    object_schema,
)
from wallet.log import EventType, Flaw
from wallet.workflows.history.deleting import SCHEMA as DELETED_SCHEMA
from wallet.workflows.history.documents import CHECK_SCHEMA, ENTRY_SCHEMA, LIST_SCHEMA

_ID: Final[Schema] = {"type": "string", "pattern": "^urn:uuid:"}
_INSTANT: Final[Schema] = {"type": "string", "format": "date-time"}
_INSTANT_OR_NULL: Final[Schema] = {"type": ["string", "null"], "format": "date-time"}
_COUNT: Final[Schema] = {"type": "integer", "minimum": 0}
_BOOLEAN: Final[Schema] = {"type": "boolean"}

ENTRY: Final[dict[str, Any]] = {
    "seq": {"type": "integer", "minimum": 1, "description": "the position in the log"},
    "event": {"$ref": "urn:consent-wallet:schema:log-event-1"},
}
"""The members of one entry."""


def list_schema() -> Schema:
    """``log-list/1``."""
    body = object_schema(
        {
            "holdings": array_of(_holding()) | {"description": "who has what, the newest first"},
            "items": array_of(object_schema(ENTRY)) | {"description": "oldest first"},
        }
    )
    return document_schema(LIST_SCHEMA, "Who has what of the person, and what happened.", body)


def entry_schema() -> Schema:
    """``log-entry/1``."""
    return document_schema(ENTRY_SCHEMA, "One entry of the log.", object_schema(ENTRY))


def check_schema() -> Schema:
    """``log-check/1``."""
    finding = object_schema({"seq": _COUNT, "flaw": {"enum": [str(one) for one in Flaw]}})
    body = object_schema(
        {
            "whole": _BOOLEAN,
            "count": _COUNT | {"description": "positions, those of deleted entries too"},
            "deleted": _COUNT,
            "head": {"oneOf": [DIGEST, {"type": "null"}]},
            "findings": array_of(finding) | {"description": "where it is broken, oldest first"},
        }
    )
    return document_schema(CHECK_SCHEMA, "Whether the chain of the log holds.", body)


def deleted_schema() -> Schema:
    """``log-deleted/1``."""
    body = object_schema(
        {
            "deleted": array_of({"type": "integer", "minimum": 1}),
            "consents": array_of(_ID) | {"description": "gone with record and receipts"},
        }
    )
    return document_schema(DELETED_SCHEMA, "Entries that are gone for good.", body)


def _holding() -> Schema:
    ends = [EventType.ENDED, EventType.WITHDRAWN, EventType.REVOKED, EventType.INVALIDATED]
    return object_schema(
        {
            "consent_id": _ID,
            "kind": {"enum": [str(kind) for kind in Kind]},
            "recipient": object_schema({"id": TEXT, "name": TEXT}),
            "purposes": array_of(TEXT),
            "claims": array_of(TEXT) | {"description": "as `query: a.b.0`; never a value"},
            "since": _INSTANT,
            "last": _INSTANT,
            "until": _INSTANT_OR_NULL | {"description": "null: no end was promised"},
            "releases": _COUNT,
            "certain": _BOOLEAN | {"description": "false: perhaps it never left"},
            "ended": {"enum": [*map(str, ends), None]},
            "ended_at": _INSTANT_OR_NULL,
        }
    )


GENERATORS: Final[dict[str, Callable[[], Schema]]] = {
    "log-list-1": list_schema,
    "log-entry-1": entry_schema,
    "log-check-1": check_schema,
    "log-deleted-1": deleted_schema,
}
