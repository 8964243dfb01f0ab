"""Base64url without padding (RFC 4648 section 5, as RFC 7515 section 2 profiles it)."""

from __future__ import annotations

import binascii

from wallet import limits
from wallet.errors import InputError

_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_TO_URL = bytes.maketrans(b"+/", b"-_")
_TO_STANDARD = bytes.maketrans(b"-_", b"+/")
_LAST = {2: b"AQgw", 3: b"AEIMQUYcgkosw048"}
"""By the characters over a multiple of four: the last ones that leave no stray bit set."""


def b64u_encode(data: bytes) -> str:
    """The base64url text of ``data``, without padding."""
    return binascii.b2a_base64(data, newline=False).translate(_TO_URL, b"=").decode("ascii")


def b64u_decode(text: str, *, max_bytes: int = limits.MAX_DOCUMENT_BYTES) -> bytes:
    """The bytes that ``text`` encodes.

    Refuses padding, white space, other alphabets and stray bits in the last character, which
    would let two texts stand for the same bytes. Raises :class:`InputError`.
    """
    if len(text) > (max_bytes * 4 + 2) // 3:
        raise InputError("encoding.too_large", limit=max_bytes)
    raw = text.encode("ascii", "replace")
    over = len(raw) % 4
    # The library forgives much; one text per value forgives nothing.
    if over == 1 or raw.translate(None, _ALPHABET) or (over and raw[-1] not in _LAST[over]):
        raise InputError("encoding.base64url")
    return binascii.a2b_base64(raw.translate(_TO_STANDARD) + b"=" * (-over % 4))
