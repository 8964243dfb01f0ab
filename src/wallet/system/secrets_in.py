"""A passphrase that a script hands over: by descriptor, by file, never as an argument.

One passphrase has one form in bytes: UTF-8 of the NFC text, so that ``å`` typed on two keyboards
opens the same vault.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from wallet import limits
from wallet.errors import InputError, LockedError, UsageError
from wallet.system.files import read_file

VARIABLE: Final = "WALLET_PASSPHRASE_FILE"
"""The environment variable with the path of a passphrase file."""


def passphrase_bytes(text: str) -> bytes:
    """A passphrase as the vault takes it.

    Raises ``LockedError("system.passphrase_empty")``, ``InputError("system.passphrase_text")`` for
    more than one line and ``InputError("system.passphrase_long")``.
    """
    if not text:
        raise LockedError("system.passphrase_empty")
    if any(unicodedata.category(char) in {"Cc", "Cs"} for char in text):
        raise InputError("system.passphrase_text")
    secret = unicodedata.normalize("NFC", text).encode("utf-8")
    if len(secret) > limits.MAX_SECRET_BYTES:
        raise InputError("system.passphrase_long", limit=limits.MAX_SECRET_BYTES)
    return secret


def passphrase_from(
    *,
    descriptor: int | None = None,
    file: Path | str | None = None,
    environ: Mapping[str, str] = os.environ,
) -> bytes | None:
    """The passphrase from the first source that is named, or None where none is.

    Raises ``UsageError("system.passphrase_twice")``, ``UsageError("system.bad_descriptor")`` and
    what :func:`passphrase_bytes` and :func:`~wallet.system.files.read_file` raise.
    """
    if descriptor is not None and file is not None:
        raise UsageError("system.passphrase_twice")
    if descriptor is not None:
        return _passphrase(_line_of(descriptor))
    path = file or environ.get(VARIABLE)
    if not path:
        return None
    return _passphrase(read_file(path, max_bytes=limits.MAX_SECRET_BYTES))


def _line_of(descriptor: int) -> bytes:
    """One line of a descriptor, byte by byte: what comes after it belongs to somebody else."""
    line = bytearray()
    try:
        while len(line) <= limits.MAX_SECRET_BYTES and not line.endswith(b"\n"):
            byte = os.read(descriptor, 1)
            if not byte:
                break
            line += byte
    except OSError as error:
        raise UsageError("system.bad_descriptor", descriptor=descriptor) from error
    return bytes(line)


def _passphrase(line: bytes) -> bytes:
    try:
        text = line.removesuffix(b"\n").removesuffix(b"\r").decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError("system.passphrase_text") from error
    return passphrase_bytes(text)
