"""`wallet remove ID`: takes something out of the wallet, with the files beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.session import Session
from wallet.cli.terminal import Typed
from wallet.errors import ConsentError

if TYPE_CHECKING:
    from wallet.workflows.ports import Item


def remove(
    session: Session,
    record: Annotated[str, typer.Argument(metavar="ID")],
    yes: Annotated[bool, typer.Option("--yes")] = False,  # noqa: FBT002 - typer's form of a flag
) -> None:
    """Shows what goes, asks once unless ``--yes``, and removes it."""
    from wallet.cli.views.holdings import inert, short_id
    from wallet.standards.encoding import foreign_text
    from wallet.workflows import hold
    from wallet.workflows.backups import backups_holding

    with session.open_vault() as vault:
        item = vault.item(record)
        names = [original.name for original in vault.originals(item.id)]
        held = backups_holding(vault, item.id)
        if not yes:
            _ask(session, item, names)
        hold.remove(vault, item.id, session.clock, session.entropy)
    session.emit(
        {
            "schema": "record-removed/1",
            "id": item.id,
            "type": str(item.type),
            "kind": item.kind,
            "title": item.title,
            "originals": [*names],
            "backups": [{"name": one.name, "made": one.made.rfc3339()} for one in held],
        },
        [session.t("record.removed", title=inert(item.title), id=short_id(item.id))],
    )
    for one in held:
        session.warn("backup.held", name=foreign_text(one.name), date=one.made.rfc3339()[:10])


def _ask(session: Session, item: Item, names: list[str]) -> None:
    """Raises ``ConsentError("record.not_removed")`` for any other answer than the word."""
    from wallet.cli.views.holdings import inert, kind_label, short_id
    from wallet.standards.encoding import foreign_text

    t = session.t
    with session.terminal() as terminal:
        page = terminal.page
        kind = kind_label(item.kind, t)
        goes = t("record.goes", title=inert(item.title), kind=kind, id=short_id(item.id))
        lines = page.wrap(goes)
        for name in names:
            lines += page.wrap(t("record.goes_file", name=foreign_text(name)), indent="  ")
        lines += page.wrap(t("record.goes_for_good"))
        terminal.show([*lines, ""])
        word = t("record.word_remove")
        if terminal.confirm_typed(t("record.ask_remove", word=word), word) is not Typed.EXACTLY:
            raise ConsentError("record.not_removed")


COMMAND = Command(
    "remove",
    remove,
    examples=("wallet remove 3f2a", "wallet remove 3f2a --yes"),
    exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONSENT, Exit.CONFLICT),
    opens_vault=True,
)
