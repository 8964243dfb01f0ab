"""What full-text search finds a record by: its words, without codes and dates."""

from __future__ import annotations

from wallet.profile.concepts import Concept
from wallet.profile.fields import FieldType
from wallet.profile.kinds import TABLES
from wallet.profile.leaves import Leaf
from wallet.profile.records import Record

_WORDS = frozenset({FieldType.TEXT, FieldType.LONG_TEXT, FieldType.CONCEPT})
_CODES = frozenset({"id", "scheme", "version"})


def search_text(record: Record) -> str:
    """The texts a person wrote or read in a record, one per line, no line twice."""
    found: dict[str, None] = {}
    for field in TABLES[record.kind].fields:
        if field.type in _WORDS and field.members[-1] not in _CODES:
            for leaf in record.values(field.name):
                found.update(dict.fromkeys(_words(leaf)))
    return "\n".join(found)


def _words(leaf: Leaf) -> tuple[str, ...]:
    if isinstance(leaf, Concept):
        return (leaf.label,) if leaf.label else ()
    return (str(leaf),)
