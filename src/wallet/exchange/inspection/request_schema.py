"""The JSON Schema of what ``inspection/1`` says about requests and terms."""

from __future__ import annotations

from typing import Any, Final

from wallet.credentials.schemas import (
    DIGEST,
    TEXT,
    Schema,
    array_of,
    object_schema,
)
from wallet.exchange.inspection.document import Need
from wallet.exchange.requester import Confirmation
from wallet.standards.openid.request_parameters import ResponseMode

_BOOLEAN: Final[Schema] = {"type": "boolean"}
_TEXT_OR_NULL: Final[Schema] = {"type": ["string", "null"]}
_INSTANT_OR_NULL: Final[Schema] = {"type": ["string", "null"], "format": "date-time"}
_PATH: Final[Schema] = {
    "type": "array",
    "minItems": 1,
    "items": {"type": ["string", "integer", "null"]},
    "description": "claims path, OpenID4VP 1.0 section 7; null is every element of an array",
}


def request_schema() -> Schema:
    """The members beside ``schema`` and ``document``, of a request."""
    return object_schema(
        {
            "digest": DIGEST | {"description": "SHA-256 of the request as received, base64url"},
            "requester": _requester(),
            "signed": _BOOLEAN,
            "nonce": TEXT,
            "issued": _INSTANT_OR_NULL,
            "expires": _INSTANT_OR_NULL,
            "response": object_schema(
                {
                    "mode": {"enum": [mode.value for mode in ResponseMode]},
                    "uri": TEXT,
                    "encrypted": _BOOLEAN,
                }
            ),
            "asked": array_of(_asked()),
            "terms": _or_null(terms_schema(), "null: nothing is promised"),
            "registration": _or_null(_registration(), "null: none, or none that can be read"),
            "over_asked": array_of(
                object_schema(
                    {
                        "query_id": TEXT,
                        "path": _or_null(_PATH, "null: no credential of that type is registered"),
                    }
                )
            ),
            "warnings": array_of(TEXT) | {"description": "codes"},
        }
    )


def _requester() -> Schema:
    return object_schema(
        {
            "id": TEXT | {"description": "organisation identifier, or thumbprint of the key"},
            "name": TEXT,
            "identifier": _TEXT_OR_NULL,
            "country": _TEXT_OR_NULL,
            "dns_names": array_of(TEXT),
            "client_id": TEXT,
            "key_thumbprint": _TEXT_OR_NULL,
            "fingerprint": _TEXT_OR_NULL
            | {"description": "SHA-256 of the access certificate, hex"},
            "confirmed": {"enum": [one.value for one in Confirmation]},
            "list": _list(),
        }
    )


def _asked() -> Schema:
    claim = object_schema(
        {
            "id": _TEXT_OR_NULL,
            "path": _PATH,
            "values": {
                "type": ["array", "null"],
                "items": {"type": ["string", "integer", "boolean"]},
            },
        }
    )
    return object_schema(
        {
            "query_id": TEXT,
            "format": TEXT,
            "types": array_of(array_of(TEXT)),
            "need": {"enum": [need.value for need in Need]},
            "multiple": _BOOLEAN,
            "claims": array_of(claim),
            "claim_sets": array_of(array_of(TEXT)),
        }
    )


def terms_schema() -> Schema:
    """The promises of a recipient."""
    use = object_schema({"id": TEXT, "is_consent": _BOOLEAN, "query_ids": array_of(TEXT)})
    return object_schema(
        {
            "digest": DIGEST | {"description": "of the promises, RFC 8785, SHA-256, base64url"},
            "expires": _INSTANT_OR_NULL,
            "uses": array_of(use),
            "terms": {"type": "object", "description": "the promises, as signed"},
        }
    )


def _registration() -> Schema:
    return object_schema(
        {
            "name": TEXT,
            "identifier": _TEXT_OR_NULL,
            "purpose": {"type": "object", "additionalProperties": TEXT},
            "intended_use_id": _TEXT_OR_NULL,
            "privacy_policy": _TEXT_OR_NULL,
            "support_uri": _TEXT_OR_NULL,
            "expires": _INSTANT_OR_NULL,
            "registrar": TEXT,
            "confirmed": _BOOLEAN | {"description": "the registrar is on a list in use"},
            "list": _list(),
        }
    )


def _list() -> Schema:
    return _or_null(object_schema({"name": TEXT, "date": TEXT}), "null: on no list in use")


def _or_null(schema: Schema, description: str) -> Schema:
    variants: list[Any] = [schema, {"type": "null"}]
    return {"anyOf": variants, "description": description}
