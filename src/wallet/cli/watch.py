"""Watching over an opened vault: whether it is the newest one this computer has seen.

What is found is said, and grants are suspended; every change is then remembered outside the vault.
A vault of the demonstration is not watched: it lives in one process.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wallet.cli.services import Opening
from wallet.errors import InputError, WalletError
from wallet.vault import Stale
from wallet.vault import Vault as EncryptedVault
from wallet.vault.freshness import is_mixed
from wallet.workflows.ports import Position

if TYPE_CHECKING:
    from wallet.workflows.consents import Consent
    from wallet.workflows.suspension import Reason

_WHOLE: Final = frozenset({Stale.LOG, Stale.BRANCH})
"""The vault is another one as a whole: its parts need no word."""

_NAMED: Final = 6
"""Consents named in a warning; the list has them all."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Somebody who remembers, and says what is found."""

    opening: Opening

    def over(self, vault: EncryptedVault) -> None:
        """Compares the vault with what was seen of it, and remembers every change from now on."""
        if vault.is_demo:
            return
        seen = self._recall(vault)
        vault.observe(lambda position: self._remember(vault, position))
        stale = vault.behind(seen) if seen else frozenset()
        if self._is_mixed(vault) and not stale & _WHOLE:
            stale |= {Stale.PART}
        vault.before_closing(lambda: self._remember_imprint(vault))
        if seen and stale:
            self._tell(vault, seen, stale)
        elif seen is None or seen != vault.position():
            self._remember(vault, vault.position())

    def _recall(self, vault: EncryptedVault) -> Position | None:
        try:
            return self.opening.memory.recall(vault.header.wallet_id)
        except InputError:
            self.opening.warn("care.warning.memory_damaged")
            self.opening.memory.forget(vault.header.wallet_id)
            return None

    def _remember(self, vault: EncryptedVault, position: Position) -> None:
        try:
            self.opening.memory.remember(vault.header.wallet_id, position)
        except WalletError:  # what was committed stands; only its memory is older
            self.opening.warn("care.warning.not_remembered")

    def _is_mixed(self, vault: EncryptedVault) -> bool:
        known = self.opening.memory.recall_imprint(vault.header.wallet_id)
        if known is None or vault.imprint(settled=False) == known:
            return False
        try:  # another command may just have been writing
            return is_mixed(vault.imprint(), known)
        except WalletError:
            return False

    def _remember_imprint(self, vault: EncryptedVault) -> None:
        wallet_id = vault.header.wallet_id
        try:
            imprint = vault.imprint(settled=False)
            if imprint != self.opening.memory.recall_imprint(wallet_id):
                self.opening.memory.remember_imprint(wallet_id, vault.imprint())
        except WalletError:  # the one before is older, and then tells nothing
            return

    def _tell(self, vault: EncryptedVault, seen: Position, stale: frozenset[Stale]) -> None:
        from wallet.workflows.suspension import concerned, suspend_grants

        missing = max(0, seen.log_seq - vault.position().log_seq)
        names = _names(concerned(vault, self.opening.clock.now()))
        reason = _reason(stale)
        if Stale.KEYS in stale:
            self.opening.warn("care.warning.older_keys")
        if Stale.LOG in stale:
            self.opening.warn("care.warning.older_log", missing=missing)
        elif Stale.BRANCH in stale:
            self.opening.warn("care.warning.other_log")
        if Stale.PART in stale:
            self.opening.warn("care.warning.older_part")
        if names:
            self.opening.warn("care.warning.concerned", consents=names)
        if stale == {Stale.KEYS} and _is_known(vault, reason):
            return
        suspend_grants(vault, reason, self.opening.clock, self.opening.entropy, missing=missing)
        self._accept(vault, seen)

    def _accept(self, vault: EncryptedVault, seen: Position) -> None:
        """Goes on from the log as it is now. Older keys are not accepted: they are said until the
        keys are changed again."""
        now = vault.position()
        position = Position(max(now.epoch, seen.epoch), now.log_seq, now.log_link)
        try:
            self.opening.memory.accept(vault.header.wallet_id, position)
        except WalletError:
            self.opening.warn("care.warning.not_remembered")


def _reason(stale: frozenset[Stale]) -> Reason:
    from wallet.workflows.suspension import Reason

    if Stale.KEYS in stale:
        return Reason.OLDER_KEYS
    if Stale.PART in stale:
        return Reason.OLDER_PART
    return Reason.OLDER_LOG if Stale.LOG in stale else Reason.OTHER_LOG


def _is_known(vault: EncryptedVault, reason: str) -> bool:
    from wallet.workflows.suspension import suspension

    found = suspension(vault)
    return found is not None and found.reason == reason


def _names(consents: tuple[Consent, ...]) -> str:
    """The newest few, by the id that a person types."""
    names = [f"`{consent.short}`" for consent in reversed(consents)]
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f", +{more}" if more > 0 else "")
