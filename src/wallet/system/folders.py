"""A private folder: what the vault keeps its files in.

Fits :class:`wallet.vault.folder.Folder`. A new folder is filled beside its place under another
name and moved there whole, so that a half-made one is never in the way.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wallet.errors import ConflictError, InputError
from wallet.system.files import (
    PRIVATE_FOLDER,
    Content,
    os_errors,
    read_file,
    replace_file,
    reserve_file,
    shown,
    sweep_unfinished,
    sync_folder,
    unfinished_name,
)
from wallet.system.locks import exclusive_lock


class PrivateFolder:
    """A folder that only its owner may enter."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def path(self) -> Path:
        """Where it is, or will be."""
        return self._path

    def names(self) -> frozenset[str]:
        """The names in the folder; none where there is no folder."""
        with os_errors(self._path, "system.not_readable"):
            try:
                return frozenset(entry.name for entry in self._path.iterdir())
            except FileNotFoundError:
                return frozenset()
            except NotADirectoryError as error:
                raise InputError("system.not_a_folder", path=shown(self._path)) from error

    def read(self, name: str, *, max_bytes: int) -> bytes:
        """A whole file of the folder."""
        return read_file(self._path / name, max_bytes=max_bytes)

    def write(self, name: str, data: Content) -> None:
        """Puts a whole file in place, private and forced to the disk."""
        replace_file(self._path / name, data)

    def remove(self, name: str) -> None:
        """Removes a file, and forces that to the disk."""
        path = self._path / name
        with os_errors(path, "system.not_writable"):
            path.unlink()
            sync_folder(self._path)

    def erase(self, name: str) -> None:
        """Overwrites a file where it lies, and removes it. Storage that writes elsewhere, such as
        flash, may keep the old blocks for a time."""
        path = self._path / name
        with os_errors(path, "system.not_writable"):
            with path.open("r+b", buffering=0) as stream:
                stream.write(bytes(path.stat().st_size))
                os.fsync(stream.fileno())
            path.unlink()
            sync_folder(self._path)

    def reserve(self, name: str) -> Path:
        """An empty private file with a name that was free."""
        path = self._path / name
        with os_errors(path, "system.not_writable"):
            reserve_file(path)
        return path

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """An empty private file, gone at the end of the block; swept where it was left behind."""
        with os_errors(self._path, "system.not_writable"):
            path = unfinished_name(self._path)
            reserve_file(path)
        try:
            yield path
        finally:
            path.unlink(missing_ok=True)

    @contextmanager
    def lock(self) -> Iterator[None]:
        """One process at a time, by a lock file beside the folder.

        What an interrupted process left unfinished in the folder is swept first.
        """
        with exclusive_lock(self._path.with_name(f".{self._path.name}.lock")):
            sweep_unfinished(self._path)
            yield

    @contextmanager
    def stage(self, *, aside: str | None = None) -> Iterator[PrivateFolder]:
        """A new folder to fill, which takes the place of this one whole at the end of the block.

        What is here already is refused, or moved to the name ``aside`` beside it.
        """
        parent = self._path.parent
        with os_errors(self._path, "system.not_writable"):
            parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        with self.lock():
            self._sweep_staged()
            if self.names() and aside is None:
                raise ConflictError("system.exists", path=shown(self._path))
            staged = parent / f"{self._staged_prefix}{os.urandom(8).hex()}"
            try:
                with os_errors(self._path, "system.not_writable"):
                    staged.mkdir(mode=PRIVATE_FOLDER)
                yield PrivateFolder(staged)
                with os_errors(self._path, "system.not_writable"):
                    self._publish(staged, aside)
            finally:
                shutil.rmtree(staged, ignore_errors=True)

    @contextmanager
    def throw_away(self) -> Iterator[PrivateFolder]:
        """An empty folder beside this one, on the same disk, that is gone at the end of the block.

        What an interruption leaves of it is swept as an unfinished making is.
        """
        parent = self._path.parent
        with os_errors(self._path, "system.not_writable"):
            parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        with self.lock():
            self._sweep_staged()
            folder = parent / f"{self._staged_prefix}{os.urandom(8).hex()}"
            try:
                with os_errors(self._path, "system.not_writable"):
                    folder.mkdir(mode=PRIVATE_FOLDER)
                yield PrivateFolder(folder)
            finally:
                shutil.rmtree(folder, ignore_errors=True)

    def staged(self) -> list[Path]:
        """Folders that are being filled to take this one's place, or were left half filled."""
        return [*self._path.parent.glob(f"{self._staged_prefix}*")]

    @property
    def _staged_prefix(self) -> str:
        return f".{self._path.name}-new-"

    def _sweep_staged(self) -> None:
        """Removes what an interrupted making left: never in use, for the lock is ours."""
        for path in self.staged():
            shutil.rmtree(path, ignore_errors=True)

    def _publish(self, staged: Path, aside: str | None) -> None:
        sync_folder(staged)
        kept = self._path.with_name(aside) if aside is not None and self.names() else None
        if kept is not None:
            if kept.exists():
                raise ConflictError("system.exists", path=shown(kept))
            self._path.rename(kept)
        elif sys.platform == "win32" and self._path.exists():
            self._path.rmdir()  # empty; renaming onto it is refused there
        try:
            staged.rename(self._path)
        except OSError:
            if kept is not None:
                kept.rename(self._path)
            raise
        sync_folder(self._path.parent)
