"""Step 6 of section 7.1: times, audience, and claims that must be there."""

from __future__ import annotations

import pytest

from tests.fakes.sd_jwt import NOW, refusal
from wallet import limits
from wallet.standards.encoding import JsonObject, JsonValue
from wallet.standards.sd_jwt import check_validity

SKEW = limits.CLOCK_SKEW


@pytest.mark.parametrize(
    "payload",
    [
        {},
        {"exp": NOW.seconds + 1},
        {"exp": NOW.seconds - SKEW + 1},
        {"nbf": NOW.seconds},
        {"nbf": NOW.seconds + SKEW},
        {"nbf": NOW.seconds - 0.5, "exp": NOW.seconds + 0.5 + SKEW},
        {"iat": NOW.seconds + 86_400},
    ],
)
def test_inside_its_times_it_is_valid(payload: JsonObject) -> None:
    check_validity(payload, at=NOW)


@pytest.mark.parametrize(
    ("payload", "code"),
    [
        ({"exp": NOW.seconds - SKEW}, "sd_jwt.expired"),
        ({"exp": 0}, "sd_jwt.expired"),
        ({"nbf": NOW.seconds + SKEW + 1}, "sd_jwt.not_yet_valid"),
    ],
)
def test_outside_its_times_it_is_not(payload: JsonObject, code: str) -> None:
    assert refusal(lambda: check_validity(payload, at=NOW)) == code


def test_leeway_can_be_none() -> None:
    check_validity({"exp": NOW.seconds + 1, "nbf": NOW.seconds}, at=NOW, leeway=0)
    at_its_end: JsonObject = {"exp": NOW.seconds}
    assert refusal(lambda: check_validity(at_its_end, at=NOW, leeway=0)) == "sd_jwt.expired"


@pytest.mark.parametrize("name", ["exp", "nbf"])
@pytest.mark.parametrize("value", ["1883000000", None, True, [], -1, 1e300])
def test_what_is_no_numeric_date_is_refused(name: str, value: JsonValue) -> None:
    assert refusal(lambda: check_validity({name: value}, at=NOW)) == "sd_jwt.time_claim"


def test_a_required_claim_that_was_kept_back_is_missed() -> None:
    check_validity({"exp": NOW.seconds + 1}, at=NOW, required=["exp"])
    missing = refusal(lambda: check_validity({}, at=NOW, required=["exp"]))
    assert missing == "sd_jwt.claim_missing"


def test_an_audience_of_the_issuer_is_compared_where_the_caller_says_who_they_are() -> None:
    payload: JsonObject = {"aud": ["https://a.example", "https://b.example"]}
    check_validity(payload, at=NOW, audience="https://b.example")
    check_validity({"aud": "https://b.example"}, at=NOW, audience="https://b.example")
    check_validity({}, at=NOW, audience="https://b.example")
    check_validity(payload, at=NOW)
    other = refusal(lambda: check_validity(payload, at=NOW, audience="https://c.example"))
    assert other == "sd_jwt.audience"
