"""`wallet list`: what the wallet holds, a line for each thing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.session import Session
from wallet.errors import UsageError

if TYPE_CHECKING:
    from wallet.workflows.ports import ItemSummary, Vault


def list_(
    session: Session,
    kind: Annotated[str | None, typer.Option("--kind", metavar="K")] = None,
) -> None:
    """Everything, or one kind of it; by kind, newest first."""
    from wallet.cli.views.holdings import list_document, render_holdings
    from wallet.profile.kinds import Kind
    from wallet.workflows.ports import ItemType

    types = (ItemType.CREDENTIAL, ItemType.FILE)
    known = (*map(str, Kind), *map(str, types))
    if kind is not None and kind not in known:
        raise UsageError("record.unknown_kind", kinds=", ".join(known))
    with session.open_vault() as vault:
        items = _items(vault, kind)
    session.emit(list_document(items), render_holdings(items, session.t, session.page))
    if not items:
        session.note("record.nothing")
    session.hint("record.next_show" if items else "record.next_add")


def _items(vault: Vault, kind: str | None) -> Sequence[ItemSummary]:
    from wallet.workflows.ports import ItemType

    if kind in (ItemType.CREDENTIAL, ItemType.FILE):
        return [item for item in vault.summaries() if item.type == kind]
    return vault.summaries(kind=kind)


COMMAND = Command(
    "list",
    list_,
    examples=("wallet list", "wallet list --kind work --json"),
    exits=(Exit.LOCKED, Exit.NOT_FOUND, Exit.INPUT),
    opens_vault=True,
)
