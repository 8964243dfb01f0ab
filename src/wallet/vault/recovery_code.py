"""The recovery code: 160 random bits that a person can write down and type back.

Thirty-two characters of Crockford's base32 in eight groups, then two check characters::

    AWR9-X8HP-2K7M-9QZT-V3C5-0N6D-JG8B-4E1S-7J

The check is the number modulo 1021, the largest prime under 1024. One wrong character changes the
number by ``d * 32**k``, swapped neighbours by ``d * 31 * 32**k``, with ``0 < |d| < 32``: neither is
a multiple of that prime, so both are always noticed.
"""

from __future__ import annotations

from typing import Final

from wallet.errors import InputError

SECRET_BYTES: Final = 20

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS: Final = str.maketrans("OIL", "011")
_SEPARATORS: Final = frozenset(" -\t\r\n\u2010\u2011\u2013\u2014\u00a0")
_BASE: Final = 32
_BODY: Final = SECRET_BYTES * 8 // 5
_CHECK: Final = 2
_MODULUS: Final = 1021
_GROUP: Final = 4


def render_recovery_code(secret: bytes) -> str:
    """The code for 20 bytes, in groups joined with hyphens."""
    number = int.from_bytes(secret, "big")
    text = _digits(number, _BODY) + _digits(number % _MODULUS, _CHECK)
    return "-".join(text[start : start + _GROUP] for start in range(0, len(text), _GROUP))


def parse_recovery_code(text: str) -> bytes:
    """The 20 bytes of a code as a person types it.

    Case, spaces and hyphens do not matter; O is read as 0, I and L as 1. Raises
    ``InputError("vault.recovery_code_length")``, ``InputError("vault.recovery_code_character")``
    and, for a mistyped character or swapped neighbours, ``InputError("vault.recovery_code_typo")``.
    The text itself is in none of them.
    """
    typed = "".join(char for char in text if char not in _SEPARATORS).upper().translate(_READ_AS)
    if any(char not in _ALPHABET for char in typed):
        raise InputError("vault.recovery_code_character")
    if len(typed) != _BODY + _CHECK:
        raise InputError("vault.recovery_code_length", expected=_BODY + _CHECK, found=len(typed))
    number = _number(typed[:_BODY])
    if _number(typed[_BODY:]) != number % _MODULUS:
        raise InputError("vault.recovery_code_typo")
    return number.to_bytes(SECRET_BYTES, "big")


def _digits(number: int, count: int) -> str:
    digits = ""
    for _ in range(count):
        number, digit = divmod(number, _BASE)
        digits = _ALPHABET[digit] + digits
    return digits


def _number(digits: str) -> int:
    number = 0
    for char in digits:
        number = number * _BASE + _ALPHABET.index(char)
    return number
