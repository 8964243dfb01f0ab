"""What the person wrote to recipients, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from wallet.standards.encoding import Instant
from wallet.vault.database import Database
from wallet.vault.rows import from_column, to_column
from wallet.workflows.ports import Outgoing


class OutgoingRows:
    """The table of notices that go out."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, outgoing: Outgoing) -> None:
        """Adds one, or replaces what was known of it."""
        self._database.write(
            "INSERT INTO outgoing (id, created, document) VALUES (?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET document = excluded.document",
            outgoing.id,
            outgoing.created.seconds,
            to_column(outgoing.document),
        )

    def remove(self, outgoing_id: str) -> None:
        """Forgets one; nothing where there is none."""
        self._database.write("DELETE FROM outgoing WHERE id = ?", outgoing_id)

    def all(self) -> Sequence[Outgoing]:
        """Oldest first."""
        rows = self._database.rows(
            "SELECT id, created, document FROM outgoing ORDER BY created, rowid"
        )
        return [
            Outgoing(outgoing_id, Instant(created), from_column(document))
            for outgoing_id, created, document in rows
        ]
