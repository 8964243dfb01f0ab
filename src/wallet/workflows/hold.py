"""Holding: what the person writes down about themselves, looks at and removes again."""

from __future__ import annotations

from uuid import UUID

from wallet.log import EventType
from wallet.profile.records import Record
from wallet.profile.search_text import search_text
from wallet.standards.encoding import Instant, JsonObject
from wallet.workflows import journal
from wallet.workflows.ports import Clock, Entropy, Item, ItemType, Vault


def new_id(entropy: Entropy) -> str:
    """A fresh ``urn:uuid:…`` (version 4)."""
    return UUID(bytes=entropy.token(16), version=4).urn


def begin(vault: Vault, clock: Clock, entropy: Entropy) -> None:
    """The first entry of a new vault's log."""
    with vault.transaction():
        journal.write(vault, entropy, EventType.CREATED, clock.now())


def add_record(vault: Vault, record: Record, clock: Clock, entropy: Entropy) -> None:
    """Keeps a record the person wrote, and logs that it was added."""
    now = clock.now()
    with vault.transaction():
        vault.put_item(item_of(record, at=now))
        journal.write(
            vault,
            entropy,
            EventType.RECORD_ADDED,
            now,
            {"item_ids": [record.id], "kind": str(record.kind)},
        )


def remove(vault: Vault, item_id: str, clock: Clock, entropy: Entropy) -> Item:
    """Removes a record, credential or file with its originals; returns what it was."""
    with vault.transaction():
        item = vault.item(item_id)
        vault.remove_item(item.id)
        journal.write(
            vault,
            entropy,
            EventType.RECORD_REMOVED,
            clock.now(),
            {"item_ids": [item.id], "kind": item.kind},
        )
    return item


def set_document(
    vault: Vault, name: str, document: JsonObject | None, clock: Clock, entropy: Entropy
) -> None:
    """Replaces identity or wishes as a whole; None clears them."""
    with vault.transaction():
        vault.put_document(name, document)
        journal.write(vault, entropy, EventType.RECORD_CHANGED, clock.now(), {"kind": name})


def item_of(record: Record, *, at: Instant) -> Item:
    """The row that keeps a record."""
    return Item(
        id=record.id,
        type=ItemType.RECORD,
        kind=str(record.kind),
        title=record.title,
        document=record.to_json(),
        created=record.source.at,
        changed=at,
        search_text=search_text(record),
    )
