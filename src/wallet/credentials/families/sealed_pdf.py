"""A PDF with seals: what Swedish universities issue from Ladok, and anybody else may.

Steps, each seal a part of its own:
1. structure: one reader sees what another sees;
2. the signature holds over the bytes it covers;
3. whose certificate, and who vouches for it: the lists in use, as for every other format;
4. what the seal covers, and what was added after it;
5. when: a time-stamp that the lists vouch for proves it, all else is the sealer's word.

What the pages say is never read: a report has no claims of a PDF, and points to the file. A time
that is proven lets a certificate that has ended since count, and a key that was retired since;
whether a certificate was revoked is not looked at.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wallet import limits
from wallet.credentials.checks import check_audience, check_nonce
from wallet.credentials.issuer_key import OF_STANDING, IssuerFinding, anchor_of
from wallet.credentials.policy import Requirement
from wallet.credentials.question import Question
from wallet.credentials.reasons import Reason
from wallet.credentials.recognise import SEALED_PDF
from wallet.credentials.report import Check, DocumentKind, Issuer, Part, Report, Vouching
from wallet.credentials.trust import Listed, Standing, decide
from wallet.credentials.trust_list import Role
from wallet.errors import InputError
from wallet.standards.encoding import Instant
from wallet.standards.jose import (
    CertificateIdentity,
    PublicKey,
    certificate_identity,
    verify_stamp_chain,
)
from wallet.standards.pdf import Coverage, Seal, SealState, Stamp, read_seals

if TYPE_CHECKING:
    from cryptography import x509

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
        return _report(data, question, (Check(_OF_STRUCTURE[error.code], detail=error.code),))
    if not seals:
        return _report(data, question, (Check(Reason.PARSED), Check(Reason.SIGNATURE_NONE)))
    checks = (
        Check(Reason.PARSED),
        Check(Reason.HOLDER_NO_HOLDER),
        Check(Reason.ONE_WALLET_SINGLE),
        check_audience(None, question),
        check_nonce(None, question),
    )
    return _report(data, question, checks, tuple(_part(seal, question) for seal in seals))


@dataclass(frozen=True, slots=True)
class _Proof:
    """A time-stamp by somebody whom the lists in use vouch for."""

    time: Instant
    by: str


def _part(seal: Seal, question: Question) -> Part:
    if seal.state is not SealState.HOLDS or seal.coverage is None:
        unsupported = seal.state is SealState.UNSUPPORTED
        reason = Reason.SIGNATURE_UNSUPPORTED if unsupported else Reason.SIGNATURE_WRONG
        return Part(SEALED_PDF, Vouching.UNCHECKED, None, {}, (Check(reason),))
    proof = _proof(seal, question)
    finding = _sealer(seal, proof, question)
    needed = Requirement.STATUS in question.policy.require
    checks = (
        Check(Reason.PARSED),
        *finding.checks,
        Check(_OF_COVERAGE[seal.coverage]),
        _time(seal, proof, question),
        Check(Reason.STATUS_REQUIRED if needed else Reason.STATUS_NONE),
    )
    issued = proof.time if proof is not None else seal.stated
    return Part(SEALED_PDF, finding.vouching, finding.issuer, {}, checks, issued=issued)


def _proof(seal: Seal, question: Question) -> _Proof | None:
    """Step 5: the earliest moment that is proven."""
    proofs = [proof for stamp in seal.stamps if (proof := _proven(stamp, question)) is not None]
    return min(proofs, key=lambda proof: proof.time.seconds, default=None)


def _proven(stamp: Stamp, question: Question) -> _Proof | None:
    """What a time-stamp proves now. Its certificate must hold at the moment asked about: whoever
    got hold of the key after it ended could date anything."""
    if not stamp.holds:
        return None
    trust = question.trust
    try:
        anchor = verify_stamp_chain(stamp.chain, trust.anchors(Role.ISSUER), question.at)
    except InputError:
        return None
    if trust.find_anchor(Role.ISSUER, anchor, question.at) is None:
        return None
    return _Proof(stamp.time, _said(certificate_identity(stamp.chain[0])) or "")


def _sealer(seal: Seal, proof: _Proof | None, question: Question) -> IssuerFinding:
    """Step 3: the caller's own vouching, then a listed key, then a listed authority."""
    key = PublicKey.from_certificate(seal.chain[0])
    identity = certificate_identity(seal.chain[0])
    named = question.trust.with_key(Role.ISSUER, key.thumbprint())
    standing = _standing(named, identity, proof, question) if named else None
    if key == question.policy.issuer_key:
        warned = standing is not None and standing[0].reason is Reason.TRUST_COMPROMISED
        trusted = standing[0] if standing and warned else Check(Reason.TRUST_CALLER)
        return _found(key, identity, (Check(Reason.KEY_GIVEN), trusted))
    if standing is not None:
        check, by = standing
        on_list = Check(Reason.KEY_LISTED, source=by.list.name, date=by.list.date)
        return _found(key, identity, (on_list, check), by, by.entry.name)
    anchors = question.trust.anchors(Role.ISSUER)
    proven = proof.time if proof is not None else None
    anchor, _ = anchor_of(seal.chain, anchors, proven, question.at)
    if anchor is not None:
        return _certified(key, identity, anchor, proof, question, counts=True)
    anchor, _ = anchor_of(seal.chain, anchors, seal.stated, question.at)
    if anchor is not None:
        return _certified(key, identity, anchor, proof, question, counts=False)
    return _found(key, identity, (Check(Reason.KEY_NO_CHAIN), Check(Reason.TRUST_NOT_LISTED)))


