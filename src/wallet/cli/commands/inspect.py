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
    from wallet.cli.views.inspection import render_request
    from wallet.exchange.inspection import inspection_of
    from wallet.workflows.inspect import inspect as look

    trust = trust_store(session).load().trust
    request = look(_read(source), trust=trust, at=session.now)
    session.emit(inspection_of(request), render_request(request, source, session.t, session.page))


def _read(source: str) -> bytes:
    """A link is its own text."""
    from wallet.system.files import read_file

    return source.encode("utf-8") if "://" in source else read_file(source)


COMMAND = Command(
    "inspect",
    inspect,
    examples=("wallet inspect ask.request", "wallet inspect answer.extract --json"),
    exits=(Exit.INPUT, Exit.NOT_FOUND),
)
