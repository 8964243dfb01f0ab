"""``everything/1``: what a person gets when they ask their own wallet what it has.

Records, identity and wishes; credentials and files with their bytes; every consent with its
record, receipts and the keys that prove single claims; what was written to recipients; the log;
whom the person trusts, and the names they go by.
Left out is what protects the person and says nothing of them: private keys, of which the public
parts are listed.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from typing import Final

from wallet.log import EventType
from wallet.profile.kinds import IDENTITY, WISHES
from wallet.standards.encoding import Instant, JsonObject, JsonValue
from wallet.workflows import journal
from wallet.workflows.consents import all_consents
from wallet.workflows.consents.documents import consent_document
from wallet.workflows.hold import item_document
from wallet.workflows.ports import (
    Clock,
    Entropy,
    HolderKey,
    Item,
    KnownBackup,
    LogRow,
    Outgoing,
    Release,
    Vault,
)

SCHEMA: Final = "everything/1"
_FORMAT: Final = "everything"


def export_everything(
    vault: Vault, *, trust: JsonObject, clock: Clock, entropy: Entropy
) -> JsonObject:
    """The whole content of the vault as ``everything/1``; logged, with the entry inside.

    ``trust`` is what is kept beside the vault, as ``trust-store/1``: lists in use, and the names
    the person goes by.
    """
    now = clock.now()
    with vault.transaction():
        items = vault.items()
        data: JsonObject = {"format": _FORMAT, "count": len(items)}
        journal.write(vault, entropy, EventType.EXPORTED, now, data)
        return {
            "schema": SCHEMA,
            "at": now.rfc3339(),
            "identity": vault.document(IDENTITY),
            "wishes": vault.document(WISHES),
            "items": [_item(vault, item) for item in items],
            "consents": _consents(vault, now),
            "releases": [_release(one) for one in vault.releases()],
            "outgoing": [_outgoing(one) for one in vault.outgoing()],
            "keys": [_key(one) for one in vault.holder_keys()],
            "backups": [_backup(one) for one in vault.backups()],
            "log": _log(vault.log()),
            "trust": trust,
        }


def _item(vault: Vault, item: Item) -> JsonObject:
    originals = vault.originals(item.id)
    files: list[JsonValue] = [
        {
            "name": one.name,
            "media_type": one.media_type,
            "data": b64encode(one.data).decode("ascii"),
            "snapshot": one.snapshot,
        }
        for one in originals
    ]
    return {"item": item_document(item, originals), "files": files}


def _consents(vault: Vault, at: Instant) -> list[JsonValue]:
    return [consent_document(one) for one in all_consents(vault, at)]


def _release(release: Release) -> JsonObject:
    """A release with its receipt, and what the vault keeps beside it to prove single claims."""
    return {
        "id": release.id,
        "consent_id": release.record["id"],
        "created": release.created.rfc3339(),
        "receipt": release.receipt or None,
        "kept": release.secrets,
    }


def _outgoing(one: Outgoing) -> JsonObject:
    return {"id": one.id, "created": one.created.rfc3339(), "document": one.document}


def _key(held: HolderKey) -> JsonObject:
    return {
        "thumbprint": held.key.public.thumbprint(),
        "public": held.key.public.to_jwk(),
        "use": held.use,
        "recipient": held.recipient,
        "created": held.created.rfc3339(),
    }


def _backup(one: KnownBackup) -> JsonObject:
    return {
        "id": one.id,
        "made": one.made.rfc3339(),
        "name": one.name,
        "checked": one.checked.rfc3339() if one.checked else None,
    }


def _log(rows: Sequence[LogRow]) -> list[JsonValue]:
    """Every position; what the person deleted is null."""
    return [{"seq": row.seq, "event": row.body} for row in rows]
