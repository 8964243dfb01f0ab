"""did:key and did:jwk: from a key, to the same key, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.keys import edwards_key, test_key
from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import b64u_decode, b64u_encode, compact_json
from wallet.standards.identifiers import did_jwk, did_key, resolve_did
from wallet.standards.identifiers.base58 import base58_decode, base58_encode
from wallet.standards.jose import PublicKey
from wallet.standards.jose.primitives import load_rsa

P256, ED25519 = test_key(1).public, edwards_key(1).public
P384 = PublicKey.of(ec.derive_private_key(7, ec.SECP384R1()).public_key())
RSA = PublicKey.of(load_rsa((1 << 2048) - 1, 65_537))
DID = did_key(ED25519)
POINT = b64u_decode(str(ED25519.to_jwk()["x"]))

EXAMPLE_DID_JWK = (
    "did:jwk:eyJjcnYiOiJQLTI1NiIsImt0eSI6IkVDIiwieCI6ImFjYklRaXVNczNpOF91c3pFakoydHBUdFJNNEVVM3l6OTF"
    "QSDZDZEgyVjAiLCJ5IjoiX0tjeUxqOXZXTXB0bm1LdG00NkdxRHo4d2Y3NEk1TEtncmwyR3pIM25TRSJ9"
)
"""The first example of the did:jwk method specification."""


def _code(did: str) -> str:
    with pytest.raises(InputError) as refusal:
        resolve_did(did)
    return refusal.value.code


def _multibase(data: bytes) -> str:
    return f"did:key:z{base58_encode(data)}"


@pytest.mark.parametrize(
    ("key", "start"),
    [(ED25519, "did:key:z6Mk"), (P256, "did:key:zDn"), (P384, "did:key:z82")],
)
def test_a_key_and_its_did_key_are_each_others_form(key: PublicKey, start: str) -> None:
    did = did_key(key)
    assert did.startswith(start)
    assert resolve_did(did) == key
    assert resolve_did(f"{did}#{did.removeprefix('did:key:')}") == key


@pytest.mark.parametrize("key", [ED25519, P256, P384, RSA])
def test_a_key_and_its_did_jwk_are_each_others_form(key: PublicKey) -> None:
    did = did_jwk(key)
    assert resolve_did(did) == key
    assert resolve_did(f"{did}#0") == key


def test_the_published_did_jwk_is_read_and_written() -> None:
    key = resolve_did(EXAMPLE_DID_JWK)
    assert key.kind == "P-256"
    assert did_jwk(key) == EXAMPLE_DID_JWK


def test_a_did_jwk_of_another_writer_is_read() -> None:
    jwk = {"kid": "1", "y": P256.to_jwk()["y"], "use": "sig", **P256.to_jwk(), "alg": "ES256"}
    assert resolve_did("did:jwk:" + b64u_encode(compact_json(jwk))) == P256


def test_an_rsa_key_has_no_did_key() -> None:
    with pytest.raises(InputError) as refusal:
        did_key(RSA)
    assert refusal.value.code == "identifiers.key_type"


@pytest.mark.parametrize(
    ("did", "code"),
    [
        pytest.param("", "identifiers.method", id="nothing"),
        pytest.param("did:key", "identifiers.method", id="no identifier"),
        pytest.param("did:key:", "identifiers.did_key", id="empty identifier"),
        pytest.param("did:web:match.example", "identifiers.method", id="another method"),
        pytest.param("DID:key:" + DID[8:], "identifiers.method", id="upper case"),
        pytest.param(" " + DID, "identifiers.method", id="a space before"),
        pytest.param("https://match.example/" + DID, "identifiers.method", id="an address"),
        pytest.param(DID + "\n", "identifiers.base58", id="a line feed after"),
        pytest.param(DID + "?versionId=1", "identifiers.base58", id="a query"),
        pytest.param(DID + "/path", "identifiers.base58", id="a path"),
        pytest.param(DID.replace("key:z", "key:u"), "identifiers.did_key", id="another base"),
        pytest.param(DID.replace("key:z", "key:1.1:z"), "identifiers.did_key", id="a version"),
        pytest.param(DID.replace("key:z", "key:z1"), "identifiers.did_key", id="leading zero"),
        pytest.param(DID + "#", "identifiers.fragment", id="an empty fragment"),
        pytest.param(DID + "#0", "identifiers.fragment", id="the fragment of did:jwk"),
        pytest.param(f"{DID}#{DID}", "identifiers.fragment", id="the whole identifier again"),
        pytest.param(f"{DID}#{DID[8:]}#", "identifiers.fragment", id="two fragments"),
        pytest.param(_multibase(b"\xed\x01" + POINT + b"\0"), "jose.key_point", id="a byte more"),
        pytest.param(_multibase(b"\xed\x01" + POINT[:-1]), "jose.key_point", id="a byte less"),
        pytest.param(_multibase(b"\xed\x01" + bytes(32)), "jose.key_point", id="small order"),
        pytest.param(_multibase(b"\xed\x01"), "jose.key_point", id="no key"),
        pytest.param(_multibase(b"\xed\x81\x00" + POINT), "identifiers.did_key", id="long varint"),
        pytest.param(_multibase(b"\xec\x01" + POINT), "identifiers.key_type", id="X25519"),
        pytest.param(_multibase(b"\xe7\x01" + POINT), "identifiers.key_type", id="secp256k1"),
        pytest.param(_multibase(b"\x82\x24" + POINT), "identifiers.key_type", id="P-521"),
        pytest.param(_multibase(b"\x85\x24" + POINT), "identifiers.key_type", id="RSA"),
        pytest.param(_multibase(b"\x01\x02" + POINT), "identifiers.did_key", id="no such codec"),
        pytest.param("did:key:z" + "2" * 3_000, "encoding.too_large", id="too long"),
        pytest.param(did_jwk(P256) + "#1", "identifiers.fragment", id="no second key"),
        pytest.param(did_jwk(P256) + "=", "encoding.base64url", id="padding"),
        pytest.param("did:jwk:", "encoding.json", id="no JWK"),
        pytest.param("did:jwk:e30", "jose.key", id="an empty JWK"),
        pytest.param("did:jwk:W10", "encoding.json_object", id="no object"),
    ],
)
def test_what_is_not_the_one_form_of_a_usable_key_is_refused(did: str, code: str) -> None:
    assert _code(did) == code


@pytest.mark.parametrize("form", ["uncompressed", "hybrid", "infinity", "off the curve", "short"])
def test_an_elliptic_point_is_compressed_and_on_its_curve(form: str) -> None:
    x, y = (b64u_decode(str(P256.to_jwk()[name])) for name in ("x", "y"))
    point = {
        "uncompressed": b"\x04" + x + y,
        "hybrid": bytes([6 + y[-1] % 2]) + x + y,
        "infinity": b"\0",
        "off the curve": b"\x02" + bytes(31) + b"\1",
        "short": b"\x02" + x[:-1],
    }[form]
    assert _code(_multibase(b"\x80\x24" + point)) in ("jose.key_point", "identifiers.did_key")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"d": "AA"}, "jose.key_private"),
        ({"use": "enc"}, "jose.key_use"),
        ({"alg": "ECDH-ES"}, "jose.key_algorithm"),
        ({"crv": "P-521"}, "jose.key_type"),
    ],
)
def test_a_did_jwk_obeys_the_rules_for_keys(change: dict[str, Any], code: str) -> None:
    assert _code("did:jwk:" + b64u_encode(compact_json({**P256.to_jwk(), **change}))) == code


def test_a_did_jwk_with_a_member_twice_is_refused() -> None:
    text = compact_json(P256.to_jwk())[:-1] + b',"x":"AA"}'
    assert _code("did:jwk:" + b64u_encode(text)) == "encoding.json_duplicate"


def test_a_private_key_never_comes_into_an_identifier() -> None:
    secret = str(test_key(1).to_jwk()["d"])
    assert secret.encode() not in b64u_decode(did_jwk(P256).removeprefix("did:jwk:"))


@given(st.integers(1, 2**64))
def test_every_p_256_key_has_one_did_key(scalar: int) -> None:
    key = PublicKey.of(ec.derive_private_key(scalar, ec.SECP256R1()).public_key())
    assert resolve_did(did_key(key)) == resolve_did(did_jwk(key)) == key
    assert base58_decode(did_key(key).removeprefix("did:key:z"))[:2] == b"\x80\x24"


IDENTIFIERS = st.sampled_from([DID, did_key(P256), did_key(P384), did_jwk(P256), did_jwk(ED25519)])


@given(
    st.text(max_size=200)
    | st.text(max_size=90).map("did:key:z".__add__)
    | st.text("123ABCDEFabcdef", max_size=90).map("did:key:z6Mk".__add__)
    | st.binary(max_size=200).map(b64u_encode).map("did:jwk:".__add__)
    | st.builds(
        lambda did, place, char: did[:place] + char + did[place + 1 :],
        IDENTIFIERS,
        st.integers(8, 60),
        st.characters(),
    )
)
def test_any_text_is_a_key_or_an_error(did: str) -> None:
    try:
        key = resolve_did(did)
    except InputError:
        return
    assert len(did) <= limits.MAX_DID_CHARACTERS
    assert resolve_did(did_jwk(key)) == key
