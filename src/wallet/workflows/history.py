"""Questions to the log: who has what of me, what happened, and whether the chain holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wallet.log import EventType
from wallet.log.questions import Filter, Holding, holdings
from wallet.standards.encoding import JsonObject, JsonValue
from wallet.workflows import journal
from wallet.workflows.journal import Entry
from wallet.workflows.ports import Vault

OTHERS: Final = frozenset(
    {
        EventType.REQUEST_SEEN,
        EventType.DECIDED,
        EventType.RELEASE_PREPARED,
        EventType.RELEASE_HANDED_OVER,
        EventType.RELEASE_FAILED,
        EventType.RELEASE_UNKNOWN,
        EventType.ENDED,
        EventType.WITHDRAWN,
        EventType.REVOKED,
        EventType.INVALIDATED,
        EventType.NOTICE_MADE,
        EventType.NOTICE_ANSWERED,
    }
)
"""What concerns others than the person alone."""


@dataclass(frozen=True, slots=True)
class History:
    """What the log answers."""

    holdings: tuple[Holding, ...]
    """Who has what, the newest first."""
    entries: tuple[Entry, ...]
    """What happened, oldest first."""


def ask_log(vault: Vault, which: Filter, *, every: bool = False) -> History:
    """What passes the filter; without ``every`` only what concerns others."""
    entries = tuple(journal.read(vault))
    passed = [one for one in entries if which.admits(one.event)]
    released = {
        one.event.text("consent_id")
        for one in passed
        if one.event.type is EventType.RELEASE_PREPARED
    }
    found = holdings(one.event for one in entries)
    return History(
        tuple(one for one in found if one.consent_id in released),
        tuple(one for one in passed if every or one.event.type in OTHERS),
    )


def history_document(history: History) -> JsonObject:
    """``log-list/1``."""
    return {
        "schema": "log-list/1",
        "holdings": [_holding(one) for one in history.holdings],
        "items": [entry_document(one) for one in history.entries],
    }


def entry_document(entry: Entry) -> JsonObject:
    """One entry and its position."""
    return {"seq": entry.seq, "event": entry.event.body()}


def _holding(holding: Holding) -> JsonObject:
    claims: list[JsonValue] = sorted_claims(holding)
    return {
        "consent_id": holding.consent_id,
        "kind": holding.consent_kind,
        "recipient": {"id": holding.recipient_id, "name": holding.recipient_name},
        "purposes": list(holding.purposes),
        "claims": claims,
        "since": holding.since.rfc3339(),
        "last": holding.last.rfc3339(),
        "until": holding.until.rfc3339() if holding.until else None,
        "releases": holding.releases,
        "certain": holding.certain,
        "ended": str(holding.ended) if holding.ended else None,
        "ended_at": holding.ended_at.rfc3339() if holding.ended_at else None,
    }


def sorted_claims(holding: Holding) -> list[JsonValue]:
    """Its claims in a steady order."""
    return list[JsonValue](sorted(holding.claims))
