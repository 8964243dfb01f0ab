"""What the log answers: who has what, what happened, and where it was changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.fakes.clock import NOON, FakeClock, FakeEntropy
from tests.fakes.given import give
from tests.fakes.refusals import refused
from tests.fakes.service import DAY, FakeService
from tests.fakes.vault import record
from wallet.consent.withdrawal import Demand
from wallet.errors import NotFoundError
from wallet.log import EventType, Flaw
from wallet.log.chain import LogRow, without_body
from wallet.log.questions import Filter
from wallet.vault import Vault
from wallet.workflows import journal
from wallet.workflows.consents import all_consents, withdraw
from wallet.workflows.history import History, ask_log, check_log, find_entry
from wallet.workflows.released import Left

SERVICE = FakeService()
OTHER = FakeService(
    organisation="Exempelguiden AB", identifier="NTRSE-5560000002", dns="guide.example"
)
ANYTHING = Filter()


@pytest.fixture
def told(vault: Vault) -> Vault:
    """One record added, then something given to two recipients, a day apart."""
    with vault.transaction():
        vault.put_item(record())
        journal.write(
            vault, FakeEntropy("add"), EventType.RECORD_ADDED, NOON.plus(-DAY), {"kind": "work"}
        )
    give(vault, SERVICE)
    give(vault, OTHER, number=2, at=NOON.plus(DAY))
    return vault


def who(history: History) -> list[str]:
    return [had.holding.recipient_name for had in history.had]


def happened(history: History) -> list[tuple[int, str]]:
    return [(one.entry.seq, str(one.entry.event.type)) for one in history.happened]


def test_everybody_who_has_something_is_named_the_newest_first(told: Vault) -> None:
    history = ask_log(told, ANYTHING)
    assert who(history) == ["Exempelguiden AB", "Exempelmatchning AB"]
    assert history.had[0].holding.since == NOON.plus(DAY)


def test_what_they_have_is_told_by_the_names_of_claims(told: Vault) -> None:
    [left] = ask_log(told, Filter(recipient="Exempelguiden")).had[0].left
    names = (("achievement", "name"), ("achievement", "level"))
    assert left == Left("education", "education", names)


def test_what_concerns_nobody_else_is_left_out_unless_asked_for(told: Vault) -> None:
    assert (1, "record_added") not in happened(ask_log(told, ANYTHING))
    assert (1, "record_added") in happened(ask_log(told, ANYTHING, every=True))


@pytest.mark.parametrize(
    "which",
    [
        Filter(recipient="guiden"),
        Filter(recipient="NTRSE-5560000002"),
        Filter(since=NOON.plus(1)),
    ],
)
def test_a_filter_keeps_what_was_asked_for_and_the_hand_over_too(
    told: Vault, which: Filter
) -> None:
    history = ask_log(told, which)
    assert who(history) == ["Exempelguiden AB"]
    assert happened(history) == [
        (5, "decided"),
        (6, "release_prepared"),
        (7, "release_handed_over"),
    ]
    assert {one.recipient for one in history.happened} == {"Exempelguiden AB"}


@pytest.mark.parametrize(
    "which",
    [
        Filter(recipient="nobody"),
        Filter(claim="salary"),
        Filter(purpose="Marketing"),
        Filter(since=NOON.plus(9 * DAY)),
        Filter(before=NOON),
    ],
)
def test_a_filter_that_nothing_passes_answers_nothing(told: Vault, which: Filter) -> None:
    history = ask_log(told, which)
    assert (history.had, history.happened) == ((), ())


def test_a_claim_and_a_purpose_are_found_by_name_or_words(told: Vault) -> None:
    assert len(ask_log(told, Filter(claim="level")).had) == 2
    assert len(ask_log(told, Filter(purpose="RecruitmentManagement")).had) == 2
    words = str(told.releases()[0].record["purpose"]["text"])  # type: ignore[index,call-overload]  # an object
    assert len(ask_log(told, Filter(purpose=words[:5].upper())).had) == 2


def test_what_was_taken_back_is_told_so(told: Vault) -> None:
    known = all_consents(told, NOON)
    withdraw(
        told, known[:1], Demand.STOP, clock=FakeClock(NOON.plus(2 * DAY)), entropy=FakeEntropy()
    )
    ended = {had.holding.recipient_name: had.holding.ended for had in ask_log(told, ANYTHING).had}
    assert ended == {"Exempelguiden AB": None, "Exempelmatchning AB": EventType.WITHDRAWN}


def test_an_entry_is_found_by_its_position(told: Vault) -> None:
    assert find_entry(told, 1).event.type is EventType.RECORD_ADDED
    for nowhere in (0, 8, 10**9):
        with refused(NotFoundError, "history.no_entry"):
            find_entry(told, nowhere)


def test_a_log_that_nobody_touched_is_whole(told: Vault) -> None:
    checked = check_log(told)
    assert (checked.count, checked.deleted, checked.findings) == (7, 0, ())
    assert checked.head is not None


class Tampered:
    """The vault as somebody left it who knew the key."""

    def __init__(self, vault: Vault, rows: list[LogRow]) -> None:
        self._vault, self._rows = vault, rows

    def log(self) -> list[LogRow]:
        return self._rows

    def __getattr__(self, name: str) -> object:
        return getattr(self._vault, name)


def flaws(vault: Vault, rows: list[LogRow]) -> list[tuple[int, Flaw]]:
    found = check_log(Tampered(vault, rows)).findings  # type: ignore[arg-type]  # fits where it is used
    return [(one.seq, one.flaw) for one in found]


def test_an_entry_that_was_changed_is_named(told: Vault) -> None:
    rows = list(told.log())
    body = {**(rows[1].body or {}), "outcome": "refused"}
    rows[1] = replace(rows[1], body=body)
    assert flaws(told, rows) == [(2, Flaw.BODY)]


def test_an_entry_that_is_missing_is_noticed_at_the_next(told: Vault) -> None:
    rows = list(told.log())
    del rows[3]
    assert flaws(told, rows) == [(5, Flaw.GAP)]


def test_two_entries_that_changed_places_are_noticed(told: Vault) -> None:
    rows = list(told.log())
    rows[2], rows[3] = replace(rows[3], seq=3), replace(rows[2], seq=4)
    assert [seq for seq, _ in flaws(told, rows)][:2] == [3, 4]


def test_a_deleted_entry_leaves_its_place_and_breaks_nothing(told: Vault) -> None:
    rows = list(told.log())
    rows[0] = without_body(rows[0])
    gone = Tampered(told, rows)
    checked = check_log(gone)  # type: ignore[arg-type]  # as above
    assert (checked.deleted, checked.findings) == (1, ())
    with refused(NotFoundError, "history.deleted"):
        find_entry(gone, 1)  # type: ignore[arg-type]  # as above
    assert len(ask_log(gone, ANYTHING).had) == 2  # type: ignore[arg-type]  # as above


def test_a_new_log_is_empty_and_whole(vault: Vault) -> None:
    checked = check_log(vault)
    assert (checked.count, checked.head, checked.findings) == (0, None, ())
    assert ask_log(vault, ANYTHING) == History((), ())
