"""The request for a key: the holder's proof that the key is theirs."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fakes.clock import NOON
from tests.fakes.keys import edwards_key, test_key
from tests.fakes.refusals import refused
from wallet.credentials.key_request import build_key_request, verify_key_request
from wallet.errors import InputError, WalletError
from wallet.standards.encoding import JsonObject
from wallet.standards.jose import PrivateKey, sign_jws

DAY = 86_400
HOLDER, STRANGER = test_key(1), test_key(2)
JTI = "urn:uuid:0d4b7f6e-2f0c-4b59-9c60-7a35f1b7c001"
FAIR: JsonObject = {
    "iat": NOON.seconds,
    "exp": NOON.seconds + DAY,
    "jti": JTI,
    "purpose": "credential",
}


def request(key: PrivateKey = HOLDER) -> str:
    return build_key_request(key, at=NOON, expires=NOON.plus(DAY), jti=JTI)


def made(
    payload: JsonObject,
    *,
    signer: PrivateKey = HOLDER,
    typ: str = "holder-key+jwt",
    jwk: Any = None,
) -> str:
    header: JsonObject = {"jwk": jwk if jwk is not None else HOLDER.public.to_jwk()}
    return sign_jws(payload, signer, typ=typ, header=header)


@pytest.mark.parametrize("key", [test_key(1), edwards_key(1)])
def test_a_request_gives_the_key_that_signed_it(key: PrivateKey) -> None:
    assert verify_key_request(request(key), NOON) == key.public


def test_the_fair_one_of_these_tests_is_accepted() -> None:
    assert verify_key_request(made(FAIR), NOON) == HOLDER.public


@pytest.mark.parametrize(
    "payload",
    [
        {},
        {**FAIR, "purpose": "login"},
        {**FAIR, "name": "Alva Exempel"},
        {name: value for name, value in FAIR.items() if name != "exp"},
    ],
)
def test_any_other_payload_is_no_request(payload: JsonObject) -> None:
    with refused(InputError, "issuer.key_request"):
        verify_key_request(made(payload), NOON)


@pytest.mark.parametrize("typ", ["jwt", "openid4vci-proof+jwt", "kb+jwt"])
def test_another_type_is_no_request(typ: str) -> None:
    with refused(InputError, "issuer.key_request"):
        verify_key_request(made(FAIR, typ=typ), NOON)


def test_without_a_key_in_its_header_it_is_no_request() -> None:
    with refused(InputError, "issuer.key_request"):
        verify_key_request(sign_jws(FAIR, HOLDER, typ="holder-key+jwt"), NOON)


def test_somebody_elses_key_cannot_be_asked_for() -> None:
    with refused(InputError, "jose.signature"):
        verify_key_request(made(FAIR, signer=STRANGER), NOON)


@pytest.mark.parametrize("seconds", [DAY, 2 * DAY, -301])
def test_outside_its_time_it_is_refused(seconds: int) -> None:
    with refused(InputError, "issuer.key_request_time"):
        verify_key_request(request(), NOON.plus(seconds))


@pytest.mark.parametrize("seconds", [DAY - 1, -300])
def test_within_its_time_and_a_clock_that_differs_it_is_accepted(seconds: int) -> None:
    assert verify_key_request(request(), NOON.plus(seconds)) == HOLDER.public


@pytest.mark.parametrize("text", ["", "a.b.c", "{}", "å.b.c", "~"])
def test_what_is_no_token_is_refused(text: str) -> None:
    with pytest.raises(WalletError):
        verify_key_request(text, NOON)
