"""Points in time, to the second, in UTC."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from wallet.errors import InputError

_LATEST = 253_402_300_799  # 9999-12-31T23:59:59Z, the last instant RFC 3339 can write

_RFC3339 = re.compile(r"\d{4}-\d\d-\d\d([Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d))?", re.ASCII)
"""``date-time`` of RFC 3339 section 5.6, or its ``full-date``."""

_DAY: Final = 86_400


@dataclass(frozen=True, slots=True, order=True)
class Instant:
    """A point in time. ``seconds`` counts from 1970-01-01T00:00:00Z (a JWT NumericDate)."""

    seconds: int

    def __post_init__(self) -> None:
        if not 0 <= self.seconds <= _LATEST:
            raise InputError("encoding.instant", text=str(self.seconds))

    @classmethod
    def parse(cls, text: str) -> Instant:
        """From RFC 3339 (a fraction is cut off), or a date, meaning its first second in UTC.

        Raises :class:`InputError` for anything else: no offset, a leap second, a year before 1970.
        """
        if not _RFC3339.fullmatch(text):
            raise InputError("encoding.instant", text=text[:40])
        try:
            moment = datetime.fromisoformat(text.upper())
            seconds = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
        except (ValueError, OverflowError) as error:
            raise InputError("encoding.instant", text=text[:40]) from error
        return cls(math.floor(seconds))

    @classmethod
    def from_numeric_date(cls, value: object) -> Instant:
        """From a JWT NumericDate (RFC 7519 section 2); a fraction is cut off."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise InputError("encoding.instant", text=type(value).__name__)
        if not math.isfinite(value):
            raise InputError("encoding.instant", text=str(value))
        return cls(math.floor(value))

    @classmethod
    def parse_end(cls, text: str) -> Instant:
        """As :meth:`parse`, but a bare date means its last second: ``until`` a day includes it."""
        begin = cls.parse(text)
        return begin.plus(_DAY - 1) if len(text) == len("2026-11-21") else begin

    def end_of_day(self) -> Instant:
        """The last second of its UTC day."""
        return Instant(self.seconds - self.seconds % _DAY + _DAY - 1)

    def rfc3339(self) -> str:
        """As ``2026-11-21T09:00:00Z``."""
        return self._moment().strftime("%Y-%m-%dT%H:%M:%SZ")

    def date(self) -> str:
        """The UTC day, as ``2026-11-21``."""
        return self._moment().strftime("%Y-%m-%d")

    def plus(self, seconds: int) -> Instant:
        """This instant moved by ``seconds``."""
        return Instant(self.seconds + seconds)

    def _moment(self) -> datetime:
        return datetime.fromtimestamp(self.seconds, UTC)

    def __str__(self) -> str:
        return self.rfc3339()
