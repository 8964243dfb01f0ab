"""did:web: an address that publishes its keys (W3C CCG did:web method, DID Core 1.0).

The document is read as plain JSON: what its context would make of a member is not asked, so only
members that every context of these documents leaves as they are count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import (
    Instant,
    JsonObject,
    JsonValue,
    foreign_text,
    parse_json_object,
)
from wallet.standards.identifiers.key_method import resolve_did_key
from wallet.standards.identifiers.published_keys import PublishedKey
from wallet.standards.identifiers.web_address import parse_web_address
from wallet.standards.jose import PublicKey

PREFIX: Final = "did:web:"

_DID: Final = re.compile(
    r"did:web:(?P<host>[a-z0-9.-]+)(?:%3[Aa](?P<port>[1-9][0-9]{0,4}))?"
    r"(?P<path>(?::[A-Za-z0-9._~-]+)*)"
)
_WELL_KNOWN: Final = "/.well-known"

_AS_JWK: Final = frozenset({"JsonWebKey", "JsonWebKey2020"})
_AS_MULTIKEY: Final = frozenset({"Multikey", "Ed25519VerificationKey2020"})
_ENDS: Final = ("expires", "revoked")
"""Controlled Identifiers 1.0, 2.2: from then on the method is not to be used."""


def did_web_address(did: str) -> str:
    """Where the document of a did:web lies.

    Colons become slashes, ``%3A`` a port; without a path it is ``/.well-known/did.json``. Raises
    ``InputError("identifiers.did_web")`` for capitals in the host, other escapes, empty segments,
    a path, query or fragment.
    """
    found = _DID.fullmatch(did) if len(did) <= limits.MAX_DID_CHARACTERS else None
    if found is None:
        raise _refusal(did)
    port = f":{found['port']}" if found["port"] else ""
    path = found["path"].replace(":", "/") or _WELL_KNOWN
    try:
        return parse_web_address(f"https://{found['host']}{port}{path}/did.json").text
    except InputError as error:
        raise _refusal(did) from error


def method_name(did: str, name: str) -> str:
    """The whole id of a verification method of ``did`` that may be written as a part of one:
    ``#key-1``, or ``key-1`` as in a ``kid``."""
    if name.startswith("did:"):
        return name
    return f"{did}#{name.removeprefix('#')}"


def read_did_document(data: bytes, did: str) -> tuple[PublishedKey, ...]:
    """The keys with which a did:web signs what it states: those of ``assertionMethod``.

    Each is named there or lies there, and is controlled by ``did`` itself. Methods of other kinds
    are left out. Raises ``InputError("identifiers.other_document")`` where ``id`` is not ``did``,
    ``InputError("identifiers.did_document")`` for a document that is none, names one method twice
    or has more than ``limits.MAX_PUBLISHED_KEYS``, and errors of the encodings.
    """
    members = parse_json_object(data)
    stated = members.get("id")
    if stated != did:
        found = stated if isinstance(stated, str) else ""
        raise InputError("identifiers.other_document", found=foreign_text(found, limit=120))
    described = dict(_methods(did, _list(members, "verificationMethod")))
    keys: dict[str, PublishedKey] = {}
    for entry in _list(members, "assertionMethod"):
        if isinstance(entry, str):
            method = described.get(method_name(did, entry))
        else:
            name, method = _method(did, entry)
            if described.setdefault(name, method) != method:
                raise InputError("identifiers.did_document")
        published = _published(did, method) if method is not None else None
        if published is not None and published.name is not None:
            keys[published.name] = published
    return tuple(keys.values())


def _list(members: JsonObject, name: str) -> list[JsonValue]:
    value = members.get(name, [])
    if not isinstance(value, list) or len(value) > limits.MAX_PUBLISHED_KEYS:
        raise InputError("identifiers.did_document")
    return value


def _methods(did: str, values: list[JsonValue]) -> Iterator[tuple[str, JsonObject]]:
    seen = set()
    for value in values:
        name, method = _method(did, value)
        if name in seen:
            raise InputError("identifiers.did_document")
        seen.add(name)
        yield name, method


def _method(did: str, value: JsonValue) -> tuple[str, JsonObject]:
    name = value.get("id") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(name, str) or not name:
        raise InputError("identifiers.did_document")
    return method_name(did, name), value


def _published(did: str, method: JsonObject) -> PublishedKey | None:
    """None for a method of another controller or kind, or whose key or end cannot be read."""
    name = method_name(did, str(method["id"]))
    if method.get("controller") != did or not name.startswith(f"{did}#"):
        return None
    try:
        key = _key(method)
        return PublishedKey(name, key, _end(method)) if key is not None else None
    except InputError:
        return None


def _key(method: JsonObject) -> PublicKey | None:
    kind, jwk, multikey = (
        method.get(name) for name in ("type", "publicKeyJwk", "publicKeyMultibase")
    )
    if kind in _AS_JWK and isinstance(jwk, dict) and multikey is None:
        return PublicKey.from_jwk(jwk)
    if kind in _AS_MULTIKEY and isinstance(multikey, str) and jwk is None:
        key = resolve_did_key(multikey)
        return key if kind == "Multikey" or key.kind == "Ed25519" else None
    return None


def _end(method: JsonObject) -> Instant | None:
    """The first of the moments that end it."""
    ends = [method[name] for name in _ENDS if name in method]
    texts = [end for end in ends if isinstance(end, str)]
    if len(texts) != len(ends):
        raise InputError("identifiers.did_document")
    return min(map(Instant.parse, texts), default=None)


def _refusal(did: str) -> InputError:
    return InputError("identifiers.did_web", did=foreign_text(did, limit=120))
