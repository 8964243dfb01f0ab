"""Secrets in the kernel's memory: the session keyring of Linux (`keyrings(7)`).

Nothing is written to a disk or to swap; what is kept ends with the login session, and the kernel
drops it after its time. Other processes of the same login session can read it: that is its use.
"""

from __future__ import annotations

import ctypes
import os
import platform
import sys
from typing import Final

_CALLS: Final = {"x86_64": (248, 250), "aarch64": (217, 219), "riscv64": (217, 219)}
"""Numbers of ``add_key`` and ``keyctl`` by machine; the C library has no functions for them."""

_SESSION_KEYRING: Final = -3
_GET_KEYRING_ID: Final = 0
_SETPERM: Final = 5
_UNLINK: Final = 9
_SEARCH: Final = 10
_READ: Final = 11
_SET_TIMEOUT: Final = 15

_POSSESSOR_ONLY: Final = 0x3F000000
_TYPE: Final = b"user"
_LARGEST: Final = 4096


class KernelKeyring:
    """The session keyring of this process."""

    def __init__(self) -> None:
        """Raises ``OSError`` where the kernel has none, or refuses it (as in many containers)."""
        numbers = _CALLS.get(platform.machine())
        if sys.platform != "linux" or numbers is None or sys.maxsize <= 2**32:
            raise OSError("no keyring on this platform")
        self._add_key, self._keyctl = numbers
        self._libc = ctypes.CDLL(None, use_errno=True)
        # Asking for its id joins the keyring that all of the user's processes share, where the
        # login made none. Adding to it without asking first would make a keyring that ends with
        # this process.
        self._keyring = self._control(_GET_KEYRING_ID, ctypes.c_int(_SESSION_KEYRING), 0)

    def put(self, name: str, secret: bytes, *, seconds: int) -> None:
        """Keeps a secret for a time, in the place of one of the same name. Raises ``OSError``."""
        key = self._call(
            self._add_key, _TYPE, name.encode(), secret, len(secret), ctypes.c_int(self._keyring)
        )
        self._control(_SET_TIMEOUT, ctypes.c_int(key), ctypes.c_uint(seconds))
        self._control(_SETPERM, ctypes.c_int(key), ctypes.c_uint(_POSSESSOR_ONLY))

    def get(self, name: str) -> bytes | None:
        """The secret, or None where there is none of this name, or no longer."""
        try:
            key = self._find(name)
            buffer = ctypes.create_string_buffer(_LARGEST)
            size = self._control(_READ, ctypes.c_int(key), buffer, _LARGEST)
        except OSError:
            return None
        return buffer.raw[:size] if size <= _LARGEST else None

    def drop(self, name: str) -> bool:
        """Forgets a secret; whether there was one."""
        try:
            self._control(_UNLINK, ctypes.c_int(self._find(name)), ctypes.c_int(self._keyring))
        except OSError:
            return False
        return True

    def _find(self, name: str) -> int:
        return self._control(_SEARCH, ctypes.c_int(self._keyring), _TYPE, name.encode(), 0)

    def _control(self, operation: int, *arguments: object) -> int:
        return self._call(self._keyctl, operation, *arguments)

    def _call(self, number: int, *arguments: object) -> int:
        result = int(self._libc.syscall(number, *arguments))
        if result < 0:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
        return result
