"""Suspended grants: what a person gave before cannot be used until they have renewed it.

A copy of the vault that is put back may lack a withdrawal. Nobody can tell which, so that every
grant given before is suspended, by one entry in the log. A grant is under a suspension where the
entry that gave it stands before that entry.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wallet.log import EventType
from wallet.standards.encoding import Instant, JsonObject
from wallet.workflows import journal
from wallet.workflows.consents import Consent, all_consents
from wallet.workflows.ports import Clock, Entropy, Vault


class Reason(StrEnum):
    """Why grants are suspended."""

    OLDER_KEYS = "older_keys"
    """An older ``keys.json`` was put back."""
    OLDER_LOG = "older_log"
    """The newest entries of the log are missing."""
    OTHER_LOG = "other_log"
    """The log went on in another way than the one seen on this computer."""
    OLDER_PART = "older_part"
    """A part of an older file stands among the newer."""
    RESTORED = "restored"
    """The vault was restored from a backup."""


@dataclass(frozen=True, slots=True)
class Suspension:
    """The newest entry that suspends grants."""

    seq: int
    """Its position: what was given before it is suspended."""
    since: Instant
    reason: str

    def holds(self, consent: Consent) -> bool:
        """Whether the consent was given before it, by any entry that tells of it."""
        return any(entry.seq < self.seq for entry in consent.entries)


def suspend_grants(
    vault: Vault, reason: Reason, clock: Clock, entropy: Entropy, *, missing: int = 0
) -> None:
    """Suspends every grant given so far. ``missing`` is how many entries the log lacks."""
    data: JsonObject = {"reason": str(reason)}
    if missing:
        data["count"] = missing
    with vault.transaction():
        journal.write(vault, entropy, EventType.GRANTS_SUSPENDED, clock.now(), data)


def suspension(vault: Vault) -> Suspension | None:
    """The newest suspension, or None where there never was one."""
    found = None
    for entry in journal.read(vault):
        if entry.event.type is EventType.GRANTS_SUSPENDED:
            reason = entry.event.text("reason") or ""
            found = Suspension(entry.seq, entry.event.time, reason)
    return found


def concerned(vault: Vault, at: Instant) -> tuple[Consent, ...]:
    """The consents that stand as given and may have been withdrawn since, oldest first."""
    return tuple(consent for consent in all_consents(vault, at) if consent.may_be_withdrawn)
