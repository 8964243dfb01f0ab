"""One process at a time: an advisory lock on a file of its own.

The operating system lets go of the lock when the process ends, however it ends. The file stays,
empty: removing it would let two processes hold two locks.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from wallet.errors import ConflictError
from wallet.system.files import PRIVATE_FILE, os_errors, shown

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


PATIENCE_SECONDS: Final = 10.0
"""How long to wait for another process: as long as the database does."""

_PAUSE_SECONDS: Final = 0.02


@contextmanager
def exclusive_lock(path: Path, *, patience: float = PATIENCE_SECONDS) -> Iterator[None]:
    """Holds the lock on ``path``, which is made where missing, for the block.

    Raises ``ConflictError("system.busy")`` when another process holds it for longer than
    ``patience`` seconds.
    """
    with os_errors(path, "system.not_writable"):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
    try:
        _wait_for(descriptor, path, time.monotonic() + patience)
        yield
    finally:
        os.close(descriptor)


def _wait_for(descriptor: int, path: Path, deadline: float) -> None:
    while True:
        try:
            _try_lock(descriptor)
        except OSError as error:
            if time.monotonic() >= deadline:
                raise ConflictError("system.busy", path=shown(path)) from error
            time.sleep(_PAUSE_SECONDS)
        else:
            return
