"""`wallet consent`: what I gave, to whom, until when; taking it back; the receipts."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from wallet.cli.command import Command, Group
from wallet.cli.exit_codes import Exit
from wallet.cli.giving import GIVE, RENEW
from wallet.cli.options import Force, OutFile
from wallet.cli.outgoing import OUTBOX, send_withdrawn, write_letters
from wallet.cli.proving import PROVE
from wallet.cli.session import Session
from wallet.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from wallet.standards.encoding import JsonObject
    from wallet.workflows.consents import Consent, Withdrawn

_NOTICE: Final = ".withdrawal"


class ReceiptForm(StrEnum):
    """What a receipt is written as."""

    SIGNED = "signed"
    """The receipt itself, as it was signed."""
    DPV = "dpv"
    """ISO/IEC TS 27560 by way of the Data Privacy Vocabulary, as JSON-LD; without a signature."""


class RecordForm(StrEnum):
    """How one consent is shown."""

    TEXT = "text"
    """For a person to read."""
    DPV = "dpv"
    """Its record with its whole history, as JSON-LD in the form of :attr:`ReceiptForm.DPV`."""


_RECORD: Final = ".record.jsonld"
_ENDINGS: Final = {ReceiptForm.SIGNED: ".receipt", ReceiptForm.DPV: ".jsonld"}


def list_(
    session: Session,
    every: Annotated[bool, typer.Option("--all")] = False,  # noqa: FBT002 - typer's form of a flag
) -> None:
    """What was given, to whom, for what, until when, and how it stands."""
    from wallet.cli.views.consents import render_list
    from wallet.workflows.consents import all_consents
    from wallet.workflows.consents.documents import list_document

    with session.open_vault() as vault:
        consents = all_consents(vault, session.now)
    shown = consents if every else tuple(one for one in consents if one.was_given)
    session.emit(list_document(shown), render_list(shown, session.t, session.page))


def show(
    session: Session,
    consent: Annotated[str, typer.Argument(metavar="ID")],
    format_: Annotated[RecordForm, typer.Option("--format", metavar="F")] = RecordForm.TEXT,
    out: OutFile = None,
    force: Force = False,  # noqa: FBT002 - as above
) -> None:
    """One consent, transfer or refusal in full, or its record as a file for others to read."""
    from wallet.workflows.consents import all_consents, find_consent

    if format_ is RecordForm.TEXT and (out is not None or force):
        raise UsageError("consents.out_of_text")
    with session.open_vault() as vault:
        found = find_consent(all_consents(vault, session.now), consent)
    if format_ is RecordForm.DPV:
        _write_record(session, found, out or found.short + _RECORD, force=force)
    else:
        _show(session, found)


def _write_record(session: Session, found: Consent, target: str, *, force: bool) -> None:
    """The record with its history, as JSON-LD."""
    from wallet.consent.dpv_export import record_as_dpv
    from wallet.workflows.consents.documents import record_document

    if found.release is None:
        raise NotFoundError("consents.no_record", id=found.short)
    events = [one.event for one in found.entries]
    document = record_as_dpv(found.release.record, events, at=session.now)
    session.write_out(target, _json(document), force=force)
    if target != "-":
        session.emit(record_document(found, target))


def _show(session: Session, found: Consent) -> None:
    """All of it on the screen, with the text that was shown."""
    from wallet.cli.views.affected import render_affected
    from wallet.cli.views.consents import render_consent
    from wallet.cli.views.log_view import entry_lines
    from wallet.consent.states import State
    from wallet.workflows.consents.affected import affected_releases
    from wallet.workflows.consents.documents import consent_document
    from wallet.workflows.released import what_left

    left = what_left(found.release) if found.release and found.release.receipt else ()
    history = entry_lines(found.entries, session.t)
    lines = render_consent(found, left, history, session.t, session.page)
    if found.state is State.INVALIDATED:
        lines += render_affected(affected_releases(found), session.t, session.page)
    session.emit(consent_document(found), lines)
    if found.may_be_withdrawn:
        session.hint("consents.next", id=found.short)
    elif found.release is not None:
        session.hint("consents.next_receipt", id=found.short)


def receipt(
    session: Session,
    consent: Annotated[str, typer.Argument(metavar="ID")],
    format_: Annotated[ReceiptForm, typer.Option("--format", metavar="F")] = ReceiptForm.SIGNED,
    out: OutFile = None,
    force: Force = False,  # noqa: FBT002 - as above
) -> None:
    """The receipt of the release as a file: signed, or for others to read as JSON-LD."""
    from wallet.workflows.consents import consent_of_receipt
    from wallet.workflows.consents.documents import receipt_document

    with session.open_vault() as vault:
        found = consent_of_receipt(vault, consent, session.now)
    if found.release is None or not found.release.receipt:
        raise NotFoundError("consents.no_receipt", id=found.short)
    target = out or found.short + _ENDINGS[format_]
    session.write_out(target, _receipt(found.release.receipt, format_), force=force)
    if target != "-":
        session.emit(receipt_document(found, target))
    if target != "-" and format_ is ReceiptForm.SIGNED:
        session.hint("consents.next_verify", file=target)


def _receipt(token: str, form: ReceiptForm) -> bytes:
    """A receipt as it is written to a file."""
    if form is ReceiptForm.SIGNED:
        return token.encode("ascii") + b"\n"
    from wallet.consent.dpv_export import receipt_as_dpv
    from wallet.consent.receipt import verify_receipt

    return _json(receipt_as_dpv(verify_receipt(token)))


def _json(document: JsonObject) -> bytes:
    import json

    return json.dumps(document, ensure_ascii=False, indent=2).encode("utf-8") + b"\n"


def withdraw(
    session: Session,
    consent: Annotated[str | None, typer.Argument(metavar="[ID]")] = None,
    recipient: Annotated[str | None, typer.Option("--recipient", metavar="WHO")] = None,
    erase: Annotated[bool, typer.Option("--erase")] = False,  # noqa: FBT002 - as above
    send: Annotated[bool, typer.Option("--send")] = False,  # noqa: FBT002 - as above
    out: OutFile = None,
    force: Force = False,  # noqa: FBT002 - as above
) -> Exit:
    """Takes back one consent, or all of one recipient; in force at once, with a signed notice."""
    from wallet.cli.views.consents import render_withdrawn
    from wallet.consent.withdrawal import Demand
    from wallet.system.files import check_free
    from wallet.workflows import consents as workflow
    from wallet.workflows.consents.documents import withdrawn_document

    if (consent is None) == (recipient is None):
        raise UsageError("consents.one_or_recipient")
    demand = Demand.STOP_AND_ERASE if erase else Demand.STOP
    with session.open_vault() as vault:
        known = workflow.all_consents(vault, session.now)
        if recipient is not None:
            chosen = workflow.consents_of(known, recipient, demand)
        else:
            found = workflow.find_consent(known, consent or "")
            chosen = workflow.with_renewals(known, found, demand)
        targets = _targets(chosen, out)
        for one, target in zip(chosen, targets, strict=True):
            if target != "-" and (force or workflow.needs_notice(one, demand)):
                check_free(Path(target), force=force)
        done = workflow.withdraw(
            vault, chosen, demand, clock=session.clock, entropy=session.entropy
        )
        sent = send_withdrawn(session, vault, done) if send else ()
    written = [
        _write(session, one, target, force=force) for one, target in zip(done, targets, strict=True)
    ]
    letters = write_letters(session, sent, done, force=force)
    if "-" not in written:
        document = withdrawn_document(done, written, sent, letters)
        lines = render_withdrawn(done, written, session.t, session.page, sent=sent)
        session.emit(document, lines)
    failed = any(one.can_be_posted for one in sent)
    return Exit.REMOTE if failed else Exit.DONE


def _targets(consents: Sequence[Consent], out: str | None) -> tuple[str, ...]:
    """The file of each notice; those under which nothing left have none."""
    notices = [one for one in consents if one.release is not None and one.release.receipt]
    if out is not None and len(notices) > 1:
        raise UsageError("consents.one_out", count=len(notices))
    return tuple(out if out is not None else one.short + _NOTICE for one in consents)


def _write(session: Session, done: Withdrawn, target: str, *, force: bool) -> str | None:
    """Where the notice was written; None for one that was written when it was taken back."""
    if not done.notice or not (done.is_new or force):
        return None
    session.write_out(target, done.notice.encode("ascii") + b"\n", force=force)
    return target


GROUP = Group(
    "consent",
    (
        GIVE,
        Command(
            "list",
            list_,
            examples=("wallet consent list", "wallet consent list --all --json"),
            exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND),
            opens_vault=True,
        ),
        Command(
            "show",
            show,
            examples=(
                "wallet consent show 5c39cb5d",
                "wallet consent show 5c39cb5d --json",
                "wallet consent show 5c39cb5d --format dpv",
            ),
            exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONFLICT),
            opens_vault=True,
        ),
        Command(
            "receipt",
            receipt,
            examples=(
                "wallet consent receipt 5c39cb5d",
                "wallet consent receipt 5c39cb5d --out match.receipt",
                "wallet consent receipt 5c39cb5d --format dpv",
            ),
            exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONFLICT),
            opens_vault=True,
        ),
        PROVE,
        Command(
            "withdraw",
            withdraw,
            examples=(
                "wallet consent withdraw 5c39cb5d --send",
                'wallet consent withdraw --recipient "Exempelmatchning AB" --erase '
                "--out stop.withdrawal",
            ),
            exits=(
                Exit.INPUT,
                Exit.LOCKED,
                Exit.NOT_FOUND,
                Exit.CONSENT,
                Exit.CONFLICT,
                Exit.REMOTE,
            ),
            opens_vault=True,
        ),
        OUTBOX,
        RENEW,
    ),
)
