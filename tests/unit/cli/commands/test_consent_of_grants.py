"""`wallet consent show|withdraw` about consents for scripts: their renewals, their receipts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.session import Ended, FakeServices, FakeSession, run_line
from tests.unit.workflows.grantees import Grantees, work_record
from wallet.workflows.consents import short_id


@pytest.fixture
def them(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Grantees]:
    """A wallet with a job in it, and a folder of its own that commands write to."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    found = Grantees(home)
    found.hold(work_record())
    yield found
    found.vault.close()


def run(them: Grantees, *words: str, language: str = "en") -> Ended:
    """A command line, by somebody who has closed the vault before."""
    them.vault.close()
    return run_line(list(words), FakeSession(FakeServices(them.home)), language=language)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "What was renewed and its renewals are one consent: all of it is taken back."),
        ("sv", "Det som förnyades och dess förnyelser är ett och samma samtycke"),
    ],
)
def test_taking_back_what_was_renewed_says_that_its_renewal_ends_too(
    them: Grantees, language: str, said: str
) -> None:
    (grant,) = them.give()
    (renewed,) = them.renew(grant)
    ended = run(them, "consent", "withdraw", short_id(grant), language=language)
    assert ended.code == 0
    text = " ".join(ended.stdout.split())
    assert said in text
    assert short_id(grant) in text
    assert short_id(renewed) in text
    items = json.loads(run(them, "consent", "list", "--json").stdout)["items"]
    assert {one["id"]: one["state"] for one in items} == {grant: "withdrawn", renewed: "withdrawn"}


def test_nothing_is_said_of_renewals_where_there_are_none(them: Grantees) -> None:
    (grant,) = them.give()
    assert "renew" not in run(them, "consent", "withdraw", short_id(grant)).stdout


def test_what_was_refused_has_no_record_to_write(them: Grantees) -> None:
    uses = frozenset(sheet.notice.use_id for sheet in them.review(them.ask()).sheets)
    (refused,) = them.give(refuse=uses)
    ended = run(them, "consent", "show", short_id(refused), "--format", "dpv")
    assert (ended.code, ended.error and ended.error.code) == (5, "consents.no_record")
    assert not list(Path.cwd().iterdir())


def test_a_grant_in_terms_of_dpv_is_spent_with_its_last_use(them: Grantees) -> None:
    (grant,) = them.give(uses=1)
    them.use(grant, them.ask(2))
    ended = run(them, "consent", "show", short_id(grant), "--format", "dpv", "--out", "-")
    assert [(one["type"], one.get("reason")) for one in json.loads(ended.stdout)["events"]] == [
        (["dpv:ConsentRequested"], None),
        (["dpv:ConsentGiven"], None),
        (["dpv:ConsentExpired"], "spent"),
    ]
