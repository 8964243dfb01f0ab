"""Strict encodings: base64url, JSON, canonical JSON, digests, instants, text from strangers.

One encoding per value: what these functions accept re-encodes to the same bytes, or has exactly
one meaning. They know nothing about credentials.
"""

from wallet.standards.encoding.base64url import b64u_decode, b64u_encode
from wallet.standards.encoding.digests import digest_of, sha256, sha256_b64u
from wallet.standards.encoding.foreign_text import foreign_text, inert_json
from wallet.standards.encoding.instants import Instant
from wallet.standards.encoding.strict_json import (
    JsonObject,
    JsonValue,
    canonical_json,
    compact_json,
    parse_json,
    parse_json_object,
)

__all__ = [
    "Instant",
    "JsonObject",
    "JsonValue",
    "b64u_decode",
    "b64u_encode",
    "canonical_json",
    "compact_json",
    "digest_of",
    "foreign_text",
    "inert_json",
    "parse_json",
    "parse_json_object",
    "sha256",
    "sha256_b64u",
]
