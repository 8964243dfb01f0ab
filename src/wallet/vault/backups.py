"""Which backups were made of this vault: kept in it, beside its name, not in its log."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wallet.standards.encoding import Instant, JsonObject
from wallet.vault.database import Database
from wallet.vault.rows import from_column, to_column
from wallet.workflows.ports import KnownBackup

_PREFIX: Final = "backup/"


class Backups:
    """The rows of ``meta`` that are about backups."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, backup: KnownBackup) -> None:
        """Adds one, or replaces what was known of it."""
        members: JsonObject = {
            "made": backup.made.rfc3339(),
            "name": backup.name,
            "log_seq": backup.log_seq,
            "checked": backup.checked.rfc3339() if backup.checked else None,
        }
        self._database.write(
            "INSERT INTO meta (name, value) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            _PREFIX + backup.id,
            to_column(members),
        )

    def all(self) -> Sequence[KnownBackup]:
        """Oldest first."""
        rows = self._database.rows(
            "SELECT name, value FROM meta WHERE name > ? AND name < ?", _PREFIX, _PREFIX + "~"
        )
        found = [_backup(name.removeprefix(_PREFIX), from_column(value)) for name, value in rows]
        return sorted(found, key=lambda one: (one.made, one.log_seq, one.id))


def _backup(backup_id: str, members: JsonObject) -> KnownBackup:
    checked, log_seq = members["checked"], members["log_seq"]
    return KnownBackup(
        id=backup_id,
        made=Instant.parse(str(members["made"])),
        name=str(members["name"]),
        log_seq=log_seq if isinstance(log_seq, int) else 0,
        checked=Instant.parse(str(checked)) if checked is not None else None,
    )
