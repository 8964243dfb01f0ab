"""The console of Windows, key by key."""

from __future__ import annotations

import sys

# ruff: noqa: E402 - the type checker skips what follows on other platforms
assert sys.platform == "win32"  # noqa: S101 - tty.py alone imports this, where it holds

import msvcrt
import os
import time
from typing import Final, TextIO

from wallet.system.tty import EndOfInput, HungUp, Line

_BURST_SECONDS: Final = 0.05
"""As on other systems: how soon after a line the next counts as one block."""

_INTERRUPT: Final = "\x03"
_END: Final = "\x1a"
_BACKSPACE: Final = "\b"
_EXTENDED: Final = "\x00\xe0"
"""What arrow and function keys begin with; a second character follows."""


def open_console() -> WindowsTty | None:
    """The console, or None for a process without one."""
    try:
        return WindowsTty(open("CONOUT$", "w", encoding="utf-8", errors="replace"))  # noqa: PTH123 - a device, closed by close()
    except OSError:
        return None


class WindowsTty:
    """Fits :class:`wallet.system.tty.Tty`."""

    def __init__(self, screen: TextIO) -> None:
        self._screen = screen

    @property
    def columns(self) -> int:
        return self._size().columns

    @property
    def rows(self) -> int:
        return self._size().lines

    def write(self, text: str) -> None:
        try:
            self._screen.write(text)
            self._screen.flush()
        except OSError as error:
            raise HungUp from error

    def read_line(self, question: str, *, echo: bool) -> Line:
        _drop_waiting()
        self.write(question)
        text = ""
        while (key := msvcrt.getwch()) not in "\r\n":
            text = self._typed(text, key, echo=echo)
        self.write("\r\n")
        time.sleep(_BURST_SECONDS)
        return Line(text, alone=not _drop_waiting())

    def close(self) -> None:
        self._screen.close()

    def _typed(self, text: str, key: str, *, echo: bool) -> str:
        """The line after one more key."""
        if key == _INTERRUPT:
            raise KeyboardInterrupt
        if key == _END and not text:
            raise EndOfInput
        if key in _EXTENDED:
            msvcrt.getwch()
            return text
        if key == _BACKSPACE:
            if echo and text:
                self.write("\b \b")
            return text[:-1]
        if echo:
            self.write(key)
        return text + key

    def _size(self) -> os.terminal_size:
        try:
            return os.get_terminal_size(self._screen.fileno())
        except OSError:
            return os.terminal_size((0, 0))


def _drop_waiting() -> bool:
    """Drops what was typed already; whether there was anything."""
    dropped = False
    while msvcrt.kbhit():
        msvcrt.getwch()
        dropped = True
    return dropped
