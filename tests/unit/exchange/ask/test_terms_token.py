"""Signed terms belong to one request, and to nobody else's."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.clock import NOON
from tests.fakes.keys import test_key
from tests.fakes.service import FakeService
from wallet.errors import InputError, WalletError
from wallet.exchange.compose import sign_terms
from wallet.exchange.presets import build_query, find_preset
from wallet.exchange.terms import TERMS_TYP, Terms, TermsContext, parse_terms
from wallet.standards.jose import parse_jws, sign_jws
from wallet.standards.openid.dcql import parse_dcql

_SERVICE = FakeService()
_IDS = _SERVICE.ids(1)
_CONTEXT = TermsContext(
    key=_SERVICE.key.public,
    client_id=_SERVICE.asker.client_id,
    nonce=_IDS.nonce,
    query=parse_dcql(build_query([find_preset("match")])),
)
_TOKEN = sign_terms(_SERVICE.asker, _SERVICE.terms(), ids=_IDS, at=NOON, expires=NOON.plus(3600))


def _parse(token: str, context: TermsContext = _CONTEXT) -> Terms:
    return parse_terms(token, context, at=NOON)


def _reasons(token: str, context: TermsContext = _CONTEXT) -> tuple[str, ...]:
    with pytest.raises(InputError) as refusal:
        _parse(token, context)
    reasons: tuple[str, ...] = refusal.value.data["reasons"]  # type: ignore[assignment]  # data holds objects
    return reasons


def _envelope(**members: object) -> str:
    claims: dict[str, Any] = parse_jws(_TOKEN).claims()
    claims |= members
    return sign_jws(claims, _SERVICE.key, typ=TERMS_TYP)


def test_terms_of_the_request_are_read() -> None:
    terms = _parse(_TOKEN)

    assert terms.token == _TOKEN
    assert terms.expires == NOON.plus(3600)
    assert terms.raw == parse_jws(_TOKEN).claims()["terms"]


def test_the_digest_is_that_of_the_promises_alone() -> None:
    other = sign_terms(
        _SERVICE.asker, _SERVICE.terms(), ids=_SERVICE.ids(2), at=NOON, expires=NOON.plus(60)
    )

    assert _parse(other, replace(_CONTEXT, nonce=_SERVICE.ids(2).nonce)).digest == (
        _parse(_TOKEN).digest
    )


@pytest.mark.parametrize(
    ("token", "reason"),
    [
        (_envelope(sub="x509_hash:other"), "terms.client"),
        (_envelope(nonce="other"), "terms.nonce"),
        (_envelope(exp=NOON.seconds - 301), "terms.expired"),
        (_envelope(iat=NOON.seconds + 301), "terms.not_yet"),
        (_envelope(exp=None), "terms.token"),
        (_envelope(jti=""), "terms.token"),
        (_envelope(iss=None), "terms.token"),
        (_envelope(terms=[]), "terms.token"),
        (_envelope(note="and we sell it"), "terms.unknown_member"),
        ("not a token", "terms.token"),
        (sign_jws(b"[]", _SERVICE.key, typ=TERMS_TYP), "terms.token"),
        (sign_jws(parse_jws(_TOKEN).claims(), test_key(9), typ=TERMS_TYP), "terms.signature"),
        (sign_jws(parse_jws(_TOKEN).claims(), _SERVICE.key, typ="JWT"), "terms.typ"),
    ],
)
def test_terms_that_are_not_this_requests_are_refused(token: str, reason: str) -> None:
    assert _reasons(token) == (reason,)


def test_terms_of_one_request_cannot_be_moved_to_another() -> None:
    moved = replace(_CONTEXT, nonce="n-2", client_id="x509_hash:other", key=test_key(9).public)

    assert set(_reasons(_TOKEN, moved)) == {"terms.signature", "terms.client", "terms.nonce"}


@given(st.text(max_size=60) | st.binary(max_size=60).map(lambda data: data.decode("latin-1")))
def test_any_text_is_terms_or_refused(token: str) -> None:
    with pytest.raises(WalletError):
        _parse(token)
