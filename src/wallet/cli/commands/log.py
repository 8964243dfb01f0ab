"""`wallet log`: who has what of me, what happened, and whether the log is whole."""

from __future__ import annotations

from typing import Annotated

import typer

from wallet.cli.command import Command, Group
from wallet.cli.exit_codes import Exit
from wallet.cli.log_export import EXPORT
from wallet.cli.options import Force
from wallet.cli.session import Session
from wallet.errors import ConsentError, UsageError


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


def show(
    session: Session,
    seq: Annotated[int | None, typer.Argument(metavar="[NO]", min=1)] = None,
    html: Annotated[str | None, typer.Option("--html", metavar="FILE")] = None,
    force: Force = False,  # noqa: FBT002 - as above
) -> None:
    """One entry with all it says; or the whole as a page: who has what, drawn and as a table."""
    from wallet.cli.views.log_view import render_entry
    from wallet.workflows.history import find_entry
    from wallet.workflows.history.documents import entry_document

    if (seq is None) == (html is None):
        raise UsageError("history.one_or_html")
    if seq is None:
        _write_page(session, html or "", force=force)
        return
    with session.open_vault() as vault:
        entry = find_entry(vault, seq)
    session.emit(entry_document(entry), render_entry(entry, session.t, session.page))


def delete(
    session: Session, seqs: Annotated[list[int], typer.Argument(metavar="NO...", min=1)]
) -> None:
    """Deletes entries for good, after a warning at the terminal; their places remain."""
    from wallet.cli.terminal import Typed
    from wallet.cli.views.log_view import render_deletion
    from wallet.workflows.history import delete_entries, deletion_document, plan_deletion

    with session.terminal() as terminal, session.open_vault(fresh=True) as vault:
        deletion = plan_deletion(vault, seqs, session.now)
        terminal.show(render_deletion(deletion, session.t, terminal.page))
        words = session.t("history.delete_words", count=len(deletion.seqs))
        question = session.t("history.delete_question", words=words)
        if terminal.confirm_typed(question, words) is not Typed.EXACTLY:
            raise ConsentError("history.not_deleted")
        delete_entries(vault, deletion, clock=session.clock, entropy=session.entropy)
    done = session.t("history.entries_gone", count=len(deletion.seqs))
    session.emit(deletion_document(deletion), session.page.wrap(done))


def _write_page(session: Session, name: str, *, force: bool) -> None:
    """Who has what, as one page that needs nothing beside itself."""
    from wallet.cli.views.log_page import render_log_page
    from wallet.log.questions import Filter
    from wallet.workflows.consents import all_consents
    from wallet.workflows.history import ask_log

    with session.open_vault() as vault:
        history = ask_log(vault, Filter(), every=True)
        consents = all_consents(vault, session.now)
    data = render_log_page(history, consents, session.now, session.t)
    session.write_out(name, data, force=force)
    if name != "-":
        session.emit({"schema": "log-page-written/1", "out": name})


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
            examples=("wallet log show 12", "wallet log show --html who-has-what.html"),
            exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONFLICT),
            opens_vault=True,
        ),
        Command(
            "delete",
            delete,
            examples=("wallet log delete 12", "wallet log delete 12 13 14"),
            exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONSENT, Exit.CONFLICT),
            opens_vault=True,
        ),
        Command(
            "check",
            check,
            examples=("wallet log check", "wallet log check --json"),
            exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND),
            opens_vault=True,
        ),
        EXPORT,
    ),
)
