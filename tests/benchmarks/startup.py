"""How long `wallet --help` and `--version` take, as ratios to an interpreter that does nothing.

Run it with ``python tests/benchmarks/startup.py``. All commands take turns in one run, so that a
busy computer slows them alike; the median of each is compared. The budgets are those of the
architecture; none of them is a test.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

ROUNDS: Final = 25
WALLET: Final = str(Path(sys.executable).parent / "wallet")
BASE: Final = "python -c pass"
COMMANDS: Final = {
    BASE: [sys.executable, "-c", "pass"],
    "wallet --help": [WALLET, "--help"],
    "wallet --version": [WALLET, "--version"],
    "wallet help words": [WALLET, "help", "words"],
}
BUDGETS: Final = {"wallet --help": 1.5, "wallet --version": 1.5}


def main() -> None:
    """Prints a line per command: milliseconds, ratio, budget."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(ROUNDS):
        for name, command in COMMANDS.items():
            times[name].append(_seconds(command))
    base = statistics.median(times[BASE])
    for name, taken in times.items():
        median = statistics.median(taken)
        budget = f"budget {BUDGETS[name]}" if name in BUDGETS else ""
        print(f"{name:20} {median * 1000:7.1f} ms  {median / base:5.2f} x  {budget}".rstrip())


def _seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=os.environ)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
