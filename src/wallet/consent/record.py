"""The record of one decided use: what was asked, promised, shown, decided and sent.

It names claims by path, category and a keyed digest, and holds no value, no title and no id of
anything in the wallet. The keys are returned apart: whoever gets one can check that one claim.
"""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from wallet.consent.claims import ClaimRef, NoticedClaim
from wallet.consent.decision import Decision, Outcome
from wallet.consent.guard_list import NEEDS_STATEMENT, Guard
from wallet.consent.guards import guard_of_category
from wallet.consent.law import CONSENT_BASIS, LAW_VERSION, SPECIAL_BASIS
from wallet.consent.notice import Notice
from wallet.consent.sections import Asking
from wallet.consent.states import Kind
from wallet.errors import DefectError, InputError
from wallet.exchange.terms import Terms, Use, in_language
from wallet.log.event import Event, EventType
from wallet.standards.encoding import (
    Instant,
    JsonObject,
    JsonValue,
    b64u_decode,
    b64u_encode,
    canonical_json,
    sha256_b64u,
)

CONSENT_SCHEMA: Final = "consent-record/1"
TRANSFER_SCHEMA: Final = "transfer-record/1"
CLAIM_KEY_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Recorded:
    """A record and what the vault keeps beside it."""

    record: JsonObject
    claim_keys: tuple[str, ...]
    """Base64url, in the order of the record's claims. Only for the vault."""


def build_record(
    asking: Asking,
    notice: Notice,
    decision: Decision,
    *,
    created: Instant,
    person: str,
    new_key: Callable[[], bytes],
    request_digest: str | None,
    replaces: str | None = None,
) -> Recorded:
    """The consent or transfer record of a decision, ``given`` or ``refused``.

    ``person`` is the thumbprint of the key made for this recipient; ``new_key`` gives 32 fresh
    bytes at each call. A refusal records which claims were asked for, without digests.
    ``DefectError("consent.record")`` when the decision was made about another notice, or put off.
    """
    if decision.notice_digest != notice.digest or decision.outcome is Outcome.DEFERRED:
        raise DefectError("consent.record")
    keys: list[str] = []
    claims: list[JsonValue] = []
    for claim in notice.claims:
        entry = _claim_entry(claim)
        if claim.ref in decision.claims:
            key = new_key()
            keys.append(b64u_encode(key))
            entry["digest"] = claim_digest(claim.ref, claim.value, key)
        elif decision.outcome is Outcome.GIVEN:
            continue
        claims.append(entry)
    record: JsonObject = {
        "schema": CONSENT_SCHEMA if notice.kind is Kind.CONSENT else TRANSFER_SCHEMA,
        "id": notice.consent_id,
        "created": created.rfc3339(),
        "replaces": replaces,
        "person": person,
        "recipient": recipient_of(asking),
        "use_id": asking.use.id if asking.use else None,
        "purpose": _purpose(asking, notice),
        "legal_basis": _legal_basis(asking, decision),
        "law_version": LAW_VERSION,
        "terms": _terms(asking),
        "request_digest": request_digest,
        "claims": claims,
        "notice": {
            "version": notice.version,
            "language": str(notice.language),
            "digest": notice.digest,
            "text": notice.text(values=False),
        },
        "decision": {
            "outcome": str(decision.outcome),
            "method": str(decision.method),
            "statement": decision.statement,
            "special": list(decision.special),
            "time": decision.decided_at.rfc3339(),
        },
        "until": asking.until.rfc3339() if asking.until else None,
        "uses": asking.uses,
        "hours_apart": asking.hours_apart,
    }
    return Recorded(record, tuple(keys))


def recipient_of(asking: Asking) -> JsonObject:
    """Who gets the data, as a record and the log name them."""
    requester, addressed = asking.requester, asking.addressed
    if requester is not None:
        return {
            "id": requester.id,
            "name": requester.name,
            "identifier": requester.identifier,
            "country": requester.country,
            "client_id": requester.client_id,
            "key": requester.key_thumbprint,
            "confirmed": str(requester.confirmed),
            "list": requester.list_name,
            "list_date": requester.list_date,
        }
    if addressed is None:
        raise DefectError("consent.record")
    return {
        "id": addressed_id(addressed.to),
        "name": addressed.to,
        "identifier": None,
        "country": None,
        "client_id": None,
        "key": None,
        "confirmed": "not_confirmed",
        "list": None,
        "list_date": None,
    }


def addressed_id(name: str) -> str:
    """The recipient id of a name the person gave; equal for names that differ in case alone."""
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
    return f"name:{sha256_b64u(folded.encode('utf-8'))}"


