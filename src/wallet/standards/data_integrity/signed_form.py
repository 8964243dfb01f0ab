"""The bytes a proof signs: the digests of its own options and of the document (vc-di-eddsa 3.2.4).

1. the document without its proofs, or with those that the proof signs too;
2. its canonical form, by the suite: statements (RDFC-1.0) or JSON (RFC 8785);
3. the options of the proof in the same form, with the document's ``@context``;
4. SHA-2 of the options, then of the document, one after the other.
"""

from __future__ import annotations

import hashlib

from wallet.errors import InputError
from wallet.standards.data_integrity.proofs import Proof, earlier_proofs
from wallet.standards.data_integrity.suites import Form
from wallet.standards.encoding import JsonObject, JsonValue, canonical_json
from wallet.standards.jose import Algorithm, PublicKey
from wallet.standards.linked_data import Canonizer


def signed_bytes(document: JsonObject, proof: Proof, canonize: Canonizer | None) -> bytes:
    """What the signature of one of the document's proofs is over.

    ``canonize`` is asked by suites that sign statements; None: there is none here. Raises
    ``InputError``: ``data_integrity.previous``, ``data_integrity.context`` where the document does
    not begin with the contexts that were signed, ``data_integrity.no_canonizer``, and the errors of
    ``canonize`` and of canonical JSON.
    """
    unsecured = {name: value for name, value in document.items() if name != "proof"}
    if proof.previous:
        unsecured["proof"] = earlier_proofs(document, proof)
    if proof.suite.form is Form.JCS:
        forms = _json_forms(unsecured, proof)
    else:
        forms = _statement_forms(unsecured, proof, canonize)
    return b"".join(hashlib.new(f"sha{proof.hash_bits}", form).digest() for form in forms)


def verify_proof(key: PublicKey, proof: Proof, signed: bytes) -> None:
    """Returns when the proof holds under a key. Raises ``jose.key_algorithm`` for a key that is
    none of its suite, or ``jose.signature``."""
    algorithm = proof.algorithm
    if algorithm is Algorithm.ED25519 and algorithm not in key.algorithms:
        algorithm = Algorithm.EDDSA  # the same, in a JWK that uses the older name
    key.verify(algorithm, signed, proof.signature)


def _statement_forms(
    unsecured: JsonObject, proof: Proof, canonize: Canonizer | None
) -> tuple[bytes, bytes]:
    if canonize is None:
        raise InputError("data_integrity.no_canonizer")
    options = {**proof.options, "@context": unsecured.get("@context")}
    return (
        canonize(options, hash_bits=proof.hash_bits).encode(),
        canonize(unsecured, hash_bits=proof.hash_bits).encode(),
    )


def _json_forms(unsecured: JsonObject, proof: Proof) -> tuple[bytes, bytes]:
    """Contexts that follow those of the proof are not signed (vc-di-eddsa 3.3.2 step 4): they may
    be there, and mean nothing to whoever reads the document as JSON."""
    if "@context" not in proof.options:
        return canonical_json(proof.options), canonical_json(unsecured)
    signed = proof.options["@context"]
    first, have = _listed(signed), _listed(unsecured.get("@context"))
    if not first or have[: len(first)] != first:
        raise InputError("data_integrity.context")
    return canonical_json(proof.options), canonical_json({**unsecured, "@context": signed})


def _listed(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else [value]
