"""Holding: what the person writes down about themselves, looks at and removes again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final
from uuid import UUID

from wallet.errors import ConflictError, InputError
from wallet.log import EventType
from wallet.profile.formats.held import Held
from wallet.profile.identity import parse_identity
from wallet.profile.kinds import IDENTITY, WISHES
from wallet.profile.records import Assertion, Record, parse_record
from wallet.profile.search_text import search_text
from wallet.profile.wishes import parse_wishes
from wallet.standards.encoding import Instant, JsonObject, JsonValue, sha256
from wallet.workflows import journal
from wallet.workflows.evidence import Evidence
from wallet.workflows.ports import Clock, Entropy, Item, ItemType, Original, Vault

if TYPE_CHECKING:
    from wallet.credentials.report import Report

ITEM_SCHEMA: Final = "item/1"


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


def change_record(vault: Vault, record: Record, clock: Clock, entropy: Entropy) -> None:
    """Keeps a record the person changed.

    Raises ``ConflictError("vault.changed")`` where another process changed it since it was read.
    """
    now = clock.now()
    with vault.transaction():
        vault.put_item(item_of(record, at=now))
        _log_change(vault, record.id, str(record.kind), now, entropy)


def own_record(item: Item) -> Record:
    """The record in an item.

    Raises ``InputError("record.not_yours_to_change")`` for what others made or signed.
    """
    if item.type is not ItemType.RECORD:
        raise InputError("record.not_yours_to_change", id=item.id.removeprefix("urn:uuid:")[:8])
    return parse_record(item.document)


def attach(
    vault: Vault,
    item_id: str,
    evidence: Evidence,
    clock: Clock,
    entropy: Entropy,
    *,
    report: Report | None = None,
) -> Item:
    """Keeps a file beside what is held; returns the item it belongs to.

    ``report`` is that of the check of its seals, kept as the snapshot of the file. A record that
    the person stated becomes one with evidence: what the file says is not compared with it. Raises
    ``ConflictError("vault.original_exists")`` for a second file of the same name.
    """
    now = clock.now()
    with vault.transaction():
        item = vault.item(item_id)
        if item.type is ItemType.RECORD:
            item = item_of(
                replace(parse_record(item.document), assertion=Assertion.EVIDENCE), at=now
            )
            vault.put_item(item)
        vault.put_original(evidence.original(item.id, now, report))
        _log_change(vault, item.id, item.kind, now, entropy)
    return item


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


def change_document(
    vault: Vault,
    name: str,
    document: JsonObject | None,
    *,
    before: JsonObject | None,
    clock: Clock,
    entropy: Entropy,
) -> None:
    """Replaces identity or wishes as a whole; None clears them.

    Raises ``ConflictError("vault.changed")`` where it is no longer what it was ``before``.
    """
    with vault.transaction():
        if vault.document(name) != before:
            raise ConflictError("vault.changed")
        vault.put_document(name, document)
        journal.write(vault, entropy, EventType.RECORD_CHANGED, clock.now(), {"kind": name})


def held_profile(vault: Vault) -> Held:
    """Records, identity and wishes, as the formats of a profile take them."""
    identity, wishes = vault.document(IDENTITY), vault.document(WISHES)
    return Held(
        tuple(
            parse_record(item.document) for item in vault.items() if item.type is ItemType.RECORD
        ),
        parse_identity(identity) if identity is not None else None,
        parse_wishes(wishes) if wishes is not None else None,
    )


def item_document(item: Item, originals: Sequence[Original]) -> JsonObject:
    """The document ``item/1``: an item with all there is to know of it but the bytes beside it."""
    rows: list[JsonValue] = [
        {
            "name": original.name,
            "media_type": original.media_type,
            "size": len(original.data),
            "sha256": sha256(original.data).hex(),
            "checked": {name: original.snapshot[name] for name in ("checked_for", "outcome")},
        }
        for original in originals
    ]
    return {
        "schema": ITEM_SCHEMA,
        "id": item.id,
        "type": str(item.type),
        "kind": item.kind,
        "title": item.title,
        "created": item.created.rfc3339(),
        "changed": item.changed.rfc3339(),
        "document": item.document,
        "originals": rows,
    }


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


def _log_change(vault: Vault, item_id: str, kind: str, at: Instant, entropy: Entropy) -> None:
    data: JsonObject = {"item_ids": [item_id], "kind": kind}
    journal.write(vault, entropy, EventType.RECORD_CHANGED, at, data)
