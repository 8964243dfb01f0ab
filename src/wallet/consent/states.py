"""The state of a consent, folded from the log entries that name it.

A state is never stored: it follows from the entries and the clock each time it is asked for. The
steps are the table of transitions T0 to T10; what is not in the table is refused. Only ``given``
and ``renewed`` permit a release, as DPV's ``ConsentStatusValidForProcessing`` has it. Setting the
clock back revives nothing: the present is never earlier than the newest entry.

A transfer (the recipient relies on another legal basis than consent, or states none) goes through
the same approval and release, but cannot be withdrawn, revoked, invalidated or renewed: the person
has other rights against it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from wallet.errors import ConsentError
from wallet.log.event import Event, EventType
from wallet.standards.encoding import Instant


class Kind(StrEnum):
    """Which of two facts a record states."""

    CONSENT = "consent"
    """The legal basis is the person's consent."""
    TRANSFER = "transfer"
    """The person approved a release; the legal basis is another, or unknown."""


class State(StrEnum):
    """Where a consent stands."""

    REQUESTED = "requested"
    DEFERRED = "deferred"
    REFUSED = "refused"
    GIVEN = "given"
    RENEWED = "renewed"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    REVOKED = "revoked"
    INVALIDATED = "invalidated"
    UNKNOWN = "unknown"

    @property
    def permits_release(self) -> bool:
        return self in _VALID


class Step(StrEnum):
    """What can happen to a consent."""

    REQUEST = "request"
    DEFER = "defer"
    REFUSE = "refuse"
    GIVE = "give"
    RENEW = "renew"
    """Reaffirmed: the first step of a new record that replaces another."""
    USE = "use"
    END = "end"
    """Ended before its date: promises or key changed, replaced by a renewal, or found unused."""
    WITHDRAW = "withdraw"
    REVOKE = "revoke"
    INVALIDATE = "invalidate"


_VALID: Final = frozenset({State.GIVEN, State.RENEWED})
_ENDED_BY_TIME: Final = _VALID | {State.EXPIRED}

TRANSITIONS: Final[Mapping[tuple[State | None, Step], State]] = {
    (None, Step.REQUEST): State.REQUESTED,  # T0
    (State.DEFERRED, Step.REQUEST): State.REQUESTED,  # the same request, opened again
    (State.REQUESTED, Step.DEFER): State.DEFERRED,  # T1
    (None, Step.DEFER): State.DEFERRED,
    **{
        (state, step): after  # T2, T3; without a request the person begins with the decision
        for state in (None, State.REQUESTED, State.DEFERRED)
        for step, after in ((Step.REFUSE, State.REFUSED), (Step.GIVE, State.GIVEN))
    },
    **{(state, Step.USE): state for state in _VALID},
    **{
        # T5, and T9 for the old record; noted once more after its date, so that a clock that is
        # set back revives nothing
        (state, Step.END): State.EXPIRED
        for state in _ENDED_BY_TIME
    },
    **{(state, Step.WITHDRAW): State.WITHDRAWN for state in _ENDED_BY_TIME},  # T6
    **{(state, Step.REVOKE): State.REVOKED for state in _VALID},  # T7
    **{
        (state, Step.INVALIDATE): State.INVALIDATED  # T8
        for state in (*_ENDED_BY_TIME, State.WITHDRAWN, State.REVOKED)
    },
    **{
        (state, Step.RENEW): State.RENEWED  # T9 for the new record
        for state in (None, State.REQUESTED, State.DEFERRED)
    },
}
"""Every legal step. T4 and the end of a date are the clock's, see :func:`standing_at`."""

_NOT_FOR_TRANSFERS: Final = frozenset({Step.WITHDRAW, Step.REVOKE, Step.INVALIDATE, Step.RENEW})

