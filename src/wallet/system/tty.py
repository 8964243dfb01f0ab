"""The controlling terminal: where questions are asked, whatever the streams are connected to.

One answer is one line. What was typed before a question is thrown away when it is asked, and a
line that did not come alone says so: a block of text that somebody pasted, or was made to paste,
must not answer questions its author had never seen.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Protocol


class EndOfInput(Exception):  # noqa: N818 - an event, not an error
    """The person ended the input instead of answering."""


class HungUp(Exception):  # noqa: N818 - as above
    """The terminal went away."""


@dataclass(frozen=True, slots=True)
class Line:
    """One answer, without its line end."""

    text: str
    """Undecodable bytes are kept as lone surrogates, so that a passphrase can be any bytes."""
    alone: bool
    """Whether nothing came right behind it."""


class Tty(Protocol):
    """An open controlling terminal. From opening to closing, SIGHUP and SIGTERM wait for the next
    question and end it."""

    @property
    def columns(self) -> int: ...

    @property
    def rows(self) -> int: ...

    def write(self, text: str) -> None:
        """Shows ``text`` as it is. Raises ``HungUp``."""

    def read_line(self, question: str, *, echo: bool) -> Line:
        """Drops what was typed before, shows ``question``, and returns the line typed then.

        Raises ``EndOfInput``, ``HungUp``, and ``KeyboardInterrupt`` for SIGINT and SIGTERM. Echo
        is as it was again, however it ends.
        """

    def close(self) -> None: ...


def open_tty() -> Tty | None:
    """The controlling terminal of this process, or None where there is none."""
    if sys.platform == "win32":
        from wallet.system.tty_windows import open_console

        return open_console()
    from wallet.system.tty_posix import open_controlling_terminal

    return open_controlling_terminal()
