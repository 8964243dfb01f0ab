"""Entries of public vocabularies: which list, which entry, and what it was called there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Scheme(StrEnum):
    """A vocabulary the wallet can name."""

    JOBTECH = "jobtech"
    ESCO = "esco"
    SSYK2012 = "ssyk2012"
    ISCO08 = "isco08"
    SUN2020_LEVEL = "sun2020-level"
    SUN2020_FIELD = "sun2020-field"
    ISCED_F = "isced-f"
    EQF = "eqf"
    SEQF = "seqf"


@dataclass(frozen=True, slots=True)
class Concept:
    """An entry of a vocabulary. With an ``id`` there is a ``scheme``; else it is only a label."""

    scheme: str | None = None
    id: str | None = None
    label: str | None = None
    version: str | None = None
    """Of the vocabulary the label was read from."""


@dataclass(frozen=True, slots=True)
class Area:
    """A Swedish municipality or county."""

    code: str | None = None
    name: str | None = None
