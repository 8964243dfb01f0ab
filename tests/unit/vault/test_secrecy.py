"""Nothing in clear text on the disk, and nothing left of what was removed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.vault import NOW, record
from tests.unit.vault.pages import decrypted
from wallet.log import next_row
from wallet.standards.jose import PrivateKey
from wallet.vault import Vault
from wallet.workflows.ports import HolderKey, Original

CLEAR_TEXT = [
    b"SQLite format 3",
    b"CREATE TABLE",
    b"items_list",
    b"urn:uuid",
    b"00000001-0000-4000",
    b"record",
    "Undersköterska".encode(),
    b"undersk",
    b"Exempelkommunen",
    b"exempelkommunen",
    b"assertion",
    b"identity",
    b"Alva",
    b"556000-0001",
    b'"crv"',
    b"vault.created",
    b"%PDF-1.7",
    b"intyg.pdf",
]


def fill(vault: Vault) -> None:
    vault.put_item(record(1))
    vault.put_original(
        Original(record(1).id, "intyg.pdf", "application/pdf", b"%PDF-1.7 ward", {"a": "b"})
    )
    vault.put_document("identity", {"given_name": "Alva"})
    vault.put_key(HolderKey(PrivateKey.generate("P-256"), "recipient", "556000-0001", NOW))
    vault.append_log(next_row(None, {"type": "vault.created"}, b"1" * 32))


def spill(vault: Vault) -> None:
    """Writes more than the page cache holds, so that pages reach the file before the commit."""
    block = b"%PDF-1.7 intyg.pdf Alva " * 10_000
    for number in range(20):
        vault.put_original(Original(record(1).id, f"{number}.pdf", "application/pdf", block, {}))


def test_no_file_holds_clear_text_not_even_in_the_middle_of_a_transaction(
    home: Path, vault: Vault
) -> None:
    with vault.transaction():
        fill(vault)
    with vault.transaction():
        size = (home / "vault" / "wallet-1.db").stat().st_size
        vault.put_item(record(2))
        spill(vault)
        assert (home / "vault" / "wallet-1.db").stat().st_size > size + 1_000_000
        assert (home / "vault" / "wallet-1.db-journal").stat().st_size > 0
        assert found_in_clear(home) == []
    assert found_in_clear(home) == []


def test_the_search_for_clear_text_finds_it_with_the_key(
    home: Path, vault: Vault, database_key: bytes
) -> None:
    with vault.transaction():
        fill(vault)
    clear = decrypted((home / "vault" / "wallet-1.db").read_bytes(), database_key)
    unseen = [text for text in CLEAR_TEXT[1:] if text not in clear]
    assert unseen == []


@pytest.mark.parametrize("others", [0, 40])
def test_of_a_removed_item_nothing_is_left_for_who_has_the_key(
    home: Path, vault: Vault, database_key: bytes, others: int
) -> None:
    path = home / "vault" / "wallet-1.db"
    secret = replace(
        record(0xDEADBEEF, title="Zebratämjare"),
        document={"duties": "quagga " * 2000},
        search_text="zebratämjare okapi",
    )
    with vault.transaction():
        for number in range(others):
            vault.put_item(record(number))
        vault.put_item(secret)
        vault.put_original(
            Original(
                secret.id, "gnu.pdf", "application/pdf", b"wildebeest " * 2000, {"seen": "eland"}
            )
        )
        for number in range(others, 2 * others):
            vault.put_item(record(number))
    traces = [
        b"deadbeef",
        b"Zebra",
        b"quagga",
        b"okapi",
        b"wildebeest",
        b"gnu.pdf",
        b"eland",
    ]
    clear = decrypted(path.read_bytes(), database_key)
    assert [trace for trace in traces if trace not in clear] == []

    with vault.transaction():
        vault.remove_item(secret.id)

    clear = decrypted(path.read_bytes(), database_key).lower()
    assert [trace for trace in traces if trace.lower() in clear] == []
    assert [other.name for other in path.parent.iterdir() if "journal" in other.name] == []


def test_of_a_changed_item_nothing_old_is_left_for_who_has_the_key(
    home: Path, vault: Vault, database_key: bytes
) -> None:
    with vault.transaction():
        for number in range(40):
            vault.put_item(record(number))
        vault.put_item(record(0xAA, title="Zebratämjare"))
    with vault.transaction():
        vault.put_item(record(0xAA, title="Snickare"))
    clear = decrypted((home / "vault" / "wallet-1.db").read_bytes(), database_key).lower()
    assert b"zebrat" not in clear


def found_in_clear(home: Path) -> list[tuple[str, bytes]]:
    files = [path for path in home.rglob("*") if path.is_file()]
    return [
        (path.name, text)
        for path in files
        for text in CLEAR_TEXT
        if text in path.read_bytes() and not (path.name == "keys.json" and text == b"record")
    ]