def _certified(
    key: PublicKey,
    identity: CertificateIdentity,
    anchor: x509.Certificate,
    proof: _Proof | None,
    question: Question,
    *,
    counts: bool,
) -> IssuerFinding:
    """Who the certificate says it is; ``counts``: it holds, or did when that is proven."""
    entries = question.trust.with_anchor(Role.ISSUER, anchor)
    check, by = _standing(entries, identity, proof, question)
    if counts:
        certified = Check(Reason.KEY_CERTIFICATE, source=by.entry.name)
    else:
        ended = identity.not_after.date()
        certified = Check(Reason.KEY_CERTIFICATE_EXPIRED, source=by.entry.name, date=ended)
    return _found(key, identity, (certified, check), by, _said(identity) or by.entry.name)


def _standing(
    entries: tuple[Listed, ...],
    identity: CertificateIdentity,
    proof: _Proof | None,
    question: Question,
) -> tuple[Check, Listed]:
    """What the lists say now; of a key or authority that was given up since, what they say of the
    moment that is proven. A list may name organisations by their identifier as ``issuers``."""
    types, issuer = (SEALED_PDF,), identity.organisation_identifier or ""
    standing, by = decide(entries, question.at, types=types, issuer=issuer)
    if standing in (Standing.RETIRED, Standing.ENDED) and proof is not None:
        then = [one for one in entries if one.standing(question.at) is not Standing.LIST_EXPIRED]
        earlier, by_then = decide(tuple(then), proof.time, types=types, issuer=issuer)
        if earlier is Standing.TRUSTED:
            standing, by = earlier, by_then
    return Check(OF_STANDING[standing], source=by.list.name, date=by.list.date), by


def _found(
    key: PublicKey,
    identity: CertificateIdentity,
    checks: tuple[Check, ...],
    by: Listed | None = None,
    name: str | None = None,
) -> IssuerFinding:
    issuer = Issuer(
        name=name,
        stated=_said(identity),
        key=key.thumbprint(),
        list_name=by.list.name if by is not None else None,
        list_date=by.list.date if by is not None else None,
    )
    return IssuerFinding((Check(Reason.SIGNATURE), *checks), issuer)


def _said(identity: CertificateIdentity) -> str | None:
    """Who a certificate says its holder is, with the identifier of the organisation."""
    name = identity.organisation or identity.common_name
    if name is None or identity.organisation_identifier is None:
        return name or identity.organisation_identifier
    return f"{name} ({identity.organisation_identifier})"


def _time(seal: Seal, proof: _Proof | None, question: Question) -> Check:
    """When it was sealed, as far as that is known."""
    latest = question.at.seconds + limits.CLOCK_SKEW
    known = proof.time if proof is not None else seal.stated
    date = known.rfc3339() if known is not None else None
    if known is not None and known.seconds > latest:
        return Check(Reason.TIME_NOT_YET, date=date)
    if proof is not None:
        return Check(Reason.TIME_STAMPED, source=proof.by, date=date)
    if any(not stamp.holds for stamp in seal.stamps):
        return Check(Reason.TIME_STAMP_WRONG)
    if seal.stamps:
        return Check(Reason.TIME_STAMP_UNLISTED, date=seal.stamps[0].time.rfc3339())
    return Check(Reason.TIME_STATED if known is not None else Reason.TIME_NOT_LIMITED, date=date)


def _report(
    data: bytes, question: Question, checks: tuple[Check, ...], parts: tuple[Part, ...] = ()
) -> Report:
    return Report(
        kind=DocumentKind.SEALED_PDF,
        text="",
        at=question.at,
        checks=checks,
        parts=parts,
        lists=question.lists(),
        data=data,
    )
