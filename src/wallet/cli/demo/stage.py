"""Runs the story through the real commands, in this process, in one folder."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from contextlib import AbstractContextManager, chdir
from importlib.resources import files
from pathlib import Path
from typing import Final

from wallet.cli.demo.actor import Heard, ScriptedTerminal
from wallet.cli.demo.story import PASSPHRASE, Actor, Command, Said, Step, story
from wallet.cli.output import Output
from wallet.cli.services import Opening, Services, SystemServices
from wallet.cli.session import Session, Settings
from wallet.errors import DefectError, WalletError
from wallet.system.folders import PrivateFolder
from wallet.vault import Vault as EncryptedVault
from wallet.vault.kdf import FLOOR
from wallet.workflows.ports import Clock, Entropy, Vault

FILES: Final = ("terms.toml", "diploma.json")
"""What the service and the school have written beforehand."""


def play(session: Session, folder: Path) -> None:
    """The whole story. ``DefectError("demo.step")`` where a step ends otherwise than told."""
    put_files(folder)
    stage = _Stage(session)
    with chdir(folder):
        for step in story(session.now):
            stage.play(step)


def put_files(folder: Path) -> None:
    """The files that are there when the story begins."""
    for name in FILES:
        data = files(__package__).joinpath("files", name).read_bytes()
        (folder / name).write_bytes(data)


class _Stage:
    def __init__(self, session: Session) -> None:
        self._session = session
        self._heard = Heard()
        self._vaults = _DemoVaults()

    def play(self, step: Step) -> None:
        session, t = self._session, self._session.t
        page = session.page
        session.output.lines(["", *page.wrap(t(step.about))])
        if not isinstance(step, Command):
            step.do(Path())
            return
        session.output.lines([page.bold(f"{t(f'demo.actor.{step.actor}')} $ wallet {step.line}")])
        code = self._run(step)
        if code != step.code:
            raise DefectError("demo.step", line=step.line, exit=code)

    def _run(self, step: Command) -> int:
        from wallet.cli.app import run
        from wallet.cli.error_view import view_error

        answers: list[str | Said] = [*([PASSPHRASE] if step.secret else []), *step.answers]

        def make_session(settings: Settings) -> Session:
            output = _Overheard(self._session.output, self._heard)
            services = _DemoServices(step.actor, answers, self._heard, output, self._vaults)
            return Session(settings, services, output)

        try:
            return run(
                shlex.split(step.line), self._session.settings.language, make_session=make_session
            )
        except WalletError as error:
            self._session.output.lines(view_error(error, self._session.t).lines())
            return error.exit_code


class _Overheard(Output):
    """Prints where the demonstration prints, and lets the actors hear it."""

    def __init__(self, output: Output, heard: Heard) -> None:
        self._output = output
        self._heard = heard
        self.page = output.page

    @property
    def has_reader(self) -> bool:
        """Hints and reminders would point past the next step of the story."""
        return False

    def data(self, data: bytes) -> None:
        self._heard.add(data.decode("utf-8", errors="replace"))
        self._output.data(data)

    def lines(self, lines: Iterable[str]) -> None:
        shown = list(lines)
        self._heard.add("".join(f"{line}\n" for line in shown))
        self._output.lines(shown)

    def note(self, text: str) -> None:
        self.lines([f"wallet: {text}"])


class _DemoServices(SystemServices):
    """This computer, but for the terminal, the home and the vault."""

    def __init__(
        self,
        actor: Actor,
        answers: list[str | Said],
        heard: Heard,
        output: Output,
        vaults: _DemoVaults,
    ) -> None:
        super().__init__(vaults)
        self._home = Path(f"home-{actor}").absolute()
        self._scripted = ScriptedTerminal(answers, heard, output)

    def data_folder(self, settings: Settings) -> Path:  # noqa: ARG002 - the actor's, whatever is set
        return self._home

    def terminal(self, settings: Settings) -> ScriptedTerminal:  # noqa: ARG002 - always scripted
        return self._scripted

    def given_passphrase(self, settings: Settings) -> bytes | None:  # noqa: ARG002 - never by option
        return None


class _DemoVaults:
    """Makes vaults whose header says ``demo``, and opens no others."""

    def __init__(self) -> None:
        self._made: set[Path] = set()

    def check(self, folder: PrivateFolder) -> None:
        if folder.path not in self._made:
            raise DefectError("demo.foreign_vault")

    def open(
        self,
        folder: PrivateFolder,
        passphrase: bytes,
        opening: Opening,  # noqa: ARG002 - nothing outlives the demonstration
    ) -> AbstractContextManager[Vault]:
        self.check(folder)
        vault = EncryptedVault.open(folder, passphrase=passphrase)
        if not vault.is_demo:
            vault.close()
            raise DefectError("demo.foreign_vault")
        return vault

    def resume(
        self,
        folder: PrivateFolder,
        services: Services,
        opening: Opening,
    ) -> None:
        """The demonstration has no sessions."""

    def create(
        self, folder: PrivateFolder, passphrase: bytes, clock: Clock, entropy: Entropy
    ) -> tuple[AbstractContextManager[Vault], str]:
        made = EncryptedVault.create(
            folder,
            passphrase=passphrase,
            entropy=entropy,
            now=clock.now(),
            demo=True,
            kdf=FLOOR,
        )
        self._made.add(folder.path)
        return made
