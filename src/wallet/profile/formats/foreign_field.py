"""Turns a text of a foreign file into the text of a field."""

from __future__ import annotations

from dataclasses import dataclass

from wallet import limits
from wallet.errors import InputError
from wallet.profile.fields import Field, FieldType
from wallet.profile.formats.leaf_report import Note, Reason
from wallet.profile.leaves import read_text
from wallet.profile.plain_text import plain_text
from wallet.standards.encoding import JsonValue

_DATES = frozenset({FieldType.DATE, FieldType.END_DATE})


@dataclass(frozen=True, slots=True)
class FieldText:
    """The text of a field, read from a leaf of a foreign file."""

    field: Field
    text: str
    note: Note | None


def field_text(field: Field, value: JsonValue) -> FieldText | Reason:
    """The plain text that ``value`` gives ``field``, or why it gives none.

    Markup and invisible characters are removed, and text over the field's limit is cut; both are
    noted. Only text is taken: nothing is guessed from numbers.
    """
    if value is None or value == "":
        return Reason.EMPTY
    if not isinstance(value, str):
        return Reason.WRONG_TYPE
    is_long = field.type is FieldType.LONG_TEXT
    limit = limits.MAX_PROFILE_TEXT if is_long else limits.MAX_PROFILE_LINE
    text = plain_text(value, limit=limit, newlines=is_long)
    if not text:
        return Reason.EMPTY
    try:
        read_text(field, text)
    except InputError:
        return Reason.NOT_A_DATE if field.type in _DATES else Reason.DOES_NOT_FIT
    return FieldText(field, text, _note(value, text, limit))


def _note(value: str, text: str, limit: int) -> Note | None:
    if text == value:
        return None
    was_cut = text.endswith("…") and len(value) > limit
    return Note.SHORTENED if was_cut else Note.CLEANED
