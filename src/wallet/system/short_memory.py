"""Where a secret may be kept for some minutes: the kernel's keyring, else the runtime folder."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Protocol

from wallet.errors import InputError


class Place(Protocol):
    """Keeps named secrets for a time. Every method but the first never fails."""

    def put(self, name: str, secret: bytes, *, seconds: int) -> None:
        """Raises ``OSError``."""

    def get(self, name: str) -> bytes | None: ...

    def drop(self, name: str) -> bool: ...


class ShortMemory:
    """The places there are, the best first."""

    def __init__(self, places: Sequence[Place]) -> None:
        self._places = places

    def put(self, name: str, secret: bytes, *, seconds: int) -> None:
        """Keeps a secret in the first place that gives it back, and in no other.

        Raises ``InputError("session.no_place")`` where none does.
        """
        self.drop(name)
        for place in self._places:
            try:
                place.put(name, secret, seconds=seconds)
            except OSError:
                continue
            if place.get(name) == secret:
                return
            place.drop(name)
        raise InputError("session.no_place")

    def get(self, name: str) -> bytes | None:
        """The secret, from whichever place has it."""
        return next(filter(None, (place.get(name) for place in self._places)), None)

    def drop(self, name: str) -> bool:
        """Forgets the secret everywhere; whether there was one."""
        dropped = [place.drop(name) for place in self._places]
        return any(dropped)


def short_memory(*, environ: Mapping[str, str] = os.environ) -> ShortMemory:
    """What this computer offers; perhaps nothing."""
    from wallet.system.kernel_keyring import KernelKeyring
    from wallet.system.runtime_folder import RuntimeFolder

    places: list[Place] = []
    for make in (KernelKeyring, lambda: RuntimeFolder(environ)):
        try:
            places.append(make())
        except OSError:
            continue
    return ShortMemory(places)
