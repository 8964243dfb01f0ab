"""Somebody with a wallet and requests from a service they trust, made once and copied."""

from __future__ import annotations

import atexit
import json
import re
import shutil
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

from tests.journeys.harness import Journey, Running, copy_from_repository

UNLOCK: Final = "--passphrase-file passphrase.txt"
EMPLOYER: Final = "Exempelvård Nordsken AB"
TITLE: Final = "Nattundersköterska"
KEYS: Final = "Enter alone decides nothing: "
WORDS: Final = "Your words: "
SHARE: Final = f"wallet share ask.request --out answer.extract {UNLOCK}"
NOBODY: Final = "wallet share ask.request --out answer.extract"

_COMMANDS: Final = (
    f"wallet init {UNLOCK} --quiet",
    f'wallet add work --title {TITLE} --employer "{EMPLOYER}" --from 2019-08 {UNLOCK}',
)
_KEY: Final = (
    'wallet service key --dns match.example --organisation "Exempelmatchning AB" --out keys --json'
)


def somebody_asked(folder: Path) -> Journey:
    """A journey that begins where somebody has got ``ask.request``, from a listed service.

    The service's ``keys`` and ``terms.toml`` are at hand too, for more requests.
    """
    shutil.copytree(_template(), folder, dirs_exist_ok=True)
    return Journey(folder)


def in_days(days: int) -> str:
    """The date so many days from now; these journeys run by the computer's clock."""
    return (datetime.now(UTC) + timedelta(days=days)).date().isoformat()


def ask(journey: Journey, name: str, *, terms: str = "terms.toml", preset: str = "match") -> str:
    """One more request, good for a day; its name."""
    must(
        journey,
        f"wallet service request --preset {preset} --terms {terms} --key keys --days 1 "
        f"--out {name}",
    )
    return name


def change_terms(journey: Journey, old: str, new: str, *, name: str = "terms.toml") -> None:
    """The service promises something else from now on."""
    path = journey.work / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def say_yes(running: Running) -> Running:
    """Types the statement that the screen shows."""
    running.until(KEYS).type("3").until(WORDS)
    return running.type(last_words(running))


def last_words(running: Running) -> str:
    """The words that the screen asks for."""
    return [line for line in running.screen.splitlines() if line.startswith("    ")][-1].strip()


def give(journey: Journey, *, uses: int = 3, days: int = 30, request: str = "ask.request") -> str:
    """A consent given for scripts; the short id."""
    command = f"wallet consent give {request} --until {in_days(days)} --uses {uses} {UNLOCK}"
    running = say_yes(journey.start(command))
    assert running.finish() == 0, running.screen
    found = re.search(r"Given as ([0-9a-f]{8})", running.screen)
    assert found, running.screen
    return found[1]


def use(grant: str, request: str, out: str, *more: str) -> str:
    """The command line of a script."""
    return " ".join([f"wallet share {request} --grant {grant} --out {out} {UNLOCK}", *more])


def log_of(journey: Journey) -> list[dict[str, Any]]:
    """The entries of the log, oldest first."""
    return [item["event"] for item in _items(journey, "wallet log list --all")]


def consents(journey: Journey) -> list[dict[str, Any]]:
    """Every consent, transfer and refusal."""
    return _items(journey, "wallet consent list --all")


def _items(journey: Journey, command: str) -> list[dict[str, Any]]:
    screen = must(journey, f"{command} --json --quiet {UNLOCK}")
    found: list[dict[str, Any]] = json.loads(screen[screen.index("{") :])["items"]
    return found


def must(journey: Journey, command: str) -> str:
    """Runs what succeeds; its screen."""
    code, screen = journey.run(command)
    assert code == 0, f"{command}\n{screen}"
    return screen


def refused(journey: Journey, command: str, code: str, *, exit_code: int = 6) -> dict[str, Any]:
    """Runs what is refused with this code; the error as a script reads it."""
    ended, screen = journey.run(f"{command} --json")
    error: dict[str, Any] = json.loads(screen[screen.index("{") :])
    assert (ended, error["code"]) == (exit_code, code), screen
    return error


@cache
def _template() -> Path:
    folder = Path(mkdtemp(prefix="consent-wallet-journey-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    journey = Journey(folder)
    (journey.work / "passphrase.txt").write_text("exempel: fyra tranor\n", encoding="utf-8")
    copy_from_repository("examples/terms-match.toml", journey.work / "terms.toml")
    fingerprint = json.loads(must(journey, _KEY))["fingerprint"]
    ask(journey, "ask.request")
    for command in (*_COMMANDS, f"wallet trust add ask.request --fingerprint {fingerprint}"):
        must(journey, command)
    return folder
