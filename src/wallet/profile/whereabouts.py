"""Which claims could tell where a person is: what a protected identity keeps back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_WHERE: Final = frozenset(
    {
        "address",
        "city",
        "counties",
        "county",
        "employer",
        "municipalities",
        "municipality",
        "municipality_code",
        "organisation",
        "place",
        "postal_code",
        "provider",
        "school",
        "street",
        "workplace",
    }
)


def tells_where(path: Sequence[str | int | None]) -> bool:
    """Whether a claim is a place, or an employer or school that has one."""
    return any(step in _WHERE for step in path if isinstance(step, str))
