"""Secrets in the user's runtime folder: in memory, private, gone after logout.

Used where the kernel's keyring is not to be had. The folder is trusted only if it is what the XDG
specification promises: our own, and closed to everybody else.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from wallet.errors import WalletError
from wallet.system.files import replace_file

VARIABLE: Final = "XDG_RUNTIME_DIR"
_PREFIX: Final = "consent-wallet-"
_LARGEST: Final = 4096
_OPEN: Final = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class RuntimeFolder:
    """Files of mode 0600 in ``XDG_RUNTIME_DIR``."""

    def __init__(self, environ: Mapping[str, str] = os.environ) -> None:
        """Raises ``OSError`` where there is no such folder, or one that is not ours alone."""
        folder = Path(environ.get(VARIABLE, ""))
        if not folder.is_absolute() or not hasattr(os, "getuid"):
            raise OSError("no runtime folder")
        status = folder.lstat()
        if not stat.S_ISDIR(status.st_mode) or not _is_ours(status):
            raise OSError("the runtime folder is not ours alone")
        self._folder = folder

    def put(self, name: str, secret: bytes, *, seconds: int) -> None:  # noqa: ARG002 - who reads it checks the time
        """Keeps a secret in the place of one of the same name. Raises ``OSError``."""
        try:
            replace_file(self._path(name), secret)
        except WalletError as error:
            raise OSError("the runtime folder takes no file") from error

    def get(self, name: str) -> bytes | None:
        """The secret, or None where there is none, or a file that is not ours alone."""
        try:
            descriptor = os.open(self._path(name), _OPEN)
        except OSError:
            return None
        with os.fdopen(descriptor, "rb") as stream:
            status = os.fstat(stream.fileno())
            if not stat.S_ISREG(status.st_mode) or not _is_ours(status):
                return None
            return stream.read(_LARGEST)

    def drop(self, name: str) -> bool:
        """Forgets a secret; whether there was one."""
        try:
            self._path(name).unlink()
        except OSError:
            return False
        return True

    def _path(self, name: str) -> Path:
        return self._folder / f"{_PREFIX}{name}"


def _is_ours(status: os.stat_result) -> bool:
    return status.st_uid == os.getuid() and not stat.S_IMODE(status.st_mode) & 0o077
