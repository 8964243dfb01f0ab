"""Where the trust settings of this computer are kept: one file, written whole.

Only ``trust`` commands write it. A folder that is not there reads as nothing trusted, and reading
creates nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Final, Protocol

from wallet import limits
from wallet.reference.trust_settings import TrustSettings, parse_trust_settings
from wallet.standards.encoding import compact_json

FILE: Final = "trust.json"


class Folder(Protocol):
    """A private folder, as ``wallet.system.folders.PrivateFolder`` is one."""

    def names(self) -> frozenset[str]:
        """The names in the folder; none where there is no folder."""

    def read(self, name: str, *, max_bytes: int) -> bytes: ...

    def write(self, name: str, data: bytes) -> None:
        """Puts a whole file in place."""

    def stage(self) -> AbstractContextManager[Folder]:
        """A new folder to fill, which takes the place of this one at the end of the block."""

    def lock(self) -> AbstractContextManager[None]:
        """One process at a time."""


class TrustStore:
    """The trust settings in their folder."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder

    def load(self) -> TrustSettings:
        """What is in use; nothing where there is no file. Raises :class:`InputError` for a file
        that cannot be read."""
        if FILE not in self._folder.names():
            return TrustSettings()
        return parse_trust_settings(self._folder.read(FILE, max_bytes=limits.MAX_DOCUMENT_BYTES))

    def change(self, change: Callable[[TrustSettings], TrustSettings]) -> TrustSettings:
        """Reads, changes and writes under one lock; the new settings. An error of ``change``
        leaves the file as it was."""
        if not self._folder.names():
            with self._folder.stage() as folder:
                return self._write(folder, change(TrustSettings()))
        with self._folder.lock():
            return self._write(self._folder, change(self.load()))

    @staticmethod
    def _write(folder: Folder, settings: TrustSettings) -> TrustSettings:
        folder.write(FILE, compact_json(settings.to_json()))
        return settings
