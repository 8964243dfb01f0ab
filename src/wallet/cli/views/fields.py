"""The stated fields of a record, of the identity or of the wishes, in words."""

from __future__ import annotations

from collections.abc import Iterator

from wallet.messages import Catalogue
from wallet.profile.claim_tree import Texts
from wallet.profile.concepts import Concept
from wallet.profile.fields import Field, FieldType, Table
from wallet.profile.leaves import ONGOING, read_text
from wallet.standards.encoding import foreign_text


def field_rows(table: Table, texts: Texts, t: Catalogue) -> list[tuple[str, str]]:
    """Label and value of each stated field, in the order of the table."""
    return [
        (field_label(table.name, field.name, t), "; ".join(_values(field, texts[field.name], t)))
        for field in table.flags()
        if field.name in texts
    ]


def field_label(table: str, field: str, t: Catalogue) -> str:
    """What a person calls a field."""
    return t(f"profile.field.{table}.{field}")


def _values(field: Field, given: str | tuple[str, ...], t: Catalogue) -> Iterator[str]:
    for text in (given,) if isinstance(given, str) else given:
        yield _in_words(field, text, t)


def _in_words(field: Field, text: str, t: Catalogue) -> str:
    if field.type is FieldType.YES:
        return t("profile.value.yes")
    if field.type is FieldType.END_DATE and text == ONGOING:
        return t("profile.value.ongoing")
    if field.choice_texts:
        return t(f"profile.choice.{field.choice_texts}.{text}")
    if field.type is FieldType.CONCEPT:
        return _concept(field, text, t)
    return foreign_text(text, limit=len(text) or 1, newlines=field.type is FieldType.LONG_TEXT)


def _concept(field: Field, text: str, t: Catalogue) -> str:
    """The name first; which entry of which vocabulary after it."""
    value = read_text(field, text)
    if not isinstance(value, Concept) or value.id is None:
        return foreign_text(text)
    entry = f"{t(f'profile.choice.scheme.{value.scheme}')} {foreign_text(value.id)}"
    return f"{foreign_text(value.label)} ({entry})" if value.label else entry
