"""What others publish about credentials, as it was at hand when a document was judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wallet.standards.encoding import Instant


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Documents by the address they speak for. None of them is believed for being here: whoever
    reads one checks its signature."""

    now: Instant
    """The moment by the clock: what was published is fresh or stale by it, whatever the moment is
    for which a document is judged."""
    documents: Mapping[str, bytes] = field(default_factory=dict, hash=False)
