"""Trust packs: what others publish, gathered by one computer for others that have no network.

A ``trust-pack+jwt`` is a compact JWS over ``trust-pack/1``: documents by their addresses, each with
the day it was fetched, and JSON-LD contexts by their digests. Documents of keys are signed by
nobody, so a pack is believed only where a list in use names its signer as a registrar. It never
says whom to trust: lists have no place in it, and a list is not taken from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from wallet import limits
from wallet.credentials.signed_trust_list import is_signed_list
from wallet.credentials.snapshot import Published
from wallet.credentials.trust import Standing, Trust, decide
from wallet.credentials.trust_list import Role
from wallet.errors import InputError
from wallet.standards.encoding import (
    Instant,
    JsonObject,
    JsonValue,
    b64u_decode,
    b64u_encode,
    canonical_json,
    parse_json_object,
    sha256,
)
from wallet.standards.identifiers import parse_web_address
from wallet.standards.jose import Jws, PublicKey, Signer, parse_jws, sign_jws, verify_jws

TRUST_PACK_TYP: Final = "trust-pack+jwt"
SCHEMA: Final = "trust-pack/1"

_MEMBERS: Final = frozenset({"schema", "iat", "exp", "documents", "contexts"})
_LIST: Final = "trust-list/"


@dataclass(frozen=True, slots=True)
class TrustPack:
    """What was published when the pack was made."""

    iat: Instant
    exp: Instant
    """After this the pack is not used; at most a week after ``iat``."""
    documents: Mapping[str, Published] = field(default_factory=dict)
    """By address."""
    contexts: Mapping[str, bytes] = field(default_factory=dict)
    """By SHA-256, in hexadecimal."""

    def to_json(self) -> JsonObject:
        """As ``schemas/trust-pack-1.json`` describes."""
        documents: JsonObject = {
            address: {"date": found.date.seconds, "data": b64u_encode(found.data)}
            for address, found in sorted(self.documents.items())
        }
        contexts: JsonObject = {
            digest: b64u_encode(data) for digest, data in sorted(self.contexts.items())
        }
        return {
            "schema": SCHEMA,
            "iat": self.iat.seconds,
            "exp": self.exp.seconds,
            "documents": documents,
            "contexts": contexts,
        }


def sign_trust_pack(pack: TrustPack, signer: Signer) -> str:
    """The pack as a compact JWS with its signer's key as ``jwk``.

    Raises ``InputError("pack.too_large")`` for more than ``limits.MAX_PACK_CONTENT`` bytes, and
    what reading it would raise.
    """
    sizes = [len(found.data) for found in pack.documents.values()]
    sizes += [len(data) for data in pack.contexts.values()]
    if sum(sizes) > limits.MAX_PACK_CONTENT:
        raise InputError("pack.too_large", limit=limits.MAX_PACK_CONTENT)
    members = pack.to_json()
    _read(members)
    header: JsonObject = {"jwk": signer.public.to_jwk()}
    return sign_jws(canonical_json(members), signer, typ=TRUST_PACK_TYP, header=header)


def verify_trust_pack(data: bytes, *, trust: Trust, now: Instant) -> TrustPack:
    """The pack in a file, whose signer a list in use names as a registrar.

    Raises ``InputError("pack.signer")`` where none does; ``pack.ended`` and ``pack.not_yet`` by the
    clock; ``pack.member`` for another content, a trust list among it; errors of ``jose``.
    """
    jws, key = _signed(data)
    _check_signer(key.thumbprint(), trust, now)
    pack = _read(parse_json_object(jws.payload, max_bytes=limits.MAX_PACK_BYTES))
    if now >= pack.exp:
        raise InputError("pack.ended", date=pack.exp.rfc3339())
    if pack.iat > now.plus(limits.MAX_CLOCK_SKEW):
        raise InputError("pack.not_yet", date=pack.iat.rfc3339())
    return pack


def _check_signer(thumbprint: str, trust: Trust, now: Instant) -> None:
    """A registrar for some types or some ``iss`` only is none for a pack, which speaks of all."""
    entries = trust.with_key(Role.REGISTRAR, thumbprint)
    if entries:
        standing, _ = decide(entries, now, types=(TRUST_PACK_TYP,), issuer="")
        if standing is Standing.TRUSTED:
            return
    raise InputError("pack.signer", thumbprint=thumbprint)


def pack_signer(data: bytes) -> PublicKey:
    """The key that signed a pack, whoever has it. Raises errors of ``jose``."""
    return _signed(data)[1]


def is_trust_pack(data: bytes) -> bool:
    """Whether a file says that it is a pack; nothing is checked."""
    try:
        return _parsed(data).typ == TRUST_PACK_TYP
    except InputError:
        return False


def _parsed(data: bytes) -> Jws:
    text = data.decode("ascii", errors="replace").strip()
    return parse_jws(text, max_bytes=limits.MAX_PACK_BYTES)


def _signed(data: bytes) -> tuple[Jws, PublicKey]:
    jws = _parsed(data)
    jwk = jws.header.get("jwk")
    if not isinstance(jwk, dict):
        raise InputError("jose.key")
    key = PublicKey.from_jwk(jwk)
    return verify_jws(jws, key, typ=TRUST_PACK_TYP), key


def _read(members: JsonObject) -> TrustPack:
    """The members of a pack, strictly: one that is not known might be meant to add trust."""
    if members.get("schema") != SCHEMA:
        raise InputError("pack.version", schema=str(members.get("schema"))[:40])
    if members.keys() != _MEMBERS:
        raise InputError("pack.member", where="pack")
    iat = Instant.from_numeric_date(members["iat"])
    exp = Instant.from_numeric_date(members["exp"])
    if not 0 < exp.seconds - iat.seconds <= limits.MAX_STATUS_AGE:
        raise InputError("pack.member", where="exp")
    documents = _object(members["documents"], "documents")
    contexts = _object(members["contexts"], "contexts")
    if len(documents) + len(contexts) > limits.MAX_PACK_DOCUMENTS:
        raise InputError("pack.member", where="documents")
    return TrustPack(
        iat,
        exp,
        {address: _document(address, value, iat) for address, value in documents.items()},
        {digest: _context(digest, value) for digest, value in contexts.items()},
    )


def _document(address: str, value: JsonValue, iat: Instant) -> Published:
    where = f"documents[{address[:120]}]"
    parse_web_address(address)
    members = _object(value, where)
    if members.keys() != {"date", "data"}:
        raise InputError("pack.member", where=where)
    date = Instant.from_numeric_date(members["date"])
    if not iat.seconds - limits.MAX_STATUS_AGE <= date.seconds <= iat.seconds:
        raise InputError("pack.member", where=where)
    data = _bytes(members["data"], where)
    if _is_list(data):
        raise InputError("pack.list", address=address[:120])
    return Published(data, date)


def _context(digest: str, value: JsonValue) -> bytes:
    where = f"contexts[{digest[:64]}]"
    data = _bytes(value, where)
    if sha256(data).hex() != digest:
        raise InputError("pack.member", where=where)
    return data


def _is_list(data: bytes) -> bool:
    """Whether it is, or says to be, a trust list: whom to trust nobody is told by a pack."""
    try:
        return str(parse_json_object(data).get("schema")).startswith(_LIST)
    except InputError:
        return is_signed_list(data)


def _object(value: JsonValue, where: str) -> JsonObject:
    if not isinstance(value, dict):
        raise InputError("pack.member", where=where)
    return value


def _bytes(value: JsonValue, where: str) -> bytes:
    if not isinstance(value, str):
        raise InputError("pack.member", where=where)
    return b64u_decode(value)
