"""Once decided: signed, compared with what was shown, recorded, and only then handed out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from wallet.consent.decision import Decision, Method, Outcome
from wallet.consent.receipt import Covered, build_receipt
from wallet.consent.record import CLAIM_KEY_BYTES, Recorded, build_record
from wallet.errors import ConsentError, DefectError
from wallet.exchange.match import Chosen
from wallet.exchange.present import ShownClaim, SignedExtract, sign_extract
from wallet.log import EventType
from wallet.standards.encoding import Instant, JsonObject, compact_json
from wallet.standards.jose import PrivateKey
from wallet.workflows import journal
from wallet.workflows.hold import new_id
from wallet.workflows.holdings import Held
from wallet.workflows.ports import Clock, Entropy, HolderKey, Release, Vault
from wallet.workflows.share import trace
from wallet.workflows.share.review import Review, Sheet, prepare
from wallet.workflows.unfinished import note_outcome, note_prepared


@dataclass(frozen=True, slots=True)
class Made:
    """A release, recorded and about to leave."""

    extract: SignedExtract
    receipt: str
    record_ids: tuple[str, ...]
    """Of the consents and transfers it rests on."""
    expires: Instant


def make_release(
    vault: Vault,
    review: Review,
    decisions: Sequence[Decision],
    *,
    clock: Clock,
    entropy: Entropy,
) -> Made | None:
    """What leaves by these decisions, one per sheet; None where none of them is a yes.

    Consent and transfer records, receipt and log entries are committed when this returns. Raises
    ``ConsentError("consent.request_expired")`` where the request ran out meanwhile, and
    ``DefectError`` where what was signed is not what was shown; nothing is recorded then.
    """
    now = clock.now()
    decided = decided_sheets(vault, review, decisions)
    given = [(sheet, one) for sheet, one in decided if one.outcome is Outcome.GIVEN]
    if not given:
        with vault.transaction():
            for sheet, decision in decided:
                trace.write_decision(vault, sheet, decision, entropy)
        return None
    check_still_open(review, now)
    extract = _sign(vault, review, [sheet for sheet, _ in given])
    recorded = [
        (sheet, decision, build_record_of(review, sheet, decision, now, entropy))
        for sheet, decision in decided
        if decision.outcome is not Outcome.DEFERRED
    ]
    receipt = build_receipt(
        tuple(one.record for _, _, one in recorded),
        jti=new_id(entropy),
        at=now,
        audience=review.asked.recipient_id,
        covered=Covered(extract.sha256, extract.sha256, review.jti),
        request=review.asked.request.token if review.asked.request is not None else None,
        signer=review.key,
    )
    with vault.transaction():
        keep_key(vault, review, now)
        for sheet, decision in decided:
            trace.write_decision(vault, sheet, decision, entropy)
        for sheet, decision, one in recorded:
            if decision.outcome is Outcome.GIVEN:
                _keep_release(vault, review, sheet, one, receipt, extract, now, entropy)
    return Made(
        extract=extract,
        receipt=receipt,
        record_ids=tuple(sheet.notice.consent_id for sheet, _ in given),
        expires=review.asked.expires(review.made_at),
    )


def decided_sheets(
    vault: Vault, review: Review, decisions: Sequence[Decision]
) -> tuple[tuple[Sheet, Decision], ...]:
    """Each sheet with its decision. ``DefectError``: ``share.decisions`` where they do not belong
    together, ``share.scripted`` for a scripted answer outside the demonstration."""
    if [one.consent_id for one in decisions] != [one.notice.consent_id for one in review.sheets]:
        raise DefectError("share.decisions")
    if not vault.is_demo and any(one.method is Method.DEMO for one in decisions):
        raise DefectError("share.scripted")
    return tuple(zip(review.sheets, decisions, strict=True))


def check_still_open(review: Review, now: Instant) -> None:
    """``ConsentError("consent.request_expired")`` where the request ran out meanwhile."""
    request = review.asked.request
    if request is not None and request.object.exp is not None and now >= request.object.exp:
        raise ConsentError("consent.request_expired", date=str(request.object.exp))


def defer(vault: Vault, review: Review, at: Instant, entropy: Entropy) -> None:
    """Records that a sitting ended without decisions: nothing was released, nothing refused."""
    with vault.transaction():
        for sheet in review.sheets:
            trace.write_deferral(vault, sheet, at, entropy)


def why_nothing_left(decisions: Sequence[Decision]) -> str:
    """The error code of a sitting that released nothing."""
    refused = any(one.outcome is Outcome.REFUSED for one in decisions)
    return "share.refused" if refused else "share.deferred"


def handed_over(vault: Vault, made: Made, at: Instant, entropy: Entropy, channel: str) -> None:
    """Records that the extract reached the file or the recipient."""
    with vault.transaction():
        for record_id in made.record_ids:
            journal.write(
                vault,
                entropy,
                EventType.RELEASE_HANDED_OVER,
                at,
                {
                    "consent_id": record_id,
                    "release_id": made.extract.sha256,
                    "channel": channel,
                },
            )
            note_outcome(vault, record_id, made.extract.sha256)


def failed(vault: Vault, made: Made, at: Instant, entropy: Entropy, reason: str) -> None:
    """Records that the extract could not be handed over."""
    with vault.transaction():
        for record_id in made.record_ids:
            journal.write(
                vault,
                entropy,
                EventType.RELEASE_FAILED,
                at,
                {"consent_id": record_id, "release_id": made.extract.sha256, "reason": reason},
            )
            note_outcome(vault, record_id, made.extract.sha256)


def _sign(vault: Vault, review: Review, sheets: Sequence[Sheet]) -> SignedExtract:
    """The extract of the purposes that got a yes; nothing in it was not on one of their notices."""
    prepared = prepare(review, _merged(sheets), vault)
    shown = {_place(claim) for sheet in sheets for claim in sheet.shown}
    if not {_place(claim) for claim in prepared.shown} <= shown:
        raise DefectError("share.not_shown")
    uses = tuple(sheet.notice.use_id for sheet in sheets if sheet.notice.use_id)
    signers = holder_signers(vault, review.held)
    return sign_extract(prepared, uses=uses, recipient_signer=review.key, holder_signers=signers)


def holder_signers(vault: Vault, held: Iterable[Held]) -> dict[str, PrivateKey]:
    """The keys that credentials are bound to, by thumbprint, as far as the vault has them."""
    signers = {}
    for one in held:
        thumbprint = getattr(one.holding, "holder_key_thumbprint", None)
        stored = vault.key(thumbprint) if thumbprint else None
        if thumbprint and stored is not None:
            signers[thumbprint] = stored.key
    return signers


def _place(claim: ShownClaim) -> tuple[str, str, tuple[str | None, ...], bytes]:
    """What was shown, apart from positions in lists: together two purposes may send more of one."""
    path = tuple(step if isinstance(step, str) else None for step in claim.path)
    return claim.query_id, claim.ref, path, compact_json(claim.value)


def _merged(sheets: Sequence[Sheet]) -> tuple[Chosen, ...]:
    merged: dict[tuple[str, str], Chosen] = {}
    for sheet in sheets:
        for one in sheet.choices:
            key = (one.query_id, one.ref)
            paths = (*merged[key].paths, *one.paths) if key in merged else one.paths
            merged[key] = replace(one, paths=tuple(dict.fromkeys(paths)))
    return tuple(merged.values())


def build_record_of(
    review: Review,
    sheet: Sheet,
    decision: Decision,
    at: Instant,
    entropy: Entropy,
    *,
    replaces: str | None = None,
) -> Recorded:
    """The record of one decision of a sitting."""
    request = review.asked.request
    return build_record(
        sheet.asking,
        sheet.notice,
        decision,
        created=at,
        person=review.key.public.thumbprint(),
        new_key=lambda: entropy.token(CLAIM_KEY_BYTES),
        request_digest=request.digest if request is not None else None,
        replaces=replaces,
    )


def keep_key(vault: Vault, review: Review, at: Instant) -> None:
    """Keeps the holder's key for this recipient, where it is new."""
    recipient = review.asked.recipient_id
    if vault.recipient_key(recipient) is None:
        vault.put_key(HolderKey(review.key, "recipient", recipient, at))


def _keep_release(
    vault: Vault,
    review: Review,
    sheet: Sheet,
    recorded: Recorded,
    receipt: str,
    extract: SignedExtract,
    at: Instant,
    entropy: Entropy,
) -> None:
    record = recorded.record
    secrets: JsonObject = {
        "claim_keys": list(recorded.claim_keys),
        "notice_salt": sheet.notice.salt,
        "key": review.key.public.thumbprint(),
    }
    vault.put_release(Release(sheet.notice.consent_id, record, receipt, secrets, at))
    trace.write_prepared(vault, sheet, record, receipt, extract, at, entropy)
    note_prepared(vault, sheet.notice.consent_id, extract.sha256)
