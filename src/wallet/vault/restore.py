"""From a backup file and a secret to a vault: in its place, or in a folder to be thrown away."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from typing import BinaryIO

from wallet.errors import InputError, LockedError
from wallet.vault.container import Head, parse_head, unseal
from wallet.vault.folder import Folder
from wallet.vault.header import HEADER_NAME, Header, render_header
from wallet.vault.slots import SlotType, open_slots
from wallet.vault.store import Vault


@dataclass(frozen=True, slots=True)
class Secret:
    """What somebody has at hand to open a backup."""

    type: SlotType
    value: bytes


@dataclass(frozen=True, slots=True)
class OpenBackup:
    """A backup file whose keys are proven; its content not yet."""

    head: Head
    header: Header
    data_key: bytes
    stream: BinaryIO


def open_backup(stream: BinaryIO, secret: Secret) -> OpenBackup:
    """The backup in ``stream``, which must stay open while it is used.

    Raises ``LockedError`` (``backup.wrong_passphrase``, ``backup.wrong_recovery_code``,
    ``backup.wrong_shares``; ``backup.no_shares`` where it has no slot for them) and what
    :func:`~wallet.vault.container.parse_head` raises.
    """
    head = parse_head(stream)
    header = head.keys.header
    slots = [slot for slot in header.slots if slot.type is secret.type]
    data_key = open_slots(slots, secret.value, header.scope)
    if data_key is None:
        raise _refusal(secret.type, has_slots=bool(slots))
    try:
        return OpenBackup(head, head.keys.prove(data_key), data_key, stream)
    except InputError as error:
        raise InputError("backup.damaged") from error


def restore(
    folder: Folder,
    backup: OpenBackup,
    *,
    epoch: int,
    aside: str | None,
    finish: Callable[[Vault], None],
) -> Header:
    """Puts the vault of a backup in ``folder``, whole or not at all; returns its new header.

    ``epoch`` is the newest that was seen of this vault; the restored one has a newer. What is in
    the folder is kept under the name ``aside`` beside it, or refused. ``finish`` is given the
    restored vault before it takes its place. A flaw that the vault had when the backup was made is
    no reason to refuse it: :meth:`Vault.findings` tells. Raises ``ConflictError("system.exists")``,
    ``InputError`` (``backup.damaged``, ``backup.truncated``, ``vault.newer``) and what reading and
    writing raise.
    """
    with folder.stage(aside=aside) as staged, closing(fill(staged, backup, epoch=epoch)) as vault:
        finish(vault)
        return vault.header


def fill(folder: Folder, backup: OpenBackup, *, epoch: int = 0) -> Vault:
    """The vault of a backup, in an empty folder. Close it. Errors as :func:`restore`."""
    header = replace(backup.header, epoch=max(epoch, backup.header.epoch) + 1)
    folder.write(header.database, unseal(backup.head, backup.data_key, backup.stream))
    folder.write(HEADER_NAME, render_header(header, backup.data_key))
    try:
        return Vault.with_key(folder, header, backup.data_key)
    except InputError as error:
        if error.code != "vault.damaged":
            raise
        raise InputError("backup.damaged") from error


def _refusal(secret: SlotType, *, has_slots: bool) -> LockedError:
    match secret:
        case SlotType.PASSPHRASE:
            return LockedError("backup.wrong_passphrase")
        case SlotType.RECOVERY:
            return LockedError("backup.wrong_recovery_code")
        case SlotType.SHARES if has_slots:
            return LockedError("backup.wrong_shares")
        case SlotType.SHARES:
            return LockedError("backup.no_shares")
