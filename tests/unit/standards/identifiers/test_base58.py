"""Base58: the published examples, and one text per value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet import limits
from wallet.errors import InputError
from wallet.standards.identifiers.base58 import base58_decode, base58_encode


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"\0", "1"),
        (b"\0\0\1", "112"),
        (b"Hello World!", "2NEpo7TZRRrLZSi2U"),
        (
            b"The quick brown fox jumps over the lazy dog.",
            "USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z",
        ),
        (bytes.fromhex("0000287fb4cd"), "11233QC4"),
    ],
)
def test_the_examples_of_the_draft(data: bytes, text: str) -> None:
    assert base58_encode(data) == text
    assert base58_decode(text) == data


@pytest.mark.parametrize("char", ["0", "O", "I", "l", " ", "+", "\n", "å", "\u0661"])
def test_characters_outside_the_alphabet_are_refused(char: str) -> None:
    with pytest.raises(InputError) as refusal:
        base58_decode(f"2NEpo7{char}")
    assert refusal.value.code == "identifiers.base58"


def test_the_length_is_bounded() -> None:
    with pytest.raises(InputError) as refusal:
        base58_decode("1" * (limits.MAX_DID_CHARACTERS + 1))
    assert refusal.value.code == "encoding.too_large"


@given(st.binary(max_size=80))
def test_what_is_encoded_decodes(data: bytes) -> None:
    assert base58_decode(base58_encode(data)) == data


@given(st.text(max_size=60) | st.text("123ABCxyz", max_size=60))
def test_any_text_is_refused_or_the_one_form_of_its_bytes(text: str) -> None:
    try:
        data = base58_decode(text)
    except InputError:
        return
    assert base58_encode(data) == text
