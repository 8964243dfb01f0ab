"""The JSON Schemas of what commands print under ``--json`` about what they did."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from wallet.credentials.schemas import TEXT, Schema, array_of, document_schema, object_schema
from wallet.profile.kinds import IDENTITY, WISHES
from wallet.workflows.ports import ItemType

_ID: Final[Schema] = {"type": "string", "pattern": "^urn:uuid:"}
_THUMBPRINT: Final[Schema] = {
    "type": "string",
    "pattern": "^[A-Za-z0-9_-]{43}$",
    "description": "RFC 7638, SHA-256",
}
_INSTANT: Final[Schema] = {"type": "string", "format": "date-time"}

_DOCUMENTS: Final[dict[str, tuple[str, Schema]]] = {
    "record-removed/1": (
        "What was taken out of the wallet, for good.",
        {
            "id": _ID,
            "type": {"enum": [one.value for one in ItemType]},
            "kind": TEXT,
            "title": TEXT,
            "originals": array_of(TEXT) | {"description": "names of the files that went with it"},
        },
    ),
    "document-kept/1": (
        "Which fields the identity or the wishes state now.",
        {"name": {"enum": [IDENTITY, WISHES]}, "fields": array_of(TEXT)},
    ),
    "original-exported/1": (
        "A file taken out as it was received.",
        {
            "name": TEXT,
            "media_type": TEXT,
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        },
    ),
    "key-request/1": (
        "A request for a credential to be bound to a new key of the wallet.",
        {"key": _THUMBPRINT, "expires": _INSTANT},
    ),
    "credential-issued/1": (
        "A credential made for the holder of a key.",
        {"issuer": TEXT, "holder_key": _THUMBPRINT},
    ),
}


def _schema(name: str) -> Schema:
    description, members = _DOCUMENTS[name]
    return document_schema(name, description, object_schema(members))


GENERATORS: Final[dict[str, Callable[[], Schema]]] = {
    name.replace("/", "-"): partial(_schema, name) for name in _DOCUMENTS
}
