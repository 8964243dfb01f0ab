"""A vault of its own for each test that asks for one, copied from one that was made once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.vault import new_vault, open_vault
from wallet.vault import Vault


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("made")
    new_vault(home).close()
    return home


@pytest.fixture
def home(made: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "home"
    shutil.copytree(made, copy)
    return copy


@pytest.fixture
def vault(home: Path) -> Iterator[Vault]:
    with open_vault(home) as opened:
        yield opened
