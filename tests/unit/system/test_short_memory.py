"""Where a secret is kept for some minutes, and whose places are trusted."""

from __future__ import annotations

import os
import secrets
import sys
import time
from pathlib import Path

import pytest

from tests.fakes.refusals import refused
from wallet.errors import InputError
from wallet.system.boot_clock import boot_time
from wallet.system.kernel_keyring import KernelKeyring
from wallet.system.runtime_folder import RuntimeFolder
from wallet.system.short_memory import ShortMemory, short_memory

SECRET = b"exempel" * 4
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has it")


class Forgetful:
    """A place that takes everything and keeps nothing."""

    def put(self, name: str, secret: bytes, *, seconds: int) -> None:
        pass

    def get(self, name: str) -> bytes | None:
        return None

    def drop(self, name: str) -> bool:
        return False


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "run"
    path.mkdir(mode=0o700)
    return path


def runtime(folder: Path) -> RuntimeFolder:
    return RuntimeFolder({"XDG_RUNTIME_DIR": str(folder)})


@linux
def test_a_file_in_the_runtime_folder_is_private_and_gone_when_dropped(folder: Path) -> None:
    place = runtime(folder)
    place.put("a", SECRET, seconds=5)
    assert place.get("a") == SECRET
    assert [path.stat().st_mode & 0o777 for path in folder.iterdir()] == [0o600]
    assert place.drop("a")
    assert not place.drop("a")
    assert list(folder.iterdir()) == []


@linux
@pytest.mark.parametrize("mode", [0o755, 0o750, 0o701, 0o707])
def test_a_runtime_folder_that_others_may_enter_is_not_used(folder: Path, mode: int) -> None:
    folder.chmod(mode)
    with pytest.raises(OSError, match="ours alone"):
        runtime(folder)


@linux
def test_a_link_to_a_runtime_folder_is_not_used(folder: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(folder)
    with pytest.raises(OSError, match="ours alone"):
        runtime(link)


@linux
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs two users")
def test_a_runtime_folder_of_somebody_else_is_not_used(folder: Path) -> None:
    os.chown(folder, 12345, 12345)
    with pytest.raises(OSError, match="ours alone"):
        runtime(folder)


@pytest.mark.parametrize("value", ["", "relative/run"])
def test_without_a_runtime_folder_there_is_none(value: str) -> None:
    with pytest.raises(OSError, match="no runtime folder"):
        RuntimeFolder({"XDG_RUNTIME_DIR": value})


@linux
def test_a_file_that_others_may_read_or_that_is_a_link_is_not_taken(folder: Path) -> None:
    place = runtime(folder)
    place.put("a", SECRET, seconds=5)
    path = next(folder.iterdir())
    path.chmod(0o644)
    assert place.get("a") is None
    path.chmod(0o600)
    path.rename(folder / "elsewhere")
    path.symlink_to(folder / "elsewhere")
    assert place.get("a") is None


@linux
def test_the_kernel_keeps_a_secret_for_its_time_and_for_later_processes(tmp_path: Path) -> None:
    try:
        place = KernelKeyring()
        name = f"consent-wallet-test-{secrets.token_hex(8)}"
        place.put(name, SECRET, seconds=60)
    except OSError as error:
        pytest.skip(f"this kernel lends no keyring: {error}")
    try:
        assert KernelKeyring().get(name) == SECRET
        place.put(name, b"newer", seconds=60)
        assert place.get(name) == b"newer"
        assert place.get(name + "-other") is None
    finally:
        assert place.drop(name)
    assert place.get(name) is None
    assert not place.drop(name)


def test_a_place_that_does_not_give_back_is_passed_over(folder: Path) -> None:
    with refused(InputError, "session.no_place"):
        ShortMemory([Forgetful()]).put("a", SECRET, seconds=5)
    with refused(InputError, "session.no_place"):
        ShortMemory([]).put("a", SECRET, seconds=5)
    if sys.platform == "linux":
        memory = ShortMemory([Forgetful(), runtime(folder)])
        memory.put("a", SECRET, seconds=5)
        assert memory.get("a") == SECRET
        assert memory.drop("a")
        assert memory.get("a") is None


def test_a_computer_without_places_is_no_error(tmp_path: Path) -> None:
    assert short_memory(environ={}).get(f"consent-wallet-test-{secrets.token_hex(8)}") is None


@linux
def test_the_clock_since_the_start_goes_on_and_names_the_start() -> None:
    first, second = boot_time(), boot_time()
    assert first is not None
    assert second is not None
    assert first[0] == second[0]
    assert 0 < first[1] <= second[1] <= first[1] + 5
    assert abs(first[1] - time.clock_gettime(time.CLOCK_BOOTTIME)) < 5
