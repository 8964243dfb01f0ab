"""The script in ``docs/backup.md`` reads a backup without a line of this program."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.backup import back_up, fill_vault
from tests.fakes.vault import PASSPHRASE, open_vault

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "backup.md"


def script() -> str:
    (found,) = re.findall(r"```python\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    assert "wallet" not in re.findall(r"^(?:import|from) (\w+)", found, re.MULTILINE)
    return str(found)


def test_the_script_of_the_document_opens_a_backup(home: Path) -> None:
    driver = pytest.importorskip("sqlcipher3", reason="the second driver is not installed")
    with open_vault(home) as vault:
        fill_vault(vault)
        backup = back_up(vault, home / "wallet.backup")
    target = home / "plain.db"
    done = subprocess.run(
        [sys.executable, "-c", script(), str(backup), PASSPHRASE.decode(), str(target)],
        capture_output=True,
        text=True,
        check=True,
    )
    connection = driver.connect(str(target))
    try:
        connection.execute(done.stdout.strip())
        titles = connection.execute("SELECT title FROM items ORDER BY number").fetchall()
    finally:
        connection.close()
    assert titles == [("Yrke 1",), ("Yrke 2",), ("Yrke 3",)]
