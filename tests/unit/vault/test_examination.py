"""The doctor notices whatever is wrong, and mends only what loses nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.fakes.backup import fill_vault
from tests.fakes.vault import NOW, open_vault, record
from tests.unit.vault.pages import PAGE
from wallet.standards.jose import PrivateKey
from wallet.vault.examination import Finding, Part, examine_file
from wallet.workflows.ports import HolderKey


@pytest.fixture(scope="session")
def filled(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with all kinds of pages, free ones too. Copy it."""
    home = tmp_path_factory.mktemp("examined") / "home"
    shutil.copytree(made, home)
    with open_vault(home) as vault:
        fill_vault(vault)
        with vault.transaction():
            for number in range(10, 60):
                vault.put_item(record(number, title=f"Yrke {number}"))
        with vault.transaction():
            for number in range(20, 40):
                vault.remove_item(record(number).id)
        assert vault._database.rows("PRAGMA freelist_count")[0][0] > 0
    return home / "vault" / "wallet-1.db"


@pytest.fixture
def path(filled: Path, tmp_path: Path) -> Path:
    """A database of its own for a test."""
    return Path(shutil.copy(filled, tmp_path))


def change(path: Path, key: bytes, sql: str) -> None:
    from wallet.vault.database import Database

    database = Database(path, key)
    with database.transaction():
        database.write(sql)
    database.close()


def test_a_whole_vault_is_well(path: Path, database_key: bytes) -> None:
    assert examine_file(path, database_key, repair=False) == []


def test_one_flipped_bit_is_noticed_in_every_page(path: Path, database_key: bytes) -> None:
    whole = path.read_bytes()
    for number in range(len(whole) // PAGE):
        changed = bytearray(whole)
        changed[number * PAGE + (number * 997) % PAGE] ^= 1 << number % 8
        path.write_bytes(changed)
        found = examine_file(path, database_key, repair=False)
        assert Finding(Part.PAGES, str(number + 1)) in found
        assert len(found) == 1 or number == 0  # in the first page stands the salt of all


@pytest.mark.parametrize("cut", [1, PAGE - 1, PAGE, 3 * PAGE, 3 * PAGE + 7])
def test_a_database_that_is_cut_off_is_noticed(path: Path, database_key: bytes, cut: int) -> None:
    path.write_bytes(path.read_bytes()[:-cut])
    found = examine_file(path, database_key, repair=True)
    assert {one.part for one in found} == {Part.PAGES}
    assert not any(one.mendable for one in found)


def test_a_database_that_was_emptied_is_noticed(path: Path, database_key: bytes) -> None:
    path.write_bytes(b"")
    assert examine_file(path, database_key, repair=True) == [Finding(Part.PAGES, "1")]
    assert path.read_bytes() == b""


@pytest.mark.parametrize("more", [b"x", b"x" * PAGE, b"x" * (2 * PAGE + 1)])
def test_bytes_after_the_end_are_noticed_and_cut_off(
    path: Path, database_key: bytes, more: bytes
) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole + more)
    assert [one.part for one in examine_file(path, database_key, repair=True)] == [Part.TAIL]
    assert examine_file(path, database_key, repair=False) == []
    assert path.read_bytes() == whole


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE items_text_data SET block = x'00' WHERE id > 100",
        "DELETE FROM items_text_docsize WHERE id = 1",
        "INSERT INTO items_text (items_text, rowid, title, search_text) "
        "SELECT 'delete', number, title, search_text FROM items WHERE number = 2",
        "INSERT INTO items_text (rowid, title, search_text) VALUES (9999, 'gespenst', '')",
    ],
)
def test_a_search_index_that_does_not_fit_is_noticed_and_made_anew(
    path: Path, database_key: bytes, sql: str
) -> None:
    change(path, database_key, sql)
    assert {one.part for one in examine_file(path, database_key, repair=False)} == {Part.SEARCH}
    assert {one.part for one in examine_file(path, database_key, repair=True)} == {Part.SEARCH}
    assert examine_file(path, database_key, repair=False) == []


