"""Who asks, by what the person trusts and by nothing the request says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.fakes.clock import NOON
from tests.fakes.keys import test_key
from tests.fakes.service import DAY, SINCE, FakeService
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import KeyState, Role, TrustEntry, TrustList, parse_anchor
from wallet.exchange.compose import asker_with_certificate, build_request
from wallet.exchange.presets import build_query, find_preset
from wallet.exchange.request import CheckedRequest, check_request
from wallet.exchange.requester import Confirmation
from wallet.standards.encoding import Instant
from wallet.standards.jose import PublicKey, parse_certificate
from wallet.standards.jose.authority import make_leaf

_SERVICE = FakeService()
_THUMBPRINT = _SERVICE.key.public.thumbprint()


def _check(trust: Trust, *, at: Instant = NOON) -> CheckedRequest:
    return check_request(_SERVICE.ask(at=at).encode(), trust=trust, at=at)


def _list(*entries: TrustEntry) -> Trust:
    return Trust((TrustList("Min lista", 3, SINCE, None, entries),))


_KEY_ENTRY = TrustEntry("Exempelmatchning enligt listan", Role.RECIPIENT, key=_SERVICE.key.public)
_ANCHOR_ENTRY = TrustEntry(
    "Exempelintyg CA", Role.RECIPIENT, anchor=parse_anchor(_SERVICE.ca_pem.encode())
)


def test_certificate_of_a_listed_authority_gives_the_organisation() -> None:
    requester = _check(_list(_ANCHOR_ENTRY)).requester

    assert requester.confirmed is Confirmation.LISTED_ANCHOR
    assert requester.id == requester.identifier == "NTRSE-5560000001"
    assert requester.name == "Exempelmatchning AB"
    assert requester.dns_names == ("match.example",)
    assert (requester.list_name, requester.list_date) == ("Min lista", "2026-10-22")


def test_listed_key_is_the_key_and_has_the_name_of_the_list() -> None:
    requester = _check(_list(_KEY_ENTRY)).requester

    assert requester.confirmed is Confirmation.LISTED_KEY
    assert requester.id == _THUMBPRINT
    assert requester.name == "Exempelmatchning enligt listan"


def test_authority_weighs_more_than_key() -> None:
    requester = _check(_list(_KEY_ENTRY, _ANCHOR_ENTRY)).requester

    assert requester.confirmed is Confirmation.LISTED_ANCHOR


def test_without_a_list_an_organisation_number_in_a_certificate_is_no_identity() -> None:
    request = _check(Trust())

    assert request.requester.confirmed is Confirmation.NOT_CONFIRMED
    assert request.requester.id == _THUMBPRINT
    assert "not_confirmed" in request.warnings


@pytest.mark.parametrize("role", [Role.ISSUER, Role.REGISTRAR])
def test_trust_in_another_role_does_not_count(role: Role) -> None:
    requester = _check(_list(replace(_KEY_ENTRY, role=role), replace(_ANCHOR_ENTRY, role=role)))

    assert requester.requester.confirmed is Confirmation.NOT_CONFIRMED


@pytest.mark.parametrize(
    "entry",
    [
        replace(_KEY_ENTRY, state=KeyState.COMPROMISED),
        replace(_KEY_ENTRY, state=KeyState.RETIRED),
        replace(_KEY_ENTRY, valid_until=NOON.plus(-1)),
        replace(_KEY_ENTRY, valid_from=NOON.plus(1)),
    ],
)
def test_key_that_a_list_no_longer_vouches_for_is_not_confirmed(entry: TrustEntry) -> None:
    request = _check(_list(entry))

    assert request.requester.confirmed is Confirmation.NOT_CONFIRMED
    assert "key_withdrawn" in request.warnings


def test_compromised_key_outweighs_a_trusted_authority() -> None:
    request = _check(_list(_ANCHOR_ENTRY, replace(_KEY_ENTRY, state=KeyState.COMPROMISED)))

    assert request.requester.confirmed is Confirmation.NOT_CONFIRMED
    assert request.requester.id == _THUMBPRINT


def test_expired_certificate_confirms_nobody() -> None:
    request = _check(_list(_ANCHOR_ENTRY), at=NOON.plus(400 * DAY))

    assert request.requester.confirmed is Confirmation.NOT_CONFIRMED
    assert "certificate_expired" in request.warnings


def test_certificate_of_another_authority_of_the_same_name_confirms_nobody() -> None:
    other = FakeService(dns="annan.example")
    anchor = replace(_ANCHOR_ENTRY, anchor=parse_anchor(other.ca_pem.encode()))

    assert _check(_list(anchor)).requester.confirmed is Confirmation.NOT_CONFIRMED


def test_two_unsigned_requests_come_from_two_nobodies() -> None:
    def ask(nonce: str) -> CheckedRequest:
        link = (
            "openid4vp://?client_id=redirect_uri%3Ahttps%3A%2F%2Fmatch.example%2Fa"
            "&response_uri=https%3A%2F%2Fmatch.example%2Fa&response_type=vp_token"
            f"&response_mode=direct_post&nonce={nonce}&dcql_query=%7B%22credentials%22%3A%5B%7B"
            "%22id%22%3A%22w%22%2C%22format%22%3A%22dc%2Bsd-jwt%22%2C%22meta%22%3A%7B"
            "%22vct_values%22%3A%5B%22urn%3Aexample%3Aw%22%5D%7D%7D%5D%7D"
        )
        return check_request(link.encode(), trust=_SERVICE.trust(), at=NOON)

    first, second = ask("n-1"), ask("n-2")

    assert first.requester.id != second.requester.id
    assert first.requester.key_thumbprint is None
    assert {"unverified", "not_confirmed", "no_terms"} <= set(first.warnings)


def test_another_key_of_the_same_organisation_is_the_same_requester() -> None:
    key = test_key(77)
    renewed = make_leaf(
        _SERVICE.ca_key,
        _SERVICE.ca_pem,
        dns=_SERVICE.dns,
        organisation=_SERVICE.organisation,
        organisation_identifier=_SERVICE.identifier,
        country="SE",
        at=SINCE,
        days=365,
        key=key.public,
    )
    token = build_request(
        asker_with_certificate(key, renewed.encode()),
        build_query([find_preset("contact")]),
        terms=None,
        ids=_SERVICE.ids(1),
        at=NOON,
        expires=NOON.plus(DAY),
    )

    requester = check_request(token.encode(), trust=_list(_ANCHOR_ENTRY), at=NOON).requester

    assert requester.id == _SERVICE.identifier
    assert requester.key_thumbprint == key.public.thumbprint() != _THUMBPRINT


def test_an_authority_whose_key_is_compromised_confirms_nobody() -> None:
    """Also where a list names the key, and for something else."""
    key = PublicKey.from_certificate(parse_certificate(_SERVICE.ca_pem.encode()))
    warning = TrustEntry("x", Role.ISSUER, key=key, state=KeyState.COMPROMISED)

    request = _check(_list(_ANCHOR_ENTRY, warning))

    assert request.requester.confirmed is Confirmation.NOT_CONFIRMED
    assert "key_withdrawn" in request.warnings
