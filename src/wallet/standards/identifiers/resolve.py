"""From a decentralized identifier to its key, with nothing fetched."""

from __future__ import annotations

from wallet import limits
from wallet.errors import InputError
from wallet.standards.identifiers import jwk_method, key_method
from wallet.standards.jose import PublicKey


def resolve_did(did: str) -> PublicKey:
    """The key that a did:key or did:jwk is. Raises :class:`InputError`.

    A fragment (``#…``, as in a ``kid``) is allowed where it names that key: for did:key its own
    identifier, for did:jwk ``0``. Paths, queries and other methods are refused.
    """
    if len(did) > limits.MAX_DID_CHARACTERS:
        raise InputError("encoding.too_large", limit=limits.MAX_DID_CHARACTERS)
    base, marked, fragment = did.partition("#")
    if base.startswith(key_method.PREFIX):
        identifier = base.removeprefix(key_method.PREFIX)
        expected = identifier
        key = key_method.resolve_did_key(identifier)
    elif base.startswith(jwk_method.PREFIX):
        expected = jwk_method.FRAGMENT
        key = jwk_method.resolve_did_jwk(base.removeprefix(jwk_method.PREFIX))
    else:
        raise InputError("identifiers.method", did=did[:40])
    if marked and fragment != expected:
        raise InputError("identifiers.fragment", did=did[:40])
    return key
