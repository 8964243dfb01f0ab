"""Time, to the second: two honest clocks may differ by a minute."""

from __future__ import annotations

import pytest

from tests.fakes.clock import NOON
from wallet import limits
from wallet.credentials.checks import check_time
from wallet.credentials.reasons import Reason
from wallet.credentials.report import Check
from wallet.standards.encoding import JsonObject

SKEW = limits.CLOCK_SKEW


@pytest.mark.parametrize(
    ("payload", "expected"),
    [
        ({}, Reason.TIME_NOT_LIMITED),
        ({"iat": NOON.seconds}, Reason.TIME_NOT_LIMITED),
        ({"exp": NOON.seconds + 1}, Reason.TIME),
        ({"exp": NOON.seconds - SKEW + 1}, Reason.TIME),
        ({"exp": NOON.seconds - SKEW}, Reason.TIME_EXPIRED),
        ({"iat": NOON.seconds + SKEW}, Reason.TIME_NOT_LIMITED),
        ({"iat": NOON.seconds + SKEW + 1}, Reason.TIME_NOT_YET),
        ({"nbf": NOON.seconds + SKEW}, Reason.TIME_NOT_LIMITED),
        ({"nbf": NOON.seconds + SKEW + 1}, Reason.TIME_NOT_YET),
        ({"iat": NOON.seconds, "nbf": NOON.seconds + SKEW + 1}, Reason.TIME_NOT_YET),
        ({"iat": NOON.seconds + SKEW + 1, "exp": NOON.seconds - SKEW}, Reason.TIME_NOT_YET),
    ],
)
def test_when_a_document_holds(payload: JsonObject, expected: Reason) -> None:
    assert check_time(payload, NOON).reason is expected


def test_the_moment_on_which_it_turns_is_told() -> None:
    payload: JsonObject = {"iat": NOON.seconds + 600, "nbf": NOON.seconds + 300}

    assert check_time({"exp": 0}, NOON) == Check(Reason.TIME_EXPIRED, date="1970-01-01T00:00:00Z")
    assert check_time(payload, NOON).date == NOON.plus(600).rfc3339()
