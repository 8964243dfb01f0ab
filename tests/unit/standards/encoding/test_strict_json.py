"""JSON without what parsers disagree about."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import (
    JsonValue,
    canonical_json,
    compact_json,
    digest_of,
    parse_json,
    parse_json_object,
)

TEXTS = st.text(st.characters(codec="utf-8"))
EXACT = 2**53 - 1


def _values(numbers: st.SearchStrategy[float]) -> st.SearchStrategy[Any]:
    return st.recursive(
        st.none() | st.booleans() | st.integers(-EXACT, EXACT) | numbers | TEXTS,
        lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
        max_leaves=20,
    )


VALUES = _values(st.floats(allow_nan=False, allow_infinity=False))
EXACT_VALUES = _values(st.floats(-EXACT, EXACT))
"""Without numbers such as 1e16, whose canonical form is an integer too long to be read again."""


def _refusal(data: bytes | str, **options: int) -> InputError:
    with pytest.raises(InputError) as refusal:
        parse_json(data, **options)
    return refusal.value


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"", "encoding.json", id="nothing"),
        pytest.param(b"{", "encoding.json", id="cut"),
        pytest.param(b"{} {}", "encoding.json", id="two values"),
        pytest.param(b"\xef\xbb\xbf{}", "encoding.json", id="byte order mark"),
        pytest.param(b"\xff", "encoding.utf8", id="not UTF-8"),
        pytest.param("{}".encode("utf-16"), "encoding.utf8", id="UTF-16"),
        pytest.param(b'"\xed\xa0\x80"', "encoding.utf8", id="encoded half surrogate"),
        pytest.param(b"[NaN]", "encoding.json", id="NaN"),
        pytest.param(b"[-Infinity]", "encoding.json", id="infinity"),
        pytest.param(b"[1e400]", "encoding.json_number", id="larger than a double"),
        pytest.param(b"[9007199254740992]", "encoding.json_number", id="no exact double"),
        pytest.param(b"[-9007199254740992]", "encoding.json_number", id="no exact double below"),
        pytest.param(b"[" + b"9" * 5_000 + b"]", "encoding.json_number", id="5000 digits"),
        pytest.param(b"[01]", "encoding.json", id="leading zero"),
        pytest.param(b"[.5]", "encoding.json", id="no digit before the point"),
        pytest.param(b"{'a':1}", "encoding.json", id="other quotes"),
        pytest.param(b'["\t"]', "encoding.json", id="control character in a string"),
        pytest.param(b'["\\x41"]', "encoding.json", id="unknown escape"),
        pytest.param(b'["\\ud800"]', "encoding.json", id="half a surrogate pair"),
        pytest.param(b'{"\\udfff":1}', "encoding.json", id="half a pair in a name"),
        pytest.param('["\ud800"]', "encoding.json", id="half a pair, unescaped"),
        pytest.param(b'{"a":1,"a":1}', "encoding.json_duplicate", id="a name twice"),
        pytest.param(b'{"a":1,"\\u0061":2}', "encoding.json_duplicate", id="twice, escaped"),
        pytest.param(b'[{"b":{"a":1,"a":2}}]', "encoding.json_duplicate", id="twice, within"),
        pytest.param(b"[1,]", "encoding.json", id="trailing comma"),
        pytest.param(b"// c\n1", "encoding.json", id="comment"),
    ],
)
def test_what_two_parsers_could_read_differently_is_refused(data: bytes | str, code: str) -> None:
    assert _refusal(data).code == code


def test_the_name_given_twice_is_told() -> None:
    assert _refusal(b'{"b":1,"a":1,"a":2}').data == {"member": "a"}


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b" {} ", {}),
        (b"0", 0),
        (b"-0", 0),
        (b"[9007199254740991, -9007199254740991]", [2**53 - 1, 1 - 2**53]),
        (b"1E2", 100.0),
        (b'"\\ud83d\\ude00"', "\U0001f600"),
        (b'"\\ud83d\\ude00 \\u00e5"', "\U0001f600 å"),
        ('"å"', "å"),
        (b'"\\\\ud800"', "\\ud800"),
    ],
)
def test_a_value_is_read_as_written(data: bytes | str, value: JsonValue) -> None:
    assert parse_json(data) == value


@pytest.mark.parametrize("pair", ["[]", "{}"])
def test_nesting_is_bounded(pair: str) -> None:
    inside = "" if pair == "[]" else '"a":'
    deepest = (pair[0] + inside) * 31 + pair + pair[1] * 31
    assert parse_json(deepest) is not None
    assert _refusal(pair[0] + inside + deepest + pair[1]).code == "encoding.json_depth"


def test_brackets_in_strings_are_not_nesting() -> None:
    text = json.dumps({"a": "[" * 100, "b\\": '"[{' * 100})
    assert parse_json(text) == json.loads(text)


def test_brackets_beside_each_other_are_not_nesting() -> None:
    assert parse_json("[" + ",".join(["[{}]"] * 100) + "]") == [[{}]] * 100


def test_deep_nesting_spends_no_stack() -> None:
    assert _refusal(b"[" * 1_000_000).code == "encoding.json_depth"


def test_the_number_of_values_is_bounded() -> None:
    most = "[" + ",".join(["1"] * (limits.MAX_JSON_ITEMS - 1)) + "]"
    assert len(parse_json(most)) == limits.MAX_JSON_ITEMS - 1  # type: ignore[arg-type]  # a list
    assert _refusal(most[:-1] + ",1]").code == "encoding.json_items"
    assert _refusal("[" + "[],[]," * 50_000 + "[]]").code == "encoding.json_items"


def test_commas_in_strings_are_not_values() -> None:
    text = '["' + "," * (limits.MAX_JSON_ITEMS + 1) + '"]'
    assert parse_json(text) == ["," * (limits.MAX_JSON_ITEMS + 1)]


def test_the_size_is_bounded() -> None:
    assert parse_json(b'"aaa"', max_bytes=5) == "aaa"
    assert _refusal(b'"aaaa"', max_bytes=5).code == "encoding.too_large"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[" * 40 + '"' + '\\"' * 500_000, id="a string of escapes, never closed"),
        pytest.param(
            "{" + ",".join(f'"{n}":0' for n in [*range(99_000), 98_999]) + "}", id="names"
        ),
        pytest.param("[" * 40 + '"' * 1_000_001, id="quotes"),
    ],
)
def test_no_text_takes_more_than_linear_time(text: str) -> None:
    """Quadratic time would take minutes; the bound is far above what a slow machine needs."""
    start = time.process_time()
    _refusal(text)
    assert time.process_time() - start < 5


@pytest.mark.parametrize("data", [b"[]", b"1", b"null", b'"{}"'])
def test_an_object_is_asked_for(data: bytes) -> None:
    with pytest.raises(InputError) as refusal:
        parse_json_object(data)
    assert refusal.value.code == "encoding.json_object"


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), 2**53, "\ud800", {"\ud800": 1}, {1: 2}, b"", [set()]]
)
def test_what_json_cannot_say_has_no_canonical_form(value: Any) -> None:
    with pytest.raises(InputError) as refusal:
        canonical_json(value)
    assert refusal.value.code == "encoding.not_canonical"


@pytest.mark.parametrize("value", [float("nan"), "\ud800", {"\ud800": 1}])
def test_what_is_no_text_or_number_is_not_written(value: Any) -> None:
    with pytest.raises(InputError) as refusal:
        compact_json(value)
    assert refusal.value.code == "encoding.json"


def test_the_digest_is_that_of_the_canonical_form() -> None:
    assert digest_of({"b": 1, "a": 1.0}) == digest_of({"a": 1, "b": 1})
    assert digest_of({}) == "RBNvo1WzZ4oRRq0W9-hknpT7T8If536DEMBg9hyq_4o"


@given(VALUES)
def test_what_is_written_is_read(value: JsonValue) -> None:
    assert parse_json(compact_json(value)) == value


@given(EXACT_VALUES)
def test_the_canonical_form_means_the_same_and_is_its_own(value: JsonValue) -> None:
    canonical = canonical_json(value)
    assert parse_json(canonical) == value
    assert canonical_json(parse_json(canonical)) == canonical


@given(st.binary() | st.text() | st.text('{}[]",:\\u0d8e1 ') | VALUES.map(json.dumps))
def test_any_input_is_a_value_or_an_error(data: bytes | str) -> None:
    try:
        value = parse_json(data)
    except InputError:
        return
    assert parse_json(compact_json(value)) == value


@given(st.text('[]{},:"\\a1', max_size=80), st.integers(0, 6))
def test_the_early_look_at_nesting_agrees_with_the_value(text: str, depth: int) -> None:
    try:
        value = parse_json(text)
    except InputError:
        return
    if _depth(value) > depth:
        assert _refusal(text, max_depth=depth).code == "encoding.json_depth"
    else:
        assert parse_json(text, max_depth=depth) == value


def _depth(value: object) -> int:
    if isinstance(value, dict):
        return 1 + max(map(_depth, value.values()), default=0)
    if isinstance(value, list):
        return 1 + max(map(_depth, value), default=0)
    return 0
