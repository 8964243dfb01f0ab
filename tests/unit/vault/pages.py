"""A database file opened by hand: SQLCipher 4 pages, decrypted one by one.

Written from the format's description (4,096-byte pages, each AES-256-CBC with its initialisation
vector and HMAC-SHA512 in the last 80 bytes; the first 16 bytes of the file are a salt), without the
driver: what is found here, somebody who holds the key would find.
"""

from __future__ import annotations

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE = 4096
_RESERVED = 80
_SALT = 16


def decrypted(data: bytes, key: bytes) -> bytes:
    """All pages of a file in clear text, free ones included."""
    return b"".join(
        _page(data[start : start + PAGE], key, skip=0 if start else _SALT)
        for start in range(0, len(data), PAGE)
    )


def _page(page: bytes, key: bytes, *, skip: int) -> bytes:
    vector = page[PAGE - _RESERVED : PAGE - _RESERVED + 16]
    cipher = Cipher(AES256(key), CBC(vector)).decryptor()
    return cipher.update(page[skip : PAGE - _RESERVED]) + cipher.finalize()
