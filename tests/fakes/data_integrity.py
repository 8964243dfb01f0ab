"""Documents with proofs inside, fair and unfair, signed with test keys."""

from __future__ import annotations

from typing import Any

from tests.fakes.contexts import canonize
from tests.fakes.keys import edwards_key
from wallet.standards.data_integrity import Suite, parse_proofs, signed_bytes
from wallet.standards.data_integrity.proofs import Proof
from wallet.standards.identifiers import did_key
from wallet.standards.identifiers.base58 import base58_encode
from wallet.standards.jose import PrivateKey

V1 = "https://www.w3.org/2018/credentials/v1"
V2 = "https://www.w3.org/ns/credentials/v2"
OB3 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
ED25519_2020 = "https://w3id.org/security/suites/ed25519-2020/v1"
CREATED = "2026-01-09T15:20:02Z"

ACADEMY = edwards_key(11)
"""The key of a school that issues badges."""
OTHER = edwards_key(12)
PLACEHOLDER = "z" + base58_encode(bytes(64))


def did_of(key: PrivateKey) -> str:
    return did_key(key.public)


def method_of(key: PrivateKey) -> str:
    """The verification method of a did:key."""
    did = did_of(key)
    return f"{did}#{did.removeprefix('did:key:')}"


def badge(key: PrivateKey = ACADEMY, **changes: Any) -> dict[str, Any]:
    """A badge without proof, issued by the did:key of a key; None leaves a member out."""
    base: dict[str, Any] = {
        "@context": [V2, OB3],
        "id": "urn:uuid:6b6c3fcb-17f5-4a0e-9a5a-6a6d2f0d6a55",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": did_of(key), "type": ["Profile"], "name": "Exempelskolan"},
        "validFrom": "2026-01-09T00:00:00Z",
        "name": "Svetsning",
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "achievement": {
                "id": "urn:example:welding",
                "type": ["Achievement"],
                "name": "Svetsning",
                "description": "Fogar stål.",
                "criteria": {"narrative": "Ett provstycke."},
            },
        },
    }
    base.update(changes)
    return {name: value for name, value in base.items() if value is not None}


def options(suite: Suite = Suite.EDDSA_RDFC_2022, **members: Any) -> dict[str, Any]:
    """A proof with a placeholder for its value; None leaves a member out."""
    base = {
        "type": suite.type,
        "cryptosuite": suite.cryptosuite,
        "created": CREATED,
        "proofPurpose": "assertionMethod",
        "proofValue": PLACEHOLDER,
    }
    base.update(members)
    return {name: value for name, value in base.items() if value is not None}


def signed(
    document: dict[str, Any],
    key: PrivateKey = ACADEMY,
    suite: Suite = Suite.EDDSA_RDFC_2022,
    **members: Any,
) -> dict[str, Any]:
    """The document with one more proof, right in itself whatever its members say."""
    member = {"verificationMethod": method_of(key), **members}
    proof = options(suite, **member)
    proof["proofValue"] = "z" + base58_encode(key.sign(_over(document, proof)))
    return with_proof(document, proof)


def with_proof(document: dict[str, Any], proof: dict[str, Any]) -> dict[str, Any]:
    """The document with one more proof, as it is."""
    held = document.get("proof", [])
    proofs = [*(held if isinstance(held, list) else [held]), proof]
    return {**document, "proof": proofs if len(proofs) > 1 else proof}


def _over(document: dict[str, Any], proof: dict[str, Any]) -> bytes:
    """What the proof is over. One for another purpose has to be told that it is not."""
    as_asserted = {**proof, "proofPurpose": "assertionMethod"}
    parsed = parse_proofs(with_proof(document, as_asserted))[-1]
    assert isinstance(parsed, Proof)
    parsed.options["proofPurpose"] = proof["proofPurpose"]
    return signed_bytes(with_proof(document, proof), parsed, canonize())
