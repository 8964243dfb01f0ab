"""The log as it is stored. What an entry says, and whether the chain holds, is `wallet.log`'s."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wallet.errors import ConflictError, DefectError
from wallet.standards.encoding import JsonObject
from wallet.vault.database import Database, Row
from wallet.vault.rows import from_column, to_column
from wallet.workflows.ports import LogRow

_COLUMNS: Final = "seq, body, key, commitment, link"


class LogRows:
    """The table of log entries, in unbroken sequence."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def head(self) -> LogRow | None:
        """The newest row."""
        found = self._database.row(
            f"SELECT {_COLUMNS} FROM log ORDER BY seq DESC LIMIT 1"  # noqa: S608
        )
        return _log_row(found) if found else None

    def link_at(self, seq: int) -> bytes | None:
        """The link at a position, or None where there is no such row."""
        found = self._database.row("SELECT link FROM log WHERE seq = ?", seq)
        return found[0] if found else None

    def append(self, row: LogRow) -> None:
        """Adds the row after the newest.

        Raises ``ConflictError("vault.changed")`` where it does not follow on that: another
        process has written one meanwhile.
        """
        head = self.head()
        if row.seq != (head.seq + 1 if head else 1):
            raise ConflictError("vault.changed")
        self._database.write(
            f"INSERT INTO log ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)",  # noqa: S608
            row.seq,
            None if row.body is None else to_column(row.body),
            row.key,
            row.commitment,
            row.link,
        )

    def delete(self, seqs: Sequence[int]) -> None:
        """Empties rows; their place in the chain stays. ``DefectError("vault.no_row")`` where a
        position has nothing to delete."""
        for seq in seqs:
            changed = self._database.write(
                "UPDATE log SET body = NULL, key = NULL WHERE seq = ? AND body IS NOT NULL", seq
            )
            if changed != 1:
                raise DefectError("vault.no_row", seq=seq)

    def all(self) -> Sequence[LogRow]:
        """Every row, oldest first."""
        return [
            _log_row(row)
            for row in self._database.rows(f"SELECT {_COLUMNS} FROM log ORDER BY seq")  # noqa: S608
        ]


def _log_row(row: Row) -> LogRow:
    seq, body, key, commitment, link = row
    return LogRow(seq, None if body is None else _readable(body), key, commitment, link)


def _readable(text: str) -> JsonObject:
    """The body of a row; an empty one, which no commitment opens, for what is no JSON object, so
    that checking the chain tells the place."""
    try:
        body = from_column(text)
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}
