"""The tables, as numbered steps that only go forward.

``PRAGMA user_version`` says how many steps a file has behind it. A file from a newer program is
refused: it may mean something else by the same columns.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from wallet.errors import InputError
from wallet.vault.database import Database

_FIRST: Final = (
    """
    CREATE TABLE meta (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    # What a list shows stands before what is long, and once more in one index, so that a list
    # reads neither documents nor their overflow pages.
    """
    CREATE TABLE items (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      type TEXT NOT NULL,
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      assertion TEXT NOT NULL,
      period_from TEXT,
      period_to TEXT,
      issuer TEXT,
      created INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      version INTEGER NOT NULL,
      search_text TEXT NOT NULL,
      document TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE INDEX items_list ON items
      (kind, period_from DESC, created DESC, id, type, title, assertion, period_to, issuer)
    """,
    # External content and secure-delete together leave no trace of a removed word, not even for
    # somebody who has the key; each other arrangement of FTS5 does.
    """
    CREATE VIRTUAL TABLE items_text USING fts5
      (title, search_text, content='items', content_rowid='number',
       tokenize="unicode61 remove_diacritics 2")
    """,
    "INSERT INTO items_text (items_text, rank) VALUES ('secure-delete', 1)",
    """
    CREATE TRIGGER items_added AFTER INSERT ON items BEGIN
      INSERT INTO items_text (rowid, title, search_text)
        VALUES (new.number, new.title, new.search_text);
    END
    """,
    """
    CREATE TRIGGER items_removed AFTER DELETE ON items BEGIN
      INSERT INTO items_text (items_text, rowid, title, search_text)
        VALUES ('delete', old.number, old.title, old.search_text);
    END
    """,
    """
    CREATE TRIGGER items_changed AFTER UPDATE OF title, search_text ON items BEGIN
      INSERT INTO items_text (items_text, rowid, title, search_text)
        VALUES ('delete', old.number, old.title, old.search_text);
      INSERT INTO items_text (rowid, title, search_text)
        VALUES (new.number, new.title, new.search_text);
    END
    """,
    """
    CREATE TABLE originals (
      item INTEGER NOT NULL REFERENCES items (number) ON DELETE CASCADE,
      name TEXT NOT NULL,
      media_type TEXT NOT NULL,
      snapshot TEXT NOT NULL,
      data BLOB NOT NULL,
      PRIMARY KEY (item, name)
    ) STRICT
    """,
    """
    CREATE TABLE documents (
      name TEXT PRIMARY KEY,
      document TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE keys (
      thumbprint TEXT PRIMARY KEY,
      use TEXT NOT NULL,
      recipient TEXT,
      created INTEGER NOT NULL,
      jwk TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX keys_recipient ON keys (recipient, created) WHERE recipient IS NOT NULL",
    """
    CREATE TABLE log (
      seq INTEGER PRIMARY KEY,
      body TEXT,
      key BLOB,
      commitment BLOB NOT NULL,
      link BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE releases (
      id TEXT PRIMARY KEY,
      created INTEGER NOT NULL,
      record TEXT NOT NULL,
      receipt TEXT NOT NULL,
      secrets TEXT NOT NULL
    ) STRICT
    """,
)

_OUTGOING: Final = (
    """
    CREATE TABLE outgoing (
      id TEXT PRIMARY KEY,
      created INTEGER NOT NULL,
      document TEXT NOT NULL
    ) STRICT
    """,
)

Steps: TypeAlias = tuple[tuple[str, ...], ...]

MIGRATIONS: Final[Steps] = (_FIRST, _OUTGOING)
"""Step ``n`` brings a file from version ``n`` to ``n + 1``. Never change one that was released."""


def bring_up_to_date(
    database: Database,
    *,
    steps: Steps = MIGRATIONS,
    before: Callable[[int], None] = lambda _version: None,
) -> None:
    """Brings a file to the newest version, in one transaction, where it is older.

    ``before`` is called with the version of a file that holds something already. Raises
    ``InputError("vault.newer")`` where it is newer than this program.
    """
    version = _check_known(database, steps)
    if version == len(steps):
        return
    if version:
        before(version)
    with database.transaction():
        for step in steps[_check_known(database, steps) :]:
            for statement in step:
                database.write(statement)
        database.write(f"PRAGMA user_version = {len(steps)}")


def _check_known(database: Database, steps: Steps) -> int:
    """How many steps the file has behind it; 0 for a new one."""
    version = database.version()
    if version > len(steps):
        raise InputError("vault.newer", version=version, known=len(steps))
    return version
