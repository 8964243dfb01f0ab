"""Taking care of the vault: what its log says of its keys, and what there is in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from wallet.log import EventType
from wallet.standards.encoding import Instant
from wallet.workflows import journal
from wallet.workflows.ports import Clock, Entropy, ItemType, Vault


class KeyChange(StrEnum):
    """How what opens the vault was changed."""

    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a change
    RECOVERED = "recovered"
    """A new passphrase by way of the recovery code, which was replaced too."""
    DATA_KEY = "data_key"
    SHARES = "shares"
    """A new set of shares, in the place of any before."""


@dataclass(frozen=True, slots=True)
class Contents:
    """How much there is in a vault."""

    records: int
    credentials: int
    files: int
    consents: int
    """Decided purposes of which a receipt is kept."""
    log_entries: int
    backup_checked: Instant | None
    """When a backup was last rehearsed; None where none ever was."""
    changes_since: int
    """Entries of the log that the newest checked backup does not hold."""


def log_key_change(vault: Vault, change: KeyChange, clock: Clock, entropy: Entropy) -> None:
    """Logs that the keys were changed. Call it after the change."""
    with vault.transaction():
        journal.write(vault, entropy, EventType.KEYS_CHANGED, clock.now(), {"reason": str(change)})


def contents(vault: Vault) -> Contents:
    """Counts what there is."""
    items = vault.summaries()
    types = Counter(item.type for item in items)
    head = vault.log_head()
    entries = head.seq if head else 0
    checked = [backup for backup in vault.backups() if backup.checked is not None]
    newest = max(checked, key=lambda backup: backup.log_seq, default=None)
    return Contents(
        records=types[ItemType.RECORD],
        credentials=types[ItemType.CREDENTIAL],
        files=types[ItemType.FILE],
        consents=len(vault.releases()),
        log_entries=entries,
        backup_checked=newest.checked if newest else None,
        changes_since=entries - (newest.log_seq if newest else 0),
    )
