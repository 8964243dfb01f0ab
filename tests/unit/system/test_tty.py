"""The controlling terminal, on a real pseudo-terminal."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pexpect = pytest.importorskip("pexpect", reason="pseudo-terminals need a POSIX system")

Start = Callable[[str], Any]
"""Runs a script with a pseudo-terminal; the result is pexpect's child."""

PERSON = """
import sys, time
from wallet.system.tty import EndOfInput, HungUp, open_tty
tty = open_tty()
assert tty is not None
def ask(word, *, echo=True):
    try:
        line = tty.read_line(f"{word}? ", echo=echo)
        tty.write(f"got {line.text!r} {'alone' if line.alone else 'block'}\\n")
    except EndOfInput:
        tty.write("got end\\n")
    except KeyboardInterrupt:
        tty.write("got interrupt\\n")
"""


@pytest.fixture
def run() -> Iterator[Start]:
    children = []

    def start(script: str) -> Any:
        child = pexpect.spawn(
            sys.executable, ["-c", PERSON + script], encoding="utf-8", timeout=20, echo=True
        )
        child.delaybeforesend = None
        children.append(child)
        return child

    yield start
    for child in children:
        child.close(force=True)


def test_a_line_typed_after_the_question_is_the_answer(run: Start) -> None:
    child = run("ask('name')")
    child.expect_exact("name? ")
    child.sendline("Åsa")
    child.expect_exact("got 'Åsa' alone")


def test_what_was_typed_before_the_question_is_dropped(run: Start) -> None:
    child = run("tty.write('wait'); time.sleep(0.5); ask('sure')")
    child.expect_exact("wait")
    child.send("yes\nye")
    child.expect_exact("sure? ")
    child.sendline("no")
    child.expect_exact("got 'no' alone")


@pytest.mark.parametrize("block", ["yes\nyes\n", "yes\nye"])
def test_a_pasted_block_is_told_from_a_line(run: Start, block: str) -> None:
    child = run("ask('first'); ask('second')")
    child.expect_exact("first? ")
    child.send(block)
    child.expect_exact("got 'yes' block")
    child.expect_exact("second? ")
    child.sendline("later")
    child.expect_exact("got 'later' alone")


def test_an_unseen_answer_is_not_echoed_and_echo_comes_back(run: Start) -> None:
    child = run("ask('secret', echo=False); ask('name')")
    child.expect_exact("secret? ")
    child.sendline("hunter2")
    child.expect_exact("got 'hunter2'")
    assert "hunter2" not in child.before
    child.expect_exact("name? ")
    child.sendline("Alva")
    child.expect_exact("Alva\r\n")


@pytest.mark.parametrize("typed", ["", "half a li"])
def test_end_of_input_is_no_answer(run: Start, typed: str) -> None:
    child = run("ask('sure')")
    child.expect_exact("sure? ")
    child.send(typed)
    for _ in range(2 if typed else 1):
        child.sendeof()
    child.expect_exact("got end")


@pytest.mark.parametrize("way", ["key", "terminate"])
def test_an_interrupt_ends_the_question_and_brings_echo_back(run: Start, way: str) -> None:
    child = run("ask('secret', echo=False); ask('name')")
    child.expect_exact("secret? ")
    _until_echo_is(child, on=False)
    if way == "key":
        child.sendintr()
    else:
        child.kill(signal.SIGTERM)
    child.expect_exact("got interrupt")
    assert child.getecho()


def test_a_signal_between_questions_ends_the_next_one(run: Start) -> None:
    child = run("tty.write('busy'); time.sleep(0.5); ask('sure'); sys.exit(7)")
    child.expect_exact("busy")
    child.kill(signal.SIGTERM)
    child.expect_exact("got interrupt")
    child.expect(pexpect.EOF)
    child.wait()
    assert child.exitstatus == 7


def test_a_signal_ends_a_question_at_a_second_terminal_too(run: Start) -> None:
    child = run("outer, tty = tty, open_tty(); ask('sure'); tty.close(); tty = outer; ask('more')")
    child.expect_exact("sure? ")
    child.kill(signal.SIGTERM)
    child.expect_exact("got interrupt")


def test_after_the_last_terminal_is_closed_signals_do_what_they_did(run: Start) -> None:
    child = run(
        "tty.close(); import os, signal; os.write(1, b'closed'); time.sleep(30); sys.exit(7)"
    )
    child.expect_exact("closed")
    child.kill(signal.SIGTERM)
    child.expect(pexpect.EOF)
    child.wait()
    assert child.signalstatus == signal.SIGTERM


def test_a_terminal_that_closes_decides_nothing(run: Start, tmp_path: Path) -> None:
    result = tmp_path / "result"
    child = run(
        "try:\n tty.read_line('sure? ', echo=True)\n"
        f"except BaseException as end:\n open({str(result)!r}, 'w').write(type(end).__name__)\n"
    )
    child.expect_exact("sure? ")
    child.close(force=False)
    for _ in range(200):
        if result.exists() and result.read_text():
            break
        time.sleep(0.05)
    assert result.read_text() == "HungUp"


def test_a_process_without_a_terminal_has_none() -> None:
    script = "from wallet.system.tty import open_tty; print(open_tty())"
    done = subprocess.run(
        [sys.executable, "-c", script], start_new_session=True, capture_output=True, check=True
    )
    assert done.stdout == b"None\n"


def _until_echo_is(child: Any, *, on: bool) -> None:
    for _ in range(200):
        if child.getecho() is on:
            return
        time.sleep(0.02)
