"""What every stored document of a profile has in common: its name, its version, its members."""

from __future__ import annotations

import re
from collections.abc import Iterable

from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, foreign_text


def check_members(
    document: JsonObject,
    schema: str | None,
    *,
    required: Iterable[str],
    optional: Iterable[str] = (),
) -> None:
    """Raises unless ``document`` says it is ``schema`` (where one is wanted) and has all required
    members and no unknown ones."""
    if schema is not None and document.get("schema") != schema:
        raise InputError("profile.schema", schema=schema)
    known = {*required, *optional, *(("schema",) if schema else ())}
    for name in document:
        if name not in known:
            raise InputError("profile.unknown_field", field=foreign_text(name, limit=80))
    for name in required:
        if name not in document:
            raise InputError("profile.missing", field=name)


def text_member(document: JsonObject, name: str, *, form: re.Pattern[str] | None = None) -> str:
    """The text at ``name``, of the given form. Raises ``InputError`` naming it."""
    value = document.get(name)
    if not isinstance(value, str):
        raise InputError("profile.not_text", field=name)
    if form is not None and form.fullmatch(value) is None:
        raise InputError("profile.member", field=name)
    return value


def object_member(document: JsonObject, name: str) -> JsonObject:
    """The object at ``name``, which must hold something. Raises ``InputError`` naming it."""
    value = document.get(name)
    if not isinstance(value, dict):
        raise InputError("profile.not_object", field=name)
    if not value:
        raise InputError("profile.empty", field=name)
    return value
