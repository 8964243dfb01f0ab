"""Whose signature is it, and does anybody in use vouch for that one.

Which way leads to the key follows from ``iss`` and the lists; what the header offers is taken only
where that is the rule of the format (``x5c``, SD-JWT VC section 2.5), and counts only when its
chain ends in an anchor on a list. What an issuer's address publishes is looked for in the snapshot;
nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wallet import limits
from wallet.credentials.published_key import Search, find_published_key
from wallet.credentials.question import Question
from wallet.credentials.reasons import CheckOutcome, Reason
from wallet.credentials.report import Check, Issuer, Vouching
from wallet.credentials.trust import Listed, Standing, decide
from wallet.credentials.trust_list import Role
from wallet.errors import InputError
from wallet.standards.encoding import Instant
from wallet.standards.identifiers import resolve_did
from wallet.standards.jose import (
    Jws,
    PublicKey,
    certificate_identity,
    verify_chain,
    verify_jws,
)

if TYPE_CHECKING:
    from cryptography import x509

    from wallet.standards.jose import CertificateIdentity


@dataclass(frozen=True, slots=True)
class Signed:
    """A signed document of any format, as far as the search for its key needs it."""

    holds: Callable[[PublicKey], bool]
    """Whether its signature holds under a key."""
    issuer: str | None
    """Who it says has issued it: ``iss``, or the ``id`` of ``issuer``."""
    types: tuple[str, ...]
    """All that it is: a list that vouches for some types must do so for each of these."""
    issued: Instant | None
    chain: tuple[x509.Certificate, ...] = ()
    """Its certificates, where the format lets them count."""
    method: str | None = None
    """How it names its key: ``kid`` or ``verificationMethod``."""
    offered: PublicKey | None = None
    """A key that nobody but the document itself names. That its signature holds under it shows
    that somebody signed."""


@dataclass(frozen=True, slots=True)
class IssuerFinding:
    """The three checks about the signer: signature, key, trust; fewer where one makes the rest
    pointless."""

    checks: tuple[Check, ...]
    issuer: Issuer
    key: PublicKey | None = None
    """The key whose signature it has; None where that was not found."""

    @property
    def vouching(self) -> Vouching:
        """How far the signer is known."""
        reasons = {check.reason for check in self.checks}
        if Reason.SIGNATURE not in reasons:
            return Vouching.UNCHECKED
        counting = (c for c in self.checks if c.reason is not Reason.SIGNATURE_SET_ASIDE)
        if all(check.outcome is CheckOutcome.PASS for check in counting):
            return Vouching.ATTESTED
        return Vouching.UNVOUCHED


OF_STANDING = {
    Standing.TRUSTED: Reason.TRUST_LISTED,
    Standing.COMPROMISED: Reason.TRUST_COMPROMISED,
    Standing.OTHER_TYPE: Reason.TRUST_OTHER_TYPE,
    Standing.OTHER_ISSUER: Reason.TRUST_OTHER_ISSUER,
    Standing.NOT_YET: Reason.TRUST_NOT_YET,
    Standing.ENDED: Reason.TRUST_ENDED,
    Standing.RETIRED: Reason.TRUST_RETIRED,
    Standing.LIST_EXPIRED: Reason.TRUST_LIST_EXPIRED,
}


def check_issuer(signed: Signed, question: Question) -> IssuerFinding:
    """Who signed, by the first way that applies.

    1. The key the caller vouches for, where the signature holds under it.
    2. ``iss`` is a DID that is a key: that one.
    3. ``x5c``: the certificate's key, where that or its authority is on a list in use.
    4. A key on a list in use, where the signature holds under it.
    5. ``iss`` is an address: a key that it publishes.
    6. ``x5c`` all the same: who certified the key is on no list.
    7. No key, where the caller or a list named one for this ``iss``, which then is wrong.
    8. A key that only the document names: it signed, and nobody says whose it is.
    9. No key at all: unknown.
    """
    given = question.policy.issuer_key
    if given is not None and signed.holds(given):
        return _by_caller(signed, given, question)
    if signed.issuer is not None and signed.issuer.startswith(_ARE_KEYS):
        return _by_did(signed, signed.issuer, question)
    certified = _by_certificate(signed, question) if signed.chain else None
    if certified is not None and not _is_unlisted(certified):
        return certified
    listed = _by_list(signed, question)
    if listed is not None:
        return listed
    search = None
    if signed.issuer is not None:
        search = find_published_key(
            signed.issuer, question.snapshot, method=signed.method, holds=signed.holds
        )
    if search is not None and search.key is not None:
        return _by_publication(signed, search.check, search.key, question)
    if certified is not None and certified.key is not None:
        return _only_signed(signed, certified.key, Reason.KEY_NO_CHAIN, search, question)
    return _without_key(signed, search, question)


_ARE_KEYS = ("did:key:", "did:jwk:")


def _is_unlisted(finding: IssuerFinding) -> bool:
    """Whether nobody on a list certified the key of a certificate."""
    return any(check.reason is Reason.KEY_NO_CHAIN for check in finding.checks)


def holds(jws: Jws, key: PublicKey) -> bool:
    """Whether the signature holds under a key; to choose among keys, not to accept a document."""
    try:
        verify_jws(jws, key, typ=None)
    except InputError:
        return False
    return True


def _by_caller(signed: Signed, key: PublicKey, question: Question) -> IssuerFinding:
    """The caller's vouching replaces a list, but not a list's warning."""
    entries = question.trust.with_key(Role.ISSUER, key.thumbprint())
    trusted = Check(Reason.TRUST_CALLER)
    if entries:
        check, _ = _standing(entries, signed, question)
        trusted = check if check.reason is Reason.TRUST_COMPROMISED else trusted
    return _found(signed, key, (Check(Reason.KEY_GIVEN), trusted))


def _by_did(signed: Signed, did: str, question: Question) -> IssuerFinding:
    try:
        key = resolve_did(did)
    except InputError as error:
        return _no_key(signed, error.code)
    if not signed.holds(key):
        return _wrong(signed)
    entries = question.trust.with_key(Role.ISSUER, key.thumbprint())
    if not entries:
        checks = (Check(Reason.KEY_DID), Check(Reason.TRUST_OWN_KEY_ONLY))
        return _found(signed, key, checks)
    check, by = _standing(entries, signed, question)
    return _found(signed, key, (Check(Reason.KEY_DID), check), by=by)


def _by_list(signed: Signed, question: Question) -> IssuerFinding | None:
    """Keys listed for this ``iss``, then keys listed for no ``iss`` at all."""
    trust = question.trust
    unnamed = trust.keys(Role.ISSUER, issuer=None)[: limits.MAX_KEYS_TRIED]
    for key in (*_named_keys(signed, question), *unnamed):
        if signed.holds(key):
            entries = trust.with_key(Role.ISSUER, key.thumbprint())
            return _by_listed_key(signed, key, entries, question)
    return None


def _named_keys(signed: Signed, question: Question) -> tuple[PublicKey, ...]:
    """The keys listed for this ``iss``."""
    if signed.issuer is None:
        return ()
    return question.trust.keys(Role.ISSUER, issuer=signed.issuer)


def _by_publication(
    signed: Signed, published: Check, key: PublicKey, question: Question
) -> IssuerFinding:
    """A key that the issuer's address publishes: a list may vouch for the key, or the address."""
    issuer = signed.issuer or ""
    entries = question.trust.with_published_key(Role.ISSUER, key.thumbprint(), issuer)
    if not entries:
        return _found(signed, key, (published, Check(Reason.TRUST_NOT_LISTED)))
    check, by = _standing(entries, signed, question)
    return _found(signed, key, (published, check), by=by)


