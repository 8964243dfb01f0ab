"""Writing a JSON Resume: what fits, and what is said not to."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft7Validator

from tests.fakes.profiles import NOW, numbered_ids, record
from tests.fakes.shared import shared_data
from wallet.profile.formats.held import Exported, Held
from wallet.profile.formats.json_resume import export_json_resume, import_json_resume
from wallet.profile.formats.leaf_report import Direction, Place, Reason
from wallet.profile.identity import build_identity
from wallet.profile.kinds import IDENTITY, WISHES, Kind
from wallet.profile.records import Assertion
from wallet.profile.wishes import build_wishes
from wallet.standards.encoding import compact_json

WORK = "/work"
"""The section of work in a JSON Resume, as RFC 6901 points to it."""

PERSON = {
    "given-name": "Alva",
    "family-name": "Exempel",
    "email": "alva@post.example",
    "street": "Exempelgatan 1",
    "postal-code": "901 00",
    "city": "Umeå",
    "birth-date": "1990-05-17",
}


def left(exported: Exported, item: str) -> dict[tuple[str, int | None], Reason]:
    """Per value of an item that was left, the reason."""
    rows = [(row.place, row.reason) for row in exported.report.left if row.place]
    return {(place.field, place.index): reason for place, reason in rows if place.item == item}


def test_a_job_is_written_and_what_a_resume_lacks_is_said() -> None:
    exported = export_json_resume(Held((record(),)), at=NOW)
    assert exported.document == {
        "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
        "work": [
            {
                "position": "Undersköterska",
                "name": "Exempelgården AB",
                "startDate": "2019-08",
                "endDate": "2023-06-30",
                "summary": "Omvårdnad\nDokumentation",
                "location": "Umeå",
            }
        ],
        "meta": {"version": "v1.0.0", "lastModified": "2026-11-21T09:00:00Z"},
    }
    assert exported.report.direction is Direction.EXPORT
    reasons = left(exported, record().id)
    bookkeeping = {field for (field, _), reason in reasons.items() if reason is Reason.WALLET_ONLY}
    assert bookkeeping == {"id", "assertion", "source"}
    assert {place for place, reason in reasons.items() if reason is Reason.NO_FIELD} == {
        ("employer-id", None),
        ("extent", None),
        ("occupation", None),
        ("occupation-id", None),
        ("occupation-scheme", None),
        ("employment-type", None),
        ("municipality", None),
        ("country", None),
        ("sector", None),
        ("concept", 0),
        ("concept", 1),
        ("text-lang", None),
    }
    assert len(reasons) == 15


def test_what_goes_on_has_a_beginning_and_no_end() -> None:
    exported = export_json_resume(Held((record(texts={"title": "Kock", "from": "2024"}),)), at=NOW)
    assert exported.document["work"] == [{"position": "Kock", "startDate": "2024"}]
    places = {row.place.field: row.leaf for row in exported.report.taken}
    assert places["to"] == places["from"] == f"{WORK}/0/startDate"


def test_a_job_called_ongoing_keeps_its_title() -> None:
    exported = export_json_resume(Held((record(texts={"title": "ongoing"}),)), at=NOW)
    assert exported.document["work"] == [{"position": "ongoing"}]


def test_kinds_go_to_their_sections_in_the_order_held() -> None:
    held = Held(
        (
            record(Kind.LANGUAGE, {"title": "Tigrinja", "native": "ja", "fluency": "flytande"}),
            record(Kind.SKILL, {"title": "Svetsning", "keyword": "tig;mig"}, number=2),
            record(Kind.EDUCATION, {"title": "Teknik", "course": "Matematik"}, number=3),
            record(Kind.SKILL, {"title": "Lödning"}, number=4),
        )
    )
    document = export_json_resume(held, at=NOW).document
    assert document["languages"] == [{"language": "Tigrinja", "fluency": "flytande"}]
    assert document["skills"] == [
        {"name": "Svetsning", "keywords": ["tig", "mig"]},
        {"name": "Lödning"},
    ]
    assert document["education"] == [{"area": "Teknik", "courses": ["Matematik"]}]
    assert "work" not in document


def test_a_record_that_a_resume_cannot_name_is_left_whole() -> None:
    language = record(Kind.LANGUAGE, {"code": "tir", "native": "ja"})
    exported = export_json_resume(Held((language,)), at=NOW)
    assert "languages" not in exported.document
    assert set(left(exported, language.id).values()) == {Reason.UNNAMED}
    assert exported.report.taken == ()


def test_an_attested_record_looks_like_any_other_and_that_is_said() -> None:
    attested = record(assertion=Assertion.ATTESTED)
    exported = export_json_resume(Held((attested,)), at=NOW)
    assert exported.document == export_json_resume(Held((record(),)), at=NOW).document
    assert left(exported, attested.id)["assertion", None] is Reason.WALLET_ONLY


def test_the_identity_is_written_with_a_name_put_together() -> None:
    exported = export_json_resume(Held(identity=build_identity(PERSON)), at=NOW)
    assert exported.document["basics"] == {
        "name": "Alva Exempel",
        "email": "alva@post.example",
        "location": {"address": "Exempelgatan 1", "postalCode": "901 00", "city": "Umeå"},
    }
    assert left(exported, IDENTITY) == {("birth-date", None): Reason.NO_FIELD}
    named = [row.place for row in exported.report.taken if row.leaf == "/basics/name"]
    assert named == [Place(IDENTITY, "given-name"), Place(IDENTITY, "family-name")]


def test_a_stated_full_name_is_written_as_it_is() -> None:
    person = build_identity(PERSON | {"name": "Exempel, Alva"})
    exported = export_json_resume(Held(identity=person), at=NOW)
    basics = exported.document["basics"]
    assert isinstance(basics, dict)
    assert basics["name"] == "Exempel, Alva"
    assert left(exported, IDENTITY)["given-name", None] is Reason.NO_FIELD


def test_a_protected_identity_keeps_addresses_and_workplaces_out() -> None:
    person = build_identity(PERSON | {"protected": "ja"})
    exported = export_json_resume(Held((record(),), person), at=NOW)
    assert exported.document["basics"] == {"name": "Alva Exempel", "email": "alva@post.example"}
    text = json.dumps(exported.document, ensure_ascii=False)
    assert "Umeå" not in text
    assert "Exempelgatan" not in text
    assert left(exported, IDENTITY)["street", None] is Reason.PROTECTED
    assert left(exported, record().id)["place", None] is Reason.PROTECTED


def test_wishes_have_no_place_in_a_resume() -> None:
    wishes = build_wishes({"county": "24; 25", "extent-min": "50"})
    exported = export_json_resume(Held(wishes=wishes), at=NOW)
    assert left(exported, WISHES) == dict.fromkeys(
        [("county", 0), ("county", 1), ("extent-min", None)], Reason.NO_FIELD
    )


def test_nothing_held_is_an_empty_resume() -> None:
    exported = export_json_resume(Held(), at=NOW)
    assert exported.document.keys() == {"$schema", "meta"}
    assert (exported.report.taken, exported.report.left) == ((), ())


def test_a_resume_of_the_published_sample_fits_the_published_schema_and_comes_back() -> None:
    data = shared_data("jsonresume/sample.resume.json").read_bytes()
    schema = json.loads(shared_data("jsonresume/schema.json").read_bytes())
    first = import_json_resume(data, held=Held(), new_id=numbered_ids(), at=NOW)
    exported = export_json_resume(Held(first.records, first.identity), at=NOW)
    Draft7Validator(schema).validate(exported.document)
    again = import_json_resume(
        compact_json(exported.document), held=Held(), new_id=numbered_ids(), at=NOW
    )
    assert [one.details for one in again.records] == [one.details for one in first.records]
    assert again.identity == first.identity


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_section(kind: Kind) -> None:
    exported = export_json_resume(Held((record(kind, {"title": "X"}),)), at=NOW)
    assert len(exported.document) == 3
