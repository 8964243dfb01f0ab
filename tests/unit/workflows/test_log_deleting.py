"""Deleting entries of the log: whole consents, only when over, and for good."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.clock import NOON, FakeClock, FakeEntropy
from tests.fakes.given import Given, give
from tests.fakes.refusals import refused
from tests.fakes.service import FakeService
from tests.fakes.vault import new_vault
from wallet.consent.states import State
from wallet.consent.withdrawal import Demand
from wallet.errors import ConflictError, ConsentError, InputError, NotFoundError
from wallet.log import EventType, check_chain
from wallet.standards.encoding import Instant
from wallet.vault import Vault
from wallet.workflows import journal
from wallet.workflows.consents import all_consents, withdraw
from wallet.workflows.history import Deletion, delete_entries, plan_deletion
from wallet.workflows.outbox import Progress
from wallet.workflows.ports import Outgoing

DAY = 86_400
LATER = NOON.plus(2 * DAY)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with new_vault(tmp_path) as opened:
        yield opened


def take_back(vault: Vault, *, arrived: bool = True) -> None:
    """Everything is withdrawn; the notices have arrived."""
    withdraw(vault, all_consents(vault, NOON), Demand.STOP, clock=FakeClock(), entropy=_entropy())
    if arrived:
        with vault.transaction():
            for one in vault.outgoing():
                document = {**one.document, "progress": str(Progress.DELIVERED)}
                vault.put_outgoing(Outgoing(one.id, one.created, document))


def _entropy() -> FakeEntropy:
    return FakeEntropy("deleting")


def delete(vault: Vault, *seqs: int, at: Instant = LATER) -> Deletion:
    plan = plan_deletion(vault, seqs, at)
    delete_entries(vault, plan, clock=FakeClock(at), entropy=_entropy())
    return plan


def bodies(vault: Vault) -> list[bool]:
    """For each row whether it still says something."""
    return [row.body is not None for row in vault.log()]


def test_the_entries_of_a_consent_go_together_with_all_that_is_kept_of_it(vault: Vault) -> None:
    give(vault)
    take_back(vault)
    count = len(vault.log())
    plan = delete(vault, 2)
    assert plan.seqs == tuple(range(1, count + 1))
    assert bodies(vault) == [*[False] * count, True]
    assert (vault.releases(), vault.outgoing(), vault.holder_keys()) == ([], [], [])
    assert all_consents(vault, LATER) == ()


def test_the_chain_holds_and_tells_that_entries_are_gone(vault: Vault) -> None:
    give(vault)
    take_back(vault)
    delete(vault, 1)
    assert check_chain(vault.log()) == ()
    [newest] = [entry.event for entry in journal.read(vault)]
    assert newest.type is EventType.ENTRIES_DELETED
    assert set(newest.data) == {"count"}


def test_a_deleted_entry_tells_nothing_even_to_who_guesses_it(vault: Vault) -> None:
    give(vault)
    take_back(vault)
    before = vault.log()[0]
    delete(vault, 1)
    after = vault.log()[0]
    assert (after.body, after.key) == (None, None)
    assert (after.commitment, after.link) == (before.commitment, before.link)


def test_another_consent_keeps_everything(vault: Vault) -> None:
    give(vault)
    other = FakeService(identifier="NTRSE-5560000002", dns="other.example")
    take_back(vault)
    kept = give(vault, other, number=2)
    delete(vault, 1)
    [left] = all_consents(vault, LATER)
    assert (left.id, left.state) == (kept.id, State.GIVEN)
    assert [one.id for one in vault.releases()] == [kept.id]
    assert len(vault.holder_keys()) == 1


def in_force(vault: Vault) -> Given:
    return give(vault)


def not_arrived(vault: Vault) -> Given:
    given = give(vault)
    take_back(vault, arrived=False)
    return given


@pytest.mark.parametrize(
    ("prepare", "at", "code"),
    [
        (in_force, LATER, "history.still_holds"),
        (not_arrived, LATER, "history.notice_waits"),
    ],
)
def test_what_is_not_over_stays(vault: Vault, prepare: Any, at: Instant, code: str) -> None:
    prepare(vault)
    before = vault.log()
    with refused(ConsentError, code):
        delete(vault, 1, at=at)
    assert vault.log() == before
    assert len(vault.releases()) == 1


def test_a_release_of_today_stays_until_tomorrow(vault: Vault) -> None:
    give(vault)
    take_back(vault)
    with refused(ConsentError, "history.too_new"):
        delete(vault, 1, at=NOON.plus(DAY - 1))
    delete(vault, 1, at=NOON.plus(DAY))


def test_a_clock_that_is_set_forward_and_back_revives_nothing(vault: Vault) -> None:
    given = give(vault, until=NOON.plus(3 * DAY))
    delete(vault, 1, at=NOON.plus(4 * DAY))
    assert [one.id for one in all_consents(vault, NOON) if one.id == given.id] == []


def test_what_was_sent_once_without_consent_may_go(vault: Vault) -> None:
    service = FakeService()
    terms: dict[str, Any] = dict(service.terms())
    basis = ["https://w3id.org/dpv/legal/eu/gdpr#A6-1-e"]
    terms["uses"] = [{**terms["uses"][0], "legal_basis": basis}]
    give(vault, service, terms=terms)
    assert delete(vault, 1).seqs == (1, 2, 3)


@pytest.mark.parametrize("kind", [EventType.GRANTS_SUSPENDED, EventType.ENTRIES_DELETED])
def test_an_entry_that_protects_cannot_be_deleted(vault: Vault, kind: EventType) -> None:
    with vault.transaction():
        journal.write(vault, _entropy(), kind, NOON, {"reason": "restored"})
    with refused(InputError, "history.stays"):
        delete(vault, 1)
    assert bodies(vault) == [True]


def test_an_entry_about_nobody_else_goes_alone(vault: Vault) -> None:
    with vault.transaction():
        for _ in range(2):
            journal.write(vault, _entropy(), EventType.EXPORTED, NOON, {"format": "json"})
    assert delete(vault, 1).seqs == (1,)
    assert bodies(vault) == [False, True, True]


def test_what_is_not_there_cannot_be_deleted(vault: Vault) -> None:
    give(vault)
    with refused(NotFoundError, "history.no_entry"):
        delete(vault, 99)
    take_back(vault)
    delete(vault, 1)
    with refused(NotFoundError, "history.deleted"):
        delete(vault, 1)


def test_a_plan_that_no_longer_fits_is_not_carried_out(vault: Vault) -> None:
    give(vault)
    take_back(vault)
    plan = plan_deletion(vault, [1], LATER)
    with vault.transaction():
        data = {"notice_id": "n", "state": "delivered", "consent_id": plan.consents[0].id}
        journal.write(vault, _entropy(), EventType.NOTICE_ANSWERED, NOON, dict(data))
    before = vault.log()
    with refused(ConflictError, "vault.changed"):
        delete_entries(vault, plan, clock=FakeClock(LATER), entropy=_entropy())
    assert vault.log() == before
