"""Points in time, read strictly."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.errors import InputError
from wallet.standards.encoding import Instant

LAST = 253_402_300_799


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1970-01-01", 0),
        ("2026-11-21", 1_795_219_200),
        ("2026-11-21T12:00:00Z", 1_795_262_400),
        ("2026-11-21t12:00:00z", 1_795_262_400),
        ("2026-11-21T13:00:00+01:00", 1_795_262_400),
        ("2026-11-21T12:00:00-00:00", 1_795_262_400),
        ("2026-11-21T12:00:00.999999999Z", 1_795_262_400),
        ("1970-01-01T00:30:00+00:30", 0),
        ("9999-12-31T23:59:59Z", LAST),
    ],
)
def test_a_point_in_time_is_read(text: str, seconds: int) -> None:
    assert Instant.parse(text) == Instant(seconds)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026",
        "2026-11",
        "20261121",
        "2026-W47-6",
        "2026-W47-",
        "2026-02-30",
        "2026-11-21T12:00Z",
        "2026-11-21T12:00:00",
        "2026-11-21 12:00:00Z",
        "2026-11-21T12:00:60Z",
        "2026-11-21T24:00:00Z",
        "2026-11-21T12:00:00+1",
        "2026-11-21T12:00:00+24:00",
        "2026-11-21T12:00:00,5Z",
        "2026-11-21T12:00:00Z\n",
        "２０２６-11-21",
        "1969-12-31",
        "1969-12-31T23:59:59.9Z",
        "0001-01-01T00:00:00+23:59",
        "9999-12-31T23:59:59-00:01",
        "now",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(InputError) as refusal:
        Instant.parse(text)
    assert refusal.value.code == "encoding.instant"


def test_a_refused_text_is_told_in_part_only() -> None:
    with pytest.raises(InputError) as refusal:
        Instant.parse("x" * 10_000)
    assert refusal.value.data == {"text": "x" * 40}


@pytest.mark.parametrize(("value", "seconds"), [(0, 0), (1.9, 1), (LAST, LAST), (LAST + 0.5, LAST)])
def test_a_numeric_date_is_cut_to_the_second(value: float, seconds: int) -> None:
    assert Instant.from_numeric_date(value) == Instant(seconds)


@pytest.mark.parametrize(
    "value", [-1, -0.5, LAST + 1, float("nan"), float("inf"), 1e300, True, None, "0", [0], {}]
)
def test_what_is_no_numeric_date_is_refused(value: object) -> None:
    with pytest.raises(InputError) as refusal:
        Instant.from_numeric_date(value)
    assert refusal.value.code == "encoding.instant"


def test_a_claim_that_is_no_number_is_not_quoted() -> None:
    with pytest.raises(InputError) as refusal:
        Instant.from_numeric_date({"name": "Alva Exempel"})
    assert "Alva" not in str(refusal.value)


@pytest.mark.parametrize("seconds", [-1, LAST + 1])
def test_an_instant_is_one_that_rfc_3339_can_write(seconds: int) -> None:
    with pytest.raises(InputError):
        Instant(seconds)


def test_instants_are_ordered_and_moved() -> None:
    noon = Instant.parse("2026-11-21T12:00:00Z")
    assert noon.plus(-1) < noon < noon.plus(1)
    assert noon.plus(86_400).rfc3339() == str(noon.plus(86_400)) == "2026-11-22T12:00:00Z"
    assert noon.date() == "2026-11-21"


@given(st.integers(0, LAST))
def test_what_is_written_is_read(seconds: int) -> None:
    instant = Instant(seconds)
    assert Instant.parse(instant.rfc3339()) == instant
    assert seconds - Instant.parse(instant.date()).seconds == seconds % 86_400
    assert datetime.fromtimestamp(seconds, UTC).isoformat() == instant.rfc3339()[:-1] + "+00:00"


@given(st.text() | st.text("0123456789-:TZ+.W", max_size=30) | st.datetimes().map(str))
def test_any_text_is_an_instant_or_an_error(text: str) -> None:
    try:
        instant = Instant.parse(text)
    except InputError:
        return
    assert Instant.parse(instant.rfc3339()) == instant


@given(st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.none()))
def test_any_value_is_a_numeric_date_or_an_error(value: object) -> None:
    try:
        instant = Instant.from_numeric_date(value)
    except InputError:
        return
    assert 0 <= instant.seconds <= LAST


def test_until_a_day_includes_the_day() -> None:
    assert Instant.parse_end("2026-12-21").rfc3339() == "2026-12-21T23:59:59Z"
    assert Instant.parse_end("2026-12-21T08:00:00Z").rfc3339() == "2026-12-21T08:00:00Z"
    assert Instant.parse("2026-12-21T08:00:00Z").end_of_day() == Instant.parse_end("2026-12-21")
