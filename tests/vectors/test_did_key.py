"""The did:key method's own vectors: 12 identifiers, and the X25519 keys beside the Ed25519 ones."""

from __future__ import annotations

import json
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.fakes.shared import vectors
from wallet.errors import InputError
from wallet.standards.encoding import b64u_encode
from wallet.standards.identifiers import did_key, resolve_did
from wallet.standards.identifiers.base58 import base58_decode
from wallet.standards.jose import PublicKey
from wallet.standards.jose.primitives import load_ec, public_members

FILES = ("ed25519-x25519.json", "nist-curves.json")

REFUSED = {
    "did:key:z2J9gaYxrKVpdoG9A4gRnmpnRCcxU6agDtFVVBVdn1JedouoZN7SzcyREXXzWgt3gGiwpoHq7K68X4m32D8HgzG8wv3sY5j7": "P-521",  # noqa: E501
    "did:key:z2J9gcGdb2nEyMDmzQYv2QZQcM1vXktvy1Pw4MduSWxGabLZ9XESSWLQgbuPhwnXN7zP7HpTzWqrMTzaY5zWe6hpzJ2jnw4f": "P-521",  # noqa: E501
}
"""Curve P-521 signs with ES512, which is not on the closed list: no credential format needs it."""


def test_each_identifier_of_a_listed_kind_is_its_key_and_the_key_is_its_identifier() -> None:
    resolved = 0
    for did, case in _cases().items():
        if did in REFUSED:
            continue
        key = resolve_did(did)
        assert key.to_jwk() == _expected(case)
        assert did_key(key) == did
        assert resolve_did(case["didDocument"]["verificationMethod"][0]["id"]) == key
        resolved += 1
    assert resolved + len(REFUSED) == len(_cases()) == 12


@pytest.mark.parametrize(("did", "kind"), REFUSED.items())
def test_a_kind_off_the_list_is_refused_by_name(did: str, kind: str) -> None:
    assert did in _cases()
    with pytest.raises(InputError) as refusal:
        resolve_did(did)
    assert refusal.value.code == "identifiers.key_type"
    assert refusal.value.data == {"kind": kind}


def test_keys_for_key_agreement_are_refused_by_name() -> None:
    """X25519 cannot sign. Its key is neither an identifier of its own nor a fragment of one."""
    pairs = {did: case["keyAgreementKeyPair"]["id"] for did, case in _cases(FILES[0]).items()}
    assert len(pairs) == 5
    for did, key_id in pairs.items():
        agreement = key_id.rpartition("#")[2]
        with pytest.raises(InputError) as alone:
            resolve_did(f"did:key:{agreement}")
        assert alone.value.data == {"kind": "X25519"}
        with pytest.raises(InputError) as fragment:
            resolve_did(f"{did}#{agreement}")
        assert fragment.value.code == "identifiers.fragment"


def _expected(case: dict[str, Any]) -> dict[str, Any]:
    if "seed" in case:
        seed = bytes.fromhex(case["seed"])
        public = Ed25519PrivateKey.from_private_bytes(seed).public_key()
        return {"crv": "Ed25519", "kty": "OKP", "x": b64u_encode(public.public_bytes_raw())}
    method = case["verificationMethod"]
    if "publicKeyJwk" in method:
        return PublicKey.from_jwk(method["publicKeyJwk"]).to_jwk()
    return {**public_members(load_ec("P-256", base58_decode(method["publicKeyBase58"])))}


def _cases(*names: str) -> dict[str, dict[str, Any]]:
    cases: dict[str, dict[str, Any]] = {}
    for name in names or FILES:
        cases |= json.loads(vectors(f"did-key/{name}").read_bytes())
    return cases
