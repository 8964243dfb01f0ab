"""Writing to the one log, inside the transaction of what is logged."""

from __future__ import annotations

from wallet.log import Event, EventType, next_row
from wallet.log.chain import KEY_BYTES
from wallet.standards.encoding import Instant, JsonObject
from wallet.workflows.ports import Entropy, Vault


def write(
    vault: Vault, entropy: Entropy, kind: EventType, at: Instant, data: JsonObject | None = None
) -> None:
    """Appends one entry. Call it inside :meth:`Vault.transaction`."""
    event = Event(kind, at, data or {})
    vault.append_log(next_row(vault.log_head(), event.body(), entropy.token(KEY_BYTES)))
