"""What one thing a person can state looks like: its flag, its claim path, its type.

A :class:`Table` lists the fields of one kind. Flags, questions, claim paths, JSON Schemas and the
reference pages are all read from it, so that they cannot differ.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

FieldPath: TypeAlias = tuple[str | None, ...]
"""Member names from the root of the claims; a closing None stands for each element of a list."""


class FieldType(StrEnum):
    """How a value is written, read and checked."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    CODE = "code"
    """Text of a fixed form (:attr:`Field.pattern`)."""
    CHOICE = "choice"
    DATE = "date"
    END_DATE = "end-date"
    """A partial date, or ``ongoing``."""
    INTEGER = "integer"
    NUMBER = "number"
    YES = "yes"
    """True, or not stated."""
    ORGANISATION_NUMBER = "organisation-number"
    PERSONAL_NUMBER = "personal-number"
    CONCEPT = "concept"
    """``{scheme, id, label, version}``; as one text ``SCHEME:ID LABEL`` or just a label."""
    AREA = "area"
    """``{code, name}``; as one text ``CODE NAME``, a code or a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing that can be stated about a kind."""

    name: str
    """The flag without its dashes, and the last part of its message keys."""
    path: FieldPath
    type: FieldType = FieldType.TEXT
    choices: tuple[str, ...] = ()
    choice_texts: str = ""
    """Where the choices are codes: their texts are ``profile.choice.NAME.CODE``."""
    pattern: str = ""
    """For :attr:`FieldType.CODE`, and for the code of an area: a regular expression it fills."""
    low: int = 0
    high: int = 0
    """For numbers: the least and the greatest value."""
    example: str = ""
    asked: bool = True
    """Whether a dialogue asks for it; otherwise there is only the flag."""
    only_with: str = ""
    """The field without which this one means nothing; a dialogue asks for it after that."""
    not_with: str = ""
    """The field that says the same in another way; a dialogue asks for only one of them."""
    default: str = ""
    """Taken from flags where :attr:`only_with` is stated and this is not."""
    released: bool = True
    """Whether it is a claim at all; otherwise it never leaves the wallet."""
    derived: bool = False
    """Computed from other fields when claims are made; there is no flag for it."""
    required: bool = False
    """Whether nothing can be made without it; together with :attr:`only_with`, whether that other
    field needs it. See also :attr:`Table.named_by`."""

    @property
    def members(self) -> tuple[str, ...]:
        """The member names of the path."""
        return tuple(step for step in self.path if step is not None)

    @property
    def repeatable(self) -> bool:
        """Whether several values may be given; in one text they are parted by ``;``."""
        return self.path[-1] is None


@dataclass(frozen=True, slots=True)
class Table:
    """The fields of one kind, and the rules between them."""

    name: str
    fields: tuple[Field, ...]
    named_by: tuple[str, ...] = ()
    """Fields of which at least one must be stated: they say what it is."""

    def field(self, name: str) -> Field | None:
        """The field of that name; None where there is none."""
        return next((field for field in self.fields if field.name == name), None)

    def flags(self) -> tuple[Field, ...]:
        """The fields a person can give, in the order of asking."""
        return tuple(field for field in self.fields if not field.derived)

    def claims(self) -> tuple[Field, ...]:
        """The fields that can be released."""
        return tuple(field for field in self.fields if field.released)

    def asks(self, field: Field, stated: Mapping[str, object]) -> bool:
        """Whether a dialogue still asks for ``field``, given the names answered so far."""
        if not field.asked or field.derived or stated.get(field.not_with):
            return False
        return not field.only_with or bool(stated.get(field.only_with))
