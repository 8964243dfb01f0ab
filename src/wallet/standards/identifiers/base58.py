"""Base58 with the Bitcoin alphabet (draft-msporny-base58), the ``z`` of multibase."""

from __future__ import annotations

from typing import Final

from wallet import limits
from wallet.errors import InputError

_ALPHABET: Final = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_VALUES: Final = {char: value for value, char in enumerate(_ALPHABET)}


def base58_encode(data: bytes) -> str:
    """The base58 text of ``data``; each leading zero byte becomes a ``1``."""
    number = int.from_bytes(data)
    digits: list[str] = []
    while number:
        number, digit = divmod(number, 58)
        digits.append(_ALPHABET[digit])
    zeros = len(data) - len(data.lstrip(b"\0"))
    return "1" * zeros + "".join(reversed(digits))


def base58_decode(text: str) -> bytes:
    """The bytes that ``text`` encodes. Raises :class:`InputError`; the length is bounded."""
    if len(text) > limits.MAX_DID_CHARACTERS:
        raise InputError("encoding.too_large", limit=limits.MAX_DID_CHARACTERS)
    number = 0
    for char in text:
        value = _VALUES.get(char)
        if value is None:
            raise InputError("identifiers.base58")
        number = number * 58 + value
    zeros = len(text) - len(text.lstrip("1"))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8)
