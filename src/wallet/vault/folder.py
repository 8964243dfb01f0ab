"""The folder a vault lives in, as the operating system lends it.

The vault does not know how a platform writes privately, atomically and one process at a time;
:class:`wallet.system.folders.PrivateFolder` does.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol


class Folder(Protocol):
    """A folder that only its owner may enter."""

    @property
    def path(self) -> Path: ...

    def names(self) -> frozenset[str]:
        """The names in the folder; none where there is no folder."""

    def read(self, name: str, *, max_bytes: int) -> bytes:
        """A whole file. ``NotFoundError`` and ``InputError`` as every read."""

    def write(self, name: str, data: bytes | Iterable[bytes]) -> None:
        """Puts a whole file in place, private and forced to the disk."""

    def remove(self, name: str) -> None:
        """Removes a file for good. ``InputError("system.not_writable")`` where that fails."""

    def erase(self, name: str) -> None:
        """Overwrites a file where it lies, then removes it."""

    def reserve(self, name: str) -> Path:
        """An empty private file with a name that was free."""

    def scratch(self) -> AbstractContextManager[Path]:
        """An empty private file, gone at the end of the block."""

    def stage(self, *, aside: str | None = None) -> AbstractContextManager[Folder]:
        """A new folder to fill, which takes the place of this one whole at the end of the block.

        Nothing is left when the block fails. Where this folder holds anything already it is moved
        to the name ``aside`` beside it; ``ConflictError("system.exists")`` where no name is given
        or that one is taken.
        """

    def lock(self) -> AbstractContextManager[None]:
        """One process at a time; hold it to change what is there already.

        What an interrupted process left unfinished is swept first.
        """
