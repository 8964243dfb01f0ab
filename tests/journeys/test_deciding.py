"""What does not decide: pipes, pasted blocks, early answers, endings of every kind.

Each test begins where the main line stands before its release, at a real terminal, and ends with
nothing sent.
"""

from __future__ import annotations

import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.journeys.harness import Journey, Running
from tests.journeys.player import Player
from tests.journeys.test_transcripts import journey_of
from tests.journeys.transcript import parse_transcript

MAIN_LINE = Path(__file__).parent / "transcripts" / "main-line.txt"
SHARE = "wallet share ask.request --out answer.extract"
PASSPHRASE = "exempel: fyra tranor"
KEYS = "Enter alone decides nothing: "
WORDS = "Your words: "


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a wallet, a request, and the requester on the list of whom to trust."""
    folder = tmp_path_factory.mktemp("prepared")
    transcript = parse_transcript(MAIN_LINE.read_text(encoding="utf-8"))
    commands = [step.command for step in transcript.steps]
    before = len(commands) - commands[::-1].index(SHARE) - 1
    steps = transcript.steps[:before]
    journey = journey_of(transcript, folder)
    played, _ = Player(journey).play(replace(transcript, steps=steps))
    assert [step.code for step in played.steps] == [step.code for step in steps]
    (journey.work / "passphrase").write_text(PASSPHRASE)
    return folder


@pytest.fixture
def folder(prepared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(prepared, tmp_path / "copy"))


@pytest.fixture
def journey(folder: Path) -> Iterator[Journey]:
    journey = Journey(folder)
    yield journey
    assert not (journey.work / "answer.extract").exists()
    assert "Undersköterska".encode() not in _all_bytes(journey.home)


def _all_bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def at_the_keys(journey: Journey) -> Running:
    """The share command, waiting for one of its three keys."""
    return journey.start(f"{SHARE} --passphrase-file passphrase").until(KEYS)


def at_the_words(journey: Journey) -> Running:
    """The share command, waiting for the statement."""
    return at_the_keys(journey).type("3").until(WORDS)


Place = Callable[[Journey], Running]
both_places = pytest.mark.parametrize("place", [at_the_keys, at_the_words])


@both_places
def test_enter_alone_decides_nothing(place: Place, journey: Journey) -> None:
    assert place(journey).type("").finish() == 6


@both_places
def test_the_end_of_input_decides_nothing(place: Place, journey: Journey) -> None:
    assert place(journey).end_of_input().finish() == 6


@both_places
def test_an_interrupt_decides_nothing(place: Place, journey: Journey) -> None:
    assert place(journey).interrupt().finish() == 130


@both_places
def test_a_terminal_that_closes_decides_nothing(place: Place, journey: Journey) -> None:
    assert place(journey).hang_up() == 6


@both_places
def test_being_told_to_end_decides_nothing(place: Place, journey: Journey) -> None:
    assert place(journey).kill(signal.SIGTERM).finish() == 130


def test_the_key_for_no_is_a_refusal(journey: Journey) -> None:
    assert at_the_keys(journey).type("1").finish() == 6


def test_a_pasted_block_after_the_keys_decides_nothing(journey: Journey) -> None:
    share = at_the_keys(journey).send("3\nI consent abcd\nI consent abcd\n").until(KEYS)
    assert share.end_of_input().finish() == 6


def test_a_pasted_block_with_the_very_words_decides_nothing(journey: Journey) -> None:
    share = at_the_words(journey)
    words = next(line for line in share.screen.splitlines()[::-1] if line.startswith("    "))
    share.send(f"{words.strip()}\nand more\n")
    assert share.finish() == 6


def test_answers_typed_before_their_questions_decide_nothing(journey: Journey) -> None:
    share = journey.start(SHARE).until("Passphrase: ")
    share.send(f"{PASSPHRASE}\n3\nI consent abcd\n")
    share.until("one answer").until("Passphrase: ").type(PASSPHRASE).until(KEYS)
    assert WORDS not in share.screen
    assert share.end_of_input().finish() == 6


def test_yes_through_a_pipe_decides_nothing(journey: Journey) -> None:
    share = journey.start(f"yes 3 | {SHARE} --passphrase-file passphrase").until(KEYS)
    assert share.end_of_input().finish() == 6


def test_without_a_terminal_nothing_is_decided(journey: Journey) -> None:
    done = subprocess.run(
        [*SHARE.split(), "--passphrase-file", "passphrase"],
        cwd=journey.work,
        env=journey.environment,
        input=b"3\nI consent abcd\n",
        capture_output=True,
        start_new_session=True,
        check=False,
    )
    assert done.returncode == 6
    assert done.stderr.startswith(b"wallet: error: this asks questions")
    assert done.stdout == b""


def test_without_questions_nothing_is_decided(journey: Journey) -> None:
    code, screen = journey.run(f"{SHARE} --no-input --passphrase-file passphrase")
    assert code == 6
    assert "`--no-input` forbids them" in screen


@pytest.mark.parametrize("columns", [60, 120])
def test_the_screen_keeps_to_the_width_of_the_terminal(columns: int, folder: Path) -> None:
    share = at_the_keys(Journey(folder, columns=columns))
    longest = max(map(len, share.screen.splitlines()))
    assert columns - 20 < longest <= columns
    share.interrupt().finish()


def test_a_long_notice_is_shown_page_by_page_before_it_can_be_answered(folder: Path) -> None:
    share = Journey(folder, rows=24).start(f"{SHARE} --passphrase-file passphrase")
    pages = 0
    while KEYS not in (shown := share.new_screen()):
        assert shown.count("\n") <= 24
        share.type("3").skip_echo("3")
        pages += 1
    assert pages >= 2
    assert WORDS not in share.screen
    assert share.end_of_input().finish() == 6


def test_after_all_this_the_person_can_still_decide(folder: Path) -> None:
    journey = Journey(folder)
    assert at_the_words(journey).end_of_input().finish() == 6
    share = at_the_words(journey)
    words = next(line for line in share.screen.splitlines()[::-1] if line.startswith("    "))
    assert share.type(words.strip()).finish() == 0
    extract = journey.work / "answer.extract"
    assert extract.stat().st_mode & 0o777 == 0o600
    assert journey.run("wallet verify answer.extract --request ask.request")[0] == 0
