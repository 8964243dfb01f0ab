"""Who sealed a document with a certificate, and when: the same for every format that has seals.

1. who: the caller's own vouching, then a listed key, then a listed authority above the certificate;
2. when: a time-stamp that the lists vouch for proves it, all else is the sealer's word.

A time that is proven lets a certificate that has ended since count, and a key that was retired
since; whether a certificate was revoked is not looked at.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet import limits
from wallet.credentials.issuer_key import OF_STANDING, IssuerFinding, anchor_of
from wallet.credentials.question import Question
from wallet.credentials.reasons import Reason
from wallet.credentials.report import Check, Issuer
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

if TYPE_CHECKING:
    from cryptography import x509

    from wallet.standards.pdf import Stamp


@dataclass(frozen=True, slots=True)
class SealFacts:
    """A seal whose signature holds, as far as the search for its sealer needs it."""

    types: tuple[str, ...]
    """What the document is, by the names that a trust list may use."""
    chain: tuple[x509.Certificate, ...]
    """The sealer's certificate and those that lead on from it."""
    stated: Instant | None
    """When it was sealed, says the sealer."""
    stamps: tuple[Stamp, ...]


@dataclass(frozen=True, slots=True)
class SealFinding:
    """Who sealed it, and when."""

    signer: IssuerFinding
    time: Check
    sealed: Instant | None
    """When, as far as that is proven or stated."""


def check_seal(seal: SealFacts, question: Question) -> SealFinding:
    """The checks about a seal that holds."""
    proof = _proof(seal, question)
    sealed = proof.time if proof is not None else seal.stated
    return SealFinding(_sealer(seal, proof, question), _time(seal, proof, question), sealed)


@dataclass(frozen=True, slots=True)
class _Proof:
    """A time-stamp by somebody whom the lists in use vouch for."""

    time: Instant
    by: str


def _proof(seal: SealFacts, question: Question) -> _Proof | None:
    """The earliest moment that is proven."""
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
    if trust.find_anchor(Role.ISSUER, anchor, question.at, now=question.now) is None:
        return None
    if trust.given_up((*stamp.chain, anchor)):
        return None
    return _Proof(stamp.time, _said(certificate_identity(stamp.chain[0])) or "")


def _sealer(seal: SealFacts, proof: _Proof | None, question: Question) -> IssuerFinding:
    """The caller's own vouching, then a listed key, then a listed authority."""
    key = PublicKey.from_certificate(seal.chain[0])
    named = question.trust.with_key(Role.ISSUER, key.thumbprint())
    if named:
        named = (*question.trust.given_up(seal.chain[:1]), *named)
    standing = _standing(named, seal, proof, question) if named else None
    if key == question.policy.issuer_key:
        warned = standing is not None and standing[0].reason is Reason.TRUST_COMPROMISED
        trusted = standing[0] if standing and warned else Check(Reason.TRUST_CALLER)
        return _found(seal, (Check(Reason.KEY_GIVEN), trusted))
    if standing is not None:
        check, by = standing
        on_list = Check(Reason.KEY_LISTED, source=by.list.name, date=by.list.date)
        return _found(seal, (on_list, check), by, by.entry.name)
    anchors = question.trust.anchors(Role.ISSUER)
    proven = proof.time if proof is not None else None
    anchor, _ = anchor_of(seal.chain, anchors, proven, question.at)
    if anchor is not None:
        return _certified(seal, anchor, proof, question, counts=True)
    anchor, _ = anchor_of(seal.chain, anchors, seal.stated, question.at)
    if anchor is not None:
        return _certified(seal, anchor, proof, question, counts=False)
    return _found(seal, (Check(Reason.KEY_NO_CHAIN), Check(Reason.TRUST_NOT_LISTED)))


def _certified(
    seal: SealFacts,
    anchor: x509.Certificate,
    proof: _Proof | None,
    question: Question,
    *,
    counts: bool,
) -> IssuerFinding:
    """Who the certificate says it is; ``counts``: it holds, or did when that is proven."""
    given_up = question.trust.given_up((*seal.chain, anchor))
    entries = (*given_up, *question.trust.with_anchor(Role.ISSUER, anchor))
    check, by = _standing(entries, seal, proof, question)
    identity = certificate_identity(seal.chain[0])
    if counts:
        certified = Check(Reason.KEY_CERTIFICATE, source=by.entry.name)
    else:
        ended = identity.not_after.date()
        certified = Check(Reason.KEY_CERTIFICATE_EXPIRED, source=by.entry.name, date=ended)
    return _found(seal, (certified, check), by, _said(identity) or by.entry.name)


def _standing(
    entries: tuple[Listed, ...], seal: SealFacts, proof: _Proof | None, question: Question
) -> tuple[Check, Listed]:
    """What the lists say now; of a key or authority that was given up since, what they say of the
    moment that is proven. A list may name organisations by their identifier as ``issuers``."""
    types = seal.types
    issuer = certificate_identity(seal.chain[0]).organisation_identifier or ""
    standing, by = decide(entries, question.at, now=question.now, types=types, issuer=issuer)
    if standing in (Standing.RETIRED, Standing.ENDED) and proof is not None:
        then = [
            one
            for one in entries
            if one.standing(question.at, now=question.now) is not Standing.LIST_EXPIRED
        ]
        earlier, by_then = decide(tuple(then), proof.time, types=types, issuer=issuer)
        if earlier is Standing.TRUSTED:
            standing, by = earlier, by_then
    return Check(OF_STANDING[standing], source=by.list.name, date=by.list.date), by


def _found(
    seal: SealFacts,
    checks: tuple[Check, ...],
    by: Listed | None = None,
    name: str | None = None,
) -> IssuerFinding:
    key = PublicKey.from_certificate(seal.chain[0])
    issuer = Issuer(
        name=name,
        stated=_said(certificate_identity(seal.chain[0])),
        key=key.thumbprint(),
        list_name=by.list.name if by is not None else None,
        list_date=by.list.date if by is not None else None,
    )
    return IssuerFinding((Check(Reason.SIGNATURE), *checks), issuer, key)


def _said(identity: CertificateIdentity) -> str | None:
    """Who a certificate says its holder is, with the identifier of the organisation."""
    name = identity.organisation or identity.common_name
    if name is None or identity.organisation_identifier is None:
        return name or identity.organisation_identifier
    return f"{name} ({identity.organisation_identifier})"


def _time(seal: SealFacts, proof: _Proof | None, question: Question) -> Check:
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
