"""`wallet search TEXT`: what the wallet holds with these words in it."""

from __future__ import annotations

from typing import Annotated

import typer

from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.session import Session


def search(session: Session, text: Annotated[str, typer.Argument(metavar="TEXT")]) -> None:
    """Everything with a word that begins like each of the words given, best match first."""
    from wallet.cli.views.holdings import list_document, render_holdings

    with session.open_vault() as vault:
        items = vault.search(text)
    session.emit(list_document(items), render_holdings(items, session.t, session.page))
    if items:
        session.hint("record.next_show")
    else:
        session.note("record.not_found")


COMMAND = Command(
    "search",
    search,
    examples=("wallet search svets", 'wallet search "exempel vård" --json'),
    exits=(Exit.LOCKED, Exit.NOT_FOUND, Exit.INPUT),
    opens_vault=True,
)
