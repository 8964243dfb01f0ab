"""Names of files: from folders, and from lists of names."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from wallet.errors import InputError, NotFoundError
from wallet.system.walking import files_under, is_folder, names_in


def test_a_folder_is_what_is_in_it_and_below_by_name(tmp_path: Path) -> None:
    for name in ("b/2", "b/10", "a", "c/d/e"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()

    found = [Path(one).relative_to(tmp_path).as_posix() for one in files_under(str(tmp_path))]

    assert found == ["a", "b/10", "b/2", "c/d/e"]


def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    assert list(files_under(str(tmp_path))) == [str(tmp_path / "round")]


def test_folders_may_lie_deeper_than_calls_do(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(sys.getrecursionlimit() + 100):
        folder /= "d"
        folder.mkdir()
    (folder / "f").touch()

    found = list(files_under(str(tmp_path)))

    assert found == [str(folder / "f")]
    (folder / "f").unlink()
    while folder != tmp_path:  # what clears up after tests goes down by calls
        folder.rmdir()
        folder = folder.parent


def test_a_folder_that_is_not_there_is_named_itself(tmp_path: Path) -> None:
    assert list(files_under(str(tmp_path / "gone"))) == [str(tmp_path / "gone")]


@pytest.mark.parametrize("name", ["no\0name", "x" * 5000, ""])
def test_what_cannot_be_looked_up_is_no_folder(name: str) -> None:
    assert not is_folder(name)


@pytest.mark.parametrize("text", [b"a\0b c\n\0", b"a\0b c\n"])
def test_names_end_with_a_zero_byte_the_last_one_may(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "list").write_bytes(text)
    assert list(names_in(str(tmp_path / "list"))) == ["a", "b c\n"]


def test_a_name_may_lie_across_two_pieces(tmp_path: Path) -> None:
    names = [f"{n:099}" for n in range(3000)]
    (tmp_path / "list").write_text("\0".join(names), encoding="ascii")
    assert list(names_in(str(tmp_path / "list"))) == names


def test_a_list_may_come_by_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a\0b\0")))
    assert list(names_in("-")) == ["a", "b"]


@pytest.mark.parametrize("text", [b"\0", b"a\0\0b", b"x" * 200_000])
def test_a_list_of_something_else_is_refused(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "list").write_bytes(text)
    with pytest.raises(InputError) as raised:
        list(names_in(str(tmp_path / "list")))
    assert raised.value.code == "many.name"


def test_a_list_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        list(names_in(str(tmp_path / "gone")))
