"""The trust settings on disk."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from tests.fakes.refusals import refused
from wallet.errors import InputError
from wallet.reference import TrustSettings, TrustStore
from wallet.system.folders import PrivateFolder


def store(folder: Path) -> TrustStore:
    return TrustStore(PrivateFolder(folder / "trust"))


def test_reading_where_nothing_is_creates_nothing(tmp_path: Path) -> None:
    assert store(tmp_path / "home").load() == TrustSettings()
    assert list(tmp_path.iterdir()) == []


def test_a_change_is_there_for_the_next_reader(tmp_path: Path) -> None:
    changed = store(tmp_path).change(lambda settings: settings.with_name("Exempelmatchning AB"))

    assert store(tmp_path).load() == changed == TrustSettings(names=("Exempelmatchning AB",))


def test_changes_build_on_each_other(tmp_path: Path) -> None:
    store(tmp_path).change(lambda settings: settings.with_name("A"))
    store(tmp_path).change(lambda settings: settings.with_name("B"))

    assert store(tmp_path).load().names == ("A", "B")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    store(tmp_path).change(lambda settings: settings.with_name("A"))

    assert stat.S_IMODE((tmp_path / "trust" / "trust.json").stat().st_mode) == 0o600


def test_a_refused_change_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    store(tmp_path).change(lambda settings: settings.with_name("A"))
    before = (tmp_path / "trust" / "trust.json").read_bytes()

    with refused(InputError, "trust.empty_name"):
        store(tmp_path).change(lambda settings: settings.with_name(""))

    assert (tmp_path / "trust" / "trust.json").read_bytes() == before
    assert [path.name for path in (tmp_path / "trust").iterdir()] == ["trust.json"]


def test_a_refused_first_change_creates_nothing(tmp_path: Path) -> None:
    with refused(InputError, "trust.empty_name"):
        store(tmp_path).change(lambda settings: settings.with_name(""))

    assert not (tmp_path / "trust").exists()


def test_a_broken_file_is_not_overwritten(tmp_path: Path) -> None:
    store(tmp_path).change(lambda settings: settings.with_name("A"))
    path = tmp_path / "trust" / "trust.json"
    path.write_bytes(b"{")

    with refused(InputError, "encoding.json"):
        store(tmp_path).change(lambda settings: settings.with_name("B"))

    assert path.read_bytes() == b"{"
