"""Where the JSON-LD contexts of this computer are kept: a folder of files named by their content.

Only ``trust contexts`` writes it. Each file is called by the SHA-256 of its bytes, so that one that
was damaged is known by its name and replaced, and a good one is never written again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from wallet import limits
from wallet.errors import InputError
from wallet.reference.trust_store import Folder
from wallet.standards.encoding import sha256

FOLDER: Final = "contexts"
SUFFIX: Final = ".jsonld"


class ContextStore:
    """The contexts in their folder."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder

    def good(self, digests: frozenset[str]) -> frozenset[str]:
        """Those of the digests whose file is here and whole."""
        names = self._folder.names()
        return frozenset(one for one in digests if one + SUFFIX in names and self._is_whole(one))

    def add(self, contexts: Mapping[str, bytes]) -> None:
        """Writes contexts by their digests; those that are here whole stay as they are."""
        new = {one: contexts[one] for one in contexts.keys() - self.good(frozenset(contexts))}
        if not new:
            return
        if not self._folder.names():
            with self._folder.stage() as folder:
                _write(folder, new)
            return
        with self._folder.lock():
            _write(self._folder, new)

    def _is_whole(self, digest: str) -> bool:
        try:
            data = self._folder.read(digest + SUFFIX, max_bytes=limits.MAX_DOCUMENT_BYTES)
        except InputError:
            return False
        return sha256(data).hex() == digest


def _write(folder: Folder, contexts: Mapping[str, bytes]) -> None:
    for digest, data in sorted(contexts.items()):
        folder.write(digest + SUFFIX, data)
