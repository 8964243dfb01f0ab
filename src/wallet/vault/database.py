"""The encrypted database: one SQLite file in the SQLCipher 4 format.

The one module that knows the driver. It opens a file with a raw key, runs statements and holds
transactions; every error of the driver becomes a :class:`~wallet.errors.WalletError` here.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, TypeAlias

import apsw

from wallet.errors import ConflictError, DefectError, InputError, WalletError
from wallet.vault.pages import PAGE_BYTES, damaged_pages

Value: TypeAlias = "str | int | bytes | None"
Row: TypeAlias = tuple[Any, ...]

PATIENCE_MILLISECONDS: Final = 10_000
"""How long to wait for another process that is writing."""

_BEFORE_FIRST_READ: Final = ("cipher='sqlcipher'", "legacy=4")
_AFTER_FIRST_READ: Final = (
    "journal_mode=DELETE",  # one file at rest, safe in a folder that is copied or synchronised
    "synchronous=FULL",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "foreign_keys=ON",
    "trusted_schema=OFF",
)

_GENERATION: Final = "SELECT value FROM meta WHERE name = 'generation'"
_COUNT_CHANGE: Final = """
    INSERT INTO meta (name, value) VALUES ('generation', '1')
    ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)
"""


class Database:
    """An open database file."""

    def __init__(self, path: Path, key: bytes, *, patience: int = PATIENCE_MILLISECONDS) -> None:
        """Opens a file that exists.

        Raises ``InputError("vault.damaged")`` where the key does not fit: whoever calls has
        proven the key before.
        """
        self._path = path
        self._key = key
        self._patience = patience
        self._in_transaction = False
        self._wrote = False
        with self._errors():
            self._connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
        try:
            with self._errors():
                self._prepare(key)
        except WalletError:
            self._connection.close()
            raise

    def _prepare(self, key: bytes) -> None:
        # The order matters: without the time-out first, switching the journal mode beside another
        # process fails; without the cipher before the key, the file is read in another format.
        self._connection.set_busy_timeout(self._patience)
        for pragma in _BEFORE_FIRST_READ:
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
        self._connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
        for pragma in _AFTER_FIRST_READ:
            self._connection.execute(f"PRAGMA {pragma}").fetchall()

    def close(self) -> None:
        """Lets go of the file; an unfinished transaction is undone."""
        self._connection.close()

    def rows(self, sql: str, *values: Value) -> list[Row]:
        """All rows of a query."""
        with self._errors():
            return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, *values: Value) -> Row | None:
        """The first row of a query, or None."""
        found = self.rows(sql, *values)
        return found[0] if found else None

    def write(self, sql: str, *values: Value) -> int:
        """Runs a statement inside a transaction; the number of rows it changed."""
        if not self._in_transaction:
            raise DefectError("vault.no_transaction")
        self._wrote = True
        with self._errors():
            self._connection.execute(sql, values).fetchall()
            return int(self._connection.changes())

    def copy_to(self, path: Path) -> None:
        """Copies what is committed to an empty file, under the same key, while others read."""
        with self._errors():
            self._connection.execute("VACUUM INTO ?", (str(path),)).fetchall()

    def version(self) -> int:
        """How many steps of the tables the file has behind it; 0 for a new one."""
        return int(self.rows("PRAGMA user_version")[0][0])

    @property
    def name(self) -> str:
        """What its file is called."""
        return self._path.name

    def damaged_pages(self) -> list[int]:
        """The numbers of all pages whose proof fails, whether anything uses them or not."""
        with self.transaction():
            # The last thing in the transaction: on POSIX systems, closing a file that was opened
            # by hand lets go of every lock that this process has on it.
            return [*damaged_pages(self._path, self._key, count=self._pages())]

    def tail(self) -> int:
        """How many bytes lie after the last page."""
        with self.transaction():
            return max(0, self._path.stat().st_size - self._pages() * PAGE_BYTES)

    def cut_tail(self) -> None:
        """Cuts off what lies after the last page."""
        with self.transaction():
            os.truncate(self._path, self._pages() * PAGE_BYTES)

    def _pages(self) -> int:
        return int(self.rows("PRAGMA page_count")[0][0])

    def copy_under(self, path: Path, key: bytes) -> None:
        """Copies what is committed to an empty file, under another key, and forces it to the disk.

        Raises ``ConflictError("vault.busy")`` while this connection itself is in a transaction.
        """
        copy = Database(path, key)
        try:
            with self._errors(), copy._connection.backup("main", self._connection, "main") as run:
                run.step(-1)
        finally:
            copy.close()

    @contextmanager
    def transaction(self, *, keep: bool = True) -> Iterator[None]:
        """All or nothing. The write lock is taken at once, so that what is read inside holds.

        Without ``keep`` everything is undone at the end.
        """
        if self._in_transaction:
            raise DefectError("vault.nested_transaction")
        with self._errors():
            self._connection.execute("BEGIN IMMEDIATE")
        self._in_transaction = True
        self._wrote = False
        try:
            yield
            if self._wrote:
                self._count_change()
            with self._errors():
                self._connection.execute("COMMIT" if keep else "ROLLBACK")
        finally:
            self._in_transaction = False
            if not self._connection.get_autocommit():
                self._connection.execute("ROLLBACK")

    def generation(self) -> int:
        """How many changes were committed to the file; 0 before there are tables."""
        try:
            found = self._connection.execute(_GENERATION).fetchall()
        except apsw.SQLError:
            return 0
        except apsw.Error as error:
            raise self._explained(error) from error
        return int(str(found[0][0])) if found else 0

    def _count_change(self) -> None:
        """Part of every change, so that an older file is known by its number."""
        try:
            self._connection.execute(_COUNT_CHANGE).fetchall()
        except apsw.SQLError:  # before there are tables
            return
        except apsw.Error as error:
            raise self._explained(error) from error

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except apsw.Error as error:
            raise self._explained(error) from error

    def _explained(self, error: apsw.Error) -> WalletError:
        match error:
            case apsw.BusyError() | apsw.LockedError():
                return ConflictError("vault.busy")
            case apsw.ConstraintError():
                return ConflictError("vault.changed")
            case apsw.FullError():
                return InputError("vault.disk_full")
            case apsw.ReadOnlyError() | apsw.PermissionsError() | apsw.CantOpenError():
                return InputError("vault.not_writable", file=self._path.name)
            case apsw.IOError():
                return InputError("vault.disk_failed", file=self._path.name)
            case apsw.NotADBError() | apsw.CorruptError():
                return InputError("vault.damaged", file=self._path.name)
            case _:
                return DefectError("vault.database", reason=type(error).__name__)
