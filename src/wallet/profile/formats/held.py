"""What a profile format reads and writes: what a person holds, and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from wallet.profile.formats.leaf_report import LeafReport
from wallet.profile.identity import Identity
from wallet.profile.records import Record
from wallet.profile.wishes import Wishes
from wallet.standards.encoding import JsonObject

NewId: TypeAlias = Callable[[], str]
"""Makes the id of a new record, ``urn:uuid:…``."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a wallet holds of a person, so far as a profile format can carry it."""

    records: tuple[Record, ...] = ()
    identity: Identity | None = None
    wishes: Wishes | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file brought, and what became of each of its leaves."""

    records: tuple[Record, ...]
    """New records; the wallet's own are not among them."""
    identity: Identity | None
    """The wallet's identity with what the file adds; what was stated before is kept."""
    wishes: Wishes | None
    """Likewise."""
    report: LeafReport


@dataclass(frozen=True, slots=True)
class Exported:
    """A document, and what became of each value of the wallet."""

    document: JsonObject
    report: LeafReport
