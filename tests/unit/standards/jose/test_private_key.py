"""Keys that sign: made, kept, read again, and never shown by accident."""

from __future__ import annotations

import copy
from typing import Any, Literal

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.keys import edwards_key, fixed_salts, test_key
from wallet.errors import InputError
from wallet.standards.encoding import b64u_decode, b64u_encode
from wallet.standards.jose import Algorithm, PrivateKey, PublicKey
from wallet.standards.jose.primitives import private_scalar, public_members

P256 = test_key(1).to_jwk()
ED25519 = edwards_key(1).to_jwk()
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


def _code(jwk: dict[str, Any]) -> str:
    with pytest.raises(InputError) as refusal:
        PrivateKey.from_jwk(jwk)
    return refusal.value.code


@pytest.mark.parametrize(
    ("kind", "algorithm"), [("P-256", Algorithm.ES256), ("Ed25519", Algorithm.EDDSA)]
)
def test_a_fresh_key_signs_and_comes_back_from_its_jwk(
    kind: Literal["P-256", "Ed25519"], algorithm: Algorithm
) -> None:
    key = PrivateKey.generate(kind)
    assert key.algorithm is algorithm
    key.public.verify(algorithm, b"data", key.sign(b"data"))
    again = PrivateKey.from_jwk(key.to_jwk())
    assert again == key
    again.public.verify(algorithm, b"data", again.sign(b"data"))
    assert PrivateKey.generate(kind) != key


def test_the_default_is_p_256() -> None:
    assert PrivateKey.generate().public.kind == "P-256"


def test_a_key_signs_with_the_algorithm_it_names() -> None:
    assert PrivateKey.from_jwk({**ED25519, "alg": "Ed25519"}).algorithm is Algorithm.ED25519
    assert PrivateKey.from_jwk({**ED25519, "alg": "EdDSA"}).algorithm is Algorithm.EDDSA


def test_the_public_key_has_no_secret() -> None:
    assert "d" in P256
    assert "d" not in PrivateKey.from_jwk(P256).public.to_jwk()
    assert PublicKey.from_jwk(test_key(1).public.to_jwk()) == test_key(1).public


@pytest.mark.parametrize("jwk", [P256, ED25519])
def test_no_text_of_a_key_shows_its_secret(jwk: dict[str, Any]) -> None:
    key = PrivateKey.from_jwk(jwk)
    secret = b64u_decode(jwk["d"])
    for text in (repr(key), str(key), f"{key}", repr([key]), repr({"key": key})):
        assert jwk["d"] not in text
        assert secret.hex() not in text
        assert str(int.from_bytes(secret)) not in text
    assert key.public.thumbprint() in repr(key)


@pytest.mark.parametrize(
    ("jwk", "code"),
    [
        pytest.param(test_key(1).public.to_jwk(), "jose.key", id="public"),
        pytest.param({**P256, "d": ""}, "jose.key", id="no scalar"),
        pytest.param({**P256, "d": b64u_encode(bytes(32))}, "jose.key", id="zero"),
        pytest.param({**P256, "d": b64u_encode(ORDER.to_bytes(32))}, "jose.key", id="the order"),
        pytest.param({**P256, "d": b64u_encode(b"\xff" * 32)}, "jose.key", id="above the order"),
        pytest.param({**P256, "d": b64u_encode(b"\1" * 31)}, "jose.key", id="31 bytes"),
        pytest.param({**P256, "d": b64u_encode(b"\0" + b"\1" * 32)}, "jose.key", id="33 bytes"),
        pytest.param({**P256, "d": test_key(2).to_jwk()["d"]}, "jose.key", id="of another key"),
        pytest.param({**P256, "y": P256["x"]}, "jose.key", id="public part altered"),
        pytest.param({**ED25519, "d": edwards_key(2).to_jwk()["d"]}, "jose.key", id="other seed"),
        pytest.param({**ED25519, "x": edwards_key(2).to_jwk()["x"]}, "jose.key", id="other x"),
        pytest.param({**P256, "use": "enc"}, "jose.key_use", id="for encryption"),
        pytest.param({**P256, "key_ops": ["verify"]}, "jose.key_use", id="not for signing"),
        pytest.param({**P256, "alg": "ES384"}, "jose.key_algorithm", id="another algorithm"),
        pytest.param({"kty": "RSA", "n": "AQ", "e": "AQ", "d": "AQ"}, "jose.key_type", id="RSA"),
        pytest.param({"kty": "EC", "crv": "P-384", "d": "AQ"}, "jose.key_type", id="P-384"),
        pytest.param({"kty": "oct", "k": "AQ"}, "jose.key_type", id="shared secret"),
    ],
)
def test_what_is_not_a_key_that_signs_is_refused(jwk: dict[str, Any], code: str) -> None:
    assert _code(jwk) == code


def test_a_small_scalar_keeps_its_length() -> None:
    assert private_scalar(ec.derive_private_key(1, ec.SECP256R1())) == bytes(31) + b"\1"


def test_a_copy_is_the_same_key() -> None:
    assert copy.copy(test_key(1)) == test_key(1)


def test_test_keys_and_salts_are_the_same_in_every_run() -> None:
    assert test_key(1).public.thumbprint() == "bsPoSCon4AZoyYPQpU3M1bCL_1AFsu9A6qCW8w37p0M"
    assert edwards_key(1).public.thumbprint() == "ktTKuW7LHv-O11JzCmMN3pRHBDM91dgxOYnL2ICbBQw"
    salts = fixed_salts()
    assert [salts(), salts()] == ["dvF5QJW-5Q6EgDFJHbI-Xg", "2Rxi4riTEn_MaFxR1_j6kw"]


@given(st.binary(max_size=2_000), st.sampled_from([test_key(1), edwards_key(1)]))
def test_what_is_signed_verifies(data: bytes, key: PrivateKey) -> None:
    signature = key.sign(data)
    assert len(signature) == 64
    key.public.verify(key.algorithm, data, signature)


@given(st.binary(max_size=100), st.binary(max_size=140), st.sampled_from(list(Algorithm)))
def test_no_other_bytes_are_a_signature(
    data: bytes, signature: bytes, algorithm: Algorithm
) -> None:
    for key in (test_key(1).public, edwards_key(1).public):
        code = "jose.signature" if algorithm in key.algorithms else "jose.key_algorithm"
        with pytest.raises(InputError) as refusal:
            key.verify(algorithm, data, signature)
        assert refusal.value.code == code


@given(st.integers(1, ORDER - 1))
def test_any_scalar_of_the_curve_is_a_key(scalar: int) -> None:
    key = ec.derive_private_key(scalar, ec.SECP256R1())
    jwk = {**public_members(key.public_key()), "d": b64u_encode(scalar.to_bytes(32))}
    assert PrivateKey.from_jwk({**jwk}).to_jwk() == jwk