_STEPS: Final[Mapping[EventType, Step]] = {
    EventType.REQUEST_SEEN: Step.REQUEST,
    EventType.RELEASE_PREPARED: Step.USE,
    EventType.ENDED: Step.END,
    EventType.WITHDRAWN: Step.WITHDRAW,
    EventType.REVOKED: Step.REVOKE,
    EventType.INVALIDATED: Step.INVALIDATE,
}
_OUTCOMES: Final[Mapping[str | None, Step]] = {
    "given": Step.GIVE,
    "refused": Step.REFUSE,
    "deferred": Step.DEFER,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one consent stands after its entries."""

    state: State | None
    """None before the first entry."""
    kind: Kind = Kind.CONSENT
    since: Instant | None = None
    """When the state began."""
    last: Instant | None = None
    """The newest entry; the clock is never taken to be earlier."""
    until: Instant | None = None
    uses: int | None = None
    """How often a grant may be used; None for a release decided by itself."""
    used: int = 0
    request_expires: Instant | None = None
    reason: str | None = None
    """Why it ended: ``date``, ``spent``, ``terms_changed``, ``key_changed``, ``superseded`` …"""

    @property
    def uses_left(self) -> int | None:
        return None if self.uses is None else max(0, self.uses - self.used)


NOTHING: Final = Standing(None)


def advance(standing: Standing, event: Event) -> Standing:
    """The standing after one more entry.

    ``ConsentError("consent.transition")`` where the table does not allow the step from here,
    ``ConsentError("consent.request_expired")`` where the request had run out (T4). An entry that
    changes no consent leaves the standing as it is.
    """
    step = _step(event)
    if step is None:
        return standing
    kind = _kind(standing, event)
    now = standing_at(standing, event.time)
    after = TRANSITIONS.get((now.state, step))
    if after is None or (kind is Kind.TRANSFER and step in _NOT_FOR_TRANSFERS):
        raise ConsentError("consent.transition", state=str(now.state or "none"), step=str(step))
    if step in (Step.GIVE, Step.RENEW) and _run_out(now, event.time):
        raise ConsentError("consent.request_expired", date=str(now.request_expires))
    return _with_facts(now, event, step, kind, after)


def fold(events: Iterable[Event], *, at: Instant) -> Standing:
    """Where a consent stands at an instant, from the entries that name it, oldest first.

    Entries that contradict the table make the state ``unknown`` for good, which permits nothing
    (T10): a log that was tampered with gives no right to release.
    """
    standing = NOTHING
    for event in events:
        try:
            standing = advance(standing, event)
        except ConsentError:
            return replace(standing, state=State.UNKNOWN, since=event.time, reason="log")
    return standing_at(standing, at)


def standing_at(standing: Standing, at: Instant) -> Standing:
    """The standing once the clock is taken into account: expired by date or by use (T5)."""
    now = at if standing.last is None else max(at, standing.last)
    if standing.state not in _VALID:
        return standing
    if standing.until is not None and now >= standing.until:
        return replace(standing, state=State.EXPIRED, since=standing.until, reason="date")
    if standing.uses is not None and standing.used >= standing.uses:
        return replace(standing, state=State.EXPIRED, since=standing.last, reason="spent")
    return standing


def _step(event: Event) -> Step | None:
    if event.type is EventType.DECIDED:
        step = _OUTCOMES.get(event.text("outcome"))
        return Step.RENEW if step is Step.GIVE and event.text("replaces") else step
    return _STEPS.get(event.type)


def _kind(standing: Standing, event: Event) -> Kind:
    stated = event.text("consent_kind")
    return Kind(stated) if stated in tuple(Kind) else standing.kind


def _run_out(standing: Standing, at: Instant) -> bool:
    return standing.request_expires is not None and at >= standing.request_expires


def _with_facts(now: Standing, event: Event, step: Step, kind: Kind, after: State) -> Standing:
    time = event.time if now.last is None else max(event.time, now.last)
    changed = replace(now, kind=kind, last=time)
    if step is Step.USE:
        return replace(changed, used=now.used + 1)
    changed = replace(changed, state=after, since=time, reason=event.text("reason"))
    if step is Step.REQUEST:
        return replace(changed, request_expires=_instant(event, "request_expires"))
    if step in (Step.GIVE, Step.RENEW):
        uses = event.data.get("uses")
        limit = uses if isinstance(uses, int) else None
        return replace(changed, until=_instant(event, "until"), uses=limit)
    return changed


def _instant(event: Event, name: str) -> Instant | None:
    text = event.text(name)
    return None if text is None else Instant.parse(text)
