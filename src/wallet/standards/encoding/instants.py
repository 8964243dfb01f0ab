"""Points in time, to the second, in UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from wallet.errors import InputError

_LATEST = 253_402_300_799  # 9999-12-31T23:59:59Z, the last instant RFC 3339 can write


@dataclass(frozen=True, slots=True, order=True)
class Instant:
    """A point in time. ``seconds`` counts from 1970-01-01T00:00:00Z (a JWT NumericDate)."""

    seconds: int

    def __post_init__(self) -> None:
        if not 0 <= self.seconds <= _LATEST:
            raise InputError("encoding.instant", text=str(self.seconds))

    @classmethod
    def parse(cls, text: str) -> Instant:
        """From RFC 3339 with seconds and an offset, or a date, meaning its first second in UTC."""
        try:
            if len(text) == 10:
                moment = datetime.fromisoformat(text).replace(tzinfo=UTC)
            else:
                moment = datetime.fromisoformat(text)
        except ValueError as error:
            raise InputError("encoding.instant", text=text[:40]) from error
        if moment.tzinfo is None or not text.isascii():
            raise InputError("encoding.instant", text=text[:40])
        return cls(int(moment.timestamp()))

    @classmethod
    def from_numeric_date(cls, value: object) -> Instant:
        """From a JWT NumericDate (RFC 7519 section 2); a fraction is cut off."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise InputError("encoding.instant", text=str(value)[:40])
        return cls(int(value))

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
