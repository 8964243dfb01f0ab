"""Files, read within bounds and written whole and private.

A write goes to a temporary file in the same folder, is forced to the disk and then takes its
name: a reader sees the old file or the new one, never a half. Every failure of the operating
system becomes a :class:`~wallet.errors.WalletError` here.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final, TypeAlias

from wallet import limits
from wallet.errors import ConflictError, InputError, NotFoundError, WalletError
from wallet.standards.encoding import foreign_text

Content: TypeAlias = "bytes | Iterable[bytes]"
"""What a file is to hold: at once, or piece by piece where it is too long for that."""

STANDARD_INPUT: Final = "-"
"""The name that stands for standard input."""

PRIVATE_FILE: Final = 0o600
PRIVATE_FOLDER: Final = 0o700

_TEMPORARY: Final = ".wallet-new-"
"""How the name of an unfinished file starts. What is named so is ours to sweep."""

_NO_WAIT: Final = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
"""So that opening a named pipe returns, and can be refused."""

_BINARY: Final = getattr(os, "O_BINARY", 0)

_CREATE: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY


def read_file(source: Path | str, *, max_bytes: int = limits.MAX_DOCUMENT_BYTES) -> bytes:
    """The bytes of a regular file, or of standard input for ``-``, to its end.

    Raises ``NotFoundError("system.no_file")``, ``InputError("system.not_a_file")`` for folders,
    pipes and devices, ``InputError("system.too_large")`` and ``InputError("system.not_readable")``.
    """
    path = Path(source)
    with os_errors(path, "system.not_readable"):
        if str(source) == STANDARD_INPUT:
            return _within(_standard_input().read(max_bytes + 1), path, max_bytes)
        descriptor = os.open(path, os.O_RDONLY | _NO_WAIT | _BINARY)
        try:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise InputError("system.not_a_file", path=shown(path))
            with open(descriptor, "rb", closefd=False) as stream:
                return _within(stream.read(max_bytes + 1), path, max_bytes)
        finally:
            os.close(descriptor)


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """A regular file, open to be read piece by piece. Errors as :func:`read_file`."""
    with os_errors(path, "system.not_readable"):
        stream = os.fdopen(os.open(path, os.O_RDONLY | _NO_WAIT | _BINARY), "rb")
    with stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise InputError("system.not_a_file", path=shown(path))
        yield stream


def write_new(path: Path, data: Content, *, force: bool = False) -> None:
    """Writes ``path``, readable by its owner only; with ``force`` it may replace a file.

    Raises ``ConflictError("system.exists")``, ``NotFoundError("system.no_folder")``,
    ``InputError("system.not_writable")`` and ``InputError("system.disk_full")``; nothing is left
    behind then, and what was there is untouched.
    """
    if force:
        replace_file(path, data)
        return
    check_free(path)
    with _unfinished(path, data) as temporary:
        _take_name(temporary, path)


def check_free(path: Path, *, force: bool = False) -> None:
    """Returns when a file can be made there, or with ``force`` replaced: for what must be known
    before anything is done that the file is to tell of.

    Raises ``ConflictError("system.exists")`` and ``NotFoundError("system.no_folder")``.
    """
    if not force and os.path.lexists(path):
        raise ConflictError("system.exists", path=shown(path))
    if not path.parent.is_dir():
        raise NotFoundError("system.no_folder", path=shown(path.parent))


def replace_file(path: Path, data: Content) -> None:
    """Writes ``path`` in the place of whatever regular file is there. Errors as
    :func:`write_new`."""
    with _unfinished(path, data) as temporary:
        if os.path.lexists(path) and not path.is_symlink() and not path.is_file():
            raise InputError("system.not_a_file", path=shown(path))
        temporary.replace(path)


def make_folder(path: Path) -> None:
    """Makes a private folder, and those it lies in, where there is none."""
    with os_errors(path, "system.not_writable"):
        path.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)


def reserve_file(path: Path) -> None:
    """Makes ``path`` as an empty private file; the name must be free."""
    os.close(os.open(path, _CREATE, PRIVATE_FILE))


def sync_folder(folder: Path) -> None:
    """Forces the names in ``folder`` to the disk, where the platform can."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def unfinished_name(folder: Path) -> Path:
    """A free name in ``folder`` for a file that :func:`sweep_unfinished` may remove."""
    return folder / (_TEMPORARY + os.urandom(8).hex())


def is_unfinished(path: Path) -> bool:
    """Whether its name says that it is one of ours and was never finished."""
    return path.name.startswith(_TEMPORARY)


def sweep_unfinished(folder: Path) -> None:
    """Removes what interrupted writes left. Call it only where no other process is writing."""
    for path in folder.glob(f"{_TEMPORARY}*"):
        with suppress(OSError):
            path.unlink()


def shown(path: Path) -> str:
    """A path as text for a message, inert: a file name can hold escape sequences."""
    return foreign_text(str(path))


@contextmanager
def os_errors(path: Path, otherwise: str) -> Iterator[None]:
    """Turns a failed system call of the block into what a person can act on.

    ``otherwise`` is the code for failures that have none of their own; whether it is
    ``system.not_readable`` tells a missing file from a missing folder. Wrap calls to the operating
    system with it and nothing else.
    """
    try:
        yield
    except OSError as error:
        raise _explained(error, path, otherwise) from error
    except ValueError as error:  # a name that no file can have
        raise InputError(otherwise, path=shown(path)) from error


def _explained(error: OSError, path: Path, otherwise: str) -> WalletError:
    name = shown(path)
    match error.errno:
        case errno.ENOENT | errno.ENOTDIR if otherwise == "system.not_readable":
            return NotFoundError("system.no_file", path=name)
        case errno.ENOENT | errno.ENOTDIR:
            return NotFoundError("system.no_folder", path=shown(path.parent))
        case errno.EEXIST | errno.ENOTEMPTY:
            return ConflictError("system.exists", path=name)
        case errno.EISDIR | errno.ENXIO | errno.ELOOP:
            return InputError("system.not_a_file", path=name)
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return InputError("system.disk_full", path=name)
        case _:
            return InputError(otherwise, path=name)


def _standard_input() -> BinaryIO:
    if sys.stdin is None:  # a process started without one
        raise InputError("system.not_readable", path=STANDARD_INPUT)
    return sys.stdin.buffer


def _within(data: bytes, path: Path, max_bytes: int) -> bytes:
    if len(data) > max_bytes:
        raise InputError("system.too_large", path=shown(path), limit=max_bytes)
    return data


@contextmanager
def _unfinished(path: Path, data: Content) -> Iterator[Path]:
    """A private temporary file beside ``path`` with ``data`` on the disk; gone at the end."""
    pieces = (data,) if isinstance(data, bytes) else data
    temporary = unfinished_name(path.parent)
    with os_errors(path, "system.not_writable"):
        descriptor = os.open(temporary, _CREATE, PRIVATE_FILE)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                for piece in pieces:
                    stream.write(piece)
                stream.flush()
                os.fsync(stream.fileno())
            yield temporary
            sync_folder(path.parent)
        finally:
            temporary.unlink(missing_ok=True)


def _take_name(temporary: Path, path: Path) -> None:
    """Gives a finished file its name, which must be free at that very moment."""
    if sys.platform == "win32":
        temporary.rename(path)  # refuses an existing name there
        return
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links: reserve the name, then replace it
        reserve_file(path)
        temporary.replace(path)
