"""Time since the computer was started, which nobody can set.

The time of day can be set back; this clock goes on, also while the computer sleeps. It begins
again with every start, so that a moment is a start and the seconds since.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Final

_BOOT_ID: Final = Path("/proc/sys/kernel/random/boot_id")


def boot_time() -> tuple[str, int] | None:
    """An id of this start and the seconds since; None where the platform does not tell."""
    if sys.platform != "linux":
        return None
    try:
        boot = _BOOT_ID.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return boot, int(time.clock_gettime(time.CLOCK_BOOTTIME))
