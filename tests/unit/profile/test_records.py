"""Records: built from texts, kept as documents, released as claims."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.fakes.profiles import NOW, WORK_TEXTS, record
from tests.fakes.refusals import refused
from wallet.errors import InputError
from wallet.profile.concepts import Concept
from wallet.profile.details import (
    Cefr,
    Credits,
    Education,
    Extent,
    LanguageSkill,
    Organisation,
    Place,
    Work,
)
from wallet.profile.kinds import Kind
from wallet.profile.partial_date import PartialDate
from wallet.profile.records import (
    Assertion,
    Record,
    Source,
    build_record,
    parse_claims,
    parse_kind,
    parse_record,
)

EVIDENCE = "urn:uuid:3f1f0f6e-6f0a-4c5e-9a37-2b7d1c0e8f11"


def changed(**members: Any) -> dict[str, Any]:
    """The document of a job with some members replaced; None takes one away."""
    document: dict[str, Any] = record().to_json() | members
    return {name: value for name, value in document.items() if value is not None}


def with_claims(**claims: Any) -> dict[str, Any]:
    """The document of a job with some claims replaced; a missing one may be added."""
    return changed(claims=record().claims() | claims)


def test_the_claims_of_a_job_are_what_its_type_can_disclose() -> None:
    assert record().claims() == {
        "title": "Undersköterska",
        "employer": {"name": "Exempelgården AB", "org_id": "5566778899"},
        "from": "2019-08",
        "to": "2023-06-30",
        "extent": {"percent": 75},
        "duties": "Omvårdnad\nDokumentation",
        "occupation": {
            "label": "Undersköterska, hemtjänst",
            "id": "bSEB_VKd_Ub3",
            "scheme": "jobtech",
        },
        "employment_type": "permanent",
        "place": {"name": "Umeå", "municipality_code": "2480", "country": "SE"},
        "sector": "87",
        "concepts": [
            {"scheme": "ssyk2012", "id": "5321", "label": "Undersköterskor"},
            {"label": "omvårdnad"},
        ],
        "lang": "sv",
    }


def test_the_details_of_a_job_are_typed() -> None:
    assert record().details == Work(
        title="Undersköterska",
        employer=Organisation("Exempelgården AB", "5566778899"),
        from_=PartialDate(2019, 8),
        to=PartialDate(2023, 6, 30),
        extent=Extent(percent=75),
        duties="Omvårdnad\nDokumentation",
        occupation=Concept("jobtech", "bSEB_VKd_Ub3", "Undersköterska, hemtjänst"),
        employment_type="permanent",
        place=Place("Umeå", "2480", "SE"),
        sector="87",
        concepts=(Concept("ssyk2012", "5321", "Undersköterskor"), Concept(label="omvårdnad")),
        lang="sv",
    )


def test_a_record_is_kept_with_its_claims_apart_from_what_never_leaves() -> None:
    skill = record(Kind.SKILL, {"title": "Svetsning", "evidence-of": EVIDENCE})
    assert skill.to_json() == {
        "schema": "record/1",
        "id": "urn:uuid:00000001-0000-4000-8000-000000000000",
        "kind": "skill",
        "assertion": "self",
        "source": {"format": "entered", "at": "2026-11-21T09:00:00Z"},
        "claims": {"title": "Svetsning"},
        "private": {"evidence_of": [EVIDENCE]},
    }
    assert parse_record(skill.to_json()) == skill


def test_the_source_of_an_imported_record_is_kept() -> None:
    imported = replace(record(), source=Source("jsonresume", NOW, "0a" * 32))
    assert imported.to_json()["source"] == {
        "format": "jsonresume",
        "at": "2026-11-21T09:00:00Z",
        "file_sha256": "0a" * 32,
    }
    assert parse_record(imported.to_json()) == imported


def test_what_began_and_has_no_end_goes_on_and_says_so() -> None:
    job = record(texts={"title": "Kock", "from": "2024"})
    assert job.details == Work(title="Kock", from_=PartialDate(2024))
    assert job.claims() == {"title": "Kock", "from": "2024", "to": "ongoing"}
    assert job.period_to == "ongoing"
    assert record(texts={"title": "Kock", "from": "2024", "to": "ongoing"}) == job
    assert parse_claims(Kind.WORK, {"title": "Kock", "from": "2024"}) == job.details


def test_an_end_may_be_known_without_its_beginning() -> None:
    job = record(texts={"title": "Kock", "to": "2024"})
    assert (job.period_from, job.period_to) == (None, "2024")
    assert job.claims() == {"title": "Kock", "to": "2024"}


def test_an_education_and_a_language_are_typed_too() -> None:
    education = record(
        Kind.EDUCATION, {"degree": "Gymnasieexamen", "credits": "2500", "credits-unit": "gyp"}
    )
    assert education.details == Education(degree="Gymnasieexamen", credits=Credits(2500, "gyp"))
    language = record(Kind.LANGUAGE, {"code": "tir", "reading": "B2", "conversation": "C1"})
    assert language.details == LanguageSkill(
        code="tir", cefr=Cefr(reading="B2", spoken_interaction="C1")
    )


@pytest.mark.parametrize(
    ("kind", "texts", "title", "organisation"),
    [
        (Kind.WORK, {"title": "Kock", "employer": "Exempelköket"}, "Kock", "Exempelköket"),
        (Kind.WORK, {"employer": "Exempelköket"}, "Exempelköket", "Exempelköket"),
        (Kind.WORK, {"occupation": "Kock"}, "Kock", None),
        (Kind.EDUCATION, {"provider": "Exempelskolan"}, "Exempelskolan", "Exempelskolan"),
        (Kind.EDUCATION, {"degree": "Kandidat"}, "Kandidat", None),
        (Kind.LANGUAGE, {"code": "swe"}, "swe", None),
        (Kind.SKILL, {"title": "Svetsning"}, "Svetsning", None),
    ],
)
def test_a_list_calls_a_record_by_what_it_is_named_by(
    kind: Kind, texts: dict[str, str], title: str, organisation: str | None
) -> None:
    found = record(kind, texts)
    assert (found.title, found.organisation) == (title, organisation)


def test_a_field_is_changed_or_taken_away_and_the_rest_stays() -> None:
    later = record().with_texts({"to": "", "extent": "100", "concept": ""})
    expected = record().claims() | {"to": "ongoing", "extent": {"percent": 100}}
    del expected["concepts"]
    assert later.claims() == expected
    assert (later.id, later.source) == (record().id, record().source)


def test_several_values_may_come_as_one_text_or_several() -> None:
    texts = {"title": "Svetsning", "keyword": "tig; mig ;;"}
    together = record(Kind.SKILL, texts)
    apart = build_record(
        Kind.SKILL, {"title": "Svetsning", "keyword": ("tig", "mig")}, together.id, NOW
    )
    assert together == apart
    assert together.values("keyword") == ("tig", "mig")
    assert together.values("level") == ()


@pytest.mark.parametrize(
    ("kind", "texts", "code", "data"),
    [
        (Kind.WORK, {}, "unnamed", {"kind": "work", "fields": "title, employer, occupation"}),
        (Kind.WORK, {"duties": "Lagade mat"}, "unnamed", {}),
        (Kind.WORK, {"title": "  "}, "unnamed", {}),
        (Kind.WORK, {"titel": "Kock"}, "unknown_field", {"field": "titel"}),
        (Kind.WORK, {"title": "Kock", "from": "2020", "to": "2019"}, "period", {}),
        (Kind.WORK, {"title": "Kock", "to": "ongoing"}, "ongoing", {}),
        (Kind.WORK, {"title": "Kock", "employer-id": "5566778899"}, "only_with", {}),
        (Kind.WORK, {"title": "Kock", "occupation-scheme": "esco"}, "only_with", {}),
        (Kind.WORK, {"title": "Kock", "extent": "50", "hours": "80"}, "not_with", {}),
        (Kind.WORK, {"title": "Kock", "extent": "femtio"}, "number", {"field": "extent"}),
        (Kind.EDUCATION, {"title": "Teknik", "credits": "2500"}, "only_with", {"field": "credits"}),
        (Kind.EDUCATION, {"title": "Teknik", "credits-unit": "hp"}, "only_with", {}),
        (Kind.LANGUAGE, {"title": "Tigrinja", "native": "ja", "reading": "B2"}, "not_with", {}),
        (Kind.SKILL, {"title": "Svetsning", "keyword": ";".join("x" * 101)}, "too_many", {}),
    ],
)
def test_texts_that_make_no_record_are_refused(
    kind: Kind, texts: dict[str, str], code: str, data: dict[str, str]
) -> None:
    with refused(InputError, f"profile.{code}") as caught:
        record(kind, texts)
    assert data.items() <= caught.value.data.items()


def test_a_single_field_takes_one_value() -> None:
    with refused(InputError, "profile.too_many"):
        build_record(Kind.WORK, {"title": ("Kock", "Servitör")}, EVIDENCE, NOW)


@pytest.mark.parametrize(
    ("document", "code", "field"),
    [
        (changed(schema="record/2"), "schema", None),
        (changed(schema=None), "schema", None),
        (changed(id=None), "missing", "id"),
        (changed(claims=None), "missing", "claims"),
        (changed(source=None), "missing", "source"),
        (changed(note="x"), "unknown_field", "note"),
        (changed(id="7"), "member", "id"),
        (changed(id="urn:uuid:3F1F0F6E-6f0a-4c5e-9a37-2b7d1c0e8f11"), "member", "id"),
        (changed(id=7), "not_text", "id"),
        (changed(kind="hobby"), "unknown_kind", None),
        (changed(kind=["work"]), "not_text", "kind"),
        (changed(assertion="proven"), "member", "assertion"),
        (changed(source="entered"), "not_object", "source"),
        (changed(source={"format": "entered"}), "missing", "at"),
        (changed(source={"format": "Entered!", "at": "2026-11-21T09:00:00Z"}), "member", "format"),
        (changed(source={"format": "entered", "at": "2026-11-21"}), "member", "source.at"),
        (changed(claims=[]), "not_object", "claims"),
        (changed(claims={}), "empty", "claims"),
        (changed(private={}), "empty", "private"),
        (changed(private={"evidence_of": [EVIDENCE]}), "unknown_field", "evidence_of"),
        (changed(private={"title": "Kock"}), "unknown_field", "title"),
        (with_claims(salary=1), "unknown_field", "salary"),
        (with_claims(id=EVIDENCE), "unknown_field", "id"),
        (with_claims(employer="Exempelgården AB"), "not_object", "employer"),
        (with_claims(employer={}), "empty", "employer"),
        (with_claims(employer={"name": None}), "empty", "employer.name"),
        (with_claims(employer={"name": 7}), "not_text", "employer"),
        (with_claims(employer={"nom": "x"}), "unknown_field", "employer.nom"),
        (with_claims(title=None), "empty", "title"),
        (with_claims(concepts={"label": "x"}), "not_list", "concept"),
        (with_claims(concepts=[]), "not_list", "concept"),
        (with_claims(to="ongoing", **{"from": "2019-13"}), "date", "from"),
        (with_claims(extent={"percent": 75, "hours_total": 80}), "not_with", "hours"),
        (with_claims(occupation={"id": "bSEB_VKd_Ub3"}), "only_with", None),
    ],
)
def test_a_document_that_breaks_a_rule_is_refused_by_the_name_of_the_member(
    document: dict[str, Any], code: str, field: str | None
) -> None:
    with refused(InputError, f"profile.{code}") as caught:
        parse_record(document)
    if field is not None:
        assert caught.value.data["field"] == field


def test_an_attested_record_is_no_other_to_whom_it_is_released() -> None:
    attested = record(assertion=Assertion.ATTESTED)
    assert attested.claims() == record().claims()
    assert parse_record(attested.to_json()) == attested


def test_a_name_that_forges_a_screen_is_made_inert_in_the_error() -> None:
    with refused(InputError, "profile.unknown_field") as caught:
        parse_record(with_claims(**{"x\u202e\x1b[31m" * 40: 1}))
    field = str(caught.value.data["field"])
    assert field.isprintable()
    assert len(field) <= 80


def test_kinds_are_known_by_name() -> None:
    assert parse_kind("work") is Kind.WORK
    with refused(InputError, "profile.unknown_kind"):
        parse_kind("Work")


def test_every_text_of_the_sample_is_used() -> None:
    whole: Record = record()
    assert whole.texts().keys() >= WORK_TEXTS.keys()
