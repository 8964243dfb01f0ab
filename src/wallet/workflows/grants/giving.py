"""Giving a grant: what it may be about, and what is kept of the decision. Nothing leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wallet import limits
from wallet.consent.decision import Decision, Outcome
from wallet.consent.guard_list import NEEDS_STATEMENT
from wallet.consent.record import Recorded
from wallet.consent.sections import Asking
from wallet.consent.states import Kind
from wallet.errors import ConsentError, UsageError
from wallet.log import EventType
from wallet.standards.encoding import Instant, JsonObject
from wallet.workflows import journal
from wallet.workflows.asked import Asked
from wallet.workflows.consents import Consent
from wallet.workflows.grants.grant import keep_choice
from wallet.workflows.ports import Clock, Entropy, Release, Vault
from wallet.workflows.share import trace
from wallet.workflows.share.release import (
    build_record_of,
    check_still_open,
    decided_sheets,
    defer,
    keep_key,
)
from wallet.workflows.share.review import Review, Sheet


def grant_askings(
    asked: Asked, *, until: Instant, uses: int, at: Instant, hours_apart: int | None = None
) -> tuple[Asking, ...]:
    """Each purpose that a grant may be about, limited by date and number of uses.

    Only what rests on consent: a standing approval of anything else could not be taken back.
    Raises ``UsageError``: ``grants.past``, ``grants.too_long``, ``grants.too_many``,
    ``grants.hours_apart``; ``ConsentError("grants.no_consent")`` where no purpose rests on consent.
    """
    check_limits(until, uses, at)
    if hours_apart is not None and not 0 < hours_apart <= limits.MAX_GRANT_HOURS_APART:
        raise UsageError("grants.hours_apart", limit=limits.MAX_GRANT_HOURS_APART)
    askings = tuple(
        replace(asking, until=until, uses=uses, hours_apart=hours_apart)
        for asking in asked.askings(at)
        if asking.kind is Kind.CONSENT
    )
    if not askings:
        raise ConsentError("grants.no_consent")
    return askings


def check_limits(until: Instant, uses: int, at: Instant) -> None:
    """Raises ``UsageError`` where a grant would be over already, or last or allow too much."""
    if until <= at:
        raise UsageError("grants.past", date=until.date())
    if until.seconds - at.seconds > limits.MAX_GRANT_SECONDS:
        latest = at.plus(limits.MAX_GRANT_SECONDS).date()
        raise UsageError("grants.too_long", date=until.date(), latest=latest)
    if not 0 < uses <= limits.MAX_GRANT_USES:
        raise UsageError("grants.too_many", uses=uses, limit=limits.MAX_GRANT_USES)


def check_sensitive(review: Review) -> None:
    """What the law protects most is given for one use within a day, or not by a grant.

    Raises ``ConsentError("grants.sensitive_limits")``, naming the claim.
    """
    for sheet in review.sheets:
        until, uses = sheet.asking.until, sheet.asking.uses
        if until is None or uses is None:
            continue
        brief = until.seconds - review.made_at.seconds <= limits.SENSITIVE_GRANT_SECONDS
        for claim in sheet.notice.claims:
            needs = any(hit.guard in NEEDS_STATEMENT for hit in claim.hits)
            if needs and not (uses == 1 and brief):
                raise ConsentError("grants.sensitive_limits", claim=claim.label)


def make_grants(
    vault: Vault,
    review: Review,
    decisions: Sequence[Decision],
    *,
    clock: Clock,
    entropy: Entropy,
    replaces: Consent | None = None,
) -> tuple[str, ...]:
    """Keeps what was decided; the ids of the grants that were given, none where none was.

    ``replaces`` is the consent that is renewed; it ends where it has not ended yet. Raises
    ``ConsentError("consent.request_expired")`` where the request ran out meanwhile.
    """
    now = clock.now()
    decided = decided_sheets(vault, review, decisions)
    given = [(sheet, one) for sheet, one in decided if one.outcome is Outcome.GIVEN]
    older = replaces.id if replaces is not None else None
    if given and replaces is None:
        check_still_open(review, now)
    with vault.transaction():
        for sheet, decision in decided if replaces is None else given:
            trace.write_decision(vault, sheet, decision, entropy, replaces=older)
        for sheet, decision in given:
            keep_key(vault, review, now)
            made = build_record_of(review, sheet, decision, now, entropy, replaces=older)
            vault.put_release(_kept(review, sheet, made, now))
            if replaces is not None:
                _end_older(vault, replaces, sheet, now, entropy)
    return tuple(sheet.notice.consent_id for sheet, _ in given)


def put_off(
    vault: Vault, review: Review, at: Instant, entropy: Entropy, replaces: Consent | None = None
) -> None:
    """Records that a sitting ended without decisions; a renewal put off changes nothing."""
    if replaces is None:
        defer(vault, review, at, entropy)


def _kept(review: Review, sheet: Sheet, made: Recorded, at: Instant) -> Release:
    """The grant as the vault keeps it. It has no receipt: each use will have its own."""
    secrets: JsonObject = {
        "claim_keys": list(made.claim_keys),
        "notice_salt": sheet.notice.salt,
        "key": review.key.public.thumbprint(),
        "chosen": list(map(keep_choice, sheet.choices)),
        "request": review.asked.request.token if review.asked.request is not None else None,
    }
    return Release(sheet.notice.consent_id, made.record, "", secrets, at)


def _end_older(vault: Vault, older: Consent, sheet: Sheet, at: Instant, entropy: Entropy) -> None:
    if older.state.permits_release:
        data: JsonObject = {
            "consent_id": older.id,
            "reason": "superseded",
            "replaced_by": sheet.notice.consent_id,
        }
        journal.write(vault, entropy, EventType.ENDED, at, data)
