"""The query language against the project's own cases and the specification's examples."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.shared import vectors
from wallet.errors import InputError
from wallet.standards.openid.dcql import (
    Candidate,
    ConcretePath,
    match,
    parse_claim_path,
    parse_dcql,
    select_paths,
    value_at,
)

_CASES = json.loads((Path(__file__).parent / "openid4vp" / "dcql_cases.json").read_text("utf-8"))

_EXAMPLES_THAT_PARSE = [
    "query_lang/simple.json",
    "query_lang/simple_mdoc.json",
    "query_lang/claims_alternatives.json",
    "request/dcql_ldp_vc.json",
]


def _wallet() -> list[Candidate]:
    return [
        Candidate(
            ref=held["ref"],
            format=held["format"],
            types=(held["claims"]["vct"],),
            claims=held["claims"],
            holder_binding=held["holder_binding"],
        )
        for held in _CASES["wallet"]
    ]


def test_all_the_cases_are_there() -> None:
    assert len(_CASES["cases"]) == 19
    assert len(_CASES["invalid_queries"]) == 11


@pytest.mark.parametrize("case", _CASES["cases"], ids=lambda case: str(case["id"]))
def test_case_discloses_exactly_what_it_says(case: dict[str, Any]) -> None:
    answer = match(parse_dcql(case["query"]), _wallet())

    assert answer.satisfiable is case["can_be_satisfied"]
    disclosed = {
        name: (answer.by_query[name][0].ref, answer.by_query[name][0].paths)
        for name in (*answer.required_ids, *answer.optional_ids)
    }
    assert disclosed == {
        name: (one["ref"], tuple(_concrete(path) for path in one["paths"]))
        for name, one in case["disclose"].items()
    }
    optional = {name for name, one in case["disclose"].items() if one.get("optional")}
    assert set(answer.optional_ids) == optional


@pytest.mark.parametrize("case", _CASES["invalid_queries"], ids=lambda case: str(case["id"]))
def test_invalid_query_is_refused(case: dict[str, Any]) -> None:
    with pytest.raises(InputError) as refusal:
        parse_dcql(case["query"])

    assert refusal.value.code == _REFUSAL_OF[case["id"]]


_REFUSAL_OF = {
    "invalid_empty_credentials": "dcql.entries",
    "invalid_duplicate_ids": "dcql.duplicate_id",
    "invalid_id_chars": "dcql.id",
    "invalid_no_meta": "dcql.meta",
    "invalid_claim_sets_without_claims": "dcql.claim_sets_alone",
    "invalid_claim_sets_unknown_id": "dcql.unknown_id",
    "invalid_claims_without_id_when_sets": "dcql.claim_without_id",
    "invalid_negative_index": "dcql.path",
    "invalid_empty_path": "dcql.path",
    "invalid_set_unknown_credential": "dcql.unknown_id",
    "invalid_empty_values": "dcql.entries",
}


def test_the_paths_of_section_7_3_select_what_it_says() -> None:
    file = vectors("openid4vp/spec-1.0-final/claims_path_section_7_3.json")
    example = json.loads(file.read_text("utf-8"))

    for case in example["cases"]:
        paths = select_paths(example["credential"], parse_claim_path(case["path"]))
        assert [value_at(example["credential"], path) for path in paths] == case["selected"]


@pytest.mark.parametrize("name", _EXAMPLES_THAT_PARSE)
def test_the_example_of_the_specification_parses(name: str) -> None:
    file = vectors(f"openid4vp/spec-1.0-final/{name}")
    example = json.loads(file.read_text("utf-8"))

    query = parse_dcql(example)

    assert [one.id for one in query.credentials] == [one["id"] for one in example["credentials"]]


def test_of_the_claims_alternatives_the_order_of_the_array_wins() -> None:
    file = vectors("openid4vp/spec-1.0-final/query_lang/claims_alternatives.json")
    query = parse_dcql(json.loads(file.read_text("utf-8")))
    everything: dict[str, Any] = {
        "last_name": "Exempel",
        "postal_code": "111 11",
        "locality": "Exempelstad",
        "region": "Exempellän",
        "date_of_birth": "1990-01-01",
    }
    held = Candidate(
        "pid",
        "dc+sd-jwt",
        ("https://credentials.example.com/identity_credential",),
        everything,
        holder_binding=True,
    )

    (found,) = match(query, [held]).by_query["pid"]

    assert found.claim_set == 0
    assert ("postal_code",) not in found.paths


def _concrete(path: list[str | int]) -> ConcretePath:
    return tuple(path)
