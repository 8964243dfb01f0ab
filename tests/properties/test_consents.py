"""Giving, taking back and waiting, in any order: the list, the log and a plain account agree."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fakes.clock import NOON, FakeClock, FakeEntropy
from tests.fakes.given import give
from tests.fakes.service import DAY, FakeService
from tests.fakes.vault import new_vault, open_vault
from wallet.consent.states import fold
from wallet.consent.withdrawal import Demand, verify_withdrawal
from wallet.errors import NotFoundError
from wallet.log import EventType
from wallet.log.questions import Filter
from wallet.standards.encoding import Instant
from wallet.vault import Vault
from wallet.workflows.consents import all_consents, consents_of, find_consent, withdraw
from wallet.workflows.history import ask_log, check_log

SERVICES = (
    FakeService(),
    FakeService(
        organisation="Exempelguiden AB", identifier="NTRSE-5560000002", dns="guide.example"
    ),
)
LASTS = 180 * DAY
"""What the services promise to keep it for, and so how long a yes lasts."""

_CERTIFIED = 300 * DAY
"""Within the life of the services' certificates: after it they would be other recipients."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("made")
    new_vault(home).close()
    return home


@contextmanager
def fresh(made: Path) -> Iterator[Vault]:
    """A vault in which nothing has happened yet."""
    with TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        shutil.copytree(made, home)
        with open_vault(home) as vault:
            yield vault


@dataclass
class Account:
    """What a careful clerk would note down by hand."""

    given: dict[str, tuple[int, Instant]] = field(default_factory=dict)
    """Consent to service and time."""
    taken_back: dict[str, Instant] = field(default_factory=dict)

    def state(self, consent_id: str, at: Instant) -> str:
        if consent_id in self.taken_back:
            return "withdrawn"
        _, since = self.given[consent_id]
        return "given" if at < since.plus(LASTS) else "expired"

    def in_force(self, service: int, at: Instant) -> list[str]:
        """What a recipient may still use, oldest first."""
        mine = [one for one, (of, _) in self.given.items() if of == service]
        return [one for one in mine if self.state(one, at) == "given"]


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("give"), st.integers(0, 1)),
        st.tuples(st.just("wait"), st.sampled_from([60, DAY, 95 * DAY])),
        st.tuples(st.just("take back one"), st.integers(0, 4)),
        st.tuples(st.just("take back all of"), st.integers(0, 1)),
    ),
    max_size=8,
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_list_log_and_account_agree(made: Path, steps: list[tuple[str, int]]) -> None:
    account, clock = Account(), FakeClock()
    with fresh(made) as vault:
        for number, (action, value) in enumerate(steps, start=1):
            _take(vault, account, clock, action, value, number)
            _agree(vault, account, clock.now())
        assert check_log(vault).findings == ()


def _take(
    vault: Vault, account: Account, clock: FakeClock, action: str, value: int, number: int
) -> None:
    if action == "give":
        made = give(vault, SERVICES[value], number=number, at=clock.now())
        account.given[made.id] = (value, clock.now())
    elif action == "wait" and clock.now().plus(value) < NOON.plus(_CERTIFIED):
        clock.advance(value)
    elif action == "take back one" and value < len(account.given):
        _withdraw(vault, account, clock, [list(account.given)[value]])
    elif action == "take back all of":
        _withdraw(vault, account, clock, account.in_force(value, clock.now()))


def _withdraw(vault: Vault, account: Account, clock: FakeClock, ids: list[str]) -> None:
    known = all_consents(vault, clock.now())
    chosen = [find_consent(known, one) for one in ids]
    before = dict(account.taken_back)
    done = withdraw(vault, chosen, Demand.STOP, clock=clock, entropy=FakeEntropy(str(clock.now())))
    for one in done:
        since = account.taken_back.setdefault(one.consent.id, clock.now())
        notice = verify_withdrawal(one.notice)
        assert (notice.consent_id, notice.issued) == (one.consent.id, since)
        assert one.is_new == (one.consent.id not in before)


def _agree(vault: Vault, account: Account, now: Instant) -> None:
    consents = all_consents(vault, now)
    assert [one.id for one in consents] == list(account.given)
    for one in consents:
        expected = account.state(one.id, now)
        assert str(one.state) == expected
        assert fold((entry.event for entry in one.entries), at=now).state is one.state
        assert one.state.permits_release == (expected == "given")
        if expected == "withdrawn":  # for good, whichever way the clock is set
            early = find_consent(all_consents(vault, NOON.plus(-DAY)), one.id)
            assert str(early.state) == "withdrawn"
    for service, asked_by in enumerate(SERVICES):
        _agree_about(asked_by, account.in_force(service, now), vault, now)
    ended = {had.holding.consent_id: had.holding.ended for had in ask_log(vault, Filter()).had}
    assert ended == {
        one: EventType.WITHDRAWN if one in account.taken_back else None for one in account.given
    }


def _agree_about(asked_by: FakeService, in_force: list[str], vault: Vault, now: Instant) -> None:
    """What would be taken back with ``--recipient`` is what is in force, and nothing else."""
    try:
        found = consents_of(all_consents(vault, now), asked_by.organisation)
    except NotFoundError:
        assert in_force == []
        return
    assert [one.id for one in found if one.state.permits_release] == in_force
