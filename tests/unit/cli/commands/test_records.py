"""`wallet list`, `search`, `show`, `edit`, `attach` and `remove`, as whole command lines."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.contracts.schema_files import validator
from tests.fakes.answer import ALVA_STUDENT, anchored, diploma, school
from tests.fakes.clock import NOON
from tests.fakes.disk import files_under
from tests.fakes.evidence import HTML, PDF
from tests.fakes.profiles import record
from tests.fakes.session import Ended, fake_session, run_line
from tests.fakes.terminal import Answer, Block, End
from tests.fakes.vault import open_vault
from tests.unit.workflows.incoming import CLOCK, ENTROPY, bring
from wallet.profile.kinds import Kind
from wallet.profile.records import parse_record
from wallet.workflows import hold
from wallet.workflows.ports import HolderKey

WORK = record()
SKILL = record(Kind.SKILL, {"title": "Svetsning"}, number=2)
WORK_ID, SKILL_ID = "00000001", "00000002"


@pytest.fixture
def filled(home: Path) -> Path:
    """A home with a job, a skill and a diploma in its vault."""
    with open_vault(home) as vault:
        for one in (WORK, SKILL):
            hold.add_record(vault, one, CLOCK, ENTROPY)
        by = school()
        bring(vault, diploma(by), trust=anchored(by))
    return home


def run(home: Path, *words: str, answers: tuple[Answer, ...] = (), language: str = "en") -> Ended:
    return run_line(list(words), fake_session(home, *answers), language=language)


def printed(home: Path, *words: str) -> Any:
    ended = run(home, *words, "--json")
    assert ended.error is None, ended.error
    return json.loads(ended.stdout)


def stored(home: Path, item_id: str) -> Any:
    with open_vault(home) as vault:
        return vault.item(item_id).document


# list and search


def test_a_list_names_everything_and_who_vouches_for_it(filled: Path) -> None:
    lines = run(filled, "list").stdout.splitlines()
    assert lines[0].split() == ["id", "kind", "title", "by", "period", "who", "vouches"]
    assert "attested by Exempelskolan" in lines[1]
    assert lines[2].startswith(SKILL_ID)
    assert "Exempelgården AB" in lines[3]
    assert "2019-08 – 2023-06-30" in lines[3]
    assert lines[3].endswith("stated by you")


def test_a_list_of_one_kind_has_nothing_else(filled: Path) -> None:
    assert [row["kind"] for row in printed(filled, "list", "--kind", "skill")["items"]] == ["skill"]
    rows = printed(filled, "list", "--kind", "credential")["items"]
    assert [row["type"] for row in rows] == ["credential"]
    assert printed(filled, "list", "--kind", "file")["items"] == []


def test_the_list_as_json_fits_its_schema_and_tells_issuer_from_organisation(filled: Path) -> None:
    document = printed(filled, "list")
    validator("record-list-1").validate(document)
    credential, skill, work = document["items"]
    assert credential["issuer"] == "Exempelskolan"
    assert "issuer" not in skill
    assert (work["organisation"], "issuer" in work) == ("Exempelgården AB", False)


def test_an_unknown_kind_is_a_usage_error(home: Path) -> None:
    ended = run(home, "list", "--kind", "hobby")
    assert (ended.code, ended.error and ended.error.code) == (2, "record.unknown_kind")


def test_an_empty_wallet_has_an_empty_list(home: Path) -> None:
    ended = run(home, "list")
    assert (ended.code, ended.stdout) == (0, "")
    assert printed(home, "list") == {"schema": "record-list/1", "items": []}


def test_a_search_finds_by_the_beginnings_of_words_in_any_case(filled: Path) -> None:
    assert [row["title"] for row in printed(filled, "search", "SVETS")["items"]] == ["Svetsning"]
    assert [row["kind"] for row in printed(filled, "search", "omvård exempel")["items"]] == ["work"]


@pytest.mark.parametrize("text", ["finnsinte", "", '"', "* OR *", "svets NEAR", "(", "\x00"])
def test_a_search_that_finds_nothing_ends_well(filled: Path, text: str) -> None:
    ended = run(filled, "search", text)
    assert (ended.code, ended.stdout) == (0, "")


def test_listing_loads_neither_certificates_nor_models() -> None:
    script = (
        "import wallet.cli.commands.list, wallet.cli.views.holdings, wallet.vault, sys;"
        "print([name for name in sys.modules if name.startswith(('cryptography.x509', 'pydantic.',"
        " 'joserfc', 'rich', 'httpx')) and 'typer' not in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"


# show


def test_a_record_is_shown_in_words_with_what_vouches_for_it(filled: Path) -> None:
    text = run(filled, "show", WORK_ID).stdout
    for line in ("Undersköterska", f"work, {WORK.id}", "  employer:", "permanent"):
        assert line in text
    assert "Stated by you; nobody else vouches for it." in text
    assert "Added 2026-11-21: written by you." in text


def test_a_credential_is_shown_with_its_check_its_key_and_its_file(filled: Path) -> None:
    (row,) = printed(filled, "list", "--kind", "credential")["items"]
    text = run(filled, "show", row["id"]).stdout
    assert "Attested by Exempelskolan (on the list Skolor i Exempellän of 2026-10-01)" in text
    assert "bound to a key that is not in this wallet" in " ".join(text.split())
    assert "file1 (application/dc+sd-jwt" in text
    assert "Möbelsnickare" in text.split("name:")[1].splitlines()[0]
    assert "TRÄ102" in text


def test_what_show_prints_as_json_fits_its_schema(filled: Path) -> None:
    for row in printed(filled, "list")["items"]:
        validator("item-1").validate(printed(filled, "show", row["id"]))


def test_showing_says_whether_the_key_is_here_now(filled: Path) -> None:
    (row,) = printed(filled, "list", "--kind", "credential")["items"]
    assert printed(filled, "show", row["id"])["document"]["holder_key_here"] is False
    with open_vault(filled) as vault, vault.transaction():
        vault.put_key(HolderKey(ALVA_STUDENT, "credential", None, NOON))
    assert printed(filled, "show", row["id"])["document"]["holder_key_here"] is True


@pytest.mark.parametrize(
    ("given", "code", "exit_code"),
    [
        ("0000", "vault.ambiguous_id", 3),
        ("123", "vault.short_id", 3),
        ("ffff", "vault.no_record", 5),
    ],
)
def test_an_id_that_names_nothing_or_too_much(
    filled: Path, given: str, code: str, exit_code: int
) -> None:
    ended = run(filled, "show", given)
    assert (ended.code, ended.error and ended.error.code) == (exit_code, code)


# edit


def test_set_changes_the_named_fields_and_no_other(filled: Path) -> None:
    ended = run(filled, "edit", WORK_ID, "--set", "title=Kock", "--set", "duties=", "--no-input")
    assert ended.stdout == f"Saved: Kock ({WORK_ID})\n"
    after = parse_record(stored(filled, WORK.id))
    assert after == WORK.with_texts({"title": "Kock", "duties": ""})


def test_a_dialogue_shows_what_is_stated_and_changes_one_line(filled: Path) -> None:
    session = fake_session(filled, "1", "Plåtslagare", "")
    assert run_line(["edit", SKILL_ID], session).code == 0
    assert parse_record(stored(filled, SKILL.id)).title == "Plåtslagare"


def test_a_line_that_is_emptied_is_taken_away(filled: Path) -> None:
    run(filled, "edit", SKILL_ID, "--set", "level=god")
    assert run(filled, "edit", SKILL_ID, answers=("2", "", "")).code == 0
    assert parse_record(stored(filled, SKILL.id)) == SKILL


@pytest.mark.parametrize(
    ("answers", "exit_code"),
    [
        (("1", "Plåtslagare", "0"), 6),
        (("1", "Plåtslagare"), 6),
        (("1", "Plåtslagare", End.HANG_UP), 6),
        ((), 6),
    ],
)
def test_a_dialogue_that_is_dropped_changes_nothing(
    filled: Path, answers: tuple[Answer, ...], exit_code: int
) -> None:
    before = files_under(filled)
    assert run(filled, "edit", SKILL_ID, answers=answers).code == exit_code
    assert files_under(filled) == before


@pytest.mark.parametrize(
    ("change", "code", "exit_code"),
    [
        ("title", "record.set_form", 2),
        ("=Kock", "record.set_form", 2),
        ("titel=Kock", "profile.unknown_field", 3),
        ("from=igår", "profile.date", 3),
        ("to=2018", "profile.period", 3),
        ("title=<b>Kock</b>", "profile.line", 3),
    ],
)
def test_a_change_that_does_not_fit_is_refused(
    filled: Path, change: str, code: str, exit_code: int
) -> None:
    before = files_under(filled)
    ended = run(filled, "edit", WORK_ID, "--set", change)
    assert (ended.code, ended.error and ended.error.code) == (exit_code, code)
    assert files_under(filled) == before


def test_what_a_school_signed_cannot_be_edited(filled: Path) -> None:
    (row,) = printed(filled, "list", "--kind", "credential")["items"]
    ended = run(filled, "edit", row["id"], "--set", "title=Läkare")
    assert (ended.code, ended.error and ended.error.code) == (3, "record.not_yours_to_change")


# attach


def test_an_attached_file_is_listed_and_shown_as_not_checked(filled: Path, tmp_path: Path) -> None:
    (tmp_path / "intyg.pdf").write_bytes(PDF)
    document = printed(filled, "attach", WORK_ID, str(tmp_path / "intyg.pdf"))
    validator("item-1").validate(document)
    text = run(filled, "show", WORK_ID).stdout
    assert "Stated by you. The files beside it are not checked." in text
    assert "intyg.pdf (application/pdf" in text
    assert "stated by you; file not checked" in run(filled, "list").stdout


@pytest.mark.parametrize(
    ("data", "code", "exit_code"),
    [(HTML, "imports.not_evidence", 3), (None, "system.no_file", 5)],
)
def test_what_cannot_be_attached_changes_nothing(
    filled: Path, tmp_path: Path, data: bytes | None, code: str, exit_code: int
) -> None:
    if data is not None:
        (tmp_path / "intyg.pdf").write_bytes(data)
    before = files_under(filled)
    ended = run(filled, "attach", WORK_ID, str(tmp_path / "intyg.pdf"))
    assert (ended.code, ended.error and ended.error.code) == (exit_code, code)
    assert files_under(filled) == before


# remove


@pytest.mark.parametrize(("language", "word"), [("en", "remove"), ("sv", "ta bort")])
def test_the_typed_word_removes(filled: Path, language: str, word: str) -> None:
    assert run(filled, "remove", WORK_ID, answers=(word,), language=language).code == 0
    assert WORK.id not in {row["id"] for row in printed(filled, "list")["items"]}


def test_yes_removes_without_a_question_and_tells_what_went(filled: Path, tmp_path: Path) -> None:
    (tmp_path / "intyg.pdf").write_bytes(PDF)
    run(filled, "attach", WORK_ID, str(tmp_path / "intyg.pdf"))
    document = printed(filled, "remove", WORK_ID, "--yes", "--no-input")
    validator("record-removed-1").validate(document)
    assert (document["id"], document["originals"]) == (WORK.id, ["intyg.pdf"])


@pytest.mark.parametrize(
    "answer", ["", "yes", "y", "remov", Block("remove\nremove"), End.OF_INPUT, End.HANG_UP]
)
def test_any_other_answer_keeps_it(filled: Path, answer: Answer) -> None:
    before = files_under(filled)
    ended = run(filled, "remove", WORK_ID, answers=(answer,))
    assert (ended.code, ended.stdout) == (6, "")
    assert files_under(filled) == before


def test_an_interrupt_keeps_it(filled: Path) -> None:
    before = files_under(filled)
    with pytest.raises(KeyboardInterrupt):
        run(filled, "remove", WORK_ID, answers=(End.INTERRUPT,))
    assert files_under(filled) == before


def test_nothing_is_removed_where_nobody_can_be_asked(filled: Path) -> None:
    before = files_under(filled)
    ended = run(filled, "remove", WORK_ID, "--no-input")
    assert (ended.code, ended.error and ended.error.code) == (6, "cli.no_input")
    assert files_under(filled) == before
