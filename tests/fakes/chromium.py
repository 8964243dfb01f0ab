"""A headless Chromium with one page, driven by its DevTools protocol over two pipes.

Nothing listens on a port, and the browser has a profile of its own that goes with it. A file is
dropped as a hand would: the browser gets the drag, and the page the events.
"""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
QUIET = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *(
        "--disable-breakpad",
        "--disable-dev-shm-usage",
        "--force-color-profile=srgb",
        "--remote-debugging-pipe",
    ),
)
_PIECE = 1 << 16
_PATIENCE = 60
"""Seconds after which a browser that says nothing is taken to have failed."""
_ON_PIPES = """
import os, sys
for place, pipe in ((103, 1), (104, 2), (3, 103), (4, 104)):
    os.dup2(int(sys.argv[pipe]) if pipe < 3 else pipe, place)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""Starts a program with its two pipes where the browser looks for them, whatever lay there."""


@dataclass
class Browser:
    """One page in a browser; each call waits for the browser's answer."""

    commands: int
    """A descriptor: what it is asked."""
    answers: int
    """A descriptor: what it says."""
    session: str | None = None
    events: list[dict[str, Any]] = field(default_factory=list)
    """What it told unasked since the page was opened."""
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _read: bytes = b""

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """The result of a command; a refusal is a failed test."""
        number = next(self._numbers)
        message: dict[str, Any] = {"id": number, "method": method, "params": params}
        if self.session is not None:
            message["sessionId"] = self.session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        while (answer := self._next()).get("id") != number:
            self.events.append(answer)
        assert "error" not in answer, (method, answer["error"])
        result: dict[str, Any] = answer["result"]
        return result

    def wait_for(self, method: str) -> dict[str, Any]:
        """The next event of that name, from those told already or to come."""
        for event in self.events:
            if event.get("method") == method:
                self.events.remove(event)
                return event
        while (event := self._next()).get("method") != method:
            self.events.append(event)
        return event

    def open(self, address: str) -> None:
        """Loads a page and waits until its scripts have run."""
        self.events.clear()
        self.call("Page.navigate", url=address)
        self.wait_for("Page.loadEventFired")

    def run(self, expression: str) -> Any:
        """The value of an expression in the page; of a promise, what it comes to."""
        done = self.call(
            "Runtime.evaluate",
            expression=expression,
            returnByValue=True,
            awaitPromise=True,
            allowUnsafeEvalBlockedByCSP=False,
        )
        assert "exceptionDetails" not in done, done["exceptionDetails"]
        return done["result"].get("value")

    def drop(self, *files: Path, x: int = 200, y: int = 200) -> None:
        """Drags files over a place of the page and lets go."""
        data = {"items": [], "files": [str(one) for one in files], "dragOperationsMask": 1}
        for kind in ("dragEnter", "dragOver", "drop"):
            self.call("Input.dispatchDragEvent", type=kind, x=x, y=y, data=data)

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._read:
            ready, _, _ = select.select([self.answers], [], [], _PATIENCE)
            assert ready, "the browser does not answer"
            piece = os.read(self.answers, _PIECE)
            assert piece, "the browser is gone"
            self._read += piece
        whole, _, self._read = self._read.partition(b"\0")
        message: dict[str, Any] = json.loads(whole)
        return message


@contextmanager
def browsing(folder: Path, *flags: str) -> Iterator[Browser]:
    """A browser with an empty page, whose profile is in ``folder``."""
    assert CHROMIUM is not None
    out_read, out_write = os.pipe()
    in_read, in_write = os.pipe()
    words = [CHROMIUM, *QUIET, *flags, f"--user-data-dir={folder / 'profile'}", "about:blank"]
    process = subprocess.Popen(
        [sys.executable, "-c", _ON_PIPES, str(out_read), str(in_write), *words],
        pass_fds=(out_read, in_write),
        env={
            **os.environ,
            "HOME": str(folder),
        },  # where it puts what it does not put in its profile
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(out_read)
    os.close(in_write)
    try:
        yield _attached(Browser(out_write, in_read))
    finally:
        os.close(out_write)
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        os.close(in_read)


def _attached(browser: Browser) -> Browser:
    target = browser.call("Target.createTarget", url="about:blank")["targetId"]
    attached = browser.call("Target.attachToTarget", targetId=target, flatten=True)
    browser.session = attached["sessionId"]
    for domain in ("Page", "Runtime", "Network", "Log"):
        browser.call(f"{domain}.enable")
    return browser
