"""The JSON Schemas of what commands print under ``--json`` about what they did."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from wallet.cli.commands.help import Topic
from wallet.credentials.schemas import TEXT, Schema, array_of, document_schema, object_schema
from wallet.credentials.trust_list import Role
from wallet.exchange.lint import Severity
from wallet.profile.kinds import IDENTITY, WISHES
from wallet.workflows.ports import ItemType

_ID: Final[Schema] = {"type": "string", "pattern": "^urn:uuid:"}
_THUMBPRINT: Final[Schema] = {
    "type": "string",
    "pattern": "^[A-Za-z0-9_-]{43}$",
    "description": "RFC 7638, SHA-256",
}
_INSTANT: Final[Schema] = {"type": "string", "format": "date-time"}

_DIGEST: Final[Schema] = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
_DIGEST_B64U: Final[Schema] = {"type": "string", "pattern": "^[A-Za-z0-9_-]{43}$"}
_COUNT: Final[Schema] = {"type": "integer", "minimum": 0}
_CODE: Final[Schema] = TEXT | {"description": "stable: AREA.NAME"}
_REFERENCE: Final = "urn:consent-wallet:schema:trust-list-1"

_DOCUMENTS: Final[dict[str, tuple[str, Schema]]] = {
    "error/1": (
        "Why a command failed, on standard error.",
        {
            "code": _CODE,
            "message": TEXT,
            "hint": TEXT | {"description": "what to do about it"},
            "reasons": array_of(object_schema({"code": _CODE, "message": TEXT}))
            | {"description": "every broken rule, where there are several"},
        },
    ),
    "help/1": (
        "One topic of help; the first screen has no items.",
        {
            "topic": {"enum": [*(topic.value for topic in Topic), None]},
            "items": array_of(object_schema({"name": TEXT, "text": TEXT})),
        },
    ),
    "vault-created/1": (
        "A new vault. The recovery code is printed where nobody typed at a terminal.",
        {"folder": TEXT, "recovery_code": TEXT},
    ),
    "release/1": (
        "An extract that was decided, recorded and written.",
        {
            "out": TEXT | {"description": "the file"},
            "sha256": _DIGEST,
            "fingerprint": TEXT | {"description": "what the recipient sees too"},
            "consents": array_of(_ID),
            "expires": _INSTANT,
        },
    ),
    "grants-given/1": (
        "Consents that scripts may use, given at the terminal. Nothing has left.",
        {
            "consents": array_of(_ID),
            "until": _INSTANT,
            "uses": {"type": "integer", "minimum": 1},
        },
    ),
    "grant-used/1": (
        "An extract that was released by a script under a grant, recorded and written.",
        {
            "out": TEXT | {"description": "the file"},
            "sha256": _DIGEST_B64U,
            "fingerprint": TEXT | {"description": "what the recipient sees too"},
            "consent": _ID,
            "receipt": _ID,
            "uses_left": _COUNT,
            "until": _INSTANT | {"description": "when the grant ends"},
            "expires": _INSTANT | {"description": "when the extract ends"},
        },
    ),
    "grant-explained/1": (
        "What a release under a grant would send. Nothing was counted or written.",
        {
            "consent": _ID,
            "claims": array_of(
                object_schema(
                    {
                        "query": TEXT,
                        "path": array_of({"type": ["string", "integer"]}),
                    }
                )
            )
            | {"description": "claims by their names; no values"},
            "uses_left": _COUNT,
            "until": _INSTANT,
        },
    ),
    "service-key/1": (
        "A key and certificates to try with.",
        {
            "folder": TEXT,
            "dns": TEXT,
            "fingerprint": _DIGEST | {"description": "of access.pem"},
            "authority_fingerprint": _DIGEST | {"description": "of authority.pem"},
            "thumbprint": _THUMBPRINT,
        },
    ),
    "request-lint/1": (
        "What is wrong or unwise in a request.",
        {
            "items": array_of(
                object_schema(
                    {
                        "code": _CODE,
                        "severity": {"enum": [one.value for one in Severity]},
                        "where": {"type": ["string", "null"]},
                    }
                )
            )
        },
    ),
    "trust-added/1": (
        "Who was put on the list of whom to trust.",
        {"name": TEXT, "fingerprint": TEXT},
    ),
    "trust-removed/1": ("What was taken out of use.", {"reference": TEXT}),
    "trust-names/1": ("By what names extracts are made for us.", {"names": array_of(TEXT)}),
    "trust-entry/1": (
        "One entry of a trust list.",
        {"name": TEXT, "role": {"enum": [role.value for role in Role]}},
    ),
    "trust-list-list/1": (
        "The trust lists in use, and the names extracts are made for.",
        {"names": array_of(TEXT), "items": array_of({"$ref": _REFERENCE})},
    ),
    "trust-contexts/1": (
        "The JSON-LD contexts that may be used, and which of them are at hand.",
        {
            "items": array_of(
                object_schema(
                    {
                        "address": TEXT,
                        "sha256": _DIGEST,
                        "state": {"enum": ["kept", "new", "missing"]},
                        "error": {"oneOf": [_CODE, {"type": "null"}]},
                    }
                )
            )
        },
    ),
    "trust-pack-made/1": (
        "What went into a trust pack, and what it lacks.",
        {
            "out": TEXT,
            "expires": _INSTANT,
            "signer": _THUMBPRINT,
            "documents": array_of(TEXT) | {"description": "addresses"},
            "contexts": _COUNT,
            "missing": array_of(object_schema({"address": TEXT, "error": _CODE})),
            "not_asked": array_of(TEXT) | {"description": "hosts that no list in use names"},
            "unread": _COUNT | {"description": "files that are no document to verify"},
        },
    ),
    "trust-page/1": (
        "A page that checks documents in a browser, as it was written.",
        {"out": TEXT | {"description": "the file"}, "sha256": _DIGEST},
    ),
    "record-removed/1": (
        "What was taken out of the wallet, for good.",
        {
            "id": _ID,
            "type": {"enum": [one.value for one in ItemType]},
            "kind": TEXT,
            "title": TEXT,
            "originals": array_of(TEXT) | {"description": "names of the files that went with it"},
            "backups": array_of(object_schema({"name": TEXT, "made": _INSTANT}))
            | {"description": "known backups that still hold it"},
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
    "everything-exported/1": (
        "Where all that the wallet knows was written.",
        {
            "out": {"type": ["string", "null"]},
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        },
    ),
    "log-page-written/1": ("Where the page of the log was written.", {"out": TEXT}),
    "key-request/1": (
        "A request for a credential to be bound to a new key of the wallet.",
        {"key": _THUMBPRINT, "expires": _INSTANT},
    ),
    "credential-issued/1": (
        "A credential made for the holder of a key.",
        {"issuer": TEXT, "holder_key": _THUMBPRINT},
    ),
}


_OPTIONAL: Final = {"error/1": ("reasons",), "vault-created/1": ("recovery_code",)}


def _schema(name: str) -> Schema:
    description, members = _DOCUMENTS[name]
    body = object_schema(members, optional=_OPTIONAL.get(name, ()))
    return document_schema(name, description, body)


GENERATORS: Final[dict[str, Callable[[], Schema]]] = {
    name.replace("/", "-"): partial(_schema, name) for name in _DOCUMENTS
}
