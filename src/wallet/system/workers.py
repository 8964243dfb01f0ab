"""The same work on many things, on all cores, with the results in their order.

However many things there are, only some hundred are held at once: no more are taken than keep the
workers busy until the oldest result is handed on.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from typing import Any, Final, TypeVar

from wallet.errors import DefectError

_Thing = TypeVar("_Thing")
_Result = TypeVar("_Result")

FEW: Final = 8
"""So many things are done in this process: starting others would take longer."""

_FIRST_BATCH: Final = 2
_BATCH: Final = 32
"""Things handed to a worker at a time, so that handing over costs less than the work. It begins
with few and doubles, so that a dozen slow things are shared out too."""

_AHEAD: Final = 4
"""Batches under way for each worker: one it works on, others that wait for it or for their turn."""


def in_order(
    work: Callable[[_Thing], _Result], things: Iterable[_Thing], *, processes: int | None = None
) -> Iterator[_Result]:
    """``work`` of each thing, in the order of the things.

    ``work``, things and results must be picklable: they go to other processes, which are
    ``processes`` in number (None: one for each core this process may use) and end with the
    iterator. What ``work`` raises is raised here. Raises ``DefectError("many.worker_lost")`` where
    a worker was ended from outside, for want of memory perhaps.
    """
    rest = iter(things)
    first = list(islice(rest, FEW + 1))
    count = processes or _cores()
    if len(first) <= FEW or count == 1:
        yield from map(work, chain(first, rest))
        return
    with _pool(work, count) as pool:
        try:
            yield from _through(pool, _batches(chain(first, rest)), count * _AHEAD)
        except BrokenProcessPool as error:
            raise DefectError("many.worker_lost") from error
        finally:
            pool.shutdown(cancel_futures=True)


def _through(pool: ProcessPoolExecutor, batches: Iterator[list[Any]], most: int) -> Iterator[Any]:
    under_way: deque[Future[list[Any]]] = deque()
    for batch in batches:
        under_way.append(pool.submit(_do, batch))
        if len(under_way) >= most:
            yield from under_way.popleft().result()
    while under_way:
        yield from under_way.popleft().result()


def _batches(things: Iterator[_Thing]) -> Iterator[list[_Thing]]:
    size = _FIRST_BATCH
    while batch := list(islice(things, size)):
        yield batch
        size = min(2 * size, _BATCH)


def _cores() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _pool(work: Callable[[Any], Any], count: int) -> ProcessPoolExecutor:
    """A fork starts in a hundredth of the time; it is safe where no other thread holds a lock."""
    can_fork = sys.platform == "linux" and threading.active_count() == 1
    context = get_context("fork" if can_fork else "spawn")
    return ProcessPoolExecutor(count, context, initializer=_begin, initargs=(work,))


_work: Callable[[Any], Any]
"""Of a worker: what it was started for."""


def _begin(work: Callable[[Any], Any]) -> None:
    """Readies a worker. An interrupt is for the first process to act on; that one ends them."""
    global _work
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A worker whose parent was killed would wait for ever."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _do(batch: list[Any]) -> list[Any]:
    return [_work(thing) for thing in batch]
