"""Swedish identity numbers of organisations and people, with their check digit.

The form and its check say only that a number can exist, never whose it is.
"""

from __future__ import annotations

import re
from datetime import date

from wallet.errors import InputError

_ORGANISATION = re.compile(r"(?:16)?(\d{6})-?(\d{4})", re.ASCII)
_PERSONAL = re.compile(r"(\d{4})(\d{2})(\d{2})-?(\d{4})", re.ASCII)
_COORDINATION_DAYS = 60
"""A coordination number (samordningsnummer) has 60 added to the day of birth."""


def parse_organisation_number(text: str, *, field: str) -> str:
    """The ten digits of an organisationsnummer, without hyphen.

    Sole traders use their personal number, which does not belong in a released record: the third
    digit must be at least 2 (lag 1974:174). Raises ``InputError("profile.organisation_number")``.
    """
    found = _ORGANISATION.fullmatch(text.strip())
    digits = "" if found is None else found[1] + found[2]
    if not digits or digits[2] < "2" or not _check_digit_fits(digits):
        raise InputError("profile.organisation_number", field=field)
    return digits


def parse_personal_number(text: str, *, field: str) -> str:
    """The twelve digits of a personnummer or samordningsnummer, without hyphen.

    The century must be written: two digits of a year leave it open. Raises
    ``InputError("profile.personal_number")``.
    """
    found = _PERSONAL.fullmatch(text.strip())
    if found is None or not _is_birth_date(*(int(part) for part in found.groups()[:3])):
        raise InputError("profile.personal_number", field=field)
    digits = "".join(found.groups())
    if not _check_digit_fits(digits[2:]):
        raise InputError("profile.personal_number", field=field)
    return digits


def mask_personal_number(digits: str) -> str:
    """How a personal number is shown: the birth date, and stars for what makes it a key."""
    return f"{digits[:8]}-****"


def _is_birth_date(year: int, month: int, day: int) -> bool:
    if day > _COORDINATION_DAYS:
        day -= _COORDINATION_DAYS
    try:
        date(year, month, day)
    except ValueError:
        return False
    return year >= 1800


def _check_digit_fits(ten_digits: str) -> bool:
    """The Luhn sum: every other digit doubled, from the first; digits of products added."""
    total = 0
    for place, char in enumerate(ten_digits):
        product = int(char) * (2 if place % 2 == 0 else 1)
        total += product // 10 + product % 10
    return total % 10 == 0
