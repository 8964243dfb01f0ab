"""What a person looks for: occupations, places, extent, start. Apart from what they hold."""

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
from wallet.profile.concepts import Area, Concept
from wallet.profile.details import WantedExtent
from wallet.profile.document import check_members
from wallet.profile.kinds import TABLES, WISHES
from wallet.profile.partial_date import PartialDate
from wallet.standards.encoding import JsonObject

WISHES_SCHEMA: Final = "wishes/1"
_TABLE: Final = TABLES[WISHES]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person looks for."""

    occupations: tuple[Concept, ...] = ()
    municipalities: tuple[Area, ...] = ()
    counties: tuple[Area, ...] = ()
    extent: WantedExtent | None = None
    earliest_start: PartialDate | None = None
    employment_types: tuple[str, ...] = ()

    def claims(self) -> JsonObject:
        """What an SD-JWT about the wishes can disclose."""
        return write_tree(_TABLE, self._leaves())

    def texts(self) -> dict[str, str | tuple[str, ...]]:
        """The flag texts :func:`build_wishes` would make this from, for editing."""
        return write_texts(self._leaves())

    def to_json(self) -> JsonObject:
        """The document ``wishes/1``."""
        return {"schema": WISHES_SCHEMA} | self.claims()

    def _leaves(self) -> Leaves:
        return disassemble(_TABLE, self)


def build_wishes(texts: Texts) -> Wishes:
    """The wishes that flag texts state. Raises ``InputError("profile.…")``."""
    return assemble(Wishes, _TABLE, read_texts(_TABLE, texts))


def parse_wishes(document: JsonObject) -> Wishes:
    """The wishes a document ``wishes/1`` stands for. Strict."""
    members = {field.path[0] for field in _TABLE.flags() if field.path[0] is not None}
    check_members(document, WISHES_SCHEMA, required=(), optional=members)
    stated = {name: value for name, value in document.items() if name != "schema"}
    return assemble(Wishes, _TABLE, read_tree(_TABLE, stated))
