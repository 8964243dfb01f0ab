"""The proofs of a document: one, several that stand each alone, or a chain (VC Data Integrity 2.1).

A proof that is not of a known suite, or was not made to assert what the document says, is set
aside: it speaks neither for the document nor against it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from wallet import limits
from wallet.errors import InputError
from wallet.standards.data_integrity.suites import HASH_BITS, Suite
from wallet.standards.encoding import Instant, JsonObject, JsonValue
from wallet.standards.identifiers.base58 import base58_decode
from wallet.standards.jose import Algorithm

ASSERTION: Final = "assertionMethod"
"""The ``proofPurpose`` of who says that a document is true."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A proof whose form was found right; nothing says that it holds."""

    options: JsonObject
    """All of it but its ``proofValue``."""
    suite: Suite
    algorithm: Algorithm
    method: str
    """Its ``verificationMethod``: where the signer's key is told."""
    signature: bytes
    id: str | None
    previous: tuple[str, ...]
    """The proofs that it signs too, by ``id``."""
    created: Instant | None
    expires: Instant | None

    @property
    def hash_bits(self) -> int:
        """Bits of the SHA-2 it is made with."""
        return HASH_BITS[self.algorithm]


@dataclass(frozen=True, slots=True)
class SetAside:
    """A proof that is not looked at."""

    kind: str
    """Its ``cryptosuite`` or ``type``. Foreign text."""
    other_purpose: bool
    """Of a known suite, but made for another purpose than to assert."""


Found: TypeAlias = Proof | SetAside


def parse_proofs(document: JsonObject) -> tuple[Found, ...]:
    """What ``proof`` holds, in its order; empty where there is none.

    Raises ``InputError``: ``data_integrity.proof`` for a member that is missing or of a wrong form,
    ``data_integrity.number`` for too many.
    """
    if "proof" not in document:
        return ()
    value = document["proof"]
    listed = value if isinstance(value, list) else [value]
    if len(listed) > limits.MAX_PROOFS:
        raise InputError("data_integrity.number", limit=limits.MAX_PROOFS)
    return tuple(_parse(one) for one in listed)


def earlier_proofs(document: JsonObject, proof: Proof) -> list[JsonValue]:
    """The proofs that this one signs too, as they stand in the document (section 4.4).

    Raises ``InputError("data_integrity.previous")`` where one is not there, has its ``id`` twice,
    or comes after the proof that names it: a chain has a first link.
    """
    value = document["proof"]
    listed = value if isinstance(value, list) else [value]
    by_id: dict[JsonValue, list[JsonObject]] = {}
    for one in listed:
        if isinstance(one, dict) and isinstance(one.get("id"), str):
            by_id.setdefault(one["id"], []).append(one)
    _check_chain(proof.previous, by_id, ())
    return [one for one in listed if isinstance(one, dict) and one.get("id") in proof.previous]


def _check_chain(
    previous: tuple[str, ...], by_id: dict[JsonValue, list[JsonObject]], seen: tuple[str, ...]
) -> None:
    for name in previous:
        if name in seen or len(by_id.get(name, ())) != 1:
            raise InputError("data_integrity.previous")
        _check_chain(_previous(by_id[name][0]), by_id, (*seen, name))


def _parse(value: JsonValue) -> Found:
    if not isinstance(value, dict) or not isinstance(value.get("type"), str):
        raise InputError("data_integrity.proof", member="type")
    suite = Suite.of(value["type"], value.get("cryptosuite"))
    if suite is None:
        return SetAside(_kind(value), other_purpose=False)
    if value.get("proofPurpose") != ASSERTION:
        return SetAside(_kind(value), other_purpose=True)
    algorithm, signature = _signature(value.get("proofValue"), suite)
    return Proof(
        options={name: one for name, one in value.items() if name != "proofValue"},
        suite=suite,
        algorithm=algorithm,
        method=_text(value, "verificationMethod"),
        signature=signature,
        id=_text(value, "id") if "id" in value else None,
        previous=_previous(value),
        created=_instant(value, "created"),
        expires=_instant(value, "expires"),
    )


def _kind(proof: JsonObject) -> str:
    named = proof.get("cryptosuite")
    return named if isinstance(named, str) else str(proof["type"])


def _signature(value: JsonValue, suite: Suite) -> tuple[Algorithm, bytes]:
    """Base58 behind the ``z`` of multibase, and of a length that tells its algorithm."""
    if not isinstance(value, str) or not value.startswith("z") or len(value) > _MAX_SIGNATURE_TEXT:
        raise InputError("data_integrity.proof", member="proofValue")
    try:
        signature = base58_decode(value[1:])
    except InputError as error:
        raise InputError("data_integrity.proof", member="proofValue") from error
    algorithm = suite.algorithms.get(len(signature))
    if algorithm is None:
        raise InputError("data_integrity.proof", member="proofValue")
    return algorithm, signature


_MAX_SIGNATURE_TEXT: Final = 160
"""96 bytes take 132 characters of base58."""


def _previous(proof: JsonObject) -> tuple[str, ...]:
    if "previousProof" not in proof:
        return ()
    value = proof["previousProof"]
    listed = value if isinstance(value, list) else [value]
    names = tuple(one for one in listed if isinstance(one, str) and one)
    if not names or len(names) != len(listed) or len(set(names)) != len(names):
        raise InputError("data_integrity.proof", member="previousProof")
    if len(names) > limits.MAX_PROOFS:
        raise InputError("data_integrity.number", limit=limits.MAX_PROOFS)
    return names


def _text(proof: JsonObject, name: str) -> str:
    value = proof.get(name)
    if not isinstance(value, str) or not value:
        raise InputError("data_integrity.proof", member=name)
    return value


def _instant(proof: JsonObject, name: str) -> Instant | None:
    if name not in proof:
        return None
    try:
        return Instant.parse(_text(proof, name))
    except InputError as error:
        raise InputError("data_integrity.proof", member=name) from error
