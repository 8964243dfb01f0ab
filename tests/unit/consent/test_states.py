"""States: every step of the table, and every other one refused."""

from __future__ import annotations

from itertools import product

import pytest

from tests.fakes.clock import NOON
from tests.fakes.refusals import refused
from wallet.consent.states import (
    NOTHING,
    TRANSITIONS,
    Kind,
    Standing,
    State,
    Step,
    advance,
    fold,
)
from wallet.errors import ConsentError
from wallet.log import Event, EventType
from wallet.standards.encoding import Instant, JsonObject, JsonValue

DAY = 86_400
UNTIL = NOON.plus(90 * DAY)


def event(step: Step, at: Instant = NOON, **fields: JsonValue) -> Event:
    """An entry that takes a step."""
    data: JsonObject = {"consent_id": "c", "recipient": {"id": "r", "name": "R"}}
    decisions = {Step.DEFER: "deferred", Step.REFUSE: "refused", Step.GIVE: "given"}
    if step is Step.REQUEST:
        return Event(EventType.REQUEST_SEEN, at, {**data, "request_digest": "d", **fields})
    if step is Step.RENEW:
        fields = {"replaces": "old", **fields}
    if step in decisions or step is Step.RENEW:
        outcome = decisions.get(step, "given")
        given: JsonObject = {"until": UNTIL.rfc3339()} if outcome == "given" else {}
        fields = {"consent_kind": "consent", "outcome": outcome, **given, **fields}
        return Event(EventType.DECIDED, at, {**data, **fields})
    if step is Step.USE:
        return Event(
            EventType.RELEASE_PREPARED, at, {**data, "release_id": "x", "claims": [], **fields}
        )
    kinds = {
        Step.END: EventType.ENDED,
        Step.WITHDRAW: EventType.WITHDRAWN,
        Step.REVOKE: EventType.REVOKED,
        Step.INVALIDATE: EventType.INVALIDATED,
    }
    return Event(kinds[step], at, {**data, "reason": "because", **fields})


WAYS: dict[State | None, list[Step]] = {
    None: [],
    State.REQUESTED: [Step.REQUEST],
    State.DEFERRED: [Step.REQUEST, Step.DEFER],
    State.REFUSED: [Step.REQUEST, Step.REFUSE],
    State.GIVEN: [Step.REQUEST, Step.GIVE],
    State.RENEWED: [Step.RENEW],
    State.EXPIRED: [Step.GIVE, Step.END],
    State.WITHDRAWN: [Step.GIVE, Step.WITHDRAW],
    State.REVOKED: [Step.GIVE, Step.REVOKE],
    State.INVALIDATED: [Step.GIVE, Step.INVALIDATE],
    State.UNKNOWN: [Step.WITHDRAW],
}


def standing(state: State | None) -> Standing:
    return fold([event(step) for step in WAYS[state]], at=NOON)


@pytest.mark.parametrize("state", list(WAYS))
def test_every_state_is_reached(state: State | None) -> None:
    assert standing(state).state is state


LEGAL = {
    (None, Step.REQUEST): State.REQUESTED,
    (None, Step.DEFER): State.DEFERRED,
    (None, Step.REFUSE): State.REFUSED,
    (None, Step.GIVE): State.GIVEN,
    (None, Step.RENEW): State.RENEWED,
    (State.REQUESTED, Step.DEFER): State.DEFERRED,
    (State.REQUESTED, Step.REFUSE): State.REFUSED,
    (State.REQUESTED, Step.GIVE): State.GIVEN,
    (State.REQUESTED, Step.RENEW): State.RENEWED,
    (State.DEFERRED, Step.REQUEST): State.REQUESTED,
    (State.DEFERRED, Step.REFUSE): State.REFUSED,
    (State.DEFERRED, Step.GIVE): State.GIVEN,
    (State.DEFERRED, Step.RENEW): State.RENEWED,
    (State.GIVEN, Step.USE): State.GIVEN,
    (State.GIVEN, Step.END): State.EXPIRED,
    (State.GIVEN, Step.WITHDRAW): State.WITHDRAWN,
    (State.GIVEN, Step.REVOKE): State.REVOKED,
    (State.GIVEN, Step.INVALIDATE): State.INVALIDATED,
    (State.RENEWED, Step.USE): State.RENEWED,
    (State.RENEWED, Step.END): State.EXPIRED,
    (State.RENEWED, Step.WITHDRAW): State.WITHDRAWN,
    (State.RENEWED, Step.REVOKE): State.REVOKED,
    (State.RENEWED, Step.INVALIDATE): State.INVALIDATED,
    (State.EXPIRED, Step.END): State.EXPIRED,
    (State.EXPIRED, Step.WITHDRAW): State.WITHDRAWN,
    (State.EXPIRED, Step.INVALIDATE): State.INVALIDATED,
    (State.WITHDRAWN, Step.INVALIDATE): State.INVALIDATED,
    (State.REVOKED, Step.INVALIDATE): State.INVALIDATED,
}
"""The table of the design, written a second time and by hand."""


def test_the_table_is_the_design() -> None:
    assert dict(TRANSITIONS) == LEGAL


@pytest.mark.parametrize(("state", "step"), list(LEGAL))
def test_a_legal_step_leads_where_the_table_says(state: State | None, step: Step) -> None:
    assert advance(standing(state), event(step)).state is LEGAL[state, step]


@pytest.mark.parametrize(
    ("state", "step"), [way for way in product(WAYS, Step) if way not in LEGAL]
)
def test_every_other_step_is_refused(state: State | None, step: Step) -> None:
    with refused(ConsentError, "consent.transition"):
        advance(standing(state), event(step))


