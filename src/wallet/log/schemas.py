"""The JSON Schema of a log entry."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from wallet.credentials.schemas import Schema, array_of, document_schema, object_schema
from wallet.log.event import (
    FIELDS,
    MAX_LIST,
    MAX_TEXT,
    RECIPIENT_MEMBERS,
    REQUIRED,
    SCHEMA,
    EventType,
    Form,
)

_TEXT: Final[Schema] = {"type": "string", "minLength": 1, "maxLength": MAX_TEXT}
_COUNT: Final[Schema] = {"type": "integer", "minimum": 0}
_INSTANT: Final[Schema] = {
    "type": "string",
    "format": "date-time",
    "description": "RFC 3339 with seconds, in UTC",
}


def log_event_schema() -> Schema:
    """``log-event/1``."""
    fields: dict[str, Any] = {name: _form(form) for name, form in FIELDS.items()}
    body = object_schema(
        {"time": _INSTANT, "type": {"enum": [str(kind) for kind in EventType]}, **fields},
        optional=tuple(fields),
        closed=True,
    )
    description = (
        "One entry of the log: what happened, when, to which consent and recipient. It names "
        "claims by path and holds no value."
    )
    conditions = [
        {
            "if": {"properties": {"type": {"const": str(kind)}}},
            "then": {"required": sorted(names)},
        }
        for kind, names in REQUIRED.items()
    ]
    return {**document_schema(SCHEMA, description, body), "allOf": conditions}


def _form(form: Form) -> Schema:
    path = array_of({"oneOf": [{"type": "null"}, _TEXT, _COUNT]})
    return {
        Form.TEXT: _TEXT,
        Form.TEXTS: array_of(_TEXT) | {"maxItems": MAX_LIST},
        Form.COUNT: _COUNT,
        Form.FLAG: {"type": "boolean"},
        Form.INSTANT: _INSTANT,
        Form.RECIPIENT: object_schema(
            dict.fromkeys(RECIPIENT_MEMBERS, _TEXT), optional=("country", "contact"), closed=True
        ),
        Form.CLAIMS: array_of(object_schema({"query": _TEXT, "path": path}, closed=True))
        | {"maxItems": MAX_LIST},
    }[form]


GENERATORS: Final[dict[str, Callable[[], Schema]]] = {"log-event-1": log_event_schema}
