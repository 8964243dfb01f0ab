"""What the commands that change keys share: opening afresh, a new passphrase, what comes after.

None of them is served by an open session: who changes what opens the vault shows that they can.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wallet.cli.new_secrets import choose_passphrase
from wallet.cli.services import Opening
from wallet.cli.session import Session
from wallet.errors import InputError, LockedError, WalletError

if TYPE_CHECKING:
    from wallet.cli.terminal import Terminal
    from wallet.vault import Vault
    from wallet.vault.unlock import Unlocked
    from wallet.workflows.vault_care import KeyChange

_ATTEMPTS = 3


def unlock_by_passphrase(session: Session) -> tuple[Unlocked, bytes]:
    """Header and data key, and the passphrase given, else asked for. Errors as opening the vault,
    those that need no passphrase first."""
    from wallet.vault.slots import SlotType
    from wallet.vault.unlock import read_header, unlock

    read_header(session.vault_folder)
    passphrase = session.passphrase()
    unlocked = unlock(session.vault_folder, passphrase, types={SlotType.PASSPHRASE})
    return unlocked, passphrase


def unlock_by_code(session: Session, code: bytes) -> Unlocked:
    """Header and data key, by the recovery code. ``LockedError("vault.wrong_recovery_code")``."""
    from wallet.vault.slots import SlotType
    from wallet.vault.unlock import unlock

    try:
        return unlock(session.vault_folder, code, types={SlotType.RECOVERY})
    except LockedError as error:
        raise LockedError("vault.wrong_recovery_code") from error


def open_watched(session: Session, unlocked: Unlocked) -> Vault:
    """The opened vault, compared with what this computer has seen of it."""
    from wallet.cli.vaults import watched
    from wallet.vault import Vault

    header, data_key = unlocked
    vault = Vault.with_key(session.vault_folder, header, data_key)
    memory = session.services.memory()
    return watched(vault, Opening(memory, session.clock, session.entropy, session.warn))


def seen_epoch(session: Session, unlocked: Unlocked) -> int:
    """The highest epoch this computer remembers; 0 where it remembers none."""
    try:
        seen = session.services.memory().recall(unlocked.header.wallet_id)
    except InputError:  # said at the next opening
        return 0
    return seen.epoch if seen else 0


def log_change(session: Session, unlocked: Unlocked, change: KeyChange) -> None:
    """Opens the vault as it is after a change, and logs that change. What was changed stands,
    whether or not it can be logged."""
    from wallet.cli.open_sessions import close_session
    from wallet.workflows.vault_care import log_key_change

    close_session(session.services, unlocked.header.wallet_id)

    try:
        with open_watched(session, unlocked) as vault:
            log_key_change(vault, change, session.clock, session.entropy)
    except WalletError:
        session.warn("care.warning.not_logged")


def new_passphrase(session: Session, file: str | None, terminal: Terminal | None) -> bytes:
    """The new passphrase: from a file, else typed twice."""
    from wallet.system.secrets_in import passphrase_from

    if file is not None:
        return passphrase_from(file=file, environ={}) or b""
    return choose_passphrase(terminal, session.t)


def read_code(session: Session, file: str | None, terminal: Terminal | None) -> bytes:
    """The secret of the recovery code, from a file or typed; a mistyped one is asked again."""
    from wallet.cli.error_view import view_error
    from wallet.vault import parse_recovery_code

    if file is not None:
        return parse_recovery_code(_text_of(file))
    assert terminal is not None  # noqa: S101 - for the type checker
    for left in reversed(range(_ATTEMPTS)):
        try:
            return parse_recovery_code(terminal.ask(session.t("care.ask_code")))
        except InputError as error:
            if not left:
                raise
            view = view_error(error, session.t)
            terminal.show([*terminal.page.wrap(view.message), *terminal.page.wrap(view.hint), ""])
    raise LockedError("vault.wrong_recovery_code")


def _text_of(file: str) -> str:
    from wallet import limits
    from wallet.system.files import read_file

    try:
        return read_file(Path(file), max_bytes=limits.MAX_SECRET_BYTES).decode("ascii")
    except UnicodeDecodeError as error:
        raise InputError("vault.recovery_code_character") from error
