"""`wallet log`: who has what of me, what happened, and whether the log is whole."""

from __future__ import annotations

from typing import Annotated

import typer

from wallet.cli.command import Command, Group
from wallet.cli.exit_codes import Exit
from wallet.cli.session import Session


def list_(
    session: Session,
    recipient: Annotated[str | None, typer.Option("--recipient", metavar="WHO")] = None,
    claim: Annotated[str | None, typer.Option("--claim", metavar="NAME")] = None,
    purpose: Annotated[str | None, typer.Option("--purpose", metavar="P")] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE")] = None,
    before: Annotated[str | None, typer.Option("--before", metavar="DATE")] = None,
    every: Annotated[bool, typer.Option("--all")] = False,  # noqa: FBT002 - typer's form of a flag
) -> None:
    """Who has what of me, since when, until when, under what; and what happened."""
    from wallet.cli.views.log_view import render_history
    from wallet.log.questions import Filter
    from wallet.standards.encoding import Instant
    from wallet.workflows.history import ask_log
    from wallet.workflows.history.documents import history_document

    which = Filter(
        recipient=recipient,
        claim=claim,
        purpose=purpose,
        since=Instant.parse(since) if since is not None else None,
        before=Instant.parse(before) if before is not None else None,
    )
    with session.open_vault() as vault:
        history = ask_log(vault, which, every=every)
    session.emit(history_document(history), render_history(history, session.t, session.page))


def show(session: Session, seq: Annotated[int, typer.Argument(metavar="NO", min=1)]) -> None:
    """One entry with all it says."""
    from wallet.cli.views.log_view import render_entry
    from wallet.workflows.history import find_entry
    from wallet.workflows.history.documents import entry_document

    with session.open_vault() as vault:
        entry = find_entry(vault, seq)
    session.emit(entry_document(entry), render_entry(entry, session.t, session.page))


def check(session: Session) -> Exit:
    """Whether the log is whole; where it is not, exit 3 and the positions."""
    from wallet.cli.views.log_view import render_check
    from wallet.workflows.history import check_log
    from wallet.workflows.history.documents import check_document

    with session.open_vault() as vault:
        checked = check_log(vault)
    session.emit(check_document(checked), render_check(checked, session.t, session.page))
    return Exit.INPUT if checked.findings else Exit.DONE


GROUP = Group(
    "log",
    (
        Command(
            "list",
            list_,
            examples=(
                "wallet log list",
                'wallet log list --recipient "Exempelmatchning AB" --since 2026-01-01 --json',
            ),
            exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND),
            opens_vault=True,
        ),
        Command(
            "show",
            show,
            examples=("wallet log show 12", "wallet log show 12 --json"),
            exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND),
            opens_vault=True,
        ),
        Command(
            "check",
            check,
            examples=("wallet log check", "wallet log check --json"),
            exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND),
            opens_vault=True,
        ),
    ),
)
