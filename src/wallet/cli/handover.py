"""Handing over what was released: the log says that it will, then that it did or did not.

Whoever releases holds a lock until the outcome is in the log, so that a start which finds a
release without one knows that it was cut short.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from wallet.cli.session import Session
from wallet.errors import ConflictError, InputError, WalletError

if TYPE_CHECKING:
    from wallet.workflows.ports import Vault
    from wallet.workflows.share import Made

_LOCK: Final = "release.lock"


@contextmanager
def releasing(session: Session) -> Iterator[None]:
    """Held from the counting of a release until its outcome is logged; one process at a time."""
    from wallet.system.locks import exclusive_lock

    with exclusive_lock(session.home / _LOCK):
        yield


def hand_over(session: Session, vault: Vault, made: Made, out: str, *, force: bool) -> None:
    """Writes the extract to a file, or to standard output for ``-``, and logs what became of it."""
    from wallet.system.files import write_new
    from wallet.workflows import share as workflow

    data = made.extract.text.encode("ascii") + b"\n"
    try:
        if out == "-":
            session.output.data(data)
        else:
            write_new(Path(out), data, force=force)
    except (WalletError, OSError) as error:
        reason = error.code if isinstance(error, WalletError) else "output"
        workflow.failed(vault, made, session.now, session.entropy, reason)
        raise
    channel = "output" if out == "-" else "file"
    workflow.handed_over(vault, made, session.now, session.entropy, channel)


@contextmanager
def attended(session: Session, opening: AbstractContextManager[Vault]) -> Iterator[Vault]:
    """The vault, once what happened while nobody looked is settled and said."""
    with opening as vault:
        attend(session, vault)
        yield vault


def attend(session: Session, vault: Vault) -> None:
    """What a start has to do and to say about releases that nobody watched.

    Where it cannot be noted now (another process writes, or the disk cannot be written), it stays
    for a later start, and hinders nobody from reading.
    """
    from wallet.workflows import unfinished as workflow

    known = workflow.unfinished(vault)
    if known.open:
        with suppress(ConflictError, InputError):
            _settle(session, vault)
    if known.untold and session.output.has_reader and not session.settings.quiet:
        from wallet.standards.encoding import foreign_text

        names = dict.fromkeys(foreign_text(name, limit=80) for name in known.untold)
        session.note("grants.untold", count=len(known.untold), recipients=", ".join(names))
        with suppress(ConflictError, InputError):
            workflow.told(vault)


def _settle(session: Session, vault: Vault) -> None:
    from wallet.system.locks import exclusive_lock
    from wallet.workflows.unfinished import settle

    with exclusive_lock(session.home / _LOCK, patience=0):  # held: not cut short
        count = settle(vault, session.now, session.entropy)
    if count:
        session.warn("grants.cut_short", count=count)
