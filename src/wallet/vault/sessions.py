"""An open session: the key of the database, kept for some minutes outside the vault.

It holds neither the data key nor a passphrase, so that it can read and write records but make no
backup and change no key. It is bound to the bytes of ``keys.json`` as they were proven: any change
of the keys ends it. It ends by the clock since the computer's start, which cannot be set back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from wallet import limits
from wallet.errors import ConflictError, InputError
from wallet.standards.encoding import (
    b64u_decode,
    b64u_encode,
    compact_json,
    parse_json_object,
    sha256_b64u,
)
from wallet.vault.folder import Folder
from wallet.vault.header import HEADER_NAME, Header, parse_header
from wallet.vault.kdf import KEY_BYTES, Purpose, subkey
from wallet.vault.unlock import Unlocked

_SCHEMA: Final = "kept-session/1"
_MAX_BYTES: Final = 1024


class Moment(NamedTuple):
    """A point in time that nobody can set: a start of the computer, and seconds since."""

    boot: str
    seconds: int


@dataclass(frozen=True, slots=True)
class OpenSession:
    """What is kept."""

    header_digest: str
    """SHA-256 of ``keys.json``; with it wallet, epoch and database are settled."""
    key: bytes
    """The sub-key of the database."""
    begins: Moment
    ends: int
    """Seconds since the same start."""

    def seconds_left(self, now: Moment) -> int:
        """How long it still holds; 0 when it has ended."""
        if now.boot != self.begins.boot or now.seconds < self.begins.seconds:
            return 0
        return max(0, self.ends - now.seconds)

    def to_bytes(self) -> bytes:
        return compact_json(
            {
                "schema": _SCHEMA,
                "header": self.header_digest,
                "key": b64u_encode(self.key),
                "boot": self.begins.boot,
                "begins": self.begins.seconds,
                "ends": self.ends,
            }
        )


def parse_session(data: bytes) -> OpenSession | None:
    """What was kept; None for anything else, which opens nothing."""
    try:
        match parse_json_object(data, max_bytes=_MAX_BYTES):
            case {
                "schema": "kept-session/1",
                "header": str(header),
                "key": str(key),
                "boot": str(boot),
                "begins": int(begins),
                "ends": int(ends),
            }:
                secret = b64u_decode(key, max_bytes=KEY_BYTES)
                return OpenSession(header, secret, Moment(boot, begins), ends)
    except InputError:
        return None
    return None


def begin_session(folder: Folder, unlocked: Unlocked, now: Moment, seconds: int) -> OpenSession:
    """A session on the vault as it is now. Raises ``ConflictError("vault.changed")`` where its
    keys were changed since ``unlocked``."""
    data = folder.read(HEADER_NAME, max_bytes=limits.MAX_VAULT_HEADER_BYTES)
    if parse_header(data).prove_or_none(unlocked.data_key) != unlocked.header:
        raise ConflictError("vault.changed")
    key = subkey(unlocked.data_key, Purpose.DATABASE)
    return OpenSession(sha256_b64u(data), key, now, now.seconds + seconds)


def header_of(folder: Folder, session: OpenSession, now: Moment) -> Header | None:
    """The header that the session was begun with, proven by its digest; None where the session has
    ended or the keys were changed."""
    if not session.seconds_left(now):
        return None
    data = folder.read(HEADER_NAME, max_bytes=limits.MAX_VAULT_HEADER_BYTES)
    return parse_header(data).header if sha256_b64u(data) == session.header_digest else None
