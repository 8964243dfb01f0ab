"""Bitstring Status List: the same idea, packed and counted the other way."""

from __future__ import annotations

import gzip
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, JsonValue, b64u_encode
from wallet.standards.status import MIN_ENTRIES, decode_bitstring, read_bitstring_status_list


def packed(data: bytes) -> str:
    return "u" + b64u_encode(gzip.compress(data, mtime=0))


def subject(**members: JsonValue) -> JsonObject:
    return {"statusPurpose": "revocation", "encodedList": packed(bytes(16_384)), **members}


def refusal(call: Any, *words: Any, **members: Any) -> str:
    with pytest.raises(InputError) as raised:
        call(*words, **members)
    return raised.value.code


def test_entry_0_is_the_highest_bit_of_the_first_byte() -> None:
    found = decode_bitstring(packed(b"\x80\x01"))
    assert [index for index in range(len(found)) if found[index]] == [0, 15]


def test_an_entry_of_several_bits_is_read_from_the_highest() -> None:
    found = decode_bitstring(packed(b"\x1b"), bits=2)
    assert [found[index] for index in range(len(found))] == [0, 1, 2, 3]


def test_a_list_of_the_least_length_is_not_short() -> None:
    found = read_bitstring_status_list(subject())
    assert len(found.statuses) == MIN_ENTRIES
    assert not found.is_short


def test_a_shorter_list_is_read_and_said_to_be_short() -> None:
    found = read_bitstring_status_list(subject(encodedList=packed(bytes(12_500))))
    assert len(found.statuses) == 100_000
    assert found.is_short


def test_the_least_length_is_of_entries_not_of_bits() -> None:
    assert read_bitstring_status_list(subject(), bits=2).is_short


@pytest.mark.parametrize(
    ("value", "purposes"),
    [("revocation", ("revocation",)), (["revocation", "message"], ("revocation", "message"))],
)
def test_it_says_what_its_entries_are_about(value: JsonValue, purposes: tuple[str, ...]) -> None:
    assert read_bitstring_status_list(subject(statusPurpose=value)).purposes == purposes


@pytest.mark.parametrize("value", [None, "", [], 1, ["revocation", 1], {"revocation": True}])
def test_a_list_about_nothing_is_refused(value: JsonValue) -> None:
    assert refusal(read_bitstring_status_list, subject(statusPurpose=value)) == "status_list.claims"


@pytest.mark.parametrize("value", [None, 1, "", packed(b"\0")[1:], "z" + packed(b"\0")[1:]])
def test_entries_in_another_base_are_refused(value: JsonValue) -> None:
    assert refusal(read_bitstring_status_list, subject(encodedList=value)) == "status_list.claims"


@pytest.mark.parametrize("bits", [0, 3, 5, 16])
def test_a_size_that_lies_across_bytes_is_refused(bits: int) -> None:
    assert refusal(read_bitstring_status_list, subject(), bits=bits) == "status_list.claims"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        gzip.compress(b"\0" * 99)[:-1],
        gzip.compress(b"\0" * 99)[:-5] + b"\1" + gzip.compress(b"\0" * 99)[-4:],
        gzip.compress(b"\0") + b"more",
        gzip.compress(b"\0") * 2,
        zlib.compress(b"\0"),
        gzip.compress(b""),
    ],
    ids=["none", "cut", "sum", "more", "two", "zlib", "empty"],
)
def test_the_entries_are_one_whole_gzip_stream(data: bytes) -> None:
    assert refusal(decode_bitstring, "u" + b64u_encode(data)) == "status_list.compression"


def test_padding_is_refused() -> None:
    assert refusal(decode_bitstring, packed(b"\0") + "=") == "encoding.base64url"


def test_a_bomb_is_stopped_while_it_unpacks() -> None:
    assert refusal(decode_bitstring, packed(bytes(64 * 1024 * 1024))) == "status_list.too_large"


@pytest.mark.parametrize("index", [16, -1])
def test_an_index_the_list_does_not_have_is_no_status(index: int) -> None:
    assert refusal(decode_bitstring(packed(b"\0\0")).__getitem__, index) == "status_list.index"


@given(st.binary(min_size=1, max_size=64))
def test_entries_are_the_bits_as_one_writes_them(data: bytes) -> None:
    found = decode_bitstring(packed(data))
    text = "".join(str(found[index]) for index in range(len(found)))
    assert text == f"{int.from_bytes(data, 'big'):0{len(data) * 8}b}"
