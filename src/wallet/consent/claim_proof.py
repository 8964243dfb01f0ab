"""The proof of one claim: a receipt, the value of one claim in it, and the key of that claim.

A receipt names its claims by path and holds each value under a key of its own, kept in the vault
(:mod:`wallet.consent.record`). Handing out one key proves that one value and tells nothing of the
others. The document is plain JSON: the receipt inside is signed, and the key fits nothing but what
was signed, so a signature over both would add nothing.

::

    proof = read_claim_proof(data)
    claim = verify_claim_proof(proof, verify_receipt(proof.receipt))
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wallet.consent.claims import ClaimRef, path_text
from wallet.consent.receipt import VerifiedReceipt, verify_receipt
from wallet.consent.record import CLAIM_KEY_BYTES, verify_claim, was_given
from wallet.errors import InputError
from wallet.standards.encoding import (
    JsonObject,
    JsonValue,
    b64u_decode,
    compact_json,
    parse_json_object,
)

SCHEMA: Final = "claim-proof/1"
ENDING: Final = ".proof"
"""Of the name of a file that holds one."""

_MEMBERS: Final = frozenset(
    {"schema", "receipt", "consent_id", "query", "item", "path", "value", "key"}
)


@dataclass(frozen=True, slots=True)
class ClaimProof:
    """What a proof says. Nothing of it is verified."""

    receipt: str
    """Compact JWS, ``consent-receipt+jwt``, as it was signed."""
    consent_id: str
    """The record of the receipt that has the claim."""
    ref: ClaimRef
    value: JsonValue
    key: str
    """Base64url, 32 bytes: opens the digest of this claim."""

    @property
    def name(self) -> str:
        """The claim as ``query: a.b.0``."""
        return f"{self.ref.query_id}: {path_text(self.ref.path)}"


def build_claim_proof(
    receipt: str, consent_id: str, ref: ClaimRef, value: JsonValue, key: str
) -> bytes:
    """The proof as a JSON document, ended by a line end.

    Raises as :func:`verify_claim_proof` where key and value do not open this claim of the receipt.
    """
    proof = ClaimProof(receipt, consent_id, ref, value, key)
    verify_claim_proof(proof, verify_receipt(receipt))
    document: JsonObject = {
        "schema": SCHEMA,
        "receipt": receipt,
        "consent_id": consent_id,
        "query": ref.query_id,
        "item": ref.item,
        "path": list(ref.path),
        "value": value,
        "key": key,
    }
    return compact_json(document) + b"\n"


def read_claim_proof(data: bytes) -> ClaimProof:
    """What a proof says.

    Raises :class:`InputError`: ``encoding.…``, ``consent.claim_proof_version`` for another major
    version, ``consent.claim_proof_form`` for another form.
    """
    document = parse_json_object(data)
    schema = document.get("schema")
    if schema != SCHEMA:
        raise InputError("consent.claim_proof_version", schema=str(schema)[:40])
    texts = {name: document.get(name) for name in ("receipt", "consent_id", "query", "key")}
    item = document.get("item")
    if (
        set(document) != _MEMBERS
        or not all(isinstance(text, str) for text in texts.values())
        or not _is_position(item)
        or len(b64u_decode(str(texts["key"]), max_bytes=CLAIM_KEY_BYTES)) != CLAIM_KEY_BYTES
    ):
        raise InputError("consent.claim_proof_form")
    return ClaimProof(
        receipt=str(texts["receipt"]),
        consent_id=str(texts["consent_id"]),
        ref=ClaimRef(str(texts["query"]), int(str(item)), _path(document["path"])),
        value=document["value"],
        key=str(texts["key"]),
    )


def verify_claim_proof(proof: ClaimProof, receipt: VerifiedReceipt) -> JsonObject:
    """The record of the receipt in which key and value open this claim.

    Raises ``InputError("consent.claim_proof")`` where the receipt has no such claim that was said
    yes to, or more than one, or where key or value are another's. That the receipt is the proof's
    own is the caller's to see to.
    """
    found = [
        (record, entry)
        for record in receipt.records
        if record["id"] == proof.consent_id and was_given(record)
        for entry in entries_of(record)
        if ref_of(entry) == proof.ref
    ]
    if len(found) != 1:
        raise InputError("consent.claim_proof")
    [(record, entry)] = found
    verify_claim(entry, proof.value, proof.key)
    return record


def entries_of(record: JsonObject) -> list[JsonObject]:
    """The claims of a record of known form."""
    claims = record["claims"]
    entries = claims if isinstance(claims, list) else []
    return [entry for entry in entries if isinstance(entry, dict)]


def ref_of(entry: JsonObject) -> ClaimRef:
    """Which claim of its release an entry is about."""
    return ClaimRef(str(entry["query"]), int(str(entry["item"])), _path(entry["path"]))


def _path(value: JsonValue) -> tuple[str | int, ...]:
    steps = value if isinstance(value, list) else []
    path = tuple(step for step in steps if isinstance(step, str) or _is_position(step))
    if not path or len(path) != len(steps):
        raise InputError("consent.claim_proof_form")
    return path  # type: ignore[return-value]  # a position is an int


def _is_position(value: JsonValue) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
