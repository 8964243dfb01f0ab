"""New passphrase, new recovery code, new data key: what was opens nothing any more."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.refusals import refused
from tests.fakes.vault import PASSPHRASE, open_vault, record, vault_folder
from tests.unit.vault.key_changing import (
    BY_CODE,
    CHANGES,
    NEW,
    FailingFolder,
    opened,
    opening_files,
    rekeyed,
    with_new_passphrase,
)
from wallet.errors import ConflictError, InputError, LockedError
from wallet.log import check_chain, next_row
from wallet.system.entropy import SystemEntropy
from wallet.vault import Vault
from wallet.vault.destruction import destroy
from wallet.vault.header import HEADER_NAME
from wallet.vault.kdf import DEFAULT, FLOOR, STRONG
from wallet.vault.key_changes import change_passphrase, passphrase_cost, recover
from wallet.vault.recovery_code import parse_recovery_code
from wallet.vault.slots import SlotType
from wallet.vault.unlock import Unlocked, unlock

every_change = pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)


@pytest.fixture
def filled(home: Path) -> Path:
    """A home whose vault holds one record and one entry of the log."""
    with open_vault(home) as vault, vault.transaction():
        vault.put_item(record(1))
        vault.append_log(next_row(None, {"type": "created"}, b"k" * 32))
    return home


def files_of(home: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (home / "vault").iterdir()}


@every_change
def test_after_a_change_the_new_passphrase_opens_all_there_was(
    filled: Path, unlocked: Unlocked, change: object
) -> None:
    folder = vault_folder(filled)
    change(folder, unlocked)  # type: ignore[operator]  # one of CHANGES
    with Vault.open(folder, passphrase=NEW) as vault:
        assert vault.item(record(1).id) == record(1)
        assert check_chain(vault.log()) == ()
        assert vault.header.epoch == 2
        assert vault.header.wallet_id == unlocked.header.wallet_id
    assert all(path.stat().st_mode & 0o077 == 0 for path in (filled / "vault").iterdir())


@every_change
def test_after_a_change_no_file_left_opens_with_the_old_passphrase(
    filled: Path, unlocked: Unlocked, change: object
) -> None:
    assert opening_files(filled, secret=PASSPHRASE, data_key=unlocked.data_key) == [
        HEADER_NAME,
        "wallet-1.db",
    ]
    change(vault_folder(filled), unlocked)  # type: ignore[operator]  # one of CHANGES
    assert opening_files(filled, secret=PASSPHRASE) == []


def test_after_a_rekey_no_file_left_opens_with_the_old_data_key(
    filled: Path, unlocked: Unlocked
) -> None:
    folder = vault_folder(filled)
    copy = folder.path / "wallet-1.db.before-2"
    copy.write_bytes((folder.path / "wallet-1.db").read_bytes())
    done = rekeyed(folder, unlocked)
    assert opening_files(filled, secret=PASSPHRASE, data_key=unlocked.data_key) == []
    assert folder.names() == {HEADER_NAME, "wallet-2.db"}
    assert done.left == ()
    assert not done.ends_shares


def test_a_recovery_code_opens_once_and_is_replaced(filled: Path, unlocked: Unlocked) -> None:
    folder = vault_folder(filled)
    first = rekeyed(folder, unlocked).recovery_code
    by_code = unlock(folder, parse_recovery_code(first), types=BY_CODE)
    second = recover(folder, by_code, NEW, cost=FLOOR, entropy=SystemEntropy()).recovery_code
    assert first != second
    with refused(LockedError, "vault.wrong_passphrase"):
        unlock(folder, parse_recovery_code(first), types=BY_CODE)
    assert unlock(folder, parse_recovery_code(second), types=BY_CODE).data_key == by_code.data_key


def test_a_recovery_code_is_no_passphrase(filled: Path, unlocked: Unlocked) -> None:
    folder = vault_folder(filled)
    code = parse_recovery_code(rekeyed(folder, unlocked).recovery_code)
    with refused(LockedError, "vault.wrong_passphrase"):
        opened(folder, code)


@every_change
def test_keys_changed_meanwhile_are_not_overwritten(
    filled: Path, unlocked: Unlocked, change: object
) -> None:
    folder = vault_folder(filled)
    with_new_passphrase(folder, unlocked)
    before = files_of(filled)
    with refused(ConflictError, "vault.changed"):
        change(folder, unlocked)  # type: ignore[operator]  # one of CHANGES
    assert files_of(filled) == before


@every_change
def test_a_change_that_fails_anywhere_leaves_the_old_vault_whole(
    filled: Path, unlocked: Unlocked, change: object
) -> None:
    before = files_of(filled)
    for at in range(2 if change is CHANGES["rekey"] else 1):
        with refused(InputError, "system.disk_full"):
            change(FailingFolder(filled / "vault", at=at), unlocked)  # type: ignore[operator]
        assert files_of(filled) == before


@pytest.mark.parametrize("at", [0, 1])
def test_a_folder_that_takes_nothing_more_is_swept_at_the_next_opening(
    filled: Path, unlocked: Unlocked, at: int
) -> None:
    before = files_of(filled)
    with refused(InputError, "system.disk_full"):
        rekeyed(FailingFolder(filled / "vault", at=at, from_then_on=True), unlocked)
    open_vault(filled).close()
    assert files_of(filled) == before


def test_an_old_database_that_cannot_be_removed_is_named_and_swept_later(
    filled: Path, unlocked: Unlocked
) -> None:
    done = rekeyed(FailingFolder(filled / "vault", at=2), unlocked)
    assert done.left == ("wallet-1.db",)
    assert "wallet-1.db" in files_of(filled)
    Vault.open(vault_folder(filled), passphrase=NEW).close()
    assert set(files_of(filled)) == {HEADER_NAME, "wallet-2.db"}


def test_a_disk_that_is_full_while_the_database_is_copied_leaves_the_old_one(
    filled: Path, unlocked: Unlocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wallet.vault.database import Database

    def full(self: Database, path: Path, key: bytes) -> None:
        path.write_bytes(b"half")
        raise InputError("vault.disk_full")

    before = files_of(filled)
    monkeypatch.setattr(Database, "copy_under", full)  # the driver cannot be told to fail
    with refused(InputError, "vault.disk_full"):
        rekeyed(vault_folder(filled), unlocked)
    assert files_of(filled) == before


def test_a_writer_that_waited_for_the_old_database_writes_nothing(
    filled: Path, unlocked: Unlocked
) -> None:
    with open_vault(filled) as writer:
        rekeyed(vault_folder(filled), unlocked)
        with refused(ConflictError, "vault.changed"), writer.transaction():
            writer.put_item(record(2))
    with Vault.open(vault_folder(filled), passphrase=NEW) as vault:
        assert len(vault.items()) == 1


def test_a_writer_goes_on_after_a_mere_change_of_passphrase(
    filled: Path, unlocked: Unlocked
) -> None:
    with open_vault(filled) as writer:
        with_new_passphrase(vault_folder(filled), unlocked)
        with writer.transaction():
            writer.put_item(record(2))
    with Vault.open(vault_folder(filled), passphrase=NEW) as vault:
        assert len(vault.items()) == 2


def test_a_rekey_waits_for_nobody_for_ever(filled: Path, unlocked: Unlocked) -> None:
    before = files_of(filled)
    with (
        open_vault(filled) as writer,
        writer.transaction(),
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr("wallet.vault.database.Database.__init__.__kwdefaults__", {"patience": 50})
        with refused(ConflictError, "vault.busy"):
            rekeyed(vault_folder(filled), unlocked)
    assert {name for name in files_of(filled) if "journal" not in name} == set(before)
    assert opened(vault_folder(filled), PASSPHRASE) == unlocked


def test_shares_end_with_the_data_key_and_that_is_told(filled: Path, unlocked: Unlocked) -> None:
    from dataclasses import replace

    from wallet.vault.header import render_header
    from wallet.vault.slots import new_slot

    folder, header = vault_folder(filled), unlocked.header
    slot = new_slot(
        SlotType.SHARES,
        b"s" * 32,
        unlocked.data_key,
        scope=header.scope,
        cost=FLOOR,
        entropy=SystemEntropy(),
    )
    shared = Unlocked(replace(header, slots=(*header.slots, slot)), unlocked.data_key)
    folder.write(HEADER_NAME, render_header(shared.header, unlocked.data_key))
    with_new_passphrase(folder, shared)
    kept = opened(folder, NEW)
    assert slot in kept.header.slots
    done = rekeyed(folder, kept)
    assert done.ends_shares
    assert SlotType.SHARES not in {slot.type for slot in done.unlocked.header.slots}


def test_the_new_epoch_passes_what_the_computer_has_seen(filled: Path, unlocked: Unlocked) -> None:
    done = change_passphrase(
        vault_folder(filled), unlocked, NEW, cost=FLOOR, entropy=SystemEntropy(), seen_epoch=7
    )
    assert done.header.epoch == 8


def test_a_new_passphrase_never_costs_less_than_before(unlocked: Unlocked) -> None:
    assert passphrase_cost(unlocked.header, strong=False) == DEFAULT
    assert passphrase_cost(unlocked.header, strong=True) == STRONG


def test_of_a_destroyed_vault_nothing_is_left_and_its_place_is_free(filled: Path) -> None:
    folder = vault_folder(filled)
    with open_vault(filled) as writer:
        destroy(folder)
        with refused(ConflictError, "vault.changed"), writer.transaction():
            writer.put_item(record(2))
    assert folder.names() == frozenset()


def test_a_destruction_that_is_stopped_anywhere_leaves_nothing_that_opens(
    filled: Path, unlocked: Unlocked
) -> None:
    with refused(InputError, "system.disk_full"):
        destroy(FailingFolder(filled / "vault", at=0))
    assert opened(vault_folder(filled), PASSPHRASE) == unlocked
    with refused(InputError, "system.disk_full"):
        destroy(FailingFolder(filled / "vault", at=1))
    assert opening_files(filled, secret=PASSPHRASE) == []
    with refused(InputError, "vault.damaged"):
        open_vault(filled)
    destroy(vault_folder(filled))
    assert files_of(filled) == {}


def test_slots_are_overwritten_where_they_lie(filled: Path) -> None:
    folder = vault_folder(filled)
    name = folder.path / HEADER_NAME
    with name.open("rb") as held:
        destroy(folder)
        assert set(held.read()) == {0}
