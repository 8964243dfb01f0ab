"""Which secret somebody has at hand to open a backup: a passphrase, the recovery code, shares."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from wallet import limits
from wallet.cli.session import Session
from wallet.cli.terminal import Deferred, Terminal
from wallet.errors import ConsentError, InputError, LockedError, UsageError

if TYPE_CHECKING:
    from wallet.vault.restore import Secret


def secret_from_files(recovery_file: str | None, share_files: Sequence[str]) -> Secret | None:
    """The secret in files somebody named; None where they named none.

    Raises ``UsageError("backup.secrets_twice")`` and what a mistyped code or share raises.
    """
    from wallet.vault import parse_recovery_code
    from wallet.vault.restore import Secret
    from wallet.vault.slots import SlotType

    if recovery_file and share_files:
        raise UsageError("backup.secrets_twice")
    if recovery_file:
        return Secret(SlotType.RECOVERY, parse_recovery_code(_text(recovery_file)))
    if share_files:
        return _joined([_text(name) for name in share_files])
    return None


def ask_for_secret(session: Session) -> Secret:
    """The passphrase given by an option, else whatever is typed at the terminal.

    Enter instead of the passphrase leads to the recovery code, Enter there to the shares. Raises
    ``LockedError("backup.no_secret")``.
    """
    from wallet.vault.restore import Secret
    from wallet.vault.slots import SlotType

    given = session.given_passphrase()
    if given is not None:
        return Secret(SlotType.PASSPHRASE, given)
    try:
        terminal = session.terminal()
    except ConsentError as error:
        raise LockedError("backup.no_secret") from error
    with terminal:
        try:
            return _asked(terminal, session)
        except Deferred as error:
            raise LockedError("backup.no_secret") from error


def _asked(terminal: Terminal, session: Session) -> Secret:
    from wallet.system.secrets_in import passphrase_bytes
    from wallet.vault import parse_recovery_code
    from wallet.vault.restore import Secret
    from wallet.vault.slots import SlotType

    passphrase = terminal.ask_secret(session.t("backup.ask_passphrase"))
    if passphrase:
        return Secret(SlotType.PASSPHRASE, passphrase_bytes(passphrase))
    code = terminal.ask(session.t("backup.ask_recovery_code"))
    if code:
        return Secret(SlotType.RECOVERY, parse_recovery_code(code))
    return _asked_shares(terminal, session)


def _text(name: str) -> str:
    from wallet.system.files import read_file

    try:
        return read_file(Path(name), max_bytes=limits.MAX_SECRET_FILE_BYTES).decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError("backup.secret_text", path=name) from error


def _joined(texts: Sequence[str]) -> Secret:
    from wallet.vault.restore import Secret
    from wallet.vault.shares import join_shares, parse_share
    from wallet.vault.slots import SlotType

    return Secret(SlotType.SHARES, join_shares(map(parse_share, texts)))


def _asked_shares(terminal: Terminal, session: Session) -> Secret:
    """Shares typed one by one until there are as many as the first one asks for."""
    from wallet.vault.shares import parse_share

    texts: list[str] = []
    need = 1
    while len(texts) < need:
        typed = terminal.ask(session.t("backup.ask_share", number=len(texts) + 1))
        if not typed:
            raise LockedError("backup.no_secret")
        need = parse_share(typed).need
        texts.append(typed)
    return _joined(texts)
