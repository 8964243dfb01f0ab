"""From a secret to a key: Argon2id (RFC 9106) with bounded cost, and HKDF sub-keys (RFC 5869)."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wallet import limits
from wallet.errors import InputError

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What deriving one key costs."""

    memory_kib: int
    passes: int
    lanes: int

    @property
    def work(self) -> int:
        """Kibibytes written: memory times passes, what the time grows with."""
        return self.memory_kib * self.passes

    @property
    def is_bearable(self) -> bool:
        """Whether each parameter lies between floor and ceiling."""
        return (
            limits.MIN_KDF_MEMORY_KIB <= self.memory_kib <= limits.MAX_KDF_MEMORY_KIB
            and limits.MIN_KDF_PASSES <= self.passes <= limits.MAX_KDF_PASSES
            and 1 <= self.lanes <= limits.MAX_KDF_LANES
        )


DEFAULT: Final = KdfCost(memory_kib=64 * 1024, passes=3, lanes=4)
"""The second recommendation of RFC 9106, section 4."""

STRONG: Final = KdfCost(memory_kib=256 * 1024, passes=3, lanes=4)
"""About four times the default."""

FLOOR: Final = KdfCost(memory_kib=19 * 1024, passes=2, lanes=1)
"""For secrets that nobody can guess anyway: the recovery code has 160 random bits."""


class Purpose(StrEnum):
    """What a sub-key is for; the label of its derivation."""

    DATABASE = "db"
    HEADER_MAC = "header-mac"
    AUDIT = "audit"
    BACKUP = "backup"


def derive_key(secret: bytes, salt: bytes, cost: KdfCost) -> bytes:
    """The 32-byte key that a secret opens a slot with. Takes as long as ``cost`` says."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    try:
        return Argon2id(
            salt=salt,
            length=KEY_BYTES,
            iterations=cost.passes,
            lanes=cost.lanes,
            memory_cost=cost.memory_kib,
        ).derive(secret)
    except MemoryError as error:
        raise InputError("vault.kdf_memory", mebibytes=cost.memory_kib // 1024) from error


def subkey(data_key: bytes, purpose: Purpose, *, salt: bytes = b"") -> bytes:
    """The 32-byte key for one purpose (RFC 5869 with SHA-256, one block).

    The data key itself is never used for anything else.
    """
    pseudorandom = hmac.digest(salt or bytes(KEY_BYTES), data_key, hashlib.sha256)
    return hmac.digest(
        pseudorandom, f"consent-wallet/1/{purpose}".encode() + b"\x01", hashlib.sha256
    )