def _without_key(signed: Signed, search: Search | None, question: Question) -> IssuerFinding:
    """What is left to say where no key was found that counts."""
    given = question.policy.issuer_key is not None
    if given or (_named_keys(signed, question) and not _is_listed_by_address(signed, question)):
        return _wrong(signed)
    if signed.offered is not None:
        return _only_signed(signed, signed.offered, Reason.KEY_ONLY_NAMED, search, question)
    if search is None:
        return _no_key(signed, _unreadable(signed.issuer))
    return _not_published(signed, search.check, question)


def _is_listed_by_address(signed: Signed, question: Question) -> bool:
    """Whether a list names the keys that the issuer publishes."""
    issuer = signed.issuer
    return issuer is not None and bool(question.trust.with_issuer(Role.ISSUER, issuer))


def _unlisted(signed: Signed, question: Question) -> tuple[Check, ...]:
    """That the issuer is on no list, where that is so."""
    listed = _is_listed_by_address(signed, question)
    return () if listed else (Check(Reason.TRUST_NOT_LISTED),)


def _unreadable(issuer: str | None) -> str | None:
    """The error code of a DID that leads to no key here."""
    if issuer is None or not issuer.startswith("did:"):
        return None
    try:
        resolve_did(issuer)
    except InputError as error:
        return error.code
    return None


def _only_signed(
    signed: Signed, key: PublicKey, reason: Reason, search: Search | None, question: Question
) -> IssuerFinding:
    """A key that the document brings along: somebody signed, and ``reason`` says why nobody says
    who. What the issuer's address says of its keys goes before that."""
    if not signed.holds(key):
        return _wrong(signed)
    why = Check(reason)
    if search is not None and search.check.reason in _TELL_NOTHING:
        why = replace(why, detail=search.check.detail, wants=search.check.wants)
    elif search is not None:
        why = search.check
    if why.reason is Reason.SIGNATURE_WRONG:
        return _wrong(signed)
    return _found(signed, key, (why, *_unlisted(signed, question)))


_TELL_NOTHING = (Reason.KEY_NOT_FOUND, Reason.KEY_NO_ANSWER)


