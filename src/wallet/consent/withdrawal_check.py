"""A withdrawal notice as ``wallet verify`` reports it: what ends, and the release it is about.

Steps:
1. structure, and the version is known;
2. the person's signature, by the key in the header, over a notice whose receipt is by the same
   key and holds the consent it ends;
3. the receipt inside, as :mod:`~wallet.consent.receipt_check` has it.

A recipient acts on it when the key is the one it received that release with:
``wallet verify EXTRACT --withdrawal FILE``.
"""

from __future__ import annotations

from wallet.consent.receipt import verify_receipt
from wallet.consent.receipt_check import check_covered, is_demo, not_verified, receipt_parts
from wallet.consent.withdrawal import VerifiedWithdrawal, verify_withdrawal
from wallet.credentials.checks import check_time
from wallet.credentials.question import Question
from wallet.credentials.reasons import Reason
from wallet.credentials.report import Check, DocumentKind, Issuer, Made, Part, Report, Vouching
from wallet.errors import InputError

_VERSIONS = frozenset({"consent.withdrawal_version", "consent.receipt_version"})


def check_withdrawal(text: str, question: Question) -> Report:
    """The report about a notice. Raises ``InputError``: ``consent.withdrawal_version``,
    ``consent.receipt_version``."""
    try:
        notice = verify_withdrawal(text)
    except InputError as error:
        if error.code in _VERSIONS:
            raise
        return question.report(DocumentKind.WITHDRAWAL, text, (not_verified(error),))
    receipt = verify_receipt(notice.receipt)
    checks = (
        Check(Reason.PARSED),
        Check(Reason.SIGNATURE),
        check_time({"iat": notice.issued.seconds}, question.at),
        *check_covered(receipt, question),
    )
    parts = (_demand(notice), *receipt_parts(receipt, question))
    made = Made(
        audience=notice.audience,
        issued=notice.issued,
        expires=None,
        key=notice.key.thumbprint(),
        jti=notice.id,
    )
    demo = is_demo(receipt)
    return question.report(DocumentKind.WITHDRAWAL, text, checks, parts, made, demo=demo)


def _demand(notice: VerifiedWithdrawal) -> Part:
    return Part(
        type=None,
        vouching=Vouching.SELF_STATED,
        issuer=Issuer(name=None, stated=None, key=notice.key.thumbprint()),
        claims={
            "consent_id": notice.consent_id,
            "use_id": notice.use_id,
            "release": notice.release,
            "earlier": list(notice.earlier),
            "demand": str(notice.demand),
        },
        checks=(Check(Reason.SIGNATURE), Check(Reason.KEY_SELF), Check(Reason.TRUST_SELF_STATED)),
        issued=notice.issued,
    )
