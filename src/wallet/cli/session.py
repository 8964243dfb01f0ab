"""What a command gets: settings, words, ways to print, the terminal, the vault.

Made once per command line from the root options and the options that every command has. Libraries
behind it are loaded at the first use.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from wallet.cli.output import Output
from wallet.cli.views.page import Page
from wallet.messages import Catalogue, Language, catalogue

if TYPE_CHECKING:
    from wallet.cli.services import Services
    from wallet.cli.terminal import Terminal
    from wallet.standards.encoding import Instant, JsonObject
    from wallet.system.folders import PrivateFolder
    from wallet.workflows.ports import Clock, Entropy, KeyMaker, Network, Vault


@dataclass(frozen=True, slots=True)
class Settings:
    """The values of the options that every command has."""

    language: Language = Language.ENGLISH
    home: str | None = None
    """``--home``; None: ``WALLET_HOME``, else where the platform keeps data."""
    json: bool = False
    no_input: bool = False
    quiet: bool = False
    no_color: bool = False
    passphrase_fd: int | None = None
    passphrase_file: str | None = None

    @property
    def gives_passphrase(self) -> bool:
        """Whether an option of this very command line gives the passphrase."""
        return self.passphrase_fd is not None or self.passphrase_file is not None


class Session:
    """One run of one command."""

    def __init__(self, settings: Settings, services: Services, output: Output) -> None:
        self.settings = settings
        self.services = services
        self.output = output
        self._backup_due = False

    @property
    def t(self) -> Catalogue:
        """The texts of the chosen language: ``session.t("area.key", name=value)``."""
        return catalogue(self.settings.language)

    @property
    def page(self) -> Page:
        """How wide standard output is, and whether it takes colour."""
        return self.output.page

    @property
    def home(self) -> Path:
        """The folder of the vault and the public data at home; it may not exist yet."""
        return self.services.data_folder(self.settings)

    @property
    def vault_folder(self) -> PrivateFolder:
        """Where the vault is, or will be."""
        return self.services.vault_folder(self.settings)

    @property
    def clock(self) -> Clock:
        return self.services.clock

    @property
    def now(self) -> Instant:
        return self.services.clock.now()

    @property
    def entropy(self) -> Entropy:
        return self.services.entropy

    @property
    def keys(self) -> KeyMaker:
        return self.services.keys

    @property
    def network(self) -> Network:
        """The way out; nothing is contacted before it is asked."""
        return self.services.network

    def emit(self, document: JsonObject, lines: Iterable[str] = ()) -> None:
        """Prints the result: under ``--json`` the document, else the lines."""
        if self.settings.json:
            self.output.document(document)
        else:
            self.output.lines(lines)

    def hint(self, key: str, **values: object) -> None:
        """One line on stderr that says what usually comes next; at a terminal only."""
        if self._takes_hints:
            self.output.hint(self.t(key, **values))

    @property
    def _takes_hints(self) -> bool:
        return not (self.settings.quiet or self.settings.json)

    def _note_backup_due(self) -> None:
        self._backup_due = True

    def finish(self, *, about_backups: bool) -> None:
        """Called after a command; reminds of a backup that is due, unless the command was about
        backups itself."""
        if self._backup_due and not about_backups:
            self.hint("backup.due")

    def note(self, key: str, **values: object) -> None:
        """One line of progress on stderr; not under ``--quiet``."""
        if not self.settings.quiet:
            self.output.note(self.t(key, **values))

    def progress(self, key: str | None, **values: object) -> None:
        """How far a long run has come, for a person who waits; with None, nothing any more."""
        if not self.settings.quiet:
            self.output.progress(f"wallet: {self.t(key, **values)}" if key else "")

    def warn(self, key: str, **values: object) -> None:
        """One line on stderr that a person should not miss."""
        self.output.warning(self.t(key, **values))

    def terminal(self) -> Terminal:
        """The controlling terminal, for questions; use it in a ``with`` statement.

        Raises ``ConsentError("cli.no_input")`` under ``--no-input`` and
        ``ConsentError("cli.no_terminal")`` where there is none.
        """
        return self.services.terminal(self.settings)

    def given_passphrase(self) -> bytes | None:
        """The passphrase from ``--passphrase-fd``, ``--passphrase-file`` or
        ``WALLET_PASSPHRASE_FILE``; None where nobody gave one."""
        return self.services.given_passphrase(self.settings)

    def passphrase(self) -> bytes:
        """The passphrase given, else asked for at the terminal.

        Raises ``LockedError``: ``cli.no_passphrase``, ``cli.passphrase_unanswered``.
        """
        return self.services.passphrase(self.settings)

    def open_vault(self, *, fresh: bool = False) -> AbstractContextManager[Vault]:
        """The vault, opened with the passphrase given, else by an open session, else with the
        passphrase asked for at the terminal.

        With ``fresh`` no session serves: for what decides, takes everything out or changes keys.
        Raises ``NotFoundError("vault.none")`` before asking, ``LockedError``, and what a damaged
        vault raises.
        """
        from wallet.cli.handover import attended

        opening = attended(
            self, self.services.open_vault(self.settings, warn=self.warn, fresh=fresh)
        )
        if not self._takes_hints or not self.output.has_reader:
            return opening
        from wallet.cli.reminder import watching

        return watching(opening, self.now, self._note_backup_due)

    def create_vault(self, passphrase: bytes) -> tuple[AbstractContextManager[Vault], str]:
        """A new vault in its folder, and the recovery code. Raises
        ``ConflictError("vault.exists")``."""
        return self.services.create_vault(self.settings, passphrase)

    def write_out(self, out: str | None, data: bytes, *, force: bool = False) -> None:
        """Writes a result to a file, private and whole, or to standard output for None and ``-``.

        Raises ``ConflictError("system.exists")`` unless ``force``.
        """
        if out is None or out == "-":
            self.output.data(data)
            return
        from wallet.system.files import write_new

        write_new(Path(out), data, force=force)
        self.note("cli.note.written", path=out)
