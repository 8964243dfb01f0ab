"""`wallet identity` and `wallet wishes`: shown, set field by field, edited in a dialogue."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.contracts.schema_files import validator
from tests.fakes.disk import files_under
from tests.fakes.session import Ended, fake_session, run_line
from tests.fakes.terminal import Answer, End, FakeTerminal
from tests.fakes.vault import open_vault
from wallet.cli.commands.identity import show
from wallet.log import EventType

NUMBER = "18900101-9802"
DIGITS = "189001019802"


def run(home: Path, *words: str, answers: tuple[Answer, ...] = ()) -> Ended:
    return run_line(list(words), fake_session(home, *answers))


def stated(home: Path, name: str = "identity") -> Any:
    with open_vault(home) as vault:
        return vault.document(name)


def test_set_replaces_the_given_fields_only(home: Path) -> None:
    run(home, "identity", "set", "--given-name", "Alva", "--phone", "070-000 00 00")
    run(home, "identity", "set", "--given-name", "Bo", "--nationality", "SE", "--nationality", "NO")
    assert stated(home) == {
        "schema": "identity/1",
        "name": {"given": "Bo"},
        "phone": "070-000 00 00",
        "nationality": ["SE", "NO"],
    }


def test_an_empty_text_takes_a_field_away_and_the_last_one_the_document(home: Path) -> None:
    run(home, "identity", "set", "--given-name", "Alva", "--phone", "070-000 00 00")
    run(home, "identity", "set", "--phone", "")
    assert stated(home) == {"schema": "identity/1", "name": {"given": "Alva"}}
    run(home, "identity", "set", "--given-name", "")
    assert stated(home) is None


def test_wishes_are_set_by_flags_of_their_own(home: Path) -> None:
    ended = run(home, "wishes", "set", "--occupation", "Kock", "--municipality", "2480 Umeå")
    assert ended.stdout == "Saved: your wishes\n"
    document = json.loads(run(home, "wishes", "show", "--json").stdout)
    validator("wishes-1").validate(document)
    assert document["municipalities"] == [{"code": "2480", "name": "Umeå"}]


def test_what_was_set_is_told_by_field_and_not_by_value(home: Path) -> None:
    words = ("identity", "set", "--given-name", "Alva", "--personal-number", NUMBER)
    ended = run(home, *words, "--json")
    document = json.loads(ended.stdout)
    validator("document-kept-1").validate(document)
    assert document["fields"] == ["given-name", "personal-number"]
    assert DIGITS not in ended.stdout


def test_the_log_says_that_it_changed_and_nothing_of_what(home: Path) -> None:
    run(home, "identity", "set", "--given-name", "Alva")
    with open_vault(home) as vault:
        (row,) = vault.log()
    assert row.body is not None
    assert (row.body["type"], row.body["kind"]) == (EventType.RECORD_CHANGED, "identity")
    assert "Alva" not in str(row.body)


@pytest.mark.parametrize(
    ("words", "code", "exit_code"),
    [
        ((), "record.nothing_to_set", 2),
        (("--email", "alva"), "profile.code", 3),
        (("--personal-number", "18900101-9803"), "profile.personal_number", 3),
        (("--birth-date", "1990-02-30"), "profile.date", 3),
        (("--given-name", "<b>Alva</b>"), "profile.line", 3),
    ],
)
def test_what_does_not_fit_is_refused_and_changes_nothing(
    home: Path, words: tuple[str, ...], code: str, exit_code: int
) -> None:
    before = files_under(home)
    ended = run(home, "identity", "set", *words)
    assert (ended.code, ended.error and ended.error.code) == (exit_code, code)
    assert files_under(home) == before


# The personal number


def test_the_personal_number_is_shown_with_stars(home: Path) -> None:
    run(home, "identity", "set", "--personal-number", NUMBER)
    session = fake_session(home)
    show(session)
    assert "18900101-****" in session.printed
    assert "9802" not in session.printed
    assert "--reveal" in session.told


def test_the_personal_number_is_shown_whole_when_asked_for(home: Path) -> None:
    run(home, "identity", "set", "--personal-number", NUMBER)
    assert DIGITS in run(home, "identity", "show", "--reveal").stdout
    document = json.loads(run(home, "identity", "show", "--reveal", "--json").stdout)
    assert document["personal_number"] == DIGITS


def test_without_being_asked_for_the_personal_number_is_not_in_the_json(home: Path) -> None:
    run(home, "identity", "set", "--personal-number", NUMBER, "--given-name", "Alva")
    document = json.loads(run(home, "identity", "show", "--json").stdout)
    validator("identity-1").validate(document)
    assert document == {"schema": "identity/1", "name": {"given": "Alva"}}


def test_the_dialogue_shows_the_personal_number_with_stars(home: Path) -> None:
    run(home, "identity", "set", "--personal-number", NUMBER)
    session = fake_session(home, "")
    assert run_line(["identity", "edit"], session).code == 0
    person: Any = session.services
    assert isinstance(person.person, FakeTerminal)
    assert "18900101-****" in person.person.screen
    assert "9802" not in person.person.screen
    assert stated(home)["personal_number"] == DIGITS


# The dialogue


def test_the_first_edit_asks_field_by_field(home: Path) -> None:
    answers = ("Kock", "", "", "50", "", "2027-01", "", "")
    assert run(home, "wishes", "edit", answers=answers).code == 0
    assert stated(home, "wishes") == {
        "schema": "wishes/1",
        "occupations": [{"label": "Kock"}],
        "extent": {"min": 50},
        "earliest_start": "2027-01",
    }


def test_a_later_edit_begins_with_what_is_stated(home: Path) -> None:
    run(home, "wishes", "set", "--occupation", "Kock; Bagare", "--extent-min", "50")
    assert run(home, "wishes", "edit", answers=("4", "80", "")).code == 0
    assert stated(home, "wishes") == {
        "schema": "wishes/1",
        "occupations": [{"label": "Kock"}, {"label": "Bagare"}],
        "extent": {"min": 80},
    }


@pytest.mark.parametrize("answers", [("0",), ("4", "80"), ("4", "80", End.HANG_UP)])
def test_an_edit_that_is_dropped_changes_nothing(home: Path, answers: tuple[Answer, ...]) -> None:
    run(home, "wishes", "set", "--extent-min", "50")
    before = files_under(home)
    assert run(home, "wishes", "edit", answers=answers).code == 6
    assert files_under(home) == before


@pytest.mark.parametrize("name", ["identity", "wishes"])
def test_nothing_stated_is_shown_as_nothing(home: Path, name: str) -> None:
    assert run(home, name, "show").stdout == ""
    assert json.loads(run(home, name, "show", "--json").stdout) == {"schema": f"{name}/1"}
