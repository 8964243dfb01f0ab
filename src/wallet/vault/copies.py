"""The copy that is kept of a database before its tables change.

It lies beside the database, under the same key, so that it opens with what ``keys.json`` opens and
with nothing else; a new data key and a destruction remove it with all other files. It is gone after
the first change that is committed under the new tables: from then on it would hold what somebody
may just have removed.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import Final

from wallet.errors import WalletError
from wallet.vault.database import Database
from wallet.vault.folder import Folder

_ENDING: Final = ".copy"


def keep_copy(folder: Folder, database: Database, version: int) -> None:
    """Copies a database of an older version, unless another process has brought it up to date.

    Nothing is left, and the database is as it was, where that fails.
    """
    with folder.lock():
        if database.version() != version:
            return
        drop_copies(folder)
        name = f"version-{version}{_ENDING}"
        path = folder.reserve(name)
        try:
            database.copy_to(path)
            with path.open("r+b") as stream:
                os.fsync(stream.fileno())
        except BaseException:
            folder.remove(name)
            raise


def drop_copies(folder: Folder) -> None:
    """Removes every copy. One that cannot be removed stays for the next change to remove: what was
    committed before stands all the same."""
    with suppress(WalletError):
        for name in folder.names():
            if name.endswith(_ENDING):
                folder.remove(name)
