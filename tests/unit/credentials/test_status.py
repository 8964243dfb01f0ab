"""Status lists in a verification: whose they must be, how fresh, and what else makes it unknown."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fakes.answer import (
    BO,
    DAY,
    DIPLOMA,
    SCHOOL,
    STATUS_URI,
    STRANGER,
    attested_extract,
    diploma,
    judged,
    keyed,
    published,
    status_list,
    trusting,
    with_status,
)
from tests.fakes.clock import NOON
from wallet.credentials.policy import Requirement
from wallet.credentials.reasons import CheckName, Outcome, Reason
from wallet.credentials.report import Check
from wallet.credentials.snapshot import Published, Snapshot
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import KeyState, Role, TrustEntry
from wallet.standards.encoding import Instant

ISSUER = "https://skola.example"


def status(
    text: str, *, index: int = 0, now: Instant = NOON, trust: Trust | None = None, **members: Any
) -> Check:
    report = judged(
        attested_extract(with_status(index)),
        trust=trust or keyed(),
        snapshot=published(text, now=now),
        **members,
    )
    part = next(part for part in report.parts if part.type == DIPLOMA)
    return next(check for check in part.checks if check.name is CheckName.STATUS)


def also(**members: Any) -> Trust:
    """Trust in the school's key, and in an entry for another key of its own."""
    fair: dict[str, Any] = {"name": "Exempelskolan", "role": Role.ISSUER, "key": BO.public}
    first = TrustEntry(name="Exempelskolan", role=Role.ISSUER, key=SCHOOL.public)
    return trusting(first, TrustEntry(**{**fair, "issuers": (ISSUER,), **members}))


def test_a_list_is_told_with_its_address_and_date() -> None:
    assert status(status_list()) == Check(Reason.STATUS, STATUS_URI, NOON.rfc3339())


def test_another_key_that_is_listed_for_the_issuer_may_sign_it() -> None:
    assert status(status_list(BO), trust=also()).reason is Reason.STATUS


@pytest.mark.parametrize(
    "members",
    [
        {"issuers": ()},
        {"issuers": ("https://annan.example",)},
        {"role": Role.RECIPIENT},
        {"state": KeyState.RETIRED},
        {"state": KeyState.COMPROMISED},
    ],
)
def test_no_other_key_may(members: dict[str, Any]) -> None:
    check = status(status_list(BO), index=1, trust=also(**members))
    assert check == Check(Reason.STATUS_LIST_WRONG, detail="jose.signature")


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        (status_list(STRANGER), "jose.signature"),
        (status_list()[:-4] + "AAAA", "jose.signature"),
        (status_list(sub="https://skola.example/status/2"), "status_list.other_list"),
        (status_list(status_list={"bits": 2, "lst": "AAAA"}), "status_list.compression"),
        (diploma().split("~")[0], "status_list.type"),
        ("<html>Error 500</html>", "jose.token"),
        ("", "jose.token"),
    ],
    ids=["stranger", "changed", "other", "packed", "type", "page", "empty"],
)
def test_what_is_no_list_of_the_issuers_tells_nothing(text: str, detail: str) -> None:
    assert status(text) == Check(Reason.STATUS_LIST_WRONG, detail=detail)


@pytest.mark.parametrize(
    ("members", "fresh_for"),
    [
        ({}, 7 * DAY),
        ({"ttl": 3600}, 3600),
        ({"ttl": 30 * DAY}, 7 * DAY),
        ({"exp": NOON.seconds + DAY}, DAY),
        ({"exp": NOON.seconds + DAY, "ttl": 60}, DAY),
        ({"exp": NOON.seconds + 3650 * DAY}, 7 * DAY),
    ],
)
def test_a_list_is_fresh_until_its_end_and_never_longer_than_a_week(
    members: dict[str, Any], fresh_for: int
) -> None:
    text = status_list(**members)
    assert status(text, now=NOON.plus(fresh_for - 1)).reason is Reason.STATUS
    assert status(text, now=NOON.plus(fresh_for)).reason is Reason.STATUS_STALE


def test_a_list_from_the_future_is_not_fresh() -> None:
    assert status(status_list(at=NOON.plus(3600))).reason is Reason.STATUS_STALE


def test_freshness_goes_by_the_clock_whatever_moment_is_asked_for() -> None:
    now = NOON.plus(10 * DAY)
    assert status(status_list(), now=now, at=NOON).reason is Reason.STATUS_STALE
    assert status(status_list(at=now), now=now, at=NOON, index=1).reason is Reason.STATUS_REVOKED


def test_a_list_that_says_nothing_bad_makes_nothing_valid_that_has_ended() -> None:
    report = judged(
        attested_extract(with_status(0, expires=NOON.plus(-DAY))),
        trust=keyed(),
        snapshot=published(status_list()),
    )
    assert report.outcome is Outcome.ENDED
    assert report.decisive is not None
    assert report.decisive.reason is Reason.TIME_EXPIRED


@pytest.mark.parametrize("claim", [{}, {"other": 1}, {"status_list": {"idx": "0"}}])
def test_a_status_told_in_another_way_was_not_read(claim: Any) -> None:
    report = judged(
        attested_extract(diploma(status=claim)),
        trust=keyed(),
        snapshot=published(status_list()),
    )
    assert report.outcome is Outcome.UNDETERMINED
    assert report.decisive is not None
    assert report.decisive.reason is Reason.STATUS_NOT_READ


def test_a_list_at_another_address_was_not_asked_for() -> None:
    snapshot = Snapshot(NOON, {STATUS_URI + "2": Published(status_list().encode(), NOON)})
    report = judged(attested_extract(with_status(1)), trust=keyed(), snapshot=snapshot)
    assert report.decisive is not None
    assert report.decisive.reason is Reason.STATUS_NOT_READ


def test_a_status_that_was_read_is_what_may_be_required() -> None:
    needed = frozenset({Requirement.STATUS})
    assert status(status_list(), require=needed).reason is Reason.STATUS
