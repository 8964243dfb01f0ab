"""A length of time as a person types it: ``90s``, ``15m``, ``2h``."""

from __future__ import annotations

import re
from typing import Final

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import foreign_text

_FORM: Final = re.compile(r"([1-9][0-9]{0,5})([smh])", re.ASCII)
_SECONDS: Final = {"s": 1, "m": 60, "h": 3600}


def parse_duration(text: str) -> int:
    """Seconds. Raises ``InputError("session.duration")``, also for more than a session may have."""
    found = _FORM.fullmatch(text)
    seconds = int(found[1]) * _SECONDS[found[2]] if found else 0
    if not 0 < seconds <= limits.MAX_SESSION_SECONDS:
        hours = limits.MAX_SESSION_SECONDS // 3600
        raise InputError("session.duration", text=foreign_text(text, limit=40), hours=hours)
    return seconds
