"""`wallet consent`: what I gave, to whom, until when; taking it back; the receipts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wallet.cli.command import Command, Group
from wallet.cli.exit_codes import Exit
from wallet.cli.options import Force, OutFile
from wallet.cli.session import Session
from wallet.errors import ConflictError, UsageError

if TYPE_CHECKING:
    from wallet.workflows.consents import Consent, Withdrawn


def list_(
    session: Session,
    every: Annotated[bool, typer.Option("--all")] = False,  # noqa: FBT002 - typer's form of a flag
) -> None:
    """What was given, to whom, for what, until when, and how it stands."""
    from wallet.cli.views.consents import render_list
    from wallet.workflows.consents import all_consents, given, list_document

    with session.open_vault() as vault:
        consents = all_consents(vault, session.now)
    shown = consents if every else given(consents)
    session.emit(list_document(shown), render_list(shown, session.t, session.page))


def withdraw(
    session: Session,
    consent: Annotated[str | None, typer.Argument(metavar="[ID]")] = None,
    recipient: Annotated[str | None, typer.Option("--recipient", metavar="WHO")] = None,
    erase: Annotated[bool, typer.Option("--erase")] = False,  # noqa: FBT002 - as above
    out: OutFile = None,
    force: Force = False,  # noqa: FBT002 - as above
) -> None:
    """Takes back one consent, or all of one recipient; in force at once, with a signed notice."""
    from wallet.cli.views.consents import render_withdrawn
    from wallet.consent.withdrawal import Demand
    from wallet.workflows import consents as workflow

    if (consent is None) == (recipient is None):
        raise UsageError("consents.one_or_recipient")
    with session.open_vault() as vault:
        known = workflow.all_consents(vault, session.now)
        if recipient is not None:
            chosen = workflow.consents_of(known, recipient)
        else:
            chosen = (workflow.find_consent(known, consent or ""),)
        targets = _targets(chosen, out, ".withdrawal", force=force)
        demand = Demand.STOP_AND_ERASE if erase else Demand.STOP
        done = workflow.withdraw(
            vault, chosen, demand, clock=session.clock, entropy=session.entropy
        )
    written = [
        _write(session, one, target, force=force) for one, target in zip(done, targets, strict=True)
    ]
    session.emit(
        workflow.withdrawn_document(done, written),
        render_withdrawn(done, written, session.t, session.page),
    )


def _targets(
    consents: tuple[Consent, ...], out: str | None, ending: str, *, force: bool
) -> tuple[str, ...]:
    """One file for each; checked before anything changes."""
    if out is not None and len(consents) > 1:
        raise UsageError("consents.one_out", count=len(consents))
    targets = (out,) if out is not None else tuple(one.short + ending for one in consents)
    for one, target in zip(consents, targets, strict=True):
        if target != "-" and not force and not one.is_withdrawn and Path(target).exists():
            raise ConflictError("system.exists", path=target)
    return targets


def _write(session: Session, done: Withdrawn, target: str, *, force: bool) -> str | None:
    """Where the notice was written; None for one that was written when it was taken back."""
    if not (done.is_new or force):
        return None
    session.write_out(target, done.notice.encode("ascii") + b"\n", force=force)
    return target


GROUP = Group(
    "consent",
    (
        Command(
            "list",
            list_,
            examples=("wallet consent list", "wallet consent list --all --json"),
            exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND),
            opens_vault=True,
        ),
        Command(
            "withdraw",
            withdraw,
            examples=(
                "wallet consent withdraw 5c39cb5d",
                'wallet consent withdraw --recipient "Exempelmatchning AB" --erase '
                "--out stop.withdrawal",
            ),
            exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONSENT, Exit.CONFLICT),
            opens_vault=True,
        ),
    ),
)
