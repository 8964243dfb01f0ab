"""Making a vault, whole or not at all."""

from __future__ import annotations

import random
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.fakes.refusals import refused
from tests.fakes.vault import NOW, PASSPHRASE, new_vault, open_vault, record, vault_folder
from wallet.errors import ConflictError, LockedError, NotFoundError
from wallet.system.entropy import SystemEntropy
from wallet.vault import Vault, parse_recovery_code
from wallet.vault.kdf import FLOOR
from wallet.vault.slots import SlotType
from wallet.vault.unlock import unlock
from wallet.workflows.ports import Vault as VaultPort


def test_a_new_vault_opens_with_its_passphrase_and_holds_what_was_put(tmp_path: Path) -> None:
    with new_vault(tmp_path) as vault, vault.transaction():
        vault.put_item(record())
    with open_vault(tmp_path) as reopened:
        port: VaultPort = reopened
        assert port.items() == [record()]


def test_the_recovery_code_opens_its_own_slot(tmp_path: Path) -> None:
    folder = vault_folder(tmp_path)
    vault, code = Vault.create(
        folder, passphrase=PASSPHRASE, entropy=SystemEntropy(), now=NOW, kdf=FLOOR
    )
    vault.close()
    opened = unlock(folder, parse_recovery_code(code), types={SlotType.RECOVERY})
    assert opened.header == vault.header


def test_the_recovery_code_is_no_passphrase(tmp_path: Path) -> None:
    folder = vault_folder(tmp_path)
    vault, code = Vault.create(
        folder, passphrase=PASSPHRASE, entropy=SystemEntropy(), now=NOW, kdf=FLOOR
    )
    vault.close()
    with refused(LockedError, "vault.wrong_passphrase"):
        Vault.open(folder, passphrase=parse_recovery_code(code))


def test_a_demo_vault_says_so_in_header_and_database(tmp_path: Path) -> None:
    new_vault(tmp_path, demo=True).close()
    with open_vault(tmp_path) as vault:
        assert vault.is_demo


def test_an_ordinary_vault_is_no_demo(vault: Vault) -> None:
    assert not vault.is_demo


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such modes")
def test_only_the_owner_can_enter_and_read(home: Path, vault: Vault) -> None:
    folder = home / "vault"
    with vault.transaction():
        vault.put_item(record())
        files = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert files == {"keys.json": 0o600, "wallet-1.db": 0o600, "wallet-1.db-journal": 0o600}


def test_where_there_is_none_that_is_said(tmp_path: Path) -> None:
    with refused(NotFoundError, "vault.none"):
        open_vault(tmp_path)


def test_a_wrong_passphrase_is_said(home: Path) -> None:
    with refused(LockedError, "vault.wrong_passphrase"):
        Vault.open(vault_folder(home), passphrase=b"fel")


def test_a_second_vault_in_the_same_place_is_refused_and_the_first_kept(home: Path) -> None:
    before = _contents(home)
    with refused(ConflictError, "vault.exists"):
        new_vault(home)
    assert _contents(home) == before


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "vault").mkdir()
    (tmp_path / "vault" / "diplom.pdf").write_bytes(b"%PDF")
    with refused(ConflictError, "vault.exists"):
        new_vault(tmp_path)
    assert [path.name for path in (tmp_path / "vault").iterdir()] == ["diplom.pdf"]


def test_an_empty_folder_is_used(tmp_path: Path) -> None:
    (tmp_path / "vault").mkdir()
    new_vault(tmp_path).close()
    open_vault(tmp_path).close()


def test_what_a_killed_creation_left_is_swept_and_not_in_the_way(tmp_path: Path) -> None:
    left = tmp_path / ".vault-new-0011223344556677"
    left.mkdir()
    (left / "wallet-1.db").write_bytes(b"half")
    new_vault(tmp_path).close()
    assert sorted(path.name for path in tmp_path.iterdir()) == [".vault.lock", "vault"]


def test_a_creation_killed_at_any_moment_leaves_a_whole_vault_or_none(tmp_path: Path) -> None:
    chance = random.Random(20261121)
    for attempt in range(5):
        home = tmp_path / str(attempt)
        command = [sys.executable, "-c", _MAKE, str(home)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.read(1) == b"."
            time.sleep(chance.uniform(0.1, 0.35))
            process.kill()
        if (home / "vault").exists():
            open_vault(home).close()
        else:
            new_vault(home).close()
            assert [path.name for path in home.glob(".vault-new-*")] == []


ROOT = Path(__file__).resolve().parents[3]

_MAKE = """
import sys
from pathlib import Path
from tests.fakes.vault import new_vault
sys.stdout.write(".")
sys.stdout.flush()
new_vault(Path(sys.argv[1])).close()
"""


def _contents(home: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (home / "vault").iterdir()}
