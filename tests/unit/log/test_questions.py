"""Who has what of me, since when, until when, under what."""

from __future__ import annotations

import pytest

from tests.fakes.clock import NOON
from wallet.log import Event, EventType
from wallet.log.questions import Filter, claim_name, holdings, select
from wallet.standards.encoding import JsonObject, JsonValue

MATCHING: JsonObject = {"id": "NTRSE-5560000000", "name": "Exempelmatchning AB"}
SCHOOL: JsonObject = {"id": "NTRSE-2120000000", "name": "Exempelskolan"}
RECRUITING = "https://w3id.org/dpv#RecruitmentManagement"


def decided(consent: str, recipient: JsonObject, at: int, outcome: str = "given") -> Event:
    data: JsonObject = {
        "consent_id": consent,
        "consent_kind": "consent",
        "outcome": outcome,
        "recipient": recipient,
        "purposes": [RECRUITING],
        "purpose": "Matcha mot lediga jobb",
        "until": NOON.plus(90 * 86_400).rfc3339(),
    }
    return Event(EventType.DECIDED, NOON.plus(at), data)


def prepared(
    consent: str, release: str, recipient: JsonObject, at: int, *paths: list[JsonValue]
) -> Event:
    data: JsonObject = {
        "consent_id": consent,
        "release_id": release,
        "recipient": recipient,
        "claims": [{"query": "work", "path": path} for path in paths],
    }
    return Event(EventType.RELEASE_PREPARED, NOON.plus(at), data)


def about(kind: EventType, consent: str, at: int, **data: JsonValue) -> Event:
    return Event(kind, NOON.plus(at), {"consent_id": consent, **data})


LOG = [
    decided("c1", MATCHING, 0),
    prepared("c1", "r1", MATCHING, 1, ["employer"], ["from"]),
    about(EventType.RELEASE_HANDED_OVER, "c1", 2, release_id="r1"),
    decided("c2", SCHOOL, 10),
    prepared("c2", "r2", SCHOOL, 11, ["employer"]),
    about(EventType.RELEASE_FAILED, "c2", 12, release_id="r2", reason="disk_full"),
    prepared("c2", "r3", SCHOOL, 13, ["title"]),
    about(EventType.RELEASE_UNKNOWN, "c2", 14, release_id="r3"),
    prepared("c1", "r4", MATCHING, 20, ["title"]),
    about(EventType.RELEASE_HANDED_OVER, "c1", 21, release_id="r4"),
    decided("c3", SCHOOL, 30, outcome="refused"),
    about(EventType.WITHDRAWN, "c1", 40, recipient=MATCHING),
    Event(EventType.EXPORTED, NOON.plus(50), {"format": "json", "count": 3}),
]


def test_each_consent_that_led_to_a_release_is_one_holding_newest_first() -> None:
    first, second = holdings(LOG)
    assert (first.consent_id, second.consent_id) == ("c1", "c2")
    assert (first.recipient_name, second.recipient_name) == ("Exempelmatchning AB", "Exempelskolan")
    assert first.claims == {"work: employer", "work: from", "work: title"}
    assert (first.since, first.last, first.releases) == (NOON.plus(2), NOON.plus(21), 2)
    assert first.until == NOON.plus(90 * 86_400)
    assert first.purposes == (RECRUITING,)


def test_an_end_is_told_with_its_time() -> None:
    first, second = holdings(LOG)
    assert (first.ended, first.ended_at) == (EventType.WITHDRAWN, NOON.plus(40))
    assert (second.ended, second.ended_at) == (None, None)


def test_what_failed_did_not_leave_and_what_is_unknown_may_have() -> None:
    second = holdings(LOG)[1]
    assert second.claims == {"work: title"}
    assert (second.releases, second.certain) == (1, False)
    assert holdings(LOG)[0].certain


def test_a_refusal_gives_nobody_anything() -> None:
    assert "c3" not in {holding.consent_id for holding in holdings(LOG)}


def test_a_release_whose_decision_was_deleted_is_still_told() -> None:
    without = [event for event in LOG if event.type is not EventType.DECIDED]
    first = holdings(without)[0]
    assert (first.recipient_id, first.until, first.purposes) == ("NTRSE-5560000000", None, ())


def test_a_release_whose_preparation_was_deleted_names_nothing() -> None:
    assert holdings([event for event in LOG if event.type is not EventType.RELEASE_PREPARED]) == ()


@pytest.mark.parametrize(
    ("which", "times"),
    [
        (Filter(), [event.time for event in LOG]),
        (Filter(recipient="NTRSE-2120000000"), [NOON.plus(n) for n in (10, 11, 13, 30)]),
        (Filter(recipient="exempelskolan"), [NOON.plus(n) for n in (10, 11, 13, 30)]),
        (Filter(recipient="NTRSE"), []),
        (Filter(claim="title"), [NOON.plus(13), NOON.plus(20)]),
        (Filter(claim="tit"), []),
        (Filter(purpose="RecruitmentManagement"), [NOON, NOON.plus(10), NOON.plus(30)]),
        (Filter(purpose=RECRUITING), [NOON, NOON.plus(10), NOON.plus(30)]),
        (Filter(purpose="lediga jobb"), [NOON, NOON.plus(10), NOON.plus(30)]),
        (Filter(purpose="Recruitment"), []),
        (Filter(since=NOON.plus(40)), [NOON.plus(40), NOON.plus(50)]),
        (Filter(before=NOON.plus(1)), [NOON]),
        (Filter(types=frozenset({EventType.EXPORTED})), [NOON.plus(50)]),
        (Filter(recipient="Exempelskolan", claim="title"), [NOON.plus(13)]),
    ],
)
def test_a_filter_narrows(which: Filter, times: list[object]) -> None:
    assert [event.time for event in select(LOG, which)] == times


@pytest.mark.parametrize(
    ("claim", "name"),
    [
        ({"query": "q", "path": ["a", None, 0]}, "q: a.*.0"),
        ({"query": "q", "path": []}, "q: "),
        ({"query": "q"}, ""),
        ("q", ""),
    ],
)
def test_a_claim_has_a_name(claim: JsonValue, name: str) -> None:
    assert claim_name(claim) == name
