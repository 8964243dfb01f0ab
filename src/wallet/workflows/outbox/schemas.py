"""The JSON Schemas of the outbox."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from wallet.consent.answer import SCHEMA as ANSWER_SCHEMA
from wallet.consent.answer import Reaction
from wallet.credentials.schemas import (
    DIGEST,
    NUMERIC_DATE,
    TEXT,
    Schema,
    array_of,
    document_schema,
    object_schema,
)
from wallet.workflows.outbox.posting import LIST_SCHEMA, SCHEMA, Progress

_TEXT_OR_NULL: Final[Schema] = {"type": ["string", "null"]}
_INSTANT: Final[Schema] = {"type": "string", "format": "date-time"}
_ID: Final[Schema] = {"type": "string", "pattern": "^urn:uuid:"}
_REACTION: Final[Schema] = {"enum": [*(one.value for one in Reaction), None]}
_PROGRESS: Final[Schema] = {"enum": [one.value for one in Progress]}
_ATTEMPTS: Final[Schema] = array_of(
    object_schema(
        {
            "time": _INSTANT,
            "code": _TEXT_OR_NULL | {"description": "the error code; null where they answered"},
            "status": {"type": ["integer", "null"], "description": "of HTTP"},
        }
    )
)
POSTING: Final[Schema] = object_schema(
    {
        "id": TEXT,
        "consent_id": _ID,
        "recipient": TEXT,
        "created": _INSTANT,
        "progress": _PROGRESS,
        "reaction": _REACTION,
        "uri": _TEXT_OR_NULL | {"description": "on a host it is certified for"},
        "email": _TEXT_OR_NULL,
        "attempts": _ATTEMPTS,
    }
)


def outbox_schema() -> Schema:
    """``outbox/1``."""
    body = object_schema({"items": array_of(POSTING)})
    return document_schema(LIST_SCHEMA, "Notices and how far they have come.", body)


def outgoing_schema() -> Schema:
    """``outgoing/1``."""
    body = object_schema(
        {
            "consent_id": _ID,
            "notice": TEXT | {"description": "withdrawal+jwt, as sent"},
            "progress": _PROGRESS,
            "attempts": _ATTEMPTS,
            "answer": _TEXT_OR_NULL | {"description": "notice-answer+jwt, as received"},
            "reaction": _REACTION,
        },
        closed=True,
    )
    return document_schema(SCHEMA, "A notice as the wallet keeps it.", body)


def answer_schema() -> Schema:
    """``notice-answer/1``."""
    body = object_schema(
        {
            "jti": TEXT,
            "iat": NUMERIC_DATE,
            "notice": TEXT | {"description": "the jti of the notice"},
            "notice_digest": DIGEST | {"description": "SHA-256 of the notice as received"},
            "reaction": {"enum": [one.value for one in Reaction]},
        },
        closed=True,
    )
    description = (
        "The payload of `notice-answer+jwt`: a recipient's answer to a notice, signed by the key "
        "that signed its request."
    )
    return document_schema(ANSWER_SCHEMA, description, body)


GENERATORS: Final[dict[str, Callable[[], Schema]]] = {
    "notice-answer-1": answer_schema,
    "outbox-1": outbox_schema,
    "outgoing-1": outgoing_schema,
}
