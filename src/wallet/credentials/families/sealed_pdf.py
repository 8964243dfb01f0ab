"""A PDF with seals: what Swedish universities issue from Ladok, and anybody else may.

Steps, each seal a part of its own:
1. structure: one reader sees what another sees;
2. the signature holds over the bytes it covers;
3. who sealed it, and when (``credentials.seal``);
4. what the seal covers, and what was added after it.

What the pages say is never read: a report has no claims of a PDF, and points to the file.
"""

from __future__ import annotations

from typing import Final

from wallet.credentials.checks import check_audience, check_nonce
from wallet.credentials.policy import Requirement
from wallet.credentials.question import Question
from wallet.credentials.reasons import Reason
from wallet.credentials.recognise import SEALED_PDF
from wallet.credentials.report import Check, DocumentKind, Part, Report, Vouching
from wallet.credentials.seal import SealFacts, check_seal
from wallet.errors import InputError
from wallet.standards.pdf import Coverage, Seal, SealState, read_seals

_OF_STRUCTURE: Final = {"pdf.malformed": Reason.MALFORMED, "pdf.ambiguous": Reason.AMBIGUOUS}

_OF_COVERAGE: Final = {
    Coverage.WHOLE: Reason.CHANGES_NONE,
    Coverage.PROOFS_ADDED: Reason.CHANGES_PROOFS,
    Coverage.FILLED_IN: Reason.CHANGES_FILLED_IN,
    Coverage.CHANGED: Reason.CHANGES_CONTENTS,
    Coverage.PARTLY: Reason.CHANGES_NOT_COVERED,
}


def verify_sealed_pdf(data: bytes, question: Question) -> Report:
    """The report about a PDF; one without a seal is undetermined.

    Raises :class:`InputError` for one that is not judged: ``pdf.locked``, or over a limit.
    """
    try:
        seals = read_seals(data)
    except InputError as error:
        if error.code not in _OF_STRUCTURE:
            raise
        return question.report(
            DocumentKind.SEALED_PDF, data, (Check(_OF_STRUCTURE[error.code], detail=error.code),)
        )
    if not seals:
        return question.report(
            DocumentKind.SEALED_PDF, data, (Check(Reason.PARSED), Check(Reason.SIGNATURE_NONE))
        )
    checks = (
        Check(Reason.PARSED),
        Check(Reason.HOLDER_NO_HOLDER),
        Check(Reason.ONE_WALLET_SINGLE),
        check_audience(None, question),
        check_nonce(None, question),
    )
    return question.report(
        DocumentKind.SEALED_PDF, data, checks, tuple(_part(seal, question) for seal in seals)
    )


def _part(seal: Seal, question: Question) -> Part:
    if seal.state is not SealState.HOLDS or seal.coverage is None:
        unsupported = seal.state is SealState.UNSUPPORTED
        reason = Reason.SIGNATURE_UNSUPPORTED if unsupported else Reason.SIGNATURE_WRONG
        return Part(SEALED_PDF, Vouching.UNCHECKED, None, {}, (Check(reason),))
    finding = check_seal(SealFacts((SEALED_PDF,), seal.chain, seal.stated, seal.stamps), question)
    needed = Requirement.STATUS in question.policy.require
    checks = (
        Check(Reason.PARSED),
        *finding.signer.checks,
        Check(_OF_COVERAGE[seal.coverage]),
        finding.time,
        Check(Reason.STATUS_REQUIRED if needed else Reason.STATUS_NONE),
    )
    signer = finding.signer
    return Part(SEALED_PDF, signer.vouching, signer.issuer, {}, checks, issued=finding.sealed)
