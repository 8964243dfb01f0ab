"""Changing what opens a vault, with its data key as it is: passphrase, recovery code, shares.

The database is not touched. An old copy of ``keys.json`` still opens with the old secret, and so
does what was made with it: only :mod:`wallet.vault.rekeying` ends that.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from wallet.errors import ConflictError
from wallet.vault.folder import Folder
from wallet.vault.header import HEADER_NAME, Header, render_header
from wallet.vault.kdf import DEFAULT, FLOOR, STRONG, KdfCost
from wallet.vault.recovery_code import SECRET_BYTES, render_recovery_code
from wallet.vault.slots import Slot, SlotType, new_slot
from wallet.vault.unlock import Unlocked, read_header
from wallet.workflows.ports import Entropy


class Recovered(NamedTuple):
    """The vault under a new passphrase, and the recovery code that replaces the one used."""

    unlocked: Unlocked
    recovery_code: str


def passphrase_cost(header: Header, *, strong: bool) -> KdfCost:
    """What a new passphrase is to cost: never less than today's default or than before."""
    before = [slot.cost for slot in header.slots if slot.type is SlotType.PASSPHRASE]
    offered = [STRONG] if strong else [DEFAULT]
    return max(before + offered, key=lambda cost: cost.work)


def passphrase_slot(unlocked: Unlocked, secret: bytes, *, cost: KdfCost, entropy: Entropy) -> Slot:
    """A slot that the passphrase opens."""
    return _slot(SlotType.PASSPHRASE, unlocked, secret, cost, entropy)


def recovery_slot(unlocked: Unlocked, entropy: Entropy) -> tuple[Slot, str]:
    """A slot for a fresh recovery code, and the code."""
    secret = entropy.token(SECRET_BYTES)
    slot = _slot(SlotType.RECOVERY, unlocked, secret, FLOOR, entropy)
    return slot, render_recovery_code(secret)


def shares_slot(unlocked: Unlocked, entropy: Entropy) -> tuple[Slot, bytes]:
    """A slot for a fresh secret that is to be split into shares, and the secret."""
    secret = entropy.token(SECRET_BYTES)
    return _slot(SlotType.SHARES, unlocked, secret, FLOOR, entropy), secret


def put_shares_slot(
    folder: Folder, unlocked: Unlocked, slot: Slot, *, seen_epoch: int = 0
) -> Unlocked:
    """The vault, opened by a set of shares in the place of any before. Errors as
    :func:`change_passphrase`."""
    return _put(folder, unlocked, (slot,), seen_epoch)


def change_passphrase(
    folder: Folder,
    unlocked: Unlocked,
    passphrase: bytes,
    *,
    cost: KdfCost,
    entropy: Entropy,
    seen_epoch: int = 0,
) -> Unlocked:
    """The vault, opened by ``passphrase`` in the place of every passphrase before.

    ``seen_epoch`` is the highest epoch this computer remembers, which the new one passes. Raises
    ``ConflictError("vault.changed")`` where the keys were changed since ``unlocked``; nothing is
    changed then, nor by a write that fails.
    """
    slot = passphrase_slot(unlocked, passphrase, cost=cost, entropy=entropy)
    return _put(folder, unlocked, (slot,), seen_epoch)


def recover(
    folder: Folder,
    unlocked: Unlocked,
    passphrase: bytes,
    *,
    cost: KdfCost,
    entropy: Entropy,
    seen_epoch: int = 0,
) -> Recovered:
    """As :func:`change_passphrase`, with a new recovery code beside: the old one was used."""
    slot = passphrase_slot(unlocked, passphrase, cost=cost, entropy=entropy)
    recovery, code = recovery_slot(unlocked, entropy)
    return Recovered(_put(folder, unlocked, (slot, recovery), seen_epoch), code)


def next_epoch(header: Header, seen_epoch: int) -> int:
    """The epoch of the next header."""
    return max(header.epoch, seen_epoch) + 1


def check_unchanged(folder: Folder, unlocked: Unlocked) -> None:
    """Raises ``ConflictError("vault.changed")`` where the keys are no longer those that were
    opened. Call it under the lock of the folder."""
    if read_header(folder).prove_or_none(unlocked.data_key) != unlocked.header:
        raise ConflictError("vault.changed")


def _slot(
    slot_type: SlotType, unlocked: Unlocked, secret: bytes, cost: KdfCost, entropy: Entropy
) -> Slot:
    scope = unlocked.header.scope
    return new_slot(slot_type, secret, unlocked.data_key, scope=scope, cost=cost, entropy=entropy)


def _put(folder: Folder, unlocked: Unlocked, slots: tuple[Slot, ...], seen_epoch: int) -> Unlocked:
    """Writes the header with ``slots`` in the place of all others of their types."""
    old = unlocked.header
    types = {slot.type for slot in slots}
    kept = (slot for slot in old.slots if slot.type not in types)
    header = replace(old, epoch=next_epoch(old, seen_epoch), slots=(*slots, *kept))
    with folder.lock():
        check_unchanged(folder, unlocked)
        folder.write(HEADER_NAME, render_header(header, unlocked.data_key))
    return Unlocked(header, unlocked.data_key)
