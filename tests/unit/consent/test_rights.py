"""Requests about rights: who signs them, what they carry, when an answer is due."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fakes.consent import present, receipt
from tests.fakes.keys import test_key
from tests.fakes.refusals import refused
from wallet.consent.law import COUNTING, RIGHTS, deadline_of
from wallet.consent.rights import REQUEST_TYP, RightName, build_request, due, verify_request
from wallet.errors import InputError
from wallet.messages import ENGLISH, SWEDISH
from wallet.standards.encoding import Instant
from wallet.standards.jose import parse_jws, sign_jws


def request(**members: Any) -> str:
    given: dict[str, Any] = {
        "jti": "urn:uuid:request",
        "at": present(),
        "claims": (),
        "say": None,
        "signer": test_key(1),
        **members,
    }
    right = given.pop("right", RightName.ACCESS)
    return build_request(right, given.pop("receipts", [receipt()]), **given)


def changed(**members: Any) -> str:
    payload = {**parse_jws(request()).claims(), **members}
    signer = test_key(1)
    return sign_jws(payload, signer, typ=REQUEST_TYP, header={"jwk": signer.public.to_jwk()})


@pytest.mark.parametrize("right", list(RightName))
def test_a_request_says_which_right_and_proves_who_asks(right: RightName) -> None:
    read = verify_request(request(right=right, say="It is wrong", claims=("education: name",)))
    assert (read.right, read.say, read.claims) == (right, "It is wrong", ("education: name",))
    assert read.key == test_key(1).public
    assert [parse_jws(one).claims()["jti"] for one in read.receipts] == ["urn:uuid:receipt"]
    assert right.article == RIGHTS[right.value].article


@pytest.mark.parametrize(
    "members",
    [
        {"schema": "rights-request/2"},
        {"right": "inherit"},
        {"aud": "somebody else"},
        {"receipts": []},
        {"receipts": "x"},
        {"claims": [1]},
        {"say": 1},
        {"jti": None},
        {"extra": True},
    ],
    ids=str,
)
def test_another_form_is_refused(members: dict[str, Any]) -> None:
    with refused(InputError, "consent.rights_request"):
        verify_request(changed(**members))


def test_nobody_asks_for_another() -> None:
    with refused(InputError, "consent.rights_request"):
        request(signer=test_key(2))
    stolen = parse_jws(request()).claims()
    thief = test_key(2)
    token = sign_jws(stolen, thief, typ=REQUEST_TYP, header={"jwk": thief.public.to_jwk()})
    with refused(InputError, "consent.rights_request"):
        verify_request(token)


def test_a_changed_request_is_refused() -> None:
    head, _, rest = request().partition(".")
    payload, _, signature = rest.partition(".")
    flipped = ("A" if signature[5] != "A" else "B").join((signature[:5], signature[6:]))
    with refused(InputError, "jose.signature"):
        verify_request(f"{head}.{payload}.{flipped}")


@pytest.mark.parametrize(
    ("asked", "last"),
    [
        ("2026-11-20", "2026-12-21"),  # the 20th is a Sunday
        ("2026-11-17T23:59:59Z", "2026-12-17"),
        ("2026-01-31", "2026-03-02"),  # February has no 31st; the 28th is a Saturday
        ("2024-01-31", "2024-02-29"),
        ("2026-12-31", "2027-02-01"),  # the 31st of January is a Sunday
        ("2026-03-31", "2026-04-30"),
    ],
)
def test_an_answer_is_due_after_a_calendar_month(asked: str, last: str) -> None:
    assert due(RightName.ACCESS, Instant.parse(asked)).date() == last


def test_an_authority_has_three_months() -> None:
    assert due(RightName.COMPLAIN, Instant.parse("2026-11-17")).date() == "2027-02-17"


@pytest.mark.parametrize("right", list(RightName))
def test_every_deadline_names_its_source(right: RightName) -> None:
    for t in (ENGLISH, SWEDISH):
        assert t.has(f"law.cite.{deadline_of(right.value).source}")
        assert t.has(f"law.cite.{COUNTING}")
        assert t.has(f"law.cite.{right.article.partition(':')[2]}")
