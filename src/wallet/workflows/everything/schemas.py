"""The JSON Schema of all that the wallet knows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from wallet.credentials.schemas import TEXT, Schema, array_of, document_schema, object_schema
from wallet.workflows.everything.gathering import SCHEMA

_NULL: Final[Schema] = {"type": "null"}
_TEXT_OR_NULL: Final[Schema] = {"type": ["string", "null"]}
_INSTANT: Final[Schema] = {"type": "string", "format": "date-time"}
_INSTANT_OR_NULL: Final[Schema] = {"type": ["string", "null"], "format": "date-time"}
_ID: Final[Schema] = {"type": "string", "pattern": "^urn:uuid:"}
_OBJECT: Final[Schema] = {"type": "object"}


def everything_schema() -> Schema:
    """``everything/1``."""
    file = object_schema(
        {
            "name": TEXT,
            "media_type": TEXT,
            "data": TEXT | {"contentEncoding": "base64", "description": "as received"},
            "snapshot": _OBJECT | {"description": "the check made at import"},
        },
        closed=True,
    )
    item = object_schema({"item": _ref("item-1"), "files": array_of(file)}, closed=True)
    release = object_schema(
        {
            "id": _ID,
            "consent_id": _ID,
            "created": _INSTANT,
            "receipt": _TEXT_OR_NULL | {"description": "consent-receipt+jwt"},
            "kept": _OBJECT
            | {"description": "key: the one that signed; claim_keys: of the digests of claims"},
        },
        closed=True,
    )
    outgoing = object_schema(
        {"id": TEXT, "created": _INSTANT, "document": _ref("outgoing-1")}, closed=True
    )
    key = object_schema(
        {
            "thumbprint": TEXT,
            "public": _OBJECT | {"description": "JWK; the private part never leaves"},
            "use": TEXT,
            "recipient": _TEXT_OR_NULL,
            "created": _INSTANT,
        },
        closed=True,
    )
    backup = object_schema(
        {"id": TEXT, "made": _INSTANT, "name": TEXT, "checked": _INSTANT_OR_NULL}, closed=True
    )
    row = object_schema(
        {
            "seq": {"type": "integer", "minimum": 1},
            "event": {"oneOf": [_ref("log-event-1"), _NULL]}
            | {"description": "null where the person deleted it"},
        },
        closed=True,
    )
    body = object_schema(
        {
            "at": _INSTANT,
            "identity": {"oneOf": [_ref("identity-1"), _NULL]},
            "wishes": {"oneOf": [_ref("wishes-1"), _NULL]},
            "items": array_of(item) | {"description": "records, credentials, files"},
            "consents": array_of(_ref("consent-1")),
            "releases": array_of(release),
            "outgoing": array_of(outgoing) | {"description": "notices to recipients"},
            "keys": array_of(key),
            "backups": array_of(backup),
            "log": array_of(row),
            "trust": _trust(),
        },
        closed=True,
    )
    description = (
        "All that a wallet knows of its holder (GDPR Articles 15 and 20). Private keys are not in "
        "it."
    )
    return document_schema(SCHEMA, description, body)


def _trust() -> Schema:
    """What is kept beside the vault."""
    kept = object_schema(
        {
            "source": TEXT | {"description": "where it came from"},
            "added": _INSTANT,
            "signer": TEXT | {"description": "thumbprint of the key that signed it"},
            "list": _ref("trust-list-1"),
        },
        optional=("signer",),
        closed=True,
    )
    return object_schema(
        {
            "schema": {"const": "trust-store/1"},
            "names": array_of(TEXT) | {"description": "names the holder goes by"},
            "own": _ref("trust-list-1") | {"description": "whom the holder trusts by themself"},
            "lists": array_of(kept) | {"description": "lists of others that are in use"},
        },
        optional=("own",),
        closed=True,
    )


def _ref(name: str) -> Schema:
    return {"$ref": f"urn:consent-wallet:schema:{name}"}


GENERATORS: Final[dict[str, Callable[[], Schema]]] = {"everything-1": everything_schema}
