"""Text that a stranger wrote, made inert for a screen.

Escape sequences, bidirectional overrides, invisible and control characters can forge what a person
reads (colours, hidden words, a faked prompt), and so can long runs of blanks. They are dropped or
made one space; what is left is printed without markup.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from wallet import limits

_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_INVISIBLE = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0]")
"""Letters and marks that draw nothing (Default_Ignorable_Code_Point outside ``Cf`` and ``Cn``)."""
_INVISIBLE_PLANE = range(0xE0100, 0xE01F0)
_BRAILLE_BLANK = "\u2800"
_MAX_MARKS = 4
"""Marks on one character: Vietnamese, Hebrew and Thai need up to three; more pile up over the
lines above."""
_ELLIPSIS = "…"
_OBEYED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""What a terminal acts upon and JSON lets stand: control characters of eight bits, and those that
turn the direction of a line."""


def foreign_text(text: str, *, limit: int = limits.MAX_FOREIGN_TEXT, newlines: bool = False) -> str:
    """``text`` as one inert line (or lines, with ``newlines``), cut with ``…`` after ``limit``.

    Never longer than ``limit`` characters (at least 1); equal to ``text`` where that is harmless
    already, so that doing it twice changes nothing.
    """
    inert = "".join(_kept(text[: limit * 4], newlines=newlines))
    lines = [" ".join(line.split()) for line in inert.split("\n")]
    inert = re.sub("\n{3,}", "\n\n", "\n".join(lines)).strip()
    if len(inert) > limit or len(text) > limit * 4:
        return inert[: limit - 1].rstrip() + _ELLIPSIS
    return inert


def inert_json(text: str) -> str:
    """A JSON text that a terminal may show: the same value, with what it would obey escaped."""
    return _OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _kept(text: str, *, newlines: bool) -> Iterator[str]:
    marks = 0
    for char in text:
        if char == "\n" and newlines:
            yield char
        elif char.isspace() or char == _BRAILLE_BLANK:
            yield " "
        elif _is_drawn(char):
            marks = marks + 1 if unicodedata.category(char).startswith("M") else 0
            if marks <= _MAX_MARKS:
                yield char


def _is_drawn(char: str) -> bool:
    if unicodedata.category(char) in _DROPPED or _INVISIBLE.match(char):
        return False
    return ord(char) not in _INVISIBLE_PLANE
