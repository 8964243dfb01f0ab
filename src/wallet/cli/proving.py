"""`wallet consent prove`: the proof of one claim of a receipt, for somebody of one's choice."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer

from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.options import Force, OutFile
from wallet.cli.session import Session


def prove(
    session: Session,
    consent: Annotated[str, typer.Argument(metavar="ID")],
    claim: Annotated[str, typer.Argument(metavar="CLAIM")],
    out: OutFile = None,
    force: Force = False,  # noqa: FBT002 - typer's form of a flag
) -> None:
    """Writes the value and the key of one claim, with the receipt that they fit."""
    from wallet.cli.views.consents import render_proven
    from wallet.consent.claim_proof import ENDING
    from wallet.system.files import check_free
    from wallet.workflows.consents import consent_of_receipt
    from wallet.workflows.consents.documents import proven_document
    from wallet.workflows.consents.proving import prove_claim

    with session.open_vault() as vault:
        target = out or consent_of_receipt(vault, consent, session.now).short + ENDING
        if target != "-":
            check_free(Path(target), force=force)
        proven = prove_claim(vault, consent, claim, clock=session.clock, entropy=session.entropy)
    session.write_out(target, proven.proof, force=force)
    if target != "-":
        lines = render_proven(proven, session.t, session.page)
        session.emit(proven_document(proven, target), lines)
        session.hint("consents.next_verify", file=target)


PROVE: Final = Command(
    "prove",
    prove,
    examples=(
        "wallet consent prove 5c39cb5d title",
        'wallet consent prove 5c39cb5d "work: title" --out title.proof',
    ),
    exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONFLICT),
    opens_vault=True,
)
