"""``trust-list+jwt``: what an owner signs is what is read, and nothing else is."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fakes.answer import SCHOOL, STRANGER, trusting
from tests.fakes.keys import test_key
from tests.fakes.refusals import refused
from wallet.credentials.signed_trust_list import (
    TRUST_LIST_TYP,
    is_signed_list,
    open_trust_list,
    sign_trust_list,
    verify_trust_list,
)
from wallet.credentials.trust_list import Role, TrustEntry, TrustList
from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, compact_json
from wallet.standards.jose import sign_jws

OWNER = test_key(60)
LIST: TrustList = trusting(TrustEntry("Exempelskolan", Role.ISSUER, SCHOOL.public)).lists[0]
TOKEN = sign_trust_list(LIST, OWNER)


def token(typ: str = TRUST_LIST_TYP, header: Any = "jwk", **members: Any) -> str:
    """A list that somebody signed by hand."""
    named: JsonObject | None = {"jwk": OWNER.public.to_jwk()} if header == "jwk" else header
    return sign_jws({**LIST.to_json(), **members}, OWNER, typ=typ, header=named)


def test_a_signed_list_is_the_list_and_who_signed_it() -> None:
    signed = verify_trust_list(TOKEN, source="skolor.jwt")

    assert signed.list.to_json() == LIST.to_json()
    assert signed.list.source == "skolor.jwt"
    assert signed.signer == OWNER.public


def test_a_list_may_be_signed_or_not() -> None:
    plain = compact_json(LIST.to_json())

    assert open_trust_list(b" " + plain).signer is None
    assert open_trust_list(TOKEN.encode() + b"\n").signer == OWNER.public.thumbprint()
    assert is_signed_list(TOKEN.encode() + b"\n")
    assert not is_signed_list(plain)
    assert not is_signed_list(b"a.b")


@pytest.mark.parametrize("typ", ["JWT", "trust-pack+jwt", "statuslist+jwt", "trust-list"])
def test_another_type_is_refused(typ: str) -> None:
    with refused(InputError, "jose.typ"):
        verify_trust_list(token(typ))
    assert not is_signed_list(token(typ).encode())


def test_another_key_in_the_header_is_refused() -> None:
    with refused(InputError, "jose.signature"):
        verify_trust_list(token(header={"jwk": STRANGER.public.to_jwk()}))


@pytest.mark.parametrize("header", [None, {"jwk": "a"}, {"kid": "a"}])
def test_a_list_without_its_key_is_refused(header: Any) -> None:
    with refused(InputError, "jose.key"):
        verify_trust_list(token(header=header))


def test_a_secret_key_in_the_header_is_refused() -> None:
    with refused(InputError, "jose.key_private"):
        verify_trust_list(token(header={"jwk": OWNER.to_jwk()}))


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ({"schema": "trust-list/2"}, "trust.version"),
        ({"lists": []}, "trust.unknown_member"),
        ({"seq": -1}, "trust.member"),
    ],
)
def test_what_is_signed_is_a_list_by_the_same_rules(members: dict[str, Any], code: str) -> None:
    with refused(InputError, code):
        verify_trust_list(token(**members))


def test_every_change_is_noticed() -> None:
    head, payload, signature = TOKEN.split(".")
    swapped = payload.replace("E", "F", 1)
    assert swapped != payload

    with refused(InputError, "jose.signature"):
        verify_trust_list(f"{head}.{swapped}.{signature}")


def test_a_list_that_nobody_would_read_is_not_signed() -> None:
    nameless = TrustEntry("", Role.ISSUER, SCHOOL.public)

    with refused(InputError, "trust.member"):
        sign_trust_list(trusting(nameless).lists[0], OWNER)
