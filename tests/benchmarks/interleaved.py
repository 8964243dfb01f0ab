"""Contenders measured in one run, in turn, so that a busy machine slows all of them alike."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median
from time import perf_counter_ns

ROUND_NS = 5_000_000
"""About how long one contender runs before the next has its turn: 5 ms."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Calls per second of each contender, round by round."""

    rates: dict[str, list[float]]

    def rate(self, name: str) -> float:
        """The median over the rounds."""
        return median(self.rates[name])

    def ratio(self, name: str, peer: str) -> float:
        """How many times as fast one is as the other: the median of the rounds' own ratios."""
        return median(ours / theirs for ours, theirs in self._pairs(name, peer))

    def _pairs(self, name: str, peer: str) -> zip[tuple[float, float]]:
        return zip(self.rates[name], self.rates[peer], strict=True)


def measure(contenders: Mapping[str, Callable[[], object]], *, rounds: int = 200) -> Measured:
    """Lets each contender run for a few milliseconds, ``rounds`` times over."""
    counts = {name: _calls_per_round(call) for name, call in contenders.items()}
    rates: dict[str, list[float]] = {name: [] for name in contenders}
    gc.disable()
    try:
        for _ in range(rounds):
            for name, call in contenders.items():
                rates[name].append(counts[name] / _seconds(call, counts[name]))
            gc.collect()
    finally:
        gc.enable()
    return Measured(rates)


def _calls_per_round(call: Callable[[], object]) -> int:
    _seconds(call, 10)  # caches and lazy imports are filled before the clock starts
    return max(1, int(10 * ROUND_NS / (_seconds(call, 10) * 1e9)))


def _seconds(call: Callable[[], object], count: int) -> float:
    start = perf_counter_ns()
    for _ in range(count):
        call()
    return (perf_counter_ns() - start) / 1e9
