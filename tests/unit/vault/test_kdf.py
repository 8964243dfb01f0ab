"""Keys from secrets, sub-keys from keys, slots around keys."""

from __future__ import annotations

import subprocess
import sys

import pytest
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from wallet.system.entropy import SystemEntropy
from wallet.vault.kdf import DEFAULT, FLOOR, STRONG, KdfCost, Purpose, derive_key, subkey
from wallet.vault.slots import Scope, SlotType, new_slot, open_slots

KEY = bytes(range(32))
SCOPE = Scope(version=1, wallet_id="0" * 32, cipher="sqlcipher4-raw")


@pytest.mark.parametrize("purpose", Purpose)
@pytest.mark.parametrize("salt", [b"", b"backup salt"])
def test_sub_keys_are_hkdf_sha256(purpose: Purpose, salt: bytes) -> None:
    info = f"consent-wallet/1/{purpose.value}".encode()
    expected = HKDF(algorithm=SHA256(), length=32, salt=salt or None, info=info).derive(KEY)
    assert subkey(KEY, purpose, salt=salt) == expected


def test_the_labels_of_sub_keys_are_final() -> None:
    assert [purpose.value for purpose in Purpose] == ["db", "header-mac", "audit", "backup"]


def test_the_derivation_is_argon2id() -> None:
    """A known answer of the reference implementation (P-H-C/phc-winner-argon2, src/test.c)."""
    derived = derive_key(b"password", b"somesalt", KdfCost(memory_kib=65_536, passes=2, lanes=1))
    assert derived.hex() == "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"


@pytest.mark.parametrize("cost", [DEFAULT, STRONG, FLOOR, KdfCost(2 * 1024 * 1024, 16, 16)])
def test_what_is_offered_is_bearable(cost: KdfCost) -> None:
    assert cost.is_bearable


@pytest.mark.parametrize(
    "cost",
    [
        KdfCost(19 * 1024 - 1, 2, 1),
        KdfCost(2 * 1024 * 1024 + 1, 2, 1),
        KdfCost(19 * 1024, 1, 1),
        KdfCost(19 * 1024, 17, 1),
        KdfCost(19 * 1024, 2, 0),
        KdfCost(19 * 1024, 2, 17),
    ],
)
def test_what_is_too_cheap_or_too_dear_is_not(cost: KdfCost) -> None:
    assert not cost.is_bearable


def test_a_slot_opens_with_its_secret_in_its_wallet_only() -> None:
    slot = new_slot(
        SlotType.RECOVERY, b"secret", KEY, scope=SCOPE, cost=FLOOR, entropy=SystemEntropy()
    )
    other = Scope(version=1, wallet_id="1" * 32, cipher="sqlcipher4-raw")
    assert slot.unwrap(b"secret", SCOPE) == KEY
    assert slot.unwrap(b"another", SCOPE) is None
    assert slot.unwrap(b"secret", other) is None


def test_the_slot_that_fits_is_found_among_several() -> None:
    slots = [
        new_slot(SlotType.PASSPHRASE, secret, KEY, scope=SCOPE, cost=FLOOR, entropy=SystemEntropy())
        for secret in (b"first", b"second")
    ]
    assert open_slots(slots, b"second", SCOPE) == KEY
    assert open_slots(slots, b"third", SCOPE) is None


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit on Windows")
def test_too_little_memory_is_said() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _STARVED], capture_output=True, text=True, check=True
    )
    assert done.stdout == "vault.kdf_memory {'mebibytes': 1024}\n"


_STARVED = """
import resource
from wallet.errors import InputError
from wallet.vault.kdf import KdfCost, derive_key
resource.setrlimit(resource.RLIMIT_AS, (400 * 2**20, 400 * 2**20))
try:
    derive_key(b"secret", b"0123456789abcdef", KdfCost(1024 * 1024, 2, 1))
except InputError as error:
    print(error.code, error.data)
"""
