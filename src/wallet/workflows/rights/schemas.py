"""The JSON Schemas of requests about rights."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from wallet.consent.rights import SCHEMA as REQUEST_SCHEMA
from wallet.consent.rights import RightName
from wallet.credentials.schemas import (
    NUMERIC_DATE,
    TEXT,
    Schema,
    array_of,
    document_schema,
    object_schema,
)
from wallet.workflows.rights.asking import SCHEMA as LETTER_SCHEMA
from wallet.workflows.rights.standing import LIST_SCHEMA, Standing

_TEXT_OR_NULL: Final[Schema] = {"type": ["string", "null"]}
_INSTANT: Final[Schema] = {"type": "string", "format": "date-time"}
_INSTANT_OR_NULL: Final[Schema] = {"type": ["string", "null"], "format": "date-time"}
_DAY: Final[Schema] = {"type": "string", "format": "date"}
_RIGHT: Final[Schema] = {"enum": [one.value for one in RightName]}
_ARTICLE: Final[Schema] = TEXT | {"description": "a DPV name, such as eu-gdpr:A15"}
_SAY: Final[Schema] = _TEXT_OR_NULL | {"description": "the person's own words"}


def request_schema() -> Schema:
    """``rights-request/1``."""
    body = object_schema(
        {
            "jti": TEXT,
            "iat": NUMERIC_DATE,
            "aud": TEXT | {"description": "the recipient's id"},
            "right": _RIGHT,
            "article": _ARTICLE,
            "claims": array_of(TEXT) | {"description": "only these; none given: all"},
            "say": _SAY,
            "due": _DAY,
            "receipts": array_of(TEXT) | {"minItems": 1, "description": "consent-receipt+jwt"},
        },
        closed=True,
    )
    description = (
        "The payload of `rights-request+jwt`, signed by a key the recipient saw in the releases "
        "that the receipts prove."
    )
    return document_schema(REQUEST_SCHEMA, description, body)


def letter_schema() -> Schema:
    """``rights-letter/1``."""
    rule = object_schema(
        {
            "months": {"type": "integer", "minimum": 1},
            "source": TEXT,
            "counting": TEXT,
            "law_version": TEXT,
        }
    )
    recipient = object_schema(
        {"id": TEXT, "name": TEXT, "identifier": _TEXT_OR_NULL, "contact": _TEXT_OR_NULL}
    )
    send_to = object_schema(
        {"name": TEXT, "email": _TEXT_OR_NULL, "address": _TEXT_OR_NULL, "uri": _TEXT_OR_NULL}
    )
    kinds = ("DataDeletionRequest", "DPAReport", "OtherTransaction")
    ts10 = object_schema(
        {
            "transactionIdentifier": TEXT,
            "time": TEXT | {"description": "UTC, without its zone, as TS10 has it"},
            "transactionType": {"enum": [*kinds]},
            "transactionResult": {"const": "Completed"},
            "dataDeletionRequest": {"type": "object"},
            "dpaReport": {"type": "object"},
            "otherTransaction": {"type": "object"},
        },
        optional=("dataDeletionRequest", "dpaReport", "otherTransaction"),
    )
    body = object_schema(
        {
            "id": TEXT,
            "right": _RIGHT,
            "article": _ARTICLE,
            "created": _INSTANT,
            "due": _DAY,
            "due_rule": rule,
            "recipient": recipient,
            "send_to": send_to,
            "say": _SAY,
            "ts10": ts10 | {"description": "as an entry of an EUDI transaction log"},
            "request": TEXT | {"description": "rights-request+jwt"},
            "receipts": array_of(TEXT),
            "files": array_of(TEXT) | {"description": "what was written; only when printed"},
        },
        optional=("files",),
    )
    return document_schema(LETTER_SCHEMA, "A request about a right, with its evidence.", body)


def list_schema() -> Schema:
    """``rights-list/1``."""
    item = object_schema(
        {
            "id": TEXT,
            "right": _RIGHT,
            "recipient": TEXT,
            "made": _INSTANT,
            "due": _DAY,
            "standing": {"enum": [one.value for one in Standing]},
            "answered": _INSTANT_OR_NULL,
        }
    )
    return document_schema(
        LIST_SCHEMA, "Requests about rights.", object_schema({"items": array_of(item)})
    )


GENERATORS: Final[dict[str, Callable[[], Schema]]] = {
    "rights-letter-1": letter_schema,
    "rights-list-1": list_schema,
    "rights-request-1": request_schema,
}
