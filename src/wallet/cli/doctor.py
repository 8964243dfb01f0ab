"""`wallet vault doctor`: what is wrong with the vault, what it means, and what mends it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.session import Session

if TYPE_CHECKING:
    from wallet.vault.examination import Finding


def doctor(
    session: Session,
    repair: Annotated[bool, typer.Option("--repair")] = False,  # noqa: FBT002 - a flag
) -> Exit:
    """Looks at everything; with ``--repair`` mends what loses nothing. Exit 3 if a fault stays."""
    from wallet.cli.views.doctor import doctor_document, doctor_lines
    from wallet.vault.unlock import read_header

    read_header(session.vault_folder)
    around = _around(session)
    findings = [*around, *_inside(session, repair=repair)]
    if repair and around:
        _tidy(session)
    session.emit(
        doctor_document(findings, repaired=repair),
        doctor_lines(findings, session.t, session.page, repaired=repair),
    )
    left = [one for one in findings if not (repair and one.mendable)]
    return Exit.INPUT if left else Exit.DONE


def _around(session: Session) -> list[Finding]:
    """What is wrong with the folder, looked at before anything in it is opened."""
    from wallet.system.folder_health import exposed, leftovers
    from wallet.vault.examination import Finding, Part

    folder = session.vault_folder
    return [
        *(Finding(Part.MODE, path.name, mendable=True) for path in exposed(folder)),
        *(Finding(Part.LEFTOVER, path.name, mendable=True) for path in leftovers(folder)),
    ]


def _inside(session: Session, *, repair: bool) -> Sequence[Finding]:
    """What is wrong with the database. It is opened by itself: one that is damaged opens no
    wallet."""
    from wallet.cli.key_care import unlock_by_passphrase
    from wallet.vault.examination import examine_file
    from wallet.vault.kdf import Purpose, subkey

    (header, data_key), _ = unlock_by_passphrase(session)
    path = session.vault_folder.path / header.database
    return examine_file(path, subkey(data_key, Purpose.DATABASE), repair=repair)


def _tidy(session: Session) -> None:
    from wallet.system.folder_health import exposed, make_private, remove_leftovers

    make_private(exposed(session.vault_folder))
    remove_leftovers(session.vault_folder)


DOCTOR = Command(
    "doctor",
    doctor,
    examples=("wallet vault doctor", "wallet vault doctor --repair", "wallet vault doctor --json"),
    exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONFLICT),
    opens_vault=True,
)
