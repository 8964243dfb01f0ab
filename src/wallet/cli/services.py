"""Where the command line connects to the operating system and to the vault."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

from wallet.cli.terminal import Deferred, Terminal, TtyTerminal
from wallet.cli.views.page import is_linear, takes_color
from wallet.errors import ConsentError, LockedError
from wallet.messages import catalogue

if TYPE_CHECKING:
    from wallet.cli.session import Settings
    from wallet.system.folders import PrivateFolder
    from wallet.system.short_memory import ShortMemory
    from wallet.system.state import VaultMemory
    from wallet.workflows.ports import Clock, Entropy, KeyMaker, Network, Vault


class Services(Protocol):
    """What a session stands on; tests give it another."""

    @property
    def clock(self) -> Clock: ...

    @property
    def entropy(self) -> Entropy: ...

    @property
    def keys(self) -> KeyMaker: ...

    @property
    def network(self) -> Network: ...

    def data_folder(self, settings: Settings) -> Path: ...

    def vault_folder(self, settings: Settings) -> PrivateFolder: ...

    def terminal(self, settings: Settings) -> Terminal: ...

    def given_passphrase(self, settings: Settings) -> bytes | None: ...

    def passphrase(self, settings: Settings) -> bytes: ...

    def memory(self) -> VaultMemory: ...

    def short_memory(self) -> ShortMemory: ...

    def boot_time(self) -> tuple[str, int] | None: ...

    def open_vault(
        self, settings: Settings, *, warn: Warn, fresh: bool
    ) -> AbstractContextManager[Vault]: ...

    def create_vault(
        self, settings: Settings, passphrase: bytes
    ) -> tuple[AbstractContextManager[Vault], str]: ...


Warn: TypeAlias = "Callable[..., None]"
"""Tells a person what they should not miss: the key of a text and its values, as
``Session.warn`` does."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What opening a vault needs beside its folder and a passphrase."""

    memory: VaultMemory
    clock: Clock
    entropy: Entropy
    warn: Warn


class Vaults(Protocol):
    """How vaults are made and opened; commands that need none are not given it."""

    def check(self, folder: PrivateFolder) -> None: ...

    def open(
        self, folder: PrivateFolder, passphrase: bytes, opening: Opening
    ) -> AbstractContextManager[Vault]: ...

    def resume(
        self, folder: PrivateFolder, services: Services, opening: Opening
    ) -> AbstractContextManager[Vault] | None: ...

    def create(
        self, folder: PrivateFolder, passphrase: bytes, clock: Clock, entropy: Entropy
    ) -> tuple[AbstractContextManager[Vault], str]: ...


class SystemServices:
    """Fits :class:`Services`, on this computer."""

    def __init__(self, vaults: Vaults) -> None:
        self._vaults = vaults

    @property
    def clock(self) -> Clock:
        from wallet.system.clock import SystemClock

        return SystemClock()

    @property
    def entropy(self) -> Entropy:
        from wallet.system.entropy import SystemEntropy

        return SystemEntropy()

    @property
    def keys(self) -> KeyMaker:
        from wallet.system.entropy import SystemKeys

        return SystemKeys()

    @property
    def network(self) -> Network:
        from wallet.network.client import Client

        return Client()

    def data_folder(self, settings: Settings) -> Path:
        from wallet.system.paths import data_folder

        return data_folder(settings.home)

    def vault_folder(self, settings: Settings) -> PrivateFolder:
        from wallet.system.paths import vault_folder

        return vault_folder(self.data_folder(settings))

    def terminal(self, settings: Settings) -> Terminal:
        from wallet.system.tty import open_tty

        if settings.no_input:
            raise ConsentError("cli.no_input")
        tty = open_tty()
        if tty is None:
            raise ConsentError("cli.no_terminal")
        return TtyTerminal(
            tty,
            catalogue(settings.language),
            color=takes_color(os.environ, no_color=settings.no_color),
            linear=is_linear(os.environ),
        )

    def given_passphrase(self, settings: Settings) -> bytes | None:
        from wallet.system.process import harden
        from wallet.system.secrets_in import passphrase_from

        harden()
        return passphrase_from(descriptor=settings.passphrase_fd, file=settings.passphrase_file)

    def passphrase(self, settings: Settings) -> bytes:
        """The passphrase given, else asked for."""
        return self.given_passphrase(settings) or self._asked_passphrase(settings)

    def memory(self) -> VaultMemory:
        from wallet.system.paths import state_folder
        from wallet.system.state import VaultMemory

        return VaultMemory(state_folder())

    def short_memory(self) -> ShortMemory:
        from wallet.system.short_memory import short_memory

        return short_memory()

    def boot_time(self) -> tuple[str, int] | None:
        from wallet.system.boot_clock import boot_time

        return boot_time()

    def open_vault(
        self, settings: Settings, *, warn: Warn, fresh: bool
    ) -> AbstractContextManager[Vault]:
        """Opens the vault with the passphrase that an option gives, else by an open session unless
        ``fresh``, else with the passphrase from the environment or asked for."""
        from wallet.system.process import harden

        harden()
        folder = self.vault_folder(settings)
        self._vaults.check(folder)
        opening = Opening(self.memory(), self.clock, self.entropy, warn)
        if not (fresh or settings.gives_passphrase):
            resumed = self._vaults.resume(folder, self, opening)
            if resumed is not None:
                return resumed
        return self._vaults.open(folder, self.passphrase(settings), opening)

    def create_vault(
        self, settings: Settings, passphrase: bytes
    ) -> tuple[AbstractContextManager[Vault], str]:
        """Makes the vault; the recovery code is kept nowhere."""
        return self._vaults.create(
            self.vault_folder(settings), passphrase, self.clock, self.entropy
        )

    def _asked_passphrase(self, settings: Settings) -> bytes:
        from wallet.system.secrets_in import passphrase_bytes

        try:
            terminal = self.terminal(settings)
        except ConsentError as error:
            raise LockedError("cli.no_passphrase") from error
        with terminal:
            question = catalogue(settings.language)("cli.question.passphrase")
            try:
                return passphrase_bytes(terminal.ask_secret(question))
            except Deferred as error:
                raise LockedError("cli.passphrase_unanswered") from error
