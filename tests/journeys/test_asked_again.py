"""No is an answer: who refused is not asked again, unless they want to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.asked import KEYS, SHARE, UNLOCK, ask, in_days, log_of, refused, somebody_asked
from tests.journeys.harness import Journey

GIVE = f"wallet consent give next.request --until {in_days(9)} --uses 2 {UNLOCK}"


@pytest.fixture
def journey(tmp_path: Path) -> Journey:
    """Somebody who said no, and is asked the same again."""
    journey = somebody_asked(tmp_path)
    assert journey.start(SHARE).until(KEYS).type("1").finish() == 6
    ask(journey, "next.request")
    return journey


@pytest.mark.parametrize("command", [SHARE.replace("ask.request", "next.request"), GIVE])
def test_the_same_purpose_is_not_put_again(journey: Journey, command: str) -> None:
    before = log_of(journey)
    refused(journey, command, "share.refused_before")
    assert log_of(journey) == before


@pytest.mark.parametrize("command", [SHARE.replace("ask.request", "next.request"), GIVE])
def test_whoever_wants_to_decide_anew_can(journey: Journey, command: str) -> None:
    assert journey.start(f"{command} --again").until(KEYS).type("").finish() == 6
    assert log_of(journey)[-1]["outcome"] == "deferred"
