"""Private keys that sign."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol, Self

from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, b64u_encode
from wallet.standards.jose import jwk as members
from wallet.standards.jose.algorithms import SIGNING_ALGORITHMS, Algorithm
from wallet.standards.jose.public_key import PublicKey

if TYPE_CHECKING:
    from wallet.standards.jose.primitives import SigningKey


class Signer(Protocol):
    """Whoever can sign: a :class:`PrivateKey`, or a key kept elsewhere."""

    @property
    def algorithm(self) -> Algorithm: ...

    @property
    def public(self) -> PublicKey: ...

    def sign(self, data: bytes) -> bytes:
        """The signature in JOSE form."""


@dataclass(frozen=True, slots=True, repr=False)
class PrivateKey:
    """A P-256 key (ES256) or an Ed25519 key (EdDSA). Its repr shows the thumbprint only."""

    public: PublicKey
    algorithm: Algorithm
    _key: SigningKey = field(compare=False)

    @classmethod
    def from_jwk(cls, jwk: JsonObject) -> Self:
        """The key of a private JWK; its public members must belong to ``d``.

        Raises :class:`InputError` ``jose.key…``; P-384 and RSA keys are only for checking.
        """
        from wallet.standards.jose import primitives

        kind = members.kind_of(jwk)
        algorithms = members.algorithms_of(kind, jwk, "sign") & SIGNING_ALGORITHMS
        if not algorithms:
            raise InputError("jose.key_type", kind=kind)
        secret = members.coordinate(jwk, "d", kind)
        key: SigningKey
        if kind == "Ed25519":
            key = primitives.load_ed25519_private(secret)
        else:
            key = primitives.load_ec_private(kind, secret)
        private = cls._of(key, algorithms)
        if any(jwk.get(name) != value for name, value in private.public.to_jwk().items()):
            raise InputError("jose.key")
        return private

    @classmethod
    def generate(cls, kind: Literal["P-256", "Ed25519"] = "P-256") -> Self:
        """A fresh key, from the random source of the operating system."""
        from wallet.standards.jose import primitives

        return cls._of(primitives.generate(kind), members.algorithms_of_kind(kind))

    @classmethod
    def _of(cls, key: SigningKey, algorithms: frozenset[Algorithm]) -> Self:
        public = PublicKey.of(key.public_key(), algorithms)
        preferred = (Algorithm.ES256, Algorithm.EDDSA, Algorithm.ED25519)
        return cls(public, next(name for name in preferred if name in algorithms), key)

    def to_jwk(self) -> JsonObject:
        """The private JWK, with ``d``: for the vault or a key file, never for anybody else."""
        from wallet.standards.jose import primitives

        return {**self.public.to_jwk(), "d": b64u_encode(primitives.private_scalar(self._key))}

    def sign(self, data: bytes) -> bytes:
        """The signature over ``data``, 64 bytes."""
        from wallet.standards.jose import primitives

        return primitives.sign(self._key, data)

    def library_key(self) -> SigningKey:
        """The same key as ``cryptography`` has it, for what only that can make: certificates."""
        return self._key

    def __repr__(self) -> str:
        return f"PrivateKey({self.public.thumbprint()})"
