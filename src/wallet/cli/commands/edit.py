"""`wallet edit ID`: changes a record the person wrote, by dialogue or by `--set`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.session import Session
from wallet.errors import UsageError

if TYPE_CHECKING:
    from wallet.profile.records import Record


def edit(
    session: Session,
    record: Annotated[str, typer.Argument(metavar="ID")],
    changes: Annotated[list[str] | None, typer.Option("--set", metavar="FIELD=TEXT")] = None,
) -> None:
    """With ``--set`` it asks nothing; else it shows the fields and takes changes."""
    from wallet.cli.views.holdings import inert, short_id
    from wallet.workflows import hold

    texts = _texts(changes or [])
    with session.open_vault() as vault:
        before = hold.own_record(vault.item(record))
        after = before.with_texts(texts) if texts else _by_dialogue(session, before)
        hold.change_record(vault, after, session.clock, session.entropy)
    session.emit(
        after.to_json(),
        [session.t("record.changed", title=inert(after.title), id=short_id(after.id))],
    )


def _texts(changes: list[str]) -> dict[str, str]:
    """Field name to new text. Raises ``UsageError("record.set_form")``."""
    texts = {}
    for change in changes:
        name, sign, text = change.partition("=")
        if not sign or not name:
            raise UsageError("record.set_form")
        texts[name] = text
    return texts


def _by_dialogue(session: Session, before: Record) -> Record:
    from wallet.cli.dialogue import ask_fields
    from wallet.profile.kinds import TABLES

    unstated = dict.fromkeys(before.texts(), "")
    with session.terminal() as terminal:
        return ask_fields(
            terminal,
            session.t,
            TABLES[before.kind],
            lambda texts: before.with_texts({**unstated, **texts}),
            before=before.texts(),
        )


COMMAND = Command(
    "edit",
    edit,
    examples=("wallet edit 3f2a", "wallet edit 3f2a --set to=2024-06 --set extent=75"),
    exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONSENT, Exit.CONFLICT),
    opens_vault=True,
)
