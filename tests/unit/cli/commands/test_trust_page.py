"""`wallet trust page`: the page is written for one's own eyes, and nothing else is."""

from __future__ import annotations

import hashlib
import json
import stat
import sys
from pathlib import Path

import pytest

from tests.fakes.answer import SERVICE, keyed
from tests.fakes.browser import read_page
from tests.fakes.clock import NOON
from tests.fakes.session import Ended, fake_session, run_line
from wallet.cli.trust_in_use import trust_store
from wallet.standards.encoding import compact_json


def run(home: Path, *words: str) -> Ended:
    return run_line([*words], fake_session(home))


def in_use(home: Path) -> None:
    """One list, and one name."""
    [listed] = keyed().lists
    data = compact_json(listed.to_json())
    trust_store(fake_session(home)).change(
        lambda settings: settings.with_list(data, source="list.json", at=NOON).with_name(SERVICE)
    )


def test_it_writes_one_private_file_and_tells_its_digest(tmp_path: Path) -> None:
    out = tmp_path / "check.html"

    ended = run(tmp_path / "home", "trust", "page", "--out", str(out))

    digest = hashlib.sha256(out.read_bytes()).hexdigest()
    assert (ended.code, ended.error) == (0, None)
    assert ended.stdout.splitlines() == [f"Written: {out}", f"SHA-256: {digest}"]
    assert read_page(out.read_bytes()).one("h1").text == "Check a document"
    assert sys.platform == "win32" or stat.S_IMODE(out.stat().st_mode) == 0o600
    assert not (tmp_path / "home").exists()


def test_its_result_as_json(tmp_path: Path) -> None:
    out = tmp_path / "check.html"

    ended = run(tmp_path, "trust", "page", "--out", str(out), "--json")

    digest = hashlib.sha256(out.read_bytes()).hexdigest()
    expected = {"schema": "trust-page/1", "out": str(out), "sha256": digest}
    assert json.loads(ended.stdout) == expected


def test_it_holds_the_lists_and_names_in_use(tmp_path: Path) -> None:
    in_use(tmp_path)
    out = tmp_path / "check.html"

    run(tmp_path, "trust", "page", "--out", str(out))

    [data] = [one for one in read_page(out.read_bytes()).all("script") if one.attributes]
    held = json.loads(data.text)
    assert [one["name"] for one in held["lists"]] == ["Skolor i Exempellän"]
    assert held["names"] == [SERVICE]
    assert held["about"]["date"] == NOON.date()


@pytest.mark.parametrize(("language", "title"), [("en", "Check a document"), ("sv", "Kontrollera")])
def test_it_opens_in_the_language_of_the_command(tmp_path: Path, language: str, title: str) -> None:
    out = tmp_path / "check.html"

    run(tmp_path, "--lang", language, "trust", "page", "--out", str(out))

    assert read_page(out.read_bytes()).one("h1").text.startswith(title)


def test_a_file_that_is_there_stays(tmp_path: Path) -> None:
    out = tmp_path / "check.html"
    out.write_text("mine", encoding="utf-8")

    ended = run(tmp_path, "trust", "page", "--out", str(out))

    assert ended.error is not None
    assert (ended.code, ended.error.code) == (7, "system.exists")
    assert out.read_text("utf-8") == "mine"


def test_with_force_it_is_replaced(tmp_path: Path) -> None:
    out = tmp_path / "check.html"
    out.write_text("mine", encoding="utf-8")

    assert run(tmp_path, "trust", "page", "--out", str(out), "--force").code == 0
    assert out.read_bytes().startswith(b"<!doctype html>")


def test_lists_that_cannot_be_read_make_no_page(tmp_path: Path) -> None:
    """An empty list in their place would read as "nobody is trusted"."""
    in_use(tmp_path)
    [kept] = (tmp_path / "reference").glob("trust.json")
    kept.write_bytes(b"{}")
    out = tmp_path / "check.html"

    ended = run(tmp_path, "trust", "page", "--out", str(out))

    assert ended.error is not None
    assert (ended.code, ended.error.code) == (3, "trust.store")
    assert not out.exists()
