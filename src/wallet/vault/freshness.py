"""Whether a vault is behind what was seen of it before.

Encryption proves who wrote a page, never that it is the newest. A whole old vault put back would
bring back a consent that was withdrawn; what this computer remembers of it shows that. It shows
nothing on another computer, and nothing to who can change the memory too.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from wallet.workflows.ports import Imprint, Position


class Stale(StrEnum):
    """In which way a vault is behind."""

    KEYS = "keys"
    """Older keys: perhaps from before a passphrase was changed."""
    LOG = "log"
    """The newest entries of the log are missing."""
    PART = "part"
    """A part of an older file stands among the newer."""
    BRANCH = "branch"
    """The log went another way than the one that was seen."""


def compare(
    present: Position, seen: Position, link_at: Callable[[int], bytes | None]
) -> frozenset[Stale]:
    """How ``present`` is behind ``seen``; empty for a vault that only went on from there.

    ``link_at`` gives the link of the present log at a position.
    """
    found: set[Stale] = set()
    if present.epoch < seen.epoch:
        found.add(Stale.KEYS)
    if present.log_seq < seen.log_seq:
        found.add(Stale.LOG)
    elif seen.log_seq and link_at(seen.log_seq) != seen.log_link:
        found.add(Stale.BRANCH)
    return frozenset(found)


def is_mixed(present: Imprint, seen: Imprint) -> bool:
    """Whether the file has parts of an older one: as many changes as were seen, and other pages;
    or fewer. A file that has gone on since cannot be told."""
    if present.database != seen.database:
        return False
    if present.generation == seen.generation:
        return present.digest != seen.digest
    return present.generation < seen.generation
