"""The file belongs to nobody: another implementation of the format opens and extends it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.vault import open_vault, record


@pytest.fixture
def second(home: Path, database_key: bytes) -> Iterator[Any]:
    """A connection of SQLCipher's own library."""
    driver = pytest.importorskip("sqlcipher3", reason="the second driver is not installed")
    connection = driver.connect(str(home / "vault" / "wallet-1.db"))
    connection.execute(f"PRAGMA key = \"x'{database_key.hex()}'\"")
    yield connection
    connection.close()


def test_sqlcipher_reads_records_and_searches(home: Path, second: Any) -> None:
    with open_vault(home) as vault, vault.transaction():
        vault.put_item(record(1))
    assert second.execute("SELECT id, title FROM items").fetchall() == [
        (record(1).id, "Undersköterska")
    ]
    found = second.execute("SELECT rowid FROM items_text WHERE items_text MATCH 'omvardnad'")
    assert found.fetchall() == [(1,)]


def test_sqlcipher_finds_every_page_authentic(home: Path, second: Any) -> None:
    with open_vault(home) as vault, vault.transaction():
        for number in range(20):
            vault.put_item(record(number))
    assert second.execute("PRAGMA cipher_integrity_check").fetchall() == []
    assert second.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_what_sqlcipher_writes_is_read_here(home: Path, second: Any) -> None:
    second.execute("INSERT INTO documents VALUES ('wishes', '{\"extent\":75}')")
    second.commit()
    with open_vault(home) as vault:
        assert vault.document("wishes") == {"extent": 75}
