"""`wallet attach ID FILE`: keeps a PDF or picture beside something in the wallet."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.session import Session


def attach(
    session: Session,
    record: Annotated[str, typer.Argument(metavar="ID")],
    file: Annotated[Path, typer.Argument(metavar="FILE")],
) -> None:
    """The file is kept as it is; nobody has checked it."""
    from wallet import limits
    from wallet.cli.views.holdings import inert, short_id
    from wallet.system.files import read_file
    from wallet.workflows import hold
    from wallet.workflows.evidence import read_evidence

    data = read_file(file, max_bytes=limits.MAX_ATTACHMENT_BYTES)
    evidence = read_evidence(file.name, data)
    with session.open_vault() as vault:
        item = hold.attach(vault, record, evidence, session.clock, session.entropy)
        document = hold.item_document(item, vault.originals(item.id))
    session.emit(
        document,
        session.page.wrap(
            session.t(
                "record.attached",
                name=evidence.name,
                title=inert(item.title),
                id=short_id(item.id),
            )
        ),
    )


COMMAND = Command(
    "attach",
    attach,
    examples=("wallet attach 3f2a betyg.pdf", "wallet attach 3f2a intyg.jpg --json"),
    exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONFLICT),
    opens_vault=True,
)
