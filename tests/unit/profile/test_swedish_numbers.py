"""Organisationsnummer, personnummer and samordningsnummer."""

from __future__ import annotations

import pytest

from tests.fakes.refusals import refused
from wallet.errors import InputError
from wallet.profile.swedish_numbers import (
    mask_personal_number,
    parse_organisation_number,
    parse_personal_number,
)


@pytest.mark.parametrize("text", ["5566778899", "556677-8899", "165566778899", " 556677-8899 "])
def test_an_organisation_number_is_kept_as_ten_digits(text: str) -> None:
    assert parse_organisation_number(text, field="employer-id") == "5566778899"


@pytest.mark.parametrize(
    "text",
    [
        "5566778898",
        "556677889",
        "55667788990",
        "5566-778899",
        "0755667788",
        "9001019802",
        "556677 8899",
        "٥566778899",
        "",
    ],
)
def test_another_number_is_no_organisation_number(text: str) -> None:
    with refused(InputError, "profile.organisation_number") as caught:
        parse_organisation_number(text, field="employer-id")
    assert caught.value.data == {"field": "employer-id"}


@pytest.mark.parametrize("text", ["189001019802", "18900101-9802"])
def test_a_personal_number_is_kept_as_twelve_digits(text: str) -> None:
    assert parse_personal_number(text, field="personal-number") == "189001019802"


def test_a_coordination_number_has_sixty_added_to_its_day() -> None:
    assert parse_personal_number("18900161-9809", field="personal-number") == "189001619809"


@pytest.mark.parametrize(
    "text",
    [
        "18900101-9803",
        "900101-9802",
        "18901301-9802",
        "18900230-9802",
        "18900100-9802",
        "17900101-9802",
        "18900192-9802",
        "18900101+9802",
        "",
    ],
)
def test_another_number_is_no_personal_number(text: str) -> None:
    with refused(InputError, "profile.personal_number") as caught:
        parse_personal_number(text, field="personal-number")
    assert caught.value.data == {"field": "personal-number"}


def test_a_personal_number_is_shown_without_its_last_four_digits() -> None:
    assert mask_personal_number("189001019802") == "18900101-****"
