"""Claim trees to typed values and back, led by a table of fields.

Reading is strict: a member the table does not know, a wrong type or an empty object is refused,
and the error names the place. Writing leaves out whatever is not stated.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias, TypeVar

from wallet import limits
from wallet.errors import InputError
from wallet.profile.concepts import Concept
from wallet.profile.details import (
    Address,
    Cefr,
    Credits,
    EducationLevel,
    Extent,
    Name,
    Organisation,
    Part,
    Place,
    WantedExtent,
)
from wallet.profile.fields import Field, FieldType, Table
from wallet.profile.leaves import (
    ONGOING,
    Leaf,
    read_json,
    read_text,
    states_nothing,
    write_json,
    write_text,
)
from wallet.profile.partial_date import PartialDate
from wallet.standards.encoding import JsonObject, JsonValue, foreign_text

Leaves: TypeAlias = dict[str, Leaf | tuple[Leaf, ...]]
"""Checked values by field name; a tuple for a repeatable field."""

Texts: TypeAlias = Mapping[str, str | tuple[str, ...]]
"""Flag texts by field name; several of a repeatable field as a tuple or as one text."""

_Held = TypeVar("_Held")

_PARTS: dict[tuple[str, str], type[Part]] = {
    ("work", "employer"): Organisation,
    ("work", "extent"): Extent,
    ("work", "occupation"): Concept,
    ("work", "place"): Place,
    ("education", "provider"): Organisation,
    ("education", "level"): EducationLevel,
    ("education", "field"): Concept,
    ("education", "credits"): Credits,
    ("skill", "skill"): Concept,
    ("language", "cefr"): Cefr,
    ("identity", "name"): Name,
    ("identity", "address"): Address,
    ("wishes", "extent"): WantedExtent,
}
"""The class behind each object member of a claim tree, by table and member."""


def read_tree(table: Table, tree: JsonObject) -> Leaves:
    """The checked values of a claim tree. Raises ``InputError("profile.…")``."""
    given = [field for field in table.fields if not field.derived]
    _refuse_unknown(tree, [field.members for field in given], ())
    leaves: Leaves = {}
    for field in given:
        value = _at(tree, field)
        if value is not None:
            leaves[field.name] = _read_value(field, value)
    check_rules(table, leaves)
    return leaves


def read_texts(table: Table, texts: Texts) -> Leaves:
    """The checked values of flag texts. Empty texts state nothing; one text may hold several
    values of a repeatable field, parted by ``;``."""
    leaves: Leaves = {}
    for name, text in texts.items():
        field = table.field(name)
        if field is None or field.derived:
            raise InputError("profile.unknown_field", field=foreign_text(name, limit=80))
        parts = _parts(field, text)
        if field.repeatable and parts:
            leaves[name] = _bounded(field, tuple(read_text(field, part) for part in parts))
        elif parts:
            leaves[name] = read_text(field, parts[0])
    for field in table.flags():
        if field.default and field.only_with in leaves and field.name not in leaves:
            leaves[field.name] = field.default
    check_rules(table, leaves)
    return leaves


def check_rules(table: Table, leaves: Leaves) -> None:
    """Raises where values that are right by themselves contradict or need each other."""
    if table.named_by and not any(name in leaves for name in table.named_by):
        raise InputError("profile.unnamed", kind=table.name, fields=", ".join(table.named_by))
    for field in table.fields:
        if field.name in leaves and field.only_with and field.only_with not in leaves:
            raise InputError("profile.only_with", field=field.name, other=field.only_with)
        if field.name in leaves and field.not_with in leaves:
            raise InputError("profile.not_with", field=field.name, other=field.not_with)
        if field.required and field.only_with in leaves and field.name not in leaves:
            raise InputError("profile.only_with", field=field.only_with, other=field.name)
    _check_period(leaves)
    _check_extent(leaves)


def assemble(cls: type[_Held], table: Table, leaves: Leaves) -> _Held:
    """The typed value of ``cls`` that holds ``leaves``."""
    parts: dict[str, dict[str, object]] = {}
    flat: dict[str, object] = {}
    for name, leaf in leaves.items():
        member, *below = _members(table, name)
        if below:
            parts.setdefault(member, {})[below[0]] = leaf
        else:
            flat[member] = leaf
    for member, values in parts.items():
        part: Any = _PARTS[table.name, member]
        flat[member] = part(**values)
    if "from" in flat:
        flat["from_"] = flat.pop("from")
    if flat.get("to") == ONGOING:
        del flat["to"]
    return cls(**flat)


def disassemble(table: Table, held: object) -> Leaves:
    """The values a typed value holds, by field name, in the table's order."""
    leaves: Leaves = {}
    for field in table.fields:
        if not field.derived:
            value = _attribute(held, field)
            if value is None and field.type is FieldType.END_DATE and "from" in leaves:
                value = ONGOING
            if value is not None and value != ():
                leaves[field.name] = value
    return leaves


