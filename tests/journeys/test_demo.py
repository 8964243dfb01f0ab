"""The demonstration, and its printed commands typed by a person, come to the same end."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.journeys.harness import Journey, Running
from wallet.cli.demo.actor import Heard
from wallet.cli.demo.stage import put_files
from wallet.cli.demo.story import PASSPHRASE, Command, Said, story
from wallet.system.clock import SystemClock

_PRINTED = re.compile(r"^\S+ \$ wallet (.*)$", re.MULTILINE)


def test_the_demonstration_leaves_its_files_where_it_is_told(tmp_path: Path) -> None:
    journey = Journey(tmp_path, columns=200)
    code, screen = journey.run("wallet demo --keep story")
    assert code == 0, screen
    names = {path.name for path in (journey.work / "story").iterdir()}
    assert {"ask.request", "answer.extract", "guidance.extract", "stop.withdrawal"} <= names
    code, screen = journey.run("wallet verify story/guidance.extract --any-audience")
    assert code == 0
    assert "DEMONSTRATION" in screen


def test_the_demonstration_leaves_nothing_else(tmp_path: Path) -> None:
    journey = Journey(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    code, screen = journey.run("wallet demo")
    assert code == 0, screen
    assert sorted(tmp_path.rglob("*")) == before


def test_a_vault_of_the_demonstration_is_no_vault_for_scripts(tmp_path: Path) -> None:
    journey = Journey(tmp_path)
    journey.run("wallet demo --keep story")
    code, _ = journey.run(
        "wallet --home story/home-person share story/ask.request --out again.extract --no-input"
    )
    assert code == 6
    assert not (journey.work / "again.extract").exists()


@pytest.mark.parametrize("language", ["en", "sv"])
def test_the_printed_commands_typed_at_a_terminal_come_to_the_same_end(
    tmp_path: Path, language: str
) -> None:
    """Every actor has a home of their own; the vault is a real one, and a person types."""
    steps = story(SystemClock().now())
    commands = [step for step in steps if isinstance(step, Command)]
    code, screen = _somebody(tmp_path / "watching", "person", language).run("wallet demo")
    assert code == 0, screen
    assert _PRINTED.findall(screen) == [command.line for command in commands]

    heard = Heard()
    put_files(_somebody(tmp_path / "typing", "person", language).work)
    for step in steps:
        if not isinstance(step, Command):
            step.do(tmp_path / "typing" / "work")
            continue
        running = _somebody(tmp_path / "typing", step.actor, language).start(f"wallet {step.line}")
        assert _typed(running, step, heard) == step.code, running.screen
    assert "DEMONSTRATION" not in heard.text


def _somebody(folder: Path, actor: str, language: str) -> Journey:
    folder.mkdir(exist_ok=True)
    home = folder / f"home-{actor}"
    return Journey(folder, columns=200, language=language, environment={"WALLET_HOME": str(home)})


def _typed(running: Running, step: Command, heard: Heard) -> int:
    """Types the answers as the questions come; the exit code."""
    answers = [*([PASSPHRASE] if step.secret else []), *step.answers]
    for answer in answers:
        shown = running.new_screen()
        heard.add(shown)
        question = shown.rpartition("\n")[2]
        text = heard.answer(answer, question) if isinstance(answer, Said) else answer
        running.type(text)
        running.skip_echo("" if text == PASSPHRASE else text)
    code = running.finish()
    heard.add(running.new_screen())
    return code
