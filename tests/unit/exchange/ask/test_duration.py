"""Lengths of time that end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.errors import InputError, WalletError
from wallet.exchange.terms import parse_duration
from wallet.standards.encoding import Instant


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("P180D", "2026-11-20", "2027-05-19"),
        ("P6M", "2026-11-20", "2027-05-20"),
        ("P1Y", "2026-11-20", "2027-11-20"),
        ("P2W", "2026-11-20", "2026-12-04"),
        ("P1M", "2026-01-31", "2026-02-28"),
        ("P1Y", "2028-02-29", "2029-02-28"),
        ("P1Y2M10D", "2026-11-20", "2028-01-30"),
    ],
)
def test_duration_ends_by_the_calendar(text: str, start: str, end: str) -> None:
    assert parse_duration(text).after(Instant.parse(start)) == Instant.parse(end)


@pytest.mark.parametrize(
    "text",
    [
        "indefinitely",
        "",
        "P",
        "P0D",
        "-P1D",
        "P1.5Y",
        "PT1H",
        "P1DT1H",
        "180",
        "p180d",
        "P101Y",
        "P99999D",
        "P１D",
        "P1D ",
        "P1D\n",
    ],
)
def test_what_has_no_end_or_another_form_is_refused(text: str) -> None:
    with pytest.raises(InputError) as refusal:
        parse_duration(text)

    assert refusal.value.code == "terms.duration"


def test_longer_is_more_days() -> None:
    texts = ["P6D", "P1W", "P30D", "P1M", "P180D", "P6M", "P1Y", "P100Y"]

    lengths = [parse_duration(text).approximate_days for text in texts]

    assert lengths == sorted(lengths)


def test_an_end_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(InputError):
        parse_duration("P100Y").after(Instant.parse("9990-01-01"))


@given(st.from_regex(r"P?(\d{0,6}[YMWDH]){0,4}", fullmatch=True) | st.text(max_size=12))
def test_any_text_is_a_duration_or_refused(text: str) -> None:
    try:
        duration = parse_duration(text)
    except WalletError:
        return
    assert duration.after(Instant(0)) > Instant(0)
