"""From a backup to a vault: whole or not at all, and never over another one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.backup import BY_PASSPHRASE, back_up, fill_vault, log, read_backup, restored
from tests.fakes.refusals import refused
from tests.fakes.vault import NOW, PASSPHRASE, new_vault, open_vault, record, vault_folder
from wallet.errors import ConflictError, InputError, LockedError, WalletError
from wallet.log import check_chain
from wallet.system.entropy import SystemEntropy
from wallet.vault import Vault
from wallet.vault.backup import snapshot
from wallet.vault.header import HEADER_NAME, render_header
from wallet.vault.kdf import FLOOR
from wallet.vault.restore import Secret, restore
from wallet.vault.slots import SlotType, new_slot
from wallet.vault.unlock import Unlocked


@pytest.fixture(scope="session")
def backup(tmp_path_factory: pytest.TempPathFactory, made: Path) -> Path:
    """A backup of a vault with one of everything."""
    home = tmp_path_factory.mktemp("backed-up") / "home"
    shutil.copytree(made, home)
    with open_vault(home) as vault:
        fill_vault(vault)
        return back_up(vault, home.parent / "wallet.backup")


def nothing(vault: Vault) -> None:
    """No finishing touch."""


def tree(folder: Path) -> dict[str, bytes]:
    """Every file under a folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(".lock")
    }


def test_everything_comes_back_with_the_passphrase(backup: Path, tmp_path: Path) -> None:
    restore(vault_folder(tmp_path), read_backup(backup), epoch=0, aside=None, finish=nothing)
    with open_vault(tmp_path) as vault:
        assert [item.title for item in vault.items()] == ["Yrke 1", "Yrke 2", "Yrke 3"]
        assert vault.originals(record(1).id)[0].data == b"%PDF-1.7 diploma"
        assert vault.document("identity") == {"given_name": "Alva"}
        assert len(vault.holder_keys()) == len(vault.releases()) == len(vault.log()) == 1
        assert check_chain(vault.log()) == ()
        assert len(vault.search("yrke")) == 3
        assert vault.findings() == []


def test_it_comes_back_with_the_recovery_code(tmp_path: Path) -> None:
    from wallet.vault import parse_recovery_code

    vault, code = Vault.create(
        vault_folder(tmp_path / "old"),
        passphrase=PASSPHRASE,
        entropy=SystemEntropy(),
        now=NOW,
        kdf=FLOOR,
    )
    with vault:
        fill_vault(vault)
        path = back_up(vault, tmp_path / "b.backup")
    secret = Secret(SlotType.RECOVERY, parse_recovery_code(code.lower().replace("-", " ")))
    with restored(path, tmp_path / "new", secret) as vault:
        assert len(vault.items()) == 3
    with refused(LockedError, "backup.wrong_recovery_code"):
        read_backup(path, Secret(SlotType.RECOVERY, b"another code of 160 "))


def test_the_restored_vault_has_a_newer_epoch_than_any_seen(backup: Path, tmp_path: Path) -> None:
    header = restore(
        vault_folder(tmp_path), read_backup(backup), epoch=7, aside=None, finish=nothing
    )
    assert header.epoch == 8
    with open_vault(tmp_path) as vault:
        assert vault.header == header


