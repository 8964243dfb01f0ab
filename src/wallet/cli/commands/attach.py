"""`wallet attach ID FILE`: keeps a PDF or picture beside something in the wallet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.session import Session

if TYPE_CHECKING:
    from wallet.credentials.report import Report
    from wallet.workflows.evidence import Evidence


def attach(
    session: Session,
    record: Annotated[str, typer.Argument(metavar="ID")],
    file: Annotated[Path, typer.Argument(metavar="FILE")],
) -> None:
    """The file is kept as it is; of a PDF the seals are checked."""
    from wallet import limits
    from wallet.cli.views.holdings import inert, short_id
    from wallet.system.files import read_file
    from wallet.workflows import hold
    from wallet.workflows.evidence import read_evidence

    data = read_file(file, max_bytes=limits.MAX_ATTACHMENT_BYTES)
    evidence = read_evidence(file.name, data)
    report = _check_seals(session, evidence)
    with session.open_vault() as vault:
        item = hold.attach(vault, record, evidence, session.clock, session.entropy, report=report)
        document = hold.item_document(item, vault.originals(item.id))
    session.emit(
        document,
        session.page.wrap(
            session.t(
                "record.attached" if report is None else "record.attached_checked",
                name=evidence.name,
                title=inert(item.title),
                id=short_id(item.id),
                outcome=session.t(f"record.seal.{report.outcome}") if report is not None else "",
            )
        ),
    )


def _check_seals(session: Session, evidence: Evidence) -> Report | None:
    """With the lists in use on this computer."""
    from wallet.cli.trust_in_use import trust_store
    from wallet.credentials.policy import Policy
    from wallet.credentials.question import Question
    from wallet.workflows.evidence import check_seals

    trust = trust_store(session).load().trust
    return check_seals(evidence, Question(trust, Policy(any_audience=True), session.now))


COMMAND = Command(
    "attach",
    attach,
    examples=("wallet attach 3f2a betyg.pdf", "wallet attach 3f2a intyg.jpg --json"),
    exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONFLICT),
    opens_vault=True,
)
