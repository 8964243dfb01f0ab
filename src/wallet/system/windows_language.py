"""The language that Windows speaks to its user, where no variable says one."""

from __future__ import annotations

import sys
from typing import Final

_PRIMARY_LANGUAGE: Final = 0x3FF
_SWEDISH: Final = 0x1D


def user_language() -> str | None:
    """``sv`` for a Swedish Windows, else None."""
    if sys.platform == "win32":
        import ctypes

        language: int = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        if language & _PRIMARY_LANGUAGE == _SWEDISH:
            return "sv"
    return None