@pytest.mark.parametrize("state", list(State))
def test_only_given_and_renewed_permit_a_release(state: State) -> None:
    assert state.permits_release == (state in (State.GIVEN, State.RENEWED))


@pytest.mark.parametrize("step", [Step.WITHDRAW, Step.REVOKE, Step.INVALIDATE])
def test_a_transfer_cannot_be_withdrawn_revoked_or_invalidated(step: Step) -> None:
    transfer = advance(NOTHING, event(Step.GIVE, consent_kind="transfer"))
    assert transfer.kind is Kind.TRANSFER
    with refused(ConsentError, "consent.transition"):
        advance(transfer, event(step))


def test_a_transfer_is_not_renewed() -> None:
    with refused(ConsentError, "consent.transition"):
        advance(NOTHING, event(Step.RENEW, consent_kind="transfer"))


def test_a_date_ends_a_consent_at_its_second() -> None:
    log = [event(Step.GIVE)]
    assert fold(log, at=UNTIL.plus(-1)).state is State.GIVEN
    ended = fold(log, at=UNTIL)
    assert (ended.state, ended.reason, ended.since) == (State.EXPIRED, "date", UNTIL)


def test_a_consent_without_a_date_does_not_expire() -> None:
    log = [Event(EventType.DECIDED, NOON, {**event(Step.GIVE).data, "until": UNTIL.rfc3339()})]
    del log[0].data["until"]
    assert fold(log, at=NOON.plus(10_000 * DAY)).state is State.GIVEN


def test_uses_are_counted_and_the_last_one_ends_the_grant() -> None:
    log = [event(Step.GIVE, uses=2), event(Step.USE, NOON.plus(1))]
    once = fold(log, at=NOON.plus(2))
    assert (once.state, once.used, once.uses_left) == (State.GIVEN, 1, 1)
    log.append(event(Step.USE, NOON.plus(3)))
    spent = fold(log, at=NOON.plus(4))
    assert (spent.state, spent.reason, spent.uses_left) == (State.EXPIRED, "spent", 0)
    assert spent.since == NOON.plus(3)
    with refused(ConsentError, "consent.transition"):
        advance(spent, event(Step.USE, NOON.plus(5)))


def test_a_release_decided_by_itself_counts_no_uses() -> None:
    log = [event(Step.GIVE), event(Step.USE)]
    assert fold(log, at=NOON).uses_left is None
    assert fold(log, at=NOON).state is State.GIVEN


def test_setting_the_clock_back_revives_nothing() -> None:
    late = event(Step.USE, UNTIL.plus(-1))
    log = [event(Step.GIVE), late, Event(EventType.EXPORTED, UNTIL.plus(DAY), {})]
    assert fold(log[:2], at=NOON).last == UNTIL.plus(-1)
    log = [event(Step.GIVE, until=NOON.plus(DAY).rfc3339()), event(Step.USE, NOON.plus(DAY - 1))]
    assert fold(log, at=NOON).state is State.GIVEN
    log = [event(Step.GIVE, NOON.plus(2 * DAY), until=NOON.plus(DAY).rfc3339())]
    assert fold(log, at=NOON).state is State.EXPIRED


def test_an_entry_with_an_earlier_time_does_not_turn_the_clock_back() -> None:
    log = [event(Step.GIVE, NOON.plus(DAY)), event(Step.USE, NOON)]
    assert fold(log, at=NOON).last == NOON.plus(DAY)


def test_a_request_that_ran_out_cannot_be_consented_to() -> None:
    asked = event(Step.REQUEST, request_expires=NOON.plus(600).rfc3339())
    deferred = fold([asked, event(Step.DEFER, NOON.plus(1))], at=NOON.plus(700))
    assert deferred.state is State.DEFERRED
    assert advance(deferred, event(Step.GIVE, NOON.plus(599))).state is State.GIVEN
    with refused(ConsentError, "consent.request_expired"):
        advance(deferred, event(Step.GIVE, NOON.plus(600)))
    assert advance(deferred, event(Step.REFUSE, NOON.plus(600))).state is State.REFUSED


def test_withdrawal_after_expiry_means_stop_keeping() -> None:
    expired = fold([event(Step.GIVE)], at=UNTIL.plus(DAY))
    withdrawn = advance(expired, event(Step.WITHDRAW, UNTIL.plus(DAY)))
    assert withdrawn.state is State.WITHDRAWN
    assert withdrawn.since == UNTIL.plus(DAY)


def test_an_end_says_why() -> None:
    log = [event(Step.GIVE), event(Step.END, NOON.plus(5), reason="terms_changed")]
    ended = fold(log, at=NOON.plus(6))
    assert (ended.state, ended.reason, ended.since) == (
        State.EXPIRED,
        "terms_changed",
        NOON.plus(5),
    )


def test_a_log_that_contradicts_itself_permits_nothing_for_good() -> None:
    log = [event(Step.GIVE), event(Step.WITHDRAW), event(Step.USE), event(Step.GIVE)]
    found = fold(log, at=NOON)
    assert (found.state, found.reason) == (State.UNKNOWN, "log")
    assert not State.UNKNOWN.permits_release


def test_other_entries_change_no_consent() -> None:
    handed_over = Event(
        EventType.RELEASE_HANDED_OVER, NOON.plus(9), {"consent_id": "c", "release_id": "x"}
    )
    before = fold([event(Step.GIVE)], at=NOON)
    assert advance(before, handed_over) == before
