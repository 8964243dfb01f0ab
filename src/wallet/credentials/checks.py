"""Checks that every kind of document has: time, audience, nonce."""

from __future__ import annotations

from wallet import limits
from wallet.credentials.policy import Requirement, same_name
from wallet.credentials.question import Question
from wallet.credentials.reasons import Reason
from wallet.credentials.report import Check
from wallet.standards.encoding import Instant, JsonObject


def check_time(payload: JsonObject, at: Instant) -> Check:
    """Whether ``nbf``, ``iat`` and ``exp`` allow use at that moment."""
    begins, ends = (
        [Instant.from_numeric_date(payload[name]) for name in names if name in payload]
        for names in (("nbf", "iat"), ("exp",))
    )
    return check_period(max(begins, default=None), min(ends, default=None), at)


def check_period(begins: Instant | None, ends: Instant | None, at: Instant) -> Check:
    """Whether a moment lies between two others, clocks a minute apart; None: no limit."""
    if begins is not None and begins.seconds > at.seconds + limits.CLOCK_SKEW:
        return Check(Reason.TIME_NOT_YET, date=begins.rfc3339())
    if ends is None:
        return Check(Reason.TIME_NOT_LIMITED)
    if ends.seconds + limits.CLOCK_SKEW <= at.seconds:
        return Check(Reason.TIME_EXPIRED, date=ends.rfc3339())
    return Check(Reason.TIME, date=ends.rfc3339())


def check_audience(audience: str | None, question: Question) -> Check:
    """Whether what was made for ``audience`` was made for the caller."""
    policy = question.policy
    if audience is None:
        return Check(Reason.AUDIENCE_NONE)
    if policy.audiences:
        fits = any(same_name(audience, name) for name in policy.audiences)
        return Check(Reason.AUDIENCE if fits else Reason.AUDIENCE_WRONG)
    return Check(Reason.AUDIENCE_WAIVED if policy.any_audience else Reason.AUDIENCE_NOT_GIVEN)


def check_nonce(nonce: str | None, question: Question) -> Check:
    """Whether the caller's own value is in the document."""
    wanted = question.policy.nonce
    if wanted is None:
        required = Requirement.NONCE in question.policy.require
        return Check(Reason.NONCE_REQUIRED if required else Reason.NONCE_NONE)
    if nonce is None:
        return Check(Reason.NONCE_MISSING)
    return Check(Reason.NONCE if nonce == wanted else Reason.NONCE_WRONG)
