"""Who a person is: apart from all records, and never released unless named one by one.

The document ``identity/1`` holds what was stated; birth year and full name are made from it when
claims are, so that a service which needs the year never has to see the day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wallet.profile.claim_tree import (
    Leaves,
    Texts,
    assemble,
    disassemble,
    read_texts,
    read_tree,
    write_texts,
    write_tree,
)
from wallet.profile.details import Address, Name
from wallet.profile.document import check_members
from wallet.profile.kinds import IDENTITY, TABLES
from wallet.profile.partial_date import PartialDate
from wallet.profile.swedish_numbers import mask_personal_number
from wallet.standards.encoding import JsonObject

IDENTITY_SCHEMA: Final = "identity/1"
_TABLE: Final = TABLES[IDENTITY]


@dataclass(frozen=True, slots=True)
class Identity:
    """What a person has stated about themselves."""

    name: Name | None = None
    birth_date: PartialDate | None = None
    email: str | None = None
    phone: str | None = None
    address: Address | None = None
    personal_number: str | None = None
    """Twelve digits. Show :attr:`masked_personal_number` instead."""
    nationality: tuple[str, ...] = ()
    """ISO 3166-1, two letters each."""
    protected: bool | None = None
    """Protected identity: address, workplace and school place are never proposed for release.
    Itself never released."""

    @property
    def masked_personal_number(self) -> str | None:
        """The personal number with stars for its last four digits."""
        return mask_personal_number(self.personal_number) if self.personal_number else None

    @property
    def birth_year(self) -> int | None:
        """The year of birth."""
        return self.birth_date.year if self.birth_date else None

    @property
    def full_name(self) -> str | None:
        """The full name as stated, or given and family name together."""
        if self.name is None:
            return None
        parts = (self.name.given, self.name.family)
        return self.name.full or " ".join(part for part in parts if part)

    def claims(self) -> JsonObject:
        """What an SD-JWT about the person can disclose, with birth year and full name derived."""
        leaves = self._leaves()
        leaves.pop("protected", None)
        if self.full_name is not None:
            leaves["name"] = self.full_name
        if self.birth_year is not None:
            leaves["birth-year"] = self.birth_year
        return write_tree(_TABLE, leaves)

    def texts(self) -> dict[str, str | tuple[str, ...]]:
        """The flag texts :func:`build_identity` would make this from, for editing."""
        return write_texts(self._leaves())

    def to_json(self) -> JsonObject:
        """The document ``identity/1``."""
        return {"schema": IDENTITY_SCHEMA} | write_tree(_TABLE, self._leaves())

    def _leaves(self) -> Leaves:
        return disassemble(_TABLE, self)


def build_identity(texts: Texts) -> Identity:
    """The identity that flag texts state. Raises ``InputError("profile.…")``."""
    return assemble(Identity, _TABLE, read_texts(_TABLE, texts))


def parse_identity(document: JsonObject) -> Identity:
    """The identity a document ``identity/1`` stands for. Strict."""
    members = {field.path[0] for field in _TABLE.flags() if field.path[0] is not None}
    check_members(document, IDENTITY_SCHEMA, required=(), optional=members)
    stated = {name: value for name, value in document.items() if name != "schema"}
    return assemble(Identity, _TABLE, read_tree(_TABLE, stated))
