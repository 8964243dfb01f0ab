"""Keys and salts that are the same in every run. They protect nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache
from itertools import count

from cryptography.hazmat.primitives.asymmetric import ec, ed25519

from wallet.standards.encoding import b64u_encode
from wallet.standards.jose import PrivateKey
from wallet.standards.jose.primitives import public_members

_ORDER_OF_P256 = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


@cache
def test_key(n: int) -> PrivateKey:
    """The ``n``-th P-256 test key: always the same one for the same number."""
    scalar = int.from_bytes(_hash(f"P-256 key {n}")) % (_ORDER_OF_P256 - 1) + 1
    members = public_members(ec.derive_private_key(scalar, ec.SECP256R1()).public_key())
    return PrivateKey.from_jwk({**members, "d": b64u_encode(scalar.to_bytes(32))})


@cache
def edwards_key(n: int) -> PrivateKey:
    """The ``n``-th Ed25519 test key."""
    seed = _hash(f"Ed25519 key {n}")
    members = public_members(ed25519.Ed25519PrivateKey.from_private_bytes(seed).public_key())
    return PrivateKey.from_jwk({**members, "d": b64u_encode(seed)})


test_key.__test__ = False  # type: ignore[attr-defined]  # pytest: its name is not that of a test


def fixed_salts(seed: str = "salt") -> Callable[[], str]:
    """A source of 128-bit salts: each differs from the last, all are the same in every run."""
    numbers = count(1)

    def next_salt() -> str:
        return b64u_encode(_hash(f"{seed} {next(numbers)}")[:16])

    return next_salt


def _hash(text: str) -> bytes:
    return hashlib.sha256(f"consent-wallet test {text}".encode()).digest()
