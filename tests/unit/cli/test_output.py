"""The two streams: data on one, words for a person on the other."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tests.fakes.session import fake_session
from wallet.cli.output import Output
from wallet.cli.session import Settings
from wallet.errors import DefectError


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_document_is_one_json_text_in_utf_8_whatever_the_locale() -> None:
    raw = io.BytesIO()
    output = Output(io.TextIOWrapper(raw, encoding="latin-1"), io.StringIO(), {})
    output.document({"schema": "thing/1", "name": "Čapek Åsa"})
    assert json.loads(raw.getvalue().decode("utf-8")) == {"schema": "thing/1", "name": "Čapek Åsa"}


def test_a_document_moves_nothing_on_a_screen() -> None:
    """A control character of eight bits is one in UTF-8 too, and JSON lets it stand."""
    stdout = io.StringIO()
    document = {"schema": "thing/1", "name": "\x9b31m\u202ered\u2028"}
    Output(stdout, io.StringIO(), {}).document(document)  # type: ignore[arg-type]
    assert '"\\u009b31m\\u202ered\\u2028"' in stdout.getvalue()
    assert json.loads(stdout.getvalue()) == document


def test_bytes_come_after_the_text_printed_before_them() -> None:
    raw = io.BytesIO()
    output = Output(io.TextIOWrapper(raw, encoding="utf-8"), io.StringIO(), {})
    output.lines(["first"])
    output.data(b"\x00second")
    assert raw.getvalue() == b"first\n\x00second"


@pytest.mark.parametrize("document", [{}, {"items": [], "schema": "late/1"}])
def test_a_document_that_does_not_open_with_its_schema_is_a_defect(
    document: dict[str, object],
) -> None:
    output = Output(io.StringIO(), io.StringIO(), {})
    with pytest.raises(DefectError, match=r"cli\.no_schema"):
        output.document(document)  # type: ignore[arg-type]  # a defect on purpose


def test_a_hint_is_for_a_person_who_reads_standard_error() -> None:
    piped, seen = io.StringIO(), Screen()
    Output(io.StringIO(), piped, {}).hint("next")
    Output(io.StringIO(), seen, {}).hint("next")
    assert piped.getvalue() == ""
    assert seen.getvalue() == "wallet: hint: next\n"


def test_emit_prints_lines_or_the_document_and_never_both(tmp_path: Path) -> None:
    plain = fake_session(tmp_path)
    plain.emit({"schema": "thing/1"}, ["one", "two"])
    assert plain.printed == "one\ntwo\n"
    scripted = fake_session(tmp_path, settings=Settings(json=True))
    scripted.emit({"schema": "thing/1"}, ["one", "two"])
    assert json.loads(scripted.printed) == {"schema": "thing/1"}


def test_quiet_silences_notes_and_not_warnings(tmp_path: Path) -> None:
    session = fake_session(tmp_path, settings=Settings(quiet=True))
    session.note("cli.note.one_line")
    session.warn("cli.note.one_line")
    assert session.told.startswith("wallet: warning: ")
    assert session.told.count("\n") == 1


@pytest.mark.parametrize(
    ("result", "reader", "shown"),
    [
        (io.StringIO, Screen, "\r\x1b[K25 files\r\x1b[K"),
        (Screen, Screen, ""),
        (io.StringIO, io.StringIO, ""),
    ],
)
def test_progress_is_for_who_waits_and_sees_no_result(
    result: type[io.StringIO], reader: type[io.StringIO], shown: str
) -> None:
    stderr = reader()
    output = Output(result(), stderr, environment={})
    output.progress("25 files")
    output.progress("")
    assert stderr.getvalue() == shown
