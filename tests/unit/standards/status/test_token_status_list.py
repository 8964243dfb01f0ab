"""Token Status List: what is read, and all that is refused."""

from __future__ import annotations

import zlib
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.keys import test_key
from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, JsonValue, b64u_encode
from wallet.standards.jose import parse_jws, sign_jws
from wallet.standards.status import (
    STATUS_LIST_TYP,
    StatusListToken,
    StatusReference,
    StatusType,
    parse_reference,
    parse_status_list,
    read_status_list_token,
)

URI = "https://status.exempelskolan.example/lists/1"
ISSUED = 1_790_000_000
KEY = test_key(5)


def packed(data: bytes) -> str:
    return b64u_encode(zlib.compress(data))


FOUR_ENTRIES = packed(b"\x24")


def listed(bits: JsonValue = 2, lst: JsonValue = FOUR_ENTRIES) -> JsonObject:
    return {"bits": bits, "lst": lst}


def token(*, typ: str = STATUS_LIST_TYP, leave_out: str = "", **members: JsonValue) -> str:
    claims: JsonObject = {"sub": URI, "iat": ISSUED, "status_list": listed(), **members}
    claims.pop(leave_out, None)
    return sign_jws(claims, KEY, typ=typ)


def read(**members: Any) -> StatusListToken:
    return read_status_list_token(parse_jws(token(**members)))


def refusal(call: Any, *words: Any, **members: Any) -> str:
    with pytest.raises(InputError) as raised:
        call(*words, **members)
    return raised.value.code


def test_a_list_says_what_became_of_each_token() -> None:
    statuses = read()
    assert [statuses.status(StatusReference(URI, index)) for index in range(4)] == [
        StatusType.VALID,
        StatusType.INVALID,
        StatusType.SUSPENDED,
        StatusType.VALID,
    ]


def test_its_dates_are_read() -> None:
    found = read(exp=ISSUED + 86_400, ttl=43_200, iss="https://exempelskolan.example")
    assert (found.issued.seconds, found.ttl) == (ISSUED, 43_200)
    assert found.expires == found.issued.plus(86_400)
    assert found.issuer == "https://exempelskolan.example"


def test_expiry_and_time_to_live_may_be_missing() -> None:
    assert (read().expires, read().ttl, read().issuer) == (None, None, None)


def test_a_type_may_be_written_as_a_media_type() -> None:
    assert read(typ="application/statuslist+jwt").uri == URI


@pytest.mark.parametrize("typ", ["JWT", "dc+sd-jwt", "statuslist+cwt", "statuslist"])
def test_a_token_of_another_type_is_no_status_list(typ: str) -> None:
    assert refusal(read, typ=typ) == "status_list.type"


@pytest.mark.parametrize("name", ["sub", "iat", "status_list"])
def test_a_required_claim_may_not_be_missing(name: str) -> None:
    assert refusal(read, leave_out=name) == "status_list.claims"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sub", ""),
        ("sub", 1),
        ("iss", 1),
        ("iat", "2026"),
        ("iat", True),
        ("iat", -1),
        ("exp", "never"),
        ("exp", None),
        ("ttl", 0),
        ("ttl", -5),
        ("ttl", True),
        ("ttl", None),
        ("ttl", "3600"),
        ("status_list", "eNo"),
    ],
)
def test_a_claim_of_a_wrong_form_is_refused(name: str, value: JsonValue) -> None:
    assert refusal(read, **{name: value}) == "status_list.claims"


@pytest.mark.parametrize("bits", [0, 3, 16, -1, "1", 1.0, True, None])
def test_an_entry_has_one_two_four_or_eight_bits(bits: JsonValue) -> None:
    assert refusal(parse_status_list, listed(bits=bits)) == "status_list.claims"


@pytest.mark.parametrize("lst", [None, 1, ["eNo"]])
def test_the_entries_are_text(lst: JsonValue) -> None:
    assert refusal(parse_status_list, listed(lst=lst)) == "status_list.claims"


