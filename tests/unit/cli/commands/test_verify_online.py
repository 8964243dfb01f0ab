"""`wallet verify --online` and `--fetch`: who is asked, and what is said about it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.answer import STATUS_URI, STRANGER, status_list, trusting, with_status
from tests.fakes.disk import files_under
from tests.fakes.publishing import ISSUER, METADATA, SCHOOL_METADATA, FakeWeb, metadata
from tests.fakes.session import FakeServices, FakeSession
from wallet.cli.app import run
from wallet.cli.session import Session, Settings
from wallet.credentials.trust_list import Role, TrustEntry
from wallet.system.workers import FEW

LISTED = TrustEntry("Exempelskolan", Role.ISSUER, issuers=(ISSUER,))
HOST = "skola.example"


@dataclass(frozen=True)
class Run:
    """How a command line ended, and who was asked."""

    code: int
    stdout: str
    stderr: str
    asked: list[str]


@pytest.fixture
def web() -> FakeWeb:
    return FakeWeb({**SCHOOL_METADATA, STATUS_URI: status_list().encode()})


@pytest.fixture
def trust(tmp_path: Path) -> Path:
    path = tmp_path / "list.json"
    path.write_text(json.dumps(trusting(LISTED).lists[0].to_json()))
    return path


def the_file(folder: Path, name: str = "diploma.jwt", index: int = 0, **members: Any) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(with_status(index, **{"holder": None, **members}))
    return path


def verify(web: FakeWeb, home: Path, *words: object) -> Run:
    used: list[FakeSession] = []

    def make_session(settings: Settings) -> Session:
        used.append(FakeSession(FakeServices(home, network=web), settings))
        return used[-1]

    code = run(["verify", *map(str, words)], "en", make_session=make_session)
    return Run(code, used[-1].printed, used[-1].told, web.asked)


def test_nothing_is_asked_unless_wanted(web: FakeWeb, tmp_path: Path, trust: Path) -> None:
    ended = verify(web, tmp_path, the_file(tmp_path), "--trust", trust)

    assert (ended.code, ended.asked, ended.stderr) == (12, [], "")
    assert "`--online`" in ended.stdout


def test_online_asks_the_hosts_that_a_list_names_and_says_so(
    web: FakeWeb, tmp_path: Path, trust: Path
) -> None:
    ended = verify(web, tmp_path, the_file(tmp_path), "--trust", trust, "--online")

    assert (ended.code, ended.asked) == (0, [METADATA, STATUS_URI])
    assert ended.stderr == f"wallet: asked: {HOST}\n"


def test_the_report_says_where_it_was_read_and_when(
    web: FakeWeb, tmp_path: Path, trust: Path
) -> None:
    page = tmp_path / "report.html"
    words = ("--trust", trust, "--online", "--json", "--html", page)
    ended = verify(web, tmp_path, the_file(tmp_path), *words)

    checks = {check["code"]: check for check in json.loads(ended.stdout)["parts"][0]["checks"]}
    published = checks["issuer_key.published"]
    assert (published["source"], published["date"]) == (METADATA, "2026-11-21T12:00:00Z")
    assert (checks["status.ok"]["source"], checks["status.ok"]["wants"]) == (STATUS_URI, None)
    assert f"{METADATA} published on 2026-11-21" in page.read_text(encoding="utf-8")


def test_online_asks_nobody_whom_no_list_names(web: FakeWeb, tmp_path: Path) -> None:
    ended = verify(web, tmp_path, the_file(tmp_path), "--online", "--json")

    assert (ended.code, ended.asked) == (12, [])
    assert f"no list in use names it for that issuer: {HOST}. `--fetch`" in ended.stderr
    checks = json.loads(ended.stdout)["parts"][0]["checks"]
    assert "gather.not_named" in {check["detail"] for check in checks}


def test_fetch_asks_anybody(web: FakeWeb, tmp_path: Path) -> None:
    ended = verify(web, tmp_path, the_file(tmp_path), "--fetch")

    assert (ended.code, ended.asked) == (12, [METADATA, STATUS_URI])
    assert "on no list" in ended.stdout


def test_quiet_says_nothing_beside_the_report(web: FakeWeb, tmp_path: Path, trust: Path) -> None:
    ended = verify(web, tmp_path, the_file(tmp_path), "--trust", trust, "--online", "--quiet")

    assert (ended.code, ended.stderr) == (0, "")


def test_nothing_is_written(web: FakeWeb, tmp_path: Path, trust: Path) -> None:
    file = the_file(tmp_path)
    before = files_under(tmp_path)
    verify(web, tmp_path, file, "--trust", trust, "--online")

    assert files_under(tmp_path) == before


@pytest.mark.parametrize("count", [3, FEW + 4])
def test_in_a_folder_each_address_is_asked_once(
    web: FakeWeb, tmp_path: Path, trust: Path, count: int
) -> None:
    inbox = tmp_path / "inbox"
    for number in range(count):
        the_file(inbox, f"{number:02}.jwt", index=number % 2)
    ended = verify(web, tmp_path, inbox, "--trust", trust, "--online")

    assert (ended.code, ended.asked) == (11, [METADATA, STATUS_URI])
    outcomes = [line.partition(": ")[2].partition(":")[0] for line in ended.stdout.splitlines()]
    assert outcomes == [("VALID", "NO LONGER VALID")[number % 2] for number in range(count)]


def test_a_folder_is_judged_offline_as_it_was(web: FakeWeb, tmp_path: Path, trust: Path) -> None:
    inbox = tmp_path / "inbox"
    the_file(inbox)
    ended = verify(web, tmp_path, inbox, "--trust", trust)

    assert (ended.code, ended.asked) == (12, [])


def test_jsonl_has_the_report_after_asking(web: FakeWeb, tmp_path: Path, trust: Path) -> None:
    file = the_file(tmp_path)
    ended = verify(web, tmp_path, file, "--trust", trust, "--online", "--jsonl")

    assert json.loads(ended.stdout)["outcome"] == "valid"


def test_a_list_given_with_the_files_needs_not_be_asked_for(
    web: FakeWeb, tmp_path: Path, trust: Path
) -> None:
    status = tmp_path / "status.jwt"
    status.write_text(status_list())
    words = ("--trust", trust, "--online", "--status", status)
    ended = verify(web, tmp_path, the_file(tmp_path), *words)

    assert (ended.code, ended.asked) == (0, [METADATA])


def test_a_key_changed_by_its_issuer_is_unknown(web: FakeWeb, tmp_path: Path, trust: Path) -> None:
    web.pages[METADATA] = metadata(STRANGER.public)
    ended = verify(web, tmp_path, the_file(tmp_path), "--trust", trust, "--online")

    assert (ended.code, ended.asked) == (12, [METADATA])
    assert "the issuer may have changed its key since" in " ".join(ended.stdout.split())


def test_the_name_of_a_host_is_inert(web: FakeWeb, tmp_path: Path) -> None:
    file = the_file(tmp_path, issuer="https://skola.example/\x1b[31m")
    ended = verify(web, tmp_path, file, "--fetch")

    assert "\x1b" not in ended.stdout + ended.stderr
