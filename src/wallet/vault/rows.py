"""What all tables share: JSON in a column, and ids that a person may shorten."""

from __future__ import annotations

import json
from typing import Final

from wallet.errors import InputError, NotFoundError
from wallet.standards.encoding import JsonObject, compact_json, foreign_text
from wallet.vault.database import Database

URN: Final = "urn:uuid:"
SHORTEST_ID: Final = 4
"""Characters of a uuid that a person must give at least."""

_ID_CHARACTERS: Final = frozenset("0123456789abcdef-")
_AFTER_LAST: Final = "g"
"""Sorts after every character of a uuid."""


def to_column(value: JsonObject) -> str:
    """A JSON object as it is stored."""
    return compact_json(value).decode("utf-8")


def from_column(text: str) -> JsonObject:
    """A JSON object that this program stored; not parsed as a stranger's would be."""
    value: JsonObject = json.loads(text)
    return value


def full_id(database: Database, table: str, given: str, *, missing: str) -> str:
    """The one id in ``table`` that is, or starts with, what a person gave.

    Raises ``NotFoundError(missing)``, ``InputError("vault.short_id")`` and
    ``InputError("vault.ambiguous_id")``.
    """
    start = given.strip().lower().removeprefix(URN)
    shown = foreign_text(given, limit=45)
    if not start or not _ID_CHARACTERS.issuperset(start):
        raise NotFoundError(missing, id=shown)
    if len(start) < SHORTEST_ID:
        raise InputError("vault.short_id", id=shown, characters=SHORTEST_ID)
    found = database.rows(
        f"SELECT id FROM {table} WHERE id >= ? AND id < ? LIMIT 2",  # noqa: S608 - our own name
        URN + start,
        URN + start + _AFTER_LAST,
    )
    if not found:
        raise NotFoundError(missing, id=shown)
    if len(found) > 1:
        raise InputError("vault.ambiguous_id", id=shown)
    return str(found[0][0])
