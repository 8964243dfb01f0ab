"""The forms of a request, told apart before anything is believed."""

from __future__ import annotations

import json
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet import limits
from wallet.errors import InputError, WalletError
from wallet.standards.openid.request_form import read_request_form

_TOKEN = "eyJhbGciOiJFUzI1NiJ9.e30.c2ln"


def _link(scheme: str = "openid4vp://", **parameters: str) -> bytes:
    return f"{scheme}?{urlencode(parameters)}".encode()


def test_token_may_have_white_space_around_it() -> None:
    form = read_request_form(f"\n {_TOKEN}\r\n".encode())

    assert form.token == _TOKEN
    assert form.client_id is None


@pytest.mark.parametrize(
    "scheme", ["openid4vp://", "openid4vp://authorize", "haip-vp://", "https://wallet.example/go"]
)
def test_link_with_a_request_by_value(scheme: str) -> None:
    form = read_request_form(_link(scheme, client_id="x509_hash:abc", request=_TOKEN))

    assert form.token == _TOKEN
    assert form.client_id == "x509_hash:abc"


def test_link_with_plain_parameters_holds_json_as_text() -> None:
    query: dict[str, list[str]] = {"credentials": []}

    form = read_request_form(
        _link(client_id="redirect_uri:https://x.example", dcql_query=json.dumps(query), nonce="1")
    )

    assert form.token is None
    assert form.parameters is not None
    assert form.parameters["dcql_query"] == query
    assert form.parameters["nonce"] == "1"


def test_plain_parameters_may_be_a_json_file() -> None:
    form = read_request_form(b'{"client_id": "redirect_uri:https://x.example"}')

    assert form.parameters == {"client_id": "redirect_uri:https://x.example"}


@pytest.mark.parametrize("method", ["get", "post"])
def test_request_by_reference_is_recognised_and_not_followed(method: str) -> None:
    link = _link(client_id="x", request_uri="https://match.example/r/1", request_uri_method=method)

    with pytest.raises(InputError) as refusal:
        read_request_form(link)

    assert refusal.value.code == "request.by_reference"
    assert refusal.value.data == {"host": "match.example"}


@pytest.mark.parametrize(
    ("link", "reasons"),
    [
        (_link(request=_TOKEN, request_uri="https://x.example"), ("request.request_twice",)),
        (
            _link(client_id="x", request_uri_method="get"),
            ("request.request_uri_method_alone",),
        ),
        (
            _link(request_uri="https://x.example", request_uri_method="POST"),
            ("request.request_uri_method",),
        ),
        (b"openid4vp://?request=a&request=b", ("request.repeated_parameter",)),
    ],
)
def test_link_that_contradicts_itself_is_refused(link: bytes, reasons: tuple[str, ...]) -> None:
    with pytest.raises(InputError) as refusal:
        read_request_form(link)

    assert refusal.value.code == "request.invalid"
    assert refusal.value.data["reasons"] == reasons


def test_unknown_way_to_fetch_is_the_error_openid4vp_has_for_it() -> None:
    with pytest.raises(InputError) as refusal:
        read_request_form(_link(request_uri="https://x.example", request_uri_method="PUT"))

    assert refusal.value.data["openid_error"] == "invalid_request_uri_method"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        b"a.b.c",
        b"https://match.example/",
        b"mailto:a@b.example",
        b"openid4vp://?x=%FF&client_id=a",
        b"\xff\xfe",
        b"%PDF-1.7",
        b"https://[?client_id=a",
        b"openid4vp://?client_id=a with space",
    ],
)
def test_what_is_no_request_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(InputError) as refusal:
        read_request_form(data)

    assert refusal.value.code == "request.not_a_request"


def test_size_is_bounded() -> None:
    with pytest.raises(InputError) as refusal:
        read_request_form(b"e" * (limits.MAX_REQUEST_BYTES + 1))

    assert refusal.value.code == "encoding.too_large"


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_a_form_or_refused(data: bytes) -> None:
    try:
        form = read_request_form(data)
    except WalletError:
        return
    assert (form.token is None) != (form.parameters is None)


@given(st.text(max_size=120))
def test_any_query_of_a_link_is_a_form_or_refused(query: str) -> None:
    try:
        read_request_form(f"openid4vp://?client_id=x&{query}".encode())
    except WalletError:
        return
