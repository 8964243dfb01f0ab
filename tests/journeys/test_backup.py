"""Losing a computer, and having everything back on another from one file: at a real terminal."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.journeys.harness import Journey, Running

PASSPHRASE = "exempel: fyra tranor dansar"
NEW = "exempel: tre svanar vilar"
WIDE = {"en": 120, "sv": 60}
CODE = re.compile(r"^ +((?:[0-9A-Z]{4}-){8}[0-9A-Z]{2})$", re.MULTILINE)
ASKED = {
    "en": ("New passphrase (nothing is shown while you type):", "The same passphrase again:"),
    "sv": ("Ny lösenfras (inget syns medan du skriver):", "Samma lösenfras igen:"),
}


def computer(folder: Path, language: str) -> Journey:
    """Somebody's computer, with nothing on it."""
    folder.mkdir()
    return Journey(folder, columns=WIDE[language], language=language)


def write_down(running: Running) -> str:
    """Types the group that is asked for; the whole code, as on the paper it is written on."""
    screen = ""
    while not CODE.search(screen) or not re.search(r"(?:group|grupp) (\d)", screen):
        screen += running.new_screen()
    (code,) = CODE.findall(screen)
    (number,) = re.findall(r"(?:group|grupp) (\d)", screen)
    running.type(str(code).split("-")[int(number) - 1])
    return str(code)


def make_wallet(journey: Journey, language: str) -> str:
    """A wallet with one job; its recovery code."""
    init = journey.start("wallet init")
    for question in ASKED[language]:
        init.answer(question, PASSPHRASE)
    code = write_down(init)
    assert init.finish() == 0
    assert "wallet backup create FILE" in init.screen
    (journey.work / "pass").write_text(PASSPHRASE)
    job = "--title Undersköterska --employer Exempelkommunen --from 2019-08"
    done = journey.run(f"wallet add work {job} --passphrase-file pass")
    assert done[0] == 0, done[1]
    return code


@pytest.mark.parametrize("language", ["en", "sv"])
def test_everything_comes_back_with_the_paper_alone(tmp_path: Path, language: str) -> None:
    lost = computer(tmp_path / "lost", language)
    code = make_wallet(lost, language)
    made = lost.run("wallet backup create wallet.backup --passphrase-file pass")
    assert made[0] == 0, made[1]
    checked = lost.run("wallet backup check wallet.backup --passphrase-file pass")
    assert checked[0] == 0, checked[1]
    assert max(map(len, checked[1].splitlines())) <= WIDE[language]

    found = computer(tmp_path / "found", language)
    backup = (lost.work / "wallet.backup").read_bytes()
    (found.work / "wallet.backup").write_bytes(backup)
    restore = found.start("wallet backup restore wallet.backup")
    restore.new_screen()
    restore.type("")
    restore.new_screen()
    restore.type(code.lower().replace("-", " "))
    for question in ASKED[language]:
        restore.answer(question, NEW)
    fresh = write_down(restore)
    assert restore.finish() == 0
    assert fresh != code
    (found.work / "pass").write_text(NEW)
    listed = found.run("wallet list --passphrase-file pass")
    assert listed[0] == 0
    assert "Undersköterska" in listed[1]
    for secret in (PASSPHRASE, code):
        (found.work / "old").write_text(secret)
        assert found.run("wallet list --passphrase-file old")[0] == 4


def test_a_hang_up_in_the_middle_of_a_restore_leaves_nothing(tmp_path: Path) -> None:
    lost = computer(tmp_path / "lost", "en")
    code = make_wallet(lost, "en")
    lost.run("wallet backup create wallet.backup --passphrase-file pass")
    found = computer(tmp_path / "found", "en")
    (found.work / "wallet.backup").write_bytes((lost.work / "wallet.backup").read_bytes())
    restore = found.start("wallet backup restore wallet.backup")
    restore.new_screen()
    restore.type("")
    restore.new_screen()
    restore.type(code)
    restore.until(ASKED["en"][0])
    assert restore.hang_up() != 0
    assert not (found.home / ".local/share/consent-wallet/vault").exists()
