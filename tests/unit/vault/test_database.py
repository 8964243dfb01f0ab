"""Damage to the encrypted file is noticed, and each failure of the driver has a plain name."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import apsw
import pytest

from tests.fakes.refusals import refused
from tests.fakes.vault import open_vault, record
from tests.unit.vault.pages import PAGE
from wallet.errors import ConflictError, DefectError, InputError, WalletError
from wallet.vault import Vault
from wallet.vault.database import Database
from wallet.vault.schema import MIGRATIONS, bring_up_to_date


@pytest.fixture(scope="session")
def filled(made: Path, database_key: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with some pages of everything. Copy it."""
    home = tmp_path_factory.mktemp("filled") / "home"
    shutil.copytree(made, home)
    with open_vault(home) as vault, vault.transaction():
        for number in range(60):
            vault.put_item(record(number, title=f"Yrke {number}"))
    return home / "vault" / "wallet-1.db"


def read_all(path: Path, key: bytes) -> list[object]:
    """Everything a reader could see: integrity, every table, the index by searching it."""
    database = Database(path, key)
    try:
        seen: list[object] = [database.rows("PRAGMA integrity_check")]
        for (table,) in database.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
            seen.append(database.rows(f"SELECT * FROM {table}"))
        seen.append(
            database.rows(
                "SELECT rowid FROM items_text WHERE items_text MATCH 'yrke* exempelkommunen'"
            )
        )
        return seen
    finally:
        database.close()


def test_the_right_key_reads_everything(filled: Path, database_key: bytes) -> None:
    seen = read_all(filled, database_key)
    assert seen[0] == [("ok",)]
    assert len(seen[-1]) == 60  # type: ignore[arg-type]  # a list of rows


def test_a_wrong_key_reads_nothing(filled: Path, database_key: bytes) -> None:
    with refused(InputError, "vault.damaged"):
        Database(filled, database_key[::-1])


