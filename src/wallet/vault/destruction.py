"""Destroying a vault: first what opens it, then the rest.

Once the slots are overwritten the database is noise, also on a disk that keeps old blocks of it.
Copies of ``keys.json`` elsewhere (backups, snapshots of the file system) open their copies still.
"""

from __future__ import annotations

from wallet.vault.folder import Folder
from wallet.vault.header import HEADER_NAME


def destroy(folder: Folder) -> None:
    """Leaves the folder empty. Interrupted, it can be called again; nothing opens from the first
    step on.

    Raises ``InputError("system.not_writable")`` where a file cannot be removed.
    """
    with folder.lock():
        names = folder.names()
        if HEADER_NAME in names:
            folder.erase(HEADER_NAME)
        for name in sorted(names - {HEADER_NAME}):
            folder.remove(name)
