"""Sequences of steps: the folded state agrees with a plain account of what happened."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.clock import NOON
from wallet.consent.states import NOTHING, Standing, State, advance, fold
from wallet.errors import ConsentError
from wallet.log import Event, EventType
from wallet.log.questions import holdings
from wallet.standards.encoding import JsonObject

WHO: JsonObject = {"id": "r", "name": "Exempelmatchning AB"}
ABOUT: JsonObject = {"consent_id": "c", "recipient": WHO}

ACTIONS = ["ask", "give", "refuse", "defer", "use", "withdraw", "revoke", "end", "invalidate"]


@dataclass
class Account:
    """What a careful clerk would note down by hand."""

    state: str = "none"
    until: int = 0
    uses: int | None = None
    used: int = 0
    last: int = 0

    def now(self, time: int) -> str:
        if self.state != "given":
            return self.state
        if max(time, self.last) >= self.until:
            return "expired"
        if self.uses is not None and self.used >= self.uses:
            return "expired"
        return "given"

    def may(self, action: str, time: int) -> bool:
        state = self.now(time)
        return (
            state
            in {
                "ask": {"none", "deferred"},
                "give": {"none", "requested", "deferred"},
                "refuse": {"none", "requested", "deferred"},
                "defer": {"none", "requested"},
                "use": {"given"},
                "withdraw": {"given", "expired"},
                "revoke": {"given"},
                "end": {"given", "expired"},
                "invalidate": {"given", "expired", "withdrawn", "revoked"},
            }[action]
        )

    def note(self, action: str, time: int, until: int, uses: int | None) -> None:
        self.state = {
            "ask": "requested",
            "give": "given",
            "refuse": "refused",
            "defer": "deferred",
            "use": self.now(time),
            "withdraw": "withdrawn",
            "revoke": "revoked",
            "end": "expired",
            "invalidate": "invalidated",
        }[action]
        self.last = max(self.last, time)
        if action == "give":
            self.until, self.uses = until, uses
        if action == "use":
            self.used += 1


def event(action: str, at: int, until: int, uses: int | None) -> Event:
    time = NOON.plus(at)
    if action in ("give", "refuse", "defer"):
        outcome = {"give": "given", "refuse": "refused", "defer": "deferred"}[action]
        data: JsonObject = {**ABOUT, "consent_kind": "consent", "outcome": outcome}
        if action == "give":
            data["until"] = NOON.plus(until).rfc3339()
            if uses is not None:
                data["uses"] = uses
        return Event(EventType.DECIDED, time, data)
    if action == "ask":
        return Event(EventType.REQUEST_SEEN, time, {**ABOUT, "request_digest": "d"})
    if action == "use":
        return Event(
            EventType.RELEASE_PREPARED, time, {**ABOUT, "release_id": f"r{at}", "claims": []}
        )
    kind = {
        "withdraw": EventType.WITHDRAWN,
        "revoke": EventType.REVOKED,
        "end": EventType.ENDED,
        "invalidate": EventType.INVALIDATED,
    }[action]
    return Event(kind, time, {**ABOUT, "reason": "because"})


STEPS = st.lists(
    st.tuples(
        st.sampled_from(ACTIONS),
        st.integers(0, 40),
        st.integers(1, 60),
        st.none() | st.integers(1, 3),
    ),
    max_size=12,
)


@given(STEPS, st.integers(0, 100))
def test_the_state_agrees_with_a_plain_account(
    steps: list[tuple[str, int, int, int | None]], now: int
) -> None:
    account, standing, log = Account(), NOTHING, list[Event]()
    for action, at, until, uses in steps:
        entry = event(action, at, until, uses)
        allowed = account.may(action, at)
        try:
            standing = advance(standing, entry)
        except ConsentError:
            assert not allowed
            continue
        assert allowed
        account.note(action, at, until, uses)
        log.append(entry)
    folded = fold(log, at=NOON.plus(now))
    expected = account.now(now)
    assert (str(folded.state) if folded.state else "none") == expected
    assert folded.used == account.used
    assert bool(folded.state and folded.state.permits_release) == (expected == "given")


@given(STEPS, st.integers(0, 100), st.integers(0, 100))
def test_no_later_moment_permits_what_an_earlier_one_did_not(
    steps: list[tuple[str, int, int, int | None]], early: int, late: int
) -> None:
    """Time alone ends consents and never begins them, whichever way the clock is set."""
    log = [event(*step) for step in steps]
    first, second = sorted((early, late))
    before, after = (fold(log, at=NOON.plus(at)) for at in (first, second))
    if after.state is not None and after.state.permits_release:
        assert before.state is after.state


@given(STEPS, st.integers(0, 100))
def test_what_ended_for_good_never_permits_again(
    steps: list[tuple[str, int, int, int | None]], now: int
) -> None:
    ended = False
    standing: Standing = NOTHING
    for step in steps:
        try:
            standing = advance(standing, event(*step))
        except ConsentError:
            continue
        assert not (ended and standing.state in (State.GIVEN, State.RENEWED))
        ended = ended or standing.state in (
            State.REFUSED,
            State.WITHDRAWN,
            State.REVOKED,
            State.INVALIDATED,
        )


@given(STEPS)
def test_only_releases_that_left_are_holdings(
    steps: list[tuple[str, int, int, int | None]],
) -> None:
    log, left = list[Event](), 0
    standing = NOTHING
    for number, (action, at, until, uses) in enumerate(steps):
        entry = event(action, at, until, uses)
        try:
            standing = advance(standing, entry)
        except ConsentError:
            continue
        log.append(entry)
        if action == "use":
            arrived = number % 2 == 0
            kind = EventType.RELEASE_HANDED_OVER if arrived else EventType.RELEASE_FAILED
            data: JsonObject = {"consent_id": "c", "release_id": entry.data["release_id"]}
            log.append(Event(kind, entry.time, data if arrived else {**data, "reason": "disk"}))
            left += arrived
    assert sum(holding.releases for holding in holdings(log)) == left
