"""Which JWKs are keys that check signatures, and what RFC 7638 calls them."""

from __future__ import annotations

from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.keys import edwards_key, test_key
from wallet.errors import InputError
from wallet.standards.encoding import b64u_decode, b64u_encode
from wallet.standards.jose import Algorithm, PublicKey
from wallet.standards.jose.edwards25519 import is_useful_point
from wallet.standards.jose.primitives import accept, public_members

P256 = test_key(1).public.to_jwk()
ED25519 = edwards_key(1).public.to_jwk()
P384 = dict(public_members(ec.derive_private_key(7, ec.SECP384R1()).public_key()))

RSA_7638: dict[str, Any] = {
    "kty": "RSA",
    "n": (
        "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECP"
        "ebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY"
        "368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0f"
        "M4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw"
    ),
    "e": "AQAB",
    "alg": "RS256",
    "kid": "2011-04-29",
}
"""The example of RFC 7638 section 3.1."""


def _code(jwk: dict[str, Any]) -> str:
    with pytest.raises(InputError) as refusal:
        PublicKey.from_jwk(jwk)
    return refusal.value.code


def _changed(jwk: dict[str, Any], **members: Any) -> dict[str, Any]:
    return {name: value for name, value in {**jwk, **members}.items() if value is not ...}


def test_the_thumbprint_is_that_of_rfc_7638() -> None:
    key = PublicKey.from_jwk(RSA_7638)
    assert key.thumbprint() == "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"


