"""What others publish about credentials, as it was at hand when a document was judged.

Addresses with what they answered and when, or why they did not. Nothing is believed for being
here: what is signed is checked by whoever reads it, and a document of keys speaks for the address
it came from and for no other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from wallet.standards.encoding import Instant


@dataclass(frozen=True, slots=True)
class Published:
    """What an address answered."""

    data: bytes
    date: Instant
    """When it was asked, or when somebody put the file here."""


NOT_NAMED: Final = "gather.not_named"
"""Why an address was not asked: no list in use names its host for that issuer."""


@dataclass(frozen=True, slots=True)
class Missing:
    """An address that gave no answer to use."""

    code: str
    """The error code that says why not."""
    date: Instant

    @property
    def was_asked(self) -> bool:
        """Whether it was asked at all; else no list in use names its host."""
        return self.code != NOT_NAMED


Answer: TypeAlias = Published | Missing


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Answers by the address they speak for."""

    now: Instant
    """The moment by the clock: what was published is fresh or stale by it, whatever the moment is
    for which a document is judged."""
    documents: Mapping[str, Answer] = field(default_factory=dict, hash=False)

    def read(self, address: str) -> Published | None:
        """What that address answered; None where it was not asked, or did not answer."""
        answer = self.documents.get(address)
        return answer if isinstance(answer, Published) else None
