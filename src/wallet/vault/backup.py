"""Making a backup of a vault, while others read it and write to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from wallet.standards.encoding import Instant
from wallet.vault.container import SALT_BYTES, Head, new_head, seal
from wallet.vault.database import Database
from wallet.vault.folder import Folder
from wallet.vault.header import render_header
from wallet.vault.kdf import Purpose, subkey
from wallet.vault.log_rows import LogRows
from wallet.vault.unlock import read_header
from wallet.workflows.ports import Entropy

_READ_BYTES: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A vault as it was at one moment."""

    head: Head
    log_seq: int
    """The newest entry of the log inside; 0 for none."""
    path: Path
    """A copy of the database, under its own key as always."""
    data_key: bytes

    def pieces(self) -> Iterator[bytes]:
        """The backup file, piece by piece."""
        yield self.head.lines
        with self.path.open("rb") as stream:
            content = iter(lambda: stream.read(_READ_BYTES), b"")
            yield from seal(self.head, self.data_key, content)


@contextmanager
def snapshot(
    folder: Folder, database: Database, data_key: bytes, *, now: Instant, entropy: Entropy
) -> Iterator[Snapshot]:
    """The vault in ``folder`` at this moment; its copy is gone at the end of the block.

    The keys cannot be changed meanwhile, so that slots and content fit together. Raises
    ``ConflictError("system.busy")`` and what reading and writing raise.
    """
    with folder.lock(), folder.scratch() as copy:
        header = read_header(folder).prove(data_key)
        database.copy_to(copy)
        salt, keys = entropy.token(SALT_BYTES), render_header(header, data_key)
        head = new_head(now, copy.stat().st_size, salt, keys)
        yield Snapshot(head, _newest_entry(copy, data_key), copy, data_key)


def _newest_entry(copy: Path, data_key: bytes) -> int:
    database = Database(copy, subkey(data_key, Purpose.DATABASE))
    try:
        newest = LogRows(database).head()
    finally:
        database.close()
    return newest.seq if newest else 0
