"""`wallet vault unlock` and `lock`: keeping the vault open for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from wallet.cli.command import Command
from wallet.cli.exit_codes import Exit
from wallet.cli.session import Session

if TYPE_CHECKING:
    from wallet.standards.encoding import JsonObject


def unlock(
    session: Session,
    for_: Annotated[str, typer.Option("--for", metavar="TIME")] = "15m",
) -> None:
    """Opens a session: for a time, reading and grants need no passphrase."""
    from wallet.cli.durations import parse_duration
    from wallet.cli.key_care import unlock_by_passphrase
    from wallet.cli.open_sessions import open_session

    seconds = parse_duration(for_)
    unlocked, _ = unlock_by_passphrase(session)
    open_session(session.services, session.vault_folder, unlocked, seconds)
    session.emit(_session(seconds), [session.t("session.opened", minutes=-(-seconds // 60))])
    session.hint("session.next_lock")


def lock(session: Session) -> None:
    """Ends the session."""
    from wallet.cli.open_sessions import close_session
    from wallet.vault.unlock import read_header

    wallet_id = read_header(session.vault_folder).header.wallet_id
    was_open = close_session(session.services, wallet_id)
    session.emit(_session(0), [session.t("session.locked" if was_open else "session.was_locked")])


def _session(seconds: int) -> JsonObject:
    return {"schema": "vault-session/1", "open": seconds > 0, "seconds_left": seconds}


UNLOCK = Command(
    "unlock",
    unlock,
    examples=("wallet vault unlock", "wallet vault unlock --for 2h"),
    exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND, Exit.CONFLICT),
    opens_vault=True,
)

LOCK = Command(
    "lock",
    lock,
    examples=("wallet vault lock", "wallet vault lock --json"),
    exits=(Exit.INPUT, Exit.NOT_FOUND),
)
