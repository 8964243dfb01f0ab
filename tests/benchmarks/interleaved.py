"""Contenders measured in one run, in turn, so that a busy machine slows all of them alike.

Time is that of the processor, not of the wall. What other programs spoil besides (caches, clock
speed) differs from round to round, and what a contender does in its best rounds comes closest to
what it can do: a rate is that of the best twentieth.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import quantiles
from time import thread_time_ns

ROUND_NS = 1_500_000
"""About how long one contender runs before the next has its turn: shorter than the turns that an
operating system gives to programs, so that many rounds pass undisturbed."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Calls per second of each contender, round by round."""

    rates: dict[str, list[float]]

    def rate(self, name: str) -> float:
        """Reached or passed in one round of twenty."""
        return quantiles(self.rates[name], n=20)[-1]

    def ratio(self, name: str, peer: str) -> float:
        """How many times as fast one is as the other."""
        return self.rate(name) / self.rate(peer)


def measure(contenders: Mapping[str, Callable[[], object]], *, rounds: int = 600) -> Measured:
    """Lets each contender run for a millisecond or two, ``rounds`` times over."""
    counts = {name: _calls_per_round(call) for name, call in contenders.items()}
    rates: dict[str, list[float]] = {name: [] for name in contenders}
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds):
            for name, call in contenders.items():
                _seconds(call, 1)  # what the one before it left in the caches does not count
                rates[name].append(counts[name] / _seconds(call, counts[name]))
    finally:
        gc.enable()
    return Measured(rates)


def _calls_per_round(call: Callable[[], object]) -> int:
    _seconds(call, 10)  # caches and lazy imports are filled before the clock starts
    return max(1, int(10 * ROUND_NS / (_seconds(call, 10) * 1e9)))


def _seconds(call: Callable[[], object], count: int) -> float:
    start = thread_time_ns()
    for _ in range(count):
        call()
    return (thread_time_ns() - start) / 1e9
