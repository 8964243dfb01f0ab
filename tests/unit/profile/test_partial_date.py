"""Partial dates: kept as given, compared as far as both say."""

from __future__ import annotations

import pytest

from tests.fakes.refusals import refused
from wallet.errors import InputError
from wallet.profile.partial_date import PartialDate


@pytest.mark.parametrize(
    "text", ["2019", "2019-08", "2019-08-15", "2020-02-29", "1000", "2999-12-31"]
)
def test_a_date_is_written_as_it_was_given(text: str) -> None:
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "19",
        "0999",
        "3000",
        "2019-8",
        "2019-00",
        "2019-13",
        "2019-08-00",
        "2019-08-32",
        "2019-04-31",
        "2019-02-29",
        "2019-08-15T00:00:00Z",
        "2019/08",
        " 2019",
        "2019\n",
        "aug 2019",
        "٢٠١٩",
        "-2019",
    ],
)
def test_what_is_no_date_is_refused_by_the_name_of_its_field(text: str) -> None:
    with refused(InputError, "profile.date") as caught:
        PartialDate.parse(text, field="last-used")
    assert caught.value.data == {"field": "last-used"}


@pytest.mark.parametrize(
    "parts", [(2019, None, 5), (2019, 13), (2019, 2, 30), (20190, 1), (2019, 0)]
)
def test_no_impossible_date_can_be_made(parts: tuple[int, ...]) -> None:
    with refused(InputError, "profile.date"):
        PartialDate(*parts)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2019", "2019"),
        ("2019", "2020"),
        ("2019-08", "2019"),
        ("2019", "2019-01"),
        ("2019-08", "2019-08-01"),
        ("2019-08-31", "2019-08"),
        ("2019-08-15", "2019-08-15"),
    ],
)
def test_what_may_come_first(earlier: str, later: str) -> None:
    assert PartialDate.parse(earlier).may_precede(PartialDate.parse(later))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2020", "2019"),
        ("2020", "2019-12"),
        ("2019-09", "2019-08-31"),
        ("2019-08-16", "2019-08-15"),
    ],
)
def test_what_cannot_come_first(first: str, second: str) -> None:
    assert not PartialDate.parse(first).may_precede(PartialDate.parse(second))


def test_dates_are_ordered_by_the_first_day_they_can_mean() -> None:
    texts = ["2020-01-02", "2019-12", "2020", "2019-12-31"]
    dates = sorted(map(PartialDate.parse, texts), key=PartialDate.sort_key)
    assert [str(date) for date in dates] == ["2019-12", "2019-12-31", "2020", "2020-01-02"]
