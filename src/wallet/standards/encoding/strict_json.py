"""JSON as RFC 8259 defines it, without what parsers disagree about.

Refused: duplicate member names, NaN and infinities, lone surrogates, a byte order mark, numbers a
double cannot hold, nesting and size over the limits.
"""

from __future__ import annotations

import json
from typing import Any, NoReturn, TypeAlias

from wallet import limits
from wallet.errors import InputError

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"
JsonObject: TypeAlias = dict[str, "JsonValue"]

_LARGEST_INTEGER = 2**53 - 1
"""RFC 7493 section 2.2: beyond this, two parsers may read two numbers."""


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
    if _nesting(text) > max_depth:
        raise InputError("encoding.json_depth", limit=max_depth)
    try:
        value: JsonValue = json.loads(
            text,
            object_pairs_hook=_unique_members,
            parse_constant=_no_constant,
            parse_int=_integer,
            parse_float=_float,
        )
        text.encode("utf-8")
    except (ValueError, RecursionError) as error:
        raise InputError("encoding.json") from error
    _check_strings(value)
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
    except (rfc8785.CanonicalizationError, RecursionError) as error:
        raise InputError("encoding.not_canonical") from error


def compact_json(value: Any) -> bytes:
    """UTF-8 JSON without white space, members in the order given."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode(
        "utf-8"
    )


def _decode(data: bytes) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError("encoding.utf8") from error
    return text


def _nesting(text: str) -> int:
    """The deepest nesting of a JSON text, found without recursion and before parsing it."""
    depth = deepest = 0
    in_string = escaped = False
    for char in text:
        if in_string:
            if escaped:
                escaped = False
            elif char == "\\":
                escaped = True
            elif char == '"':
                in_string = False
        elif char == '"':
            in_string = True
        elif char in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif char in "]}":
            depth -= 1
    return deepest


def _unique_members(pairs: list[tuple[str, JsonValue]]) -> JsonObject:
    members = dict(pairs)
    if len(members) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
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


def _check_strings(value: JsonValue) -> None:
    """Refuses escaped lone surrogates: they are no text and have no UTF-8 form."""
    pending: list[JsonValue] = [value]
    count = 0
    while pending:
        item = pending.pop()
        count += 1
        if count > limits.MAX_JSON_ITEMS:
            raise InputError("encoding.json_items", limit=limits.MAX_JSON_ITEMS)
        if isinstance(item, str):
            _check_text(item)
        elif isinstance(item, list):
            pending.extend(item)
        elif isinstance(item, dict):
            for name in item:
                _check_text(name)
            pending.extend(item.values())


def _check_text(text: str) -> None:
    if not text.isascii():
        try:
            text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise InputError("encoding.json") from error
