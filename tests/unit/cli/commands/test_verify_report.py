"""`wallet verify FILE`: its report in short, in full, and as a page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.fakes.answer import SERVICE, self_stated_extract
from tests.fakes.browser import read_page
from tests.fakes.disk import files_under
from tests.fakes.session import Ended, fake_session, run_line


@pytest.fixture
def extract(tmp_path: Path) -> Path:
    path = tmp_path / "svar.extract"
    path.write_text(self_stated_extract(), encoding="ascii")
    return path


def verify(path: Path, *words: str, language: str = "en") -> Ended:
    line = ["verify", str(path), "--audience", SERVICE, *words]
    return run_line(line, fake_session(path.parent), language=language)


def test_the_page_is_written_beside_the_usual_answer(extract: Path, tmp_path: Path) -> None:
    out = tmp_path / "rapport.html"

    ended = verify(extract, "--html", str(out))

    assert ended.code == 0
    assert "VALID: " in ended.stdout
    assert "svar.extract" in read_page(out.read_bytes()).one("h1").text


def test_it_goes_with_json_and_in_the_language_asked_for(extract: Path, tmp_path: Path) -> None:
    out = tmp_path / "rapport.html"

    ended = verify(extract, "--html", str(out), "--json", language="sv")

    assert json.loads(ended.stdout)["outcome"] == "valid"
    assert read_page(out.read_bytes()).attributes == {"lang": "sv"}


def test_a_bad_outcome_has_a_page_and_its_own_exit_code(extract: Path, tmp_path: Path) -> None:
    out = tmp_path / "rapport.html"

    ended = verify(extract, "--html", str(out), "--nonce", "another")

    assert ended.code == 10
    assert "nonce.wrong" in read_page(out.read_bytes()).text


def test_a_page_that_is_there_is_replaced_with_force_only(extract: Path, tmp_path: Path) -> None:
    out = tmp_path / "rapport.html"
    out.write_text("kept", encoding="ascii")

    refused = verify(extract, "--html", str(out))

    assert refused.code == 7
    assert refused.stdout == ""
    assert out.read_text(encoding="ascii") == "kept"
    assert verify(extract, "--html", str(out), "--force").code == 0
    assert read_page(out.read_bytes())


def test_the_file_itself_is_never_replaced(extract: Path) -> None:
    before = extract.read_bytes()

    ended = verify(extract, "--html", str(extract), "--force")

    assert ended.code == 2
    assert ended.error is not None
    assert ended.error.code == "verify.html_over_file"
    assert extract.read_bytes() == before


@pytest.mark.parametrize("more", [["--jsonl"], ["other.extract"]])
def test_a_page_is_about_one_file(extract: Path, more: list[str]) -> None:
    before = files_under(extract.parent)

    ended = verify(extract, "--html", str(extract.parent / "rapport.html"), *more)

    assert ended.code == 2
    assert ended.error is not None
    assert ended.error.code == "verify.many_as_html"
    assert files_under(extract.parent) == before


def test_what_cannot_be_read_leaves_no_page(tmp_path: Path) -> None:
    bad = tmp_path / "bild.png"
    bad.write_bytes(b"\x89PNG\r\n")

    assert verify(bad, "--html", str(tmp_path / "rapport.html")).code == 3
    assert not (tmp_path / "rapport.html").exists()


def test_every_check_is_told_where_that_is_asked(extract: Path) -> None:
    short = verify(extract)
    full = verify(extract, "--checks")

    assert "  ok         form of the file, signature, " in short.stdout
    assert "  ok         form of the file: the file is complete" in full.stdout
    assert (short.code, full.code) == (0, 0)
