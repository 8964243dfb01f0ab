"""Disclosures put in their places: RFC 9901 section 7.1 steps 3 to 5."""

from __future__ import annotations

import pytest

from tests.fakes.sd_jwt import (
    ISSUER,
    STRANGER,
    TYP,
    digest,
    disclosure_text,
    hidden,
    refusal,
    signed,
)
from wallet import limits
from wallet.standards.encoding import JsonObject, JsonValue, b64u_encode, compact_json
from wallet.standards.sd_jwt import HashAlgorithm, parse_sd_jwt, process, verify_sd_jwt

NAME = disclosure_text("salt-1", "name", "Alva Exempel")
GRADE = disclosure_text("salt-2", "grade", "VG")
SWEDISH = disclosure_text("salt-3", "svenska")
FINNISH = disclosure_text("salt-4", "finska")


def _processed(payload: JsonObject, *disclosures: str) -> JsonObject:
    return process(parse_sd_jwt(signed(payload, *disclosures))).payload


def _refused(payload: JsonObject, *disclosures: str) -> str:
    return refusal(lambda: _processed(payload, *disclosures))


def _element(text: str) -> JsonObject:
    return {"...": digest(text)}


def test_a_member_is_put_beside_its_digest() -> None:
    payload = _processed(hidden(NAME, GRADE, iss="https://skola.example"), NAME, GRADE)
    assert payload == {"iss": "https://skola.example", "name": "Alva Exempel", "grade": "VG"}


def test_what_was_kept_back_leaves_no_trace() -> None:
    assert _processed(hidden(NAME, GRADE), GRADE) == {"grade": "VG"}
    assert _processed(hidden(NAME)) == {}
    assert _processed({"person": hidden(NAME)}) == {"person": {}}


def test_an_element_is_put_in_the_place_of_its_digest() -> None:
    payload: JsonObject = {"languages": [_element(SWEDISH), "engelska", _element(FINNISH)]}
    assert _processed(payload, SWEDISH, FINNISH) == {"languages": ["svenska", "engelska", "finska"]}
    assert _processed(payload, FINNISH) == {"languages": ["engelska", "finska"]}
    assert _processed(payload) == {"languages": ["engelska"]}


def test_the_order_of_disclosures_does_not_matter() -> None:
    payload = hidden(NAME, GRADE)
    assert _processed(payload, NAME, GRADE) == _processed(payload, GRADE, NAME)


def test_disclosures_inside_disclosures_are_put_in_place() -> None:
    course = disclosure_text("salt-5", "course", hidden(GRADE, title="Omvårdnad"))
    payload = hidden(course)
    assert _processed(payload, course, GRADE) == {"course": {"title": "Omvårdnad", "grade": "VG"}}
    assert _processed(payload, GRADE, course) == {"course": {"title": "Omvårdnad", "grade": "VG"}}
    assert _processed(payload, course) == {"course": {"title": "Omvårdnad"}}


def test_an_array_inside_a_hidden_element_is_processed() -> None:
    inner = disclosure_text("salt-6", [_element(SWEDISH), _element(FINNISH)])
    assert _processed({"rows": [_element(inner)]}, inner, FINNISH) == {"rows": [["finska"]]}


def test_null_and_false_are_values_like_others() -> None:
    nothing, no = disclosure_text("salt-7", "nothing", None), disclosure_text("salt-8", False)
    payload = hidden(nothing, flags=[_element(no)])
    assert _processed(payload, nothing, no) == {"flags": [False], "nothing": None}


def test_the_hash_name_is_not_a_claim() -> None:
    assert _processed({**hidden(NAME), "_sd_alg": "sha-256"}, NAME) == {"name": "Alva Exempel"}


@pytest.mark.parametrize("algorithm", [HashAlgorithm.SHA_384, HashAlgorithm.SHA_512])
def test_digests_are_taken_with_the_named_hash(algorithm: HashAlgorithm) -> None:
    payload: JsonObject = {"_sd": [algorithm.digest(NAME)], "_sd_alg": algorithm.value}
    assert _processed(payload, NAME) == {"name": "Alva Exempel"}
    assert _refused({**hidden(NAME), "_sd_alg": algorithm.value}, NAME) == "sd_jwt.unreferenced"


