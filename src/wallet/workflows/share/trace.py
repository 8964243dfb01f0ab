"""What the log says about one purpose: the request seen, the decision, the release."""

from __future__ import annotations

from wallet.consent.decision import Decision, Outcome
from wallet.consent.record import claim_list, recipient_of
from wallet.exchange.present import SignedExtract
from wallet.exchange.request import CheckedRequest
from wallet.log import EventType
from wallet.standards.encoding import Instant, JsonObject, JsonValue, sha256_b64u
from wallet.workflows import journal
from wallet.workflows.ports import Entropy, Vault
from wallet.workflows.share.review import Sheet


def write_decision(
    vault: Vault,
    sheet: Sheet,
    decision: Decision,
    entropy: Entropy,
    *,
    replaces: str | None = None,
) -> None:
    """That the request was seen, and what was decided about this purpose.

    A renewal (``replaces`` names the older consent) answers no new request.
    """
    if replaces is None:
        write_seen(vault, sheet, decision.decided_at, entropy)
    data = _outcome(sheet, decision.outcome)
    if replaces is not None and decision.outcome is Outcome.GIVEN:
        data["replaces"] = replaces
    data["method"] = str(decision.method)
    journal.write(vault, entropy, EventType.DECIDED, decision.decided_at, data)


def write_deferral(vault: Vault, sheet: Sheet, at: Instant, entropy: Entropy) -> None:
    """That the sitting ended before anything was decided."""
    write_seen(vault, sheet, at, entropy)
    journal.write(vault, entropy, EventType.DECIDED, at, _outcome(sheet, Outcome.DEFERRED))


def write_seen(vault: Vault, sheet: Sheet, at: Instant, entropy: Entropy) -> None:
    """That a verified request asked for this; nothing where nobody asked."""
    request = sheet.asking.request
    if request is None:
        return
    data: JsonObject = {**_about(sheet), "request_digest": request.digest}
    if request.object.exp is not None:
        data["request_expires"] = request.object.exp.rfc3339()
    journal.write(vault, entropy, EventType.REQUEST_SEEN, at, data)


def write_prepared(
    vault: Vault,
    sheet: Sheet,
    record: JsonObject,
    receipt: str,
    extract: SignedExtract,
    at: Instant,
    entropy: Entropy,
) -> None:
    """That an extract is signed and about to leave under this record."""
    data: JsonObject = {
        **_about(sheet),
        "release_id": extract.sha256,
        "document_digest": extract.sha256,
        "receipt_digest": sha256_b64u(receipt.encode("ascii")),
        "claims": claim_list(record),
    }
    if sheet.asking.request is not None:
        data["nonce_digest"] = nonce_digest(sheet.asking.request)
    journal.write(vault, entropy, EventType.RELEASE_PREPARED, at, data)


def nonce_digest(request: CheckedRequest) -> str:
    """What tells later that a recipient's request was answered: one answer for one nonce."""
    nonce = request.object.nonce or request.digest
    return sha256_b64u(f"{request.requester.id}\n{nonce}".encode())


def _outcome(sheet: Sheet, outcome: Outcome) -> JsonObject:
    data: JsonObject = {
        **_about(sheet),
        "outcome": str(outcome),
        "notice_digest": sheet.notice.digest,
        "language": str(sheet.notice.language),
    }
    if outcome is Outcome.GIVEN:
        if sheet.asking.until is not None:
            data["until"] = sheet.asking.until.rfc3339()
        if sheet.asking.uses is not None:
            data["uses"] = sheet.asking.uses
    return data


def _about(sheet: Sheet) -> JsonObject:
    """Which consent, for whom, for what: the same members in every entry about it."""
    asking = sheet.asking
    recipient = recipient_of(asking)
    named: dict[str, JsonValue] = {
        name: recipient[name] for name in ("id", "name", "country") if recipient[name]
    }
    data: JsonObject = {
        "consent_id": sheet.notice.consent_id,
        "consent_kind": str(sheet.notice.kind),
        "recipient": named,
    }
    if asking.use is not None:
        data["use_id"] = asking.use.id
        data["purposes"] = list(asking.use.purposes)
    if asking.terms is not None:
        data["terms_digest"] = asking.terms.digest
    return data
