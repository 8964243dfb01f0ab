"""What a database file is like as a whole: a digest over the proofs of all its pages.

Each page of the SQLCipher 4 format ends with an HMAC of its content and number, so that the proofs
of all pages say which file this is, without reading the pages. One old page put back is right in
itself; it changes this digest and nothing else.
"""

from __future__ import annotations

import hashlib
import mmap
import os
from pathlib import Path
from typing import Final

from wallet.vault.pages import PAGE_BYTES

_PROOF_BYTES: Final = 64


class Proofs:
    """The proofs of a database file, which stays open: closing a file lets go of every lock that
    this process has on it. Close this after the database."""

    def __init__(self, path: Path) -> None:
        self._stream = path.open("rb")

    def digest(self) -> bytes:
        """SHA-256 over them, as they are now."""
        digest = hashlib.sha256()
        size = os.fstat(self._stream.fileno()).st_size
        if size:
            with mmap.mmap(self._stream.fileno(), size, access=mmap.ACCESS_READ) as file:
                for end in range(PAGE_BYTES, size + 1, PAGE_BYTES):
                    digest.update(file[end - _PROOF_BYTES : end])
        return digest.digest()

    def close(self) -> None:
        self._stream.close()
