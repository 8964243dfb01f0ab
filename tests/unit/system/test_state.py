"""What the computer remembers of a vault."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from tests.fakes.refusals import refused
from wallet.errors import InputError
from wallet.system.state import VaultMemory
from wallet.workflows.ports import Position

WALLET = "0123456789abcdef" * 2
HERE = Position(epoch=2, log_seq=10, log_link=b"l" * 32)


def test_a_vault_never_seen_is_unknown(tmp_path: Path) -> None:
    assert VaultMemory(tmp_path / "missing").recall(WALLET) is None


def test_what_was_seen_is_recalled_for_each_vault(tmp_path: Path) -> None:
    memory = VaultMemory(tmp_path / "state")
    other = Position(epoch=1, log_seq=0, log_link=b"")
    memory.remember(WALLET, HERE)
    memory.remember("f" * 32, other)
    assert VaultMemory(tmp_path / "state").recall(WALLET) == HERE
    assert memory.recall("f" * 32) == other


@pytest.mark.parametrize(
    ("epoch", "log_seq", "noted"),
    [(2, 11, True), (3, 10, True), (3, 9, False), (1, 11, False), (2, 9, False), (2, 10, False)],
)
def test_the_memory_goes_forward_only(
    tmp_path: Path, epoch: int, log_seq: int, noted: bool
) -> None:
    memory = VaultMemory(tmp_path)
    memory.remember(WALLET, HERE)
    later = Position(epoch, log_seq, b"m" * 32)
    memory.remember(WALLET, later)
    assert memory.recall(WALLET) == (later if noted else HERE)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b'{"schema":"vault-state/2","wallet_id":"%s","epoch":1,"log_seq":0,"log_link":""}',
        b'{"schema":"vault-state/1","wallet_id":"other","epoch":1,"log_seq":0,"log_link":""}',
        b'{"schema":"vault-state/1","wallet_id":"%s","epoch":0,"log_seq":0,"log_link":""}',
        b'{"schema":"vault-state/1","wallet_id":"%s","epoch":1,"log_seq":-1,"log_link":""}',
        b'{"schema":"vault-state/1","wallet_id":"%s","epoch":1,"log_seq":0,"log_link":"="}',
        b" " * 2000,
    ],
)
def test_a_damaged_memory_is_said_and_not_taken_for_none(tmp_path: Path, data: bytes) -> None:
    memory = VaultMemory(tmp_path)
    memory.remember(WALLET, HERE)
    path = tmp_path / f"vault-{WALLET}.json"
    path.write_bytes(data.replace(b"%s", WALLET.encode()))
    with refused(InputError, "system.state_damaged"):
        memory.recall(WALLET)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such modes")
def test_the_memory_is_private(tmp_path: Path) -> None:
    VaultMemory(tmp_path / "state").remember(WALLET, HERE)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.rglob("*")}
    assert modes == {"state": 0o700, ".lock": 0o600, f"vault-{WALLET}.json": 0o600}
