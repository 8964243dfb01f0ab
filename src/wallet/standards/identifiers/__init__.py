"""Identifiers that are a key (did:key, did:jwk) or lead to keys (did:web, ``https``), and the
documents that are found there. Nothing is fetched."""

from wallet.standards.identifiers.issuer_metadata import (
    IssuerMetadata,
    metadata_address,
    read_issuer_metadata,
    read_key_document,
)
from wallet.standards.identifiers.jwk_method import did_jwk
from wallet.standards.identifiers.key_method import did_key
from wallet.standards.identifiers.published_keys import PublishedKey, named, read_jwks
from wallet.standards.identifiers.resolve import resolve_did
from wallet.standards.identifiers.web_address import WebAddress, is_host_name, parse_web_address
from wallet.standards.identifiers.web_method import (
    did_web_address,
    method_name,
    read_did_document,
)

__all__ = [
    "IssuerMetadata",
    "PublishedKey",
    "WebAddress",
    "did_jwk",
    "did_key",
    "did_web_address",
    "is_host_name",
    "metadata_address",
    "method_name",
    "named",
    "parse_web_address",
    "read_did_document",
    "read_issuer_metadata",
    "read_jwks",
    "read_key_document",
    "resolve_did",
]
