"""The identity: apart from records, with what a service needs derived."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fakes.refusals import refused
from wallet.errors import InputError
from wallet.profile.details import Address, Name
from wallet.profile.identity import Identity, build_identity, parse_identity
from wallet.profile.partial_date import PartialDate

TEXTS = {
    "given-name": "Alva",
    "family-name": "Exempel",
    "birth-date": "1990-05-17",
    "email": "alva@post.example",
    "phone": "070-000 00 00",
    "street": "Exempelgatan 1",
    "postal-code": "901 00",
    "city": "Umeå",
    "country": "SE",
    "personal-number": "18900101-9802",
    "nationality": "SE; ER",
    "protected": "ja",
}


def test_an_identity_is_typed_and_kept() -> None:
    identity = build_identity(TEXTS)
    assert identity == Identity(
        name=Name("Alva", "Exempel"),
        birth_date=PartialDate(1990, 5, 17),
        email="alva@post.example",
        phone="070-000 00 00",
        address=Address("Exempelgatan 1", "901 00", "Umeå", "SE"),
        personal_number="189001019802",
        nationality=("SE", "ER"),
        protected=True,
    )
    assert identity.to_json() == {
        "schema": "identity/1",
        "name": {"given": "Alva", "family": "Exempel"},
        "birth_date": "1990-05-17",
        "email": "alva@post.example",
        "phone": "070-000 00 00",
        "address": {
            "street": "Exempelgatan 1",
            "postal_code": "901 00",
            "city": "Umeå",
            "country": "SE",
        },
        "personal_number": "189001019802",
        "nationality": ["SE", "ER"],
        "protected": True,
    }
    assert parse_identity(identity.to_json()) == identity


def test_claims_have_the_year_and_the_full_name_and_never_the_protection() -> None:
    claims = build_identity(TEXTS).claims()
    assert claims["birth_year"] == 1990
    assert claims["name"] == {"given": "Alva", "family": "Exempel", "full": "Alva Exempel"}
    assert "protected" not in claims
    assert "schema" not in claims


def test_a_full_name_that_was_stated_is_kept() -> None:
    identity = build_identity(TEXTS | {"name": "Exempel Alva"})
    assert identity.full_name == "Exempel Alva"
    assert identity.claims()["name"] == {
        "given": "Alva",
        "family": "Exempel",
        "full": "Exempel Alva",
    }


def test_one_name_is_a_full_name_too() -> None:
    assert build_identity({"given-name": "Alva"}).full_name == "Alva"


@pytest.mark.parametrize(("text", "year"), [("1990", 1990), ("1990-05", 1990)])
def test_the_year_is_known_from_less_than_a_day(text: str, year: int) -> None:
    assert build_identity({"birth-date": text}).birth_year == year


def test_nothing_stated_is_nothing_claimed() -> None:
    nobody = build_identity({})
    assert nobody == Identity()
    assert nobody.claims() == {}
    assert (nobody.full_name, nobody.birth_year, nobody.masked_personal_number) == (None,) * 3
    assert parse_identity({"schema": "identity/1"}) == nobody


def test_the_personal_number_is_shown_with_stars() -> None:
    assert build_identity(TEXTS).masked_personal_number == "18900101-****"


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ({}, "schema"),
        ({"schema": "identity/2"}, "schema"),
        ({"schema": "identity/1", "birth_year": 1990}, "unknown_field"),
        ({"schema": "identity/1", "photo": "x"}, "unknown_field"),
        ({"schema": "identity/1", "name": "Alva"}, "not_object"),
        ({"schema": "identity/1", "name": {}}, "empty"),
        ({"schema": "identity/1", "protected": False}, "yes"),
        ({"schema": "identity/1", "nationality": "SE"}, "not_list"),
        ({"schema": "identity/1", "nationality": ["Sverige"]}, "code"),
        ({"schema": "identity/1", "personal_number": "18900101-9802"}, "normalised"),
        ({"schema": "identity/1", "personal_number": "189001019803"}, "personal_number"),
    ],
)
def test_another_document_is_refused(document: dict[str, Any], code: str) -> None:
    with refused(InputError, f"profile.{code}"):
        parse_identity(document)


def test_the_birth_year_has_no_flag() -> None:
    with refused(InputError, "profile.unknown_field"):
        build_identity({"birth-year": "1990"})
