"""A private folder: filled beside its place, put there whole."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.refusals import refused
from wallet.errors import ConflictError, InputError
from wallet.system.folders import PrivateFolder
from wallet.system.locks import exclusive_lock
from wallet.vault.folder import Folder


def test_a_staged_folder_takes_its_place_whole(tmp_path: Path) -> None:
    folder: Folder = PrivateFolder(tmp_path / "deep" / "vault")
    with folder.stage() as staged:
        staged.write("a", b"1234")
        staged.reserve("b")
        assert folder.names() == frozenset()
    assert folder.names() == {"a", "b"}
    assert folder.read("a", max_bytes=4) == b"1234"
    assert sorted(path.name for path in folder.path.parent.iterdir()) == [".vault.lock", "vault"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such modes")
def test_folder_files_and_lock_are_private(tmp_path: Path) -> None:
    folder = PrivateFolder(tmp_path / "deep" / "vault")
    with folder.stage() as staged:
        staged.write("a", b"1234")
        staged.reserve("b")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.rglob("*")}
    assert modes == {"deep": 0o700, "vault": 0o700, ".vault.lock": 0o600, "a": 0o600, "b": 0o600}


def test_a_failure_while_staging_leaves_nothing(tmp_path: Path) -> None:
    folder = PrivateFolder(tmp_path / "vault")
    with pytest.raises(KeyboardInterrupt):
        _stage_and_interrupt(folder)
    assert [path.name for path in tmp_path.iterdir()] == [".vault.lock"]


def test_a_folder_with_anything_in_it_is_not_replaced(tmp_path: Path) -> None:
    folder = PrivateFolder(tmp_path / "vault")
    folder.path.mkdir()
    folder.write("a", b"mine")
    with refused(ConflictError, "system.exists"), folder.stage():
        raise AssertionError
    assert folder.read("a", max_bytes=4) == b"mine"


def test_a_folder_that_is_filled_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    folder = PrivateFolder(tmp_path / "vault")
    with refused(ConflictError, "system.exists"), folder.stage() as staged:
        staged.write("a", b"ours")
        folder.path.mkdir()
        folder.write("a", b"theirs")
    assert folder.read("a", max_bytes=10) == b"theirs"
    assert sorted(path.name for path in tmp_path.iterdir()) == [".vault.lock", "vault"]


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "vault").touch()
    with refused(InputError, "system.not_a_folder"):
        PrivateFolder(tmp_path / "vault").names()
    with refused(InputError, "system.not_a_folder"):
        PrivateFolder(tmp_path / "vault" / "vault").names()


def test_a_name_is_reserved_once(tmp_path: Path) -> None:
    folder = PrivateFolder(tmp_path)
    folder.reserve("a")
    with refused(ConflictError, "system.exists"):
        folder.reserve("a")


def test_the_lock_sweeps_what_was_left_in_the_folder(tmp_path: Path) -> None:
    folder = PrivateFolder(tmp_path / "vault")
    folder.path.mkdir()
    (folder.path / ".wallet-new-00").touch()
    with folder.lock():
        assert folder.names() == frozenset()


def test_the_lock_is_held_by_one_and_free_afterwards(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with (
        exclusive_lock(path),
        refused(ConflictError, "system.busy"),
        exclusive_lock(path, patience=0.05),
    ):
        raise AssertionError
    with exclusive_lock(path, patience=0):
        pass


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)], stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.read(1) == b"."
        with refused(ConflictError, "system.busy"), exclusive_lock(path, patience=0):
            raise AssertionError
        process.kill()
    with exclusive_lock(path, patience=5):
        pass


_HOLD = """
import sys, time
from pathlib import Path
from wallet.system.locks import exclusive_lock
with exclusive_lock(Path(sys.argv[1])):
    sys.stdout.write(".")
    sys.stdout.flush()
    time.sleep(60)
"""


def _stage_and_interrupt(folder: PrivateFolder) -> None:
    with folder.stage() as staged:
        staged.write("a", b"1234")
        raise KeyboardInterrupt
