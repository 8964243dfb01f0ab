"""SHA-256 of bytes and of values."""

from __future__ import annotations

import hashlib

from wallet.standards.encoding.base64url import b64u_encode
from wallet.standards.encoding.strict_json import JsonValue, canonical_json


def sha256(data: bytes) -> bytes:
    """The 32 bytes of SHA-256."""
    return hashlib.sha256(data).digest()


def sha256_b64u(data: bytes) -> str:
    """SHA-256 of bytes, as base64url."""
    return b64u_encode(sha256(data))


def digest_of(value: JsonValue) -> str:
    """SHA-256 of the RFC 8785 form of a value, as base64url: equal for equal values."""
    return sha256_b64u(canonical_json(value))
