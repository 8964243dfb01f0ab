"""A new data key: all that the old secrets open is gone from the folder.

The order survives an interruption anywhere (:func:`rekey`):

1. under the lock of the folder, with the write lock of the old database held, so that nobody can
   commit to it any more;
2. a copy of the database under the new key, beside the old one;
3. ``keys.json`` naming the copy: its renaming is the moment from which the new key holds;
4. the old database and every other file made with the old key removed.

Before step 3 the old vault is whole; what an interrupted attempt left is swept by the next
opening. A writer that waited for the old database finds ``keys.json`` changed and writes nothing.
"""

from __future__ import annotations

from contextlib import ExitStack, closing, suppress
from dataclasses import replace
from typing import NamedTuple

from wallet.errors import WalletError
from wallet.vault.database import Database
from wallet.vault.folder import Folder
from wallet.vault.header import HEADER_NAME, Header, database_name, is_database_name, render_header
from wallet.vault.kdf import KEY_BYTES, KdfCost, Purpose, subkey
from wallet.vault.key_changes import (
    check_unchanged,
    next_epoch,
    passphrase_slot,
    recovery_slot,
)
from wallet.vault.slots import SlotType
from wallet.vault.unlock import Unlocked, read_header
from wallet.workflows.ports import Entropy

_JOURNAL = "-journal"


class Rekeyed(NamedTuple):
    """The vault under its new data key."""

    unlocked: Unlocked
    recovery_code: str
    ends_shares: bool
    """Whether there were shares, which open nothing any more but older backups."""
    left: tuple[str, ...]
    """Old files that could not be removed; the next opening tries again."""


def rekey(
    folder: Folder,
    unlocked: Unlocked,
    passphrase: bytes,
    *,
    cost: KdfCost,
    entropy: Entropy,
    seen_epoch: int = 0,
) -> Rekeyed:
    """Gives the vault a new data key, opened by ``passphrase`` and a new recovery code.

    Raises ``ConflictError("vault.changed")`` where the keys were changed since ``unlocked``, and
    what a failing write raises; the old vault is whole then.
    """
    fresh, code = _fresh(unlocked, passphrase, cost=cost, entropy=entropy, seen_epoch=seen_epoch)
    with folder.lock():
        check_unchanged(folder, unlocked)
        _remove_others(folder, unlocked.header)
        _copy_and_commit(folder, unlocked, fresh)
        left = _remove_others(folder, fresh.header)
    ends_shares = any(slot.type is SlotType.SHARES for slot in unlocked.header.slots)
    return Rekeyed(fresh, code, ends_shares, left)


def sweep_old_databases(folder: Folder, header: Header) -> None:
    """Removes databases that an interrupted :func:`rekey` left beside the one in use.

    ``header`` must be proven: it says which one is in use. Does nothing where the folder cannot be
    locked or written, or where the keys were changed meanwhile.
    """
    if not _old_databases(folder, header):
        return
    with suppress(WalletError), folder.lock():
        if read_header(folder).header == header:
            for name in _old_databases(folder, header):
                folder.remove(name)


def _fresh(
    unlocked: Unlocked, passphrase: bytes, *, cost: KdfCost, entropy: Entropy, seen_epoch: int
) -> tuple[Unlocked, str]:
    """The next header under a new data key, and its recovery code."""
    old = unlocked.header
    epoch = next_epoch(old, seen_epoch)
    bare = Unlocked(
        replace(old, epoch=epoch, database=database_name(epoch)), entropy.token(KEY_BYTES)
    )
    recovery, code = recovery_slot(bare, entropy)
    slots = (passphrase_slot(bare, passphrase, cost=cost, entropy=entropy), recovery)
    return Unlocked(replace(bare.header, slots=slots), bare.data_key), code


def _copy_and_commit(folder: Folder, old: Unlocked, new: Unlocked) -> None:
    """Steps 2 and 3. The old database takes no change from here on."""
    path = folder.path / old.header.database
    key = subkey(old.data_key, Purpose.DATABASE)
    with ExitStack() as stack:
        # Two connections, for one that holds the write lock cannot be copied from. Nor may the
        # file be opened by hand meanwhile: closing it would let go of every lock on it.
        writer = stack.enter_context(closing(Database(path, key)))
        reader = stack.enter_context(closing(Database(path, key)))
        stack.enter_context(writer.transaction())
        try:
            copy = folder.reserve(new.header.database)
            reader.copy_under(copy, subkey(new.data_key, Purpose.DATABASE))
            folder.write(HEADER_NAME, render_header(new.header, new.data_key))
        except BaseException:
            _undo(folder, new.header)
            raise


def _undo(folder: Folder, new: Header) -> None:
    """Removes the copy, unless ``keys.json`` names it after all: a write can fail after its name
    was given, and which of the two survives a loss of power is then unknown. Both stay."""
    with suppress(WalletError):
        if read_header(folder).header.database == new.database:
            return
        for name in (new.database, new.database + _JOURNAL):
            if name in folder.names():
                folder.remove(name)


def _remove_others(folder: Folder, header: Header) -> tuple[str, ...]:
    """Removes every file but those in use; the names of those that stay all the same."""
    left = []
    in_use = {HEADER_NAME, header.database, header.database + _JOURNAL}
    for name in sorted(folder.names() - in_use):
        try:
            folder.remove(name)
        except WalletError:
            left.append(name)
    return tuple(left)


def _old_databases(folder: Folder, header: Header) -> list[str]:
    return sorted(
        name
        for name in folder.names()
        if is_database_name(name.removesuffix(_JOURNAL))
        and name.removesuffix(_JOURNAL) != header.database
    )
