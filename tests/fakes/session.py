"""A session that stands on fakes: a terminal that answers from a list, streams kept as text.

Commands are tested as functions (``show(fake_session(tmp_path), …)``), or as whole command lines
in this process (``run_line(["show", "3f2a"], session)``).
"""

from __future__ import annotations

import io
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

from tests.fakes.clock import FakeClock, FakeEntropy, FakeKeyMaker
from tests.fakes.terminal import Answer, FakeTerminal
from tests.fakes.vault import PASSPHRASE, open_vault, vault_folder
from wallet.cli.app import run
from wallet.cli.error_view import ErrorView, view_error
from wallet.cli.output import Output
from wallet.cli.services import Warn
from wallet.cli.session import Session, Settings
from wallet.cli.vaults import SystemVaults
from wallet.errors import ConsentError, RemoteError, WalletError
from wallet.messages import ENGLISH
from wallet.system.folders import PrivateFolder
from wallet.system.short_memory import ShortMemory
from wallet.system.state import VaultMemory
from wallet.workflows.ports import Network, Reply, Vault


class NoNetwork:
    """Fits ``wallet.workflows.ports.Network``: a computer that is offline."""

    def get(self, url: str, *, accept: str) -> Reply:
        raise RemoteError("network.no_host", host="offline")

    def post(self, url: str, body: bytes, *, media_type: str, accept: str) -> Reply:
        raise RemoteError("network.no_host", host="offline")


@dataclass
class FakeServices:
    """Fits ``wallet.cli.services.Services``; the vault is a real one under ``home``."""

    home: Path
    person: FakeTerminal | None = None
    given: bytes | None = PASSPHRASE
    clock: FakeClock = field(default_factory=FakeClock)
    entropy: FakeEntropy = field(default_factory=FakeEntropy)
    keys: FakeKeyMaker = field(default_factory=FakeKeyMaker)
    network: Network = field(default_factory=NoNetwork)
    opened_fresh: list[bool] = field(default_factory=list)
    """For each time the vault was opened, whether no session would have served."""

    def data_folder(self, settings: Settings) -> Path:
        return self.home

    def vault_folder(self, settings: Settings) -> PrivateFolder:
        return vault_folder(self.home)

    def terminal(self, settings: Settings) -> FakeTerminal:
        if settings.no_input or self.person is None:
            raise ConsentError("cli.no_input" if settings.no_input else "cli.no_terminal")
        return self.person

    def given_passphrase(self, settings: Settings) -> bytes | None:
        return self.given

    def passphrase(self, settings: Settings) -> bytes:
        return self.given or self.terminal(settings).ask_secret("Passphrase:").encode()

    def memory(self) -> VaultMemory:
        return VaultMemory(self.home / "state")

    def short_memory(self) -> ShortMemory:
        return ShortMemory([])

    def boot_time(self) -> None:
        return None

    def open_vault(
        self, settings: Settings, *, warn: Warn, fresh: bool
    ) -> AbstractContextManager[Vault]:
        self.opened_fresh.append(fresh)
        return open_vault(self.home)

    def create_vault(
        self, settings: Settings, passphrase: bytes
    ) -> tuple[AbstractContextManager[Vault], str]:
        return SystemVaults().create(
            self.vault_folder(settings), passphrase, self.clock, self.entropy
        )


class FakeSession(Session):
    """A session whose streams can be read back."""

    def __init__(self, services: FakeServices, settings: Settings | None = None) -> None:
        self.stdout = io.StringIO()
        self.stderr = io.StringIO()
        super().__init__(
            settings or Settings(), services, Output(self.stdout, self.stderr, environment={})
        )

    @property
    def printed(self) -> str:
        """Standard output so far."""
        return self.stdout.getvalue()

    @property
    def told(self) -> str:
        """Standard error so far."""
        return self.stderr.getvalue()


def fake_session(home: Path, *answers: Answer, settings: Settings | None = None) -> FakeSession:
    """A session on ``home`` with somebody at the terminal who gives ``answers``."""
    return FakeSession(FakeServices(home, FakeTerminal(*answers)), settings)


@dataclass(frozen=True)
class Ended:
    """How a command line ended."""

    code: int
    stdout: str
    error: ErrorView | None


def run_line(words: list[str], session: FakeSession, *, language: str = "en") -> Ended:
    """Runs a whole command line in this process, on the services of ``session``."""
    used: list[FakeSession] = []

    def make_session(settings: Settings) -> Session:
        assert isinstance(session.services, FakeServices)
        used.append(FakeSession(session.services, settings))
        return used[-1]

    try:
        code = run(words, language, make_session=make_session)
        error = None
    except WalletError as raised:
        code, error = raised.exit_code, view_error(raised, ENGLISH)
    return Ended(code, used[-1].printed if used else "", error)
