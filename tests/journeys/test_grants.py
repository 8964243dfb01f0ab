"""Releases by scripts as a script sees them: streams, exit codes, documents, files."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.contracts.schema_files import validator
from tests.fakes.disk import files_under
from tests.journeys.asked import (
    TITLE,
    UNLOCK,
    ask,
    give,
    in_days,
    log_of,
    must,
    say_yes,
    somebody_asked,
    use,
)
from tests.journeys.harness import Journey


@pytest.fixture(scope="module")
def granted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Journey, str]:
    """Somebody who gave a consent for scripts, and the requests of some nights."""
    journey = somebody_asked(tmp_path_factory.mktemp("granted"))
    for number in range(1, 7):
        ask(journey, f"{number}.request")
    return journey, give(journey, uses=50)


def script(journey: Journey, command: str) -> subprocess.CompletedProcess[bytes]:
    """Runs a command with no terminal anywhere."""
    return subprocess.run(
        command.split(),
        cwd=journey.work,
        env=journey.environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        start_new_session=True,
        check=False,
    )


def checked(text: bytes) -> dict[str, Any]:
    """The document, which must fit the schema it names."""
    document: dict[str, Any] = json.loads(text)
    validator(document["schema"].replace("/", "-")).validate(document)
    return document


def test_a_release_prints_one_document(granted: tuple[Journey, str]) -> None:
    journey, grant = granted
    done = script(journey, use(grant, "1.request", "1.extract", "--json"))
    assert done.returncode == 0, done.stderr
    document = checked(done.stdout)
    assert document["out"] == "1.extract"
    assert document["consent"].startswith(f"urn:uuid:{grant}")
    assert done.stderr == b""
    must(journey, "wallet verify 1.extract --request 1.request")
    receipt = document["receipt"]
    must(journey, f"wallet consent receipt {receipt} --out 1.receipt {UNLOCK}")
    must(journey, "wallet verify 1.receipt --covers 1.extract")


def test_an_extract_may_go_to_standard_output(granted: tuple[Journey, str]) -> None:
    journey, grant = granted
    done = script(journey, use(grant, "2.request", "-"))
    assert done.returncode == 0, done.stderr
    (journey.work / "2.extract").write_bytes(done.stdout)
    must(journey, "wallet verify 2.extract --request 2.request")
    assert b"Receipt: urn:uuid:" in done.stderr


def test_an_explanation_tells_names_and_changes_nothing(granted: tuple[Journey, str]) -> None:
    journey, grant = granted
    before = log_of(journey)
    done = script(journey, f"wallet share 3.request --grant {grant} --explain --json {UNLOCK}")
    assert done.returncode == 0, done.stderr
    paths = [claim["path"] for claim in checked(done.stdout)["claims"]]
    assert paths == [["title"], ["from"], ["to"]]
    assert TITLE.encode() not in done.stdout
    assert log_of(journey) == before


def test_a_refusal_writes_nothing(granted: tuple[Journey, str]) -> None:
    journey, grant = granted
    must(journey, use(grant, "4.request", "4.extract"))
    before = files_under(journey.work)
    done = script(journey, use(grant, "4.request", "again.extract", "--json"))
    assert (done.returncode, done.stdout) == (6, b"")
    assert checked(done.stderr)["code"] == "grants.request_answered"
    assert files_under(journey.work) == before


def test_a_file_that_exists_is_not_replaced_and_nothing_is_counted(
    granted: tuple[Journey, str],
) -> None:
    journey, grant = granted
    (journey.work / "taken.extract").write_text("mine")
    before = log_of(journey)
    done = script(journey, use(grant, "5.request", "taken.extract"))
    assert done.returncode == 7
    assert (journey.work / "taken.extract").read_text() == "mine"
    assert log_of(journey) == before


def test_a_release_that_cannot_be_written_is_logged_as_failed(
    granted: tuple[Journey, str],
) -> None:
    journey, grant = granted
    done = script(journey, use(grant, "6.request", "no/such/folder.extract"))
    assert done.returncode != 0
    assert [one["type"] for one in log_of(journey)][-2:] == ["release_prepared", "release_failed"]


def test_the_next_start_at_a_terminal_tells_once(granted: tuple[Journey, str]) -> None:
    journey, grant = granted
    ask(journey, "told.request")
    assert script(journey, use(grant, "told.request", "told.extract")).returncode == 0
    told = "releases by scripts since you were last here"
    assert told in must(journey, f"wallet list {UNLOCK}")
    assert told not in must(journey, f"wallet list {UNLOCK}")


def test_giving_prints_its_document(tmp_path: Path) -> None:
    journey = somebody_asked(tmp_path)
    command = f"wallet consent give ask.request --until {in_days(9)} --uses 3 --json {UNLOCK}"
    running = say_yes(journey.start(command))
    assert running.finish() == 0
    document = checked(running.screen[running.screen.rindex('{\n  "schema"') :].encode())
    assert document["uses"] == 3


@pytest.mark.parametrize(("uses", "days"), [(3, 90), (90, 6)])
def test_whoever_runs_the_script_is_warned_before_the_end(
    tmp_path: Path, uses: int, days: int
) -> None:
    journey = somebody_asked(tmp_path)
    grant = give(journey, uses=uses, days=days)
    ask(journey, "1.request")
    done = script(journey, use(grant, "1.request", "1.extract", "--quiet"))
    assert done.returncode == 0
    assert b"warning: this consent soon ends" in done.stderr


@pytest.mark.parametrize(
    "words", ["--explain", "--grant 5c39cb5d --preset match", "--grant 5c39cb5d --to Skolan"]
)
def test_a_grant_goes_with_a_request_alone(granted: tuple[Journey, str], words: str) -> None:
    journey, _ = granted
    done = script(journey, f"wallet share {words} --out x.extract {UNLOCK}")
    assert done.returncode == 2
