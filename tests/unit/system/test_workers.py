"""Work on all cores: in order, within bounds, and over when the first process is."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from wallet.errors import DefectError
from wallet.system.workers import FEW, in_order


def double(number: int) -> int:
    return 2 * number


def where(_: int) -> int:
    return os.getpid()


def refuse_the_last(number: int) -> int:
    if number == MANY - 1:
        raise ValueError(number)
    return number


def die(_: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


MANY = 200


@pytest.mark.parametrize("count", [0, 1, FEW, FEW + 1, MANY])
def test_results_come_in_the_order_of_the_things(count: int) -> None:
    assert list(in_order(double, range(count), processes=2)) == [2 * n for n in range(count)]


def test_few_things_are_done_here() -> None:
    assert set(in_order(where, range(FEW), processes=2)) == {os.getpid()}


def test_many_things_are_done_elsewhere() -> None:
    assert os.getpid() not in set(in_order(where, range(MANY), processes=2))


def test_on_one_core_everything_is_done_here() -> None:
    assert set(in_order(where, range(MANY), processes=1)) == {os.getpid()}


def test_no_more_are_taken_than_keep_the_workers_busy() -> None:
    taken = 0

    def endless() -> Iterator[int]:
        nonlocal taken
        while True:
            yield taken
            taken += 1

    results = in_order(double, endless(), processes=2)
    for expected in range(100):
        assert next(results) == 2 * expected
        assert taken < 100 + 300
    results.close()  # type: ignore[attr-defined]  # a generator, promised as an iterator


def test_what_the_work_raises_is_raised_and_the_pool_ends() -> None:
    results = in_order(refuse_the_last, range(MANY), processes=2)
    with pytest.raises(ValueError, match=str(MANY - 1)):
        list(results)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs signals")
def test_a_worker_that_was_ended_is_told_and_not_waited_for() -> None:
    with pytest.raises(DefectError) as raised:
        list(in_order(die, range(MANY), processes=2))
    assert raised.value.code == "many.worker_lost"
