"""`wallet consent show|withdraw` about consents for scripts: their renewals, their receipts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contracts.schema_files import validator
from tests.fakes.service import DAY
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


@pytest.mark.parametrize("language", ["en", "sv"])
def test_each_receipt_of_a_grant_is_listed_and_can_be_written(
    them: Grantees, language: str
) -> None:
    (grant,) = them.give()
    made = [them.use(grant, them.ask(2))]
    them.clock.advance(2 * DAY)
    made.append(them.use(grant, them.ask(3)))
    text = run(them, "consent", "show", short_id(grant), language=language).stdout
    dates = ("2026-11-21", "2026-11-23")
    wanted = [f"  {day}  {one.receipt_id}" for day, one in zip(dates, made, strict=True)]
    assert [line for line in text.splitlines() if line.endswith(tuple(wanted))] == wanted
    assert max(map(len, wanted)) <= 60
    for line, one in zip(wanted, made, strict=True):
        ended = run(them, "consent", "receipt", line.split()[1], "--out", "-")
        assert ended.stdout == one.made.receipt + "\n"


def test_the_receipts_of_a_grant_are_those_of_its_own_releases(them: Grantees) -> None:
    (grant,), (other,) = them.give(), them.give(them.ask(5))
    used = them.use(grant, them.ask(2))
    for consent, receipts in ((grant, [used.receipt_id]), (other, [])):
        told = json.loads(run(them, "consent", "show", short_id(consent), "--json").stdout)
        validator("consent-1").validate(told)
        assert [one["id"] for one in told["receipts"]] == receipts
    assert "consent receipt ID" not in run(them, "consent", "show", short_id(other)).stdout
