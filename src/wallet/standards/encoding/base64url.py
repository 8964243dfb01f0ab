"""Base64url without padding (RFC 4648 section 5, as RFC 7515 section 2 profiles it)."""

from __future__ import annotations

import binascii

from wallet import limits
from wallet.errors import InputError

_ALPHABET = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
_TO_STANDARD = str.maketrans("-_", "+/")


def b64u_encode(data: bytes) -> str:
    """The base64url text of ``data``, without padding."""
    encoded = binascii.b2a_base64(data, newline=False).decode("ascii")
    return encoded.rstrip("=").replace("+", "-").replace("/", "_")


def b64u_decode(text: str, *, max_bytes: int = limits.MAX_DOCUMENT_BYTES) -> bytes:
    """The bytes that ``text`` encodes.

    Refuses padding, white space, other alphabets and stray bits in the last character, which
    would let two texts stand for the same bytes. Raises :class:`InputError`.
    """
    if len(text) > max_bytes * 4 // 3 + 2:
        raise InputError("encoding.too_large", limit=max_bytes)
    if len(text) % 4 == 1 or not _ALPHABET.issuperset(text):
        raise InputError("encoding.base64url")
    standard = text.translate(_TO_STANDARD) + "=" * (-len(text) % 4)
    data = binascii.a2b_base64(standard.encode("ascii"))
    if b64u_encode(data) != text:
        raise InputError("encoding.base64url")
    return data
