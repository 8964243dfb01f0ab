"""The form of a record that comes from outside, inside somebody's receipt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from wallet.consent.decision import Outcome
from wallet.consent.record import CONSENT_SCHEMA, TRANSFER_SCHEMA
from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, JsonValue

_SCHEMAS: Final = (CONSENT_SCHEMA, TRANSFER_SCHEMA)


def read_record(value: JsonValue) -> JsonObject:
    """The record a value is. Raises ``InputError``: ``consent.receipt_version`` for a record of
    another version, ``consent.receipt`` for one without the members a record has."""
    if not isinstance(value, dict):
        raise InputError("consent.receipt")
    if value.get("schema") not in _SCHEMAS:
        raise InputError("consent.receipt_version", schema=str(value.get("schema"))[:40])
    if not _has(value, _RECORD):
        raise InputError("consent.receipt")
    return value


def _has(value: JsonValue, form: Mapping[str, Callable[[JsonValue], bool]]) -> bool:
    return isinstance(value, dict) and all(
        name in value and fits(value[name]) for name, fits in form.items()
    )


def _is_text(value: JsonValue) -> bool:
    return isinstance(value, str)


def _is_text_or_none(value: JsonValue) -> bool:
    return value is None or isinstance(value, str)


def _are_texts(value: JsonValue) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _is_position(value: JsonValue) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_path(value: JsonValue) -> bool:
    return isinstance(value, list) and all(_is_text(step) or _is_position(step) for step in value)


def _are_claims(value: JsonValue) -> bool:
    return isinstance(value, list) and all(_has(claim, _CLAIM) for claim in value)


def _is_outcome(value: JsonValue) -> bool:
    return value in (str(Outcome.GIVEN), str(Outcome.REFUSED))


_CLAIM: Final = {"query": _is_text, "item": _is_position, "path": _is_path, "category": _is_text}
_DECISION: Final = {
    "outcome": _is_outcome,
    "method": _is_text,
    "statement": _is_text_or_none,
    "time": _is_text,
}
_NOTICE: Final = {"version": _is_position, "language": _is_text, "digest": _is_text}
_PURPOSE: Final = {"codes": _are_texts, "text": _is_text_or_none}
_RECIPIENT: Final = {"id": _is_text, "name": _is_text}

_RECORD: Final[Mapping[str, Callable[[JsonValue], bool]]] = {
    "id": _is_text,
    "created": _is_text,
    "person": _is_text,
    "recipient": lambda value: _has(value, _RECIPIENT),
    "use_id": _is_text_or_none,
    "purpose": lambda value: _has(value, _PURPOSE),
    "legal_basis": _are_texts,
    "terms": lambda value: value is None or isinstance(value, dict),
    "request_digest": _is_text_or_none,
    "claims": _are_claims,
    "notice": lambda value: _has(value, _NOTICE),
    "decision": lambda value: _has(value, _DECISION),
    "until": _is_text_or_none,
    "uses": lambda value: value is None or _is_position(value),
}
