"""The small authority: what it vouches for can be checked, and nothing more."""

from __future__ import annotations

from typing import Any

import pytest
from cryptography import x509

from tests.fakes.clock import NOON
from tests.fakes.keys import edwards_key, test_key
from wallet.errors import InputError
from wallet.standards.jose import (
    PublicKey,
    certificate_identity,
    parse_certificate,
    verify_chain,
)
from wallet.standards.jose.authority import make_ca, make_leaf

CA_KEY, CA = make_ca("Exempel CA", at=NOON, days=30, key=test_key(1))
LEAF_OPTIONS: dict[str, Any] = {
    "dns": "match.example",
    "organisation": "Exempelmatchning AB",
    "organisation_identifier": "NTRSE-5560000000",
    "country": "SE",
    "at": NOON,
    "days": 10,
    "key": test_key(2).public,
}


def _leaf(**changes: Any) -> x509.Certificate:
    pem = make_leaf(CA_KEY, CA, **{**LEAF_OPTIONS, **changes})
    return parse_certificate(pem.encode())


def _refusal(**changes: Any) -> str:
    with pytest.raises(InputError) as refusal:
        _leaf(**changes)
    return refusal.value.code


def test_the_root_vouches_for_the_leaf() -> None:
    root = parse_certificate(CA.encode())
    assert verify_chain([_leaf()], [root], NOON) == root
    assert PublicKey.from_certificate(root) == CA_KEY.public
    assert PublicKey.from_certificate(_leaf()) == test_key(2).public


def test_the_leaf_names_the_service() -> None:
    identity = certificate_identity(_leaf())
    assert identity.dns_names == ("match.example",)
    assert identity.organisation == identity.common_name == "Exempelmatchning AB"
    assert identity.organisation_identifier == "NTRSE-5560000000"
    assert identity.country == "SE"
    assert identity.not_before == NOON
    assert identity.not_after == NOON.plus(10 * 86_400)


def test_a_leaf_without_an_organisation_names_its_host() -> None:
    identity = certificate_identity(
        _leaf(organisation=None, organisation_identifier=None, country=None)
    )
    assert identity.common_name == "match.example"
    assert identity.organisation is identity.organisation_identifier is identity.country is None


def test_a_leaf_signs_documents_and_no_certificates() -> None:
    usage = _leaf().extensions.get_extension_for_class(x509.KeyUsage)
    assert usage.critical
    assert usage.value.digital_signature
    assert not usage.value.key_cert_sign
    assert not _leaf().extensions.get_extension_for_class(x509.BasicConstraints).value.ca


def test_nobody_below_a_leaf_is_vouched_for() -> None:
    root = parse_certificate(CA.encode())
    middle = make_leaf(CA_KEY, CA, **LEAF_OPTIONS)
    below = parse_certificate(
        make_leaf(test_key(2), middle, **{**LEAF_OPTIONS, "key": test_key(3).public}).encode()
    )
    with pytest.raises(InputError) as refusal:
        verify_chain([below, parse_certificate(middle.encode())], [root], NOON)
    assert refusal.value.code in ("jose.chain_untrusted", "jose.chain_self_signed")


def test_the_root_is_no_leaf() -> None:
    other, _ = make_ca("Annan CA", at=NOON, days=1)
    root = parse_certificate(CA.encode())
    with pytest.raises(InputError) as refusal:
        verify_chain([root], [parse_certificate(make_ca("C", at=NOON, days=1)[1].encode())], NOON)
    assert refusal.value.code == "jose.chain_usage"
    assert other != CA_KEY


@pytest.mark.parametrize("key", [edwards_key(1).public, test_key(4).public])
def test_a_leaf_is_for_any_key_that_signs(key: PublicKey) -> None:
    assert PublicKey.from_certificate(_leaf(key=key)) == key


def test_two_leaves_have_two_serial_numbers() -> None:
    numbers = {
        _leaf().serial_number,
        _leaf(key=test_key(5).public).serial_number,
        _leaf(at=NOON.plus(1)).serial_number,
        parse_certificate(CA.encode()).serial_number,
    }
    assert len(numbers) == 4


def test_the_key_of_another_root_makes_no_leaf() -> None:
    with pytest.raises(InputError) as refusal:
        make_leaf(test_key(9), CA, **LEAF_OPTIONS)
    assert refusal.value.code == "jose.certificate_key"


@pytest.mark.parametrize(
    "changes",
    [
        {"dns": "åsa.example"},
        {"country": "Sverige"},
        {"organisation": "x" * 65},
        {"organisation": None, "dns": "x" * 65 + ".example"},
    ],
)
def test_a_name_no_certificate_can_hold_is_refused(changes: dict[str, Any]) -> None:
    assert _refusal(**changes) == "jose.certificate_name"


def test_a_time_no_certificate_can_hold_is_refused() -> None:
    assert _refusal(days=4_000_000) == "encoding.instant"
