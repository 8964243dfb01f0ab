"""The JSON Schema of a claim tree: each claim path, its type, and the rules between claims."""

from __future__ import annotations

from typing import Final

from wallet import limits
from wallet.messages import ENGLISH
from wallet.profile.fields import Field, FieldType, Table
from wallet.profile.kinds import vct_of
from wallet.profile.leaves import ONGOING
from wallet.profile.schemas.values import Schema, group_schema, value_schema

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def schema_id(name: str) -> str:
    """The address schemas refer to each other by; the file is ``schemas/NAME.json``."""
    return f"urn:consent-wallet:schema:{name}"


def claims_schema(table: Table, *, name: str) -> Schema:
    """The schema of everything an SD-JWT of the table's type can disclose.

    ``x-vct`` is the type; every leaf says its claim path in ``x-claim-path``, as a DCQL query
    writes it.
    """
    title = ENGLISH(f"profile.kind.{table.name}")
    return {
        "$schema": DIALECT,
        "$id": schema_id(name),
        "title": f"{title}: claims",
        "description": f"What a self-stated record of type {vct_of(table.name)} can disclose. "
        "Claims that are not stated are absent.",
        "x-vct": vct_of(table.name),
        **object_schema(table, table.claims()),
    }


def object_schema(table: Table, fields: tuple[Field, ...]) -> Schema:
    """The object that holds ``fields`` at their paths, with the rules of the table."""
    properties: Schema = {}
    for field in fields:
        leaf = _leaf(table, field)
        member, *below = field.members
        if below:
            properties.setdefault(member, group_schema({}))["properties"][below[0]] = leaf
        else:
            properties[member] = leaf
    schema: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
    }
    rules = _rules(table, fields)
    return schema | ({"allOf": rules} if rules else {})


def _leaf(table: Table, field: Field) -> Schema:
    key = f"{table.name}.{field.name}"
    about: Schema = {
        "title": ENGLISH(f"profile.field.{key}"),
        "description": ENGLISH(f"profile.explain.{key}"),
        "x-claim-path": list(field.path),
    }
    if not field.released:
        del about["x-claim-path"]
    if not field.repeatable:
        return about | value_schema(field)
    return about | {
        "type": "array",
        "minItems": 1,
        "maxItems": limits.MAX_PROFILE_LIST,
        "items": value_schema(field),
    }


def _rules(table: Table, fields: tuple[Field, ...]) -> list[Schema]:
    """What must or must not be stated together, as far as ``fields`` has both."""
    here = {field.name: field for field in fields}
    rules: list[Schema] = []
    if table.named_by:
        rules.append({"anyOf": [_stated(here[name]) for name in table.named_by]})
    for field in fields:
        other = here.get(field.only_with)
        if other is not None:
            rules.append({"if": _stated(field), "then": _stated(other)})
        if other is not None and field.required:
            rules.append({"if": _stated(other), "then": _stated(field)})
        if field.not_with in here:
            rules.append({"not": {"allOf": [_stated(field), _stated(here[field.not_with])]}})
        if field.type is FieldType.END_DATE:
            ongoing: Schema = {field.members[0]: {"const": ONGOING}}
            rules.append(
                {
                    "if": {"properties": ongoing, "required": [field.members[0]]},
                    "then": {"required": ["from"]},
                }
            )
    return rules


def _stated(field: Field) -> Schema:
    """The schema of every object in which ``field`` is stated."""
    schema: Schema = {}
    for member in reversed(field.members):
        below: Schema = {"properties": {member: schema}} if schema else {}
        schema = {"required": [member]} | below
    return schema
