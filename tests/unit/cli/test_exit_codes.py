"""Exit codes: what several files end with, and that errors agree with the table."""

from __future__ import annotations

from itertools import permutations

import pytest

from wallet import errors
from wallet.cli.exit_codes import Exit, gravest

GRAVEST_FIRST = [Exit.INVALID, Exit.INPUT, Exit.UNDETERMINED, Exit.ENDED, Exit.DONE]


@pytest.mark.parametrize("start", range(len(GRAVEST_FIRST)))
def test_the_gravest_outcome_decides_in_whatever_order_files_come(start: int) -> None:
    present = GRAVEST_FIRST[start:]
    assert {gravest(order) for order in permutations(present)} == {GRAVEST_FIRST[start]}


def test_no_file_at_all_is_done() -> None:
    assert gravest([]) is Exit.DONE


def test_every_error_class_has_an_exit_code_of_the_table() -> None:
    classes: list[type[errors.WalletError]] = [
        errors.WalletError,
        *errors.WalletError.__subclasses__(),
    ]
    own = [cls for cls in classes if cls.__module__ == errors.__name__]
    assert len(own) == 9
    assert {cls.exit_code for cls in own} == {1, 2, 3, 4, 5, 6, 7, 8}
    assert all(Exit(cls.exit_code) for cls in own)
