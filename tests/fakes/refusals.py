"""What a test expects to be refused: by class, by exact code, and in words in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from wallet.errors import WalletError
from wallet.messages import ENGLISH, SWEDISH


@contextmanager
def refused(error: type[WalletError], code: str) -> Iterator[pytest.ExceptionInfo[WalletError]]:
    """The block must raise exactly ``error`` with ``code``, and the catalogues must have the
    sentence and the hint for it, with placeholders that its data fills."""
    with pytest.raises(error) as caught:
        yield caught
    assert (type(caught.value), caught.value.code) == (error, code)
    area, _, name = code.partition(".")
    for catalogue in (ENGLISH, SWEDISH):
        for kind in ("error", "hint"):
            assert catalogue(f"{area}.{kind}.{name}", **caught.value.data)
