"""Who has what of me, since when, until when, under what: answered from the log alone.

Whether a consent still holds is a question of :mod:`wallet.consent.states`; here stand the facts
of what left, and the entry that ended it, if any.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from wallet.log.event import Event, EventType
from wallet.standards.encoding import Instant, JsonValue

_LEFT = frozenset({EventType.RELEASE_HANDED_OVER, EventType.RELEASE_UNKNOWN})
_ENDS = frozenset({EventType.ENDED, EventType.WITHDRAWN, EventType.REVOKED, EventType.INVALIDATED})


@dataclass(frozen=True, slots=True)
class Filter:
    """Which entries to look at; None means any."""

    recipient: str | None = None
    """A recipient's id, or a part of its name in any case."""
    claim: str | None = None
    """A name that occurs in the path of a claim."""
    purpose: str | None = None
    """A purpose IRI, its last part, or a part of the purpose's words."""
    since: Instant | None = None
    before: Instant | None = None
    types: frozenset[EventType] | None = None

    def admits(self, event: Event) -> bool:
        """Whether the entry passes every part of the filter."""
        return (
            (self.types is None or event.type in self.types)
            and (self.since is None or event.time >= self.since)
            and (self.before is None or event.time < self.before)
            and (self.recipient is None or _names_recipient(event, self.recipient))
            and (self.claim is None or self.claim in _claim_names(event))
            and (self.purpose is None or _names_purpose(event, self.purpose))
        )


def select(events: Iterable[Event], which: Filter) -> Iterator[Event]:
    """The entries that pass the filter, in the order given."""
    return (event for event in events if which.admits(event))


@dataclass(frozen=True, slots=True)
class Holding:
    """What one recipient got under one consent or transfer."""

    recipient_id: str
    recipient_name: str
    consent_id: str
    consent_kind: str
    purposes: tuple[str, ...]
    claims: frozenset[str]
    """Claims as ``query: a.b.0``; names and positions, never values."""
    since: Instant
    last: Instant
    until: Instant | None
    """The end the person was promised; None where nothing was promised."""
    releases: int
    certain: bool
    """False where a release may or may not have left."""
    ended: EventType | None
    ended_at: Instant | None


def holdings(events: Iterable[Event]) -> tuple[Holding, ...]:
    """Who has what, from the entries of a whole log, oldest first; newest release first.

    A release counts when it was handed over, or when nobody can tell; one that failed does not.
    """
    decided: dict[str, Event] = {}
    prepared: dict[str, Event] = {}
    found: dict[str, Holding] = {}
    for event in events:
        consent_id = event.text("consent_id")
        if consent_id is None:
            continue
        if event.type is EventType.DECIDED and event.text("outcome") == "given":
            decided[consent_id] = event
        elif event.type is EventType.RELEASE_PREPARED:
            prepared[str(event.data["release_id"])] = event
        elif event.type in _LEFT:
            release = prepared.get(str(event.data["release_id"]))
            if release is not None:
                found[consent_id] = _add(
                    found.get(consent_id), event, release, decided.get(consent_id)
                )
        elif event.type in _ENDS and consent_id in found:
            found[consent_id] = replace(found[consent_id], ended=event.type, ended_at=event.time)
    return tuple(sorted(found.values(), key=lambda holding: holding.last, reverse=True))


def claim_name(claim: JsonValue) -> str:
    """A claim of an entry as ``query: a.b.0``; ``*`` stands for any element."""
    if not isinstance(claim, dict) or not isinstance(path := claim.get("path"), list):
        return ""
    parts = ("*" if part is None else str(part) for part in path)
    return f"{claim.get('query')}: {'.'.join(parts)}"


def _add(known: Holding | None, event: Event, release: Event, decision: Event | None) -> Holding:
    certain = event.type is EventType.RELEASE_HANDED_OVER
    claims = frozenset(map(claim_name, _list(release, "claims")))
    if known is not None:
        return replace(
            known,
            claims=known.claims | claims,
            last=event.time,
            releases=known.releases + 1,
            certain=known.certain and certain,
        )
    terms = decision or release
    until = terms.text("until")
    recipient = release.data["recipient"]
    who = recipient if isinstance(recipient, dict) else {}
    return Holding(
        recipient_id=str(who.get("id")),
        recipient_name=str(who.get("name")),
        consent_id=str(event.data["consent_id"]),
        consent_kind=terms.text("consent_kind") or "",
        purposes=tuple(map(str, _list(terms, "purposes"))),
        claims=claims,
        since=event.time,
        last=event.time,
        until=Instant.parse(until) if until else None,
        releases=1,
        certain=certain,
        ended=None,
        ended_at=None,
    )


def _names_recipient(event: Event, wanted: str) -> bool:
    recipient = event.data.get("recipient")
    if not isinstance(recipient, dict):
        return False
    return recipient.get("id") == wanted or wanted.casefold() in str(recipient["name"]).casefold()


def _claim_names(event: Event) -> set[str]:
    return {
        part
        for name in ("claims", "claims_asked")
        for claim in _list(event, name)
        if isinstance(claim, dict) and isinstance(path := claim["path"], list)
        for part in path
        if isinstance(part, str)
    }


def _names_purpose(event: Event, wanted: str) -> bool:
    codes = (str(code) for code in _list(event, "purposes"))
    words = event.text("purpose") or ""
    return wanted.casefold() in words.casefold() or any(
        wanted in (code, code.rpartition("#")[2]) for code in codes
    )


def _list(event: Event, name: str) -> list[JsonValue]:
    value = event.data.get(name)
    return value if isinstance(value, list) else []
