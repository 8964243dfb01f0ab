"""`wallet export`: one's own data, taken out for oneself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.options import Force, OutFile
from wallet.cli.session import Session
from wallet.errors import ConflictError, UsageError

if TYPE_CHECKING:
    from wallet.profile.formats.leaf_report import LeafReport


def export(
    session: Session,
    record: Annotated[str | None, typer.Argument(metavar="[ID]")] = None,
    format_: Annotated[str | None, typer.Option("--format", metavar="F")] = None,
    name: Annotated[str | None, typer.Option("--name", metavar="NAME")] = None,
    everything: Annotated[bool, typer.Option("--everything")] = False,  # noqa: FBT002 - typer's form of a flag
    out: OutFile = None,
    force: Force = False,  # noqa: FBT002 - typer's form of a flag
) -> None:
    """Everything in a format, or with an id the file beside that record as it was received."""
    to_screen = out is None or out == "-"
    if to_screen and session.settings.json:
        raise UsageError("exports.json_needs_out")
    if out is not None and not to_screen and not force and Path(out).exists():
        raise ConflictError("system.exists", path=out)
    if everything:
        if record is not None or format_ not in (None, "json"):
            raise UsageError("exports.everything_alone")
        _everything(session, out, force=force)
    elif record is None:
        if name is not None:
            raise UsageError("exports.name_needs_id")
        _profile(session, format_, out, force=force)
    else:
        if format_ is not None:
            raise UsageError("exports.id_and_format")
        _original(session, record, name, out, force=force)


def _profile(session: Session, format_: str | None, out: str | None, *, force: bool) -> None:
    import json

    from wallet.workflows.exports import ExportFormat, export_profile

    if format_ not in tuple(ExportFormat):
        raise UsageError("exports.format", formats=", ".join(ExportFormat))
    with session.open_vault() as vault:
        exported = export_profile(
            vault, ExportFormat(format_), clock=session.clock, entropy=session.entropy
        )
        kinds = {item.id: item.kind for item in vault.summaries()}
    text = json.dumps(exported.document, ensure_ascii=False, indent=2)
    session.write_out(out, text.encode("utf-8") + b"\n", force=force)
    if session.settings.json:
        session.emit(exported.report.to_json())
    else:
        _tell(session, exported.report, kinds)


def _everything(session: Session, out: str | None, *, force: bool) -> None:
    """All that the wallet knows; no open session serves for that."""
    import json

    from wallet.cli.trust_in_use import trust_store
    from wallet.standards.encoding import sha256
    from wallet.workflows.everything import export_everything

    trust = trust_store(session).load().to_json()
    with session.open_vault(fresh=True) as vault:
        document = export_everything(
            vault, trust=trust, clock=session.clock, entropy=session.entropy
        )
    data = json.dumps(document, ensure_ascii=False, indent=2).encode("utf-8") + b"\n"
    session.write_out(out, data, force=force)
    session.emit({"schema": "everything-exported/1", "out": out, "sha256": sha256(data).hex()})


def _tell(session: Session, report: LeafReport, kinds: dict[str, str]) -> None:
    """On standard error, where the file itself may be on standard output."""
    from wallet.cli.views.leaf_report import export_summary

    if not session.settings.quiet:
        for line in export_summary(report, kinds, session.t):
            session.output.note(line)


def _original(
    session: Session, record: str, name: str | None, out: str | None, *, force: bool
) -> None:
    from wallet.standards.encoding import sha256
    from wallet.workflows.exports import export_original

    if out is None and session.page.is_screen:
        raise UsageError("exports.needs_out")
    with session.open_vault() as vault:
        taken = export_original(vault, record, name, clock=session.clock, entropy=session.entropy)
    session.write_out(out, taken.original.data, force=force)
    session.emit(
        {
            "schema": "original-exported/1",
            "name": taken.original.name,
            "media_type": taken.original.media_type,
            "sha256": sha256(taken.original.data).hex(),
        }
    )


COMMAND = Command(
    "export",
    export,
    examples=(
        "wallet export --format json --out mine.json",
        "wallet export --format jsonresume",
        "wallet export 3f2a --out diploma.pdf",
        "wallet export --everything --out all-of-it.json",
    ),
    exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONFLICT),
    opens_vault=True,
)
