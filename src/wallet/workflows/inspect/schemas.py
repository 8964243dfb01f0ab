"""The JSON Schema of ``inspection/1``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from wallet.credentials.schemas import (
    DIGEST,
    TEXT,
    Schema,
    array_of,
    attachment_schema,
    document_schema,
    object_schema,
    part_schema,
)
from wallet.exchange.inspection import SCHEMA
from wallet.exchange.inspection.request_schema import request_schema, terms_schema
from wallet.workflows.inspect.recognition import DocumentType

_BOOLEAN: Final[Schema] = {"type": "boolean"}
_COUNT: Final[Schema] = {"type": "integer", "minimum": 0}
_TEXT_OR_NULL: Final[Schema] = {"type": ["string", "null"]}
_INSTANT: Final[Schema] = {"type": "string", "format": "date-time"}
_INSTANT_OR_NULL: Final[Schema] = {"type": ["string", "null"], "format": "date-time"}
_HEX: Final[Schema] = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
_NOT_CHECKED: Final[Schema] = {
    "const": False,
    "description": "no signature was looked at; verify does that",
}


def inspection_schema() -> Schema:
    """``inspection/1``: other members for each type of document."""
    body = object_schema({"document": {"enum": [str(one) for one in DocumentType]}})
    description = (
        "What a file or a link is and says, without judging whether it is genuine. Texts of "
        "others are as they wrote them. Members may be added."
    )
    conditions = [
        {
            "if": {"properties": {"document": {"const": str(one)}}},
            "then": form,
        }
        for one, form in _forms().items()
    ]
    parts = {"part": _part(), "kept_word": _kept_word(), "profile": _profile()}
    return {**document_schema(SCHEMA, description, body), "allOf": conditions, "$defs": parts}


def _forms() -> dict[DocumentType, Schema]:
    key = object_schema({"thumbprint": DIGEST, "private": _BOOLEAN})
    profile, kept_word = {"$ref": "#/$defs/profile"}, {"$ref": "#/$defs/kept_word"}
    return {
        DocumentType.REQUEST: request_schema(),
        DocumentType.TERMS: object_schema(
            {"checked": _NOT_CHECKED, "client_id": TEXT, "terms": terms_schema()}
        ),
        DocumentType.EXTRACT: _extract(),
        DocumentType.CREDENTIAL: object_schema(
            {
                "checked": _NOT_CHECKED,
                "parts": array_of({"$ref": "#/$defs/part"}),
                "proof": {
                    "type": ["object", "null"],
                    "description": "what its holder signed on presenting it",
                },
            }
        ),
        DocumentType.RECEIPT: kept_word,
        DocumentType.WITHDRAWAL: kept_word,
        DocumentType.CLAIM_PROOF: kept_word,
        DocumentType.KEY_REQUEST: key,
        DocumentType.KEY: key,
        DocumentType.TRUST_LIST: object_schema(
            {"list": {"$ref": "urn:consent-wallet:schema:trust-list-1"}}
        ),
        DocumentType.PROFILE: profile,
        DocumentType.JSON_RESUME: profile,
        DocumentType.CERTIFICATE: object_schema({"certificate": _certificate()}),
        DocumentType.FILE: object_schema({"media_type": TEXT, "size": _COUNT, "sha256": _HEX}),
    }


def _extract() -> Schema:
    return object_schema(
        {
            "checked": _NOT_CHECKED,
            "audience": TEXT,
            "nonce": _TEXT_OR_NULL,
            "issued": _INSTANT,
            "expires": _INSTANT,
            "jti": TEXT,
            "uses": array_of(TEXT),
            "request_digest": _TEXT_OR_NULL,
            "terms_digest": _TEXT_OR_NULL,
            "demo": _BOOLEAN,
            "attachments": array_of(attachment_schema()),
            "parts": array_of({"$ref": "#/$defs/part"}),
        }
    )


def _kept_word() -> Schema:
    return object_schema(
        {
            "checked": {"const": True},
            "audience": TEXT | {"description": "the recipient's id"},
            "issued": _INSTANT,
            "demo": _BOOLEAN,
            "parts": array_of(part_schema()) | {"description": "one for each signer"},
        }
    )


def _part() -> Schema:
    return object_schema(
        {
            "query_id": _TEXT_OR_NULL,
            "problem": _TEXT_OR_NULL | {"description": "why it cannot be read, as an error code"},
            "type": TEXT,
            "stated_issuer": _TEXT_OR_NULL,
            "self_stated": _BOOLEAN,
            "bound": _BOOLEAN | {"description": "it asks for proof that its holder sends it"},
            "issued": _INSTANT_OR_NULL,
            "expires": _INSTANT_OR_NULL,
            "claims": {"type": "object"},
        },
        optional=("type", "stated_issuer", "self_stated", "bound", "issued", "expires", "claims"),
    )


def _profile() -> Schema:
    return object_schema(
        {
            "records": array_of(object_schema({"kind": TEXT, "title": TEXT})),
            "identity": _BOOLEAN,
            "wishes": _BOOLEAN,
            "report": {"$ref": "urn:consent-wallet:schema:leaf-report-1"},
        }
    )


def _certificate() -> Schema:
    subject = ("organisation", "organisation_identifier", "common_name", "country")
    properties: dict[str, Any] = dict.fromkeys(subject, _TEXT_OR_NULL)
    return object_schema(
        {
            **properties,
            "dns_names": array_of(TEXT),
            "not_before": _INSTANT,
            "not_after": _INSTANT,
            "fingerprint": _HEX | {"description": "SHA-256 of the DER form"},
        }
    )


GENERATORS: Final[dict[str, Callable[[], Schema]]] = {"inspection-1": inspection_schema}
