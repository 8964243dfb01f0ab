"""What a file would put on a trust list, before anybody confirmed its fingerprint."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wallet.credentials.signed_trust_list import is_signed_list, verify_trust_list
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import Role, TrustEntry, parse_anchor, parse_trust_list
from wallet.credentials.trust_pack import is_trust_pack, pack_signer
from wallet.errors import InputError, UsageError
from wallet.exchange.request import check_request
from wallet.standards.encoding import Instant, b64u_decode, parse_json_object, sha256
from wallet.standards.jose import PublicKey, certificate_identity, parse_certificate

_PEM: Final = b"-----BEGIN CERTIFICATE-----"
_SD_JWT_MARK: Final = b"~"
"""In every SD-JWT, and in no request."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody or something to be relied on."""

    entry: TrustEntry | None
    """None for a whole list."""
    name: str
    """As the file says it: nobody has confirmed it yet."""
    fingerprint: str
    """SHA-256 in hexadecimal, of the certificate, the key (RFC 7638; of a signed list its owner's),
    or the list."""
    data: bytes
    signer: str | None = None
    """Thumbprint of the key that signed a list."""


def read_candidate(data: bytes, *, role: str | None, name: str | None, at: Instant) -> Candidate:
    """What a certificate (PEM), a key (JWK), a trust list, signed or not, a trust pack or a signed
    request stands for.

    ``role`` is needed for certificates and keys, ``name`` for keys and for packs, which stand for
    whoever signed them. Raises
    ``UsageError("trust.role_needed")``, ``UsageError("trust.name_needed")``,
    ``InputError("trust.unsigned_request")`` and what reading the file raises.
    """
    start = data.lstrip()[: len(_PEM)]
    if start == _PEM:
        return _anchor(data, role, name)
    if start.startswith(b"{"):
        return _json(data, role, name)
    if is_signed_list(data):
        return _signed_list(data)
    if is_trust_pack(data):
        return _pack_maker(data, name)
    return _requester(data, name, at)


def _pack_maker(data: bytes, name: str | None) -> Candidate:
    """Who signed a trust pack: whose packs are believed, not who is trusted by one."""
    if name is None:
        raise UsageError("trust.name_needed")
    key = pack_signer(data)
    return Candidate(TrustEntry(name=name, role=Role.REGISTRAR, key=key), name, _hex(key), data)


def _signed_list(data: bytes) -> Candidate:
    opened = verify_trust_list(data.decode("ascii", errors="replace").strip())
    signer = opened.signer
    return Candidate(None, opened.list.name, _hex(signer), data, signer.thumbprint())


def _requester(data: bytes, name: str | None, at: Instant) -> Candidate:
    if _SD_JWT_MARK in data:
        raise InputError("trust.credential")
    request = check_request(data, trust=Trust(), at=at)
    key, who = request.object.signing_key, request.requester
    if key is None:
        raise InputError("trust.unsigned_request")
    entry = TrustEntry(name=name or who.name, role=Role.RECIPIENT, key=key)
    return Candidate(entry, entry.name, who.fingerprint or _hex(key), data)


def _anchor(data: bytes, role: str | None, name: str | None) -> Candidate:
    identity = certificate_identity(parse_certificate(data))
    given = name or identity.organisation or identity.common_name or "–"
    entry = TrustEntry(name=given, role=_role(role), anchor=parse_anchor(data))
    return Candidate(entry, given, identity.fingerprint, data)


def _json(data: bytes, role: str | None, name: str | None) -> Candidate:
    members = parse_json_object(data)
    if "kty" not in members:
        parsed = parse_trust_list(data)
        return Candidate(None, parsed.name, sha256(data).hex(), data)
    if name is None:
        raise UsageError("trust.name_needed")
    key = PublicKey.from_jwk(members)
    return Candidate(TrustEntry(name=name, role=_role(role), key=key), name, _hex(key), data)


def _role(role: str | None) -> Role:
    if role not in tuple(Role):
        raise UsageError("trust.role_needed", roles=", ".join(Role))
    return Role(role)


def _hex(key: PublicKey) -> str:
    return b64u_decode(key.thumbprint()).hex()
