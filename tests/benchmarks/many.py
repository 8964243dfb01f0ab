"""How fast and in how little memory many files are verified: ``python -m tests.benchmarks.many``.

Two questions, each with its own measure:

* two cores against one: the same presentations through the workers that ``wallet verify`` uses,
  by the clock, in turn (budget 1.8; needs two cores that nothing else is using);
* memory: ``wallet verify --files0-from -`` on a stream of file names, as many as the argument
  says (else 100,000): the largest resident size of any process (budget 150 MB), beside that for a
  hundredth as many.

The extracts were made for one service by twenty people; the names lead to them many times over.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.benchmarks.sd_jwt import presentations, verify_with_ours
from tests.fakes.answer import SERVICE, TITLE, WORK_RECORD, prepared, signed
from tests.fakes.keys import test_key
from wallet.standards.encoding import Instant
from wallet.system.workers import in_order

WALLET: Final = str(Path(sys.executable).parent / "wallet")
COUNT: Final = 100_000
PEOPLE: Final = 20
ROUNDS: Final = 5
PER_ROUND: Final = 4_000
_YEAR: Final = 365 * 86_400


def main() -> None:
    """Prints both answers."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    texts = presentations() * (PER_ROUND // PEOPLE)
    rates: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(ROUNDS):
        for processes, measured in rates.items():
            measured.append(_rate(texts, processes))
    one, two = max(rates[1]), max(rates[2])
    print(f"one core     {one:9,.0f} per second")
    print(f"two cores    {two:9,.0f} per second   {two / one:5.2f} x   (budget 1.80)")
    with TemporaryDirectory() as folder:
        paths = _extracts(Path(folder))
        for number in (count // 100, count):
            peak, rate = _streamed(paths, number, Path(folder))
            print(f"{number:9,} streamed  peak {peak:6.1f} MB  {rate:7,.0f} per second")


def _rate(texts: Sequence[str], processes: int) -> float:
    start = time.perf_counter()
    done = sum(1 for _ in in_order(verify_with_ours, texts, processes=processes))
    return done / (time.perf_counter() - start)


def _extracts(folder: Path) -> list[Path]:
    at = Instant(int(time.time()))
    paths = []
    for number in range(PEOPLE):
        key = test_key(200 + number)
        extract = prepared(
            (TITLE,), (WORK_RECORD,), key=key, at=at, expires=at.plus(_YEAR), nonce=None
        )
        path = folder / f"{number}.extract"
        path.write_text(signed(extract, key=key).text, encoding="ascii")
        paths.append(path)
    return paths


def _streamed(paths: list[Path], count: int, folder: Path) -> tuple[float, float]:
    """Peak in MB of the largest process, and files per second. Linux counts it in KiB."""
    command = [WALLET, "--home", str(folder / "none"), "verify", "--files0-from", "-"]
    names = b"".join(os.fsencode(paths[number % PEOPLE]) + b"\0" for number in range(count))
    script = (
        "import resource, subprocess, sys; "
        "null = subprocess.DEVNULL; "
        "code = subprocess.run(sys.argv[1:], stdout=null, stderr=null).returncode; "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, code)"
    )
    start = time.perf_counter()
    measured = subprocess.run(
        [sys.executable, "-c", script, *command, "--audience", SERVICE],
        input=names,
        stdout=subprocess.PIPE,
        check=True,
    )
    taken = time.perf_counter() - start
    peak, code = measured.stdout.split()
    if code != b"0":
        raise SystemExit(f"verify ended with {int(code)}")
    return int(peak) / 1024, count / taken


if __name__ == "__main__":
    main()
