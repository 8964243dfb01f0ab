"""A clock that stands still until it is told to go on, and entropy that repeats itself."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from itertools import count

from tests.fakes.keys import test_key
from wallet.standards.encoding import Instant
from wallet.standards.jose import PrivateKey

NOON = Instant.parse("2026-11-21T12:00:00Z")
"""The present of tests that need one and do not say which."""


@dataclass
class FakeClock:
    """The present, as a test sets it. Fits ``wallet.workflows.ports.Clock``."""

    present: Instant = NOON

    def now(self) -> Instant:
        return self.present

    def advance(self, seconds: int) -> None:
        """Time passes."""
        self.present = self.present.plus(seconds)


@dataclass
class FakeEntropy:
    """Bytes that are the same in every run. Fits ``wallet.workflows.ports.Entropy``."""

    seed: str = "entropy"
    _numbers: count[int] = field(default_factory=count)

    def token(self, size: int) -> bytes:
        number = next(self._numbers)
        return hashlib.shake_256(f"consent-wallet test {self.seed} {number}".encode()).digest(size)


@dataclass
class FakeKeyMaker:
    """Keys that are the same in every run. Fits ``wallet.workflows.ports.KeyMaker``."""

    first: int = 1_000
    _made: int = 0

    def new_key(self) -> PrivateKey:
        self._made += 1
        return test_key(self.first + self._made - 1)
