"""What an issuer publishes about its own keys, as documents at their addresses."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.answer import SCHOOL
from tests.fakes.clock import NOON
from wallet.credentials.snapshot import Answer, Published, Snapshot
from wallet.errors import RemoteError
from wallet.standards.encoding import Instant, JsonObject
from wallet.standards.identifiers import did_key
from wallet.standards.jose import PublicKey
from wallet.workflows.ports import Reply

ISSUER = "https://skola.example"
METADATA = "https://skola.example/.well-known/jwt-vc-issuer"
DID = "did:web:skola.example"
DID_DOCUMENT = "https://skola.example/.well-known/did.json"


def multikey(key: PublicKey) -> str:
    return did_key(key).removeprefix("did:key:")


def did_document(
    *keys: PublicKey, did: str = DID, names: tuple[str, ...] = (), **members: Any
) -> bytes:
    """A DID document of P-256 and Ed25519 keys, named by themselves unless ``names`` says how."""
    called = names or tuple(multikey(key) for key in keys)
    methods = [
        {
            "id": f"{did}#{name}",
            "type": "Multikey",
            "controller": did,
            "publicKeyMultibase": multikey(key),
        }
        for name, key in zip(called, keys, strict=True)
    ]
    stated = [method["id"] for method in methods]
    fair = {"id": did, "verificationMethod": methods, "assertionMethod": stated}
    return json.dumps({**fair, **members}).encode()


def jwks(*keys: PublicKey, names: tuple[str, ...] = ()) -> JsonObject:
    """A set of keys, named by their thumbprints unless ``names`` says how."""
    called = names or tuple(key.thumbprint() for key in keys)
    named = [key.to_jwk() | {"kid": name} for name, key in zip(called, keys, strict=True)]
    return {"keys": [*named]}


def metadata(*keys: PublicKey, names: tuple[str, ...] = (), **members: Any) -> bytes:
    """Issuer metadata with these keys; members replace ``issuer`` and ``jwks``."""
    fair: dict[str, Any] = {"issuer": ISSUER, "jwks": jwks(*keys, names=names)}
    document = {**fair, **members}
    return json.dumps({k: v for k, v in document.items() if v is not None}).encode()


def at_hand(
    documents: Mapping[str, bytes | Answer], *, now: Instant = NOON, date: Instant | None = None
) -> Snapshot:
    """These documents, fetched at ``date``, else just now."""
    return Snapshot(
        now,
        {
            address: Published(answer, date or now) if isinstance(answer, bytes) else answer
            for address, answer in documents.items()
        },
    )


@dataclass
class FakeWeb:
    """Fits ``wallet.workflows.ports.Network``: answers by address, and remembers who was asked."""

    pages: dict[str, bytes]
    asked: list[str] = field(default_factory=list)

    def get(self, url: str, *, accept: str) -> Reply:
        self.asked.append(url)
        if url not in self.pages:
            return Reply(404, "text/html", b"<html>not found</html>")
        return Reply(200, "application/octet-stream", self.pages[url])

    def post(self, url: str, body: bytes, *, media_type: str, accept: str) -> Reply:
        raise RemoteError("network.failed", host="nobody")


SCHOOL_METADATA = {METADATA: metadata(SCHOOL.public)}
SCHOOL_DID_DOCUMENT = {DID_DOCUMENT: did_document(SCHOOL.public)}
