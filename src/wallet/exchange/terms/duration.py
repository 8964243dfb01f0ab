"""Lengths of time by the calendar, as ISO 8601 writes them: ``P180D``, ``P6M``, ``P1Y``."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import Instant

_FORM = re.compile(r"P(?:(\d{1,5})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,5})D)?", re.ASCII)
_DAYS_PER_YEAR = 365.2425


@dataclass(frozen=True, slots=True)
class Duration:
    """Years, months and days, never zero."""

    text: str
    """As it was written."""
    years: int
    months: int
    days: int
    """Weeks among them, as seven days each."""

    @property
    def approximate_days(self) -> float:
        """The length in days of an average calendar, for comparing two durations."""
        return (self.years + self.months / 12) * _DAYS_PER_YEAR + self.days

    def after(self, start: Instant) -> Instant:
        """The end of the duration that begins at ``start``; the last day of a shorter month."""
        begun = datetime.fromtimestamp(start.seconds, UTC)
        month = begun.year * 12 + begun.month - 1 + self.years * 12 + self.months
        year, month = divmod(month, 12)
        try:
            day = min(begun.day, monthrange(year, month + 1)[1])
            end = begun.replace(year=year, month=month + 1, day=day) + timedelta(days=self.days)
        except (ValueError, OverflowError) as error:
            raise InputError("terms.duration", text=self.text) from error
        return Instant(int(end.timestamp()))


def parse_duration(text: str) -> Duration:
    """The duration a text stands for.

    ``InputError("terms.duration")`` for anything without an end: words such as ``indefinitely``,
    nothing at all, and more than :data:`limits.MAX_RETENTION_YEARS`; also for hours and less.
    """
    form = _FORM.fullmatch(text)
    if form is None:
        raise InputError("terms.duration", text=text[:40])
    years, months, weeks, days = (int(digits or 0) for digits in form.groups())
    duration = Duration(text, years, months, weeks * 7 + days)
    if not 0 < duration.approximate_days <= limits.MAX_RETENTION_YEARS * _DAYS_PER_YEAR:
        raise InputError("terms.duration", text=text[:40])
    return duration
