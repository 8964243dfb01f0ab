"""The part of a report about a W3C credential, whatever secures it."""

from __future__ import annotations

from wallet.credentials.checks import check_period
from wallet.credentials.families.w3c.model import W3cCredential
from wallet.credentials.issuer_key import IssuerFinding
from wallet.credentials.question import Question
from wallet.credentials.reasons import CheckOutcome, Reason
from wallet.credentials.report import Check, Part
from wallet.standards.encoding import Instant


def part_of(
    credential: W3cCredential,
    finding: IssuerFinding,
    status: tuple[Check, ...],
    question: Question,
    *,
    begins: Instant | None,
    ends: Instant | None,
) -> Part:
    """The part with all its checks. That it was revoked is said first, also of what has run out.

    ``begins`` and ``ends`` limit the credential and what secures it, whichever is narrower.
    """
    time = check_period(begins, ends, question.at)
    revoked = any(check.outcome is CheckOutcome.FAIL for check in status)
    checks = (*status, time) if revoked else (time, *status)
    return Part(
        type=credential.type,
        vouching=finding.vouching,
        issuer=finding.issuer,
        claims=credential.claims,
        checks=(Check(Reason.PARSED), *finding.checks, *checks),
        issued=credential.begins or begins,
        expires=ends,
    )
