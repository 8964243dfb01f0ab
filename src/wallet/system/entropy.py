"""Unpredictable bytes and fresh keys."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wallet.standards.jose import PrivateKey


class SystemEntropy:
    """The operating system's generator."""

    def token(self, size: int) -> bytes:
        """``size`` unpredictable bytes."""
        return os.urandom(size)


class SystemKeys:
    """Makes keys with the operating system's generator."""

    def new_key(self) -> PrivateKey:
        """A fresh P-256 key."""
        from wallet.standards.jose import PrivateKey

        return PrivateKey.generate("P-256")
