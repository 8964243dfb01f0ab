"""`wallet show ID`: one thing the wallet holds, in full."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.session import Session

if TYPE_CHECKING:
    from wallet.workflows.ports import Item, Vault


def show(session: Session, record: Annotated[str, typer.Argument(metavar="ID")]) -> None:
    """What it says, who vouches, and the files kept with it."""
    from wallet.cli.views.holding import render_item
    from wallet.workflows.hold import item_document

    with session.open_vault() as vault:
        item = _as_of_now(vault, vault.item(record))
        originals = vault.originals(item.id)
    session.emit(
        item_document(item, originals),
        render_item(item, originals, session.t, session.page, now=session.now),
    )


def _as_of_now(vault: Vault, item: Item) -> Item:
    """Whether a credential's key is here is told as it is now, not as it was at import."""
    key = item.document.get("holder_key")
    if not isinstance(key, str):
        return item
    here = vault.key(key) is not None
    return replace(item, document={**item.document, "holder_key_here": here})


COMMAND = Command(
    "show",
    show,
    examples=("wallet show 3f2a", "wallet show 3f2a --json"),
    exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND),
    opens_vault=True,
)
