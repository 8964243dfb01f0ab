"""Deleting entries of the log: the holder's own right, and what it must not bring about.

A state is folded from entries, so that taking one away could bring an ended consent back to life.
The entries of a consent therefore go together, with its record and receipts, and only once it
permits nothing any more. What holds others in check stays: the entry that suspends grants, and the
one that says that entries were deleted. Of a deleted entry its place remains, and a commitment
that tells nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from wallet.consent.states import Kind
from wallet.errors import ConflictError, ConsentError, InputError
from wallet.log import EventType
from wallet.standards.encoding import Instant, JsonObject
from wallet.workflows import journal
from wallet.workflows.consents.standing import Consent, all_consents
from wallet.workflows.history.asking import find_entry
from wallet.workflows.journal import Entry
from wallet.workflows.outbox import postings
from wallet.workflows.ports import Clock, Entropy, Vault

SCHEMA: Final = "log-deleted/1"

_STAYS: Final = frozenset({EventType.GRANTS_SUSPENDED, EventType.ENTRIES_DELETED})
_REQUEST_LIFE: Final = 86_400
"""Seconds for which the answer to a request is remembered: as long as a script may be handed the
same request again."""


@dataclass(frozen=True, slots=True)
class Deletion:
    """What would go, all or none of it."""

    entries: tuple[Entry, ...]
    """Oldest first; more than was asked for where a consent goes whole."""
    consents: tuple[Consent, ...]
    """Whose records and receipts go too."""

    @property
    def seqs(self) -> tuple[int, ...]:
        return tuple(one.seq for one in self.entries)


def plan_deletion(vault: Vault, seqs: Sequence[int], at: Instant) -> Deletion:
    """What deleting these entries means.

    Raises ``NotFoundError``: ``history.no_entry``, ``history.deleted``;
    ``InputError("history.stays")`` for an entry that cannot be deleted; ``ConsentError``:
    ``history.still_holds`` for a consent that permits a release, ``history.notice_waits`` where a
    notice about it has not arrived, ``history.too_new`` where something left just now.
    """
    asked = [find_entry(vault, seq) for seq in dict.fromkeys(seqs)]
    for entry in asked:
        if entry.event.type in _STAYS:
            raise InputError("history.stays", seq=entry.seq)
    wanted = {entry.event.text("consent_id") for entry in asked} - {None}
    consents = tuple(one for one in all_consents(vault, at) if one.id in wanted)
    waiting = {one.consent_id for one in postings(vault) if not one.has_arrived}
    for one in consents:
        _check_over(one, at, waits=one.id in waiting)
    own = [entry for entry in asked if entry.event.text("consent_id") is None]
    together = [entry for one in consents for entry in one.entries]
    return Deletion(tuple(sorted((*own, *together), key=lambda entry: entry.seq)), consents)


def delete_entries(vault: Vault, deletion: Deletion, *, clock: Clock, entropy: Entropy) -> None:
    """Deletes what was planned, for good, and logs how many entries that were.

    Raises as :func:`plan_deletion`, and ``ConflictError("vault.changed")`` where it would be
    something else by now; nothing has changed then.
    """
    now = clock.now()
    with vault.transaction():
        if plan_deletion(vault, deletion.seqs, now).seqs != deletion.seqs:
            raise ConflictError("vault.changed")
        vault.delete_log(deletion.seqs)
        _forget(vault, {one.id for one in deletion.consents})
        data: JsonObject = {"count": len(deletion.seqs)}
        journal.write(vault, entropy, EventType.ENTRIES_DELETED, now, data)


def deletion_document(deletion: Deletion) -> JsonObject:
    """``log-deleted/1``."""
    return {
        "schema": SCHEMA,
        "deleted": list(deletion.seqs),
        "consents": [one.id for one in deletion.consents],
    }


def _check_over(consent: Consent, at: Instant, *, waits: bool) -> None:
    if _permits_more(consent):
        raise ConsentError("history.still_holds", id=consent.short)
    if waits:
        raise ConsentError("history.notice_waits", id=consent.short)
    newest = max(
        (
            entry.event.time
            for entry in consent.entries
            if entry.event.type is EventType.RELEASE_PREPARED
        ),
        default=None,
    )
    if newest is not None and at < newest.plus(_REQUEST_LIFE):
        raise ConsentError("history.too_new", id=consent.short)


def _permits_more(consent: Consent) -> bool:
    """Whether anything may still leave under it; what was once sent without consent is over."""
    sent_once = consent.kind is Kind.TRANSFER and consent.standing.uses is None
    return consent.state.permits_release and not sent_once


def _forget(vault: Vault, consents: set[str]) -> None:
    """Records, receipts and notices of these consents, and the keys that no other needs."""
    gone = [one for one in vault.releases() if one.record["id"] in consents]
    for one in gone:
        vault.remove_release(one.id)
    for notice in vault.outgoing():
        if notice.document["consent_id"] in consents:
            vault.remove_outgoing(notice.id)
    needed = {one.secrets.get("key") for one in vault.releases()}
    for thumbprint in {str(one.secrets.get("key")) for one in gone} - needed:
        vault.remove_key(thumbprint)
