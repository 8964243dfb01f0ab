"""Dates as a person gives them: a year, a month or a day, never made more exact than they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from wallet.errors import InputError

PARTIAL_DATE_PATTERN = "[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
"""The written form; that the day exists in its month is checked beside it."""

_FORM = re.compile(PARTIAL_DATE_PATTERN)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``. What was not said stays unsaid."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        stray_day = self.month is None and self.day is not None
        if stray_day or _FORM.fullmatch(str(self)) is None:
            raise InputError("profile.date", field="date")
        try:
            date(*self._earliest())
        except ValueError as error:
            raise InputError("profile.date", field="date") from error

    @classmethod
    def parse(cls, text: str, *, field: str = "date") -> PartialDate:
        """The date a text stands for. Raises ``InputError("profile.date")`` naming ``field``."""
        if _FORM.fullmatch(text) is None:
            raise InputError("profile.date", field=field)
        try:
            return cls(*(int(part) for part in text.split("-")))
        except InputError as error:
            raise InputError("profile.date", field=field) from error

    def may_precede(self, later: PartialDate) -> bool:
        """Whether this can be the same day as ``later`` or an earlier one, as far as both say.

        ``2020-05`` may precede ``2020``: the year alone leaves it open.
        """
        return self._earliest() <= later._latest()

    def sort_key(self) -> tuple[int, int, int]:
        """The first day this can mean, for ordering."""
        return self._earliest()

    def _earliest(self) -> tuple[int, int, int]:
        return (self.year, self.month or 1, self.day or 1)

    def _latest(self) -> tuple[int, int, int]:
        return (self.year, self.month or 12, self.day or 31)

    def __str__(self) -> str:
        month = "" if self.month is None else f"-{self.month:02}"
        day = "" if self.day is None else f"-{self.day:02}"
        return f"{self.year:04}{month}{day}"
