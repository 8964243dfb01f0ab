"""The kinds of record, and one table of fields for each; identity and wishes have theirs too.

Claim names follow the presets of the labour market: what a matching service, a school or a
counsellor asks for is one path here.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from wallet.errors import InputError
from wallet.profile.fields import Table
from wallet.profile.tables import education, identity, language, skill, wishes, work


class Kind(StrEnum):
    """What a record is about."""

    EDUCATION = "education"
    WORK = "work"
    SKILL = "skill"
    LANGUAGE = "language"


IDENTITY: Final = "identity"
WISHES: Final = "wishes"

TABLES: Final[dict[str, Table]] = {
    Kind.EDUCATION: education.TABLE,
    Kind.WORK: work.TABLE,
    Kind.SKILL: skill.TABLE,
    Kind.LANGUAGE: language.TABLE,
    IDENTITY: identity.TABLE,
    WISHES: wishes.TABLE,
}
"""Every table by its name, kinds first."""


def vct_of(kind: str) -> str:
    """The SD-JWT VC type of a self-stated record of ``kind``, of the identity or the wishes."""
    return f"urn:consent-wallet:vct:{kind}:1"


def kind_of_vct(vct: str) -> str | None:
    """The kind, or ``identity`` or ``wishes``, whose type ``vct`` is; None for any other type."""
    return next((name for name in TABLES if vct_of(name) == vct), None)


def table_of(name: str) -> Table:
    """The table of a kind, of ``identity`` or of ``wishes``.

    Raises ``InputError("profile.unknown_kind")``.
    """
    table = TABLES.get(name)
    if table is None:
        raise InputError("profile.unknown_kind", kinds=", ".join(Kind))
    return table
