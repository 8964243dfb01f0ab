"""What is kept of each decided purpose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wallet.standards.encoding import Instant
from wallet.vault.database import Database, Row
from wallet.vault.rows import from_column, full_id, to_column
from wallet.workflows.ports import Release

_COLUMNS: Final = "id, record, receipt, secrets, created"


class Releases:
    """The table of releases. They are added and never changed: what happens to a consent later
    is in the log. They go only with the log entries of their consent."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, release: Release) -> None:
        """Keeps a release. ``ConflictError("vault.changed")`` where the id is taken."""
        self._database.write(
            f"INSERT INTO releases ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)",  # noqa: S608
            release.id,
            to_column(release.record),
            release.receipt,
            to_column(release.secrets),
            release.created.seconds,
        )

    def remove(self, release_id: str) -> None:
        """Forgets a release, with its receipt and the keys of its claims."""
        self._database.write("DELETE FROM releases WHERE id = ?", release_id)

    def get(self, given: str) -> Release:
        """By full id or an unambiguous start of it."""
        release_id = full_id(self._database, "releases", given, missing="vault.no_consent")
        return self._releases("WHERE id = ?", release_id)[0]

    def all(self) -> Sequence[Release]:
        """Every release, oldest first."""
        return self._releases("ORDER BY created, rowid")

    def _releases(self, rest: str, *values: str) -> list[Release]:
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM releases {rest}", *values)  # noqa: S608
        return [_release(row) for row in rows]


def _release(row: Row) -> Release:
    release_id, record, receipt, secrets, created = row
    return Release(release_id, from_column(record), receipt, from_column(secrets), Instant(created))
