"""Removing and changing at a real terminal: whatever is no answer changes nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import pytest

from tests.journeys.harness import Journey

UNLOCK: Final = "--passphrase-file passphrase.txt"
REMOVE: Final = f"wallet remove {{id}} {UNLOCK}"
EDIT: Final = f"wallet edit {{id}} {UNLOCK}"
ASKED: Final = "Enter keeps it: "
CHOICE: Final = "0 drops it all: "


@pytest.fixture
def somebody(tmp_path: Path) -> Journey:
    """Somebody with one record."""
    journey = Journey(tmp_path)
    (journey.work / "passphrase.txt").write_text("exempel: fyra tranor\n", encoding="utf-8")
    for command in ("init --quiet", "add skill --title Svetsning --quiet"):
        code, screen = journey.run(f"wallet {command} {UNLOCK}")
        assert code == 0, screen
    return journey


def held(journey: Journey) -> list[dict[str, Any]]:
    code, screen = journey.run(f"wallet list --json --quiet {UNLOCK}")
    assert code == 0, screen
    items: list[dict[str, Any]] = json.loads(screen)["items"]
    return items


def the_one(journey: Journey) -> str:
    (item,) = held(journey)
    return str(item["id"])


def test_the_typed_word_removes(somebody: Journey) -> None:
    running = somebody.start(REMOVE.format(id=the_one(somebody)))
    assert running.until(ASKED).type("remove").finish() == 0
    assert held(somebody) == []


def test_a_piped_yes_is_no_answer(somebody: Journey) -> None:
    running = somebody.start("yes remove | " + REMOVE.format(id=the_one(somebody)))
    assert running.until(ASKED).type("").finish() == 6
    assert len(held(somebody)) == 1


def test_what_was_typed_before_the_question_is_no_answer(somebody: Journey) -> None:
    running = somebody.start(REMOVE.format(id=the_one(somebody)))
    running.type("remove")
    assert running.until(ASKED).type("").finish() == 6
    assert len(held(somebody)) == 1


def test_a_pasted_block_is_no_answer(somebody: Journey) -> None:
    running = somebody.start(REMOVE.format(id=the_one(somebody)))
    running.until(ASKED).send("remove\nremove\n")
    assert running.finish() == 6
    assert len(held(somebody)) == 1


@pytest.mark.parametrize("command", [REMOVE, EDIT])
def test_a_closed_window_changes_nothing(somebody: Journey, command: str) -> None:
    running = somebody.start(command.format(id=the_one(somebody)))
    running.until(ASKED if command is REMOVE else CHOICE).hang_up()
    assert [item["title"] for item in held(somebody)] == ["Svetsning"]


def test_an_interrupted_edit_changes_nothing(somebody: Journey) -> None:
    running = somebody.start(EDIT.format(id=the_one(somebody)))
    running.until(CHOICE).type("1").until("What can you do? ").type("Löda")
    assert running.until(CHOICE).interrupt().finish() == 130
    assert [item["title"] for item in held(somebody)] == ["Svetsning"]


@pytest.mark.parametrize("columns", [60, 120])
def test_a_list_fits_the_window(tmp_path: Path, columns: int) -> None:
    journey = Journey(tmp_path, columns=columns, language="sv")
    (journey.work / "passphrase.txt").write_text("exempel: fyra tranor\n", encoding="utf-8")
    journey.run(f"wallet init --quiet {UNLOCK}")
    journey.run(
        'wallet add work --title "Undersköterska, hemtjänst och äldreboende" --from 2019-08 '
        f'--employer "Exempelgården i Norra Exempellän AB" {UNLOCK}'
    )
    code, screen = journey.run(f"wallet list --quiet {UNLOCK}")
    assert code == 0
    assert max(map(len, screen.splitlines())) <= columns
    assert "din egen uppgift" in screen
