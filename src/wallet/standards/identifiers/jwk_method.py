"""did:jwk: the public JWK itself, as base64url (did:jwk method specification)."""

from __future__ import annotations

from typing import Final

from wallet import limits
from wallet.standards.encoding import b64u_decode, b64u_encode, compact_json, parse_json_object
from wallet.standards.jose import PublicKey

PREFIX: Final = "did:jwk:"
FRAGMENT: Final = "0"
"""The one verification method of a did:jwk document."""


def did_jwk(key: PublicKey) -> str:
    """The did:jwk of a key: its required members, in the order RFC 7638 hashes them."""
    return PREFIX + b64u_encode(compact_json(key.to_jwk()))


def resolve_did_jwk(identifier: str) -> PublicKey:
    """The key in what follows ``did:jwk:``, by the rules of :meth:`PublicKey.from_jwk`.

    Others write members in another order or add some: two such texts may name one key. Compare
    keys, not texts.
    """
    return PublicKey.from_jwk(
        parse_json_object(b64u_decode(identifier, max_bytes=limits.MAX_DID_CHARACTERS))
    )
