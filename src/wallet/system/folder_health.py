"""What the operating system tells of a private folder: who may read it, what was left in it."""

from __future__ import annotations

import shutil
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from wallet.system.files import PRIVATE_FILE, PRIVATE_FOLDER, is_unfinished, os_errors
from wallet.system.folders import PrivateFolder

_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


def exposed(folder: PrivateFolder) -> list[Path]:
    """The folder and the files in it that others than their owner may read, write or enter.

    Windows keeps a person's own folders from other people by their place; nothing is looked at
    there.
    """
    if sys.platform == "win32":
        return []
    with os_errors(folder.path, "system.not_readable"):
        paths = [folder.path, *sorted(folder.path.iterdir())]
        return [path for path in paths if path.lstat().st_mode & _OTHERS]


def make_private(paths: list[Path]) -> None:
    """Takes every right of others away from folders and files."""
    for path in paths:
        with os_errors(path, "system.not_writable"):
            path.chmod(PRIVATE_FOLDER if path.is_dir() else PRIVATE_FILE)


def leftovers(folder: PrivateFolder) -> list[Path]:
    """What interrupted commands left in the folder and beside it.

    Call it with nothing else at work: what another command is making looks the same.
    """
    with os_errors(folder.path, "system.not_readable"):
        return sorted(_leftovers(folder))


def remove_leftovers(folder: PrivateFolder) -> None:
    """Removes them, under the lock of the folder."""
    with folder.lock():
        for path in leftovers(folder):
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                with os_errors(path, "system.not_writable"):
                    path.unlink()


def _leftovers(folder: PrivateFolder) -> Iterator[Path]:
    yield from (path for path in folder.path.iterdir() if is_unfinished(path))
    yield from folder.staged()