@pytest.mark.parametrize(
    "text",
    [
        '["salt", "name", "Möbius"]',
        '["salt", "name", "M\\u00f6bius"]',
        '["salt","name","Möbius"]',
        '[\n"salt",\n"name",\n"Möbius"\n]',
    ],
)
def test_a_disclosure_is_hashed_as_it_was_received(text: str) -> None:
    disclosure = b64u_encode(text.encode("utf-8"))
    assert _processed(hidden(disclosure), disclosure) == {"name": "Möbius"}


def test_the_same_claim_written_otherwise_does_not_match() -> None:
    spaced = disclosure_text("salt-1", "name", "Alva")
    compact = b64u_encode(compact_json(["salt-1", "name", "Alva"]))
    assert _refused(hidden(spaced), compact) == "sd_jwt.unreferenced"


def test_placements_say_where_each_disclosure_went() -> None:
    course = disclosure_text("salt-5", "course", hidden(GRADE))
    payload = hidden(course, languages=[_element(SWEDISH), "engelska", _element(FINNISH)])
    processed = process(parse_sd_jwt(signed(payload, FINNISH, GRADE, course)))
    found = {placement.path: placement.disclosure.text for placement in processed.placements}
    assert found == {("languages", 1): FINNISH, ("course",): course, ("course", "grade"): GRADE}
    paths = [placement.path for placement in processed.placements]
    assert paths.index(("course",)) < paths.index(("course", "grade"))


def test_the_signed_payload_is_not_changed() -> None:
    sd_jwt = parse_sd_jwt(signed(hidden(NAME), NAME))
    process(sd_jwt)
    assert sd_jwt.payload == hidden(NAME)


# Refusals, in the order of section 7.1.


def test_an_element_under_sd_is_refused() -> None:
    assert _refused(hidden(SWEDISH), SWEDISH) == "sd_jwt.disclosure_for_object"


@pytest.mark.parametrize("name", ["_sd", "...", "_sd_alg"])
def test_a_reserved_claim_name_is_refused(name: str) -> None:
    text = disclosure_text("salt", name, ["x"])
    assert _refused(hidden(text), text) == "sd_jwt.claim_name"
    assert _refused({"person": hidden(text)}, text) == "sd_jwt.claim_name"


def test_a_claim_that_is_there_already_is_refused() -> None:
    assert _refused(hidden(NAME, name="Alva"), NAME) == "sd_jwt.claim_exists"


def test_a_claim_disclosed_twice_is_refused() -> None:
    other = disclosure_text("salt-9", "name", "Bo Exempel")
    assert _refused(hidden(NAME, other), NAME, other) == "sd_jwt.claim_exists"


def test_the_same_name_at_two_levels_is_fine() -> None:
    other = disclosure_text("salt-9", "name", "Exempelskolan")
    payload = hidden(NAME, school=hidden(other))
    assert _processed(payload, NAME, other) == {
        "name": "Alva Exempel",
        "school": {"name": "Exempelskolan"},
    }


def test_a_member_in_an_array_is_refused() -> None:
    assert _refused({"rows": [_element(NAME)]}, NAME) == "sd_jwt.disclosure_for_array"


@pytest.mark.parametrize(
    "payload",
    [
        {"_sd": [digest(NAME), digest(NAME)]},
        {"_sd": [digest(NAME)], "person": {"_sd": [digest(NAME)]}},
        {"rows": [_element(SWEDISH), _element(SWEDISH)]},
        {"_sd": [digest(SWEDISH)], "rows": [_element(SWEDISH)]},
    ],
)
@pytest.mark.parametrize("disclosures", [(), (NAME,), (SWEDISH,)])
def test_a_digest_met_twice_is_refused_disclosed_or_decoy(
    payload: JsonObject, disclosures: tuple[str, ...]
) -> None:
    assert _refused(payload, *disclosures) == "sd_jwt.digest_repeated"


def test_a_digest_repeated_inside_a_disclosure_is_refused() -> None:
    course = disclosure_text("salt-5", "course", hidden(GRADE))
    assert _refused(hidden(GRADE, course), course) == "sd_jwt.digest_repeated"


