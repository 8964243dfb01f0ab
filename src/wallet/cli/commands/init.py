"""`wallet init`: makes the vault. The recovery code is shown once and kept nowhere."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Final

from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.session import Session
from wallet.cli.terminal import Deferred, Terminal, Typed
from wallet.errors import ConflictError, ConsentError
from wallet.messages import Catalogue

_ATTEMPTS: Final = 3
_SHORTEST: Final = 8
"""Characters. The recovery code and Argon2id carry the rest; longer is advised, not forced."""


def init(session: Session) -> None:
    """Asks for a passphrase unless one is given, makes the vault, hands out the recovery code."""
    from wallet.workflows import hold

    folder = session.vault_folder
    if folder.names():
        raise ConflictError("vault.exists", folder=str(folder.path))
    given = session.given_passphrase()
    with ExitStack() as stack:
        terminal = None if given is not None else stack.enter_context(session.terminal())
        passphrase = given if given is not None else choose_passphrase(terminal, session.t)
        opening, code = session.create_vault(passphrase)
        with opening as vault:
            hold.begin(vault, session.clock, session.entropy)
        if terminal is None:
            session.emit(
                {"schema": "vault-created/1", "folder": str(folder.path), "recovery_code": code},
                [code],
            )
        else:
            _hand_over(terminal, session, code)
            session.emit({"schema": "vault-created/1", "folder": str(folder.path)})
    session.note("init.made", folder=folder.path)
    session.hint("init.next")
    session.hint("backup.due")


def choose_passphrase(terminal: Terminal | None, t: Catalogue) -> bytes:
    """A new passphrase, typed twice. Raises ``ConsentError("init.passphrase_differs")``."""
    from wallet.system.secrets_in import passphrase_bytes

    assert terminal is not None  # noqa: S101 - for the type checker
    terminal.show([*terminal.page.wrap(t("init.passphrase_about")), ""])
    for _ in range(_ATTEMPTS):
        first = terminal.ask_secret(t("init.ask_passphrase"))
        if len(first) < _SHORTEST:
            terminal.show([t("init.passphrase_short", least=_SHORTEST)])
        elif terminal.ask_secret(t("init.ask_again")) == first:
            return passphrase_bytes(first)
        else:
            terminal.show([t("init.passphrase_differs")])
    raise ConsentError("init.no_passphrase")


def _hand_over(terminal: Terminal, session: Session, code: str) -> None:
    """Shows the code and has one drawn group typed back, so that it was really written down."""
    t = session.t
    groups = code.split("-")
    wanted = session.entropy.token(1)[0] % (len(groups) - 1)
    for _ in range(_ATTEMPTS):
        terminal.show(["", t("init.code_title"), "", f"    {code}", ""])
        terminal.show([*terminal.page.wrap(t("init.code_about")), ""])
        try:
            typed = terminal.confirm_typed(t("init.ask_group", number=wanted + 1), groups[wanted])
        except Deferred:
            break
        if typed is Typed.EXACTLY:
            terminal.show([t("init.code_confirmed"), ""])
            return
        terminal.show([t("init.group_differs")])
    session.warn("init.code_unconfirmed")


COMMAND = Command(
    "init",
    init,
    examples=("wallet init", "wallet init --passphrase-file secret.txt --json"),
    exits=(Exit.INPUT, Exit.LOCKED, Exit.CONSENT, Exit.CONFLICT),
    opens_vault=True,
)
