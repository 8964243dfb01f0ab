"""Compact JWS: made, taken apart, checked; every refusal before the signature is looked at."""

from __future__ import annotations

import json
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import strategies as st
from jwcrypto import jwk as peer_jwk
from jwcrypto import jws as peer_jws

from tests.fakes.keys import edwards_key, test_key
from wallet import limits
from wallet.errors import DefectError, InputError
from wallet.standards.encoding import JsonObject, b64u_decode, b64u_encode, compact_json
from wallet.standards.jose import (
    Algorithm,
    Jws,
    PrivateKey,
    PublicKey,
    parse_jws,
    sign_jws,
    verify_jws,
)

KEY, OTHER, EDWARDS = test_key(1), test_key(2), edwards_key(1)
CLAIMS: JsonObject = {"iss": "https://issuer.example", "n": 1}
TOKEN = sign_jws(CLAIMS, KEY, typ="example+jwt")


def _refused(token: str | Jws, key: PublicKey = KEY.public, **options: Any) -> InputError:
    with pytest.raises(InputError) as refusal:
        verify_jws(token, key, **{"typ": "example+jwt", **options})
    return refusal.value


def _token(header: object, payload: bytes = b"{}", key: PrivateKey = KEY) -> str:
    """A correctly signed token with any header."""
    protected = header if isinstance(header, bytes) else compact_json(header)
    signing_input = f"{b64u_encode(protected)}.{b64u_encode(payload)}"
    return f"{signing_input}.{b64u_encode(key.sign(signing_input.encode()))}"


@pytest.mark.parametrize("key", [KEY, EDWARDS])
def test_what_is_signed_verifies_and_says_what_was_signed(key: PrivateKey) -> None:
    token = sign_jws(CLAIMS, key, typ="example+jwt", header={"kid": "1"})
    jws = verify_jws(token, key.public, typ="example+jwt")
    assert jws.claims() == CLAIMS
    assert jws.header == {"alg": key.algorithm.value, "typ": "example+jwt", "kid": "1"}
    assert jws.typ == "example+jwt"
    assert jws.algorithm is key.algorithm
    assert jws.token == token
    assert jws.signing_input == token.rpartition(".")[0].encode()
    assert verify_jws(jws, key.public, typ="example+jwt") is jws


def test_bytes_are_signed_as_they_are() -> None:
    token = sign_jws(b'{ "a":1 }', KEY, typ="t")
    assert verify_jws(token, KEY.public, typ="t").payload == b'{ "a":1 }'


def test_an_empty_payload_is_a_payload() -> None:
    token = sign_jws(b"", KEY, typ="t")
    assert verify_jws(token, KEY.public, typ="t").payload == b""


@pytest.mark.parametrize("member", ["alg", "typ", "crit", "b64"])
def test_the_header_members_that_decide_cannot_be_set_from_outside(member: str) -> None:
    with pytest.raises(DefectError) as defect:
        sign_jws(CLAIMS, KEY, typ="t", header={member: "x"})
    assert defect.value.code == "jose.header_member"


def test_a_signer_with_an_algorithm_only_for_checking_does_not_sign() -> None:
    class Foreign:
        algorithm = Algorithm.RS256
        public = KEY.public

        def sign(self, data: bytes) -> bytes:
            return bytes(256)

    with pytest.raises(DefectError) as defect:
        sign_jws(CLAIMS, Foreign(), typ="t")
    assert defect.value.code == "jose.signer"


def test_another_key_is_refused() -> None:
    assert _refused(TOKEN, OTHER.public).code == "jose.signature"


def test_a_key_in_the_header_is_not_used() -> None:
    token = _token({"alg": "ES256", "typ": "example+jwt", "jwk": OTHER.public.to_jwk()}, key=OTHER)
    assert _refused(token).code == "jose.signature"


def test_a_key_for_another_algorithm_is_refused_before_the_signature() -> None:
    assert _refused(TOKEN, EDWARDS.public).code == "jose.key_algorithm"


def test_a_key_that_names_its_algorithm_takes_no_other_name_for_it() -> None:
    narrowed = PublicKey.from_jwk({**EDWARDS.public.to_jwk(), "alg": "Ed25519"})
    token = sign_jws(CLAIMS, EDWARDS, typ="example+jwt")
    assert _refused(token, narrowed).code == "jose.key_algorithm"


def test_the_caller_can_narrow_the_algorithms() -> None:
    assert verify_jws(TOKEN, KEY.public, typ=None, algorithms={Algorithm.ES256})
    assert _refused(TOKEN, algorithms={Algorithm.EDDSA}).code == "jose.algorithm"


