"""What this process leaves behind: no core dump, no debugger of the same user, private files.

Python cannot wipe its strings, and swap and hibernation are beyond a process: this makes it harder
to read a key out of memory, not impossible.
"""

from __future__ import annotations

import os
import sys
from typing import Final

_PR_SET_DUMPABLE: Final = 4
_PRIVATE_UMASK: Final = 0o077


def harden() -> None:
    """Call once, before the first secret is read. Does what the platform offers."""
    os.umask(_PRIVATE_UMASK)
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
