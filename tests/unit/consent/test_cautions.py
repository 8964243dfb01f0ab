"""What makes a request doubtful, said where the person reads it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.fakes.consent import asking, claims, notice, request, terms_with, use_with
from wallet.consent.notice import Part
from wallet.consent.sections import Asking
from wallet.exchange.over_asking import OverAsked
from wallet.standards.encoding import JsonValue

HIRING = "https://w3id.org/dpv#RecruitmentApplicantSelection"
EMPLOYER = "Whoever hires or employs can seldom rely on consent"
AUTHORITY = "A public authority can seldom rely on consent"


def said(of: Asking) -> str:
    return notice(of).text()


def test_an_employer_that_relies_on_consent_is_doubted() -> None:
    assert EMPLOYER in said(use_with(purpose=[HIRING]))


def test_others_are_not() -> None:
    assert EMPLOYER not in said(asking())


def test_an_employer_with_another_basis_is_not() -> None:
    basis: list[JsonValue] = ["https://w3id.org/dpv/legal/eu/gdpr#A6-1-b"]
    assert EMPLOYER not in said(use_with(purpose=[HIRING], legal_basis=basis))


def test_an_authority_that_relies_on_consent_is_doubted_once() -> None:
    def change(raw: dict[str, Any]) -> None:
        raw["controller"]["public_body"] = True
        raw["uses"][0]["purpose"] = [HIRING]

    text = said(asking(terms_with(change)))
    assert AUTHORITY in text
    assert EMPLOYER not in text


def marks(*over: OverAsked) -> list[bool]:
    checked = replace(request(), over_asked=over)
    data = next(one for one in notice(asking(checked)).sections if one.part is Part.DATA)
    return ["more than it is registered for" in row.details for row in data.rows]


def test_what_goes_beyond_the_registration_is_marked_at_the_claim() -> None:
    assert len(claims()) == 2
    assert marks(OverAsked("education", ("achievement", "level"))) == [False, True]


def test_a_whole_credential_that_is_not_registered_is_marked() -> None:
    assert marks(OverAsked("education", None)) == [True, True]


def test_other_queries_mark_nothing() -> None:
    assert marks(OverAsked("work", None)) == [False, False]