def test_a_changed_log_is_noticed_and_left_alone(path: Path, database_key: bytes) -> None:
    change(path, database_key, """UPDATE log SET body = '{"type":"other"}'""")
    for repair in (True, False):
        found = examine_file(path, database_key, repair=repair)
        assert found == [Finding(Part.LOG, "1")]


def test_an_original_that_is_not_as_received_is_noticed(path: Path, database_key: bytes) -> None:
    change(path, database_key, "UPDATE originals SET data = x'25504446'")
    found = examine_file(path, database_key, repair=True)
    assert found == [Finding(Part.ORIGINAL, f"{record(1).id} betyg.pdf")]


def test_a_credential_without_its_own_bytes_is_noticed(path: Path, database_key: bytes) -> None:
    """Of what was imported by itself the digest stands in its document."""
    change(
        path,
        database_key,
        """UPDATE items SET document = json_object('sha256', 'aa') WHERE number = 1""",
    )
    assert examine_file(path, database_key, repair=False) == [Finding(Part.ORIGINAL, record(1).id)]


def test_an_original_of_nothing_is_noticed(path: Path, database_key: bytes) -> None:
    from wallet.vault.database import Database

    database = Database(path, database_key)
    database._connection.execute("PRAGMA foreign_keys=OFF")
    with database.transaction():
        database.write("UPDATE originals SET item = 4242")
    database.close()
    assert [one.part for one in examine_file(path, database_key, repair=False)] == [Part.PAGES]


def test_a_missing_key_is_noticed(path: Path, database_key: bytes) -> None:
    change(path, database_key, "DELETE FROM keys")
    found = examine_file(path, database_key, repair=True)
    assert [one.part for one in found] == [Part.KEY]
    assert examine_file(path, database_key, repair=False) == found


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE outgoing SET id = 'urn:uuid:bbbb0002-0000-4000-8000-000000000000'",
        "UPDATE outgoing SET document = json_set(document, '$.notice', 'x.y.z')",
        "UPDATE outgoing SET document = json_set(document, '$.consent_id', 'urn:uuid:gone')",
        "UPDATE outgoing SET document = '{}'",
    ],
)
def test_a_notice_that_is_not_the_one_that_was_signed_is_noticed(
    path: Path, database_key: bytes, sql: str
) -> None:
    change(path, database_key, sql)
    found = examine_file(path, database_key, repair=True)
    assert [one.part for one in found] == [Part.NOTICE]
    assert examine_file(path, database_key, repair=False) == found


@pytest.mark.parametrize(("use", "is_orphan"), [("recipient", True), ("credential", False)])
def test_a_key_made_for_nothing_that_left_is_removed_by_a_repair(
    path: Path, database_key: bytes, home: Path, use: str, is_orphan: bool
) -> None:
    shutil.copy(path, home / "vault" / "wallet-1.db")
    path = home / "vault" / "wallet-1.db"
    key = PrivateKey.generate("P-256")
    with open_vault(home) as vault, vault.transaction():
        vault.put_key(HolderKey(key, use, None, NOW))
    found = examine_file(path, database_key, repair=True)
    thumbprint = key.public.thumbprint()
    assert found == ([Finding(Part.ORPHAN, thumbprint, mendable=True)] if is_orphan else [])
    with open_vault(home) as vault:
        assert (vault.key(thumbprint) is None) is is_orphan
        assert len(vault.holder_keys()) == (1 if is_orphan else 2)


def test_a_repair_of_a_whole_vault_changes_nothing(path: Path, database_key: bytes) -> None:
    change(path, database_key, "UPDATE documents SET document = document")
    before = path.read_bytes()
    assert examine_file(path, database_key, repair=True) == []
    assert path.read_bytes() == before


def test_an_open_vault_can_be_examined(home: Path) -> None:
    with open_vault(home) as vault:
        fill_vault(vault)
        assert vault.findings() == []
