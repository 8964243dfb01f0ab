"""`wallet inspect`: what a file is and what it says. No vault, no network."""

from __future__ import annotations

from typing import Annotated

import typer

from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.session import Session


def inspect(session: Session, source: Annotated[str, typer.Argument(metavar="FILE")]) -> None:
    """Explains a file, a link or standard input."""
    from wallet.cli.trust_in_use import trust_store
    from wallet.cli.views.inspection import render_inspection
    from wallet.workflows.inspect import inspect as look
    from wallet.workflows.inspect.documents import inspection_document

    trust = trust_store(session).load().trust
    inspection = look(_read(source), trust=trust, at=session.now)
    lines = render_inspection(inspection, source, session.t, session.page)
    session.emit(inspection_document(inspection), lines)


def _read(source: str) -> bytes:
    """A link is its own text."""
    from wallet import limits
    from wallet.system.files import read_file

    if "://" in source:
        return source.encode("utf-8", errors="replace")
    return read_file(source, max_bytes=limits.MAX_ATTACHMENT_BYTES)


COMMAND = Command(
    "inspect",
    inspect,
    examples=("wallet inspect ask.request", "wallet inspect answer.extract --json"),
    exits=(Exit.INPUT, Exit.NOT_FOUND),
)
