"""The encrypted vault, for the commands that open one.

Apart from :mod:`wallet.cli.services`, so that a command that needs no vault cannot reach it.
"""

from __future__ import annotations

from contextlib import AbstractContextManager

from wallet.cli.open_sessions import resume
from wallet.cli.services import Opening, Services
from wallet.cli.watch import Watch
from wallet.system.folders import PrivateFolder
from wallet.vault import Vault as EncryptedVault
from wallet.vault.unlock import read_header
from wallet.workflows.ports import Clock, Entropy, Vault


class SystemVaults:
    """Fits :class:`wallet.cli.services.Vaults`: vaults on this computer's disk."""

    def check(self, folder: PrivateFolder) -> None:
        """Raises where there is no vault, or one that nobody can open, before anybody is asked."""
        read_header(folder)

    def open(
        self, folder: PrivateFolder, passphrase: bytes, opening: Opening
    ) -> AbstractContextManager[Vault]:
        """The vault, compared with what this computer has seen of it."""
        return watched(EncryptedVault.open(folder, passphrase=passphrase), opening)

    def resume(
        self, folder: PrivateFolder, services: Services, opening: Opening
    ) -> AbstractContextManager[Vault] | None:
        """The vault by its open session, compared in the same way; None where there is none."""
        vault = resume(services, folder)
        return None if vault is None else watched(vault, opening)

    def create(
        self, folder: PrivateFolder, passphrase: bytes, clock: Clock, entropy: Entropy
    ) -> tuple[AbstractContextManager[Vault], str]:
        """A new vault and its recovery code."""
        return EncryptedVault.create(
            folder, passphrase=passphrase, entropy=entropy, now=clock.now()
        )


def watched(vault: EncryptedVault, opening: Opening) -> EncryptedVault:
    """The vault, compared with what this computer has seen of it; closed where that fails."""
    try:
        Watch(opening).over(vault)
    except BaseException:
        vault.close()
        raise
    return vault
