"""did:key, for keys that sign (W3C CCG did:key method, multicodec table)."""

from __future__ import annotations

from typing import Final

from wallet.errors import InputError
from wallet.standards.encoding import b64u_decode
from wallet.standards.identifiers.base58 import base58_decode, base58_encode
from wallet.standards.jose import PublicKey

PREFIX: Final = "did:key:"

_CODECS: Final = {
    b"\xed\x01": "Ed25519",
    b"\x80\x24": "P-256",
    b"\x81\x24": "P-384",
    b"\xec\x01": "X25519",
    b"\x82\x24": "P-521",
    b"\x85\x24": "RSA",
    b"\xe7\x01": "secp256k1",
}
"""Multicodec prefixes, as varints. The last four are known in order to be refused by name."""
_PREFIXES: Final = {kind: prefix for prefix, kind in _CODECS.items()}


def did_key(key: PublicKey) -> str:
    """The did:key of an Ed25519, P-256 or P-384 key; RSA has no form in use and is refused."""
    if key.kind == "RSA":
        raise InputError("identifiers.key_type", kind=key.kind)
    return f"{PREFIX}z{base58_encode(_PREFIXES[key.kind] + _encoded_point(key))}"


def resolve_did_key(identifier: str) -> PublicKey:
    """The key in what follows ``did:key:``. Raises :class:`InputError`.

    Refused: trailing bytes, points off the curve, and kinds that cannot sign or are not on the
    wallet's list (X25519, P-521, secp256k1, RSA).
    """
    if not identifier.startswith("z"):
        raise InputError("identifiers.did_key")
    data = base58_decode(identifier[1:])
    kind = _CODECS.get(data[:2])
    if kind is None:
        raise InputError("identifiers.did_key")
    key = _load(kind, data[2:])
    if did_key(key) != PREFIX + identifier:
        raise InputError("identifiers.did_key")
    return key


def _load(kind: str, point: bytes) -> PublicKey:
    from wallet.standards.jose import primitives

    if kind == "Ed25519":
        return PublicKey.of(primitives.load_ed25519(point))
    if kind in ("P-256", "P-384"):
        return PublicKey.of(primitives.load_ec(kind, point))
    raise InputError("identifiers.key_type", kind=kind)


def _encoded_point(key: PublicKey) -> bytes:
    """The raw Ed25519 key, or the point compressed: its x, and the parity of y."""
    jwk = key.to_jwk()
    x = b64u_decode(str(jwk["x"]))
    if key.kind == "Ed25519":
        return x
    return bytes([2 + b64u_decode(str(jwk["y"]))[-1] % 2]) + x
