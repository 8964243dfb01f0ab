"""Files read within bounds and written whole."""

from __future__ import annotations

import io
import os
import stat
import sys
from pathlib import Path

import pytest

from tests.fakes.refusals import refused
from wallet.errors import ConflictError, InputError, NotFoundError, WalletError
from wallet.system.files import read_file, replace_file, sweep_unfinished, write_new

posix = pytest.mark.skipif(sys.platform == "win32", reason="not on Windows")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1234")
    assert read_file(tmp_path / "a", max_bytes=4) == b"1234"
    assert read_file(str(tmp_path / "a")) == b"1234"


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    with refused(InputError, "system.too_large"):
        read_file(tmp_path / "a", max_bytes=4)


@pytest.mark.parametrize("name", ["missing", "a/missing", "missing/a"])
def test_a_missing_file_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "a").touch()
    with refused(NotFoundError, "system.no_file"):
        read_file(tmp_path / name)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with refused(InputError, "system.not_a_file"):
        read_file(tmp_path)


@posix
def test_a_pipe_is_refused_without_waiting_for_its_other_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with refused(InputError, "system.not_a_file"):
        read_file(tmp_path / "pipe")


@posix
def test_a_device_is_refused() -> None:
    with refused(InputError, "system.not_a_file"):
        read_file("/dev/zero")


@posix
def test_a_link_to_a_file_is_followed_and_a_loop_is_not(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1234")
    (tmp_path / "link").symlink_to("a")
    (tmp_path / "loop").symlink_to("loop")
    assert read_file(tmp_path / "link") == b"1234"
    with refused(InputError, "system.not_a_file"):
        read_file(tmp_path / "loop")


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000, "\ud800"])
def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(WalletError):
        read_file(tmp_path / name)
    with pytest.raises(WalletError):
        write_new(tmp_path / name, b"")
    with pytest.raises(WalletError):
        write_new(tmp_path / name, b"", force=True)
    assert names(tmp_path) == []


def test_a_name_in_a_message_is_inert(tmp_path: Path) -> None:
    with refused(NotFoundError, "system.no_file") as caught:
        read_file(tmp_path / "a\x1b[2Jb")
    assert "\x1b" not in str(caught.value.data["path"])


def test_standard_input_is_read_to_its_end_within_the_limit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"1234")))
    assert read_file("-", max_bytes=4) == b"1234"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"12345")))
    with refused(InputError, "system.too_large"):
        read_file(Path("-"), max_bytes=4)


def test_without_standard_input_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with refused(InputError, "system.not_readable"):
        read_file("-")


@pytest.mark.parametrize("force", [False, True])
def test_a_new_file_is_whole_private_and_alone(tmp_path: Path, force: bool) -> None:
    write_new(tmp_path / "a", b"1234", force=force)
    assert (tmp_path / "a").read_bytes() == b"1234"
    assert names(tmp_path) == ["a"]
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600


def test_what_exists_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with refused(ConflictError, "system.exists"):
        write_new(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_what_exists_is_replaced_when_forced_and_becomes_private(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "a").chmod(0o644)
    write_new(tmp_path / "a", b"new", force=True)
    assert (tmp_path / "a").read_bytes() == b"new"
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600


@posix
def test_a_dangling_link_counts_as_existing(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("elsewhere")
    with refused(ConflictError, "system.exists"):
        write_new(tmp_path / "link", b"new")
    assert names(tmp_path) == ["link"]


@posix
def test_a_forced_write_replaces_a_link_and_not_what_it_points_to(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "link").symlink_to("a")
    write_new(tmp_path / "link", b"new", force=True)
    assert (tmp_path / "a").read_bytes() == b"old"
    assert (tmp_path / "link").read_bytes() == b"new"


@posix
def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with refused(InputError, "system.not_a_file"):
        write_new(tmp_path / "pipe", b"new", force=True)
    assert names(tmp_path) == ["pipe"]


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with refused(InputError, "system.not_a_file"):
        replace_file(tmp_path / "folder", b"new")
    with refused(InputError, "system.not_a_file"):
        replace_file(Path("/"), b"new")
    assert names(tmp_path) == ["folder"]


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with refused(NotFoundError, "system.no_folder"):
        write_new(tmp_path / "missing" / "a", b"new")


@posix
def test_a_disk_that_is_full_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    import resource
    import signal

    (tmp_path / "a").write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with refused(InputError, "system.disk_full"):
            replace_file(tmp_path / "a", b"x" * 2000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


@posix
def test_a_file_that_appears_meanwhile_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sync(descriptor: int) -> None:
        (tmp_path / "a").write_bytes(b"theirs")

    monkeypatch.setattr(os, "fsync", sync)
    with refused(ConflictError, "system.exists"):
        write_new(tmp_path / "a", b"ours")
    assert (tmp_path / "a").read_bytes() == b"theirs"
    assert names(tmp_path) == ["a"]


@posix
@pytest.mark.parametrize("taken", [False, True])
def test_without_hard_links_a_free_name_is_reserved_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken: bool
) -> None:
    def no_links(path: Path, target: Path) -> None:
        if taken:
            path.write_bytes(b"theirs")
        raise PermissionError(1, "not supported here")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    if taken:
        with refused(ConflictError, "system.exists"):
            write_new(tmp_path / "a", b"ours")
    else:
        write_new(tmp_path / "a", b"ours")
    assert (tmp_path / "a").read_bytes() == (b"theirs" if taken else b"ours")
    assert names(tmp_path) == ["a"]


def test_an_interrupted_write_is_swept_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / ".wallet-new-00").write_bytes(b"half")
    (tmp_path / "wallet-new.txt").write_bytes(b"mine")
    sweep_unfinished(tmp_path)
    assert names(tmp_path) == ["wallet-new.txt"]
