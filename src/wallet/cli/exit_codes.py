"""How a command ends: the exit codes, which are part of the contract with scripts."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import Final


class Exit(IntEnum):
    """An exit code. What each means in words is ``exit.N`` of the catalogue."""

    DONE = 0
    """Done; valid; for lists nothing found is also done."""
    DEFECT = 1
    USAGE = 2
    INPUT = 3
    LOCKED = 4
    NOT_FOUND = 5
    CONSENT = 6
    CONFLICT = 7
    REMOTE = 8
    INVALID = 10
    ENDED = 11
    UNDETERMINED = 12
    INTERRUPTED = 130
    PIPE_CLOSED = 141


EVERY_COMMAND: Final = (
    Exit.DONE,
    Exit.DEFECT,
    Exit.USAGE,
    Exit.INTERRUPTED,
    Exit.PIPE_CLOSED,
)
"""Codes that any command may end with; its help names the others."""

_GRAVEST_FIRST: Final = (Exit.INVALID, Exit.INPUT, Exit.UNDETERMINED, Exit.ENDED, Exit.DONE)


def gravest(codes: Iterable[Exit]) -> Exit:
    """The code that several verified files end with: 10 over 3 over 12 over 11 over 0."""
    return min(codes, key=_GRAVEST_FIRST.index, default=Exit.DONE)
