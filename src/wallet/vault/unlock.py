"""From a folder and a secret to the data key of the vault in it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Final, NamedTuple

from wallet import limits
from wallet.errors import ConflictError, InputError, LockedError, NotFoundError
from wallet.vault.folder import Folder
from wallet.vault.header import HEADER_NAME, Header, UnprovenHeader, parse_header
from wallet.vault.slots import SlotType, open_slots

_LOOKS: Final = 2
"""A new data key can come with a new database between reading its name and looking for it."""


class Unlocked(NamedTuple):
    """A proven header and the data key that proves it."""

    header: Header
    data_key: bytes


def read_header(folder: Folder) -> UnprovenHeader:
    """What ``keys.json`` says, unproven.

    Raises ``NotFoundError("vault.none")``, ``InputError("vault.damaged")`` and what
    :func:`~wallet.vault.header.parse_header` raises.
    """
    names = folder.names()
    if HEADER_NAME not in names:
        if any(name.endswith(".db") for name in names):
            raise InputError("vault.damaged", file=HEADER_NAME)
        raise NotFoundError("vault.none", folder=str(folder.path))
    for _ in range(_LOOKS):
        header = parse_header(folder.read(HEADER_NAME, max_bytes=limits.MAX_VAULT_HEADER_BYTES))
        if header.header.database in folder.names():
            return header
    raise InputError("vault.damaged", file=header.header.database)


def unlock(folder: Folder, secret: bytes, *, types: AbstractSet[SlotType]) -> Unlocked:
    """The data key, from a slot of one of ``types`` that ``secret`` opens.

    Raises ``LockedError("vault.wrong_passphrase")`` and what :func:`read_header` raises.
    """
    unproven = read_header(folder)
    header = unproven.header
    slots = [slot for slot in header.slots if slot.type in types]
    data_key = open_slots(slots, secret, header.scope)
    if data_key is None:
        raise LockedError("vault.wrong_passphrase")
    return Unlocked(unproven.prove(data_key), data_key)


def check_in_use(folder: Folder, header: Header) -> None:
    """Raises ``ConflictError("vault.changed")`` where ``keys.json`` names another database.

    A change of the data key puts a new database in the place of the old one. Whoever waited for
    the old one must not write to it.
    """
    try:
        named = parse_header(folder.read(HEADER_NAME, max_bytes=limits.MAX_VAULT_HEADER_BYTES))
    except NotFoundError as error:
        raise ConflictError("vault.changed") from error
    if (named.header.wallet_id, named.header.database) != (header.wallet_id, header.database):
        raise ConflictError("vault.changed")
