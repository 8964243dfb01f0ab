"""Composed requests are those a wallet accepts; others are not made."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fakes.clock import NOON
from tests.fakes.keys import edwards_key, test_key
from tests.fakes.promises import complete_use
from tests.fakes.service import DAY, FakeService
from wallet.errors import InputError
from wallet.exchange.compose import (
    Asker,
    asker_with_certificate,
    asker_with_key,
    build_query_for,
    build_request,
)
from wallet.exchange.presets import build_query, find_preset
from wallet.exchange.request import CheckedRequest, check_request
from wallet.standards.encoding import JsonObject
from wallet.standards.jose import parse_jws
from wallet.standards.jose.authority import make_ca
from wallet.standards.openid.client_id import Prefix
from wallet.standards.openid.dcql import parse_dcql
from wallet.standards.openid.request_parameters import ResponseMode

_SERVICE = FakeService()
_QUERY = build_query([find_preset("match")])
_ENCRYPTION_KEY: JsonObject = {
    **test_key(50).public.to_jwk(),
    "alg": "ECDH-ES",
    "use": "enc",
    "kid": "enc-1",
}


def _build(asker: Asker = _SERVICE.asker, **options: Any) -> str:
    values: dict[str, Any] = {
        "terms": _SERVICE.terms(),
        "ids": _SERVICE.ids(1),
        "at": NOON,
        "expires": NOON.plus(14 * DAY),
    }
    return build_request(asker, _QUERY, **(values | options))


def _check(token: str) -> CheckedRequest:
    return check_request(token.encode(), trust=_SERVICE.trust(), at=NOON)


def test_request_by_certificate_hash() -> None:
    request = _check(_build())

    assert request.object.prefix is Prefix.X509_HASH
    assert request.object.response_uri == "https://match.example/wallet-response"
    assert request.requester.id == _SERVICE.identifier
    assert request.terms is not None
    assert request.object.exp == NOON.plus(14 * DAY)


def test_request_by_host_name() -> None:
    asker = asker_with_certificate(
        _SERVICE.key, _SERVICE.leaf_pem.encode(), prefix=Prefix.X509_SAN_DNS
    )

    assert _check(_build(asker)).object.client_id == "x509_san_dns:match.example"


@pytest.mark.parametrize("key", [test_key(3), edwards_key(3)], ids=["P-256", "Ed25519"])
def test_request_by_key_alone(key: Any) -> None:
    request = _check(_build(asker_with_key(key, host="match.example")))

    assert request.object.prefix is Prefix.DECENTRALIZED_IDENTIFIER
    assert request.requester.id == key.public.thumbprint()


def test_only_the_leaf_goes_along() -> None:
    x5c = parse_jws(_build()).header["x5c"]

    assert isinstance(x5c, list)
    assert len(x5c) == 1


def test_encrypted_answers_are_asked_for_with_a_key() -> None:
    request = _check(_build(encryption_key=_ENCRYPTION_KEY))

    assert request.object.response_mode is ResponseMode.DIRECT_POST_JWT
    assert request.object.encryption_keys == (_ENCRYPTION_KEY,)
    assert "not_encrypted" not in request.warnings


def test_request_without_terms_promises_nothing() -> None:
    assert _check(_build(terms=None)).terms is None


def test_registration_goes_along() -> None:
    registration = _check(_build(registration=_SERVICE.registration(_QUERY))).registration

    assert registration is not None
    assert registration.confirmed


def test_incomplete_terms_on_consent_are_not_signed() -> None:
    terms: dict[str, Any] = _SERVICE.terms()
    del terms["uses"][0]["retention"]
    del terms["withdrawal"]

    with pytest.raises(InputError) as refusal:
        _build(terms=terms)

    assert refusal.value.data["reasons"] == (
        "terms.missing.withdrawal",
        "terms.missing.retention",
    )


def test_private_key_for_encryption_does_not_leave() -> None:
    with pytest.raises(InputError) as refusal:
        _build(encryption_key={**_ENCRYPTION_KEY, "d": "c2VjcmV0"})

    assert refusal.value.code == "request.encryption_key_private"


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"expires": NOON.plus(-DAY)}, "request.expired"),
        ({"response_uri": "http://match.example"}, "request.response_uri"),
        ({"encryption_key": {"kty": "EC"}}, "request.encryption_key"),
    ],
)
def test_request_that_wallets_would_refuse_is_not_made(
    options: dict[str, Any], reason: str
) -> None:
    with pytest.raises(InputError) as refusal:
        _build(**options)

    reasons = refusal.value.data["reasons"]
    assert isinstance(reasons, tuple)
    assert reason in reasons


def test_certificate_of_another_key_is_refused() -> None:
    with pytest.raises(InputError) as refusal:
        asker_with_certificate(test_key(9), _SERVICE.leaf_pem.encode())

    assert refusal.value.code == "request.certificate_key"


def test_certificate_without_a_host_is_refused() -> None:
    key, pem = make_ca("Exempel", at=NOON, days=1)

    with pytest.raises(InputError) as refusal:
        asker_with_certificate(key, pem.encode())

    assert refusal.value.code == "request.certificate_host"


def test_two_requests_share_promises_and_nothing_that_joins_them() -> None:
    first = _check(_build()).terms
    second = _check(_build(ids=_SERVICE.ids(2))).terms

    assert first is not None
    assert second is not None
    assert first.digest == second.digest
    assert first.token != second.token


def test_what_only_optional_uses_need_is_not_required() -> None:
    presets = [find_preset("match"), find_preset("contact")]
    terms = _SERVICE.terms(
        complete_use("match"),
        complete_use("contact", credential_ids=["contact"], required=False),
    )

    sets = parse_dcql(build_query_for(presets, terms)).credential_sets

    assert sets is not None
    required = {name for one in sets if one.required for option in one.options for name in option}
    assert required == {"work", "education", "skill"}


def test_what_a_required_use_shares_stays_required() -> None:
    terms = _SERVICE.terms(
        complete_use("match", credential_ids=["contact"]),
        complete_use("more", credential_ids=["contact"], required=False),
    )

    query = parse_dcql(build_query_for([find_preset("contact")], terms))

    assert query.credential_sets is None
