"""Decentralized identifiers that are a key: did:key and did:jwk. Nothing is fetched."""

from wallet.standards.identifiers.jwk_method import did_jwk
from wallet.standards.identifiers.key_method import did_key
from wallet.standards.identifiers.resolve import resolve_did

__all__ = ["did_jwk", "did_key", "resolve_did"]
