"""For all tests: no settings of this computer or its user, and a word on what was skipped."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

_OWN = ("WALLET_", "XDG_", "LC_", "LANG", "NO_COLOR", "COLUMNS", "LINES")


def pytest_configure() -> None:
    """Takes away what would change how the wallet behaves, the real home folder first of all.

    Nor may it depend on how busy the computer is: properties have no time limit.
    """
    settings.register_profile(
        "untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.load_profile("untimed")
    for name in [name for name in os.environ if name.startswith(_OWN)]:
        del os.environ[name]
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ["TERM"] = "xterm"
    os.environ["HOME"] = str(Path(tempfile.gettempdir(), "consent-wallet-tests-have-no-home"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says how many tests were skipped, and why."""
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = Counter(_reason(report) for report in skipped)
    terminalreporter.write_line(f"skipped: {len(skipped)}")
    for reason, count in sorted(reasons.items()):
        terminalreporter.write_line(f"  {count} x {reason}")


def _reason(report: pytest.TestReport) -> str:
    longrepr = report.longrepr
    text = longrepr[2] if isinstance(longrepr, tuple) else str(longrepr)
    return text.removeprefix("Skipped: ")
