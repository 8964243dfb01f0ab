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
from wallet.vault.crockford import grouped, parse_number, read_typed, render_number

SECRET_BYTES: Final = 20

_BODY: Final = SECRET_BYTES * 8 // 5
_CHECK: Final = 2
_MODULUS: Final = 1021


def render_recovery_code(secret: bytes) -> str:
    """The code for 20 bytes, in groups joined with hyphens."""
    number = int.from_bytes(secret, "big")
    return grouped(render_number(number, _BODY) + render_number(number % _MODULUS, _CHECK))


def parse_recovery_code(text: str) -> bytes:
    """The 20 bytes of a code as a person types it.

    Case, spaces and hyphens do not matter; O is read as 0, I and L as 1. Raises
    ``InputError("vault.recovery_code_length")``, ``InputError("vault.recovery_code_character")``
    and, for a mistyped character or swapped neighbours, ``InputError("vault.recovery_code_typo")``.
    The text itself is in none of them.
    """
    typed = read_typed(text)
    if typed is None:
        raise InputError("vault.recovery_code_character")
    if len(typed) != _BODY + _CHECK:
        raise InputError("vault.recovery_code_length", expected=_BODY + _CHECK, found=len(typed))
    number = parse_number(typed[:_BODY])
    if parse_number(typed[_BODY:]) != number % _MODULUS:
        raise InputError("vault.recovery_code_typo")
    return number.to_bytes(SECRET_BYTES, "big")
