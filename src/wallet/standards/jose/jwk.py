"""What a JSON Web Key may say (RFC 7517, RFC 7518 section 6, RFC 8037): its members, strictly.

Members that only describe a key (``kid``, ``x5c`` …) are ignored, as RFC 7517 section 4 asks; the
ones that limit its use are obeyed.
"""

from __future__ import annotations

from typing import Final

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, b64u_decode
from wallet.standards.jose.algorithms import Algorithm

COORDINATE_BYTES: Final = {"P-256": 32, "P-384": 48, "Ed25519": 32}
"""Length of ``x``, ``y`` and ``d`` per ``crv``; leading zeros are kept (RFC 7518, 6.2.1.2)."""

_BY_CURVE: Final = {
    "P-256": frozenset({Algorithm.ES256}),
    "P-384": frozenset({Algorithm.ES384}),
    "Ed25519": frozenset({Algorithm.EDDSA, Algorithm.ED25519}),
}
_BY_RSA: Final = frozenset({Algorithm.RS256, Algorithm.PS256})
_REQUIRED: Final = {
    "P-256": ("crv", "kty", "x", "y"),
    "P-384": ("crv", "kty", "x", "y"),
    "Ed25519": ("crv", "kty", "x"),
    "RSA": ("e", "kty", "n"),
}
_PRIVATE_MEMBERS: Final = frozenset({"d", "p", "q", "dp", "dq", "qi", "oth", "k"})
_MAX_NUMBER_BYTES: Final = limits.MAX_RSA_BITS // 8


def check_no_private_member(jwk: JsonObject) -> None:
    """Refuses a key that carries its secret where only the public part belongs."""
    if not _PRIVATE_MEMBERS.isdisjoint(jwk):
        raise InputError("jose.key_private")


def kind_of(jwk: JsonObject) -> str:
    """``P-256``, ``P-384``, ``Ed25519`` or ``RSA``; others are refused by name."""
    kty, crv = jwk.get("kty"), jwk.get("crv")
    if kty == "RSA":
        return "RSA"
    if (kty == "EC" and crv in ("P-256", "P-384")) or (kty == "OKP" and crv == "Ed25519"):
        return str(crv)
    if not isinstance(kty, str):
        raise InputError("jose.key")
    raise InputError("jose.key_type", kind=(crv if isinstance(crv, str) else kty)[:40])


def algorithms_of(kind: str, jwk: JsonObject, operation: str) -> frozenset[Algorithm]:
    """The algorithms a key of this kind may be used with for ``verify`` or ``sign``.

    ``use``, ``key_ops`` and ``alg`` narrow them (RFC 7517 sections 4.2 to 4.4); a key meant for
    something else is refused.
    """
    if "use" in jwk and jwk["use"] != "sig":
        raise InputError("jose.key_use")
    if "key_ops" in jwk:
        operations = jwk["key_ops"]
        if not isinstance(operations, list) or operation not in operations:
            raise InputError("jose.key_use")
    algorithms = _BY_RSA if kind == "RSA" else _BY_CURVE[kind]
    if "alg" not in jwk:
        return algorithms
    named = Algorithm.of(jwk["alg"])
    if named not in algorithms:
        raise InputError("jose.key_algorithm", alg=str(jwk["alg"])[:40])
    return frozenset({named})


def algorithms_of_kind(kind: str) -> frozenset[Algorithm]:
    """The algorithms of a key that says nothing about its use."""
    return _BY_RSA if kind == "RSA" else _BY_CURVE[kind]


def required(kind: str, jwk: JsonObject) -> tuple[tuple[str, str], ...]:
    """The members that make the key, in the order RFC 7638 hashes them.

    For a key whose numbers were read by :func:`coordinate` or :func:`integer`: these take one text
    per number, so the texts are those that writing the key again would give.
    """
    return tuple((name, str(jwk[name])) for name in _REQUIRED[kind])


def coordinate(jwk: JsonObject, member: str, kind: str) -> bytes:
    """The bytes of ``x``, ``y`` or ``d``, which must have the exact length for the curve."""
    data = _decoded(jwk, member)
    if len(data) != COORDINATE_BYTES[kind]:
        raise InputError("jose.key")
    return data


def integer(jwk: JsonObject, member: str) -> int:
    """The number in ``n`` or ``e``, which must have no leading zero (RFC 7518, section 2)."""
    data = _decoded(jwk, member)
    if not data or data[0] == 0:
        raise InputError("jose.key")
    return int.from_bytes(data)


def _decoded(jwk: JsonObject, member: str) -> bytes:
    text = jwk.get(member)
    if not isinstance(text, str) or len(text) > _MAX_NUMBER_BYTES * 2:
        raise InputError("jose.key")
    return b64u_decode(text)
