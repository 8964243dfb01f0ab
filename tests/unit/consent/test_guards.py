"""Guards: what is held back harder, found by name, by words and by category."""

from __future__ import annotations

import csv
from typing import Any

import pytest

from tests.fakes.consent import expand
from tests.fakes.shared import shared_data
from wallet.consent.guard_list import Guard
from wallet.consent.guards import guard_of_category, guards_of, masked, masked_claim
from wallet.consent.vocabulary import shorten
from wallet.standards.encoding import JsonValue


def found(path: tuple[str | int | None, ...], value: JsonValue) -> set[tuple[str, str]]:
    return {(str(hit.guard), hit.category) for hit in guards_of(path, value)}


@pytest.mark.parametrize(
    ("path", "guard", "category"),
    [
        (("union_membership",), "special", "pd:TradeUnionMembership"),
        (("trade_union",), "special", "pd:TradeUnionMembership"),
        (("membership", "tradeUnion"), "special", "pd:TradeUnionMembership"),
        (("fackförbund",), "special", "pd:TradeUnionMembership"),
        (("health_record",), "special", "pd:Health"),
        (("person", "disability"), "special", "pd:Health"),
        (("sickLeave", 0, "from"), "special", "pd:Health"),
        (("religion",), "special", "pd:ReligiousBelief"),
        (("ethnic_origin",), "special", "pd:EthnicOrigin"),
        (("political_party",), "special", "pd:PoliticalOpinion"),
        (("sexual_orientation",), "special", "pd:SexualPreference"),
        (("criminal_record",), "criminal", "pd:CriminalConviction"),
        (("personal_number",), "national_number", "pd:OfficialID"),
        (("personal_administrative_number",), "national_number", "pd:OfficialID"),
        (("personnummer",), "national_number", "pd:OfficialID"),
        (("nationality",), "reveals", "pd:Nationality"),
        (("place_of_birth",), "reveals", "pd:Nationality"),
        (("referee", "name"), "other_person", "pd:Reference"),
        (("signatory", "phone"), "other_person", "pd:Reference"),
        (("supervisor",), "other_person", "pd:Reference"),
        (("photo",), "picture", "pd:Picture"),
        (("salary",), "sensitive", "pd:Salary"),
        (("disciplinary", "measure"), "sensitive", "pd:DisciplinaryAction"),
    ],
)
def test_a_claim_is_guarded_by_its_name(
    path: tuple[str | int | None, ...], guard: str, category: str
) -> None:
    assert (guard, category) in found(path, "x")


@pytest.mark.parametrize(
    ("value", "guard", "category"),
    [
        ("Skyddsombud, IF Metall", "special", "pd:TradeUnionMembership"),
        ("Fackligt förtroendeuppdrag", "special", "pd:TradeUnionMembership"),
        ("shop steward", "special", "pd:TradeUnionMembership"),
        ("anställning med lönebidrag", "special", "pd:Health"),
        ("Anpassad gymnasieskola", "special", "pd:Health"),
        ("wage subsidy", "special", "pd:Health"),
        ("Utdrag ur belastningsregistret", "criminal", "pd:CriminalConviction"),
        ("Criminal record extract", "criminal", "pd:CriminalConviction"),
        ("Granskade utdrag ur belastningsregistret", "reveals", "pd:Criminal"),
        ("ran criminal record checks", "reveals", "pd:Criminal"),
        ("Exempelby församling", "reveals", "pd:ReligiousBelief"),
        ("Teologi, 180 hp", "reveals", "pd:ReligiousBelief"),
        ("Svenska för invandrare, kurs D", "reveals", "pd:EthnicOrigin"),
        ("politisk sekreterare", "reveals", "pd:PoliticalOpinion"),
        ("RFSL", "reveals", "pd:SexualPreference"),
        ("19900101-0017", "national_number", "pd:OfficialID"),
    ],
)
def test_a_claim_is_guarded_by_the_words_in_it(value: str, guard: str, category: str) -> None:
    assert (guard, category) in found(("title",), value)
    assert (guard, category) in found(("details",), [{"text": value}])


@pytest.mark.parametrize(
    "value",
    [
        "Undersköterska",
        "Kommunal vuxenutbildning",
        "Snickare, Exempelbygg AB",
        "Fackhögskola i möbelsnickeri",
        "Paris, handel",
        "556000-0000",
        "070-123 45 67",
        "2020-01-01",
    ],
)
def test_ordinary_text_is_not_guarded(value: str) -> None:
    assert found(("title",), value) == set()


