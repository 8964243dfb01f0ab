"""Questions to the log: who has what of me, what happened, and whether the chain holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from wallet.errors import NotFoundError
from wallet.log import Event, EventType, Finding, check_chain
from wallet.log.event import MAX_TEXT
from wallet.log.questions import Filter, Holding, holdings
from wallet.standards.encoding import JsonObject, b64u_encode, foreign_text
from wallet.workflows import journal
from wallet.workflows.journal import Entry
from wallet.workflows.ports import Release, Vault
from wallet.workflows.released import Left, what_left

_INHERITED: Final = ("recipient", "purposes", "claims")
"""What an entry about a consent does not repeat, and a filter asks for."""

_OWN: Final = frozenset(
    {
        EventType.CREATED,
        EventType.IMPORTED,
        EventType.EXPORTED,
        EventType.RECORD_ADDED,
        EventType.RECORD_CHANGED,
        EventType.RECORD_REMOVED,
    }
)
"""What concerns nobody but the person, unless it is about a consent."""


@dataclass(frozen=True, slots=True)
class Had:
    """What one recipient has, and the claims by the record each is of."""

    holding: Holding
    left: tuple[Left, ...]
    """Empty where the record is gone."""


@dataclass(frozen=True, slots=True)
class Happened:
    """One entry, and whom it concerns."""

    entry: Entry
    recipient: str | None
    """The name, also where only an earlier entry about the same consent says it; foreign text."""


@dataclass(frozen=True, slots=True)
class History:
    """What the log answers."""

    had: tuple[Had, ...]
    """Who has what, the newest first."""
    happened: tuple[Happened, ...]
    """Oldest first."""


def ask_log(vault: Vault, which: Filter, *, every: bool = False) -> History:
    """What passes the filter; without ``every`` only what concerns others."""
    entries = tuple(journal.read(vault))
    releases = {release.id: release for release in vault.releases()}
    passed = tuple(
        Happened(entry, _name(full))
        for entry, full in zip(entries, _filled(entries, releases), strict=True)
        if which.admits(full) and (every or not _is_own(full))
    )
    released = {one.entry.event.text("consent_id") for one in passed if _is_release(one)}
    had = (
        Had(one, what_left(releases[one.consent_id]) if one.consent_id in releases else ())
        for one in holdings(entry.event for entry in entries)
        if one.consent_id in released
    )
    return History(tuple(had), passed)


def _is_own(event: Event) -> bool:
    return event.type in _OWN and event.text("consent_id") is None


def find_entry(vault: Vault, seq: int) -> Entry:
    """The entry at a position. Raises ``NotFoundError``: ``history.no_entry``, or
    ``history.deleted`` where the holder deleted it."""
    for row in vault.log():
        if row.seq == seq and row.body is None:
            raise NotFoundError("history.deleted", seq=seq)
    for entry in journal.read(vault):
        if entry.seq == seq:
            return entry
    raise NotFoundError("history.no_entry", seq=seq)


@dataclass(frozen=True, slots=True)
class Checked:
    """Whether the log is whole."""

    count: int
    """Positions, those of deleted entries too."""
    deleted: int
    head: str | None
    """The link at the newest position, base64url: two copies of one log agree on it."""
    findings: tuple[Finding, ...]
    """Where it is broken, oldest first; empty for a log that holds."""


def check_log(vault: Vault) -> Checked:
    """What the chain of the whole log tells."""
    rows = vault.log()
    return Checked(
        count=len(rows),
        deleted=sum(row.body is None for row in rows),
        head=b64u_encode(rows[-1].link) if rows else None,
        findings=check_chain(rows),
    )


def _filled(entries: Sequence[Entry], releases: Mapping[str, Release]) -> Iterator[Event]:
    """The events, each with what is known of its consent from the record and from before."""
    known = {consent_id: _said(release) for consent_id, release in releases.items()}
    for entry in entries:
        event = entry.event
        consent_id = event.text("consent_id")
        if consent_id is None:
            yield event
            continue
        about = known.setdefault(consent_id, {})
        if event.type is not EventType.EXPORTED:  # a proof is about one claim of several
            about.update({name: event.data[name] for name in _INHERITED if name in event.data})
        yield replace(event, data=about | event.data)


def _said(release: Release) -> JsonObject:
    """The purpose in words, which the log does not repeat."""
    purpose = release.record.get("purpose")
    text = purpose.get("text") if isinstance(purpose, dict) else None
    inert = foreign_text(text, limit=MAX_TEXT) if isinstance(text, str) else ""
    return {"purpose": inert} if inert else {}


def _is_release(one: Happened) -> bool:
    return one.entry.event.type in (EventType.RELEASE_HANDED_OVER, EventType.RELEASE_UNKNOWN)


def _name(event: Event) -> str | None:
    recipient = event.data.get("recipient")
    return str(recipient.get("name")) if isinstance(recipient, dict) else None
