"""What the log answered, as JSON documents. No claim value is in any of them."""

from __future__ import annotations

from typing import Final

from wallet.log.questions import Holding
from wallet.standards.encoding import JsonObject
from wallet.workflows.history.asking import Checked, History
from wallet.workflows.journal import Entry

LIST_SCHEMA: Final = "log-list/1"
ENTRY_SCHEMA: Final = "log-entry/1"
CHECK_SCHEMA: Final = "log-check/1"


def history_document(history: History) -> JsonObject:
    """``log-list/1``."""
    return {
        "schema": LIST_SCHEMA,
        "holdings": [_holding(one.holding) for one in history.had],
        "items": [
            {"seq": one.entry.seq, "event": one.entry.event.body()} for one in history.happened
        ],
    }


def entry_document(entry: Entry) -> JsonObject:
    """``log-entry/1``."""
    return {"schema": ENTRY_SCHEMA, "seq": entry.seq, "event": entry.event.body()}


def check_document(checked: Checked) -> JsonObject:
    """``log-check/1``."""
    return {
        "schema": CHECK_SCHEMA,
        "whole": not checked.findings,
        "count": checked.count,
        "deleted": checked.deleted,
        "head": checked.head,
        "findings": [{"seq": one.seq, "flaw": str(one.flaw)} for one in checked.findings],
    }


def _holding(holding: Holding) -> JsonObject:
    return {
        "consent_id": holding.consent_id,
        "kind": holding.consent_kind,
        "recipient": {"id": holding.recipient_id, "name": holding.recipient_name},
        "purposes": list(holding.purposes),
        "claims": [*sorted(holding.claims)],
        "since": holding.since.rfc3339(),
        "last": holding.last.rfc3339(),
        "until": holding.until.rfc3339() if holding.until else None,
        "releases": holding.releases,
        "certain": holding.certain,
        "ended": str(holding.ended) if holding.ended else None,
        "ended_at": holding.ended_at.rfc3339() if holding.ended_at else None,
    }