def test_one_flipped_bit_on_any_page_is_noticed(
    filled: Path, database_key: bytes, tmp_path: Path
) -> None:
    data = filled.read_bytes()
    whole = read_all(filled, database_key)
    unnoticed = []
    for start in range(0, len(data), PAGE):
        place = start + (start // PAGE * 811) % PAGE
        changed = bytearray(data)
        changed[place] ^= 0x10
        path = tmp_path / "wallet-1.db"
        path.write_bytes(changed)
        try:
            if read_all(path, database_key) == whole:
                unnoticed.append(start // PAGE)
        except WalletError as error:
            assert error.code == "vault.damaged"  # noqa: PT017 - either way of noticing will do
    assert unnoticed == []


def test_every_byte_of_the_first_hundred_counts(
    filled: Path, database_key: bytes, tmp_path: Path
) -> None:
    data = filled.read_bytes()
    path = tmp_path / "wallet-1.db"
    for place in range(100):
        changed = bytearray(data)
        changed[place] ^= 1
        path.write_bytes(changed)
        with refused(InputError, "vault.damaged"):
            Database(path, database_key)


@pytest.mark.parametrize("kept", [0.99, 0.5, 0.01])
def test_a_shortened_file_is_noticed(
    filled: Path, database_key: bytes, tmp_path: Path, kept: float
) -> None:
    data = filled.read_bytes()
    path = tmp_path / "wallet-1.db"
    path.write_bytes(data[: int(len(data) * kept)])
    with refused(InputError, "vault.damaged"):
        read_all(path, database_key)


def test_an_emptied_file_is_no_empty_vault(home: Path) -> None:
    os.truncate(home / "vault" / "wallet-1.db", 0)
    with refused(InputError, "vault.damaged"):
        open_vault(home)


def test_swapped_pages_are_noticed(filled: Path, database_key: bytes, tmp_path: Path) -> None:
    data = filled.read_bytes()
    path = tmp_path / "wallet-1.db"
    path.write_bytes(
        data[:PAGE] + data[2 * PAGE : 3 * PAGE] + data[PAGE : 2 * PAGE] + data[3 * PAGE :]
    )
    with refused(InputError, "vault.damaged"):
        read_all(path, database_key)


def test_a_plain_database_is_refused(database_key: bytes, tmp_path: Path) -> None:
    path = tmp_path / "wallet-1.db"
    plain = apsw.Connection(str(path))
    plain.execute("CREATE TABLE items (id)")
    plain.close()
    with refused(InputError, "vault.damaged"):
        Database(path, database_key)


def test_another_process_that_writes_for_too_long_is_named(home: Path, database_key: bytes) -> None:
    path = home / "vault" / "wallet-1.db"
    writer, waiting = Database(path, database_key), Database(path, database_key, patience=10)
    with writer.transaction(), refused(ConflictError, "vault.busy"), waiting.transaction():
        raise AssertionError
    with waiting.transaction():
        waiting.write("INSERT INTO documents VALUES ('wishes', '{}')")
    assert writer.row("SELECT count(*) FROM documents") == (1,)
    writer.close()
    waiting.close()


def test_a_full_disk_leaves_the_old_state(home: Path, vault: Vault) -> None:
    with vault.transaction():
        vault.put_document("wishes", {"extent": 75})
    pages = vault._database.row("PRAGMA page_count")
    assert pages is not None
    vault._database.rows(f"PRAGMA max_page_count = {pages[0]}")
    with refused(InputError, "vault.disk_full"), vault.transaction():
        vault.put_document("wishes", {"extent": 100})
        vault.put_document("identity", {"note": "x" * 100_000})
    with open_vault(home) as other:
        assert other.document("wishes") == {"extent": 75}
        assert other.document("identity") is None


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit on Windows")
def test_a_disk_that_fails_in_the_middle_of_a_write_leaves_the_old_state(
    home: Path, vault: Vault
) -> None:
    import resource
    import signal

    with vault.transaction():
        vault.put_document("wishes", {"extent": 75})
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, hard))
    try:
        with refused(InputError, "vault.disk_failed"), vault.transaction():
            vault.put_document("wishes", {"extent": 100})
            vault.put_document("identity", {"note": "x" * 500_000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)
    with open_vault(home) as other:
        assert other.document("wishes") == {"extent": 75}
        assert other.document("identity") is None
        assert other._database.rows("PRAGMA integrity_check") == [("ok",)]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the owner of all may write")
def test_a_folder_that_is_read_only_is_named(home: Path) -> None:
    folder = home / "vault"
    with open_vault(home) as vault:
        folder.chmod(0o500)
        try:
            with refused(InputError, "vault.not_writable"), vault.transaction():
                vault.put_document("wishes", {})
        finally:
            folder.chmod(0o700)
        assert vault.document("wishes") is None


def test_a_missing_file_is_named(database_key: bytes, tmp_path: Path) -> None:
    with refused(InputError, "vault.not_writable"):
        Database(tmp_path / "wallet-1.db", database_key)


def test_a_statement_of_ours_that_is_wrong_is_a_defect(vault: Vault) -> None:
    with refused(DefectError, "vault.database"):
        vault._database.rows("SELECT nothing FROM nowhere")


def test_a_file_of_a_newer_program_is_refused_and_untouched(
    home: Path, database_key: bytes
) -> None:
    path = home / "vault" / "wallet-1.db"
    database = Database(path, database_key)
    with database.transaction():
        database.write(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    database.close()
    before = path.read_bytes()
    with refused(InputError, "vault.newer") as caught:
        open_vault(home)
    assert caught.value.data == {"version": len(MIGRATIONS) + 1, "known": len(MIGRATIONS)}
    assert path.read_bytes() == before


def test_migrating_twice_changes_nothing(home: Path, database_key: bytes) -> None:
    path = home / "vault" / "wallet-1.db"
    database = Database(path, database_key)
    before = database.rows("SELECT * FROM sqlite_master")
    bring_up_to_date(database)
    assert database.rows("SELECT * FROM sqlite_master") == before
    database.close()


def test_a_step_that_fails_leaves_nothing_of_itself(database_key: bytes, tmp_path: Path) -> None:
    path = tmp_path / "wallet-1.db"
    path.touch()
    database = Database(path, database_key)
    with refused(DefectError, "vault.database"):
        bring_up_to_date(database, steps=(*MIGRATIONS, ("CREATE nonsense",)))
    assert database.rows("SELECT * FROM sqlite_master") == []
    assert database.row("PRAGMA user_version") == (0,)
    database.close()


def test_an_older_file_takes_only_the_steps_it_lacks(home: Path, database_key: bytes) -> None:
    database = Database(home / "vault" / "wallet-1.db", database_key)
    steps = (*MIGRATIONS, ("CREATE TABLE later (id TEXT) STRICT",))
    bring_up_to_date(database, steps=steps)
    assert database.row("PRAGMA user_version") == (len(steps),)
    assert database.rows("SELECT * FROM later") == []
    database.close()


def test_a_database_that_belongs_to_another_header_is_refused(
    home: Path, database_key: bytes
) -> None:
    database = Database(home / "vault" / "wallet-1.db", database_key)
    with database.transaction():
        database.write("UPDATE meta SET value = 'yes' WHERE name = 'demo'")
    database.close()
    with refused(InputError, "vault.damaged"):
        open_vault(home)


def test_deletes_and_durability_are_set_on_every_connection(vault: Vault) -> None:
    settings = {
        name: vault._database.row(f"PRAGMA {name}")
        for name in (
            "journal_mode", "synchronous", "secure_delete", "temp_store", "foreign_keys",
            "trusted_schema", "busy_timeout", "cipher",
        )
    }  # fmt: skip
    assert settings == {
        "journal_mode": ("delete",),
        "synchronous": (2,),
        "secure_delete": (1,),
        "temp_store": (2,),
        "foreign_keys": (1,),
        "trusted_schema": (0,),
        "busy_timeout": (10_000,),
        "cipher": ("sqlcipher",),
    }
