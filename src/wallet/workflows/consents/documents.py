"""Consents as JSON documents. No claim value is in any of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wallet.standards.encoding import Instant, JsonObject, JsonValue
from wallet.workflows.consents.proving import Proven
from wallet.workflows.consents.standing import Consent
from wallet.workflows.consents.withdrawing import Withdrawn
from wallet.workflows.journal import Entry
from wallet.workflows.outbox import Posting, posting_document

LIST_SCHEMA: Final = "consent-list/1"
SCHEMA: Final = "consent/1"
WITHDRAWN_SCHEMA: Final = "consents-withdrawn/1"
RECORD_SCHEMA: Final = "consent-record-written/1"
RECEIPT_SCHEMA: Final = "receipt-written/1"
PROVEN_SCHEMA: Final = "claim-proof-written/1"


def list_document(consents: Sequence[Consent]) -> JsonObject:
    """``consent-list/1``."""
    return {"schema": LIST_SCHEMA, "items": [_summary(one) for one in consents]}


def consent_document(consent: Consent) -> JsonObject:
    """``consent/1``: a consent or transfer with its record and its history."""
    return {
        "schema": SCHEMA,
        **_summary(consent),
        "record": consent.release.record if consent.release else None,
        "receipts": [{"id": one.id, "created": one.created.rfc3339()} for one in consent.uses],
        "history": [_entry(one) for one in consent.entries],
    }


def withdrawn_document(
    done: Sequence[Withdrawn],
    written: Sequence[str | None],
    sent: Sequence[Posting] = (),
    letters: Sequence[str] = (),
) -> JsonObject:
    """``consents-withdrawn/1``; ``written`` names the file of each notice, None for no file,
    ``letters`` the files to send by oneself."""
    items: list[JsonValue] = [
        {
            "id": one.consent.id,
            "recipient": _named(one.consent),
            "since": one.since.rfc3339(),
            "demand": str(one.demand),
            "new": one.is_new,
            "out": out,
            "send_to": list(one.places),
        }
        for one, out in zip(done, written, strict=True)
    ]
    return {
        "schema": WITHDRAWN_SCHEMA,
        "items": items,
        "sent": [posting_document(one) for one in sent],
        "letters": list(letters),
    }


def record_document(consent: Consent, out: str) -> JsonObject:
    """``consent-record-written/1``."""
    return {"schema": RECORD_SCHEMA, "id": consent.id, "out": out}


def receipt_document(consent: Consent, out: str) -> JsonObject:
    """``receipt-written/1``."""
    return {"schema": RECEIPT_SCHEMA, "id": consent.id, "out": out}


def proven_document(proven: Proven, out: str) -> JsonObject:
    """``claim-proof-written/1``."""
    return {
        "schema": PROVEN_SCHEMA,
        "id": proven.consent.id,
        "recipient": _named(proven.consent),
        "claim": proven.claim,
        "out": out,
    }


def _summary(consent: Consent) -> JsonObject:
    standing = consent.standing
    return {
        "id": consent.id,
        "kind": str(consent.kind),
        "state": str(consent.state),
        "since": _text(standing.since),
        "reason": standing.reason,
        "recipient": _named(consent),
        "purposes": list(consent.purposes),
        "purpose": consent.purpose_text,
        "decided": _text(consent.decided),
        "until": _text(standing.until),
        "uses": standing.uses,
        "used": standing.used,
    }


def _entry(entry: Entry) -> JsonObject:
    return {"seq": entry.seq, "event": entry.event.body()}


def _named(consent: Consent) -> JsonObject:
    return {name: consent.recipient.get(name) for name in ("id", "name")}


def _text(instant: Instant | None) -> str | None:
    return instant.rfc3339() if instant is not None else None
