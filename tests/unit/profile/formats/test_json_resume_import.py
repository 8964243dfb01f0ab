"""Reading a JSON Resume: records out of it, and the rest by name."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.fakes.profiles import NOW, numbered_ids
from tests.fakes.refusals import refused
from tests.fakes.shared import shared_data
from wallet.errors import InputError
from wallet.messages import ENGLISH, SWEDISH
from wallet.profile.formats.held import Held, Imported
from wallet.profile.formats.json_resume import import_json_resume
from wallet.profile.formats.leaf_report import Note, Place, Reason
from wallet.profile.identity import build_identity
from wallet.profile.kinds import Kind
from wallet.profile.records import Assertion

WORK = "/work"
"""The section of work in a JSON Resume, as RFC 6901 points to it."""

CASES = ["certificates", "education", "languages", "skills", "work"]


def read(resume: Any, *, held: Held | None = None) -> Imported:
    """What a resume brings."""
    data = resume if isinstance(resume, bytes) else json.dumps(resume).encode()
    return import_json_resume(data, held=held or Held(), new_id=numbered_ids(), at=NOW)


def left(imported: Imported) -> dict[str | None, str]:
    """Per leaf that was left, the reason."""
    return {row.leaf: row.reason.value for row in imported.report.left}


def test_a_job_becomes_a_self_stated_record() -> None:
    job = {
        "name": "Exempelgården AB",
        "position": "Undersköterska",
        "location": "Umeå",
        "startDate": "2019-08",
        "endDate": "2023",
        "summary": "Omvårdnad",
        "highlights": ["Handledare", "Skyddsombud"],
    }
    imported = read({"work": [job]})
    (record,) = imported.records
    assert record.kind is Kind.WORK
    assert record.assertion is Assertion.SELF
    assert record.source.format == "jsonresume"
    assert record.source.at == NOW
    assert record.source.file_sha256 is not None
    assert record.claims() == {
        "title": "Undersköterska",
        "employer": {"name": "Exempelgården AB"},
        "place": {"name": "Umeå"},
        "from": "2019-08",
        "to": "2023",
        "duties": "Omvårdnad\nHandledare\nSkyddsombud",
    }
    assert imported.report.left == ()
    taken = {row.leaf: row.place for row in imported.report.taken}
    assert taken[f"{WORK}/0/name"] == Place(record.id, "employer")
    assert taken[f"{WORK}/0/highlights/1"] == Place(record.id, "duties")


def test_an_education_a_skill_and_a_language_become_records() -> None:
    education = {
        "institution": "Exempelskolan",
        "area": "Vård och omsorg",
        "studyType": "Gymnasieexamen",
        "score": "17,2",
        "courses": ["Anatomi; fysiologi", "Etik"],
    }
    skill = {"name": "Svetsning", "level": "van", "keywords": ["tig", "mig"]}
    language = {"language": "Tigrinja", "fluency": "Native speaker"}
    imported = read({"education": [education], "skills": [skill], "languages": [language]})
    assert [record.claims() for record in imported.records] == [
        {
            "title": "Vård och omsorg",
            "provider": {"name": "Exempelskolan"},
            "degree": "Gymnasieexamen",
            "grade": "17,2",
            "courses": ["Anatomi; fysiologi", "Etik"],
        },
        {"title": "Svetsning", "level": "van", "keywords": ["tig", "mig"]},
        {"title": "Tigrinja", "fluency": "Native speaker"},
    ]
    taken = {row.leaf: row.place for row in imported.report.taken}
    assert taken["/education/0/courses/1"] == Place(imported.records[0].id, "course", 1)


def test_the_person_goes_to_the_identity_and_never_to_a_record() -> None:
    basics = {
        "name": "Alva Exempel",
        "email": "alva@post.example",
        "phone": "070-000 00 00",
        "image": "alva.jpg",
        "label": "Undersköterska",
        "location": {"address": "Exempelgatan 1", "city": "Umeå", "countryCode": "SE"},
    }
    imported = read({"basics": basics})
    assert imported.records == ()
    assert imported.identity == build_identity(
        {
            "name": "Alva Exempel",
            "email": "alva@post.example",
            "phone": "070-000 00 00",
            "street": "Exempelgatan 1",
            "city": "Umeå",
            "country": "SE",
        }
    )
    assert left(imported) == {"/basics/image": "picture", "/basics/label": "no-field"}


def test_what_the_identity_states_already_is_kept() -> None:
    held = Held(identity=build_identity({"email": "alva@post.example", "protected": "ja"}))
    basics = {"email": "other@post.example", "phone": "1", "name": "Alva"}
    imported = read({"basics": basics}, held=held)
    assert imported.identity == build_identity(
        {"email": "alva@post.example", "protected": "ja", "phone": "1", "name": "Alva"}
    )
    assert left(imported) == {"/basics/email": "already-stated"}


def test_a_record_that_is_held_already_is_not_added_again() -> None:
    resume = {"skills": [{"name": "Svetsning"}, {"name": "Lödning"}]}
    first = read(resume)
    second = read(resume, held=Held(first.records[:1]))
    assert [record.title for record in second.records] == ["Lödning"]
    assert second.report.taken[0].place == Place(first.records[0].id, "title")


GOES_ON = {"from": "2019", "to": "ongoing"}


@pytest.mark.parametrize(
    ("dates", "claims", "reasons"),
    [
        ({"startDate": "2019"}, GOES_ON, {}),
        ({"startDate": "2019", "endDate": ""}, GOES_ON, {"end": "empty"}),
        (
            {"startDate": "2019", "endDate": None},
            {"from": "2019", "to": "ongoing"},
            {"end": "empty"},
        ),
        ({"startDate": "2019", "endDate": "Present"}, GOES_ON, {}),
        ({"startDate": "2019-08", "endDate": "2019"}, {"from": "2019-08", "to": "2019"}, {}),
        ({"endDate": "2019-08-15"}, {"to": "2019-08-15"}, {}),
        ({"endDate": "present"}, {}, {"end": "does-not-fit"}),
        (
            {"startDate": "2020", "endDate": "2019"},
            {},
            {"start": "contradicts", "end": "contradicts"},
        ),
        (
            {"startDate": "2019", "endDate": "sommaren 2020"},
            {},
            {"start": "end-unreadable", "end": "not-a-date"},
        ),
        (
            {"startDate": "2019", "endDate": 2020},
            {},
            {"start": "end-unreadable", "end": "wrong-type"},
        ),
        ({"startDate": "2019-02-29", "endDate": "2020"}, {"to": "2020"}, {"start": "not-a-date"}),
    ],
)
def test_a_period_says_what_the_file_says_or_nothing(
    dates: dict[str, Any], claims: dict[str, str], reasons: dict[str, str]
) -> None:
    imported = read({"work": [{"position": "Kock", **dates}]})
    assert imported.records[0].claims() == {"title": "Kock", **claims}
    assert left(imported) == {f"{WORK}/0/{name}Date": reason for name, reason in reasons.items()}


def test_markup_is_removed_and_that_is_noted() -> None:
    imported = read({"work": [{"position": "<b>Kock</b>", "summary": "<p>A</p><p>B</p>"}]})
    assert imported.records[0].claims() == {"title": "Kock", "duties": "A\n\nB"}
    assert [row.note for row in imported.report.taken] == [Note.CLEANED, Note.CLEANED]


def test_long_text_is_cut_and_that_is_noted() -> None:
    imported = read({"work": [{"position": "x" * 301, "name": "y" * 300}]})
    assert imported.records[0].claims()["title"] == "x" * 299 + "…"
    assert [row.note for row in imported.report.taken] == [Note.SHORTENED, None]


def test_text_that_ends_in_dots_was_not_cut() -> None:
    imported = read({"work": [{"position": "<b>Kock …</b>"}]})
    assert [row.note for row in imported.report.taken] == [Note.CLEANED]


def test_two_harmless_halves_of_a_tag_are_not_put_together() -> None:
    imported = read({"work": [{"position": "Kock", "summary": "a <b", "highlights": ["> c", "d"]}]})
    assert imported.records[0].claims() == {"title": "Kock", "duties": "a <b\nd"}
    assert left(imported) == {f"{WORK}/0/highlights/0": "does-not-fit"}


def test_duties_that_do_not_fit_together_are_left_one_by_one() -> None:
    job = {"position": "Kock", "summary": "x" * 7000, "highlights": ["y" * 2000, "z"]}
    imported = read({"work": [job]})
    assert left(imported) == {f"{WORK}/0/highlights/0": "too-much"}
    assert str(imported.records[0].claims()["duties"]).endswith("x\nz")


def test_a_list_takes_a_hundred_and_leaves_the_rest() -> None:
    imported = read({"skills": [{"name": "Svetsning", "keywords": [str(n) for n in range(102)]}]})
    assert len(imported.records[0].values("keyword")) == 100
    assert set(left(imported).values()) == {"too-much"}


def test_an_entry_that_says_nothing_it_could_be_named_by_is_left() -> None:
    imported = read({"work": [{"startDate": "2019", "summary": "Diskade"}]})
    assert imported.records == ()
    assert left(imported) == {f"{WORK}/0/startDate": "unnamed", f"{WORK}/0/summary": "unnamed"}


@pytest.mark.parametrize(
    ("resume", "leaf", "reason"),
    [
        ({"$schema": "x", "work": []}, "/$schema", Reason.ABOUT_FILE),
        ({"meta": {"version": "v1"}}, "/meta/version", Reason.ABOUT_FILE),
        ({"references": [{"name": "Bo"}]}, "/references/0/name", Reason.OTHER_PERSON),
        ({"volunteer": [{"position": "Tränare"}]}, "/volunteer/0/position", Reason.NO_KIND),
        ({"work": [{"url": "https://x.example"}]}, f"{WORK}/0/url", Reason.NO_FIELD),
        ({"work": [], "x/y~z": [{}]}, "/x~1y~0z/0", Reason.NO_FIELD),
        ({"basics": {"profiles": [{"url": "x"}]}}, "/basics/profiles/0/url", Reason.NO_FIELD),
        ({"basics": {"location": {"region": "AC"}}}, "/basics/location/region", Reason.NO_FIELD),
        ({"basics": {"location": "Umeå"}}, "/basics/location", Reason.WRONG_TYPE),
        ({"basics": {"email": "alva"}}, "/basics/email", Reason.DOES_NOT_FIT),
        ({"basics": ["Alva"]}, "/basics/0", Reason.WRONG_TYPE),
        ({"basics": {}}, "/basics", Reason.EMPTY),
        ({"work": []}, "/work", Reason.EMPTY),
        ({"work": None}, "/work", Reason.EMPTY),
        ({"work": {}}, "/work", Reason.EMPTY),
        ({"work": {"name": "x"}}, f"{WORK}/name", Reason.WRONG_TYPE),
        ({"work": ["Kock"]}, f"{WORK}/0", Reason.WRONG_TYPE),
        ({"work": [[]]}, f"{WORK}/0", Reason.EMPTY),
        ({"work": [{"position": 7}]}, f"{WORK}/0/position", Reason.WRONG_TYPE),
        ({"work": [{"position": {"a": {"b": 1}}}]}, f"{WORK}/0/position/a/b", Reason.WRONG_TYPE),
        ({"work": [{"position": "<br>"}]}, f"{WORK}/0/position", Reason.EMPTY),
        ({"work": [{"highlights": "x"}]}, f"{WORK}/0/highlights", Reason.WRONG_TYPE),
        ({"work": [{"highlights": []}]}, f"{WORK}/0/highlights", Reason.EMPTY),
        ({"work": [{"highlights": [None]}]}, f"{WORK}/0/highlights/0", Reason.EMPTY),
        ({"work": [{"highlights": [{"x": 1}]}]}, f"{WORK}/0/highlights/0/x", Reason.WRONG_TYPE),
    ],
)
def test_what_has_no_place_is_left_with_the_reason(
    resume: dict[str, Any], leaf: str, reason: Reason
) -> None:
    imported = read(resume)
    assert left(imported)[leaf] == reason.value
    assert imported.records == ()
    assert imported.identity is None


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_words(reason: Reason) -> None:
    assert ENGLISH(f"profile.reason.{reason}")
    assert SWEDISH(f"profile.reason.{reason}")


@pytest.mark.parametrize("note", Note)
def test_every_note_has_words(note: Note) -> None:
    assert ENGLISH(f"profile.note.{note}")
    assert SWEDISH(f"profile.note.{note}")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"{}", "profile.not_json_resume"),
        (b'{"schema":"profile/1","records":[]}', "profile.not_json_resume"),
        (b"[]", "encoding.json_object"),
        (b"", "encoding.json"),
        (b"%PDF-1.7", "encoding.json"),
        (b'{"work":[],"work":[]}', "encoding.json_duplicate"),
        (b'{"work":' + b"[" * 40 + b"]" * 40 + b"}", "encoding.json_depth"),
        (b"\xff\xfe", "encoding.utf8"),
    ],
)
def test_what_is_no_resume_is_refused(data: bytes, code: str) -> None:
    with refused(InputError, code):
        read(data)


def test_the_published_sample_is_read() -> None:
    data = shared_data("jsonresume/sample.resume.json").read_bytes()
    imported = read(data)
    assert [record.kind.value for record in imported.records] == [
        "work",
        "education",
        "skill",
        "skill",
        "language",
    ]
    assert imported.identity is not None
    assert imported.identity.full_name == "Richard Hendriks"
    assert {row.reason for row in imported.report.left} == {
        Reason.ABOUT_FILE,
        Reason.NO_FIELD,
        Reason.NO_KIND,
        Reason.OTHER_PERSON,
        Reason.PICTURE,
    }


@pytest.mark.parametrize("name", CASES)
def test_the_published_cases_are_read_the_broken_ones_too(name: str) -> None:
    cases = json.loads(shared_data(f"jsonresume/cases_{name}.json").read_bytes())
    assert cases
    for case, resume in cases.items():
        imported = read(resume)
        broken = case.endswith("Invalid")
        assert not (broken and imported.records)
        assert len(imported.report.taken) + len(imported.report.left) >= 1
