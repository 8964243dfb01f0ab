"""The JSON Schemas of what is printed about backups and the health of a vault."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import Final

from wallet.credentials.schemas import TEXT, Schema, array_of, document_schema, object_schema
from wallet.vault import key_schemas
from wallet.vault.examination import Part
from wallet.vault.rehearsal import Age, Difference, Thing

_INSTANT: Final[Schema] = {"type": "string", "format": "date-time"}
_COUNT: Final[Schema] = {"type": "integer", "minimum": 0}
_ID: Final[Schema] = {"type": "string", "pattern": "^urn:uuid:"}


def _one_of(kind: type[StrEnum]) -> Schema:
    return {"enum": [one.value for one in kind]}


_FAULT: Final[Schema] = object_schema(
    {"part": _one_of(Part), "what": TEXT | {"description": "an id, a position, a file name"}}
)

_DOCUMENTS: Final[dict[str, tuple[str, Schema]]] = {
    "backup-created/1": (
        "A backup that was written.",
        {
            "file": TEXT,
            "id": TEXT | {"description": "of the backup, whatever its file is called"},
            "made": _INSTANT,
            "size": _COUNT | {"description": "bytes"},
            "records": _COUNT | {"description": "records, credentials and files in it"},
            "log_seq": _COUNT | {"description": "the newest entry of the log in it"},
        },
    ),
    "backup-check/1": (
        "What came of restoring a backup to the side and comparing it with the vault.",
        {
            "file": TEXT,
            "made": _INSTANT,
            "right": {"type": "boolean"},
            "age": _one_of(Age),
            "gives_back": object_schema({thing.value: _COUNT for thing in Thing}),
            "differing": array_of(
                object_schema({"thing": _one_of(Thing), "name": TEXT, "how": _one_of(Difference)})
            ),
            "faults": array_of(_FAULT),
        },
    ),
    "shares-made/1": (
        "A new set of shares, each in a file of its own.",
        {
            "set": TEXT | {"description": "as it is printed on every share"},
            "need": _COUNT | {"description": "how many open a backup"},
            "files": array_of(TEXT),
            "renewed": {"type": "boolean", "description": "whether there was a set before"},
        },
    ),
    "migration-written/1": (
        "The log, written for another wallet: a JWE that the passphrase opens, shown here alone.",
        {"out": TEXT, "passphrase": TEXT},
    ),
    "vault-health/1": (
        "What is wrong with a vault; no findings: nothing.",
        {
            "findings": array_of(
                object_schema(
                    {
                        "part": _one_of(Part),
                        "what": TEXT | {"description": "an id, a position, a file name"},
                        "mendable": {"type": "boolean"},
                        "mended": {"type": "boolean"},
                    }
                )
            )
        },
    ),
    "backup-restored/1": (
        "A vault that was restored. All grants given before are suspended.",
        {
            "folder": TEXT,
            "made": _INSTANT,
            "records": _COUNT,
            "consents": array_of(_ID)
            | {"description": "those that stood as given on the day of the backup"},
            "faults": _COUNT | {"description": "flaws the vault had when the backup was made"},
            "kept": {
                "type": ["string", "null"],
                "description": "the folder of the vault that was there before",
            },
            "recovery_code": TEXT
            | {"description": "a new one, where the passphrase was not at hand nor anybody asked"},
        },
    ),
}


_OPTIONAL: Final = {"backup-restored/1": ("recovery_code",)}


def _schema(name: str) -> Schema:
    description, members = _DOCUMENTS[name]
    body = object_schema(members, optional=_OPTIONAL.get(name, ()))
    return document_schema(name, description, body)


GENERATORS: Final[dict[str, Callable[[], Schema]]] = {
    **{name.replace("/", "-"): partial(_schema, name) for name in _DOCUMENTS},
    **key_schemas.GENERATORS,
}
