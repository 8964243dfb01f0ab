"""Addresses that speak for an issuer, and the documents of keys that are found there."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.fakes.keys import edwards_key, test_key
from tests.fakes.shared import vectors
from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonObject
from wallet.standards.identifiers import (
    PublishedKey,
    did_key,
    did_web_address,
    metadata_address,
    method_name,
    named,
    parse_web_address,
    read_did_document,
    read_issuer_metadata,
    read_jwks,
    read_key_document,
)
from wallet.standards.jose import PublicKey

DID = "did:web:skola.example:examen"
ISSUER = "https://skola.example/examen"
KEY, OTHER = test_key(1).public, edwards_key(2).public


def code_of(attempt: Callable[[], object]) -> str:
    with pytest.raises(InputError) as refusal:
        attempt()
    return refusal.value.code


def multikey(key: PublicKey) -> str:
    return did_key(key).removeprefix("did:key:")


def method(key: PublicKey = KEY, **members: Any) -> JsonObject:
    fair: dict[str, Any] = {
        "id": f"{DID}#a",
        "type": "JsonWebKey",
        "controller": DID,
        "publicKeyJwk": key.to_jwk(),
    }
    return {name: value for name, value in {**fair, **members}.items() if value is not None}


def document(*methods: Any, **members: Any) -> bytes:
    fair: dict[str, Any] = {
        "id": DID,
        "verificationMethod": list(methods),
        "assertionMethod": [f"{DID}#a"],
    }
    return json.dumps({**fair, **members}).encode()


def keys_in(data: bytes) -> list[PublicKey]:
    return [one.key for one in read_did_document(data, DID)]


@pytest.mark.parametrize(
    ("did", "address"),
    [
        ("did:web:skola.example", "https://skola.example/.well-known/did.json"),
        ("did:web:skola.example:examen:2026", "https://skola.example/examen/2026/did.json"),
        ("did:web:skola.example%3A8443", "https://skola.example:8443/.well-known/did.json"),
        ("did:web:skola.example%3a8443:a", "https://skola.example:8443/a/did.json"),
    ],
)
def test_a_did_web_leads_to_its_document(did: str, address: str) -> None:
    assert did_web_address(did) == address


@pytest.mark.parametrize(
    "did",
    [
        "did:web:",
        "did:web:skola",
        "did:web:127.0.0.1",
        "did:web:Skola.example",
        "did:web:skola.example:",
        "did:web:skola.example::a",
        "did:web:skola.example:..:a",
        "did:web:skola.example:.",
        "did:web:skola.example/a",
        "did:web:skola.example#a",
        "did:web:skola.example?a",
        "did:web:skola.example%2Fa",
        "did:web:skola.example:a%2F..",
        "did:web:skola.example%3A99999",
        "did:web:skola.example%3A0",
        "did:web:user@skola.example",
        "did:web:skola.exämple",
        "did:key:skola.example",
        "did:web:skola.example:" + "a" * limits.MAX_DID_CHARACTERS,
    ],
)
def test_anything_else_is_no_did_web(did: str) -> None:
    assert code_of(lambda: did_web_address(did)) == "identifiers.did_web"


@pytest.mark.parametrize(
    "address",
    [
        "http://skola.example/a",
        "https://skola/a",
        "https://192.0.2.1/a",
        "https://[2001:db8::1]/a",
        "https://u:p@skola.example/a",
        "https://skola.example/a#b",
        "https://skola.example/../a",
        "https://skola.example/a b",
        "https://skola.example\\@evil.example/",
        "https://skola.example:0/",
        "https://skola.example:70000/",
        "https://-skola.example/",
        "",
    ],
)
def test_an_address_is_https_a_name_and_a_path(address: str) -> None:
    assert code_of(lambda: parse_web_address(address)) == "identifiers.address"


def test_an_address_is_known_by_host_and_port() -> None:
    assert parse_web_address("https://Skola.Example:443/a?b=c").authority == "skola.example"
    assert parse_web_address("https://skola.example:8443").authority == "skola.example:8443"


@pytest.mark.parametrize(
    ("issuer", "address"),
    [
        ("https://skola.example", "https://skola.example/.well-known/jwt-vc-issuer"),
        ("https://skola.example/", "https://skola.example/.well-known/jwt-vc-issuer"),
        ("https://skola.example/a/b/", "https://skola.example/.well-known/jwt-vc-issuer/a/b"),
        ("https://skola.example:8443/a", "https://skola.example:8443/.well-known/jwt-vc-issuer/a"),
    ],
)
def test_the_well_known_name_goes_between_host_and_path(issuer: str, address: str) -> None:
    assert metadata_address(issuer) == address


@pytest.mark.parametrize("issuer", ["https://skola.example/?a=b", "https://skola.example/#a", DID])
def test_an_issuer_has_neither_query_nor_fragment(issuer: str) -> None:
    assert code_of(lambda: metadata_address(issuer)) == "identifiers.address"


@pytest.mark.parametrize(
    ("members", "key"),
    [
        ({}, KEY),
        ({"type": "JsonWebKey2020"}, KEY),
        ({"publicKeyJwk": None, "type": "Multikey", "publicKeyMultibase": multikey(KEY)}, KEY),
        ({"publicKeyJwk": None, "type": "Multikey", "publicKeyMultibase": multikey(OTHER)}, OTHER),
        (
            {
                "publicKeyJwk": None,
                "type": "Ed25519VerificationKey2020",
                "publicKeyMultibase": multikey(OTHER),
            },
            OTHER,
        ),
        ({"id": "#a"}, KEY),
    ],
)
def test_a_key_is_read_from_the_method_that_is_for_stating(
    members: dict[str, Any], key: PublicKey
) -> None:
    assert keys_in(document(method(**members))) == [key]


@pytest.mark.parametrize(
    "members",
    [
        {"assertionMethod": ["#a"]},
        {"assertionMethod": [method()], "verificationMethod": []},
        {"assertionMethod": [method()]},
    ],
)
def test_a_method_is_named_there_or_lies_there(members: JsonObject) -> None:
    assert keys_in(document(method(), **members)) == [KEY]


@pytest.mark.parametrize(
    "data",
    [
        document(method(), assertionMethod=[]),
        document(method(), assertionMethod=[f"{DID}#b"]),
        document(method(), assertionMethod=["did:web:evil.example#a"]),
        document(method(), assertionMethod=[], authentication=[f"{DID}#a"]),
        document(method(controller="did:web:evil.example")),
        document(method(controller=None)),
        document(method(type="Ed25519VerificationKey2018")),
        document(method(type="Multikey")),
        document(method(publicKeyMultibase=multikey(OTHER))),
        document(method(publicKeyJwk={**KEY.to_jwk(), "d": "AAAA"})),
        document(method(publicKeyJwk={**KEY.to_jwk(), "use": "enc"})),
        document(method(publicKeyJwk={"kty": "OKP", "crv": "X25519", "x": "AAAA"})),
        document(
            method(
                publicKeyJwk=None,
                type="Ed25519VerificationKey2020",
                publicKeyMultibase=multikey(KEY),
            )
        ),
        document(method(revoked="yesterday")),
        document(method(expires=1)),
        document(method(id="did:web:evil.example#a"), assertionMethod=["did:web:evil.example#a"]),
    ],
)
def test_a_method_for_something_else_is_no_key_of_the_issuer(data: bytes) -> None:
    assert keys_in(data) == []


def test_a_method_says_when_it_was_given_up() -> None:
    data = document(method(expires="2026-12-01T00:00:00Z", revoked="2026-06-01T00:00:00Z"))
    assert [one.ends for one in read_did_document(data, DID)] == [Instant.parse("2026-06-01")]


@pytest.mark.parametrize("found", ["did:web:skola.example", "did:web:annan.example", None, 1])
def test_a_document_that_moved_says_nothing(found: Any) -> None:
    data = document(method(), id=found)
    assert code_of(lambda: read_did_document(data, DID)) == "identifiers.other_document"


@pytest.mark.parametrize(
    "members",
    [
        {"verificationMethod": {}},
        {"verificationMethod": ["a"]},
        {"verificationMethod": [{"type": "Multikey"}]},
        {"verificationMethod": [method(), method(OTHER)]},
        {"assertionMethod": "#a"},
        {"assertionMethod": [method(OTHER)]},
        {"assertionMethod": [1]},
        {"verificationMethod": [], "assertionMethod": [method(), method(OTHER)]},
        {"assertionMethod": ["#a"] * (limits.MAX_PUBLISHED_KEYS + 1)},
    ],
)
def test_a_document_with_two_meanings_is_refused(members: JsonObject) -> None:
    data = document(method(), **members)
    assert code_of(lambda: read_did_document(data, DID)) == "identifiers.did_document"


@pytest.mark.parametrize("data", [b"<html>", b"[]", b'{"id": 1, "id": 2}', b""])
def test_a_page_is_no_document(data: bytes) -> None:
    assert code_of(lambda: read_did_document(data, DID)).startswith("encoding.")


def test_the_documents_of_a_published_fixture_hold_its_key() -> None:
    for name in ("legacy", "oidf"):
        did = f"did:web:digitalcredentials.github.io:vc-test-fixtures:dids:{name}"
        data = vectors(f"dcc-vc-test-fixtures/dids/{name}/did.json").read_bytes()
        (found,) = read_did_document(data, did)
        assert found.name_is_of_key
        assert multikey(found.key) == "z6MkjXe1vZvPRqFuc9nRBtZ3e1Y9XKDFSbjFAfzLfW2bD6cZ"


def metadata(**members: Any) -> bytes:
    return json.dumps({"issuer": ISSUER, **members}).encode()


def jwks(*keys: Any) -> JsonObject:
    return {"keys": list(keys)}


def test_metadata_holds_the_keys_or_says_where_they_are() -> None:
    within = read_issuer_metadata(metadata(jwks=jwks(KEY.to_jwk() | {"kid": "1"})), ISSUER)
    assert within.keys == (PublishedKey("1", KEY),)
    assert within.keys_address is None
    beside = read_issuer_metadata(metadata(jwks_uri="https://skola.example/keys"), ISSUER)
    assert (beside.keys, beside.keys_address) == (None, "https://skola.example/keys")


@pytest.mark.parametrize("issuer", [ISSUER + "/", ISSUER.upper(), "https://evil.example", None])
def test_metadata_of_another_issuer_says_nothing(issuer: Any) -> None:
    data = metadata(issuer=issuer, jwks=jwks(KEY.to_jwk()))
    assert code_of(lambda: read_issuer_metadata(data, ISSUER)) == "identifiers.other_document"


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ({}, "identifiers.metadata"),
        ({"jwks": jwks(KEY.to_jwk()), "jwks_uri": "https://a.example"}, "identifiers.metadata"),
        ({"jwks_uri": 1}, "identifiers.metadata"),
        ({"jwks_uri": "http://skola.example/keys"}, "identifiers.address"),
        ({"jwks": []}, "identifiers.keys"),
        ({"jwks": jwks()}, "identifiers.keys"),
        ({"jwks": jwks("a")}, "identifiers.keys"),
        ({"jwks": jwks(KEY.to_jwk() | {"kid": 1})}, "identifiers.keys"),
        ({"jwks": jwks(*[KEY.to_jwk()] * 65)}, "identifiers.keys"),
    ],
)
def test_metadata_says_one_thing(members: JsonObject, code: str) -> None:
    assert code_of(lambda: read_issuer_metadata(metadata(**members), ISSUER)) == code


def test_only_public_keys_that_sign_are_taken() -> None:
    unfit = [
        test_key(1).to_jwk(),
        KEY.to_jwk() | {"use": "enc"},
        KEY.to_jwk() | {"key_ops": ["sign"]},
        {"kty": "oct", "k": "AAAA"},
        {"kty": "EC", "crv": "P-521", "x": "AA", "y": "AA"},
    ]
    assert read_jwks(jwks(*unfit, OTHER.to_jwk())) == (PublishedKey(None, OTHER),)
    assert read_key_document(json.dumps(jwks(*unfit)).encode()) == ()


def test_a_name_chooses_among_keys() -> None:
    keys = (PublishedKey("1", KEY), PublishedKey("2", OTHER), PublishedKey(None, OTHER))
    assert named(keys, "2") == (keys[1],)
    assert named(keys, None) == keys
    assert named(keys, "3") == ()


@pytest.mark.parametrize(
    ("name", "is_of_key"),
    [
        (KEY.thumbprint(), True),
        (f"{DID}#{multikey(KEY)}", True),
        (f"{DID}#{multikey(OTHER)}", False),
        ("key-1", False),
        (None, False),
    ],
)
def test_a_name_may_be_made_from_the_key(name: str | None, is_of_key: bool) -> None:
    assert PublishedKey(name, KEY).name_is_of_key is is_of_key


def test_part_of_a_method_id_is_completed() -> None:
    assert method_name(DID, "#a") == method_name(DID, "a") == method_name(DID, f"{DID}#a")
