"""Presets ask for what records hold, and nobody is left out for a missing field."""

from __future__ import annotations

import json
from typing import Any

import pytest

from wallet.errors import InputError
from wallet.exchange.presets import (
    ADMISSION_WORK,
    CONTACT,
    GUIDANCE,
    MATCH,
    PRESETS,
    Preset,
    build_query,
    credential_preset,
    find_preset,
)
from wallet.profile.kinds import TABLES, Kind, kind_of_vct, vct_of
from wallet.profile.records import build_record
from wallet.standards.encoding import Instant, JsonObject
from wallet.standards.openid.dcql import Candidate, DcqlMatch, match, parse_dcql
from wallet.standards.openid.query import CredentialQuery

_ALL = pytest.mark.parametrize("preset", PRESETS.values(), ids=lambda preset: preset.name)
_AT = Instant.parse("2026-11-20")


def _record(kind: Kind, **texts: str) -> Candidate:
    fields: dict[str, str | tuple[str, ...]] = {
        name.replace("_", "-"): text for name, text in texts.items()
    }
    record = build_record(kind, fields, "urn:uuid:00000000-0000-4000-8000-000000000001", _AT)
    return _held(kind, record.claims())


def _held(name: str, claims: JsonObject) -> Candidate:
    return Candidate(name, "dc+sd-jwt", (vct_of(name),), claims, holder_binding=True)


def _answer(preset: Preset, *held: Candidate) -> DcqlMatch:
    return match(parse_dcql(build_query([preset])), held)


def _paths(credential: CredentialQuery) -> set[tuple[Any, ...]]:
    return {claim.path for claim in credential.claims or ()}


@_ALL
def test_preset_is_a_sound_query_of_sensible_size(preset: Preset) -> None:
    query = build_query([preset])

    assert parse_dcql(query).ids == preset.query_ids
    assert len(json.dumps(query)) < 7_000


@_ALL
def test_every_claim_is_one_a_record_can_disclose(preset: Preset) -> None:
    for credential in parse_dcql(build_query([preset])).credentials:
        kind = kind_of_vct(credential.types[0][0])
        assert kind is not None
        known = {field.path for field in TABLES[kind].fields if field.released}
        for path in _paths(credential):
            assert any(one[: len(path)] == path for one in known), path


@_ALL
def test_no_preset_asks_for_a_national_number_or_an_address(preset: Preset) -> None:
    for credential in parse_dcql(build_query([preset])).credentials:
        asked = {path[0] for path in _paths(credential)}
        assert asked.isdisjoint({"personal_number", "address", "nationality", "birth_date"})


def test_guidance_asks_for_no_name_no_employer_and_no_dates() -> None:
    asked = {
        path[0]
        for credential in parse_dcql(build_query([GUIDANCE])).credentials
        for path in _paths(credential)
    }

    assert asked.isdisjoint({"employer", "provider", "from", "to", "name", "email", "phone"})


@pytest.mark.parametrize(
    "texts",
    [
        {"title": "Svetsare"},
        {"occupation": "Svetsare"},
        {"title": "Svetsare", "from": "2019", "to": "2022-03"},
        {"title": "Svetsare", "from": "2022", "to": "ongoing", "extent": "75"},
        {"occupation": "Svetsare", "occupation_id": "x_1", "occupation_scheme": "jobtech"},
    ],
)
def test_bare_record_answers_with_all_it_has_of_what_is_asked(texts: dict[str, str]) -> None:
    record = _record(Kind.WORK, employer="Exempelverkstan AB", duties="Svetsning", **texts)

    (found,) = _answer(MATCH, record).by_query["work"]

    asked = {path[0] for path in found.paths}
    held = {name.partition("_")[0] for name in texts}
    assert asked == held
    assert ("employer", "name") not in found.paths


def test_admission_needs_who_employed_and_since_when() -> None:
    job = _record(Kind.WORK, title="Svetsare", employer="Exempelverkstan AB", **{"from": "2019"})
    nameless = _record(Kind.WORK, title="Svetsare", **{"from": "2019"})
    person = _held("identity", {"name": {"given": "Alva", "family": "Exempel"}})

    assert _answer(ADMISSION_WORK, job, person).satisfiable
    assert not _answer(ADMISSION_WORK, nameless, person).satisfiable
    assert not _answer(ADMISSION_WORK, job).satisfiable


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        (Kind.WORK, {"title": "Svetsare"}),
        (Kind.EDUCATION, {"title": "Svetsutbildning"}),
        (Kind.SKILL, {"title": "Svetsning"}),
    ],
)
def test_for_matching_one_record_is_enough(kind: Kind, texts: dict[str, str]) -> None:
    answer = _answer(MATCH, _record(kind, **texts))

    assert answer.satisfiable
    assert answer.required_ids == (str(kind),)


def test_for_matching_a_language_alone_is_not_enough() -> None:
    assert not _answer(MATCH, _record(Kind.LANGUAGE, title="Tigrinja")).satisfiable


def test_all_that_is_not_needed_is_optional() -> None:
    wishes = _held("wishes", {"counties": [{"code": "24"}], "extent": {"min": 50}})
    answer = _answer(MATCH, _record(Kind.WORK, title="Svetsare"), wishes)

    assert answer.required_ids == ("work",)
    assert answer.optional_ids == ("wishes",)
    (found,) = answer.by_query["wishes"]
    assert found.paths == (("counties", 0), ("extent",))


@pytest.mark.parametrize(
    "claims",
    [
        {"code": "tir", "native": True},
        {"code": "tir", "title": "Tigrinja", "cefr": {"reading": "B2"}},
        {"title": "Tigrinja", "fluency": "bra"},
        {"title": "Tigrinja"},
    ],
)
def test_language_answers_with_the_level_it_has(claims: JsonObject) -> None:
    held = _held("language", claims)

    (found,) = match(parse_dcql(build_query([MATCH])), [held]).by_query["language"]

    assert {path[0] for path in found.paths} == set(claims)


def test_two_presets_are_asked_at_once() -> None:
    query = parse_dcql(build_query([MATCH, CONTACT]))

    assert query.ids == (*MATCH.query_ids, "contact")
    assert query.credential_sets is not None
    assert [one.options for one in query.credential_sets if one.required] == [
        (("work",), ("education",), ("skill",)),
        (("contact",),),
    ]


def test_what_is_named_optional_need_not_be_answered() -> None:
    query = parse_dcql(build_query([MATCH, CONTACT], optional=["contact"]))

    answer = match(query, [_record(Kind.WORK, title="Svetsare")])

    assert answer.satisfiable


def test_presets_that_mean_two_things_by_one_word_are_refused() -> None:
    with pytest.raises(InputError) as refusal:
        build_query([MATCH, GUIDANCE])

    assert refusal.value.code == "request.preset_overlap"


def test_credential_of_another_type_is_asked_for_by_its_claims() -> None:
    preset = credential_preset("urn:example:diploma", [("degree", "name"), ("date",)])

    credential = parse_dcql(build_query([preset])).credential("credential")

    assert credential.types == (("urn:example:diploma",),)
    assert _paths(credential) == {("degree", "name"), ("date",)}
    assert credential.claim_sets is None


def test_unknown_preset_names_those_there_are() -> None:
    with pytest.raises(InputError) as refusal:
        find_preset("everything")

    assert refusal.value.code == "request.unknown_preset"
    assert refusal.value.data["presets"] == (
        "match, guidance, admission-work, verify-credential, contact"
    )
