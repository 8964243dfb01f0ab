"""``keys.json``: how a vault is opened, readable by anybody and changeable by nobody.

::

    {"v": 1, "wallet_id": "32 hex digits", "epoch": 1, "cipher": "sqlcipher4-raw",
     "db": "wallet-1.db", "demo": false, "created": "2026-11-21T09:00:00Z",
     "slots": [{"id", "type", "kdf": {"alg", "m", "t", "p", "salt"}, "nonce", "wrapped"}],
     "sum": "...", "mac": "..."}

One header has one byte form: what does not re-encode to the same bytes is refused. ``sum`` is the
SHA-256 of all before it and tells a damaged file from a wrong passphrase; anybody can make it, so
it proves nothing. ``mac`` is HMAC-SHA256 of all before it under a sub-key of the data key, checked
as soon as a slot opens. The epoch grows with every change of the header.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import Final

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import (
    Instant,
    JsonObject,
    b64u_encode,
    compact_json,
    parse_json_object,
    sha256_b64u,
)
from wallet.vault.kdf import Purpose, subkey
from wallet.vault.slots import Scope, Slot, damaged, parse_slots, sized

HEADER_NAME: Final = "keys.json"
VERSION: Final = 1
CIPHER: Final = "sqlcipher4-raw"

_HEX: Final = frozenset("0123456789abcdef")
_LARGEST_EPOCH: Final = 2**32
_MAC_BYTES: Final = 32
_END: Final = b"\n"


@dataclass(frozen=True, slots=True)
class Header:
    """All of ``keys.json`` but its checksums."""

    wallet_id: str
    """128 random bits in hexadecimal; in no document that leaves the wallet."""
    epoch: int
    database: str
    """The name of the database file. A new data key goes with a new file."""
    demo: bool
    """Only a vault made by the demonstration says so; its answers may be scripted."""
    created: Instant
    slots: tuple[Slot, ...]

    @property
    def scope(self) -> Scope:
        """What its slots are bound to."""
        return scope_of(self.wallet_id)


@dataclass(frozen=True, slots=True)
class UnprovenHeader:
    """A header that is whole, but of which nothing is known to be true until :meth:`prove`."""

    header: Header
    mac: bytes

    def prove(self, data_key: bytes) -> Header:
        """The header, now known to be of who holds the data key.

        Raises ``InputError("vault.damaged")``.
        """
        if not hmac.compare_digest(_mac(_summed(self.header), data_key), self.mac):
            raise damaged()
        return self.header

    def prove_or_none(self, data_key: bytes) -> Header | None:
        """As :meth:`prove`; None where it is of another data key."""
        try:
            return self.prove(data_key)
        except InputError:
            return None


def scope_of(wallet_id: str) -> Scope:
    """What the slots of a wallet are bound to."""
    return Scope(version=VERSION, wallet_id=wallet_id, cipher=CIPHER)


def database_name(epoch: int) -> str:
    """The name of the database file made in an epoch."""
    return f"wallet-{epoch}.db"


def render_header(header: Header, data_key: bytes) -> bytes:
    """The bytes of ``keys.json``."""
    summed = _summed(header)
    return _file(summed, _mac(summed, data_key))


def parse_header(data: bytes) -> UnprovenHeader:
    """What ``keys.json`` says, with every bound checked and nothing derived.

    Raises ``InputError("vault.newer")`` for a version this program does not know,
    ``InputError("vault.kdf_cost")`` where opening would cost too much, and
    ``InputError("vault.damaged")``.
    """
    try:
        members = parse_json_object(data, max_bytes=limits.MAX_VAULT_HEADER_BYTES, max_depth=4)
    except InputError as error:
        raise damaged() from error
    _check_version(members.get("v"))
    header = _parse_members(members)
    mac = sized(str(members.get("mac")), _MAC_BYTES)
    if _file(_summed(header), mac) != data:
        raise damaged()
    return UnprovenHeader(header, mac)


def _check_version(version: object) -> None:
    if isinstance(version, bool) or not isinstance(version, int):
        raise damaged()
    if version != VERSION:
        raise InputError("vault.newer", version=version, known=VERSION)


def _parse_members(members: JsonObject) -> Header:
    match members:
        case {
            "wallet_id": str(wallet_id),
            "epoch": int(epoch),
            "cipher": "sqlcipher4-raw",
            "db": str(database),
            "demo": bool(demo),
            "created": str(created),
            "slots": slots,
        } if len(wallet_id) == 32 and set(wallet_id) <= _HEX and 1 <= epoch <= _LARGEST_EPOCH:
            if isinstance(epoch, bool) or not is_database_name(database, epoch):
                raise damaged()
            return Header(
                wallet_id=wallet_id,
                epoch=epoch,
                database=database,
                demo=demo,
                created=_parse_created(created),
                slots=parse_slots(slots),
            )
        case _:
            raise damaged()


def is_database_name(name: str, epoch: int = _LARGEST_EPOCH) -> bool:
    """Whether the file was made in this epoch or before it; never a path to somewhere else."""
    digits = name.removeprefix("wallet-").removesuffix(".db")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 10):
        return False
    return 1 <= int(digits) <= epoch and name == database_name(int(digits))


def _parse_created(text: str) -> Instant:
    try:
        return Instant.parse(text)
    except InputError as error:
        raise damaged() from error


def _summed(header: Header) -> JsonObject:
    members: JsonObject = {
        "v": VERSION,
        "wallet_id": header.wallet_id,
        "epoch": header.epoch,
        "cipher": CIPHER,
        "db": header.database,
        "demo": header.demo,
        "created": header.created.rfc3339(),
        "slots": [slot.to_json() for slot in header.slots],
    }
    return {**members, "sum": sha256_b64u(compact_json(members))}


def _mac(summed: JsonObject, data_key: bytes) -> bytes:
    key = subkey(data_key, Purpose.HEADER_MAC)
    return hmac.digest(key, compact_json(summed), "sha256")


def _file(summed: JsonObject, mac: bytes) -> bytes:
    return compact_json({**summed, "mac": b64u_encode(mac)}) + _END
