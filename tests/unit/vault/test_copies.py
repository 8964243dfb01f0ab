"""Before tables change a copy is kept; it opens with nothing but the key of its day, and goes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.fakes.vault import PASSPHRASE, new_vault, open_vault, record, vault_folder
from wallet.errors import ConflictError, InputError, WalletError
from wallet.log import LogRow
from wallet.vault import schema
from wallet.vault.database import Database
from wallet.vault.slots import SlotType
from wallet.vault.unlock import unlock

STEP = ("CREATE TABLE more (name TEXT PRIMARY KEY) STRICT",)
NOW = len(schema.MIGRATIONS)


@pytest.fixture
def older(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A vault with one record, and a program that knows one step more than it."""
    with open_vault(home) as vault, vault.transaction():
        vault.put_item(record(1))
    migrations = (*schema.MIGRATIONS, STEP)
    monkeypatch.setattr(
        schema.bring_up_to_date, "__kwdefaults__", {**_defaults(), "steps": migrations}
    )
    return home


def _defaults() -> dict[str, object]:
    return dict(schema.bring_up_to_date.__kwdefaults__ or {})


def copies(home: Path) -> list[Path]:
    return sorted((home / "vault").glob("*.copy"))


def test_a_copy_of_the_old_tables_is_kept(older: Path, database_key: bytes) -> None:
    with open_vault(older) as vault:
        assert vault._database.version() == NOW + 1
        (copy,) = copies(older)
    assert copy.name == f"version-{NOW}.copy"
    assert copy.stat().st_mode & 0o777 == 0o600
    database = Database(copy, database_key)
    assert database.version() == NOW
    assert database.rows("SELECT count(*) FROM items") == [(1,)]
    database.close()


def test_it_stays_while_nothing_is_changed_and_goes_with_the_first_change(older: Path) -> None:
    for _ in range(2):
        with open_vault(older) as vault:
            vault.items()
    assert len(copies(older)) == 1
    with open_vault(older) as vault, vault.transaction():
        vault.remove_item(record(1).id)
    assert copies(older) == []


def test_it_stays_when_a_change_is_undone(older: Path) -> None:
    with open_vault(older) as vault:
        with pytest.raises(ConflictError), vault.transaction():
            vault.append_log(LogRow(9, None, None, b"", b""))
        assert len(copies(older)) == 1


def test_a_new_vault_and_one_that_is_up_to_date_keep_none(tmp_path: Path) -> None:
    new_vault(tmp_path).close()
    open_vault(tmp_path).close()
    assert copies(tmp_path) == []


def test_where_no_copy_can_be_made_nothing_is_changed(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Database, path: Path) -> None:
        path.write_bytes(b"half a copy")
        raise InputError("vault.disk_full")

    before = (older / "vault" / "wallet-1.db").read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(Database, "copy_to", full)
        with pytest.raises(InputError, match=r"vault\.disk_full"):
            open_vault(older)
    assert (older / "vault" / "wallet-1.db").read_bytes() == before
    assert copies(older) == []
    open_vault(older).close()


def test_a_copy_that_cannot_be_removed_undoes_no_change(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wallet.system.folders import PrivateFolder

    def fail(self: PrivateFolder, name: str) -> None:
        raise InputError("system.not_writable")

    with monkeypatch.context() as patch, open_vault(older) as vault:
        patch.setattr(PrivateFolder, "remove", fail)
        with vault.transaction():
            vault.remove_item(record(1).id)
    assert len(copies(older)) == 1
    with open_vault(older) as vault, vault.transaction():
        assert vault.items() == []
    assert copies(older) == []


def test_a_step_that_fails_leaves_the_old_tables(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = (*schema.MIGRATIONS, ("CREATE TABLE half (a)", "NOT SQL"))
    with monkeypatch.context() as patch:
        patch.setattr(schema.bring_up_to_date, "__kwdefaults__", {**_defaults(), "steps": broken})
        with pytest.raises(WalletError):
            open_vault(home)
    with open_vault(home) as vault:
        assert vault._database.version() == NOW
        assert vault._database.rows("SELECT name FROM sqlite_master WHERE name = 'half'") == []


def test_the_copy_opens_with_nothing_after_the_data_key_has_changed(older: Path) -> None:
    from tests.fakes.clock import FakeEntropy
    from wallet.vault.kdf import FLOOR
    from wallet.vault.rekeying import rekey

    open_vault(older).close()
    assert len(copies(older)) == 1
    folder = vault_folder(older)
    unlocked = unlock(folder, PASSPHRASE, types={SlotType.PASSPHRASE})
    rekey(folder, unlocked, b"new passphrase", cost=FLOOR, entropy=FakeEntropy())
    assert copies(older) == []


def test_a_copy_of_another_version_is_replaced(older: Path) -> None:
    stale = older / "vault" / "version-0.copy"
    shutil.copy(older / "vault" / "wallet-1.db", stale)
    open_vault(older).close()
    assert [path.name for path in copies(older)] == [f"version-{NOW}.copy"]
