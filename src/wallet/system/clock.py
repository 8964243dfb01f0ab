"""The present."""

from __future__ import annotations

import time

from wallet.standards.encoding import Instant


class SystemClock:
    """The computer's clock, to the second."""

    def now(self) -> Instant:
        return Instant(int(time.time()))
