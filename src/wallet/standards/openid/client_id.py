"""Client identifiers and their prefixes (OpenID4VP 1.0 section 5.9): whose key must have signed.

A prefix says how an identifier is bound to a key. Whether anybody vouches for that key is not
decided here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from wallet.errors import InputError
from wallet.standards.encoding import JsonValue
from wallet.standards.identifiers import resolve_did
from wallet.standards.jose import Jws, PublicKey, certificate_identity, parse_x5c
from wallet.standards.openid.reasons import Findings, Reason

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

_MAX_CLIENT_ID: Final = 2048


class Prefix(StrEnum):
    """A client identifier prefix (section 5.9.3), or none."""

    X509_HASH = "x509_hash"
    X509_SAN_DNS = "x509_san_dns"
    REDIRECT_URI = "redirect_uri"
    DECENTRALIZED_IDENTIFIER = "decentralized_identifier"
    VERIFIER_ATTESTATION = "verifier_attestation"
    OPENID_FEDERATION = "openid_federation"
    ORIGIN = "origin"
    PRE_REGISTERED = ""
    """No prefix, or none that is known (section 5.9.2)."""


@dataclass(frozen=True, slots=True)
class ClientId:
    """A client identifier, whole and taken apart at its first colon."""

    text: str
    prefix: Prefix
    rest: str


@dataclass(frozen=True, slots=True)
class RequestKey:
    """The key a request must be signed with, and the chain it came in (leaf first)."""

    key: PublicKey
    chain: tuple[Certificate, ...] = ()


_REFUSED = {
    Prefix.ORIGIN: Reason.PREFIX_ORIGIN,
    Prefix.PRE_REGISTERED: Reason.PRE_REGISTERED,
    Prefix.VERIFIER_ATTESTATION: Reason.PREFIX_UNSUPPORTED,
    Prefix.OPENID_FEDERATION: Reason.PREFIX_UNSUPPORTED,
}


def parse_client_id(value: JsonValue) -> ClientId:
    """The identifier a ``client_id`` parameter holds. ``InputError("request.client_id")``."""
    if not isinstance(value, str) or not 0 < len(value) <= _MAX_CLIENT_ID or not _is_visible(value):
        raise InputError("request.client_id")
    name, colon, rest = value.partition(":")
    if not colon or name not in set(Prefix):
        return ClientId(value, Prefix.PRE_REGISTERED, value)
    return ClientId(value, Prefix(name), rest)


def find_request_key(client: ClientId, jws: Jws, findings: Findings) -> RequestKey | None:
    """The key that ``client`` and the header of ``jws`` name (section 5.9.3).

    Notes what is wrong with either; None where no key can be told. The signature is not checked.
    """
    if client.prefix in _REFUSED:
        findings.add(_REFUSED[client.prefix])
    if client.prefix is Prefix.REDIRECT_URI:
        findings.add(Reason.SIGNED)
    if client.prefix is Prefix.DECENTRALIZED_IDENTIFIER:
        return _did_key(client, jws, findings)
    return _certificate_key(client, jws, findings)


def check_unsigned(client: ClientId, response_uri: str, findings: Findings) -> None:
    """Notes what keeps an unsigned request from being one of ``redirect_uri`` (section 5.9.3)."""
    if client.prefix in _REFUSED:
        findings.add(_REFUSED[client.prefix])
    elif findings.require(client.prefix is Prefix.REDIRECT_URI, Reason.UNSIGNED):
        findings.require(client.rest == response_uri, Reason.REDIRECT_CLIENT)


def _did_key(client: ClientId, jws: Jws, findings: Findings) -> RequestKey | None:
    kid = jws.header.get("kid")
    if not isinstance(kid, str) or kid.partition("#")[0] != client.rest or "#" not in kid:
        findings.add(Reason.DID_KEY)
        return None
    try:
        return RequestKey(resolve_did(kid))
    except InputError:
        findings.add(Reason.DID)
        return None


def _certificate_key(client: ClientId, jws: Jws, findings: Findings) -> RequestKey | None:
    by_certificate = client.prefix in {Prefix.X509_HASH, Prefix.X509_SAN_DNS}
    try:
        chain = parse_x5c(jws.header)
        identity = certificate_identity(chain[0])
        key = PublicKey.from_certificate(chain[0])
    except InputError:
        if by_certificate:
            findings.add(Reason.CERTIFICATES)
        return None
    if client.prefix is Prefix.X509_HASH:
        findings.require(identity.x509_hash == client.rest, Reason.CERTIFICATE_HASH)
    if client.prefix is Prefix.X509_SAN_DNS:
        names = {name.lower() for name in identity.dns_names}
        findings.require(client.rest.lower() in names, Reason.CERTIFICATE_DNS)
    if by_certificate:
        findings.require(chain[0].subject != chain[0].issuer, Reason.SELF_SIGNED)
        roots = [one for one in chain[1:] if one.subject == one.issuer]
        findings.require(not roots, Reason.ANCHOR_IN_CHAIN)
    return RequestKey(key, chain)


def _is_visible(text: str) -> bool:
    return text.isascii() and all("!" <= char <= "~" for char in text)
