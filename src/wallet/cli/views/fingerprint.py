"""Fingerprints as people read them to each other."""

from __future__ import annotations

from typing import Final

_GROUP: Final = 4


def spaced(fingerprint: str) -> str:
    """Hexadecimal digits in groups of four, in capitals."""
    return " ".join(groups(fingerprint))


def groups(fingerprint: str) -> list[str]:
    """The groups of four of a fingerprint, in capitals."""
    digits = fingerprint.upper()
    return [digits[start : start + _GROUP] for start in range(0, len(digits), _GROUP)]
