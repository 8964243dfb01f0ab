"""The JSON Schemas of what is printed about the keys of a vault."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from wallet.credentials.schemas import TEXT, Schema, array_of, document_schema, object_schema
from wallet.vault.slots import SlotType
from wallet.workflows.suspension import Reason
from wallet.workflows.vault_care import KeyChange

_COUNT: Final[Schema] = {"type": "integer", "minimum": 0}
_POSITIVE: Final[Schema] = {"type": "integer", "minimum": 1}
_INSTANT: Final[Schema] = {
    "type": "string",
    "format": "date-time",
    "description": "RFC 3339, in UTC",
}
_COUNTS: Final = ("records", "credentials", "files", "consents", "log_entries")


def status_schema() -> Schema:
    """``vault-status/1``."""
    slot = object_schema(
        {
            "type": {"enum": [str(one) for one in SlotType]},
            "strength": {"enum": ["minimal", "usual", "strong"]},
            "memory_kib": _POSITIVE,
            "passes": _POSITIVE,
            "lanes": _POSITIVE,
        }
    )
    suspended = object_schema(
        {"since": _INSTANT, "reason": {"enum": [str(reason) for reason in Reason]}}
    )
    body = object_schema(
        {
            "folder": TEXT,
            "created": _INSTANT,
            "epoch": _POSITIVE | {"description": "grows with every change of the keys"},
            "slots": array_of(slot),
            "bytes": _COUNT | {"description": "size of the database file"},
            "counts": object_schema(dict.fromkeys(_COUNTS, _COUNT)),
            "backup_checked": {
                "anyOf": [_INSTANT, {"type": "null"}],
                "description": "when a backup was last rehearsed and found right",
            },
            "changes_since_backup": _COUNT
            | {"description": "entries of the log that the newest checked backup lacks"},
            "session_seconds_left": _COUNT,
            "grants_suspended": {"anyOf": [suspended, {"type": "null"}]},
        }
    )
    return document_schema("vault-status/1", "How the vault is locked and what is in it.", body)


def keys_schema() -> Schema:
    """``vault-keys/1``."""
    body = object_schema(
        {
            "change": {"enum": [str(change) for change in KeyChange]},
            "epoch": _POSITIVE,
            "recovery_code": TEXT
            | {"description": "the new code, where no person was there to take it"},
            "shares_ended": {
                "type": "boolean",
                "description": "whether shares were made before, which open older backups only",
            },
            "left": array_of(TEXT | {"description": "an old file that could not be removed"}),
        },
        optional=("recovery_code", "shares_ended", "left"),
    )
    return document_schema("vault-keys/1", "What opens the vault was changed.", body)


def destroyed_schema() -> Schema:
    """``vault-destroyed/1``."""
    body = object_schema({"folder": TEXT})
    return document_schema("vault-destroyed/1", "The vault was destroyed.", body)


def session_schema() -> Schema:
    """``vault-session/1``."""
    body = object_schema({"open": {"type": "boolean"}, "seconds_left": _COUNT})
    return document_schema("vault-session/1", "Whether the vault is open for reading.", body)


GENERATORS: Final[dict[str, Callable[[], Schema]]] = {
    "vault-status-1": status_schema,
    "vault-keys-1": keys_schema,
    "vault-destroyed-1": destroyed_schema,
    "vault-session-1": session_schema,
}
