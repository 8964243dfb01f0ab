"""The steps of a restore: new secrets where the old are forgotten, then the vault in its place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.cli.key_care import new_passphrase
from wallet.cli.open_sessions import close_session
from wallet.cli.session import Session
from wallet.cli.views.backups import Restored
from wallet.vault.key_changes import passphrase_cost, passphrase_slot, recovery_slot
from wallet.vault.restore import OpenBackup, restore
from wallet.vault.slots import SlotType
from wallet.vault.unlock import Unlocked
from wallet.workflows.backups import mark_restored
from wallet.workflows.suspension import concerned

if TYPE_CHECKING:
    from wallet.cli.terminal import Terminal
    from wallet.vault import Vault


def with_new_secrets(
    session: Session, backup: OpenBackup, file: str | None, terminal: Terminal | None
) -> tuple[OpenBackup, str]:
    """The backup with a new passphrase, from ``file`` or typed, and a new recovery code."""
    unlocked = Unlocked(backup.header, backup.data_key)
    slot = passphrase_slot(
        unlocked,
        new_passphrase(session, file, terminal),
        cost=passphrase_cost(backup.header, strong=False),
        entropy=session.entropy,
    )
    recovery, code = recovery_slot(unlocked, session.entropy)
    shares = (one for one in backup.header.slots if one.type is SlotType.SHARES)
    header = replace(backup.header, slots=(slot, recovery, *shares))
    return replace(backup, header=header), code


def put_back(session: Session, backup: OpenBackup, code: str | None) -> Restored:
    """Restores the vault; one that is there is moved aside, under a name with the time in it."""
    folder, wallet_id = session.vault_folder, backup.header.wallet_id
    aside = f"{folder.path.name}-{_stamp(session)}" if folder.names() else None
    found: list[Restored] = []

    def finish(vault: Vault) -> None:
        found.append(
            Restored(
                made=backup.head.made,
                records=len(vault.summaries()),
                consents=tuple(one.id for one in concerned(vault, session.now)),
                faults=len(vault.findings()),
                aside=str(folder.path.with_name(aside)) if aside else None,
                code=code,
            )
        )
        mark_restored(vault, session.clock, session.entropy)

    memory = session.services.memory()
    seen = memory.recall(wallet_id)
    restore(folder, backup, epoch=seen.epoch if seen else 0, aside=aside, finish=finish)
    memory.forget(wallet_id)
    close_session(session.services, wallet_id)
    return found[0]


def _stamp(session: Session) -> str:
    return "".join(char for char in session.now.rfc3339() if char.isdigit())
