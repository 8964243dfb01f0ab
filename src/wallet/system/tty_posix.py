"""``/dev/tty`` of Linux and macOS."""

from __future__ import annotations

import sys

# ruff: noqa: E402 - the type checker skips what follows on other platforms
assert sys.platform != "win32"  # noqa: S101 - tty.py alone imports this, where it holds

import os
import select
import signal
import termios
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any, Final

from wallet.system.tty import EndOfInput, HungUp, Line

_BURST_SECONDS: Final = 0.05
"""How soon after a line the next must come to count as one block. Nobody types this fast; a
pasted block is there at once."""

_CHUNK: Final = 4096
_LOCAL_FLAGS: Final = 3
_CONTROL_CHARACTERS: Final = 6


def open_controlling_terminal() -> PosixTty | None:
    """The terminal, or None for a process without one."""
    try:
        descriptor = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError:
        return None
    return PosixTty(descriptor)


class _Signals:
    """What becomes of SIGHUP and SIGTERM while any terminal is open.

    During a question they end it; at other times they wait for the next one, so that nothing is
    cut off between a decision and its record.
    """

    def __init__(self) -> None:
        self._terminals = 0
        self._asking = False
        self._pending: BaseException | None = None
        self._former: dict[int, Any] = {}

    def catch(self) -> None:
        self._terminals += 1
        if self._terminals > 1:
            return
        for number in (signal.SIGHUP, signal.SIGTERM):
            if signal.getsignal(number) == signal.SIG_DFL:  # ignored, as under nohup, stays so
                with suppress(ValueError):  # only the main thread may set handlers
                    self._former[number] = signal.signal(number, self._handle)

    def release(self) -> None:
        self._terminals -= 1
        if self._terminals:
            return
        for number, handler in self._former.items():
            signal.signal(number, handler)
        self._former.clear()
        self._pending = None

    @contextmanager
    def end_questions(self) -> Iterator[None]:
        self._asking = True
        try:
            if self._pending is not None:
                raise self._pending
            yield
        finally:
            self._asking = False

    def _handle(self, number: int, _frame: FrameType | None) -> None:
        self._pending = HungUp() if number == signal.SIGHUP else KeyboardInterrupt()
        if self._asking:
            raise self._pending


_SIGNALS: Final = _Signals()
"""One for the process, as handlers are."""


class PosixTty:
    """Fits :class:`wallet.system.tty.Tty`. The kernel edits the line; we read it when complete."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        _SIGNALS.catch()

    @property
    def columns(self) -> int:
        return self._size().columns

    @property
    def rows(self) -> int:
        return self._size().lines

    def write(self, text: str) -> None:
        data = text.encode(errors="replace")
        try:
            while data:
                data = data[os.write(self._descriptor, data) :]
        except OSError as error:
            raise HungUp from error

    def read_line(self, question: str, *, echo: bool) -> Line:
        with _SIGNALS.end_questions():
            try:
                with _line_mode(self._descriptor, echo=echo):
                    self.write(question)
                    text = self._whole_line()
                    return Line(text, alone=not self._more_waits())
            except (OSError, termios.error) as error:
                raise HungUp from error

    def close(self) -> None:
        _SIGNALS.release()
        with suppress(OSError):
            os.close(self._descriptor)

    def _whole_line(self) -> str:
        data = b""
        while not data.endswith(b"\n"):
            chunk = os.read(self._descriptor, _CHUNK)
            if not chunk:
                raise EndOfInput
            data += chunk
        return data.removesuffix(b"\n").decode(errors="surrogateescape")

    def _more_waits(self) -> bool:
        """Whether anything came behind the line, be it without a line end: the kernel shows that
        only outside line mode. The line mode that is restored drops it."""
        mode = termios.tcgetattr(self._descriptor)
        mode[_LOCAL_FLAGS] &= ~termios.ICANON
        termios.tcsetattr(self._descriptor, termios.TCSANOW, mode)
        ready, _, _ = select.select([self._descriptor], [], [], _BURST_SECONDS)
        return bool(ready)

    def _size(self) -> os.terminal_size:
        try:
            return os.get_terminal_size(self._descriptor)
        except OSError:
            return os.terminal_size((0, 0))


@contextmanager
def _line_mode(descriptor: int, *, echo: bool) -> Iterator[None]:
    """Whole lines, typed from now on; the mode there was comes back and drops what is left.

    Without echo nothing that is typed is shown, and the terminal cannot be left in that state by
    suspending the program.
    """
    former = termios.tcgetattr(descriptor)
    mode = termios.tcgetattr(descriptor)
    mode[_LOCAL_FLAGS] |= termios.ICANON | termios.ISIG | termios.ECHO
    if not echo:
        mode[_LOCAL_FLAGS] &= ~(termios.ECHO | termios.ECHOE | termios.ECHOK)
        mode[_LOCAL_FLAGS] |= termios.ECHONL
        mode[_CONTROL_CHARACTERS][termios.VSUSP] = os.fpathconf(descriptor, "PC_VDISABLE")
    termios.tcsetattr(descriptor, termios.TCSAFLUSH, mode)
    try:
        yield
    finally:
        with suppress(termios.error):
            termios.tcsetattr(descriptor, termios.TCSAFLUSH, former)
