"""Text that a stranger wrote, made inert for a screen.

Escape sequences, bidirectional overrides, zero-width characters and control characters can forge
what a person reads (colours, hidden words, a faked prompt). They are dropped; what is left is
printed without markup.
"""

from __future__ import annotations

import unicodedata

from wallet import limits

_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_ELLIPSIS = "…"


def foreign_text(text: str, *, limit: int = limits.MAX_FOREIGN_TEXT, newlines: bool = False) -> str:
    """``text`` as one inert line (or lines, with ``newlines``), cut with ``…`` after ``limit``.

    Never longer than ``limit`` characters; equal to ``text`` where that is harmless already. At
    most two combining marks follow one character.
    """
    kept: list[str] = []
    marks = 0
    for char in text[: limit * 4]:
        if char == "\n" and newlines:
            kept.append(char)
        elif char.isspace():
            kept.append(" ")
        elif unicodedata.category(char) not in _DROPPED:
            marks = marks + 1 if unicodedata.combining(char) else 0
            if marks <= 2:
                kept.append(char)
    inert = "".join(kept)
    inert = "\n".join(" ".join(line.split(" ")).strip() for line in inert.split("\n")).strip()
    if len(inert) > limit or len(text) > limit * 4:
        return inert[: limit - 1].rstrip() + _ELLIPSIS
    return inert
