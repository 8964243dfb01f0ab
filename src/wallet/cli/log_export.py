"""`wallet log export`: the log for another wallet, encrypted with a passphrase made for it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.options import Force
from wallet.cli.session import Session
from wallet.errors import ConflictError, DefectError


def export(
    session: Session,
    file: Annotated[str, typer.Argument(metavar="FILE")],
    force: Force = False,  # noqa: FBT002 - typer's form of a flag
) -> None:
    """Writes the migration object and reads it back; the passphrase is shown once."""
    from wallet.standards.encoding import compact_json, foreign_text
    from wallet.standards.password_jwe import decrypt_json, encrypt_json
    from wallet.system.files import write_new
    from wallet.vault.recovery_code import SECRET_BYTES, render_recovery_code
    from wallet.workflows.migration import export_migration, parse_migration

    path = Path(file)
    if path.exists() and not force:
        raise ConflictError("system.exists", path=file)
    with session.open_vault(fresh=True) as vault:
        document = export_migration(vault, session.clock, session.entropy)
    passphrase = render_recovery_code(session.entropy.token(SECRET_BYTES))
    token = encrypt_json(compact_json(document), passphrase)
    if parse_migration(decrypt_json(token, passphrase)) != document:
        raise DefectError("migration.differs")
    write_new(path, token.encode() + b"\n", force=force)
    told = session.t("migration.written", file=foreign_text(file))
    session.emit(
        {"schema": "migration-written/1", "out": file, "passphrase": passphrase},
        [*session.page.wrap(told), "", f"    {passphrase}"],
    )


EXPORT = Command(
    "export",
    export,
    examples=("wallet log export log.jwe", "wallet log export log.jwe --json"),
    exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONFLICT),
    opens_vault=True,
)
