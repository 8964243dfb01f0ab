"""Request objects: each rule broken by itself, and all of them reported at once."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.clock import NOON
from tests.fakes.keys import edwards_key, test_key
from tests.fakes.service import Edit, FakeService, Lie
from wallet.errors import InputError, WalletError
from wallet.standards.encoding import compact_json
from wallet.standards.identifiers import did_jwk, did_key
from wallet.standards.jose import PrivateKey, encode_x5c, parse_certificate, sign_jws
from wallet.standards.jose.authority import make_ca, make_leaf
from wallet.standards.openid.client_id import Prefix
from wallet.standards.openid.request_object import (
    REQUEST_TYP,
    RequestObject,
    parse_request_object,
    parse_unsigned_request,
)

_SERVICE = FakeService()
_BY_NAME = FakeService(dns="namn.example", prefix=Prefix.X509_SAN_DNS)
_LONG_STATE = "s" * 22
_HOUR = 3600


def _parse(token: str) -> RequestObject:
    return parse_request_object(token, at=NOON)


def _reasons(token: str) -> tuple[str, ...]:
    with pytest.raises(InputError) as refusal:
        _parse(token)
    assert refusal.value.code == "request.invalid"
    reasons: tuple[str, ...] = refusal.value.data["reasons"]  # type: ignore[assignment]  # data holds objects
    return reasons


def _set(name: str, value: object) -> Edit:
    return lambda payload: payload.update({name: value})


def _drop(name: str) -> Edit:
    def edit(payload: dict[str, Any]) -> None:
        payload.pop(name)

    return edit


def _query(**members: object) -> Edit:
    return lambda payload: payload["dcql_query"]["credentials"][0].update(members)


def test_honest_request_is_read_whole() -> None:
    request = _parse(_SERVICE.ask())

    assert request.signed
    assert request.prefix is Prefix.X509_HASH
    assert request.client_id == _SERVICE.asker.client_id
    assert request.signing_key == _SERVICE.key.public
    assert request.response_host == "match.example"
    assert request.nonce == _SERVICE.ids(1).nonce
    assert request.exp == NOON.plus(7 * 86_400)
    assert request.dcql.ids[0] == "work"
    assert [info.format for info in request.verifier_info] == [
        "urn:consent-wallet:data-use-terms:1"
    ]


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (_set("response_type", "code"), "request.response_type"),
        (_drop("response_type"), "request.response_type"),
        (_drop("response_mode"), "request.response_mode"),
        (_set("response_mode", "fragment"), "request.response_mode"),
        (_set("response_mode", ["direct_post"]), "request.response_mode"),
        (_drop("response_uri"), "request.response_uri"),
        (_set("response_uri", "http://match.example/x"), "request.response_uri"),
        (_set("response_uri", "https://"), "request.response_uri"),
        (_set("response_uri", "https://user@match.example/"), "request.response_uri"),
        (_set("response_uri", "https://match.example/#x"), "request.response_uri"),
        (_set("response_uri", "https://match.example:0/"), "request.response_uri"),
        (_set("response_uri", "https://[match.example/"), "request.response_uri"),
        (_set("response_uri", "https://mätch.example/"), "request.response_uri"),
        (_set("redirect_uri", "https://match.example/"), "request.redirect_uri"),
        (_drop("nonce"), "request.nonce"),
        (_set("nonce", ""), "request.nonce"),
        (_set("nonce", "with space"), "request.nonce"),
        (_set("nonce", "n" * 513), "request.nonce"),
        (_set("nonce", 7), "request.nonce"),
        (_set("state", "å"), "request.state"),
        (_drop("dcql_query"), "request.query_missing"),
        (_set("scope", "cv"), "request.query_and_scope"),
        (_set("dcql_query", {"credentials": []}), "dcql.entries"),
        (_query(meta={}), "dcql.vct_values"),
        (_set("transaction_data", []), "request.transaction_data"),
        (_drop("aud"), "request.aud"),
        (_set("aud", "https://wallet.example"), "request.aud"),
        (_set("exp", NOON.seconds - _HOUR), "request.expired"),
        (_set("nbf", NOON.seconds + _HOUR), "request.not_yet"),
        (_set("iat", NOON.seconds + _HOUR), "request.not_yet"),
        (_set("exp", "tomorrow"), "request.times"),
        (_set("exp", True), "request.times"),
        (_set("exp", -1), "request.times"),
        (_set("client_metadata", "none"), "request.client_metadata"),
        (_set("response_mode", "direct_post.jwt"), "request.encryption_key"),
        (
            _set("client_metadata", {"vp_formats_supported": {"mso_mdoc": {}}}),
            "request.formats",
        ),
        (
            _set(
                "client_metadata",
                {"vp_formats_supported": {"dc+sd-jwt": {"kb-jwt_alg_values": ["ES512"]}}},
            ),
            "request.formats",
        ),
        (_set("verifier_info", []), "request.verifier_info"),
        (_set("verifier_info", ["text"]), "request.verifier_info"),
        (_set("verifier_info", [{"format": "x"}]), "request.verifier_info"),
        (
            _set("verifier_info", [{"format": "x", "data": "y", "credential_ids": ["nobody"]}]),
            "request.verifier_info",
        ),
        (_set("request", "eyJ…"), "request.request_inside"),
        (_set("request_uri", "https://match.example/r"), "request.request_inside"),
    ],
)
def test_broken_parameter_is_refused_by_name(edit: Edit, reason: str) -> None:
    assert _reasons(_SERVICE.ask(lie=Lie(payload=edit))) == (reason,)


def test_only_a_scope_is_an_unknown_scope() -> None:
    def edit(payload: dict[str, Any]) -> None:
        payload.pop("dcql_query")
        payload["scope"] = "cv"

    token = _SERVICE.ask(lie=Lie(payload=edit))

    assert _reasons(token) == ("request.scope",)
    with pytest.raises(InputError) as refusal:
        _parse(token)
    assert refusal.value.data["openid_error"] == "invalid_scope"


def test_every_broken_rule_is_named_at_once() -> None:
    def edit(payload: dict[str, Any]) -> None:
        payload.pop("nonce")
        payload["response_uri"] = "ftp://match.example"
        payload["aud"] = 7
        payload["exp"] = 1

    token = _SERVICE.ask(lie=Lie(payload=edit, typ="JWT", signed_by=test_key(99)))

    assert set(_reasons(token)) == {
        "request.typ",
        "request.signature",
        "request.aud",
        "request.nonce",
        "request.response_uri",
        "request.expired",
    }


def test_clocks_may_differ_by_a_little() -> None:
    at_the_edge = Lie(payload=_set("iat", NOON.seconds + 299))

    assert _parse(_SERVICE.ask(lie=at_the_edge)).iat == NOON.plus(299)


def test_audience_may_be_one_of_a_list() -> None:
    lie = Lie(payload=_set("aud", ["https://self-issued.me/v2"]))

    assert _parse(_SERVICE.ask(lie=lie)).signed


@pytest.mark.parametrize("state", [None, "short"])
def test_credential_without_proof_of_possession_needs_a_long_state(state: str | None) -> None:
    def edit(payload: dict[str, Any]) -> None:
        _query(require_cryptographic_holder_binding=False)(payload)
        payload["state"] = state

    assert _reasons(_SERVICE.ask(lie=Lie(payload=edit))) == ("request.state_needed",)


def test_credential_without_proof_of_possession_is_allowed_with_one() -> None:
    def edit(payload: dict[str, Any]) -> None:
        _query(require_cryptographic_holder_binding=False)(payload)
        payload["state"] = _LONG_STATE

    assert _parse(_SERVICE.ask(lie=Lie(payload=edit))).state == _LONG_STATE


def test_encrypted_answer_needs_a_key_that_fits() -> None:
    good = {"kty": "EC", "crv": "P-256", "alg": "ECDH-ES", "use": "enc", "kid": "1"}
    keys = [good | {"use": "sig"}, good | {"alg": "RSA-OAEP"}, good | {"kty": "OKP"}, good]

    def edit(payload: dict[str, Any]) -> None:
        payload["response_mode"] = "direct_post.jwt"
        payload["client_metadata"] = {"jwks": {"keys": keys}}

    request = _parse(_SERVICE.ask(lie=Lie(payload=edit)))

    assert request.encryption_keys == (good,)


class TestWhoAsks:
    """The client identifier against key and certificate."""

    def test_signed_by_another_key(self) -> None:
        assert _reasons(_SERVICE.ask(lie=Lie(signed_by=test_key(99)))) == ("request.signature",)

    def test_changed_after_signing(self) -> None:
        head, _, signature = _SERVICE.ask().split(".")
        _, other, _ = _SERVICE.ask(number=2).split(".")

        assert _reasons(f"{head}.{other}.{signature}") == ("request.signature",)

    def test_host_name_that_the_certificate_has(self) -> None:
        assert _parse(_BY_NAME.ask()).prefix is Prefix.X509_SAN_DNS

    def test_host_name_that_the_certificate_lacks(self) -> None:
        def edit(payload: dict[str, Any]) -> None:
            payload["client_id"] = "x509_san_dns:bank.example"
            payload["response_uri"] = "https://bank.example/answer"

        assert _reasons(_BY_NAME.ask(lie=Lie(payload=edit))) == ("request.certificate_dns",)

    def test_answer_to_another_host_than_the_named_one(self) -> None:
        lie = Lie(payload=_set("response_uri", "https://namn.example.evil.example/answer"))

        assert _reasons(_BY_NAME.ask(lie=lie)) == ("request.response_host",)

    @pytest.mark.parametrize("x5c", [[], ["no certificate"], "text", [7]])
    def test_certificate_that_cannot_be_read(self, x5c: object) -> None:
        lie = Lie(header=_set("x5c", x5c))

        assert _reasons(_SERVICE.ask(lie=lie)) == ("request.certificates",)

    def test_self_signed_certificate(self) -> None:
        key, pem = make_ca("Exempelmatchning AB", at=NOON, days=10)
        certificate = parse_certificate(pem.encode())
        token = _signed_by_chain(key, [pem], _hash_of(pem))

        assert certificate.issuer == certificate.subject
        assert _reasons(token) == ("request.self_signed",)

    def test_anchor_inside_the_chain(self) -> None:
        token = _signed_by_chain(
            _SERVICE.key, [_SERVICE.leaf_pem, _SERVICE.ca_pem], _SERVICE.asker.client_id
        )

        assert _reasons(token) == ("request.anchor_in_chain",)

    @pytest.mark.parametrize(
        ("client_id", "reason", "error"),
        [
            ("origin:https://match.example", "request.prefix_origin", "invalid_request"),
            ("verifier_attestation:match", "request.prefix_unsupported", "invalid_request"),
            ("openid_federation:https://x", "request.prefix_unsupported", "invalid_request"),
            ("match.example", "request.pre_registered", "invalid_client"),
            ("https://match.example", "request.pre_registered", "invalid_client"),
            (":empty", "request.pre_registered", "invalid_client"),
            ("redirect_uri:https://match.example/", "request.signed", "invalid_request"),
            ("", "request.client_id", "invalid_request"),
            ("x509_hash:a b", "request.client_id", "invalid_request"),
            (None, "request.client_id", "invalid_request"),
        ],
    )
    def test_way_of_saying_who_asks_that_is_not_accepted(
        self, client_id: str | None, reason: str, error: str
    ) -> None:
        token = _SERVICE.ask(lie=Lie(payload=_set("client_id", client_id)))

        with pytest.raises(InputError) as refusal:
            _parse(token)

        assert refusal.value.data["reasons"] == (reason,)
        assert refusal.value.data["openid_error"] == error

    def test_client_id_outside_must_equal_the_one_inside(self) -> None:
        token = _SERVICE.ask()

        with pytest.raises(InputError) as refusal:
            parse_request_object(token, at=NOON, client_id="x509_hash:other")

        assert refusal.value.data["reasons"] == ("request.client_id_differs",)


class TestDid:
    """Clients known by a DID that is a key."""

    @pytest.mark.parametrize("key", [test_key(7), edwards_key(7)], ids=["P-256", "Ed25519"])
    @pytest.mark.parametrize("method", ["jwk", "key"])
    def test_key_of_the_did_signs(self, key: PrivateKey, method: str) -> None:
        did = did_jwk(key.public) if method == "jwk" else did_key(key.public)
        fragment = "0" if method == "jwk" else did.removeprefix("did:key:")

        request = _parse(_signed_by_did(key, did, f"{did}#{fragment}"))

        assert request.signing_key == key.public
        assert request.chain == ()

    @pytest.mark.parametrize("kid", [None, "", "did:key:zOther#zOther", "same"])
    def test_kid_of_another_did_is_refused(self, kid: str | None) -> None:
        did = did_jwk(test_key(7).public)

        token = _signed_by_did(test_key(7), did, did if kid == "same" else kid)

        assert _reasons(token) == ("request.did_key",)

    def test_did_that_cannot_be_resolved_is_refused(self) -> None:
        token = _signed_by_did(test_key(7), "did:web:match.example", "did:web:match.example#1")

        assert _reasons(token) == ("request.did",)

    def test_another_key_than_the_did_is_refused(self) -> None:
        did = did_jwk(test_key(7).public)

        assert _reasons(_signed_by_did(test_key(8), did, f"{did}#0")) == ("request.signature",)


class TestUnsigned:
    """Plain parameters: only of ``redirect_uri`` clients."""

    @staticmethod
    def _parameters(**members: object) -> dict[str, Any]:
        return {
            "client_id": "redirect_uri:https://match.example/answer",
            "response_uri": "https://match.example/answer",
            "response_type": "vp_token",
            "response_mode": "direct_post",
            "nonce": "n-123",
            "dcql_query": {
                "credentials": [
                    {"id": "w", "format": "dc+sd-jwt", "meta": {"vct_values": ["urn:example:w"]}}
                ]
            },
        } | members

    def test_request_is_read_and_signed_by_nobody(self) -> None:
        request = parse_unsigned_request(self._parameters(), at=NOON)

        assert not request.signed
        assert request.jws is None

    @pytest.mark.parametrize(
        ("client_id", "reason"),
        [
            ("redirect_uri:https://other.example/answer", "request.redirect_client"),
            ("x509_san_dns:match.example", "request.unsigned"),
            ("origin:https://match.example", "request.prefix_origin"),
            ("match", "request.pre_registered"),
        ],
    )
    def test_any_other_client_is_refused(self, client_id: str, reason: str) -> None:
        with pytest.raises(InputError) as refusal:
            parse_unsigned_request(self._parameters(client_id=client_id), at=NOON)

        assert refusal.value.data["reasons"] == (reason,)


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ({"alg": "none"}, "jose.algorithm"),
        ({"alg": "HS256"}, "jose.algorithm"),
        ({"alg": "ES256", "crit": ["exp"]}, "jose.critical"),
    ],
)
def test_token_of_a_forbidden_kind_is_not_looked_into(header: dict[str, Any], code: str) -> None:
    from wallet.standards.encoding import b64u_encode

    payload = _SERVICE.ask().split(".")[1]
    token = f"{b64u_encode(compact_json(header | {'typ': REQUEST_TYP}))}.{payload}."

    with pytest.raises(InputError) as refusal:
        _parse(token)

    assert refusal.value.code == code


@given(
    name=st.sampled_from(
        ["client_id", "nonce", "aud", "exp", "dcql_query", "client_metadata", "verifier_info"]
    ),
    value=st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["keys", "jwks", "format", "data", "credentials"]), inner
            )
        ),
        max_leaves=8,
    ),
)
def test_any_value_of_a_parameter_is_accepted_or_refused(name: str, value: Any) -> None:
    try:
        request = _parse(_SERVICE.ask(lie=Lie(payload=_set(name, value))))
    except WalletError:
        return
    assert request.raw[name] == value


def _signed_by_chain(key: PrivateKey, pems: list[str], client_id: str) -> str:
    chain = encode_x5c([parse_certificate(pem.encode()) for pem in pems])
    lie = Lie(payload=_set("client_id", client_id), header=_set("x5c", chain), signed_by=key)
    return _SERVICE.ask(lie=lie)


def _hash_of(pem: str) -> str:
    from wallet.standards.jose import certificate_identity

    return f"x509_hash:{certificate_identity(parse_certificate(pem.encode())).x509_hash}"


def _signed_by_did(key: PrivateKey, did: str, kid: str | None) -> str:
    claims = parse_request_object(_SERVICE.ask(no_terms=True), at=NOON).raw
    claims["client_id"] = f"decentralized_identifier:{did}"
    header: dict[str, Any] = {} if kid is None else {"kid": kid}
    return sign_jws(claims, key, typ=REQUEST_TYP, header=header)


def test_leaf_of_a_chain_may_bring_its_intermediate() -> None:
    """Only the anchor itself must stay out of ``x5c`` (HAIP 5)."""
    key = test_key(41)
    leaf = make_leaf(
        _SERVICE.ca_key,
        _SERVICE.ca_pem,
        dns="match.example",
        organisation="Exempelmatchning AB",
        organisation_identifier=None,
        country="SE",
        at=NOON,
        days=10,
        key=key.public,
    )

    token = _signed_by_chain(key, [leaf, _SERVICE.leaf_pem], _hash_of(leaf))

    assert len(_parse(token).chain) == 2
