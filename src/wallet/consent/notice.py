"""The notice: the complete text a person reads before deciding about one use of their data.

A :class:`Notice` is a value; what it says is written by :mod:`wallet.consent.sections`. Its text is
linear: numbered headings, one statement per line, every table row a line of its own, so that it
reads in the right order aloud and at any width, and says everything without colour.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wallet.consent.claims import NoticedClaim
from wallet.consent.states import Kind
from wallet.messages import Language
from wallet.standards.encoding import digest_of

NOTICE_VERSION: Final = 2
"""Of the sentences and their order; raised when either changes."""

HIDDEN: Final = "[…]"
"""Stands for what a value or title says in the copy of the text that a record keeps."""

_INDENT: Final = "   "


class Part(StrEnum):
    """The sections, in their order."""

    WHO = "who"
    PURPOSE = "purpose"
    DATA = "data"
    SHARING = "sharing"
    AUTOMATED = "automated"
    CONSEQUENCES = "consequences"
    END = "end"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Row:
    """One claim in the table of what is sent."""

    label: str
    value: str
    source: str
    """Which record or credential it comes from; its title can tell as much as a value."""
    details: tuple[str, ...]
    """Required or optional, who vouches, and marks, in words."""


@dataclass(frozen=True, slots=True)
class Section:
    """One numbered section."""

    part: Part
    heading: str
    lines: tuple[str, ...]
    rows: tuple[Row, ...] = ()
    """Only in :attr:`Part.DATA`; they come before the lines."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What the person is shown about one use."""

    consent_id: str
    """The record that a yes or no will make."""
    use_id: str
    kind: Kind
    language: Language
    sections: tuple[Section, ...]
    claims: tuple[NoticedClaim, ...]
    """What would leave; a decision can only name these."""
    statement: str
    """The words to type."""
    special_statements: tuple[tuple[str, str], ...]
    """Per special category (a short DPV name) the further words to type."""
    salt: str
    """Fresh entropy, kept in the vault alone: without it the digest tells nothing about values."""
    version: int = NOTICE_VERSION

    def text(self, width: int | None = None, *, values: bool = True) -> str:
        """The notice as lines of at most ``width`` characters; unwrapped without it.

        With ``values=False`` values and titles are replaced, which is the copy a record keeps.
        """
        lines: list[str] = []
        for number, section in enumerate(self.sections, start=1):
            if lines:
                lines.append("")
            lines += _wrapped(f"{number}. {section.heading}", width, indent="")
            for row in section.rows:
                value, source = (row.value, row.source) if values else (HIDDEN, HIDDEN)
                details = "; ".join(filter(None, (source, *row.details)))
                lines += _wrapped(f"{row.label}: {value}", width, indent=_INDENT)
                lines += _wrapped(f"({details})", width, indent=_INDENT * 2)
            for line in section.lines:
                lines += _wrapped(line, width, indent=_INDENT)
        return "\n".join(lines) + "\n"

    def special_labels(self, category: str) -> tuple[str, ...]:
        """What the claims are called that a special statement is about."""
        return tuple(claim.label for claim in self.claims if claim.needs_statement(category))

    @property
    def digest(self) -> str:
        """SHA-256 over text (unwrapped), language, version and salt, as base64url."""
        return digest_of(
            {
                "text": self.text(),
                "language": str(self.language),
                "version": self.version,
                "salt": self.salt,
            }
        )


def _wrapped(line: str, width: int | None, *, indent: str) -> list[str]:
    if width is None:
        return [indent + line]
    return textwrap.wrap(
        line,
        width,
        initial_indent=indent,
        subsequent_indent=indent + "  ",
        break_on_hyphens=False,
    ) or [indent.rstrip()]
