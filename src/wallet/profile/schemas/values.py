"""The JSON Schema of one value of one field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from wallet import limits
from wallet.profile.concepts import Scheme
from wallet.profile.fields import Field, FieldType
from wallet.profile.leaves import ONGOING
from wallet.profile.partial_date import PARTIAL_DATE_PATTERN

Schema: TypeAlias = dict[str, Any]
"""A JSON Schema, or a part of one."""


def value_schema(field: Field) -> Schema:
    """What one value of ``field`` looks like. That text is plain and inert cannot be said here."""
    return _SCHEMAS[field.type](field)


def group_schema(properties: Schema) -> Schema:
    """A closed object with at least one of ``properties``."""
    return {
        "type": "object",
        "additionalProperties": False,
        "minProperties": 1,
        "properties": properties,
    }


def _text(max_length: int = limits.MAX_PROFILE_LINE, **more: str) -> Schema:
    return {"type": "string", "minLength": 1, "maxLength": max_length, **more}


def _date(_field: Field) -> Schema:
    return {"type": "string", "pattern": f"^{PARTIAL_DATE_PATTERN}$"}


def _number(field: Field) -> Schema:
    name = "integer" if field.type is FieldType.INTEGER else "number"
    return {"type": name, "minimum": field.low, "maximum": field.high}


def _concept(_field: Field) -> Schema:
    entry = {
        "scheme": {"enum": [str(scheme) for scheme in Scheme]},
        "id": _text(pattern=r"^\S+$"),
        "label": _text(),
        "version": _text(pattern=r"^[^:\s]+$"),
    }
    return group_schema(entry) | {
        "anyOf": [{"required": ["label"]}, {"required": ["id"]}],
        "dependentRequired": {"id": ["scheme"], "scheme": ["id"], "version": ["id"]},
    }


def _area(field: Field) -> Schema:
    return group_schema({"code": _text(pattern=f"^{field.pattern}$"), "name": _text()})


_SCHEMAS: Final[dict[FieldType, Callable[[Field], Schema]]] = {
    FieldType.TEXT: lambda _: _text(),
    FieldType.LONG_TEXT: lambda _: _text(limits.MAX_PROFILE_TEXT),
    FieldType.CODE: lambda field: _text(pattern=f"^{field.pattern}$"),
    FieldType.CHOICE: lambda field: {"enum": list(field.choices)},
    FieldType.DATE: _date,
    FieldType.END_DATE: lambda field: {"anyOf": [_date(field), {"const": ONGOING}]},
    FieldType.INTEGER: _number,
    FieldType.NUMBER: _number,
    FieldType.YES: lambda _: {"const": True},
    FieldType.ORGANISATION_NUMBER: lambda _: _text(pattern="^[0-9]{2}[2-9][0-9]{7}$"),
    FieldType.PERSONAL_NUMBER: lambda _: _text(pattern="^[0-9]{12}$"),
    FieldType.CONCEPT: _concept,
    FieldType.AREA: _area,
}
