"""JWT VC Issuer Metadata: the keys of an issuer that is an address (SD-JWT VC draft, section 4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wallet.errors import InputError
from wallet.standards.encoding import foreign_text, parse_json, parse_json_object
from wallet.standards.identifiers.published_keys import PublishedKey, read_jwks
from wallet.standards.identifiers.web_address import parse_web_address

_WELL_KNOWN: Final = "/.well-known/jwt-vc-issuer"


@dataclass(frozen=True, slots=True)
class IssuerMetadata:
    """Where the keys are: in the document, or at a further address. One of the two is set."""

    keys: tuple[PublishedKey, ...] | None
    keys_address: str | None


def metadata_address(issuer: str) -> str:
    """Where an ``iss`` that is an address publishes its keys (section 4.1).

    The well-known name goes between host and path; a slash at the end is dropped. Raises
    ``InputError("identifiers.address")``, also for an address with a query.
    """
    address = parse_web_address(issuer)
    if address.query is not None:
        raise InputError("identifiers.address", address=foreign_text(issuer, limit=120))
    origin = issuer[: len(issuer) - len(address.path)]
    return f"{origin}{_WELL_KNOWN}{address.path.removesuffix('/')}"


def read_issuer_metadata(data: bytes, issuer: str) -> IssuerMetadata:
    """The metadata in a document from :func:`metadata_address` (section 4.2).

    Raises ``InputError("identifiers.other_document")`` where its ``issuer`` is not ``issuer``, to
    the letter; ``InputError("identifiers.metadata")`` unless it has exactly one of ``jwks`` and
    ``jwks_uri``; ``InputError("identifiers.keys")`` and errors of the encodings.
    """
    members = parse_json_object(data)
    stated = members.get("issuer")
    if stated != issuer:
        found = stated if isinstance(stated, str) else ""
        raise InputError("identifiers.other_document", found=foreign_text(found, limit=120))
    if ("jwks" in members) == ("jwks_uri" in members):
        raise InputError("identifiers.metadata")
    if "jwks" in members:
        return IssuerMetadata(read_jwks(members["jwks"]), None)
    address = members["jwks_uri"]
    if not isinstance(address, str):
        raise InputError("identifiers.metadata")
    return IssuerMetadata(None, parse_web_address(address).text)


def read_key_document(data: bytes) -> tuple[PublishedKey, ...]:
    """The keys in a document from a ``jwks_uri``. Raises as :func:`read_jwks`."""
    return read_jwks(parse_json(data))
