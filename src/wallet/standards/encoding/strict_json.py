"""JSON as RFC 8259 defines it, without what parsers disagree about.

Refused: duplicate member names, NaN and infinities, lone surrogates, a byte order mark, numbers a
double cannot hold, nesting and size over the limits.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import accumulate
from typing import Any, NoReturn, TypeAlias

from wallet import limits
from wallet.errors import InputError

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"
JsonObject: TypeAlias = dict[str, "JsonValue"]

_LARGEST_INTEGER = 2**53 - 1
"""RFC 7493 section 2.2: beyond this, two parsers may read two numbers."""

_STRING = re.compile(r'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
"""A string, closed or not; possessive, so that no text takes more than linear time."""
_NOT_STRUCTURE = bytes(set(range(256)) - set(b"[]{},"))
_DEPTH_STEP = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1, ord(","): 0}
_ESCAPED_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


def parse_json(
    data: bytes | str,
    *,
    max_bytes: int = limits.MAX_DOCUMENT_BYTES,
    max_depth: int = limits.MAX_JSON_DEPTH,
) -> JsonValue:
    """The value a JSON text stands for. Raises :class:`InputError`."""
    if len(data) > max_bytes:
        raise InputError("encoding.too_large", limit=max_bytes)
    text = _decode(data) if isinstance(data, bytes) else data
    _check_structure(text, max_depth)
    try:
        value = _decoded(text)
        _check_surrogates(text, value)
    except (ValueError, RecursionError) as error:
        raise InputError("encoding.json") from error
    return value


def parse_json_object(
    data: bytes | str,
    *,
    max_bytes: int = limits.MAX_DOCUMENT_BYTES,
    max_depth: int = limits.MAX_JSON_DEPTH,
) -> JsonObject:
    """As :func:`parse_json`, for a text that must be an object."""
    value = parse_json(data, max_bytes=max_bytes, max_depth=max_depth)
    if not isinstance(value, dict):
        raise InputError("encoding.json_object")
    return value


def canonical_json(value: JsonValue) -> bytes:
    """The RFC 8785 form of a value: equal bytes for equal values."""
    import rfc8785

    try:
        return rfc8785.dumps(value)
    except (rfc8785.CanonicalizationError, ValueError, RecursionError) as error:
        raise InputError("encoding.not_canonical") from error


def compact_json(value: Any) -> bytes:
    """UTF-8 JSON without white space, members in the order given."""
    try:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        return text.encode("utf-8")
    except (ValueError, RecursionError) as error:
        raise InputError("encoding.json") from error


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError("encoding.utf8") from error


def _check_structure(text: str, max_depth: int) -> None:
    """Bounds nesting and count before parsing, so that neither stack nor memory is spent.

    Most documents have fewer brackets and commas altogether than the limits allow, and need no
    closer look. Their number bounds the values: n members or items take n - 1 commas.
    """
    brackets = text.count("[") + text.count("{")
    items = brackets + text.count(",") + 1
    if brackets <= max_depth and items <= limits.MAX_JSON_ITEMS:
        return
    signs = _STRING.sub("", text).encode("utf-8", "replace").translate(None, _NOT_STRUCTURE)
    if max(accumulate(map(_DEPTH_STEP.__getitem__, signs)), default=0) > max_depth:
        raise InputError("encoding.json_depth", limit=max_depth)
    if 1 + len(signs) - signs.count(b"]") - signs.count(b"}") > limits.MAX_JSON_ITEMS:
        raise InputError("encoding.json_items", limit=limits.MAX_JSON_ITEMS)


def _unique_members(pairs: list[tuple[str, JsonValue]]) -> JsonObject:
    members = dict(pairs)
    if len(members) != len(pairs):
        counts = Counter(name for name, _ in pairs)
        twice = next(name for name, count in counts.items() if count > 1)
        raise InputError("encoding.json_duplicate", member=twice[:80])
    return members


def _no_constant(_name: str) -> NoReturn:
    raise InputError("encoding.json")


def _integer(digits: str) -> int:
    if len(digits) > 17 or abs(number := int(digits)) > _LARGEST_INTEGER:
        raise InputError("encoding.json_number")
    return number


def _float(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise InputError("encoding.json_number")
    return number


_DECODER = json.JSONDecoder(
    object_pairs_hook=_unique_members,
    parse_constant=_no_constant,
    parse_int=_integer,
    parse_float=_float,
)
"""Made once: :func:`json.loads` makes one for every text, which costs more than a short text."""


def _decoded(text: str) -> JsonValue:
    """As ``_DECODER.decode``, which takes longer to skip white space than to read a short text."""
    document = text.strip(" \t\n\r")
    value: JsonValue
    value, end = _DECODER.raw_decode(document)
    if end != len(document):
        raise json.JSONDecodeError("more follows", document, end)
    return value


def _check_surrogates(text: str, value: JsonValue) -> None:
    """Raises ``ValueError`` for half a surrogate pair: it is no text and has no UTF-8 form.

    The parser joins escaped pairs; a half can only come from an escape or from a Python string.
    """
    if not text.isascii():
        text.encode("utf-8")
    if _ESCAPED_SURROGATE.search(text):
        json.dumps(value, ensure_ascii=False).encode("utf-8")
