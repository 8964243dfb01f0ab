"""Every error a person can meet.

::

    WalletError
    ├── UsageError        the command line itself                        exit 2
    ├── InputError        what was handed in cannot be used              exit 3
    ├── LockedError       no passphrase, a wrong one, a locked vault     exit 4
    ├── NotFoundError     no such vault, record, consent                 exit 5
    ├── ConsentError      needs a decision, or a decision forbids it     exit 6
    ├── ConflictError     exists already, or changed meanwhile           exit 7
    ├── RemoteError       the other side or the network failed           exit 8
    └── DefectError       the wallet contradicts itself                  exit 1

The classes divide by who can mend it. An error carries a stable ``code`` and data, never a
finished sentence: the sentence for code ``AREA.NAME`` is the catalogue's ``AREA.error.NAME``, what
to do about it ``AREA.hint.NAME``. Data never holds a secret or a claim value.
"""

from __future__ import annotations

from typing import ClassVar


class WalletError(Exception):
    """Base of all expected failures."""

    exit_code: ClassVar[int] = 1

    def __init__(self, code: str, **data: object) -> None:
        super().__init__(code, data)
        self.code = code
        """Stable, dotted: ``AREA.NAME``. Part of the contract with scripts."""
        self.data = data
        """Values for the placeholders of the message."""

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value!r}" for name, value in self.data.items())
        return f"{self.code} ({details})" if details else self.code


class UsageError(WalletError):
    """The command line does not say what to do."""

    exit_code = 2


class InputError(WalletError):
    """What was handed in is unreadable, malformed, over a limit, or breaks a rule of its format."""

    exit_code = 3


class LockedError(WalletError):
    """The vault cannot be opened with what was given."""

    exit_code = 4


class NotFoundError(WalletError):
    """There is no such vault, record, consent or file."""

    exit_code = 5


class ConsentError(WalletError):
    """A decision is needed, was not given, has ended, or does not cover this."""

    exit_code = 6


class ConflictError(WalletError):
    """Something exists already or has changed meanwhile."""

    exit_code = 7


class RemoteError(WalletError):
    """The other side or the network failed."""

    exit_code = 8


class DefectError(WalletError):
    """The wallet contradicts itself: a bug, stopped before it did harm."""

    exit_code = 1
