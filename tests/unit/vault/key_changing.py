"""What the tests of changed keys share: new secrets, a folder that fails, what still opens."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable
from pathlib import Path

from wallet.errors import InputError, WalletError
from wallet.system.entropy import SystemEntropy
from wallet.system.folders import PrivateFolder
from wallet.vault.database import Database
from wallet.vault.header import HEADER_NAME, parse_header
from wallet.vault.kdf import FLOOR, Purpose, subkey
from wallet.vault.key_changes import change_passphrase, recover
from wallet.vault.rekeying import Rekeyed, rekey
from wallet.vault.slots import SlotType, open_slots
from wallet.vault.unlock import Unlocked, unlock

NEW = b"exempel: tre svanar vilar"
BY_PASSPHRASE = frozenset({SlotType.PASSPHRASE})
BY_CODE = frozenset({SlotType.RECOVERY})


def opened(folder: PrivateFolder, passphrase: bytes) -> Unlocked:
    return unlock(folder, passphrase, types=BY_PASSPHRASE)


def with_new_passphrase(folder: PrivateFolder, unlocked: Unlocked) -> object:
    return change_passphrase(folder, unlocked, NEW, cost=FLOOR, entropy=SystemEntropy())


def recovered(folder: PrivateFolder, unlocked: Unlocked) -> object:
    return recover(folder, unlocked, NEW, cost=FLOOR, entropy=SystemEntropy())


def rekeyed(folder: PrivateFolder, unlocked: Unlocked) -> Rekeyed:
    return rekey(folder, unlocked, NEW, cost=FLOOR, entropy=SystemEntropy())


CHANGES: dict[str, Callable[[PrivateFolder, Unlocked], object]] = {
    "passphrase": with_new_passphrase,
    "recover": recovered,
    "rekey": rekeyed,
}


def opening_files(folder: Path, *, secret: bytes, data_key: bytes | None = None) -> list[str]:
    """The files under ``folder`` that a secret still opens, or an old data key does.

    Every file is tried as key slots and as a database, whatever its name.
    """
    found = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        keys = [*_keys_in(path, secret), *([data_key] if data_key else [])]
        if (path.name == HEADER_NAME and _keys_in(path, secret)) or any(
            _opens(path, key) for key in keys
        ):
            found.append(path.name)
    return found


def _keys_in(path: Path, secret: bytes) -> list[bytes]:
    try:
        header = parse_header(path.read_bytes()).header
    except InputError:
        return []
    key = open_slots(header.slots, secret, header.scope)
    return [] if key is None else [key]


def _opens(path: Path, data_key: bytes) -> bool:
    if not path.stat().st_size:
        return False
    try:
        Database(path, subkey(data_key, Purpose.DATABASE)).close()
    except WalletError:
        return False
    return True


class FailingFolder(PrivateFolder):
    """Refuses, or is killed at, the change with a certain number; counts them all."""

    def __init__(
        self, path: Path, *, at: int, kill: bool = False, from_then_on: bool = False
    ) -> None:
        super().__init__(path)
        self._at = at
        self._kill = kill
        self._from_then_on = from_then_on
        self.changes = 0

    def write(self, name: str, data: bytes | Iterable[bytes]) -> None:
        self._count(name)
        super().write(name, data)

    def remove(self, name: str) -> None:
        self._count(name)
        super().remove(name)

    def erase(self, name: str) -> None:
        self._count(name)
        super().erase(name)

    def reserve(self, name: str) -> Path:
        self._count(name)
        return super().reserve(name)

    def _count(self, name: str) -> None:
        number, self.changes = self.changes, self.changes + 1
        if number == self._at or (self._from_then_on and number > self._at):
            if self._kill:
                os.kill(os.getpid(), signal.SIGKILL)
            raise InputError("system.disk_full", path=name)
