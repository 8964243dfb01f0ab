"""What a start settles and tells, and what it leaves to a later one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.session import FakeServices, FakeSession
from tests.unit.workflows.grantees import Grantees, work_record
from wallet.cli.handover import attend, releasing
from wallet.log import EventType
from wallet.workflows.unfinished import unfinished


@pytest.fixture
def them(home: Path) -> Iterator[Grantees]:
    found = Grantees(home)
    found.hold(work_record())
    (grant,) = found.give()
    found.count(grant, found.ask(2))
    yield found
    found.vault.close()


def last(them: Grantees) -> EventType:
    return them.log()[-1].event.type


def session(them: Grantees) -> FakeSession:
    return FakeSession(FakeServices(them.home))


def test_a_release_that_was_cut_short_is_settled_and_said(them: Grantees) -> None:
    start = session(them)
    attend(start, them.vault)
    assert last(them) is EventType.RELEASE_UNKNOWN
    assert "nobody knows whether they left" in start.told


def test_one_that_another_process_hands_over_is_left_alone(them: Grantees) -> None:
    start = session(them)
    with releasing(session(them)):
        attend(start, them.vault)
    assert last(them) is EventType.RELEASE_PREPARED
    assert start.told == ""


def test_who_is_not_there_is_told_later(them: Grantees) -> None:
    attend(session(them), them.vault)
    assert unfinished(them.vault).untold == (them.service.organisation,)
