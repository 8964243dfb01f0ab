"""Public keys that check signatures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, compact_json, sha256_b64u
from wallet.standards.jose import jwk as members
from wallet.standards.jose.algorithms import Algorithm

if TYPE_CHECKING:
    from cryptography import x509

    from wallet.standards.jose.primitives import VerifyingKey


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A key that was checked when it was read. Two are equal when their key material is."""

    _members: tuple[tuple[str, str], ...]
    """The required JWK members in the order of RFC 7638 section 3.2."""
    _key: VerifyingKey = field(compare=False, repr=False)
    algorithms: frozenset[Algorithm] = field(compare=False)
    """What it may be used with; never empty."""

    @classmethod
    def from_jwk(cls, jwk: JsonObject) -> PublicKey:
        """The key of a public JWK. Raises :class:`InputError` ``jose.key…``.

        Refused: private members, points off the curve, coordinates of another length, RSA keys
        outside 2048 to 4096 bits, and keys whose ``use``, ``key_ops`` or ``alg`` say that they are
        not for checking signatures.
        """
        kind = members.kind_of(jwk)
        members.check_no_private_member(jwk)
        algorithms = members.algorithms_of(kind, jwk, "verify")
        key = _load(kind, jwk)
        return cls(members.required(kind, jwk), key, algorithms)

    @classmethod
    def from_certificate(cls, certificate: x509.Certificate) -> PublicKey:
        """The key of a certificate; says nothing about whether the certificate is trusted."""
        from cryptography.exceptions import UnsupportedAlgorithm

        from wallet.standards.jose import primitives

        try:
            key = certificate.public_key()
        except (ValueError, UnsupportedAlgorithm) as error:
            raise InputError("jose.key") from error
        return cls.of(primitives.accept(key))

    @classmethod
    def of(cls, key: VerifyingKey, algorithms: frozenset[Algorithm] | None = None) -> PublicKey:
        """From a key that ``primitives`` loaded; without ``algorithms`` all that fit its kind."""
        from wallet.standards.jose import primitives

        public = primitives.public_members(key)
        kind = public.get("crv", "RSA")
        return cls(tuple(public.items()), key, algorithms or members.algorithms_of_kind(kind))

    @property
    def kind(self) -> str:
        """``P-256``, ``P-384``, ``Ed25519`` or ``RSA``."""
        return dict(self._members).get("crv", "RSA")

    def to_jwk(self) -> JsonObject:
        """The required members alone: no ``alg``, ``use`` or ``kid``."""
        return dict(self._members)

    def thumbprint(self) -> str:
        """The SHA-256 thumbprint (RFC 7638), as base64url."""
        return sha256_b64u(compact_json(dict(self._members)))

    def verify(self, algorithm: Algorithm, data: bytes, signature: bytes) -> None:
        """Returns when the signature holds.

        Raises ``jose.key_algorithm`` before looking at the signature, or ``jose.signature``.
        """
        from wallet.standards.jose import primitives

        if algorithm not in self.algorithms:
            raise InputError("jose.key_algorithm", alg=str(algorithm))
        primitives.verify(self._key, algorithm, data, signature)

    def library_key(self) -> VerifyingKey:
        """The same key as ``cryptography`` has it, for what only that can make: certificates."""
        return self._key

    def __reduce__(self) -> tuple[Any, ...]:
        """How it crosses to another process: what it was read from, not what the library made."""
        return _again, (self.to_jwk(), self.algorithms)


def _again(jwk: JsonObject, algorithms: frozenset[Algorithm]) -> PublicKey:
    kind = members.kind_of(jwk)
    return PublicKey(members.required(kind, jwk), _load(kind, jwk), algorithms)


def _load(kind: str, jwk: JsonObject) -> VerifyingKey:
    from wallet.standards.jose import primitives

    if kind == "RSA":
        return primitives.load_rsa(members.integer(jwk, "n"), members.integer(jwk, "e"))
    x = members.coordinate(jwk, "x", kind)
    if kind == "Ed25519":
        return primitives.load_ed25519(x)
    return primitives.load_ec(kind, b"\x04" + x + members.coordinate(jwk, "y", kind))
