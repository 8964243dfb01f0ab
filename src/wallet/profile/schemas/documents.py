"""The JSON Schemas of the documents a profile is kept, listed and exported in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from wallet.profile.fields import Table
from wallet.profile.formats.leaf_report import LEAF_REPORT_SCHEMA, Direction, Note, Reason
from wallet.profile.formats.native import PROFILE_SCHEMA
from wallet.profile.identity import IDENTITY_SCHEMA
from wallet.profile.kinds import IDENTITY, TABLES, WISHES, Kind
from wallet.profile.records import RECORD_SCHEMA, Assertion
from wallet.profile.schemas.claims import DIALECT, claims_schema, object_schema, schema_id
from wallet.profile.schemas.values import Schema
from wallet.profile.wishes import WISHES_SCHEMA

_UUID: Final[Schema] = {
    "type": "string",
    "pattern": "^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
}
_INSTANT: Final[Schema] = {
    "type": "string",
    "format": "date-time",
    "description": "RFC 3339, in UTC",
}
_TEXT: Final[Schema] = {"type": "string"}


def _document(
    name: str,
    description: str,
    members: Schema,
    *,
    optional: tuple[str, ...] = (),
) -> Schema:
    """The schema of a document that opens with its own name and major version."""
    properties: Schema = {"schema": {"const": name}} | members
    required: list[str] = [member for member in properties if member not in optional]
    schema: Schema = {
        "$schema": DIALECT,
        "$id": schema_id(name.replace("/", "-")),
        "title": name,
        "description": description,
    }
    return schema | _closed(properties, required)


def _closed(properties: Schema, required: list[str]) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
        "required": required,
    }


def _record() -> Schema:
    source = _closed(
        {
            "format": {"type": "string", "pattern": "^[a-z0-9][a-z0-9.+-]{0,39}$"},
            "at": _INSTANT,
            "file_sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        },
        ["format", "at"],
    )
    return _document(
        RECORD_SCHEMA,
        "One record of the wallet. Only `claims` can be released.",
        {
            "id": _UUID,
            "kind": {"enum": [str(kind) for kind in Kind]},
            "assertion": {"enum": [str(assertion) for assertion in Assertion]},
            "source": source,
            "claims": {"type": "object"},
            "private": {"type": "object", "minProperties": 1},
        },
        optional=("private",),
    ) | {"allOf": [_of_kind(kind) for kind in Kind]}


def _of_kind(kind: Kind) -> Schema:
    """What a record of one kind holds beside what all do."""
    table = TABLES[kind]
    hidden = tuple(field for field in table.fields if not field.released)
    private: Any = object_schema(Table(kind, hidden), hidden) if hidden else False
    return {
        "if": {"properties": {"kind": {"const": str(kind)}}},
        "then": {
            "properties": {"claims": {"$ref": schema_id(f"{kind}-1")}, "private": private},
        },
    }


def _stated(name: str, description: str) -> Schema:
    """Identity or wishes as kept: the table's members beside the document's name."""
    table = TABLES[name.partition("/")[0]]
    schema = object_schema(table, table.flags())
    properties: Schema = schema["properties"]
    rules = {"allOf": schema["allOf"]} if "allOf" in schema else {}
    return _document(name, description, properties, optional=tuple(properties)) | rules


def _record_list() -> Schema:
    row = _closed(
        {
            "id": _UUID,
            "type": {"enum": ["record", "credential", "file"]},
            "kind": _TEXT,
            "title": _TEXT,
            "assertion": {"enum": [str(assertion) for assertion in Assertion]},
            "from": _TEXT,
            "to": _TEXT,
            "issuer": {"type": "string", "description": "as a trust list names it"},
            "organisation": {"type": "string", "description": "as the person stated it"},
            "created": _INSTANT,
        },
        ["id", "type", "kind", "title", "assertion", "created"],
    )
    return _document(
        "record-list/1",
        "What the wallet holds, one row each, without the claims.",
        {"items": {"type": "array", "items": row}},
    )


def _profile() -> Schema:
    records: Schema = {"type": "array", "items": {"$ref": schema_id("record-1")}}
    return _document(
        PROFILE_SCHEMA,
        "All records, the identity and the wishes of one person, as exported without loss.",
        {
            "at": _INSTANT,
            "identity": {"$ref": schema_id("identity-1")},
            "wishes": {"$ref": schema_id("wishes-1")},
            "records": records,
        },
        optional=("identity", "wishes"),
    )


def _leaf_report() -> Schema:
    place: Schema = {
        "item": {"type": "string", "description": "id of a record, or `identity`, or `wishes`"},
        "field": {"type": "string", "description": "the field, named as its flag is"},
        "index": {"type": "integer", "minimum": 0},
    }
    leaf: Schema = {"type": "string", "description": "RFC 6901 pointer into the file"}
    note: Schema = {"enum": [str(note) for note in Note]}
    reason: Schema = {"enum": [str(reason) for reason in Reason]}
    taken = _closed({"leaf": leaf, "note": note} | place, ["leaf", "item", "field"])
    left_of_file = _closed({"leaf": leaf, "reason": reason}, ["leaf", "reason"])
    left_of_wallet = _closed(place | {"reason": reason}, ["item", "field", "reason"])
    left: Schema = {"anyOf": [left_of_file, left_of_wallet]}
    return _document(
        LEAF_REPORT_SCHEMA,
        "What became of each value of a file that was imported, or of the wallet on export.",
        {
            "direction": {"enum": [str(direction) for direction in Direction]},
            "format": _TEXT,
            "taken": {"type": "array", "items": taken},
            "left": {"type": "array", "items": left},
        },
    )


def _claims(kind: str, name: str) -> Schema:
    return claims_schema(TABLES[kind], name=name)


GENERATORS: Final[dict[str, Callable[[], Schema]]] = {
    **{f"{kind}-1": partial(_claims, str(kind), f"{kind}-1") for kind in Kind},
    "identity-claims-1": partial(_claims, IDENTITY, "identity-claims-1"),
    "wishes-claims-1": partial(_claims, WISHES, "wishes-claims-1"),
    "identity-1": partial(_stated, IDENTITY_SCHEMA, "Who a person is, apart from all records."),
    "wishes-1": partial(_stated, WISHES_SCHEMA, "What a person looks for."),
    "record-1": _record,
    "record-list-1": _record_list,
    "profile-1": _profile,
    "leaf-report-1": _leaf_report,
}
"""Every schema of this package: the name of its file without ending, and what makes it."""
