"""The pages of a database file, proven one by one without the driver.

SQLite reads a page when it needs it, so that damage to a page that nothing uses stays unseen until
it is used. Each page of the SQLCipher 4 format carries its own proof: the last 80 of 4,096 bytes
are an initialisation vector and HMAC-SHA512 over all before it and the number of the page. The
first 16 bytes of the file are a salt, from which the key of the HMAC is derived.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator
from pathlib import Path
from typing import Final

PAGE_BYTES: Final = 4096

_SALT_BYTES: Final = 16
_MAC_BYTES: Final = 64
_MASK: Final = 0x3A
_ROUNDS: Final = 2


def damaged_pages(path: Path, key: bytes, *, count: int) -> Iterator[int]:
    """The numbers of those of ``count`` pages, from 1, whose proof fails or that are cut off.

    Nobody may write meanwhile: call it inside a transaction.
    """
    with path.open("rb") as stream:
        prover = _prover(key, stream.read(_SALT_BYTES))
        for number in range(1, count + 1):
            size = PAGE_BYTES if number > 1 else PAGE_BYTES - _SALT_BYTES
            page = stream.read(size)
            if len(page) < size or not _is_proven(page, number, prover):
                yield number


def _prover(key: bytes, salt: bytes) -> bytes:
    masked = bytes(byte ^ _MASK for byte in salt)
    return hashlib.pbkdf2_hmac("sha512", key, masked, _ROUNDS, len(key))


def _is_proven(content: bytes, number: int, prover: bytes) -> bool:
    text, mac = content[:-_MAC_BYTES], content[-_MAC_BYTES:]
    right = hmac.digest(prover, text + number.to_bytes(4, "little"), "sha512")
    return hmac.compare_digest(right, mac)
