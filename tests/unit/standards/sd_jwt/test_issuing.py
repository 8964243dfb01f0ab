"""Hiding claims behind digests, and signing what is left."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.fakes.sd_jwt import ISSUER, NOW, TYP, counted_salts, digest, refusal
from wallet import limits
from wallet.errors import DefectError, InputError
from wallet.standards.encoding import JsonObject, JsonValue, b64u_decode, b64u_encode
from wallet.standards.jose import verify_jws
from wallet.standards.sd_jwt import (
    HIDE_LEAVES,
    Hide,
    HideByFrame,
    HideLeaves,
    issue,
    parse_issued_sd_jwt,
    prepare,
    process,
    sign,
    verify_sd_jwt,
)

CLAIMS: JsonObject = {
    "iss": "https://skola.example",
    "vct": "https://skola.example/examen",
    "iat": NOW.seconds,
    "degree": {"name": "Sjuksköterskeexamen", "points": 180},
    "languages": ["svenska", "finska"],
    "honours": [],
}


def _prepared(claims: JsonObject, hide: Hide) -> JsonObject:
    return prepare(claims, hide, counted_salts()).payload


def _refused(claims: JsonObject, hide: Hide = HIDE_LEAVES) -> str:
    return refusal(lambda: prepare(claims, hide, counted_salts()))


def _names(value: JsonValue) -> set[str]:
    """Every member name in a value, at any depth."""
    if isinstance(value, dict):
        return set(value).union(*map(_names, value.values()))
    return set().union(*map(_names, value)) if isinstance(value, list) else set()


def test_hiding_all_leaves_shows_only_what_controls_validity() -> None:
    payload = _prepared(CLAIMS, HIDE_LEAVES)
    assert set(payload) == {"iss", "vct", "iat", "_sd", "_sd_alg"}
    assert payload["_sd_alg"] == "sha-256"


def test_hiding_all_leaves_gives_each_member_and_element_a_disclosure() -> None:
    prepared = prepare(CLAIMS, HIDE_LEAVES, counted_salts())
    paths = {placement.path for placement in process(prepared).placements}
    assert paths == {
        ("degree",),
        ("degree", "name"),
        ("degree", "points"),
        ("languages",),
        ("languages", 0),
        ("languages", 1),
        ("honours",),
    }


def test_named_claims_stay_visible_with_all_that_is_in_them() -> None:
    payload = _prepared(CLAIMS, HideLeaves(visible=frozenset({"degree"})))
    assert payload["degree"] == CLAIMS["degree"]
    assert set(payload) == {"degree", "_sd", "_sd_alg"}


def test_a_hidden_name_does_not_occur_in_what_is_signed() -> None:
    assert _names(_prepared(CLAIMS, HIDE_LEAVES)) == {"iss", "vct", "iat", "_sd", "_sd_alg"}


def test_a_frame_hides_what_it_names() -> None:
    frame: JsonObject = {
        "_sd": ["honours"],
        "degree": {"_sd": ["points"]},
        "languages": {"_sd": [1]},
    }
    prepared = prepare(CLAIMS, HideByFrame(frame), counted_salts())
    assert {placement.path for placement in process(prepared).placements} == {
        ("honours",),
        ("degree", "points"),
        ("languages", 1),
    }
    assert prepared.payload["iss"] == "https://skola.example"


def test_nothing_hidden_means_no_trace_of_the_mechanism() -> None:
    prepared = prepare(CLAIMS, HideByFrame({}), counted_salts())
    assert prepared.payload == CLAIMS
    assert prepared.disclosures == ()
    text = sign(prepared, ISSUER, typ=TYP)
    assert text.count("~") == 1
    assert text.endswith("~")


def test_an_empty_payload_can_be_issued() -> None:
    assert _prepared({}, HIDE_LEAVES) == {}


def test_the_digests_do_not_show_the_order_of_the_claims() -> None:
    claims: JsonObject = {f"claim-{number}": number for number in range(20)}
    digests = _prepared(claims, HIDE_LEAVES)["_sd"]
    assert isinstance(digests, list)
    assert digests == sorted(map(str, digests))


def test_disclosures_are_compact_json_arrays() -> None:
    prepared = prepare({"name": "Möbius", "rows": ["a"]}, HIDE_LEAVES, counted_salts())
    texts = [b64u_decode(disclosure.text).decode("utf-8") for disclosure in prepared.disclosures]
    assert texts[0] == '["AAAAAAAAAAAAAAAAAAAAAQ","name","Möbius"]'
    assert texts[1] == '["AAAAAAAAAAAAAAAAAAAAAg","a"]'


def test_every_disclosure_has_its_own_salt() -> None:
    disclosures = prepare(CLAIMS, HIDE_LEAVES, counted_salts()).disclosures
    assert len({disclosure.salt for disclosure in disclosures}) == len(disclosures) == 7


def test_decoys_cannot_be_told_from_digests() -> None:
    payload = _prepared({"name": "Alva"}, HideLeaves(decoys=3))
    digests = payload["_sd"]
    assert isinstance(digests, list)
    assert len({str(text) for text in digests}) == 4
    assert {len(str(text)) for text in digests} == {43}


def test_decoys_of_an_array_stand_among_its_elements_and_vanish_when_read() -> None:
    claims: JsonObject = {"rows": ["a", "b", "c"]}
    frame: JsonObject = {"rows": {"_sd": [0, 1, 2], "_sd_decoy": 5}}
    places = set()
    for start in range(8):
        salts = counted_salts()
        for _ in range(start * 9):
            salts()
        prepared = prepare(claims, HideByFrame(frame), salts)
        assert process(prepared).payload == claims
        rows = prepared.payload["rows"]
        assert isinstance(rows, list)
        assert len(rows) == 8
        known = {digest(disclosure.text) for disclosure in prepared.disclosures}
        places.add(
            tuple(isinstance(row, dict) and row["..."] not in known for row in rows),
        )
    assert len(places) > 1


def test_decoys_alone_name_the_hash_function() -> None:
    assert _prepared({}, HideLeaves(decoys=1))["_sd_alg"] == "sha-256"


@pytest.mark.parametrize("name", ["_sd", "...", "_sd_alg"])
def test_names_of_the_format_are_no_claim_names(name: str) -> None:
    assert _refused({name: "x"}) == "sd_jwt.claim_name"
    assert _refused({"rows": [{"deep": {name: []}}]}) == "sd_jwt.claim_name"
    assert _refused({name: "x"}, HideByFrame({})) == "sd_jwt.claim_name"


@pytest.mark.parametrize(
    "frame",
    [
        {"_sd": ["absent"]},
        {"_sd": "degree"},
        {"_sd": {"degree": 1}},
        {"degree": {"name": {"_sd_decoy": 1}}},
        {"_sd": [1.5]},
        {"_sd": [True]},
        {"_sd": [0]},
        {"absent": {}},
        {"degree": True},
        {"degree": {"_sd": ["absent"]}},
        {"degree": {"name": {"_sd": ["text"]}}},
        {"languages": {"_sd": [2]}},
        {"languages": {"_sd": [-1]}},
        {"languages": {"_sd": ["0"]}},
        {"languages": {"2": {}}},
        {"_sd_decoy": -1},
        {"_sd_decoy": True},
        {"_sd_decoy": "2"},
    ],
)
def test_a_frame_that_does_not_fit_is_refused(frame: JsonObject) -> None:
    assert _refused(CLAIMS, HideByFrame(frame)) == "sd_jwt.frame"


@pytest.mark.parametrize(
    ("claims", "code"),
    [
        ({"number": float("nan")}, "encoding.json"),
        ({"number": float("inf")}, "encoding.json"),
        ({"text": "\ud800"}, "encoding.json"),
        ({"number": 2**60}, "encoding.json_number"),
    ],
)
def test_what_no_reader_could_take_is_not_issued(claims: JsonObject, code: str) -> None:
    assert _refused(claims) == code


def _nested(depth: int) -> JsonObject:
    value: JsonValue = "leaf"
    for _ in range(depth - 1):
        value = [value]
    return {"rows": value}


@pytest.mark.parametrize("hide", [HIDE_LEAVES, HideByFrame({})])
def test_the_deepest_claims_that_are_issued_can_be_read(hide: Hide) -> None:
    claims = _nested(limits.MAX_JSON_DEPTH - 1)
    text = issue(claims, hide=hide, signer=ISSUER, typ=TYP, salts=counted_salts())
    assert verify_sd_jwt(text, ISSUER.public, typ=TYP).payload == claims
    assert _refused(_nested(limits.MAX_JSON_DEPTH), hide) == "encoding.json_depth"


def test_more_disclosures_than_a_reader_takes_are_not_issued() -> None:
    claims: JsonObject = {"rows": ["x"] * limits.MAX_DISCLOSURES}
    assert _refused(claims) == "sd_jwt.too_many_disclosures"


@pytest.mark.parametrize(
    ("salts", "code"),
    [
        (lambda: b64u_encode(bytes(15)), "sd_jwt.salt"),
        (lambda: "", "sd_jwt.salt"),
        (lambda: b64u_encode(bytes(16)), "sd_jwt.salt_repeated"),
    ],
)
def test_a_weak_salt_is_a_defect(salts: Callable[[], str], code: str) -> None:
    with pytest.raises(DefectError) as defect:
        prepare(CLAIMS, HIDE_LEAVES, salts)
    assert defect.value.code == code


def test_a_salt_that_is_no_base64url_is_refused() -> None:
    with pytest.raises(InputError, match=r"encoding\.base64url"):
        prepare(CLAIMS, HIDE_LEAVES, lambda: "salt with spaces, long enough")


def test_what_is_prepared_is_what_is_signed() -> None:
    prepared = prepare(CLAIMS, HIDE_LEAVES, counted_salts())
    shown = process(prepared)
    text = sign(prepared, ISSUER, typ=TYP, header={"kid": "nyckel-1"})
    assert verify_sd_jwt(text, ISSUER.public, typ=TYP) == shown
    assert shown.payload == CLAIMS
    header = parse_issued_sd_jwt(text).issuer.header
    assert header == {"alg": "ES256", "typ": TYP, "kid": "nyckel-1"}


def test_the_callers_claims_are_not_touched() -> None:
    claims = json.loads(json.dumps(CLAIMS))
    prepared = prepare(claims, HIDE_LEAVES, counted_salts())
    assert claims == CLAIMS
    claims["degree"]["name"] = "Läkarexamen"
    assert process(prepared).payload == CLAIMS


def test_claim_values_do_not_show_in_a_repr() -> None:
    prepared = prepare(CLAIMS, HideByFrame({"_sd": ["degree"]}), counted_salts())
    assert "Sjuksk" not in repr(prepared)
    assert "svenska" not in repr(prepared)
    assert "Sjuksk" not in repr(process(prepared))


def test_issuing_is_preparing_and_signing() -> None:
    text = issue(CLAIMS, hide=HIDE_LEAVES, signer=ISSUER, typ=TYP, salts=counted_salts())
    token, *disclosures, last = text.split("~")
    assert last == ""
    prepared = prepare(CLAIMS, HIDE_LEAVES, counted_salts())
    assert disclosures == [disclosure.text for disclosure in prepared.disclosures]
    assert verify_jws(token, ISSUER.public, typ=TYP).claims() == prepared.payload
