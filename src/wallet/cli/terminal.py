"""Questions to the person at the controlling terminal.

Whatever ends a question without an answer decides nothing: :class:`Deferred`. A line that did not
come alone is not an answer either. Questions stand on a line of their own, made of our words only;
what strangers wrote is shown above, never on the line where the cursor waits.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import Enum, auto
from typing import Final, Protocol, Self

from wallet.cli.views.page import Page, clamp_width, display_width
from wallet.errors import ConsentError
from wallet.messages import Catalogue
from wallet.standards.encoding import foreign_text
from wallet.system.tty import EndOfInput, HungUp, Line, Tty

_ATTEMPTS: Final = 3
"""How often one question is put again after a block of lines."""

_OWN_SEQUENCES: Final = re.compile(r"(\x1b\[[01]m)")
"""Bold and its end: all the control that our own lines use."""


class Deferred(ConsentError):  # noqa: N818 - the state of a decision, by its name in the log
    """A question ended without an answer: ``cli.end_of_input``, ``cli.hang_up``, ``cli.block``."""


class Typed(Enum):
    """What somebody typed where one exact text was asked for."""

    EXACTLY = auto()
    OTHERWISE = auto()
    NOTHING = auto()
    """Enter alone."""
    BLOCK = auto()
    """Several lines at once, whatever they say."""


class Terminal(Protocol):
    """A person who can be asked. Use it in a ``with`` statement."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *exc: object) -> None: ...

    @property
    def page(self) -> Page:
        """What lines for :meth:`show` are laid out for."""

    @property
    def is_scripted(self) -> bool:
        """Whether no person answers here, but the demonstration."""

    def show(self, lines: Iterable[str]) -> None:
        """Shows lines to their end; a screenful at a time, each next one asked for."""

    def read(self, question: str) -> Line:
        """One reading, whatever it is; for choices that decide something."""

    def ask(self, question: str) -> str:
        """The answer without spaces around it, empty for Enter. A block of lines is asked again."""

    def ask_secret(self, question: str) -> str:
        """As :meth:`ask`, unseen and with its spaces kept."""

    def confirm_typed(self, question: str, expected: str) -> Typed:
        """Whether ``expected`` was typed, after NFC and apart from case and spaces around it."""


class TtyTerminal:
    """Fits :class:`Terminal`, on a terminal of the operating system."""

    def __init__(self, tty: Tty, t: Catalogue, *, color: bool, linear: bool) -> None:
        self._tty = tty
        self._t = t
        self._color = color
        self._linear = linear

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._tty.close()

    @property
    def page(self) -> Page:
        return Page(
            width=clamp_width(self._tty.columns or 80),
            is_screen=True,
            color=self._color,
            linear=self._linear,
        )

    @property
    def is_scripted(self) -> bool:
        return False

    def show(self, lines: Iterable[str]) -> None:
        waiting = [_inert(line) for line in lines]
        room = self._screenful()
        while waiting:
            shown, waiting = _split(waiting, room, self._tty.columns or 80)
            self._write("".join(f"{line}\n" for line in shown))
            if waiting:
                self._line(self._t("cli.question.more", left=len(waiting)), echo=True)

    def read(self, question: str) -> Line:
        return self._line(question, echo=True)

    def ask(self, question: str) -> str:
        return self._one_line(question, echo=True).strip()

    def ask_secret(self, question: str) -> str:
        return self._one_line(question, echo=False)

    def confirm_typed(self, question: str, expected: str) -> Typed:
        line = self.read(question)
        typed = _comparable(line.text)
        if not line.alone:
            return Typed.BLOCK
        if not typed:
            return Typed.NOTHING
        return Typed.EXACTLY if typed == _comparable(expected) else Typed.OTHERWISE

    def _one_line(self, question: str, *, echo: bool) -> str:
        for _ in range(_ATTEMPTS):
            line = self._line(question, echo=echo)
            if line.alone:
                return line.text
            self._write(self._t("cli.note.one_line") + "\n")
        raise Deferred("cli.block")

    def _line(self, question: str, *, echo: bool) -> Line:
        try:
            return self._tty.read_line(f"{foreign_text(question)} ", echo=echo)
        except KeyboardInterrupt:
            self._write("\n")
            raise
        except EndOfInput as error:
            self._write("\n")
            raise Deferred("cli.end_of_input") from error
        except HungUp as error:
            raise Deferred("cli.hang_up") from error

    def _write(self, text: str) -> None:
        try:
            self._tty.write(text)
        except HungUp as error:
            raise Deferred("cli.hang_up") from error

    def _screenful(self) -> int:
        """Rows to fill before asking to go on; linear mode and odd terminals have no pages."""
        rows = self._tty.rows
        return rows - 1 if rows > 3 and not self._linear else 1_000_000


def _split(lines: list[str], rows: int, columns: int) -> tuple[list[str], list[str]]:
    """The lines that fill ``rows``, at least one, and the rest."""
    used = 0
    for index, line in enumerate(lines):
        used += max(1, -(-display_width(_OWN_SEQUENCES.sub("", line)) // columns))
        if used > rows and index:
            return lines[:index], lines[index:]
    return lines, []


def _inert(line: str) -> str:
    """``line`` with no control but our own: the last of several guards, each enough alone."""
    return "".join(
        part
        if _OWN_SEQUENCES.fullmatch(part)
        else "".join(char if char.isprintable() else " " for char in part)
        for part in _OWN_SEQUENCES.split(line)
    )


def _comparable(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()