def write_tree(table: Table, leaves: Leaves) -> JsonObject:
    """The claim tree of ``leaves``; nothing unstated, no null, no empty object."""
    tree: JsonObject = {}
    for name, leaf in leaves.items():
        *above, last = _members(table, name)
        node: Any = tree
        for step in above:
            node = node.setdefault(step, {})
        node[last] = (
            [write_json(one) for one in leaf] if isinstance(leaf, tuple) else write_json(leaf)
        )
    return tree


def write_texts(leaves: Leaves) -> dict[str, str | tuple[str, ...]]:
    """The flag texts that :func:`read_texts` reads as ``leaves``."""
    return {
        name: tuple(write_text(one) for one in leaf)
        if isinstance(leaf, tuple)
        else write_text(leaf)
        for name, leaf in leaves.items()
    }


def _read_value(field: Field, value: JsonValue) -> Leaf | tuple[Leaf, ...]:
    if not field.repeatable:
        return read_json(field, value)
    if not isinstance(value, list) or not value:
        raise InputError("profile.not_list", field=field.name)
    return _bounded(field, tuple(read_json(field, one) for one in value))


def _parts(field: Field, text: str | tuple[str, ...]) -> tuple[str, ...]:
    """The texts that state something; only a repeatable field is parted."""
    if isinstance(text, str):
        text = tuple(text.split(";")) if field.repeatable else (text,)
    if len(text) > 1 and not field.repeatable:
        raise InputError("profile.too_many", field=field.name, limit=1)
    return tuple(part for part in text if not states_nothing(field, part))


def _bounded(field: Field, values: tuple[Leaf, ...]) -> tuple[Leaf, ...]:
    if len(values) > limits.MAX_PROFILE_LIST:
        raise InputError("profile.too_many", field=field.name, limit=limits.MAX_PROFILE_LIST)
    return values


def _at(tree: JsonObject, field: Field) -> JsonValue:
    node: JsonValue = tree
    for member in field.members:
        node = node.get(member) if isinstance(node, dict) else None
    return node


def _refuse_unknown(node: JsonObject, known: list[tuple[str, ...]], above: tuple[str, ...]) -> None:
    for name, value in node.items():
        where = ".".join((*above, name))
        below = [members[1:] for members in known if members[0] == name]
        if not below:
            raise InputError("profile.unknown_field", field=foreign_text(where, limit=80))
        if value is None or value == {}:
            raise InputError("profile.empty", field=where)
        if below[0]:
            if not isinstance(value, dict):
                raise InputError("profile.not_object", field=where)
            _refuse_unknown(value, below, (*above, name))


def _members(table: Table, name: str) -> tuple[str, ...]:
    return next(field.members for field in table.fields if field.name == name)


def _attribute(held: object, field: Field) -> Any:
    value: Any = held
    for member in field.members:
        value = getattr(value, "from_" if member == "from" else member, None)
    return value


def _check_period(leaves: Leaves) -> None:
    start, end = leaves.get("from"), leaves.get("to")
    if end == ONGOING and start is None:
        raise InputError("profile.ongoing")
    if not isinstance(start, PartialDate) or not isinstance(end, PartialDate):
        return
    if not start.may_precede(end):
        raise InputError("profile.period")


def _check_extent(leaves: Leaves) -> None:
    least, most = leaves.get("extent-min"), leaves.get("extent-max")
    if isinstance(least, int) and isinstance(most, int) and least > most:
        raise InputError("profile.extent_order")