@pytest.mark.parametrize(
    "path",
    [
        ("employer",),
        ("occupation", "label"),
        ("level",),
        ("skills", 0, "label"),
        ("place",),
        ("grade",),
        ("balloon",),
        ("elongation",),
    ],
)
def test_ordinary_claims_are_not_guarded(path: tuple[str | int | None, ...]) -> None:
    assert found(path, "x") == set()


def test_members_inside_a_value_are_found() -> None:
    value: JsonValue = {"given": [{"referee": {"name": "Bo Exempel"}}], "note": "x"}
    assert found(("work",), value) == {("other_person", "pd:Reference")}


def test_the_hardest_guard_comes_first_and_each_category_once() -> None:
    hits = guards_of(("trade_union",), "Utdrag ur belastningsregistret, IF Metall")
    assert [hit.guard for hit in hits] == [Guard.CRIMINAL, Guard.SPECIAL, Guard.REVEALS]


@pytest.mark.parametrize(
    ("category", "guard"),
    [
        ("pd:TradeUnionMembership", Guard.SPECIAL),
        ("pd:MentalHealth", Guard.SPECIAL),
        ("https://w3id.org/dpv/pd#FamilyHealthHistory", Guard.SPECIAL),
        ("eu-gdpr:HealthData", Guard.SPECIAL),
        ("pd:Ethnicity", Guard.SPECIAL),
        ("pd:CriminalPardon", Guard.CRIMINAL),
        ("pd:Passport", Guard.NATIONAL_NUMBER),
        ("pd:Reference", Guard.OTHER_PERSON),
        ("dpv:SensitivePersonalData", Guard.SENSITIVE),
        ("pd:WorkHistory", None),
        ("https://example.org/own#Category", None),
    ],
)
def test_a_category_is_guarded_by_what_lies_above_it(category: str, guard: Guard | None) -> None:
    assert guard_of_category(category) is guard


def test_a_declared_category_adds_a_guard_and_removes_none() -> None:
    hits = guards_of(("religion",), "x", category="pd:MentalHealth")
    assert {hit.category for hit in hits} == {"pd:ReligiousBelief", "pd:MentalHealth"}
    assert guards_of(("title",), "x", category="pd:WorkHistory") == ()


def test_every_special_term_of_the_published_vocabulary_is_guarded() -> None:
    """DPV marks some terms special and forgets others; the walk upwards finds them all."""
    table = shared_data("dpv/full/pd.csv").read_text("utf-8")
    rows = list(csv.DictReader(table.splitlines()))
    parents = {row["iri"]: row["hasbroader"].split(";") for row in rows}

    def special(iri: str) -> bool:
        above = parents.get(iri, [])
        return expand("dpv:SpecialCategoryPersonalData") in above or any(map(special, above))

    wanted = [iri for iri in parents if special(iri)]
    assert len(wanted) > 25
    assert [iri for iri in wanted if guard_of_category(iri) is not Guard.SPECIAL] == []
    criminal = [iri for iri in parents if (shorten(iri) or "").startswith("pd:Criminal")]
    assert [iri for iri in criminal if guard_of_category(iri) is not Guard.CRIMINAL] == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("19900101-0017", "19900101-****"),
        ("900101-0017", "900101-****"),
        ("900101+0017", "900101+****"),
        ("199001010017", "19900101****"),
        ("19900161-0014", "19900161-****"),
        ("Alva, 900101-0017, Exempelstad", "Alva, 900101-****, Exempelstad"),
        ("900101-0017 och 900101-0017", "900101-**** och 900101-****"),
    ],
)
def test_national_numbers_are_masked(text: str, shown: str) -> None:
    assert masked(text) == shown


@pytest.mark.parametrize(
    "text",
    ["900101-0018", "901301-0017", "900132-0017", "556000-4615", "1234900101-0017", "900101-00178"],
)
def test_other_numbers_are_not(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("189001019802", "18900101****"),
        ("19900101-0017", "19900101-****"),
        ("01017012345", "01017******"),  # of another country
        ("900101-0018", "90010*-****"),  # mistyped: no number, and whose claim says it is one
        ("PNOSE-4711", "PNOS*-****"),
        ('{"no":"01017012"}', '{"no":"010*****"}'),
        ("1", "*"),
        ("", ""),
    ],
)
def test_a_claim_that_is_a_national_number_is_masked_whatever_its_form(
    text: str, shown: str
) -> None:
    hits = guards_of(("personal_number",), text)
    assert masked_claim(text, hits) == shown


def test_a_claim_that_is_none_is_shown() -> None:
    assert masked_claim("01017012345", guards_of(("title",), "01017012345")) == "01017012345"


@pytest.mark.parametrize("value", [None, True, 0, 1.5, [], {}, ""])
def test_any_value_can_be_judged(value: Any) -> None:
    assert guards_of(("title",), value) == ()
