"""`wallet verify` of badges: with the contexts on this computer, and without."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.answer import SERVICE, self_stated_extract
from tests.fakes.badges import good_badge
from tests.fakes.contexts import context_files
from tests.fakes.data_integrity import ACADEMY
from tests.fakes.disk import files_under
from tests.fakes.session import Ended, fake_session, run_line
from tests.fakes.shared import vectors


@pytest.fixture
def badge_file(tmp_path: Path) -> Path:
    path = tmp_path / "badge.json"
    path.write_text(json.dumps(good_badge()), encoding="utf-8")
    return path


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    path = tmp_path / "school.jwk"
    path.write_text(json.dumps(ACADEMY.public.to_jwk()), encoding="ascii")
    return path


def verify(path: Path, key: Path, *words: str) -> Ended:
    line = ["verify", str(path), "--issuer-key", str(key), "--any-audience", *words]
    return run_line(line, fake_session(path.parent))


def report(path: Path, key: Path) -> tuple[int, dict[str, Any]]:
    ended = verify(path, key, "--json")
    return ended.code, json.loads(ended.stdout)


def test_a_badge_is_valid_with_the_contexts_of_a_folder(
    badge_file: Path, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WALLET_CONTEXTS", str(vectors("contexts")))
    code, found = report(badge_file, key_file)
    assert (code, found["outcome"], found["kind"]) == (0, "valid", "w3c")


def test_a_badge_is_valid_with_the_contexts_of_this_computer(
    badge_file: Path, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WALLET_CONTEXTS", raising=False)
    folder = badge_file.parent / "reference" / "contexts"
    folder.mkdir(parents=True)
    for digest, data in context_files().items():
        (folder / f"{digest}.jsonld").write_bytes(data)
    before = files_under(badge_file.parent)
    assert report(badge_file, key_file)[0] == 0
    assert files_under(badge_file.parent) == before


def test_without_contexts_nothing_is_told_of_the_signature_and_what_to_do_is(
    badge_file: Path, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WALLET_CONTEXTS", raising=False)
    before = files_under(badge_file.parent)
    ended = verify(badge_file, key_file)
    assert ended.code == 12
    assert "wallet trust contexts" in ended.stdout
    assert files_under(badge_file.parent) == before


def test_a_grade_written_into_a_badge_is_named(
    badge_file: Path, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WALLET_CONTEXTS", str(vectors("contexts")))
    badge_file.write_text(json.dumps({**good_badge(), "grade": "A+"}), encoding="utf-8")
    ended = verify(badge_file, key_file)
    assert ended.code == 10
    assert "it holds grade, which the signature does not cover" in ended.stdout
    assert "A+" not in ended.stdout


def test_a_folder_of_badges_is_judged_on_all_cores(
    tmp_path: Path, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WALLET_CONTEXTS", str(vectors("contexts")))
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for number in range(24):
        document = good_badge(id=f"urn:example:badge:{number}")
        if number == 7:
            document["name"] = "Svetsning, mästarprov"
        (inbox / f"{number:02}.json").write_text(json.dumps(document), encoding="utf-8")
    ended = verify(inbox, key_file, "--jsonl")
    outcomes = [json.loads(line)["outcome"] for line in ended.stdout.splitlines()]
    assert outcomes == ["valid"] * 7 + ["invalid"] + ["valid"] * 16
    assert ended.code == 10


def test_an_extract_pays_nothing_for_badges(tmp_path: Path) -> None:
    path = tmp_path / "svar.extract"
    path.write_text(self_stated_extract(), encoding="ascii")
    script = (
        "import sys\n"
        "from wallet.cli.entry import main\n"
        "try:\n    main(sys.argv[1:])\n"
        "except SystemExit as end:\n    code = end.code\n"
        "print({'pyld', 'lxml', 'wallet.standards.data_integrity'} & sys.modules.keys())\n"
    )
    words = ["--home", str(tmp_path), "--quiet", "verify", str(path), "--audience", SERVICE]
    done = subprocess.run(
        [sys.executable, "-c", script, *words], capture_output=True, check=True, encoding="utf-8"
    )
    assert done.stdout.splitlines()[-1] == "set()"
