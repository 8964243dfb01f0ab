"""Names of many files: those in a folder, and those in a list that another program wrote."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import BinaryIO, Final

from wallet.errors import InputError
from wallet.system.files import STANDARD_INPUT, opened, os_errors

_MAX_NAME_BYTES: Final = 32 * 1024
"""The longest path of any platform; a list without zero bytes would otherwise be one name."""

_PIECE: Final = 64 * 1024


def files_under(folder: str) -> Iterator[str]:
    """What is in a folder and in the folders in it, by name; the same order on every computer.

    Links to folders are not followed: they could lead round in a circle. A folder that cannot be
    read is named itself, so that whoever reads it as a file gets the reason.
    """
    waiting = [(folder, True)]
    while waiting:
        path, is_a_folder = waiting.pop()
        if is_a_folder:
            waiting += reversed(_entries(path))
        else:
            yield path


def is_folder(name: str) -> bool:
    """Whether there is a folder of that name; False where that cannot be told."""
    return os.path.isdir(name)  # noqa: PTH112 - pathlib's raises for names it cannot look up


def names_in(source: str) -> Iterator[str]:
    """The names in a list, each ended by a zero byte, as ``find -print0`` writes them.

    ``-`` is standard input. Read as they come: a list may be longer than memory. Raises
    ``InputError("many.name")`` for an empty or an endless name, else as ``files.opened``.
    """
    path = Path(source)
    from_input = source == STANDARD_INPUT
    with nullcontext(_standard_input()) if from_input else opened(path) as stream:
        rest = b""
        while piece := _read(stream, path):
            *names, rest = (rest + piece).split(b"\0")
            yield from map(_name, names)
            if len(rest) > _MAX_NAME_BYTES:
                raise InputError("many.name")
        if rest:
            yield _name(rest)


def _entries(folder: str) -> list[tuple[str, bool]]:
    """What is in a folder, by name, and whether each is one itself."""
    try:
        with os.scandir(folder) as found:
            return sorted((one.path, one.is_dir(follow_symlinks=False)) for one in found)
    except OSError:
        return [(folder, False)]


def _read(stream: BinaryIO, path: Path) -> bytes:
    with os_errors(path, "system.not_readable"):
        return stream.read(_PIECE)


def _name(raw: bytes) -> str:
    if not raw or len(raw) > _MAX_NAME_BYTES:
        raise InputError("many.name")
    return os.fsdecode(raw)


def _standard_input() -> BinaryIO:
    if sys.stdin is None:  # a process started without one
        raise InputError("system.not_readable", path=STANDARD_INPUT)
    return sys.stdin.buffer
