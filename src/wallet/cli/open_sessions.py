"""Sessions at the command line: begun by `wallet vault unlock`, used by whatever may use them.

They serve reading, one's own records and grants. What decides, takes everything out or changes the
keys asks for the passphrase each time: it opens the vault with ``fresh=True`` or not through here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import InputError
from wallet.vault import Vault
from wallet.vault.sessions import Moment, begin_session, parse_session
from wallet.vault.unlock import Unlocked, read_header

if TYPE_CHECKING:
    from wallet.cli.services import Services
    from wallet.system.folders import PrivateFolder


def open_session(
    services: Services, folder: PrivateFolder, unlocked: Unlocked, seconds: int
) -> None:
    """Keeps the key of the database for a time, in the place of an earlier session.

    Raises ``InputError("session.no_place")`` where this computer has no place for it.
    """
    now = _now(services)
    if now is None:
        raise InputError("session.no_place")
    session = begin_session(folder, unlocked, now, seconds)
    name = _name(unlocked.header.wallet_id)
    services.short_memory().put(name, session.to_bytes(), seconds=seconds)


def resume(services: Services, folder: PrivateFolder) -> Vault | None:
    """The vault by its open session; None where there is none, or it has ended."""
    now = _now(services)
    name = _name(read_header(folder).header.wallet_id)
    kept = services.short_memory().get(name) if now else None
    session = parse_session(kept) if kept else None
    if session is None or now is None:
        return None
    try:
        vault = Vault.resume(folder, session, now)
    except InputError:  # with the passphrase, what is wrong is told apart
        vault = None
    if vault is None:
        services.short_memory().drop(name)
    return vault


def seconds_left(services: Services, wallet_id: str) -> int:
    """How long the open session still holds; 0 where there is none."""
    now = _now(services)
    kept = services.short_memory().get(_name(wallet_id)) if now else None
    session = parse_session(kept) if kept else None
    return session.seconds_left(now) if session and now else 0


def close_session(services: Services, wallet_id: str) -> bool:
    """Forgets the session; whether there was one."""
    return services.short_memory().drop(_name(wallet_id))


def _now(services: Services) -> Moment | None:
    found = services.boot_time()
    return Moment(*found) if found else None


def _name(wallet_id: str) -> str:
    return f"vault-{wallet_id}"
