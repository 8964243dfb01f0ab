"""One value of one field: from JSON, from the text of a flag, and back to either.

Both readers apply the same checks and name the field where a value fails, never the value itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias, cast

from wallet import limits
from wallet.errors import InputError
from wallet.profile.concepts import Area, Concept, Scheme
from wallet.profile.fields import Field, FieldType
from wallet.profile.partial_date import PartialDate
from wallet.profile.plain_text import plain_text
from wallet.profile.swedish_numbers import parse_organisation_number, parse_personal_number
from wallet.standards.encoding import JsonObject, JsonValue, foreign_text

ONGOING = "ongoing"
"""What stands for the end of something that has none yet."""

Leaf: TypeAlias = str | int | float | bool | PartialDate | Concept | Area
"""A checked value. :data:`ONGOING` stays a text here."""

_NORMALISED = frozenset({FieldType.ORGANISATION_NUMBER, FieldType.PERSONAL_NUMBER})
"""Typed with or without hyphen, kept without."""

_NUMBER = re.compile(r"\d{1,12}([.,]\d{1,6})?", re.ASCII)
_YES = frozenset({"yes", "true", "ja"})
_NO = frozenset({"no", "false", "nej"})
_ENTRY = re.compile(
    rf"(?P<scheme>{'|'.join(Scheme)})(?:@(?P<version>[^:\s]+))?:(?P<id>\S+)(?: (?P<label>.+))?"
)
_AREA = re.compile(r"(?P<code>\d+)(?: (?P<name>.+))?", re.ASCII)


def read_json(field: Field, value: JsonValue) -> Leaf:
    """The checked value of ``field``. Raises ``InputError("profile.…")`` naming the field."""
    if field.type is FieldType.CONCEPT:
        return _concept(field, _members(field, value, ("scheme", "id", "label", "version")))
    if field.type is FieldType.AREA:
        return _area(field, _members(field, value, ("code", "name")))
    if field.type is FieldType.YES:
        if value is not True:
            raise InputError("profile.yes", field=field.name)
        return True
    if field.type in (FieldType.INTEGER, FieldType.NUMBER):
        return _number(field, value)
    if not isinstance(value, str):
        raise InputError("profile.not_text", field=field.name)
    leaf = _TEXT_CHECKS[field.type](field, value)
    if field.type in _NORMALISED and leaf != value:
        raise InputError("profile.normalised", field=field.name)
    return leaf


def read_text(field: Field, text: str) -> Leaf:
    """The checked value of ``field`` from what was typed; surrounding space does not count."""
    text = text.replace("\r\n", "\n").strip()
    if field.type is FieldType.CONCEPT:
        return _concept(field, _checked(field, _typed_members(_ENTRY, text, "label")))
    if field.type is FieldType.AREA:
        return _area(field, _checked(field, _typed_members(_AREA, text, "name")))
    if field.type is FieldType.YES:
        return read_json(field, text.casefold() in _YES)
    if field.type in (FieldType.INTEGER, FieldType.NUMBER):
        return _number(field, _typed_number(text))
    return _TEXT_CHECKS[field.type](field, text)


def states_nothing(field: Field, text: str) -> bool:
    """Whether ``text`` leaves the field unstated: nothing, or "no" where only yes is kept."""
    text = text.strip()
    return not text or (field.type is FieldType.YES and text.casefold() in _NO)


def write_json(leaf: Leaf) -> JsonValue:
    """The JSON of a checked value."""
    if isinstance(leaf, PartialDate):
        return str(leaf)
    if isinstance(leaf, Concept):
        return _stated(scheme=leaf.scheme, id=leaf.id, label=leaf.label, version=leaf.version)
    if isinstance(leaf, Area):
        return _stated(code=leaf.code, name=leaf.name)
    return leaf


def write_text(leaf: Leaf) -> str:
    """The text that :func:`read_text` reads as ``leaf``."""
    if isinstance(leaf, Concept):
        version = f"@{leaf.version}" if leaf.version else ""
        entry = f"{leaf.scheme}{version}:{leaf.id}" if leaf.id else ""
        return " ".join(part for part in (entry, leaf.label) if part)
    if isinstance(leaf, Area):
        return " ".join(part for part in (leaf.code, leaf.name) if part)
    return "yes" if leaf is True else str(leaf)


def _stated(**members: str | None) -> JsonObject:
    return {name: value for name, value in members.items() if value is not None}


def _members(field: Field, value: JsonValue, names: tuple[str, ...]) -> dict[str, str]:
    if not isinstance(value, dict):
        raise InputError("profile.not_object", field=field.name)
    for name, member in value.items():
        if name not in names:
            where = f"{field.name}.{foreign_text(name, limit=40)}"
            raise InputError("profile.unknown_field", field=where)
        if not isinstance(member, str):
            raise InputError("profile.not_text", field=f"{field.name}.{name}")
    return _checked(field, cast("dict[str, str]", value))


def _checked(field: Field, members: dict[str, str]) -> dict[str, str]:
    return {name: _line(field, member) for name, member in members.items()}


def _concept(field: Field, members: dict[str, str]) -> Concept:
    """An entry (scheme and id) with or without its label, or a label that is no entry."""
    concept = Concept(**members)
    if _typed_members(_ENTRY, write_text(concept), "label") != members:
        raise InputError("profile.concept", field=field.name, example=field.example)
    return concept


def _area(field: Field, members: dict[str, str]) -> Area:
    """A code with or without its name, or a name that does not begin like a code."""
    area = Area(**members)
    is_typed_so = _typed_members(_AREA, write_text(area), "name") == members
    if not is_typed_so or (area.code and not re.fullmatch(field.pattern, area.code)):
        raise InputError("profile.area", field=field.name, example=field.example)
    return area


def _typed_members(form: re.Pattern[str], text: str, otherwise: str) -> dict[str, str]:
    found = form.fullmatch(text)
    members = {otherwise: text} if found is None else found.groupdict()
    return {name: value for name, value in members.items() if value is not None}


def _typed_number(text: str) -> JsonValue:
    if _NUMBER.fullmatch(text) is None:
        return None
    return float(text.replace(",", ".")) if not text.isdigit() else int(text)


def _number(field: Field, value: JsonValue) -> int | float:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    wanted = int if field.type is FieldType.INTEGER else int | float
    if isinstance(value, bool) or not isinstance(value, wanted):
        value = field.low - 1
    if not field.low <= value <= field.high:
        raise InputError("profile.number", field=field.name, low=field.low, high=field.high)
    return value


def _line(field: Field, text: str) -> str:
    if not text or plain_text(text, limit=limits.MAX_PROFILE_LINE) != text:
        raise InputError("profile.line", field=field.name, limit=limits.MAX_PROFILE_LINE)
    return text


def _long_text(field: Field, text: str) -> str:
    if not text or plain_text(text, limit=limits.MAX_PROFILE_TEXT, newlines=True) != text:
        raise InputError("profile.long_text", field=field.name, limit=limits.MAX_PROFILE_TEXT)
    return text


def _code(field: Field, text: str) -> str:
    if re.fullmatch(field.pattern, _line(field, text)) is None:
        raise InputError("profile.code", field=field.name, example=field.example)
    return text


def _choice(field: Field, text: str) -> str:
    if text not in field.choices:
        raise InputError("profile.choice", field=field.name, choices=", ".join(field.choices))
    return text


def _date(field: Field, text: str) -> PartialDate:
    return PartialDate.parse(text, field=field.name)


def _end_date(field: Field, text: str) -> Leaf:
    return ONGOING if text == ONGOING else _date(field, text)


def _organisation_number(field: Field, text: str) -> str:
    return parse_organisation_number(text, field=field.name)


def _personal_number(field: Field, text: str) -> str:
    return parse_personal_number(text, field=field.name)


_TEXT_CHECKS: dict[FieldType, Callable[[Field, str], Leaf]] = {
    FieldType.TEXT: _line,
    FieldType.LONG_TEXT: _long_text,
    FieldType.CODE: _code,
    FieldType.CHOICE: _choice,
    FieldType.DATE: _date,
    FieldType.END_DATE: _end_date,
    FieldType.ORGANISATION_NUMBER: _organisation_number,
    FieldType.PERSONAL_NUMBER: _personal_number,
}