def test_the_thumbprint_of_an_ed25519_key_is_that_of_rfc_8037() -> None:
    key = PublicKey.from_jwk(
        {"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
    )
    assert key.thumbprint() == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"


@pytest.mark.parametrize(
    ("jwk", "algorithms"),
    [
        (P256, {Algorithm.ES256}),
        (P384, {Algorithm.ES384}),
        (ED25519, {Algorithm.EDDSA, Algorithm.ED25519}),
        ({**ED25519, "alg": "EdDSA"}, {Algorithm.EDDSA}),
        ({**P256, "use": "sig", "key_ops": ["verify", "sign"], "alg": "ES256"}, {Algorithm.ES256}),
        (RSA_7638, {Algorithm.RS256}),
        (_changed(RSA_7638, alg=...), {Algorithm.RS256, Algorithm.PS256}),
    ],
)
def test_a_key_is_for_the_algorithms_of_its_kind_that_it_names(
    jwk: dict[str, Any], algorithms: set[Algorithm]
) -> None:
    assert PublicKey.from_jwk(jwk).algorithms == algorithms


def test_the_jwk_of_a_key_holds_the_required_members_alone() -> None:
    key = PublicKey.from_jwk({**P256, "kid": "1", "use": "sig", "alg": "ES256", "x5c": [], "a": 1})
    assert key.to_jwk() == P256
    assert list(key.to_jwk()) == ["crv", "kty", "x", "y"]


def test_keys_are_equal_when_their_material_is() -> None:
    plain, narrowed = PublicKey.from_jwk(ED25519), PublicKey.from_jwk({**ED25519, "alg": "EdDSA"})
    assert plain == narrowed
    assert len({plain, narrowed, edwards_key(2).public}) == 2


def test_a_coordinate_keeps_its_leading_zeros() -> None:
    scalar = 379  # the smallest whose x begins with a zero byte
    jwk: dict[str, Any] = {
        **public_members(ec.derive_private_key(scalar, ec.SECP256R1()).public_key())
    }
    x = b64u_decode(jwk["x"])
    assert x[0] == 0
    assert PublicKey.from_jwk(jwk).to_jwk() == jwk
    assert _code({**jwk, "x": b64u_encode(x[1:])}) == "jose.key"


@pytest.mark.parametrize(
    ("jwk", "code"),
    [
        pytest.param({}, "jose.key", id="nothing"),
        pytest.param({"kty": 1}, "jose.key", id="kty is no text"),
        pytest.param({"kty": "oct", "k": "AAAA"}, "jose.key_type", id="shared secret"),
        pytest.param({"kty": "ec"}, "jose.key_type", id="kty in lower case"),
        pytest.param({**P256, "crv": "P-521"}, "jose.key_type", id="P-521"),
        pytest.param({**P256, "crv": "secp256k1"}, "jose.key_type", id="secp256k1"),
        pytest.param({**P256, "crv": ["P-256"]}, "jose.key_type", id="crv is no text"),
        pytest.param({**ED25519, "crv": "X25519"}, "jose.key_type", id="X25519"),
        pytest.param({**ED25519, "crv": "Ed448"}, "jose.key_type", id="Ed448"),
        pytest.param({**P256, "kty": "OKP"}, "jose.key_type", id="kty and crv do not fit"),
        pytest.param({**ED25519, "kty": "EC"}, "jose.key_type", id="crv and kty do not fit"),
        pytest.param({**P256, "crv": "P-384"}, "jose.key", id="coordinates of another curve"),
        pytest.param({**P256, "d": P256["x"]}, "jose.key_private", id="private"),
        pytest.param({**P256, "d": None}, "jose.key_private", id="private, empty"),
        pytest.param({**RSA_7638, "p": "AQ"}, "jose.key_private", id="a prime"),
        pytest.param({**RSA_7638, "oth": []}, "jose.key_private", id="other primes"),
        pytest.param({**ED25519, "k": "AA"}, "jose.key_private", id="a secret"),
        pytest.param(_changed(P256, y=...), "jose.key", id="no y"),
        pytest.param({**P256, "x": 5}, "jose.key", id="x is no text"),
        pytest.param({**P256, "x": str(P256["x"]) + "="}, "encoding.base64url", id="padding"),
        pytest.param({**P256, "x": "A" * 100_000}, "jose.key", id="a very long x"),
        pytest.param({**P256, "x": b64u_encode(bytes(33))}, "jose.key", id="33 bytes"),
        pytest.param({**P256, "x": P256["y"]}, "jose.key_point", id="off the curve"),
        pytest.param(
            {**P256, "x": b64u_encode(bytes(32)), "y": b64u_encode(bytes(32))},
            "jose.key_point",
            id="zero",
        ),
        pytest.param(
            {**P256, "x": b64u_encode(b"\xff" * 32)}, "jose.key_point", id="not of the field"
        ),
        pytest.param({**P256, "use": "enc"}, "jose.key_use", id="for encryption"),
        pytest.param({**P256, "use": ["sig"]}, "jose.key_use", id="use is no text"),
        pytest.param({**P256, "key_ops": ["sign"]}, "jose.key_use", id="not for verifying"),
        pytest.param({**P256, "key_ops": "verify"}, "jose.key_use", id="key_ops is no list"),
        pytest.param({**P256, "alg": "ES384"}, "jose.key_algorithm", id="another algorithm"),
        pytest.param({**P256, "alg": "ECDH-ES"}, "jose.key_algorithm", id="key agreement"),
        pytest.param({**P256, "alg": "none"}, "jose.key_algorithm", id="none"),
        pytest.param({**P256, "alg": None}, "jose.key_algorithm", id="alg is null"),
        pytest.param({**P256, "alg": ["ES256"]}, "jose.key_algorithm", id="alg is a list"),
        pytest.param({**RSA_7638, "alg": "RS512"}, "jose.key_algorithm", id="RS512"),
        pytest.param({**RSA_7638, "e": "AAEAAQ"}, "jose.key", id="leading zero"),
        pytest.param({**RSA_7638, "e": ""}, "jose.key", id="empty exponent"),
        pytest.param({**RSA_7638, "e": "AQ"}, "jose.key", id="exponent 1"),
        pytest.param({**RSA_7638, "e": "AQAC"}, "jose.key", id="even exponent"),
        pytest.param(
            {**RSA_7638, "e": b64u_encode(b"\1" + bytes(4) + b"\1")}, "jose.key", id="long exponent"
        ),
    ],
)
def test_what_is_not_a_public_key_for_signatures_is_refused(jwk: dict[str, Any], code: str) -> None:
    assert _code(jwk) == code


@pytest.mark.parametrize(
    ("bits", "accepted"), [(1024, False), (2047, False), (2048, True), (4096, True), (4097, False)]
)
def test_rsa_keys_have_2048_to_4096_bits(bits: int, accepted: bool) -> None:
    jwk: dict[str, Any] = {"kty": "RSA", "e": "AQAB", "n": _modulus((1 << bits) - 1)}
    if accepted:
        assert PublicKey.from_jwk(jwk).kind == "RSA"
    else:
        assert _code(jwk) == "jose.key_size"


def test_an_even_modulus_is_refused() -> None:
    assert _code({"kty": "RSA", "e": "AQAB", "n": _modulus((1 << 2048) - 2)}) == "jose.key"


@pytest.mark.parametrize("order", [1, 2, 4, 8])
def test_ed25519_points_of_small_order_are_refused(order: int) -> None:
    """Worked out here from the curve equation, so that the list in the source is not its own
    proof: every y whose point gives the neutral element after three doublings."""
    ys = _ys_by_order()[order]
    assert len(ys) == {1: 1, 2: 1, 4: 1, 8: 2}[order]
    for y in ys:
        for sign in (0, 1 << 255):
            encoded = (y | sign).to_bytes(32, "little")
            assert _code({**ED25519, "x": b64u_encode(encoded)}) == "jose.key_point"


@pytest.mark.parametrize(
    "encoded",
    [
        pytest.param((2).to_bytes(32, "little"), id="no point has this y"),
        pytest.param((2**255 - 19 + 3).to_bytes(32, "little"), id="y is not of the field"),
        pytest.param(bytes(31), id="31 bytes"),
        pytest.param(bytes(33), id="33 bytes"),
    ],
)
def test_what_encodes_no_ed25519_point_is_none(encoded: bytes) -> None:
    assert not is_useful_point(encoded)


@given(st.integers(0, 2**32))
def test_ed25519_keys_of_any_seed_are_points(seed: int) -> None:
    private = Ed25519PrivateKey.from_private_bytes(seed.to_bytes(32))
    assert is_useful_point(private.public_key().public_bytes_raw())


MEMBERS = st.sampled_from(["kty", "crv", "x", "y", "n", "e", "d", "use", "key_ops", "alg", "kid"])
JSON = st.none() | st.booleans() | st.integers() | st.text(max_size=50) | st.lists(st.text())


@given(
    st.sampled_from([P256, P384, ED25519, RSA_7638, {}]),
    st.dictionaries(MEMBERS | st.text(max_size=5), JSON | st.binary(max_size=48).map(b64u_encode)),
)
def test_any_members_are_a_key_or_an_error(jwk: dict[str, Any], other: dict[str, Any]) -> None:
    try:
        key = PublicKey.from_jwk({**jwk, **other})
    except InputError:
        return
    assert PublicKey.from_jwk(key.to_jwk()) == key


def test_a_key_of_the_library_is_taken_only_if_its_kind_is_listed() -> None:
    small = rsa.RSAPublicNumbers(65537, (1 << 1024) - 1).public_key()
    for key, code in (
        (ec.derive_private_key(5, ec.SECP521R1()).public_key(), "jose.key_type"),
        (ec.derive_private_key(5, ec.SECP256K1()).public_key(), "jose.key_type"),
        (small, "jose.key_size"),
        (object(), "jose.key_type"),
    ):
        with pytest.raises(InputError) as refusal:
            accept(key)
        assert refusal.value.code == code


def _modulus(number: int) -> str:
    return b64u_encode(number.to_bytes((number.bit_length() + 7) // 8))


def _ys_by_order() -> dict[int, set[int]]:
    p = 2**255 - 19
    d = -121665 * pow(121666, -1, p) % p
    root = pow(2, (p - 1) // 4, p)  # a square root of -1

    def half(value: int) -> int | None:
        found = pow(value, (p + 3) // 8, p)
        for candidate in (found, found * root % p):
            if candidate * candidate % p == value % p:
                return candidate
        return None

    # Order 4 has y = 0. Order 8 doubles to it: y² + x² = 0 in y² - x² = 1 + d·x²·y² gives
    # d·y⁴ + 2·y² - 1 = 0.
    discriminant = half(1 + d)
    assert discriminant is not None
    squares = [(sign * discriminant - 1) * pow(d, -1, p) % p for sign in (1, -1)]
    ys = {y for square in squares if (y := half(square)) is not None}
    return {1: {1}, 2: {p - 1}, 4: {0}, 8: ys | {p - y for y in ys}}
