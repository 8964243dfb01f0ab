"""Fingerprints as people read them to each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_GROUP: Final = 4
_LINE: Final = 8
_INDENT: Final = "    "


def groups(fingerprint: str) -> list[str]:
    """The groups of four of a hexadecimal fingerprint, in capitals."""
    digits = fingerprint.upper()
    return [digits[start : start + _GROUP] for start in range(0, len(digits), _GROUP)]


def in_lines(parts: Sequence[str]) -> list[str]:
    """Groups as lines of eight, the same at any width."""
    return [
        _INDENT + " ".join(parts[start : start + _LINE]) for start in range(0, len(parts), _LINE)
    ]
