"""The one log: written inside the transaction of what is logged, and read again as events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wallet.log import Event, EventType, next_row, parse_event
from wallet.log.chain import KEY_BYTES
from wallet.standards.encoding import Instant, JsonObject
from wallet.workflows.ports import Entropy, Vault


@dataclass(frozen=True, slots=True)
class Entry:
    """One event and its position in the log."""

    seq: int
    event: Event


def write(
    vault: Vault, entropy: Entropy, kind: EventType, at: Instant, data: JsonObject | None = None
) -> None:
    """Appends one entry. Call it inside :meth:`Vault.transaction`."""
    event = Event(kind, at, data or {})
    vault.append_log(next_row(vault.log_head(), event.body(), entropy.token(KEY_BYTES)))


def read(vault: Vault) -> Iterator[Entry]:
    """The entries, oldest first, without those the holder deleted.

    Raises ``InputError`` (``log.version``, ``log.event``) for one that cannot be read.
    """
    return (Entry(row.seq, parse_event(row.body)) for row in vault.log() if row.body is not None)
