"""One text per value: what decodes re-encodes to the same text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.errors import InputError
from wallet.standards.encoding import b64u_decode, b64u_encode


@pytest.mark.parametrize(
    ("data", "text"),
    [(b"", ""), (b"f", "Zg"), (b"fo", "Zm8"), (b"foo", "Zm9v"), (b"\xfb\xff", "-_8")],
)
def test_bytes_and_text_are_each_others_form(data: bytes, text: str) -> None:
    assert b64u_encode(data) == text
    assert b64u_decode(text) == data


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Zg==", id="padding"),
        pytest.param("Zh", id="stray bits"),
        pytest.param("Zm9", id="stray bits after two bytes"),
        pytest.param("A", id="a single character"),
        pytest.param("+/8", id="the other alphabet"),
        pytest.param("Zm 9v", id="a space"),
        pytest.param("Zm9v\n", id="a line feed"),
        pytest.param("Zm9v=", id="one sign of padding"),
        pytest.param("Zm9\u0076\u0301", id="not ASCII"),
        pytest.param("\ud800aaa", id="half a surrogate pair"),
        pytest.param("Zm\x009v", id="a null"),
    ],
)
def test_another_text_for_the_same_bytes_is_refused(text: str) -> None:
    with pytest.raises(InputError) as refusal:
        b64u_decode(text)
    assert refusal.value.code == "encoding.base64url"


@pytest.mark.parametrize("size", [0, 1, 2, 3, 4, 5, 6])
def test_the_limit_counts_bytes_not_characters(size: int) -> None:
    assert b64u_decode(b64u_encode(bytes(size)), max_bytes=size) == bytes(size)
    with pytest.raises(InputError) as refusal:
        b64u_decode(b64u_encode(bytes(size + 1)), max_bytes=size)
    assert refusal.value.code == "encoding.too_large"


@given(st.binary())
def test_what_is_encoded_decodes(data: bytes) -> None:
    assert b64u_decode(b64u_encode(data)) == data


@given(st.text() | st.text("ABCDwxyz0189-_=+/ \n"))
def test_any_text_is_refused_or_the_one_form_of_its_bytes(text: str) -> None:
    try:
        data = b64u_decode(text)
    except InputError:
        return
    assert b64u_encode(data) == text
