"""Reminding of a backup: one line after a command that changed something, on a terminal only."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING

from wallet.standards.encoding import Instant

if TYPE_CHECKING:
    from wallet.workflows.ports import Vault


@contextmanager
def watching(
    opening: AbstractContextManager[Vault], now: Instant, tell: Callable[[], None]
) -> Iterator[Vault]:
    """The vault; ``tell`` is called at its closing where it was changed and a backup is due."""
    with opening as vault:
        before = vault.log_head()
        yield vault
        if not vault.is_demo and vault.log_head() != before and _is_due(vault, now):
            tell()


def _is_due(vault: Vault, now: Instant) -> bool:
    from wallet.workflows.backups import is_due

    return is_due(vault, now)
