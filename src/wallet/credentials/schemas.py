"""The JSON Schemas of verification reports and trust lists."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final, TypeAlias

from wallet.credentials import report, trust_list, trust_pack
from wallet.credentials.reasons import CheckName, CheckOutcome, Outcome, Reason
from wallet.credentials.report import DocumentKind, Vouching
from wallet.credentials.trust_list import KeyState, Role

Schema: TypeAlias = dict[str, Any]

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
TEXT: Final[Schema] = {"type": "string"}
_TEXT_OR_NULL: Final[Schema] = {"type": ["string", "null"]}
_INSTANT: Final[Schema] = {
    "type": "string",
    "format": "date-time",
    "description": "RFC 3339, in UTC",
}
_INSTANT_OR_NULL: Final[Schema] = {"type": ["string", "null"], "format": "date-time"}
DIGEST: Final[Schema] = {
    "type": "string",
    "pattern": "^[A-Za-z0-9_-]{43}$",
    "description": "SHA-256 as base64url",
}
NUMERIC_DATE: Final[Schema] = {
    "type": "integer",
    "minimum": 0,
    "description": "seconds since 1970-01-01T00:00:00Z",
}


def _choice(kind: type[StrEnum], *, null: bool = False) -> Schema:
    values: list[str | None] = [one.value for one in kind]
    return {"enum": [*values, None] if null else values}


def object_schema(
    properties: Schema, *, optional: tuple[str, ...] = (), closed: bool = False
) -> Schema:
    """An object whose members are all required but those named; ``closed``: it has no others."""
    schema: Schema = {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in optional],
    }
    return schema | ({"additionalProperties": False} if closed else {})


def array_of(items: Schema) -> Schema:
    """An array of these."""
    return {"type": "array", "items": items}


def document_schema(name: str, description: str, body: Schema) -> Schema:
    """A document that says its own name and major version first."""
    properties = {"schema": {"const": name}} | body["properties"]
    return {
        "$schema": _DIALECT,
        "$id": f"urn:consent-wallet:schema:{name.replace('/', '-')}",
        "title": name,
        "description": description,
        **body,
        "properties": properties,
        "required": ["schema", *body["required"]],
    }


def attachment_schema() -> Schema:
    """A file sent beside an extract."""
    return object_schema(
        {
            "name": TEXT,
            "media_type": TEXT,
            "size": {"type": "integer", "minimum": 0, "description": "bytes"},
            "sha256": DIGEST,
        }
    )


def _check() -> Schema:
    return object_schema(
        {
            "check": _choice(CheckName),
            "outcome": _choice(CheckOutcome),
            "code": {"enum": [reason.code for reason in Reason]},
            "source": _TEXT_OR_NULL
            | {"description": "what the outcome rests on, such as a trust list; foreign text"},
            "date": _TEXT_OR_NULL
            | {"description": "RFC 3339: the day of the source, or when the outcome turns"},
            "detail": _TEXT_OR_NULL | {"description": "the error code of the step that failed"},
            "wants": _TEXT_OR_NULL
            | {"description": "the address whose document would tell; foreign text"},
        }
    )


def part_schema() -> Schema:
    """One credential, record or signed word in a document."""
    issuer = object_schema(
        {
            "name": _TEXT_OR_NULL | {"description": "from a list or an anchored certificate"},
            "stated": _TEXT_OR_NULL | {"description": "what the document says of itself"},
            "key": _TEXT_OR_NULL | {"description": "RFC 7638 thumbprint"},
            "list": _TEXT_OR_NULL,
            "list_date": _TEXT_OR_NULL,
        }
    )
    return object_schema(
        {
            "query": _TEXT_OR_NULL,
            "type": _TEXT_OR_NULL | {"description": "`vct`"},
            "vouching": _choice(Vouching),
            "issuer": {"oneOf": [issuer, {"type": "null"}]},
            "issued": _INSTANT_OR_NULL,
            "expires": _INSTANT_OR_NULL,
            "claims": {
                "type": "object",
                "description": "empty where nothing proves them: in every invalid document",
            },
            "checks": array_of(_check()),
        }
    )


def _made() -> Schema:
    return object_schema(
        {
            "audience": _TEXT_OR_NULL,
            "issued": _INSTANT,
            "expires": _INSTANT_OR_NULL,
            "key": DIGEST | {"description": "RFC 7638 thumbprint of the holder's key"},
            "jti": _TEXT_OR_NULL,
            "nonce": _TEXT_OR_NULL,
            "uses": array_of(TEXT),
            "request_digest": _TEXT_OR_NULL,
            "terms_digest": _TEXT_OR_NULL,
            "attachments": array_of(attachment_schema()),
        }
    )


def verification_report_schema() -> Schema:
    """``verification-report/1``."""
    used = object_schema({"name": TEXT, "date": TEXT, "seq": {"type": "integer"}})
    body = object_schema(
        {
            "file": TEXT | {"description": "with --jsonl: where the document was read from"},
            "outcome": _choice(Outcome),
            "reason": {
                "enum": [reason.code for reason in Reason if reason.effect is not Outcome.VALID]
                + [None],
                "description": "the code of the check that decides; null for a valid document",
            },
            "kind": _choice(DocumentKind),
            "demo": {"type": "boolean"},
            "checked_for": _INSTANT,
            "sha256": DIGEST,
            "fingerprint": {"type": "string", "pattern": "^[a-z2-7]{4}(-[a-z2-7]{4}){3}$"},
            "made": {"oneOf": [_made(), {"type": "null"}]},
            "checks": array_of(_check()),
            "parts": array_of(part_schema()),
            "trust_lists": array_of(used),
        },
        optional=("file",),
    )
    description = "What a verification found. Members may be added within this version."
    return document_schema(report.SCHEMA, description, body)


def trust_list_schema() -> Schema:
    """``trust-list/1``."""
    some = array_of(TEXT) | {"minItems": 1}
    entry = object_schema(
        {
            "name": TEXT,
            "role": _choice(Role),
            "key": {"type": "object", "description": "a public JWK"},
            "anchor": TEXT | {"description": "a certificate: DER in base64"},
            "types": some | {"description": "the `vct` it may sign; without it any"},
            "issuers": some
            | {
                "description": "the `iss` it may sign as; without it any. With neither `key` nor "
                "`anchor`: did:web or https addresses, whose published keys are meant"
            },
            "status_lists": some
            | {"description": "https addresses of its status lists; issuers only"},
            "state": _choice(KeyState),
            "from": TEXT | {"description": "RFC 3339, or a date: from its first second in UTC"},
            "until": TEXT | {"description": "RFC 3339, or a date: to its last second in UTC"},
        },
        optional=("key", "anchor", "types", "issuers", "status_lists", "state", "from", "until"),
        closed=True,
    )
    one_of = {
        "anyOf": [{"required": [name]} for name in ("key", "anchor", "issuers")],
        "not": {"required": ["key", "anchor"]},
    }
    body = object_schema(
        {
            "name": TEXT,
            "seq": {"type": "integer", "minimum": 0, "description": "grows with every change"},
            "iat": NUMERIC_DATE,
            "exp": NUMERIC_DATE,
            "entries": array_of(entry | one_of),
        },
        optional=("exp",),
        closed=True,
    )
    description = "Whose keys and authorities somebody vouches for, for what, and until when."
    return document_schema(trust_list.SCHEMA, description, body)


def trust_pack_schema() -> Schema:
    """``trust-pack/1``."""
    data = TEXT | {"pattern": "^[A-Za-z0-9_-]*$", "description": "base64url"}
    document = object_schema(
        {"date": NUMERIC_DATE | {"description": "when it was fetched"}, "data": data}, closed=True
    )
    body = object_schema(
        {
            "iat": NUMERIC_DATE,
            "exp": NUMERIC_DATE | {"description": "a week after `iat` at most"},
            "documents": {
                "type": "object",
                "description": "by https address",
                "additionalProperties": document,
            },
            "contexts": {
                "type": "object",
                "description": "JSON-LD contexts by SHA-256, in hexadecimal",
                "propertyNames": {"pattern": "^[0-9a-f]{64}$"},
                "additionalProperties": data,
            },
        },
        closed=True,
    )
    description = "What others publish about their keys and credentials, gathered for others."
    return document_schema(trust_pack.SCHEMA, description, body)


GENERATORS: Final[dict[str, Callable[[], Schema]]] = {
    "trust-list-1": trust_list_schema,
    "trust-pack-1": trust_pack_schema,
    "verification-report-1": verification_report_schema,
}
