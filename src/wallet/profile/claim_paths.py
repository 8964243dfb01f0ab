"""What a claim path means to a person: the message keys of its label and of its value.

Works for paths as queries have them (a whole member, a wildcard) and for the concrete paths of a
presentation (an index in a list).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from wallet.profile.fields import Field, FieldType, Table
from wallet.profile.kinds import TABLES
from wallet.profile.leaves import ONGOING
from wallet.standards.encoding import JsonValue

AnyPath: TypeAlias = Sequence[str | int | None]
"""Member names, list positions, and None for every element of a list."""

_PARTS = {
    FieldType.CONCEPT: ("scheme", "id", "label", "version"),
    FieldType.AREA: ("code", "name"),
}


@dataclass(frozen=True, slots=True)
class Label:
    """How to name a claim: a message key, and which of several it is."""

    key: str
    """``profile.field.KIND.NAME``, or ``profile.group.KIND.MEMBER`` for a member with parts."""
    index: int | None = None
    """The position in a list, from 0; None for no list or all of it."""
    part: str | None = None
    """The message key of a part of one list element: the label or the code of a concept."""


def field_at(path: AnyPath, kind: str) -> Field | None:
    """The field whose value, or part of it, lies at ``path``; None for other paths."""
    table = TABLES.get(kind)
    members = tuple(step for step in path if isinstance(step, str))
    if table is None or not members:
        return None
    return next((field for field in table.claims() if _covers(field, path, members)), None)


def label(path: AnyPath, kind: str) -> Label | None:
    """How to name the claim at ``path`` of a kind, of ``identity`` or of ``wishes``.

    None where the wallet has no word for it: show the path itself, as text from outside.
    """
    field = field_at(path, kind)
    if field is None:
        return _group(path, kind)
    depth = len(field.members)
    position = path[depth] if len(path) > depth else None
    part = f"profile.part.{path[-1]}" if len(path) > depth + 1 else None
    index = position if isinstance(position, int) else None
    return Label(f"profile.field.{kind}.{field.name}", index, part)


def value_key(path: AnyPath, kind: str, value: JsonValue) -> str | None:
    """The message key that says a coded value in words; None where the value says itself."""
    field = field_at(path, kind)
    if field is None:
        return None
    if field.type is FieldType.YES:
        return "profile.value.yes"
    if field.type is FieldType.END_DATE and value == ONGOING:
        return "profile.value.ongoing"
    if field.choice_texts and value in field.choices:
        return f"profile.choice.{field.choice_texts}.{value}"
    return None


def _covers(field: Field, path: AnyPath, members: tuple[str, ...]) -> bool:
    depth = len(field.members)
    if members[:depth] != field.members or tuple(path[:depth]) != field.members:
        return False
    rest = path[depth:]
    if not field.repeatable or not rest:
        return not rest
    if isinstance(rest[0], str):
        return False
    return len(rest) == 1 or (len(rest) == 2 and rest[1] in parts(field))


def _group(path: AnyPath, kind: str) -> Label | None:
    """The label of a member that holds several fields, such as the whole employer."""
    table = TABLES.get(kind)
    if table is None or len(path) != 1:
        return None
    return Label(f"profile.group.{kind}.{path[0]}") if path[0] in groups(table) else None


def parts(field: Field) -> tuple[str, ...]:
    """The members of one value of a field that a path may lead into; none for most."""
    return _PARTS.get(field.type, ())


def groups(table: Table) -> tuple[str, ...]:
    """The members of a table's claims that hold several fields."""
    held = (field.members[0] for field in table.claims() if len(field.members) > 1)
    return tuple(dict.fromkeys(held))
