"""A rekey that is killed: one of the two vaults is whole, and no acknowledged change is lost."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.fakes.vault import PASSPHRASE, open_vault, record, vault_folder
from tests.unit.vault.key_changing import NEW
from tests.unit.vault.test_processes import ROOT, Said, go, start
from wallet.errors import LockedError
from wallet.log import check_chain
from wallet.vault import Vault
from wallet.vault.header import HEADER_NAME

SEED = 20261121
STEPS = ["copy", "commit", "removal"]


def rekeyer(home: Path, step: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.fakes.vault_rekeyer", str(home), step],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def open_with_either(home: Path) -> Vault:
    """The vault by its new passphrase, or by the old one where that still holds."""
    try:
        return Vault.open(vault_folder(home), passphrase=NEW)
    except LockedError:
        return open_vault(home)


def fill(home: Path, count: int) -> None:
    with open_vault(home) as vault, vault.transaction():
        for number in range(count):
            vault.put_item(record(number))


@pytest.mark.parametrize("step", STEPS)
def test_a_rekey_killed_at_each_step_leaves_one_whole_vault_and_nothing_else(
    home: Path, step: str
) -> None:
    fill(home, 3)
    killed = rekeyer(home, str(STEPS.index(step)))
    killed.communicate(timeout=60)
    assert killed.returncode == -9
    with open_with_either(home) as vault:
        assert len(vault.items()) == 3
        assert vault.header.epoch == (2 if step == "removal" else 1)
        assert vault_folder(home).names() == {HEADER_NAME, vault.header.database}


def test_a_rekey_killed_at_any_moment_loses_nothing(made: Path, tmp_path: Path) -> None:
    chance = random.Random(SEED)
    epochs = []
    for attempt in range(6):
        home = tmp_path / str(attempt)
        shutil.copytree(made, home)
        fill(home, 300)
        process = rekeyer(home, "wait")
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        go(process)
        time.sleep(chance.uniform(0.0, 0.3))
        process.kill()
        process.communicate(timeout=60)
        with open_with_either(home) as vault:
            assert len(vault.items()) == 300, f"seed {SEED}"
            assert vault._database.rows("PRAGMA integrity_check") == [("ok",)]
            assert vault_folder(home).names() == {HEADER_NAME, vault.header.database}
            epochs.append(vault.header.epoch)
    assert set(epochs) <= {1, 2}


def test_writers_at_work_during_a_rekey_lose_nothing_they_acknowledged(home: Path) -> None:
    writer = start(home, 0, 400)
    process = rekeyer(home, "wait")
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    go(writer)
    time.sleep(0.1)
    go(process)
    said = Said(set(), set(), set())
    said.hear(writer.communicate(timeout=120)[0])
    process.communicate(timeout=120)
    assert process.returncode == 0
    with Vault.open(vault_folder(home), passphrase=NEW) as vault:
        assert {item.id for item in vault.items()} == said.added
        assert check_chain(vault.log()) == ()
    assert len(said.added) > 0
    with pytest.raises(LockedError):
        Vault.open(vault_folder(home), passphrase=PASSPHRASE)
