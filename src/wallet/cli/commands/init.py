"""`wallet init`: makes the vault. The recovery code is shown once and kept nowhere."""

from __future__ import annotations

from contextlib import ExitStack

from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.new_secrets import choose_passphrase, hand_over
from wallet.cli.session import Session
from wallet.errors import ConflictError


def init(session: Session) -> None:
    """Asks for a passphrase unless one is given, makes the vault, hands out the recovery code."""
    from wallet.workflows import hold

    folder = session.vault_folder
    if folder.names():
        raise ConflictError("vault.exists", folder=str(folder.path))
    given = session.given_passphrase()
    with ExitStack() as stack:
        terminal = None if given is not None else stack.enter_context(session.terminal())
        passphrase = given or choose_passphrase(terminal, session.t)
        opening, code = session.create_vault(passphrase)
        with opening as vault:
            hold.begin(vault, session.clock, session.entropy)
        if terminal is None:
            session.emit(
                {"schema": "vault-created/1", "folder": str(folder.path), "recovery_code": code},
                [code],
            )
        else:
            hand_over(terminal, session, code)
            session.emit({"schema": "vault-created/1", "folder": str(folder.path)})
    session.note("init.made", folder=folder.path)
    session.hint("init.next")
    session.hint("backup.due")


COMMAND = Command(
    "init",
    init,
    examples=("wallet init", "wallet init --passphrase-file secret.txt --json"),
    exits=(Exit.INPUT, Exit.LOCKED, Exit.CONSENT, Exit.CONFLICT),
    opens_vault=True,
)
