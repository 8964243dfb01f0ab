"""Bytes as received, beside the items they belong to."""

from __future__ import annotations

from collections.abc import Sequence

from wallet.errors import ConflictError, NotFoundError
from wallet.standards.encoding import foreign_text
from wallet.vault.database import Database
from wallet.vault.rows import from_column, full_id, to_column
from wallet.workflows.ports import Original


class Originals:
    """The table of originals. They are added and removed, never changed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, original: Original) -> None:
        """Keeps an original.

        Raises ``NotFoundError("vault.no_record")`` where its item is not there, and
        ``ConflictError("vault.original_exists")`` for a second one of the same name.
        """
        number = self._number(original.item_id)
        if self._database.row(
            "SELECT 1 FROM originals WHERE item = ? AND name = ?", number, original.name
        ):
            raise ConflictError("vault.original_exists", name=foreign_text(original.name))
        self._database.write(
            "INSERT INTO originals (item, name, media_type, snapshot, data) VALUES (?, ?, ?, ?, ?)",
            number,
            original.name,
            original.media_type,
            to_column(original.snapshot),
            original.data,
        )

    def of(self, given: str) -> Sequence[Original]:
        """The originals of an item, by name."""
        item_id = full_id(self._database, "items", given, missing="vault.no_record")
        rows = self._database.rows(
            "SELECT name, media_type, data, snapshot FROM originals WHERE item = ? ORDER BY name",
            self._number(item_id),
        )
        return [
            Original(item_id, name, media_type, data, from_column(snapshot))
            for name, media_type, data, snapshot in rows
        ]

    def owners(self) -> Sequence[str]:
        """The ids of the items that have any, in order."""
        rows = self._database.rows(
            "SELECT DISTINCT items.id FROM originals "
            "JOIN items ON items.number = originals.item ORDER BY items.id"
        )
        return [str(item_id) for (item_id,) in rows]

    def _number(self, item_id: str) -> int:
        found = self._database.row("SELECT number FROM items WHERE id = ?", item_id)
        if found is None:
            raise NotFoundError("vault.no_record", id=foreign_text(item_id, limit=45))
        return int(found[0])
