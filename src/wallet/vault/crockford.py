"""Crockford's base32: digits and letters that people do not mistake for each other."""

from __future__ import annotations

from typing import Final

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS: Final = str.maketrans("OIL", "011")
_SEPARATORS: Final = frozenset(" -\t\r\n\u2010\u2011\u2013\u2014\u00a0")
_BASE: Final = 32
_GROUP: Final = 4


def render_number(number: int, count: int) -> str:
    """The last ``count`` digits of a number."""
    digits = ""
    for _ in range(count):
        number, digit = divmod(number, _BASE)
        digits = _ALPHABET[digit] + digits
    return digits


def parse_number(digits: str) -> int:
    """The number of digits that :func:`read_typed` returned."""
    number = 0
    for char in digits:
        number = number * _BASE + _ALPHABET.index(char)
    return number


def grouped(digits: str) -> str:
    """Groups of four, joined with hyphens."""
    return "-".join(digits[start : start + _GROUP] for start in range(0, len(digits), _GROUP))


def read_typed(text: str) -> str | None:
    """The digits a person typed, or None where a character is none.

    Case, spaces and hyphens do not matter; O is read as 0, I and L as 1.
    """
    typed = "".join(char for char in text if char not in _SEPARATORS).upper().translate(_READ_AS)
    return typed if all(char in _ALPHABET for char in typed) else None
