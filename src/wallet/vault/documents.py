"""Documents of which there is one each: ``identity`` and ``wishes``."""

from __future__ import annotations

from wallet.standards.encoding import JsonObject
from wallet.vault.database import Database
from wallet.vault.rows import from_column, to_column


class Documents:
    """The table of named documents."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str) -> JsonObject | None:
        """A document, or None where it is not set."""
        found = self._database.row("SELECT document FROM documents WHERE name = ?", name)
        return from_column(found[0]) if found else None

    def put(self, name: str, document: JsonObject | None) -> None:
        """Sets a document, or removes it with None."""
        if document is None:
            self._database.write("DELETE FROM documents WHERE name = ?", name)
            return
        self._database.write(
            "INSERT INTO documents (name, document) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET document = excluded.document",
            name,
            to_column(document),
        )
