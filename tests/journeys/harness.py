"""A person at a real terminal with a wallet of their own.

Each journey has a folder to work in and a home that nothing else shares; the command that runs is
the installed ``wallet``, on a pseudo-terminal of a chosen size::

    journey = Journey(tmp_path, columns=60)
    share = journey.start("wallet share ask.request --out answer.extract")
    share.answer("Passphrase:", PASSPHRASE)
    share.until("3 go to consent: ").hang_up()
    assert not (journey.work / "answer.extract").exists()
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Self

import pytest

pexpect = pytest.importorskip("pexpect", reason="pseudo-terminals need a POSIX system")

REPOSITORY: Final = Path(__file__).resolve().parents[2]
PATIENCE: Final = 60
"""Seconds to wait for a computer that is busy with other tests."""

_QUIET: Final = 0.05
_STYLE: Final = re.compile(r"\x1b\[[0-9;]*m")


def is_question(shown: str) -> bool:
    """Whether a screen waits for an answer: every question ends with a space, on its own line."""
    last = shown.rpartition("\n")[2]
    return bool(last.strip()) and last.endswith(" ")


class Running:
    """A command at work on its terminal."""

    def __init__(self, child: Any, home: Path) -> None:
        self._child = child
        self._home = home
        self._seen = 0
        self._raw = ""
        self._code: int | None = None
        self._grew = False

    @property
    def screen(self) -> str:
        """All that was shown so far, without colours; the home folder as ``~``."""
        text = _STYLE.sub("", self._raw).replace("\r\n", "\n")
        return text.replace(str(self._home), "~")

    @property
    def raw(self) -> str:
        """All that the terminal was sent so far, every byte of it."""
        return self._raw

    def until(self, text: str) -> Self:
        """Waits until ``text`` is on the screen, after what was waited for before."""
        deadline = time.monotonic() + PATIENCE
        while (found := self.screen.find(text, self._seen)) < 0:
            if not self._read(0.2) or time.monotonic() > deadline:
                pytest.fail(f"waited for {text!r}; the screen shows:\n{self.screen}")
        self._seen = found + len(text)
        return self

    def new_screen(self) -> str:
        """Waits for the next question or the end, and returns what was shown since the last."""
        deadline = time.monotonic() + PATIENCE
        while self._read(_QUIET):
            if not self._grew and is_question(self.screen[self._seen :]):
                break
            if time.monotonic() > deadline:
                pytest.fail(f"neither a question nor an end:\n{self.screen}")
        shown, self._seen = self.screen[self._seen :], len(self.screen)
        return shown

    def answer(self, question: str, text: str) -> Self:
        """Waits for a question and types one line."""
        return self.until(f"{question} ").type(text)

    def type(self, text: str) -> Self:
        """Types a line."""
        return self.send(f"{text}\n")

    def send(self, text: str) -> Self:
        """Types or pastes ``text`` as it is."""
        self._child.send(text)
        return self

    def end_of_input(self) -> Self:
        self._child.sendeof()
        return self

    def interrupt(self) -> Self:
        self._child.sendintr()
        return self

    def kill(self, number: int) -> Self:
        """Sends the command a signal."""
        self._child.kill(number)
        return self

    def hang_up(self) -> int:
        """Closes the terminal window. Returns as :meth:`finish`."""
        os.close(self._child.child_fd)
        self._child.closed = True
        return self.finish()

    def skip_echo(self, text: str) -> None:
        """Waits until the terminal has shown what was typed, and does not count it as shown."""
        deadline = time.monotonic() + PATIENCE
        while not self.screen.startswith(f"{text}\n", self._seen):
            if not self._read(_QUIET) or time.monotonic() > deadline:
                return
        self._seen += len(text) + 1

    def finish(self) -> int:
        """Waits for the end. The exit code; 128 and its number after a signal."""
        deadline = time.monotonic() + PATIENCE
        while not self._child.closed and self._read(0.2):
            if time.monotonic() > deadline:
                pytest.fail(f"does not end; the screen shows:\n{self.screen}")
        if self._code is None:
            self._child.wait()
            signal = self._child.signalstatus
            self._code = 128 + signal if signal else self._child.exitstatus
        return self._code

    def _read(self, seconds: float) -> bool:
        """Takes in what is shown within a time; False once the command has ended."""
        self._grew = False
        try:
            self._raw += self._child.read_nonblocking(4096, timeout=seconds)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self._grew = True
        return True


class Journey:
    """Somebody's folder, home and terminal."""

    def __init__(
        self,
        folder: Path,
        *,
        columns: int = 80,
        rows: int = 500,
        language: str = "en",
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.home = folder / "home"
        self.work = folder / "work"
        self.work.mkdir(exist_ok=True)
        self.home.mkdir(exist_ok=True)
        self._size = (rows, columns)
        self.environment = {
            "PATH": os.pathsep.join([str(_command_folder(folder)), os.environ["PATH"]]),
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(self.home / "run"),
            "WALLET_LANG": language,
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm",
            "PYTHONWARNINGS": "error",
            **(environment or {}),
        }

    def start(self, command: str) -> Running:
        """Starts a command; a shell runs it where it needs one."""
        plain = command.startswith(("wallet ", "echo ")) and not set(command) & set("|<>&;*$`")
        words = shlex.split(command) if plain else ["/bin/sh", "-c", command]
        child = pexpect.spawn(
            words[0],
            words[1:],
            cwd=self.work,
            env=self.environment,
            dimensions=self._size,
            encoding="utf-8",
            timeout=PATIENCE,
        )
        child.delaybeforesend = None
        child.ptyproc.delayafterclose = 0
        return Running(child, self.home)

    def run(self, command: str) -> tuple[int, str]:
        """Runs a command that asks nothing; its exit code and its screen."""
        running = self.start(command)
        return running.finish(), running.screen


def _command_folder(folder: Path) -> Path:
    """The folder of the installed ``wallet``, or one with a script that does the same."""
    installed = Path(sys.executable).parent
    if (installed / "wallet").exists():
        return installed
    scripts = folder / "bin"
    scripts.mkdir(exist_ok=True)
    script = scripts / "wallet"
    script.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m wallet "$@"\n')
    script.chmod(0o755)
    return scripts


def copy_from_repository(name: str, target: Path) -> None:
    """Puts a file of the repository into a journey."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(REPOSITORY / name, target)
