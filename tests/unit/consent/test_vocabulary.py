"""DPV terms: every one the wallet knows exists in the published vocabulary."""

from __future__ import annotations

import csv

import pytest

from tests.fakes.consent import expand
from tests.fakes.shared import shared_data
from wallet.consent.categories import category_of
from wallet.consent.guard_list import CATEGORY_GUARDS, RULES
from wallet.consent.law import CONSENT_BASIS, GDPR, RIGHTS, SPECIAL_BASIS, basis_of, rights_for
from wallet.consent.vocabulary import BROADER, shorten, upwards
from wallet.messages import ENGLISH, Language, texts

KIND = "urn:consent-wallet:vct:{}:1"
KINDS = (
    "education",
    "work",
    "skill",
    "language",
    "licence",
    "course",
    "membership",
    "validation",
    "wishes",
)


def published() -> dict[str, list[str]]:
    """Every IRI of the published tables, with what lies right above it."""
    folder = shared_data("dpv/full")
    found: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*.csv")):
        for row in csv.DictReader(path.read_text("utf-8").splitlines()):
            found[row["iri"]] = [iri for iri in row["hasbroader"].split(";") if iri]
    return found


def test_every_term_in_the_code_is_published() -> None:
    names = {
        *BROADER,
        *(parent for parents in BROADER.values() for parent in parents),
        *CATEGORY_GUARDS,
        *(rule.category for rule in RULES),
        *(right.article for right in RIGHTS.values()),
        *(category_of((), KIND.format(kind)) for kind in KINDS),
        *(category_of((name,)) for name in ("name", "email", "gender", "photo", "work", "x")),
        CONSENT_BASIS,
        SPECIAL_BASIS,
        GDPR,
    }
    known = published()
    assert [name for name in sorted(names) if expand(name) not in known] == []


def test_what_lies_above_a_term_is_what_the_vocabulary_says() -> None:
    known = published()
    for name, parents in BROADER.items():
        assert {expand(parent) for parent in parents} <= set(known[expand(name)]), name


def test_every_word_for_a_term_is_about_a_published_one() -> None:
    known = published()
    keys = texts(Language.ENGLISH, "dpv")
    names = [key.removeprefix("dpv.").replace(".", ":", 1) for key in keys]
    assert [name for name in names if expand(name) not in known] == []


def test_every_category_that_is_shown_has_words() -> None:
    shown = {*CATEGORY_GUARDS, *(rule.category for rule in RULES)}
    missing = [name for name in shown if not ENGLISH.has("dpv." + name.replace(":", "."))]
    assert sorted(missing) == []


def test_an_iri_has_a_short_name_where_its_vocabulary_is_known() -> None:
    assert shorten("https://w3id.org/dpv/legal/eu/gdpr#A15") == "eu-gdpr:A15"
    assert shorten("https://w3id.org/dpv#Match") == "dpv:Match"
    assert shorten("pd:Name") == "pd:Name"
    assert shorten("https://example.org/#Name") is None
    assert shorten("https://w3id.org/dpv#") is None


def test_upwards_visits_each_term_once_nearest_first() -> None:
    assert list(upwards("pd:MentalHealth")) == [
        "pd:MentalHealth",
        "pd:Health",
        "pd:MedicalHealth",
        "dpv:SpecialCategoryPersonalData",
    ]
    assert list(upwards("pd:Name")) == ["pd:Name"]


@pytest.mark.parametrize(
    ("path", "vct", "category"),
    [
        (("employer",), KIND.format("work"), "pd:WorkHistory"),
        (("name",), KIND.format("work"), "pd:WorkHistory"),
        (("name",), KIND.format("identity"), "pd:Name"),
        (("name",), None, "pd:Name"),
        (("achievement", "name"), None, "pd:EducationQualification"),
        (("address", "postal_code"), None, "pd:PostalCode"),
        (("skills", 0, "label"), "https://vocab.example/1", "pd:ProfessionalExperience"),
        (("degree",), None, "pd:EducationQualification"),
        (("whatever",), None, "dpv:PersonalData"),
        ((), None, "dpv:PersonalData"),
        ((0,), "work", "dpv:PersonalData"),
    ],
)
def test_a_claim_has_the_nearest_category(
    path: tuple[str | int, ...], vct: str | None, category: str
) -> None:
    assert category_of(path, vct) == category


@pytest.mark.parametrize(
    ("iri", "basis"),
    [
        ("https://w3id.org/dpv/legal/eu/gdpr#A6-1-a", "A6-1-a"),
        ("https://w3id.org/dpv/legal/eu/gdpr#A6-1-a-explicit-consent", "A6-1-a"),
        ("eu-gdpr:A6-1-b-enter-into-contract", "A6-1-b"),
        ("https://w3id.org/dpv/legal/eu/gdpr#A9-2-a", None),
        ("https://w3id.org/dpv/legal/eu/gdpr#A6-1-ab", None),
        ("", None),
    ],
)
def test_a_legal_basis_is_known_in_all_its_forms(iri: str, basis: str | None) -> None:
    assert basis_of(iri) == basis


def test_rights_follow_from_the_legal_basis() -> None:
    def names(*bases: str) -> list[str]:
        return [right.name for right in rights_for(tuple(f"eu-gdpr:{basis}" for basis in bases))]

    assert names("A6-1-a") == [
        "withdraw",
        "access",
        "correct",
        "erase",
        "restrict",
        "port",
        "complain",
    ]
    assert "object" in names("A6-1-e")
    assert "port" not in names("A6-1-e")
    assert "withdraw" not in names("A6-1-b")
    assert "erase" not in names("A6-1-c")
    assert names() == ["access", "correct", "erase", "restrict", "complain"]
    assert set(names("A6-1-a", "A6-1-f")) == {*names("A6-1-a"), "object"}