def _not_published(signed: Signed, why: Check, question: Question) -> IssuerFinding:
    """No key at the issuer's address, or no answer from there, which ``why`` says."""
    if why.reason is Reason.SIGNATURE_WRONG:
        return _wrong(signed)
    no_key = Check(Reason.SIGNATURE_NO_KEY)
    checks = (no_key, why) if why.reason is Reason.KEY_NOT_FOUND else (why, no_key)
    return IssuerFinding((*checks, *_unlisted(signed, question)), _stranger(signed))


def _by_listed_key(
    signed: Signed, key: PublicKey, entries: tuple[Listed, ...], question: Question
) -> IssuerFinding:
    check, by = _standing(entries, signed, question)
    on_list = Check(Reason.KEY_LISTED, source=by.list.name, date=by.list.date)
    return _found(signed, key, (on_list, check), by=by)


def _by_certificate(signed: Signed, question: Question) -> IssuerFinding:
    chain = signed.chain
    key = PublicKey.from_certificate(chain[0])
    if not signed.holds(key):
        return _wrong(signed)
    entries = question.trust.with_key(Role.ISSUER, key.thumbprint())
    if entries:
        given_up = question.trust.given_up(chain[:1])
        return _by_listed_key(signed, key, (*given_up, *entries), question)
    anchors = question.trust.anchors(Role.ISSUER)
    anchor, in_time = anchor_of(chain, anchors, signed.issued, question.at)
    if anchor is None:
        checks = (Check(Reason.KEY_NO_CHAIN), Check(Reason.TRUST_NOT_LISTED))
        return _found(signed, key, checks)
    identity = certificate_identity(chain[0])
    if not _names(identity, signed.issuer):
        return _found(signed, key, (Check(Reason.KEY_NOT_IN_CERTIFICATE),))
    given_up = question.trust.given_up((*chain, anchor))
    named = question.trust.with_anchor(Role.ISSUER, anchor)
    check, by = _standing((*given_up, *named), signed, question)
    name = identity.organisation or identity.common_name or by.entry.name
    if in_time:
        certified = Check(Reason.KEY_CERTIFICATE, source=by.entry.name)
    else:
        end = identity.not_after.date()
        certified = Check(Reason.KEY_CERTIFICATE_EXPIRED, source=by.entry.name, date=end)
    return _found(signed, key, (certified, check), by=by, name=name)


def anchor_of(
    chain: tuple[x509.Certificate, ...],
    anchors: tuple[x509.Certificate, ...],
    issued: Instant | None,
    at: Instant,
) -> tuple[x509.Certificate | None, bool]:
    """The anchor a chain ends in, and whether the chain holds at ``at``.

    A chain that held when the document says it was issued, and holds no more, still tells whose
    certificate it is; whether the key signed while it did, the document cannot prove.
    """
    moments = [(at, True)]
    if issued is not None and issued < at:
        moments.append((issued, False))
    for moment, in_time in moments:
        try:
            return verify_chain(chain, anchors, moment), in_time
        except InputError:
            continue
    return None, False


def _names(identity: CertificateIdentity, issuer: str | None) -> bool:
    """Whether the certificate names the ``iss``; one without ``iss`` is issued by its subject."""
    from urllib.parse import urlsplit

    if issuer is None or issuer in identity.uris:
        return True
    try:
        address = urlsplit(issuer)
        host = address.hostname
    except ValueError:
        return False
    return address.scheme == "https" and host is not None and host in identity.dns_names


def _standing(
    entries: tuple[Listed, ...], signed: Signed, question: Question
) -> tuple[Check, Listed]:
    standing, by = decide(
        entries, question.at, now=question.now, types=signed.types, issuer=signed.issuer or ""
    )
    return Check(OF_STANDING[standing], source=by.list.name, date=by.list.date), by


def _found(
    signed: Signed,
    key: PublicKey,
    checks: Iterable[Check],
    *,
    by: Listed | None = None,
    name: str | None = None,
) -> IssuerFinding:
    known = by.entry.name if by else None
    return IssuerFinding(
        (Check(Reason.SIGNATURE), *checks),
        Issuer(
            name=name or known,
            stated=signed.issuer,
            key=key.thumbprint(),
            list_name=by.list.name if by else None,
            list_date=by.list.date if by else None,
        ),
        key,
    )


def _wrong(signed: Signed) -> IssuerFinding:
    return IssuerFinding((Check(Reason.SIGNATURE_WRONG),), _stranger(signed))


def _no_key(signed: Signed, detail: str | None = None) -> IssuerFinding:
    checks = (
        Check(Reason.SIGNATURE_NO_KEY),
        Check(Reason.KEY_NOT_FOUND, detail=detail),
        Check(Reason.TRUST_NOT_LISTED),
    )
    return IssuerFinding(checks, _stranger(signed))


def _stranger(signed: Signed) -> Issuer:
    return Issuer(name=None, stated=signed.issuer, key=None)
