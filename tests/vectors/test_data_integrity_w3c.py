"""The step-by-step vectors of vc-di-eddsa and vc-di-ecdsa."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest

from tests.fakes.contexts import canonize
from tests.fakes.shared import vectors
from wallet.errors import InputError
from wallet.standards.data_integrity import Proof, parse_proofs, signed_bytes, verify_proof
from wallet.standards.encoding import canonical_json
from wallet.standards.identifiers import resolve_did

SETS = {
    "eddsa-rdfc-2022": ("w3c-vc-di-eddsa/eddsa-rdfc-2022/", "DataInt"),
    "eddsa-jcs-2022": ("w3c-vc-di-eddsa/eddsa-jcs-2022/", "JCS"),
    "ecdsa-rdfc-2019": ("w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p256/", "ECDSAP256"),
}
KEYS = {
    "eddsa-rdfc-2022": "w3c-vc-di-eddsa/keyPair.json",
    "eddsa-jcs-2022": "w3c-vc-di-eddsa/keyPair.json",
    "ecdsa-rdfc-2019": "w3c-vc-di-ecdsa/p256KeyPair.json",
}


def text(suite: str, step: str) -> str:
    folder, ending = SETS[suite]
    return vectors(f"{folder}{step}{ending}.txt").read_text("utf-8")


def document(suite: str, step: str = "signed") -> dict[str, Any]:
    folder, ending = SETS[suite]
    found: dict[str, Any] = json.loads(vectors(f"{folder}{step}{ending}.json").read_text("utf-8"))
    return found


def proof_of(signed: dict[str, Any]) -> Proof:
    (proof,) = parse_proofs(signed)
    assert isinstance(proof, Proof)
    return proof


def canonical(suite: str, value: dict[str, Any]) -> str:
    return canonical_json(value).decode() if "jcs" in suite else canonize()(value)


@pytest.mark.parametrize("suite", SETS)
def test_every_step_is_as_published(suite: str) -> None:
    signed = document(suite)
    proof = proof_of(signed)
    unsecured = {name: value for name, value in signed.items() if name != "proof"}
    folder = SETS[suite][0].partition("/")[0]
    assert unsecured == json.loads(vectors(f"{folder}/unsigned.json").read_text("utf-8"))
    options = document(suite, "proofConfig")
    assert canonical(suite, unsecured) == text(suite, "canonDoc")
    assert canonical(suite, options) == text(suite, "proofCanon")
    for step, value in (("doc", unsecured), ("proof", options)):
        digest = hashlib.sha256(canonical(suite, value).encode()).hexdigest()
        assert digest == text(suite, f"{step}Hash").strip()
    over = signed_bytes(signed, proof, canonize())
    assert over.hex() == text(suite, "combinedHash").strip()
    assert proof.signature.hex() == text(suite, "sigHex").strip()
    assert signed["proof"]["proofValue"] == text(suite, "sigBTC58").strip()


@pytest.mark.parametrize("suite", SETS)
def test_the_published_signature_holds_under_the_published_key(suite: str) -> None:
    signed = document(suite)
    proof = proof_of(signed)
    pair = json.loads(vectors(KEYS[suite]).read_text("utf-8"))
    assert proof.method.endswith(pair["publicKeyMultibase"])
    key = resolve_did(proof.method)
    verify_proof(key, proof, signed_bytes(signed, proof, canonize()))


@pytest.mark.parametrize("suite", SETS)
def test_a_changed_byte_is_noticed(suite: str) -> None:
    signed = document(suite)
    signed["credentialSubject"]["alumniOf"] += "."
    proof = proof_of(signed)
    with pytest.raises(InputError, match=r"jose\.signature"):
        verify_proof(resolve_did(proof.method), proof, signed_bytes(signed, proof, canonize()))