def claim_digest(ref: ClaimRef, value: JsonValue, key: bytes) -> str:
    """HMAC-SHA256 of a claim's place and value under its own key, as base64url."""
    body: JsonObject = {
        "query": ref.query_id,
        "item": ref.item,
        "path": list(ref.path),
        "value": value,
    }
    return b64u_encode(hmac.new(key, canonical_json(body), hashlib.sha256).digest())


def verify_claim(entry: JsonObject, value: JsonValue, key: str) -> None:
    """Returns when ``key`` opens a record's claim entry to ``value``.

    This is how one claim of a receipt is proven: by handing out its key and its value. Raises
    ``InputError("consent.claim_proof")``.
    """
    query, item, path = entry.get("query"), entry.get("item"), entry.get("path")
    digest = entry.get("digest")
    if not (isinstance(query, str) and isinstance(item, int) and isinstance(path, list)):
        raise InputError("consent.claim_proof")
    ref = ClaimRef(query, item, tuple(part for part in path if isinstance(part, str | int)))
    expected = claim_digest(ref, value, b64u_decode(key, max_bytes=CLAIM_KEY_BYTES))
    if not isinstance(digest, str) or not hmac.compare_digest(digest, expected):
        raise InputError("consent.claim_proof")


def event_about(record: JsonObject, kind: EventType, at: Instant, **fields: JsonValue) -> Event:
    """A log entry about a record: its id, kind, recipient and purposes, and ``fields``."""
    recipient = record["recipient"]
    purpose = record["purpose"]
    if not isinstance(recipient, dict) or not isinstance(purpose, dict):
        raise DefectError("consent.record")
    data: JsonObject = {
        "consent_id": record["id"],
        "consent_kind": str(kind_of(record)),
        "recipient": {
            name: recipient[name] for name in ("id", "name", "country") if recipient[name]
        },
        "purposes": purpose["codes"],
        **fields,
    }
    return Event(kind, at, data)


def kind_of(record: JsonObject) -> Kind:
    """Consent or transfer, from the record's schema."""
    return Kind.CONSENT if record.get("schema") == CONSENT_SCHEMA else Kind.TRANSFER


def was_given(record: JsonObject) -> bool:
    """Whether the record is of a yes."""
    decision = record.get("decision")
    return isinstance(decision, dict) and decision.get("outcome") == str(Outcome.GIVEN)


def claim_list(record: JsonObject) -> list[JsonValue]:
    """The record's claims as the log names them: query and path."""
    claims = record["claims"]
    entries: Sequence[JsonValue] = claims if isinstance(claims, list) else ()
    return [
        {"query": entry["query"], "path": entry["path"]}
        for entry in entries
        if isinstance(entry, dict)
    ]


def _claim_entry(claim: NoticedClaim) -> JsonObject:
    return {
        "query": claim.ref.query_id,
        "item": claim.ref.item,
        "path": list(claim.ref.path),
        "category": claim.category,
        "special": [hit.category for hit in claim.hits if hit.guard in NEEDS_STATEMENT],
        "required": claim.required,
        "asked": claim.asked,
        "self_stated": claim.self_stated,
    }


def _purpose(asking: Asking, notice: Notice) -> JsonObject:
    if asking.use is not None:
        text = in_language(asking.use.description, str(notice.language))
        return {"codes": list(asking.use.purposes), "text": text, "stated_by": "recipient"}
    text = asking.addressed.purpose if asking.addressed else None
    return {"codes": [], "text": text, "stated_by": "person" if text else None}


def _legal_basis(asking: Asking, decision: Decision) -> list[JsonValue]:
    """What the recipient states; for consent in the form the decision gave it."""
    if asking.use is None:
        return []
    if asking.kind is Kind.TRANSFER:
        return list(asking.use.legal_basis)
    article_9 = any(guard_of_category(name) is Guard.SPECIAL for name in decision.special)
    return [CONSENT_BASIS, SPECIAL_BASIS] if article_9 else [CONSENT_BASIS]


def _terms(asking: Asking) -> JsonObject | None:
    """What the recipient promised about this use, in its own signed members."""
    terms, use = asking.terms, asking.use
    if terms is None or use is None:
        return None
    promised: JsonObject = {"digest": terms.digest, "use": _raw_use(terms, use)}
    for name in ("controller", "withdrawal", "rights", "supervisory_authority", "privacy_policy"):
        if name in terms.raw:
            promised[name] = terms.raw[name]
    return promised


def _raw_use(terms: Terms, use: Use) -> JsonValue:
    uses = terms.raw["uses"]
    for raw in uses if isinstance(uses, list) else ():
        if isinstance(raw, dict) and raw.get("id") == use.id:
            return raw
    raise DefectError("consent.record")
