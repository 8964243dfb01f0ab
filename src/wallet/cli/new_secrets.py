"""New secrets at the terminal: a passphrase typed twice, a recovery code really written down."""

from __future__ import annotations

from typing import Final

from wallet.cli.session import Session
from wallet.cli.terminal import Deferred, Terminal, Typed
from wallet.messages import Catalogue

_ATTEMPTS: Final = 3
_SHORTEST: Final = 8
"""Characters. The recovery code and Argon2id carry the rest; longer is advised, not forced."""


def choose_passphrase(terminal: Terminal | None, t: Catalogue) -> bytes:
    """A new passphrase, typed twice; asked until the two agree or the input ends."""
    from wallet.system.secrets_in import passphrase_bytes

    assert terminal is not None  # noqa: S101 - for the type checker
    terminal.show([*terminal.page.wrap(t("init.passphrase_about")), ""])
    while True:
        first = terminal.ask_secret(t("init.ask_passphrase"))
        if len(first) < _SHORTEST:
            terminal.show([t("init.passphrase_short", least=_SHORTEST)])
        elif terminal.ask_secret(t("init.ask_again")) == first:
            return passphrase_bytes(first)
        else:
            terminal.show([t("init.passphrase_differs")])


def hand_over(terminal: Terminal, session: Session, code: str) -> None:
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
    terminal.show(["", t("init.code_title"), "", f"    {code}", ""])
    session.warn("init.code_unconfirmed")
