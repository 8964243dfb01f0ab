"""A backup file: a vault's slots in the open, all else encrypted in chunks.

::

    consent-wallet-backup/1 \\n
    {"made": "2026-11-21T09:00:00Z", "size": 90112, "salt": "..."} \\n
    the line of keys.json \\n
    chunk 0, chunk 1, ...

A chunk is AES-256-GCM over 64 KiB of the database file, the last over what remains; the key is a
sub-key of the data key with the salt of this file. The nonce is the number of the chunk in eleven
bytes and, in the twelfth, 1 for the last chunk and 0 for the others; bound to each chunk is the
SHA-256 of the three lines. So no chunk can be left out, repeated, moved, cut off or taken from
another file, and no line changed. ``docs/backup.md`` says the same for who reads it without us.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import (
    Instant,
    JsonObject,
    b64u_decode,
    b64u_encode,
    compact_json,
    parse_json_object,
    sha256,
)
from wallet.vault.header import UnprovenHeader, parse_header
from wallet.vault.kdf import Purpose, subkey

FORMAT: Final = b"consent-wallet-backup/"
VERSION: Final = 1
CHUNK_BYTES: Final = 64 * 1024
SALT_BYTES: Final = 32

_MAGIC: Final = FORMAT + str(VERSION).encode() + b"\n"
_TAG_BYTES: Final = 16
_LONGEST_LINE: Final = 512


@dataclass(frozen=True, slots=True)
class Head:
    """What a backup says of itself in the open; proven only when its chunks open."""

    made: Instant
    size: int
    """Bytes of the database file inside."""
    salt: bytes
    """Fresh for each backup, and so its name."""
    keys: UnprovenHeader
    lines: bytes
    """The three lines as they stand in the file."""

    @property
    def bound(self) -> bytes:
        """What every chunk is bound to."""
        return sha256(self.lines)

    @property
    def backup_id(self) -> str:
        """Which backup this is, whatever the file is called."""
        return b64u_encode(self.salt[:16])

    @property
    def chunks(self) -> int:
        """How many chunks there are; at least one."""
        return -(-self.size // CHUNK_BYTES)


def new_head(made: Instant, size: int, salt: bytes, keys: bytes) -> Head:
    """The start of a new backup; ``keys`` is the line of ``keys.json`` with its end."""
    members: JsonObject = {"made": made.rfc3339(), "size": size, "salt": b64u_encode(salt)}
    lines = _MAGIC + compact_json(members) + b"\n" + keys
    return Head(made, size, salt, parse_header(keys), lines)


def parse_head(stream: BinaryIO) -> Head:
    """The three lines at the start of a file, with every bound checked and nothing derived.

    Raises ``InputError("backup.not_one")``, ``InputError("backup.newer")``,
    ``InputError("backup.damaged")``, ``InputError("backup.truncated")`` and what
    :func:`~wallet.vault.header.parse_header` raises.
    """
    first = stream.readline(_LONGEST_LINE)
    _check_magic(first)
    second = _whole_line(stream, _LONGEST_LINE)
    third = _whole_line(stream, limits.MAX_VAULT_HEADER_BYTES)
    made, size, salt = _parse_members(second)
    try:
        keys = parse_header(third)
    except InputError as error:
        if error.code != "vault.damaged":
            raise
        raise InputError("backup.damaged") from error
    return Head(made, size, salt, keys, first + second + third)


def seal(head: Head, data_key: bytes, content: Iterable[bytes]) -> Iterator[bytes]:
    """The chunks for a content of exactly ``head.size`` bytes, cut anyhow."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cipher = AESGCM(subkey(data_key, Purpose.BACKUP, salt=head.salt))
    bound = head.bound
    for number, piece in enumerate(_regular(content)):
        yield cipher.encrypt(_nonce(number, head.chunks), piece, bound)


def unseal(head: Head, data_key: bytes, stream: BinaryIO) -> Iterator[bytes]:
    """The content, chunk by chunk; each was proven before it is handed on.

    ``stream`` stands after the head. Raises ``InputError("backup.truncated")`` where it ends too
    early and ``InputError("backup.damaged")`` for everything else that is not as it was written.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cipher = AESGCM(subkey(data_key, Purpose.BACKUP, salt=head.salt))
    bound, left = head.bound, head.size
    for number in range(head.chunks):
        size = min(CHUNK_BYTES, left) + _TAG_BYTES
        chunk = stream.read(size)
        if len(chunk) != size:
            raise InputError("backup.truncated")
        try:
            yield cipher.decrypt(_nonce(number, head.chunks), chunk, bound)
        except InvalidTag as error:
            raise InputError("backup.damaged") from error
        left -= CHUNK_BYTES
    if stream.read(1):
        raise InputError("backup.damaged")


def _nonce(number: int, chunks: int) -> bytes:
    return number.to_bytes(11, "big") + (b"\x01" if number == chunks - 1 else b"\x00")


def _regular(content: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces of one chunk, the last shorter."""
    waiting = bytearray()
    for piece in content:
        waiting += piece
        while len(waiting) > CHUNK_BYTES:
            yield bytes(waiting[:CHUNK_BYTES])
            del waiting[:CHUNK_BYTES]
    yield bytes(waiting)


def _check_magic(line: bytes) -> None:
    version = line.removeprefix(FORMAT).removesuffix(b"\n")
    if not line.startswith(FORMAT) or not version.isdigit() or len(version) > 4:
        raise InputError("backup.not_one")
    if line != _MAGIC:
        raise InputError("backup.newer", version=int(version), known=VERSION)


def _whole_line(stream: BinaryIO, longest: int) -> bytes:
    line = stream.readline(longest)
    if not line.endswith(b"\n"):
        raise (
            InputError("backup.truncated") if len(line) < longest else InputError("backup.damaged")
        )
    return line


def _parse_members(line: bytes) -> tuple[Instant, int, bytes]:
    """When it was made, how long the content is, and the salt, in their one byte form."""
    try:
        members = parse_json_object(line, max_bytes=_LONGEST_LINE, max_depth=1)
        made = Instant.parse(str(members.get("made")))
        salt = b64u_decode(str(members.get("salt")))
    except InputError as error:
        raise InputError("backup.damaged") from error
    size = members.get("size")
    again = {"made": made.rfc3339(), "size": size, "salt": b64u_encode(salt)}
    if not isinstance(size, int) or isinstance(size, bool) or size < 1:
        raise InputError("backup.damaged")
    if len(salt) != SALT_BYTES or compact_json(again) + b"\n" != line:
        raise InputError("backup.damaged")
    return made, size, salt
