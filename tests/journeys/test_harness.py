"""The harness itself: transcripts are read as written, and every difference is noticed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.harness import Journey
from tests.journeys.player import Player
from tests.journeys.transcript import Answer, parse_transcript
from tests.journeys.variables import Variables

EXAMPLE = """\
# What it shows.
#: columns 60

$ wallet first ‹not an answer› here
Secret: ⟪swordfish⟫
one

two: ‹3›
[exit 6]

# Why the second.
$ wallet second
"""

ASK = "printf 'name: '\nread name < /dev/tty\necho \"got $name\"\n"


def test_a_transcript_is_read_as_it_is_written() -> None:
    transcript = parse_transcript(EXAMPLE)
    first, second = transcript.steps
    assert transcript.settings == [["columns", "60"]]
    assert first.command == "wallet first ‹not an answer› here"
    assert [exchange.answer for exchange in first.exchanges] == [
        Answer("swordfish", hidden=True),
        Answer("3"),
        None,
    ]
    assert first.exchanges[1].screen == ("one", "", "two: ")
    assert (first.code, second.code) == (6, 0)
    assert transcript.render() == EXAMPLE


def test_readers_of_documents_see_what_the_screen_showed() -> None:
    seen = parse_transcript(EXAMPLE).as_seen()
    assert seen.splitlines()[1:5] == ["Secret:", "one", "", "two: 3"]
    assert "#" not in seen


def play(text: str, folder: Path) -> list[str]:
    journey = Journey(folder)
    (journey.work / "ask").write_text(ASK)
    return Player(journey).play(parse_transcript(text))[1]


@pytest.mark.parametrize(
    "text",
    [
        "$ echo one\none\n",
        "$ false\n[exit 1]\n",
        "$ sh ask\nname: ‹Alva›\ngot Alva\n",
        "$ echo 2026-11-21 a1b2c3d4\n2026-11-21 a1b2c3d4\n",
        "$ echo one > file\n\n$ cat file\none\n",
    ],
)
def test_what_happens_as_written_makes_no_difference(text: str, tmp_path: Path) -> None:
    assert play(text, tmp_path) == []


@pytest.mark.parametrize(
    ("text", "difference"),
    [
        ("$ echo one\ntwo\n", "+one"),
        ("$ echo one\n", "+one"),
        ("$ echo\nmore\n", "-more"),
        ("$ false\n", "+[exit 1]"),
        ("$ echo one\none\n[exit 1]\n", "-[exit 1]"),
        ("$ sh ask\nname: ‹Alva›\ngot Åsa\n", "+got Alva"),
        ("$ sh ask\n", "+name: "),
        ("$ echo name\nname: ‹Alva›\n", "+name"),
    ],
)
def test_every_difference_is_noticed(text: str, difference: str, tmp_path: Path) -> None:
    assert difference in play(text, tmp_path)


def test_an_id_may_differ_and_must_then_stay_the_same() -> None:
    variables = Variables()
    assert variables.matches("Saved: job (a1b2c3d4)", "Saved: job (77b0de12)")
    assert variables.translate("wallet show a1b2c3d4") == "wallet show 77b0de12"
    assert variables.sampled("77b0de12 removed") == "a1b2c3d4 removed"
    assert not variables.matches("removed a1b2c3d4", "removed 99999999")
    assert not variables.matches("other ffff0000", "other 77b0de12")


@pytest.mark.parametrize(
    ("expected", "actual"),
    [
        ("ends 2026-11-21", "ends 2027-01-01"),
        ("at 2026-11-21T09:00:00Z", "at 2027-01-01T10:11:12Z"),
        ("type group 3 of the code: ", "type group 7 of the code: "),
        ("    I consent 7k2m", "    I consent 99qz"),
        ("code 9MFJ-602H-9GM5-FV62-NJDW-4W7B-HX4S-QQX1-85", "code " + "ABCD-" * 8 + "EF"),
        ("x" * 43, "y" * 43),
    ],
)
def test_values_of_one_shape_stand_for_each_other(expected: str, actual: str) -> None:
    assert Variables().matches(expected, actual)


@pytest.mark.parametrize(
    ("expected", "actual"),
    [
        ("ends 2026-11-21", "ends tomorrow"),
        ("ends 2026-11-21", "ended 2026-11-21"),
        ("id a1b2c3d4", "id a1b2c3d4e5"),
        ("one", "one "),
        ("2026-11-21 to 2026-11-21", "2027-01-01 to 2027-01-02"),
    ],
)
def test_other_differences_are_none_of_a_run(expected: str, actual: str) -> None:
    assert not Variables().matches(expected, actual)