@pytest.mark.parametrize(
    "typ", ["example+jwt", "application/example+jwt", "Application/example+jwt"]
)
def test_the_type_may_carry_its_prefix(typ: str) -> None:
    token = _token({"alg": "ES256", "typ": typ})
    assert verify_jws(token, KEY.public, typ="example+jwt").typ == typ


@pytest.mark.parametrize(
    "typ", ["JWT", "", "Example+jwt", "x/example+jwt", "application/application/example+jwt", ...]
)
def test_another_type_is_refused_before_the_signature(typ: Any) -> None:
    header = {"alg": "ES256", **({} if typ is ... else {"typ": typ})}
    for key in (KEY, OTHER):
        refusal = _refused(_token(header, key=key))
        assert refusal.code == "jose.typ"
        assert refusal.data["expected"] == "example+jwt"


def test_the_type_can_be_left_to_the_caller() -> None:
    assert verify_jws(_token({"alg": "ES256"}), KEY.public, typ=None).typ is None


@pytest.mark.parametrize(
    "alg",
    [
        *("none", "None", "NONE", "", "HS256", "HS512", "ES512", "ES256K", "RS1", "RS512", "PS384"),
        *("es256", "ES256 ", "Ed448", None, 256, ["ES256"], {"alg": "ES256"}),
    ],
)
def test_an_algorithm_off_the_list_is_refused(alg: object) -> None:
    assert _refused(_token({"alg": alg, "typ": "example+jwt"})).code == "jose.algorithm"


def test_a_missing_algorithm_is_refused() -> None:
    assert _refused(_token({"typ": "example+jwt"})).code == "jose.algorithm"


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"crit": ["exp"]}, "jose.critical"),
        ({"crit": []}, "jose.critical"),
        ({"crit": None}, "jose.critical"),
        ({"b64": False}, "jose.critical"),
        ({"crit": ["b64"], "b64": True}, "jose.critical"),
        ({"typ": 1}, "jose.header"),
        ({"typ": None}, "jose.header"),
        ({"kid": {}}, "jose.header"),
        ({"cty": ["JWT"]}, "jose.header"),
    ],
)
def test_a_header_that_demands_or_confuses_is_refused(more: dict[str, object], code: str) -> None:
    assert _refused(_token({"alg": "ES256", "typ": "example+jwt", **more})).code == code


@pytest.mark.parametrize(
    ("header", "code"),
    [
        (b"[]", "encoding.json_object"),
        (b"", "encoding.json"),
        (b'{"alg":"ES256","alg":"ES256"}', "encoding.json_duplicate"),
        (b'{"alg":"none","alg":"ES256"}', "encoding.json_duplicate"),
        (b'\xef\xbb\xbf{"alg":"ES256"}', "encoding.json"),
        (b'{"alg":"ES256"}' + b" " * limits.MAX_HEADER_BYTES, "encoding.too_large"),
        (b'{"alg":"ES256","a":' + b"[" * 40 + b"]" * 40 + b"}", "encoding.json_depth"),
    ],
)
def test_a_header_is_one_json_object_of_bounded_size(header: bytes, code: str) -> None:
    assert _refused(_token(header)).code == code


@pytest.mark.parametrize(
    ("token", "code"),
    [
        pytest.param("", "jose.token", id="nothing"),
        pytest.param("..", "encoding.json", id="dots alone"),
        pytest.param(TOKEN.rpartition(".")[0], "jose.token", id="two parts"),
        pytest.param(TOKEN + ".", "jose.token", id="four parts"),
        pytest.param(TOKEN + ".e30.AA", "jose.token", id="five parts"),
        pytest.param(TOKEN + "\n", "encoding.base64url", id="line feed"),
        pytest.param(" " + TOKEN, "encoding.base64url", id="space"),
        pytest.param(TOKEN + "=", "encoding.base64url", id="padding"),
        pytest.param(TOKEN.replace(".", "\uff0e"), "jose.token", id="other dots"),
        pytest.param(TOKEN + "\u00e9", "jose.token", id="not ASCII"),
        pytest.param(TOKEN.rpartition(".")[0] + ".", "jose.signature", id="no signature"),
        pytest.param(json.dumps({"payload": "", "signatures": []}), "jose.token", id="JSON form"),
    ],
)
def test_what_is_not_a_compact_jws_is_refused(token: str, code: str) -> None:
    assert _refused(token).code == code


def test_a_huge_token_is_refused_before_it_is_read() -> None:
    assert _refused("." * (limits.MAX_DOCUMENT_BYTES + 1)).code == "encoding.too_large"


