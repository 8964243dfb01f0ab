"""Claims paths, where the specification's own examples say nothing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.errors import InputError, WalletError
from wallet.standards.encoding import JsonValue
from wallet.standards.openid.dcql import (
    ClaimPath,
    covers,
    parse_claim_path,
    path_text,
    select_paths,
    value_at,
)

_CLAIMS: dict[str, Any] = {
    "name": "Alva",
    "skills": [{"code": "A1"}, {"label": "x"}, {"code": "B2", "deep": [[1, 2], [3]]}],
    "mixed": [{"code": "A1"}, "text"],
    "none": None,
    "empty": [],
}

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.text("abc", max_size=2),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["a", "b", "c"]), inner, max_size=3)
    ),
    max_leaves=12,
)
_STEP = st.none() | st.integers(0, 3) | st.sampled_from(["a", "b", "c"])


@pytest.mark.parametrize(
    "path",
    [None, "name", [], {}, [True], [1.0], [-1], [["a"]], [{}], ["a"] * 33],
)
def test_what_is_no_path_is_refused(path: JsonValue) -> None:
    with pytest.raises(InputError) as refusal:
        parse_claim_path(path, where="credentials[0].claims[2].path")

    assert refusal.value.code == "dcql.path"
    assert refusal.value.data["where"] == "credentials[0].claims[2].path"


@pytest.mark.parametrize(
    ("path", "selected"),
    [
        (("skills", None, "code"), [("skills", 0, "code"), ("skills", 2, "code")]),
        (("skills", 2, "deep", None, 1), [("skills", 2, "deep", 0, 1)]),
        (("none",), [("none",)]),
        (("mixed", None, "code"), []),
        (("mixed", 0, "code"), [("mixed", 0, "code")]),
        (("empty", None), []),
        (("name", 0), []),
        (("name", None), []),
        (("missing",), []),
        (("skills", "0"), []),
    ],
)
def test_path_selects(path: ClaimPath, selected: list[tuple[str | int, ...]]) -> None:
    assert list(select_paths(_CLAIMS, path)) == selected


def test_value_at_a_path_that_leads_nowhere_is_an_error_without_the_value() -> None:
    with pytest.raises(InputError) as refusal:
        value_at(_CLAIMS, ("skills", 7, "code"))

    assert refusal.value.code == "dcql.no_such_path"
    assert refusal.value.data == {"path": "skills[7].code"}


@pytest.mark.parametrize(
    ("path", "other", "expected"),
    [
        (("a", None), ("a", 3), True),
        (("a", None), ("a", None), True),
        (("a", 3), ("a", None), False),
        (("a", 3), ("a", 4), False),
        (("a", None), ("a", "b"), False),
        (("a",), ("a", "b"), False),
        (("a", "b"), ("a",), False),
        (("1",), (1,), False),
    ],
)
def test_a_null_covers_every_index_and_a_parent_no_child(
    path: ClaimPath, other: ClaimPath, expected: bool
) -> None:
    assert covers(path, other) is expected


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (("skills", None, "code"), "skills[*].code"),
        (("languages", 1), "languages[1]"),
        (("title",), "title"),
    ],
)
def test_path_is_written_as_people_read_it(path: ClaimPath, text: str) -> None:
    assert path_text(path) == text


@given(claims=_JSON, steps=st.lists(_STEP, min_size=1, max_size=4))
def test_every_selected_path_is_covered_and_has_a_value(
    claims: JsonValue, steps: list[str | int | None]
) -> None:
    path = tuple(steps)

    for concrete in select_paths(claims, path):
        assert covers(path, concrete)
        assert select_paths(claims, concrete) == (concrete,)
        value_at(claims, concrete)


@given(_JSON)
def test_any_value_is_a_path_or_refused(value: JsonValue) -> None:
    try:
        path = parse_claim_path(value)
    except WalletError:
        return
    assert list(path) == value
