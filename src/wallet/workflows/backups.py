"""Backups as the person sees them: when one is due, which still hold something, what comes back."""

from __future__ import annotations

from typing import Final

from wallet.log import EventType
from wallet.standards.encoding import Instant
from wallet.workflows import journal
from wallet.workflows.ports import Clock, Entropy, KnownBackup, Vault
from wallet.workflows.suspension import Reason, suspend_grants

CHANGES_WITHOUT_BACKUP: Final = 20
"""Entries of the log after which a reminder is due."""

SECONDS_WITHOUT_BACKUP: Final = 30 * 86_400
"""How long a single change may be without a checked backup before a reminder is due."""

_FORMAT: Final = "backup"


def newest_checked(vault: Vault) -> KnownBackup | None:
    """The backup to rely on: the newest that was rehearsed, or None."""
    return max(
        (one for one in vault.backups() if one.checked is not None),
        key=lambda one: (one.log_seq, one.made),
        default=None,
    )


def is_due(vault: Vault, now: Instant) -> bool:
    """Whether enough has changed, or for long enough, since the newest checked backup.

    Before the first backup the time counts from the first entry of the log.
    """
    head = vault.log_head()
    if head is None:
        return False
    checked = newest_checked(vault)
    changes = head.seq - (checked.log_seq if checked else 0)
    if changes >= CHANGES_WITHOUT_BACKUP:
        return True
    since = checked.made if checked else _beginning(vault)
    return changes > 0 and now.seconds - since.seconds >= SECONDS_WITHOUT_BACKUP


def begin_backup(vault: Vault, clock: Clock, entropy: Entropy) -> None:
    """Logs that everything is about to be taken out; the backup itself has that entry too."""
    with vault.transaction():
        journal.write(vault, entropy, EventType.EXPORTED, clock.now(), {"format": _FORMAT})


def note_backup(vault: Vault, backup: KnownBackup) -> None:
    """Remembers a backup, or what is newly known of it."""
    with vault.transaction():
        vault.put_backup(backup)


def backups_holding(vault: Vault, item_id: str) -> tuple[KnownBackup, ...]:
    """The known backups that hold an item which is still there, oldest first.

    An item of which the log no longer tells when it came is taken to be in all of them.
    """
    came = next((entry.seq for entry in journal.read(vault) if _names(entry, item_id)), 0)
    return tuple(one for one in vault.backups() if one.log_seq >= came)


def mark_restored(vault: Vault, clock: Clock, entropy: Entropy) -> None:
    """Suspends every grant: a withdrawal after the day of the backup is not in it."""
    suspend_grants(vault, Reason.RESTORED, clock, entropy)


def _names(entry: journal.Entry, item_id: str) -> bool:
    ids = entry.event.data.get("item_ids")
    return isinstance(ids, list) and item_id in ids


def _beginning(vault: Vault) -> Instant:
    return next((entry.event.time for entry in journal.read(vault)), Instant(0))