@pytest.mark.parametrize("lst", [packed(b"\x24") + "=", "eN o", "e+No"])
def test_the_entries_are_base64url_without_padding(lst: str) -> None:
    assert refusal(parse_status_list, listed(lst=lst)) == "encoding.base64url"


RAW = zlib.compressobj(wbits=-15)
GZIP = zlib.compressobj(wbits=31)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x24",
        zlib.compress(b"\x24" * 99)[:-1],
        zlib.compress(b"\x24" * 99)[:-1] + b"\0",
        zlib.compress(b"\x24") + b"\0",
        zlib.compress(b"\x24") * 2,
        zlib.compress(b""),
        RAW.compress(b"\x24") + RAW.flush(),
        GZIP.compress(b"\x24") + GZIP.flush(),
    ],
    ids=["none", "bare", "cut", "sum", "more", "two", "empty", "raw", "gzip"],
)
def test_the_entries_are_one_whole_zlib_stream(data: bytes) -> None:
    assert refusal(parse_status_list, listed(lst=b64u_encode(data))) == "status_list.compression"


def test_a_bomb_is_stopped_while_it_unpacks() -> None:
    small = packed(bytes(64 * 1024 * 1024))
    assert len(small) < 100_000
    assert refusal(parse_status_list, listed(lst=small)) == "status_list.too_large"


def test_the_largest_list_is_read() -> None:
    found = parse_status_list(listed(bits=1, lst=packed(bytes(limits.MAX_STATUS_LIST_BYTES))))
    assert len(found) == limits.MAX_STATUS_LIST_BYTES * 8


@pytest.mark.parametrize("index", [4, 5, 2**40, -1])
def test_an_index_the_list_does_not_have_is_no_status(index: int) -> None:
    assert refusal(read().status, StatusReference(URI, index)) == "status_list.index"


@pytest.mark.parametrize("uri", [URI + "/", URI.upper(), "https://other.example/lists/1"])
def test_a_list_speaks_for_its_own_address_alone(uri: str) -> None:
    assert refusal(read().status, StatusReference(uri, 0)) == "status_list.other_list"


def test_a_token_names_list_and_index() -> None:
    claim: JsonObject = {"status_list": {"idx": 7, "uri": URI}, "other": {}}
    assert parse_reference(claim) == StatusReference(URI, 7)


def test_another_mechanism_is_not_this_one() -> None:
    assert parse_reference({"status_list_credential": URI}) is None


@pytest.mark.parametrize(
    "claim",
    [
        None,
        "valid",
        {},
        {"status_list": URI},
        {"status_list": {"uri": URI}},
        {"status_list": {"idx": 1}},
        {"status_list": {"idx": 1, "uri": ""}},
        {"status_list": {"idx": 1, "uri": 1}},
        {"status_list": {"idx": "1", "uri": URI}},
        {"status_list": {"idx": 1.0, "uri": URI}},
        {"status_list": {"idx": True, "uri": URI}},
        {"status_list": {"idx": -1, "uri": URI}},
    ],
)
def test_a_reference_of_a_wrong_form_is_refused_and_not_taken_for_none(claim: JsonValue) -> None:
    assert refusal(parse_reference, claim) == "status_list.reference"


@given(st.sampled_from([1, 2, 4, 8]), st.lists(st.integers(0, 255), min_size=8, max_size=64))
def test_entries_are_counted_from_the_lowest_bits(bits: int, numbers: list[int]) -> None:
    wanted = [number % 2**bits for number in numbers[: len(numbers) // 8 * 8]]
    whole = sum(entry << (index * bits) for index, entry in enumerate(wanted))
    data = whole.to_bytes(len(wanted) * bits // 8, "little")

    found = parse_status_list(listed(bits=bits, lst=packed(data)))

    assert [found[index] for index in range(len(found))] == wanted


@given(st.binary(max_size=200))
def test_any_bytes_are_a_list_or_refused(data: bytes) -> None:
    with suppress(InputError):
        assert len(parse_status_list(listed(bits=1, lst=b64u_encode(data)))) % 8 == 0