def test_a_disclosure_without_a_digest_is_refused() -> None:
    assert _refused(hidden(NAME), NAME, GRADE) == "sd_jwt.unreferenced"
    assert _refused({"iss": "https://skola.example"}, NAME) == "sd_jwt.unreferenced"


def test_a_child_without_its_parent_is_refused() -> None:
    course = disclosure_text("salt-5", "course", hidden(GRADE))
    assert _refused(hidden(course), GRADE) == "sd_jwt.unreferenced"


@pytest.mark.parametrize("value", ["digest", None, 7, {}, [7], [None], ["digest", ["digest"]]])
def test_sd_that_is_no_list_of_texts_is_refused(value: JsonValue) -> None:
    assert _refused({"_sd": value}) == "sd_jwt.digests"
    assert _refused({"person": {"_sd": value}}) == "sd_jwt.digests"


@pytest.mark.parametrize("value", [7, None, ["digest"], {"...": "digest"}])
def test_an_element_digest_that_is_no_text_is_refused(value: JsonValue) -> None:
    assert _refused({"rows": [{"...": value}]}) == "sd_jwt.digests"


@pytest.mark.parametrize(
    "payload",
    [
        {"...": "digest"},
        {"person": {"...": "digest"}},
        {"rows": [{"...": "digest", "more": 1}]},
        {"rows": [{"_sd": [], "...": "digest"}]},
    ],
)
def test_dots_anywhere_else_are_refused(payload: JsonObject) -> None:
    assert _refused(payload) == "sd_jwt.dots_place"


def test_the_hash_name_deeper_down_is_refused() -> None:
    assert _refused({"person": {"_sd_alg": "sha-256"}}) == "sd_jwt.sd_alg_place"
    inner = disclosure_text("salt", "person", {"_sd_alg": "sha-256"})
    assert _refused(hidden(inner), inner) == "sd_jwt.sd_alg_place"


def test_nesting_through_disclosures_is_bounded() -> None:
    def chain(length: int) -> tuple[JsonObject, list[str]]:
        payload: JsonObject = {}
        texts: list[str] = []
        for number in range(length):
            texts.append(disclosure_text(f"salt-{number}", "inner", payload))
            payload = hidden(texts[-1])
        return payload, texts

    payload, texts = chain(limits.MAX_JSON_DEPTH - 1)
    assert "inner" in _processed(payload, *texts)
    payload, texts = chain(limits.MAX_JSON_DEPTH)
    assert _refused(payload, *texts) == "sd_jwt.depth"


def test_nesting_of_arrays_through_disclosures_is_bounded() -> None:
    value: JsonValue = []
    texts: list[str] = []
    for number in range(limits.MAX_JSON_DEPTH):
        texts.append(disclosure_text(f"salt-{number}", value))
        value = [_element(texts[-1])]
    assert _refused({"rows": value}, *texts) == "sd_jwt.depth"


# The signature.


def test_the_issuers_signature_is_checked_first() -> None:
    text = signed(hidden(NAME), NAME, GRADE)
    assert refusal(lambda: verify_sd_jwt(text, STRANGER.public, typ=TYP)) == "jose.signature"
    assert refusal(lambda: verify_sd_jwt(text, ISSUER.public, typ=TYP)) == "sd_jwt.unreferenced"


def test_exactly_the_expected_typ_is_accepted() -> None:
    text = signed(hidden(NAME), NAME)
    assert verify_sd_jwt(text, ISSUER.public, typ=TYP).payload == {"name": "Alva Exempel"}
    assert verify_sd_jwt(text, ISSUER.public, typ=None).payload == {"name": "Alva Exempel"}
    assert refusal(lambda: verify_sd_jwt(text, ISSUER.public, typ="dc+sd-jwt")) == "jose.typ"


def test_a_parsed_sd_jwt_is_verified_like_its_text() -> None:
    text = signed(hidden(NAME), NAME)
    parsed = verify_sd_jwt(parse_sd_jwt(text), ISSUER.public, typ=TYP)
    assert parsed == verify_sd_jwt(text, ISSUER.public, typ=TYP)
