"""Base64url without padding (RFC 4648 section 5, as RFC 7515 section 2 profiles it)."""

from __future__ import annotations

import binascii

from wallet import limits
from wallet.errors import InputError


def b64u_encode(data: bytes) -> str:
    """The base64url text of ``data``, without padding."""
    encoded = binascii.b2a_base64(data, newline=False).decode("ascii")
    return encoded.rstrip("=").replace("+", "-").replace("/", "_")


def b64u_decode(text: str, *, max_bytes: int = limits.MAX_DOCUMENT_BYTES) -> bytes:
    """The bytes that ``text`` encodes.

    Refuses padding, white space, other alphabets and stray bits in the last character, which
    would let two texts stand for the same bytes. Raises :class:`InputError`.
    """
    if len(text) > (max_bytes * 4 + 2) // 3:
        raise InputError("encoding.too_large", limit=max_bytes)
    standard = text.replace("-", "+").replace("_", "/") + "=" * (-len(text) % 4)
    try:
        data = binascii.a2b_base64(standard)
    except ValueError as error:
        raise InputError("encoding.base64url") from error
    if b64u_encode(data) != text:  # the library forgives much; one text per value forgives nothing
        raise InputError("encoding.base64url")
    return data
