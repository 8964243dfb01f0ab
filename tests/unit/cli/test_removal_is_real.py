"""`wallet remove`, whole: of a record and its file nothing is left for who has the key.

The log says that there was one: its id, its kind, when. No value.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.fakes.session import fake_session, run_line
from tests.fakes.vault import PASSPHRASE, new_vault, vault_folder
from tests.unit.vault.key_changing import opened
from tests.unit.vault.pages import decrypted
from wallet.vault.kdf import Purpose, subkey

VALUES = [b"Zebrat", b"zebrat", b"Quaggabolaget", b"quagga", b"wildebeest", b"gnu.pdf"]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    path = tmp_path / "home"
    new_vault(path).close()
    return path


def pages(home: Path) -> bytes:
    """Every page of every database file, in clear text."""
    key = subkey(opened(vault_folder(home), PASSPHRASE).data_key, Purpose.DATABASE)
    files = (home / "vault").glob("*.db*")
    return b"".join(decrypted(path.read_bytes(), key) for path in files)


def test_of_a_removed_record_no_value_is_left_anywhere_in_the_vault(
    home: Path, tmp_path: Path
) -> None:
    session = fake_session(home)
    (tmp_path / "gnu.pdf").write_bytes(b"%PDF-1.7\n" + b"wildebeest " * 3000)
    added = run_line(
        ["add", "work", "--title", "Zebratämjare", "--employer", "Quaggabolaget AB", "--json"],
        session,
    )
    record_id = json.loads(added.stdout)["id"].removeprefix("urn:uuid:")
    assert run_line(["attach", record_id, str(tmp_path / "gnu.pdf")], session).error is None
    for number in range(30):
        run_line(["add", "skill", "--title", f"Svetsning {number}"], session)
    before = pages(home)
    assert [value for value in VALUES if value not in before] == []

    assert run_line(["remove", record_id, "--yes"], session).error is None

    after = pages(home)
    assert [value for value in VALUES if value in after] == []
    assert record_id.encode() in after
    assert b"record_removed" in after
