"""Choosing what to show: RFC 9901 section 7.2."""

from __future__ import annotations

import pytest

from tests.fakes.sd_jwt import ISSUER, TYP, bound, counted_salts, digest, disclosure_text, signed
from wallet.errors import InputError
from wallet.standards.encoding import JsonObject
from wallet.standards.sd_jwt import (
    ConcretePath,
    HideByFrame,
    HideLeaves,
    issue,
    parse_issued_sd_jwt,
    parse_sd_jwt,
    paths_of,
    present,
    verify_sd_jwt,
)

CLAIMS: JsonObject = {
    "iss": "https://skola.example",
    "degree": {"name": "Sjuksköterskeexamen", "school": {"name": "Exempelskolan", "id": 7}},
    "languages": ["svenska", {"name": "finska", "level": "B2"}, "engelska"],
}
SD_JWT = parse_issued_sd_jwt(
    issue(
        CLAIMS,
        hide=HideLeaves(visible=frozenset({"iss"})),
        signer=ISSUER,
        typ=TYP,
        salts=counted_salts(),
    )
)


def _shown(*paths: ConcretePath) -> JsonObject:
    payload = verify_sd_jwt(present(SD_JWT, paths), ISSUER.public, typ=TYP).payload
    assert payload.pop("iss") == "https://skola.example"
    return payload


def test_nothing_chosen_shows_what_is_always_visible() -> None:
    assert _shown() == {}
    assert present(SD_JWT, []) == SD_JWT.issuer.token + "~"


def test_one_leaf_brings_only_what_it_lies_in() -> None:
    assert _shown(("degree", "school", "id")) == {"degree": {"school": {"id": 7}}}


def test_an_object_brings_all_that_lies_in_it() -> None:
    assert _shown(("degree",)) == {"degree": CLAIMS["degree"]}
    assert _shown(("degree", "school")) == {
        "degree": {"school": {"name": "Exempelskolan", "id": 7}}
    }


def test_an_element_is_chosen_by_its_place_in_the_whole() -> None:
    assert _shown(("languages", 2)) == {"languages": ["engelska"]}
    assert _shown(("languages", 1, "level")) == {"languages": [{"level": "B2"}]}
    assert _shown(("languages", 2), ("languages", 0)) == {"languages": ["svenska", "engelska"]}


def test_the_top_brings_everything() -> None:
    assert present(SD_JWT, [()]) == SD_JWT.text


def test_a_path_named_twice_or_within_another_changes_nothing() -> None:
    once = present(SD_JWT, [("degree",)])
    assert present(SD_JWT, [("degree",), ("degree",), ("degree", "name")]) == once


def test_the_order_of_the_issuer_is_kept_whatever_the_order_of_the_paths() -> None:
    paths: list[ConcretePath] = [("languages", 2), ("degree", "name"), ("languages", 0)]
    assert present(SD_JWT, paths) == present(SD_JWT, paths[::-1])
    shown = [disclosure.text for disclosure in parse_sd_jwt(present(SD_JWT, paths)).disclosures]
    assert shown == [item.text for item in SD_JWT.disclosures if item.text in set(shown)]


@pytest.mark.parametrize(
    "path",
    [
        ("absent",),
        ("degree", "absent"),
        ("degree", "name", "deeper"),
        ("degree", 0),
        ("languages", 3),
        ("languages", -1),
        ("languages", "0"),
        ("languages", True),
        ("_sd",),
        ("_sd_alg",),
    ],
)
def test_a_path_that_is_not_there_is_refused(path: ConcretePath) -> None:
    with pytest.raises(InputError) as refusal:
        present(SD_JWT, [("degree",), path])
    assert refusal.value.code == "sd_jwt.no_such_path"


def test_a_visible_claim_can_be_named_and_brings_nothing() -> None:
    assert present(SD_JWT, [("iss",)]) == SD_JWT.issuer.token + "~"


def test_a_visible_object_brings_its_hidden_members() -> None:
    text = issue(
        CLAIMS,
        hide=HideByFrame({"degree": {"_sd": ["name"]}}),
        signer=ISSUER,
        typ=TYP,
        salts=counted_salts(),
    )
    assert present(parse_issued_sd_jwt(text), [("degree",)]) == text


def test_a_key_binding_is_not_taken_along() -> None:
    again = present(parse_sd_jwt(bound(SD_JWT.text)), [("degree", "name")])
    assert again == present(SD_JWT, [("degree", "name")])


def test_places_do_not_count_elements_kept_back() -> None:
    hidden, open_ = disclosure_text("salt-1", "svenska"), "engelska"
    decoy: JsonObject = {"...": digest("decoy")}
    text = signed({"languages": [decoy, {"...": digest(hidden)}, open_]}, hidden)
    assert present(parse_sd_jwt(text), [("languages", 0)]) == text
    assert present(parse_sd_jwt(text), [("languages", 1)]) == text.replace(hidden + "~", "")


def test_paths_are_divided_into_chosen_and_always_seen() -> None:
    frame: JsonObject = {
        "degree": {"_sd": ["name"]},
        "languages": {"_sd": [0, 1, 2], "1": {"_sd": ["level"]}},
    }
    text = issue(CLAIMS, hide=HideByFrame(frame), signer=ISSUER, typ=TYP, salts=counted_salts())
    paths = paths_of(parse_issued_sd_jwt(text))
    assert set(paths.selectable) == {
        ("degree", "name"),
        ("languages", 0),
        ("languages", 1),
        ("languages", 1, "level"),
        ("languages", 2),
    }
    assert set(paths.always_visible) == {
        ("iss",),
        ("degree", "school", "name"),
        ("degree", "school", "id"),
        ("languages",),
    }


def test_an_empty_container_in_the_clear_is_seen() -> None:
    paths = paths_of(parse_sd_jwt(signed({"rows": [], "person": {}, "name": "Alva"})))
    assert paths.selectable == ()
    assert set(paths.always_visible) == {("rows",), ("person",), ("name",)}
