"""The JSON Schema of the extract, as its signature covers it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from wallet.credentials.schemas import (
    DIGEST,
    NUMERIC_DATE,
    TEXT,
    Schema,
    array_of,
    attachment_schema,
    document_schema,
    object_schema,
)
from wallet.exchange.extract import SCHEMA


def extract_schema() -> Schema:
    """``extract/1``: the payload of ``extract+jwt``."""
    presentations: dict[str, Any] = {
        "type": "object",
        "minProperties": 1,
        "additionalProperties": array_of(TEXT) | {"minItems": 1},
        "description": "credential query id to presentations, SD-JWT+KB",
    }
    body = object_schema(
        {
            "aud": TEXT | {"description": "for whom it was made"},
            "nonce": TEXT | {"description": "of the request it answers"},
            "iat": NUMERIC_DATE,
            "exp": NUMERIC_DATE,
            "jti": TEXT,
            "uses": array_of(TEXT) | {"description": "ids of the purposes it was given for"},
            "request_digest": DIGEST,
            "terms_digest": DIGEST,
            "dcql_query": {"type": "object", "description": "what it answers, OpenID4VP 1.0"},
            "vp_token": presentations,
            "attachments": array_of(attachment_schema()),
            "demo": {"type": "boolean", "description": "made by the demonstration"},
        },
        optional=("nonce", "request_digest", "terms_digest", "dcql_query", "demo"),
    )
    description = (
        "A person's answer as a file: the payload of a JWS with typ extract+jwt, signed with the "
        "holder's key for this recipient, which is the header's jwk."
    )
    return document_schema(SCHEMA, description, body)


GENERATORS: Final[dict[str, Callable[[], Schema]]] = {"extract-1": extract_schema}
