"""What this computer remembers of a vault, outside the vault's own folder.

One small file per vault in the platform's folder for state::

    {"schema": "vault-state/1", "wallet_id": "...", "epoch": 1, "log_seq": 12, "log_link": "..."}

It holds nothing of what the vault holds: a random id, two counters and a hash over commitments.
Beside it lies what the database file was like, by which a part of an older one is noticed::

    {"schema": "vault-imprint/1", "db": "wallet-1.db", "generation": 40, "digest": "..."}
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from wallet.errors import InputError, NotFoundError
from wallet.standards.encoding import b64u_decode, b64u_encode, compact_json, parse_json_object
from wallet.system.files import PRIVATE_FOLDER, os_errors, read_file, replace_file, shown
from wallet.system.locks import exclusive_lock
from wallet.workflows.ports import Imprint, Position

_SCHEMA: Final = "vault-state/1"
_IMPRINT_SCHEMA: Final = "vault-imprint/1"
_MAX_BYTES: Final = 1024


class VaultMemory:
    """The highest position seen of each vault."""

    def __init__(self, folder: Path) -> None:
        """``folder`` is :func:`~wallet.system.paths.state_folder`; made at the first writing."""
        self._folder = folder

    def recall(self, wallet_id: str) -> Position | None:
        """The highest position seen, or None for a vault never seen here.

        Raises ``InputError("system.state_damaged")``.
        """
        path = self._path(wallet_id)
        try:
            return _parse(read_file(path, max_bytes=_MAX_BYTES), wallet_id)
        except NotFoundError:
            return None
        except InputError as error:
            raise InputError("system.state_damaged", path=shown(path)) from error

    def remember(self, wallet_id: str, position: Position) -> None:
        """Notes a position that is ahead of the one known; never goes back."""
        with os_errors(self._folder, "system.not_writable"):
            self._folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        with exclusive_lock(self._folder / ".lock"):
            known = self.recall(wallet_id)
            if known is None or _is_ahead(position, known):
                self._write(wallet_id, position)

    def accept(self, wallet_id: str, position: Position) -> None:
        """Notes a position even where it goes back: somebody was told that it does."""
        with os_errors(self._folder, "system.not_writable"):
            self._folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        with exclusive_lock(self._folder / ".lock"):
            self._imprint_path(wallet_id).unlink(missing_ok=True)
            self._write(wallet_id, position)

    def recall_imprint(self, wallet_id: str) -> Imprint | None:
        """What the file of the vault was like; None where that is unknown."""
        try:
            data = read_file(self._imprint_path(wallet_id), max_bytes=_MAX_BYTES)
            return _parse_imprint(data)
        except (NotFoundError, InputError):
            return None

    def remember_imprint(self, wallet_id: str, imprint: Imprint) -> None:
        """Notes what the file is like, unless a later state of it is known."""
        with os_errors(self._folder, "system.not_writable"):
            self._folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        with exclusive_lock(self._folder / ".lock"):
            known = self.recall_imprint(wallet_id)
            if (
                known is None
                or known.database != imprint.database
                or known.generation <= imprint.generation
            ):
                replace_file(self._imprint_path(wallet_id), _render_imprint(imprint))

    def forget(self, wallet_id: str) -> None:
        """As if the vault had never been seen."""
        path = self._path(wallet_id)
        with os_errors(path, "system.not_writable"):
            path.unlink(missing_ok=True)
            self._imprint_path(wallet_id).unlink(missing_ok=True)

    def _write(self, wallet_id: str, position: Position) -> None:
        document = {
            "schema": _SCHEMA,
            "wallet_id": wallet_id,
            "epoch": position.epoch,
            "log_seq": position.log_seq,
            "log_link": b64u_encode(position.log_link),
        }
        replace_file(self._path(wallet_id), compact_json(document) + b"\n")

    def _path(self, wallet_id: str) -> Path:
        return self._folder / f"vault-{wallet_id}.json"

    def _imprint_path(self, wallet_id: str) -> Path:
        return self._folder / f"imprint-{wallet_id}.json"


def _is_ahead(position: Position, known: Position) -> bool:
    """Whether one of the counters grew and none shrank."""
    now, then = (position.epoch, position.log_seq), (known.epoch, known.log_seq)
    return now != then and now[0] >= then[0] and now[1] >= then[1]


def _parse(data: bytes, wallet_id: str) -> Position:
    match parse_json_object(data, max_bytes=_MAX_BYTES):
        case {
            "schema": "vault-state/1",
            "wallet_id": str(named),
            "epoch": int(epoch),
            "log_seq": int(seq),
            "log_link": str(link),
        } if named == wallet_id and epoch >= 1 and seq >= 0:
            return Position(epoch, seq, b64u_decode(link))
        case _:
            raise InputError("encoding.json")


def _render_imprint(imprint: Imprint) -> bytes:
    document = {
        "schema": _IMPRINT_SCHEMA,
        "db": imprint.database,
        "generation": imprint.generation,
        "digest": b64u_encode(imprint.digest),
    }
    return compact_json(document) + b"\n"


def _parse_imprint(data: bytes) -> Imprint | None:
    match parse_json_object(data, max_bytes=_MAX_BYTES):
        case {
            "schema": "vault-imprint/1",
            "db": str(database),
            "generation": int(generation),
            "digest": str(digest),
        }:
            return Imprint(database, generation, b64u_decode(digest))
        case _:
            return None
