"""Using a grant: checked and counted in one transaction, and only then handed out.

The use is in the log, as ``release_prepared``, before this returns. What follows it says whether it
was handed over; where nothing does, the next start says that nobody knows
(:func:`~wallet.workflows.unfinished.settle`). So a release may be logged that never left,
but none leaves that is not logged.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wallet.consent.receipt import Covered, build_receipt
from wallet.consent.record import event_about
from wallet.credentials.policy import Policy
from wallet.credentials.reasons import Outcome
from wallet.credentials.trust import Trust
from wallet.errors import ConsentError
from wallet.exchange.check import verify_document
from wallet.exchange.present import SignedExtract, sign_extract
from wallet.log import EventType
from wallet.standards.encoding import Instant, JsonObject, JsonValue, sha256_b64u
from wallet.workflows import journal
from wallet.workflows.consents import Consent
from wallet.workflows.grants.planning import Plan, consent_named, plan_release
from wallet.workflows.hold import new_id
from wallet.workflows.ports import Clock, Entropy, Release, Vault
from wallet.workflows.share.release import Made, holder_signers
from wallet.workflows.share.trace import nonce_digest
from wallet.workflows.unfinished import note_prepared

METHOD: Final = "grant"
"""In the log: released by a script, inside a grant."""

_ENDS: Final = {
    "grants.terms_changed": "terms_changed",
    "grants.key_changed": "key_changed",
    "grants.expired": "date",
}
"""Refusals after which a consent has ended for good, and the reason that the log gives."""


@dataclass(frozen=True, slots=True)
class Used:
    """One release under a grant, recorded and about to leave."""

    made: Made
    receipt_id: str
    consent: Consent
    """As it stood before."""
    uses_left: int
    until: Instant


def use_grant(
    vault: Vault, reference: str, data: bytes, *, trust: Trust, clock: Clock, entropy: Entropy
) -> Used:
    """The answer to a request, counted as one use of the grant, recorded, and ready to leave.

    Raises as :func:`~wallet.workflows.grants.planning.plan_release`; nothing is counted then. A
    changed promise or key and a date that has passed are logged: they end the consent for good.
    """
    with vault.transaction():
        now = clock.now()
        consent = consent_named(vault, reference, now)
        try:
            return _release(vault, consent, data, trust, now, entropy)
        except ConsentError as error:
            refusal = error
            if not _note_end(vault, consent, error.code, now, entropy):
                raise
    raise refusal


def _release(
    vault: Vault, consent: Consent, data: bytes, trust: Trust, now: Instant, entropy: Entropy
) -> Used:
    plan = plan_release(vault, consent, data, trust, now, entropy)
    grant, request = plan.grant, plan.request
    extract = sign_extract(
        plan.prepared,
        uses=(grant.use_id,),
        recipient_signer=plan.key,
        holder_signers=holder_signers(vault, plan.held),
    )
    _check_credentials(plan, extract, trust, now)
    receipt_id = new_id(entropy)
    receipt = build_receipt(
        (grant.record,),
        jti=receipt_id,
        at=now,
        audience=request.requester.id,
        covered=Covered(extract.sha256, extract.sha256, plan.prepared.frame.jti),
        request=request.token,
        signer=plan.key,
    )
    secrets: JsonObject = {"key": grant.key_thumbprint}
    vault.put_release(Release(receipt_id, grant.record, receipt, secrets, now))
    number = consent.standing.used + 1
    _log_use(vault, plan, extract, receipt, number, now, entropy)
    note_prepared(vault, consent.id, extract.sha256, scripted_for=str(grant.recipient("name")))
    standing = consent.standing
    return Used(
        made=Made(extract, receipt, (consent.id,), plan.prepared.frame.expires),
        receipt_id=receipt_id,
        consent=consent,
        uses_left=(standing.uses_left or 1) - 1,
        until=standing.until or now,
    )


def _check_credentials(plan: Plan, extract: SignedExtract, trust: Trust, at: Instant) -> None:
    """A credential that ran out or was revoked since is not sent."""
    policy = Policy(audiences=(plan.asked.audience,), nonce=plan.asked.nonce)
    report = verify_document(extract.text.encode("ascii"), trust=trust, policy=policy, at=at)
    if report.outcome in (Outcome.INVALID, Outcome.ENDED):
        raise ConsentError("grants.credential_ended", id=plan.grant.consent.short)


def _log_use(
    vault: Vault,
    plan: Plan,
    extract: SignedExtract,
    receipt: str,
    number: int,
    at: Instant,
    entropy: Entropy,
) -> None:
    sent: list[JsonValue] = [
        {"query": claim.query_id, "path": list(claim.path)} for claim in plan.claims
    ]
    event = event_about(
        plan.grant.record,
        EventType.RELEASE_PREPARED,
        at,
        method=METHOD,
        use_id=plan.grant.use_id,
        use_number=number,
        terms_digest=plan.grant.terms_digest,
        request_digest=plan.request.digest,
        nonce_digest=nonce_digest(plan.request),
        release_id=extract.sha256,
        document_digest=extract.sha256,
        receipt_digest=sha256_b64u(receipt.encode("ascii")),
        claims=sent,
    )
    journal.write(vault, entropy, event.type, event.time, event.data)


def _note_end(vault: Vault, consent: Consent, code: str, at: Instant, entropy: Entropy) -> bool:
    """Logs that the consent has ended, where a refusal says so and no entry does yet."""
    reason = _ENDS.get(code)
    noted = any(entry.event.type is EventType.ENDED for entry in consent.entries)
    if reason is None or noted or consent.release is None:
        return False
    event = event_about(consent.release.record, EventType.ENDED, at, reason=reason)
    journal.write(vault, entropy, event.type, event.time, event.data)
    return True
