"""Who asks, and how that is known.

A requester is the organisation identifier of an access certificate that leads to an authority the
person trusts, else the thumbprint of the key that signed: never the client identifier, never a
name in the request. An unsigned request comes from nobody; its id is good for that request alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wallet.credentials.trust import Listed, Standing, Trust, decide
from wallet.credentials.trust_list import Role
from wallet.errors import InputError
from wallet.standards.encoding import Instant
from wallet.standards.jose import CertificateIdentity, certificate_identity, verify_chain
from wallet.standards.openid.request_object import RequestObject


class Confirmation(StrEnum):
    """How it is known who asks."""

    LISTED_ANCHOR = "listed_anchor"
    """By a certificate of an authority on a list in use."""

    LISTED_KEY = "listed_key"
    """By a key on a list in use."""

    NOT_CONFIRMED = "not_confirmed"
    """Not at all: anyone could have made this request."""


@dataclass(frozen=True, slots=True)
class Requester:
    """The party that asks."""

    id: str
    """What a grant pins and a per-recipient key belongs to."""
    name: str
    """From certificate or list. Not confirmed: what the request says of itself."""
    identifier: str | None
    """Organisation identifier in the certificate, such as ``NTRSE-5560000000``: known to be true
    with :attr:`Confirmation.LISTED_ANCHOR` only, else the sender's own word."""
    country: str | None
    dns_names: tuple[str, ...]
    client_id: str
    """The audience of an online answer; no identity."""
    key_thumbprint: str | None
    """RFC 7638 thumbprint of the key that signed; None for an unsigned request."""
    confirmed: Confirmation
    list_name: str | None = None
    list_date: str | None = None
    fingerprint: str | None = None
    """SHA-256 of the access certificate, hex; what ``trust add`` compares."""
    stated_name: str | None = None
    """What the certificate in the request calls it; None without one. No more than the sender's
    word, where a key on a list confirms who it is."""


def identify_requester(
    request: RequestObject, digest: str, *, trust: Trust, at: Instant
) -> tuple[Requester, tuple[str, ...]]:
    """The requester of a sound request, and warnings about how it is known.

    ``digest`` tells unsigned requests apart. Warnings: ``unverified`` for these,
    ``certificate_expired``, and ``key_withdrawn`` where a list says that the key or the authority
    is compromised, retired or out of time.
    """
    if request.signing_key is None:
        return _nobody(request, digest), ("unverified",)
    thumbprint = request.signing_key.thumbprint()
    identity = certificate_identity(request.chain[0]) if request.chain else None
    by_key = _decided(trust.with_key(Role.RECIPIENT, thumbprint), at)
    by_anchor, warnings = _by_anchor(request, trust, at)
    standings = [found[0] for found in (by_key, by_anchor) if found is not None]
    if any(standing is not Standing.TRUSTED for standing in standings):
        warnings = (*warnings, "key_withdrawn")
    if Standing.COMPROMISED in standings:
        return _requester(request, thumbprint, identity, None, anchored=False), warnings
    if by_anchor is not None and by_anchor[0] is Standing.TRUSTED:
        return _requester(request, thumbprint, identity, by_anchor[1], anchored=True), warnings
    if by_key is not None and by_key[0] is Standing.TRUSTED:
        return _requester(request, thumbprint, identity, by_key[1], anchored=False), warnings
    return _requester(request, thumbprint, identity, None, anchored=False), warnings


def _by_anchor(
    request: RequestObject, trust: Trust, at: Instant
) -> tuple[tuple[Standing, Listed] | None, tuple[str, ...]]:
    """What the lists say of the anchor the certificates lead to."""
    if not request.chain:
        return None, ()
    try:
        anchor = verify_chain(request.chain, trust.anchors(Role.RECIPIENT), at)
    except InputError as error:
        return None, ("certificate_expired",) if error.code == "jose.chain_time" else ()
    given_up = trust.given_up((*request.chain, anchor))
    return _decided((*given_up, *trust.with_anchor(Role.RECIPIENT, anchor)), at), ()


def _decided(entries: tuple[Listed, ...], at: Instant) -> tuple[Standing, Listed] | None:
    return decide(entries, at) if entries else None


def _requester(
    request: RequestObject,
    thumbprint: str,
    identity: CertificateIdentity | None,
    listed: Listed | None,
    *,
    anchored: bool,
) -> Requester:
    confirmed = Confirmation.NOT_CONFIRMED
    if listed is not None:
        confirmed = Confirmation.LISTED_ANCHOR if anchored else Confirmation.LISTED_KEY
    identifier = identity.organisation_identifier if identity else None
    name = _claimed_name(request, identity)
    return Requester(
        id=identifier if anchored and identifier else thumbprint,
        name=listed.entry.name if listed is not None and not anchored else name,
        identifier=identifier,
        country=identity.country if identity else None,
        dns_names=identity.dns_names if identity else (),
        client_id=request.client_id,
        key_thumbprint=thumbprint,
        confirmed=confirmed,
        list_name=listed.list.name if listed else None,
        list_date=listed.list.date if listed else None,
        fingerprint=identity.fingerprint if identity else None,
        stated_name=name if identity else None,
    )


def _nobody(request: RequestObject, digest: str) -> Requester:
    return Requester(
        id=f"unsigned:{digest}",
        name=request.response_host,
        identifier=None,
        country=None,
        dns_names=(),
        client_id=request.client_id,
        key_thumbprint=None,
        confirmed=Confirmation.NOT_CONFIRMED,
    )


def _claimed_name(request: RequestObject, identity: CertificateIdentity | None) -> str:
    if identity is None:
        return request.response_host
    names = (identity.organisation, identity.common_name, *identity.dns_names)
    return next((name for name in names if name), request.response_host)
