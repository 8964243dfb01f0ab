"""What a verification is asked with: the material, the requirements, the moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from wallet.credentials.policy import Policy
from wallet.credentials.report import Check, DocumentKind, ListUsed, Made, Part, Report
from wallet.credentials.snapshot import Snapshot
from wallet.credentials.trust import Trust
from wallet.standards.encoding import Instant
from wallet.standards.linked_data import Canonizer


@dataclass(frozen=True, slots=True)
class Question:
    """Fixed before the document is read."""

    trust: Trust
    policy: Policy
    at: Instant
    snapshot: Snapshot | None = None
    """What others publish; None: nothing of that is at hand."""
    canonize: Canonizer | None = None
    """Makes the signed form of JSON-LD; None: it cannot be made here."""

    @property
    def now(self) -> Instant:
        """The moment by the clock, where that is known: what is at hand is fresh or stale by it."""
        return self.snapshot.now if self.snapshot is not None else self.at

    def report(
        self,
        kind: DocumentKind,
        received: str | bytes,
        checks: tuple[Check, ...],
        parts: tuple[Part, ...] = (),
        made: Made | None = None,
        *,
        demo: bool = False,
    ) -> Report:
        """The answer: what the checks of a document found, by the lists in use."""
        text, data = (received, None) if isinstance(received, str) else ("", received)
        return Report(
            kind=kind,
            text=text,
            at=self.at,
            checks=checks,
            parts=parts,
            made=made,
            lists=tuple(ListUsed(used.name, used.date, used.seq) for used in self.trust.lists),
            demo=demo,
            data=data,
        )


Family: TypeAlias = Callable[[str, Question], Report]
"""Verifies the documents of one format. Whatever is wrong with one that was recognised is in the
report; ``InputError`` only for a version or algorithm that this program does not know."""

MediaFamily: TypeAlias = Callable[[bytes, Question], Report]
"""The same for a format that is no text."""