def test_a_signature_in_der_is_refused() -> None:
    library_key = KEY.library_key()
    assert isinstance(library_key, ec.EllipticCurvePrivateKey)
    jws = parse_jws(TOKEN)
    der = library_key.sign(jws.signing_input, ec.ECDSA(hashes.SHA256()))
    token = f"{jws.signing_input.decode()}.{b64u_encode(der)}"
    assert _refused(token).code == "jose.signature"


@pytest.mark.parametrize("key", [KEY, EDWARDS])
def test_a_longer_or_shorter_signature_is_refused(key: PrivateKey) -> None:
    jws = parse_jws(sign_jws(CLAIMS, key, typ="example+jwt"))
    for signature in (jws.signature + b"\0", b"\0" + jws.signature, jws.signature[:-1], bytes(64)):
        token = f"{jws.signing_input.decode()}.{b64u_encode(signature)}"
        assert _refused(token, key.public).code == "jose.signature"


def test_claims_are_an_object() -> None:
    jws = parse_jws(sign_jws(b"[1]", KEY, typ="t"))
    with pytest.raises(InputError) as refusal:
        jws.claims()
    assert refusal.value.code == "encoding.json_object"


@given(st.sampled_from([KEY, EDWARDS]), st.data())
def test_any_character_changed_is_noticed(key: PrivateKey, data: st.DataObject) -> None:
    token = sign_jws(CLAIMS, key, typ="example+jwt")
    place = data.draw(st.integers(0, len(token) - 1))
    char = data.draw(st.characters().filter(lambda char: char != token[place]))
    _refused(token[:place] + char + token[place + 1 :], key.public)


def test_any_bit_changed_in_any_byte_is_noticed() -> None:
    parts = TOKEN.split(".")
    for number, part in enumerate(parts):
        decoded = b64u_decode(part)
        for place in range(len(decoded)):
            for bit in (0x01, 0x80):
                changed = bytearray(decoded)
                changed[place] ^= bit
                others = [*parts[:number], b64u_encode(bytes(changed)), *parts[number + 1 :]]
                _refused(".".join(others))


@given(st.text() | st.text("eyJ.-_A0", max_size=60) | st.binary().map(b64u_encode))
def test_any_text_is_a_token_or_an_error(text: str) -> None:
    for token in (text, f"{text}.{text}.{text}", f"{TOKEN.partition('.')[0]}.{text}.{text}"):
        try:
            jws = parse_jws(token)
        except InputError:
            continue
        assert jws.token == token


HEADERS = st.dictionaries(
    st.sampled_from(["alg", "typ", "crit", "b64", "kid", "jwk", "x5c"]) | st.text(max_size=4),
    st.none() | st.booleans() | st.sampled_from(["ES256", "EdDSA", "none"]) | st.lists(st.text()),
)


@given(HEADERS)
def test_any_header_is_taken_or_refused(header: dict[str, object]) -> None:
    try:
        jws = parse_jws(_token(header))
    except InputError:
        return
    assert jws.header == header
    assert {"crit", "b64"}.isdisjoint(header)


@pytest.mark.parametrize("key", [KEY, EDWARDS])
def test_jwcrypto_verifies_what_we_sign(key: PrivateKey) -> None:
    token = sign_jws(CLAIMS, key, typ="example+jwt")
    peer = peer_jws.JWS()
    peer.deserialize(token, peer_jwk.JWK(**key.public.to_jwk()), alg=key.algorithm.value)
    assert json.loads(peer.payload) == CLAIMS


@pytest.mark.parametrize(
    ("alg", "kind"),
    [
        ("ES256", {"kty": "EC", "crv": "P-256"}),
        ("ES384", {"kty": "EC", "crv": "P-384"}),
        ("EdDSA", {"kty": "OKP", "crv": "Ed25519"}),
        ("RS256", {"kty": "RSA", "size": 2048}),
        ("PS256", {"kty": "RSA", "size": 2048}),
    ],
)
def test_we_verify_what_jwcrypto_signs(alg: str, kind: dict[str, Any]) -> None:
    peer_key = peer_jwk.JWK.generate(**kind)
    peer = peer_jws.JWS(compact_json(CLAIMS))
    peer.add_signature(peer_key, protected=json.dumps({"alg": alg, "typ": "example+jwt"}))
    key = PublicKey.from_jwk(peer_key.export_public(as_dict=True))
    token = peer.serialize(compact=True)
    assert verify_jws(token, key, typ="example+jwt").claims() == CLAIMS
    assert key.thumbprint() == peer_key.thumbprint()
    assert _refused(token[:-8] + "AAAAAAAA", key).code in ("jose.signature", "encoding.base64url")
