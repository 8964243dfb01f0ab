"""One vault made for the whole run; each test gets a copy, for making one costs two derivations."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.vault import PASSPHRASE, new_vault, open_vault, vault_folder
from wallet.vault import Vault
from wallet.vault.kdf import Purpose, subkey
from wallet.vault.slots import SlotType
from wallet.vault.unlock import Unlocked, unlock


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of an untouched vault. Copy it."""
    home = tmp_path_factory.mktemp("made")
    new_vault(home).close()
    return home


@pytest.fixture(scope="session")
def unlocked(made: Path) -> Unlocked:
    """Header and data key of all copies."""
    return unlock(vault_folder(made), PASSPHRASE, types={SlotType.PASSPHRASE})


@pytest.fixture(scope="session")
def database_key(unlocked: Unlocked) -> bytes:
    """The key of the database file of all copies."""
    return subkey(unlocked.data_key, Purpose.DATABASE)


@pytest.fixture
def home(made: Path, tmp_path: Path) -> Path:
    """A home with a vault of its own."""
    copy = tmp_path / "home"
    shutil.copytree(made, copy)
    return copy


@pytest.fixture
def vault(home: Path) -> Iterator[Vault]:
    """The vault under ``home``, open."""
    with open_vault(home) as opened:
        yield opened
