"""Matching, where the specification leaves room or implementations have failed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from wallet.standards.openid.dcql import Candidate, DcqlMatch, match, parse_dcql

_WORK = "urn:example:work"
_JOB = Candidate(
    ref="job",
    format="dc+sd-jwt",
    types=(_WORK,),
    claims={"title": "Svetsare", "tools": [{"name": "MIG"}, {"name": "TIG", "level": 2}]},
    holder_binding=True,
)


def _ask(*credentials: dict[str, Any], sets: list[Any] | None = None) -> dict[str, Any]:
    query: dict[str, Any] = {"credentials": list(credentials)}
    if sets is not None:
        query["credential_sets"] = sets
    return query


def _work(query_id: str = "w", **members: Any) -> dict[str, Any]:
    return {
        "id": query_id,
        "format": "dc+sd-jwt",
        "meta": {"vct_values": [_WORK]},
        "claims": [{"path": ["title"]}],
    } | members


def _match(*credentials: dict[str, Any], sets: list[Any] | None = None) -> DcqlMatch:
    return match(parse_dcql(_ask(*credentials, sets=sets)), [_JOB])


def test_one_unsuitable_credential_hinders_no_other() -> None:
    untitled = replace(_JOB, ref="untitled", claims={"employer": "Exempelbolaget"})

    answer = match(parse_dcql(_ask(_work())), [untitled, _JOB])

    assert [found.ref for found in answer.by_query["w"]] == ["job"]


def test_several_fitting_credentials_are_all_offered() -> None:
    other = replace(_JOB, ref="other")

    answer = match(parse_dcql(_ask(_work())), [_JOB, other])

    assert [found.ref for found in answer.by_query["w"]] == ["job", "other"]


def test_of_an_array_only_elements_with_a_wanted_value_are_disclosed() -> None:
    answer = _match(_work(claims=[{"path": ["tools", None, "name"], "values": ["TIG", "ARC"]}]))

    assert answer.by_query["w"][0].paths == (("tools", 1, "name"),)


@pytest.mark.parametrize("wanted", ["2", True, False, 3])
def test_value_of_another_type_or_size_is_no_match(wanted: str | int) -> None:
    claim = {"path": ["tools", 1, "level"], "values": [wanted]}

    assert not _match(_work(claims=[claim])).satisfiable


def test_one_is_not_true() -> None:
    held = replace(_JOB, claims={"count": 1})
    query = parse_dcql(_ask(_work(claims=[{"path": ["count"], "values": [True]}])))

    assert not match(query, [held]).satisfiable


def test_the_same_claim_asked_twice_counts_once() -> None:
    claims = [{"path": ["title"]}, {"path": ["title"], "values": ["something else"]}]

    assert _match(_work(claims=claims)).by_query["w"][0].paths == (("title",),)


def test_an_object_is_selected_as_a_whole() -> None:
    answer = _match(_work(claims=[{"path": ["tools", 1]}, {"path": ["tools", 1, "name"]}]))

    assert answer.by_query["w"][0].paths == (("tools", 1), ("tools", 1, "name"))


def test_another_format_with_the_same_type_does_not_fit() -> None:
    foreign = replace(_JOB, format="jwt_vc_json")

    assert not match(parse_dcql(_ask(_work())), [foreign]).satisfiable


def test_w3c_credential_needs_all_types_of_one_group() -> None:
    query = parse_dcql(
        _ask(
            {
                "id": "d",
                "format": "ldp_vc",
                "meta": {"type_values": [["urn:a", "urn:b"], ["urn:c"]]},
                "claims": [{"path": ["title"]}],
            }
        )
    )

    def fits(*types: str) -> bool:
        held = replace(_JOB, format="ldp_vc", types=types)
        return match(query, [held]).satisfiable

    assert fits("urn:c", "urn:x")
    assert fits("urn:a", "urn:b")
    assert not fits("urn:a")


@pytest.mark.parametrize(
    ("authorities", "expected"),
    [
        ([{"type": "aki", "values": ["s9tIpP7qrS9="]}], True),
        ([{"type": "aki", "values": ["other", "s9tIpP7qrS9="]}], True),
        ([{"type": "aki", "values": ["other"]}], False),
        ([{"type": "etsi_tl", "values": ["s9tIpP7qrS9="]}], False),
        (
            [
                {"type": "openid_federation", "values": ["https://trust.example"]},
                {"type": "aki", "values": ["s9tIpP7qrS9="]},
            ],
            True,
        ),
    ],
)
def test_trusted_authorities_are_alternatives(
    authorities: list[dict[str, Any]], expected: bool
) -> None:
    held = replace(_JOB, authority_keys=("s9tIpP7qrS9=",))
    query = parse_dcql(_ask(_work(trusted_authorities=authorities)))

    assert match(query, [held]).satisfiable is expected


class TestSets:
    """Which credential queries are answered."""

    absent = _work("absent", meta={"vct_values": ["urn:example:none"]})

    def test_without_sets_everything_is_required(self) -> None:
        answer = _match(_work(), self.absent)

        assert not answer.satisfiable
        assert answer.required_ids == ()
        assert answer.optional_ids == ()

    def test_all_options_that_can_be_met_are_the_persons_choice(self) -> None:
        sets = [{"options": [["absent"], ["w"], ["v"], ["w", "v"]]}]

        answer = _match(_work(), _work("v"), self.absent, sets=sets)

        assert answer.sets[0].options == (("w",), ("v",), ("w", "v"))
        assert answer.required_ids == ("w",)

    def test_an_option_met_in_part_is_not_met(self) -> None:
        sets = [{"options": [["w", "absent"]]}]

        assert not _match(_work(), self.absent, sets=sets).satisfiable

    def test_optional_set_that_cannot_be_met_hinders_nothing(self) -> None:
        sets = [{"options": [["w"]]}, {"options": [["absent"]], "required": False}]

        answer = _match(_work(), self.absent, sets=sets)

        assert answer.satisfiable
        assert answer.optional_ids == ()

    def test_what_is_required_is_not_offered_as_optional(self) -> None:
        sets = [{"options": [["w"]]}, {"options": [["w", "v"]], "required": False}]

        answer = _match(_work(), _work("v"), sets=sets)

        assert answer.required_ids == ("w",)
        assert answer.optional_ids == ("v",)

    def test_a_query_in_no_set_is_never_answered(self) -> None:
        answer = _match(_work(), _work("v"), sets=[{"options": [["w"]]}])

        assert "v" not in (*answer.required_ids, *answer.optional_ids)