def test_files_and_folder_are_private(backup: Path, tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        restore(vault_folder(tmp_path), read_backup(backup), epoch=0, aside=None, finish=nothing)
    finally:
        os.umask(old)
    folder = tmp_path / "vault"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


@pytest.mark.parametrize(
    ("secret", "code"),
    [
        (Secret(SlotType.PASSPHRASE, b"wrong"), "backup.wrong_passphrase"),
        (Secret(SlotType.RECOVERY, PASSPHRASE), "backup.wrong_recovery_code"),
        (Secret(SlotType.SHARES, PASSPHRASE), "backup.no_shares"),
    ],
)
def test_a_wrong_secret_has_a_message_of_its_kind(backup: Path, secret: Secret, code: str) -> None:
    with refused(LockedError, code):
        read_backup(backup, secret)


def test_the_secret_of_another_wallet_does_not_open_it(backup: Path, tmp_path: Path) -> None:
    vault, _ = Vault.create(
        vault_folder(tmp_path),
        passphrase=b"another passphrase",
        entropy=SystemEntropy(),
        now=NOW,
        kdf=FLOOR,
    )
    vault.close()
    with refused(LockedError, "backup.wrong_passphrase"):
        read_backup(backup, Secret(SlotType.PASSPHRASE, b"another passphrase"))


def test_an_existing_vault_is_never_written_over(backup: Path, home: Path) -> None:
    before = tree(home)
    with refused(ConflictError, "system.exists"):
        restore(vault_folder(home), read_backup(backup), epoch=0, aside=None, finish=nothing)
    assert tree(home) == before


def test_what_was_there_is_kept_whole_aside(backup: Path, tmp_path: Path) -> None:
    with new_vault(tmp_path) as vault, vault.transaction():
        vault.put_item(record(0xAB, title="Bagare"))
    before = tree(tmp_path / "vault")
    restore(vault_folder(tmp_path), read_backup(backup), epoch=0, aside="kept", finish=nothing)
    assert tree(tmp_path / "kept") == before
    with open_vault(tmp_path) as vault:
        assert len(vault.items()) == 3


def test_a_name_that_is_taken_is_not_used_to_keep_it_aside(backup: Path, home: Path) -> None:
    (home / "kept").mkdir()
    before = tree(home)
    with refused(ConflictError, "system.exists"):
        restore(vault_folder(home), read_backup(backup), epoch=0, aside="kept", finish=nothing)
    assert tree(home) == before
    assert [path.name for path in home.glob(".vault-new-*")] == []


def _flip(data: bytes) -> bytes:
    return data[:-500] + bytes([data[-500] ^ 1]) + data[-499:]


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (_flip, "backup.damaged"),
        (lambda data: data[:-1], "backup.truncated"),
        (lambda data: data[: len(data) // 2], "backup.truncated"),
        (lambda data: data + b"x", "backup.damaged"),
    ],
)
@pytest.mark.parametrize("aside", [None, "kept"])
def test_a_damaged_backup_changes_nothing(
    backup: Path, home: Path, damage: Callable[[bytes], bytes], code: str, aside: str | None
) -> None:
    if aside is None:
        shutil.rmtree(home / "vault")
    bad = home / "bad.backup"
    bad.write_bytes(damage(backup.read_bytes()))
    before = tree(home)
    with refused(InputError, code):
        restore(vault_folder(home), read_backup(bad), epoch=0, aside=aside, finish=nothing)
    assert tree(home) == before
    assert [path.name for path in home.glob(".vault-new-*")] == []


def test_a_finish_that_fails_leaves_nothing(backup: Path, home: Path) -> None:
    def fail(vault: Vault) -> None:
        log(vault, {"type": "restored"})
        raise InputError("vault.disk_full")

    before = tree(home)
    with refused(InputError, "vault.disk_full"):
        restore(vault_folder(home), read_backup(backup), epoch=0, aside="kept", finish=fail)
    assert tree(home) == before


def test_the_old_vault_comes_back_where_the_new_cannot_take_its_place(
    backup: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.name.startswith(".vault-new-"):
            raise OSError(28, "no space")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    before = tree(home)
    with refused(InputError, "system.disk_full"):
        restore(vault_folder(home), read_backup(backup), epoch=0, aside="kept", finish=nothing)
    assert tree(home) == before


def test_a_backup_made_under_newer_tables_is_refused(home: Path, tmp_path: Path) -> None:
    with open_vault(home) as vault:
        with vault.transaction():
            vault._database.write("PRAGMA user_version = 99")
        path = back_up(vault, tmp_path / "newer.backup")
    with refused(InputError, "vault.newer"):
        restore(
            vault_folder(tmp_path / "new"), read_backup(path), epoch=0, aside=None, finish=nothing
        )
    assert not (tmp_path / "new" / "vault").exists()


def test_content_of_another_wallet_behind_these_slots_is_refused(
    home: Path, unlocked: Unlocked, tmp_path: Path
) -> None:
    """Who has the key could put another database in; its own identity must fit the header."""
    with open_vault(home) as vault:
        with vault.transaction():
            vault._database.write("UPDATE meta SET value = 'x' WHERE name = 'wallet_id'")
        path = back_up(vault, tmp_path / "mixed.backup")
    with refused(InputError, "backup.damaged"):
        restored(path, tmp_path / "new")


def test_a_backup_has_the_slots_of_its_moment(home: Path, unlocked: Unlocked) -> None:
    """Keys changed by another process after the vault was opened are those that count."""
    header, data_key = unlocked
    with open_vault(home) as vault:
        slot = new_slot(
            SlotType.PASSPHRASE,
            b"new passphrase",
            data_key,
            scope=header.scope,
            cost=FLOOR,
            entropy=SystemEntropy(),
        )
        changed = replace(header, epoch=2, slots=(slot,))
        (home / "vault" / HEADER_NAME).write_bytes(render_header(changed, data_key))
        path = back_up(vault, home / "b.backup")
    with refused(LockedError, "backup.wrong_passphrase"):
        read_backup(path)
    assert read_backup(path, Secret(SlotType.PASSPHRASE, b"new passphrase")).header == changed


def test_a_backup_is_made_while_others_read_and_write(home: Path) -> None:
    with open_vault(home) as vault, open_vault(home) as other:
        fill_vault(vault)
        with vault.snapshot(now=NOW, entropy=SystemEntropy()) as taken:
            assert len(other.items()) == 3
            with other.transaction():
                other.put_item(record(9))
            pieces = b"".join(taken.pieces())
        assert len(vault.items()) == 4
    path = home / "b.backup"
    path.write_bytes(pieces)
    with restored(path, home / "new") as vault:
        assert len(vault.items()) == 3


def test_nothing_is_left_beside_the_vault(home: Path) -> None:
    with open_vault(home) as vault:
        back_up(vault, home / "b.backup")
        names = {path.name for path in (home / "vault").iterdir()}
    assert names == {"keys.json", "wallet-1.db"}


def test_no_backup_without_the_data_key(home: Path, vault: Vault) -> None:
    bare = Vault(vault_folder(home), vault.header, vault._database)
    with refused(LockedError, "backup.passphrase"):
        bare.snapshot(now=NOW, entropy=SystemEntropy())


def test_the_copy_is_gone_when_the_writing_fails(home: Path, vault: Vault) -> None:
    before = tree(home)
    with pytest.raises(WalletError), vault.snapshot(now=NOW, entropy=SystemEntropy()):
        raise InputError("system.disk_full")
    assert tree(home) == before


def test_no_backup_of_a_vault_whose_keys_are_others_now(home: Path, vault: Vault) -> None:
    with (
        refused(InputError, "vault.damaged"),
        snapshot(vault_folder(home), vault._database, b"x" * 32, now=NOW, entropy=SystemEntropy()),
    ):
        pass


def test_the_file_holds_nothing_in_clear(backup: Path) -> None:
    data = backup.read_bytes()
    for text in (b"SQLite format", b"Yrke", b"diploma", b"betyg.pdf", b"Alva", b'"d"', b"receipt"):
        assert text not in data


def test_the_secret_used_in_these_tests_is_the_one_of_the_vault() -> None:
    assert BY_PASSPHRASE.value == PASSPHRASE
