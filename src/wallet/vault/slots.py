"""Key slots: the data key of a vault, wrapped once for each secret that may open it.

A slot is AES-256-GCM over the data key, under a key that Argon2id makes from the secret. Bound to
it as associated data is everything that says what the slot is: version, wallet, cipher, slot id,
type and all parameters of the derivation. A slot moved to another wallet, renamed, or given cheaper
parameters opens with nothing. It is not bound to the epoch or the name of the database, so that a
backup can carry the slots of its wallet.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import (
    JsonObject,
    JsonValue,
    b64u_decode,
    b64u_encode,
    compact_json,
)
from wallet.vault.kdf import KEY_BYTES, SALT_BYTES, KdfCost, derive_key
from wallet.workflows.ports import Entropy

_NONCE_BYTES: Final = 12
_WRAPPED_BYTES: Final = KEY_BYTES + 16
_ID_BYTES: Final = 8
_ALGORITHM: Final = "argon2id"


class SlotType(StrEnum):
    """Which kind of secret opens a slot."""

    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a kind
    RECOVERY = "recovery"
    SHARES = "shares"


@dataclass(frozen=True, slots=True)
class Scope:
    """What all slots of a wallet are bound to."""

    version: int
    wallet_id: str
    cipher: str


@dataclass(frozen=True, slots=True)
class Slot:
    """The data key, wrapped for one secret."""

    id: str
    """Random, 16 hexadecimal digits; what a set of shares names."""
    type: SlotType
    cost: KdfCost
    salt: bytes
    nonce: bytes
    wrapped: bytes

    def to_json(self) -> JsonObject:
        """As it stands in ``keys.json``."""
        return {
            "id": self.id,
            "type": self.type.value,
            "kdf": {
                "alg": _ALGORITHM,
                "m": self.cost.memory_kib,
                "t": self.cost.passes,
                "p": self.cost.lanes,
                "salt": b64u_encode(self.salt),
            },
            "nonce": b64u_encode(self.nonce),
            "wrapped": b64u_encode(self.wrapped),
        }

    def unwrap(self, secret: bytes, scope: Scope) -> bytes | None:
        """The data key, or None when ``secret`` does not open this slot."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        key = derive_key(secret, self.salt, self.cost)
        try:
            return AESGCM(key).decrypt(self.nonce, self.wrapped, self._bound_to(scope))
        except InvalidTag:
            return None

    def _bound_to(self, scope: Scope) -> bytes:
        cost = self.cost
        return compact_json(
            [
                "wallet-slot",
                scope.version,
                scope.wallet_id,
                scope.cipher,
                self.id,
                self.type.value,
                [_ALGORITHM, cost.memory_kib, cost.passes, cost.lanes, b64u_encode(self.salt)],
            ]
        )


def new_slot(
    slot_type: SlotType,
    secret: bytes,
    data_key: bytes,
    *,
    scope: Scope,
    cost: KdfCost,
    entropy: Entropy,
) -> Slot:
    """A slot that ``secret`` opens."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    bare = Slot(
        id=entropy.token(_ID_BYTES).hex(),
        type=slot_type,
        cost=cost,
        salt=entropy.token(SALT_BYTES),
        nonce=entropy.token(_NONCE_BYTES),
        wrapped=b"",
    )
    key = derive_key(secret, bare.salt, cost)
    wrapped = AESGCM(key).encrypt(bare.nonce, data_key, bare._bound_to(scope))
    return Slot(bare.id, bare.type, bare.cost, bare.salt, bare.nonce, wrapped)


def parse_slots(value: JsonValue) -> tuple[Slot, ...]:
    """The slots of a header, each within bounds and all of them affordable together.

    Raises ``InputError("vault.damaged")``. Nothing is derived and nothing is proven yet.
    """
    if not isinstance(value, list) or not 1 <= len(value) <= limits.MAX_KEY_SLOTS:
        raise damaged()
    slots = tuple(_parse_slot(item) for item in value)
    if len({slot.id for slot in slots}) != len(slots):
        raise damaged()
    if sum(slot.cost.work for slot in slots) > limits.MAX_KDF_WORK_KIB:
        raise InputError("vault.kdf_cost")
    return slots


def open_slots(slots: Iterable[Slot], secret: bytes, scope: Scope) -> bytes | None:
    """The data key from the first slot that ``secret`` opens, or None."""
    for slot in slots:
        data_key = slot.unwrap(secret, scope)
        if data_key is not None:
            return data_key
    return None


def damaged() -> InputError:
    """Says that ``keys.json`` is not as this program wrote it."""
    return InputError("vault.damaged", file="keys.json")


def _parse_slot(value: JsonValue) -> Slot:
    match value:
        case {
            "id": str(slot_id),
            "type": "passphrase" | "recovery" | "shares" as slot_type,
            "kdf": {"alg": "argon2id", "m": int(m), "t": int(t), "p": int(p), "salt": str(salt)},
            "nonce": str(nonce),
            "wrapped": str(wrapped),
        } if len(slot_id) == _ID_BYTES * 2 and set(slot_id) <= set("0123456789abcdef"):
            cost = KdfCost(m, t, p)
            if bool in map(type, (m, t, p)):
                raise damaged()
            if not cost.is_bearable:
                raise InputError("vault.kdf_cost")
            return Slot(
                id=slot_id,
                type=SlotType(slot_type),
                cost=cost,
                salt=sized(salt, SALT_BYTES),
                nonce=sized(nonce, _NONCE_BYTES),
                wrapped=sized(wrapped, _WRAPPED_BYTES),
            )
        case _:
            raise damaged()


def sized(text: str, size: int) -> bytes:
    """The ``size`` bytes that a base64url text of ``keys.json`` stands for."""
    try:
        data = b64u_decode(text, max_bytes=size)
    except InputError as error:
        raise damaged() from error
    if len(data) != size:
        raise damaged()
    return data
