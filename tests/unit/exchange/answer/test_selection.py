"""Values by their paths, where lists have become shorter."""

from __future__ import annotations

import pytest

from tests.fakes.answer import DIPLOMA_CLAIMS, WORK_CLAIMS, diploma
from tests.fakes.refusals import refused
from wallet.errors import InputError
from wallet.exchange.selection import leaves, original_path, pick
from wallet.standards.encoding import JsonObject, JsonValue
from wallet.standards.openid.claims_path import ConcretePath, value_at
from wallet.standards.sd_jwt import HideByFrame, parse_issued_sd_jwt, parse_sd_jwt, present, process


def test_a_path_brings_all_below_it_in_the_order_of_the_claims() -> None:
    assert pick(WORK_CLAIMS, [("employer",), ("title",)]) == {
        "title": "Snickare",
        "employer": {"name": "Exempelbygg AB", "org_id": "556000-0000"},
    }
    assert list(pick(WORK_CLAIMS, [("employer",), ("title",)])) == ["title", "employer"]


@pytest.mark.parametrize(
    "paths",
    [
        [("employer",), ("employer", "name")],
        [("employer", "name"), ("employer",)],
        [("employer", "name"), ("employer", "org_id")],
    ],
)
def test_a_whole_outweighs_its_parts(paths: list[ConcretePath]) -> None:
    assert pick(WORK_CLAIMS, paths) == {"employer": WORK_CLAIMS["employer"]}


def test_nothing_chosen_is_nothing() -> None:
    assert pick(WORK_CLAIMS, []) == {}


@pytest.mark.parametrize(
    "path", [("pay",), ("employer", "pay"), ("duties", 3), ("duties", "0"), ("title", 0)]
)
def test_a_path_into_nothing_is_refused(path: ConcretePath) -> None:
    with refused(InputError, "extract.no_such_claim"):
        pick(WORK_CLAIMS, [path])


def test_leaves_are_scalars_and_empty_containers() -> None:
    value: JsonValue = {"a": [1, {"b": None}], "c": {}, "d": [[]]}

    assert list(leaves(value)) == [
        (("a", 0), 1),
        (("a", 1, "b"), None),
        (("c",), {}),
        (("d", 0), []),
    ]


@pytest.mark.parametrize("hidden", [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2], []])
@pytest.mark.parametrize("chosen", [[], [0], [1], [2], [0, 2], [0, 1, 2]])
def test_elements_that_can_and_cannot_be_hidden_are_told_apart(
    hidden: list[int], chosen: list[int]
) -> None:
    frame = HideByFrame({"courses": {"_sd": [*hidden]}})
    original = parse_issued_sd_jwt(diploma(hide=frame))
    shown = present(original, [("courses", index) for index in chosen])
    whole, part = process(original), process(parse_sd_jwt(shown))

    places = [original_path(("courses", n), part, whole) for n in range(_count(part.payload))]

    expected = sorted(set(chosen) | (set(range(3)) - set(hidden)))
    assert places == [("courses", index) for index in expected]
    assert [value_at(DIPLOMA_CLAIMS, path) for path in places] == part.payload["courses"]


def _count(payload: JsonObject) -> int:
    courses = payload["courses"]
    assert isinstance(courses, list)
    return len(courses)
