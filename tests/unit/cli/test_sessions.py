"""An open session: what it serves, what it does not, and everything that ends it."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.contracts.schema_files import validator
from tests.fakes.clock import FakeClock, FakeEntropy
from tests.fakes.session import FakeSession
from tests.fakes.vault import PASSPHRASE, new_vault, record, vault_folder
from tests.unit.vault.key_changing import opened, rekeyed, with_new_passphrase
from wallet.cli.app import run
from wallet.cli.services import SystemServices
from wallet.cli.session import Session, Settings
from wallet.cli.terminal import Terminal
from wallet.cli.vaults import SystemVaults
from wallet.errors import ConsentError, InputError, LockedError, WalletError
from wallet.system.folders import PrivateFolder
from wallet.system.short_memory import ShortMemory
from wallet.system.state import VaultMemory
from wallet.vault import Vault
from wallet.vault.kdf import derive_key
from wallet.workflows import hold


@dataclass
class Kept:
    """A place in memory, as the kernel's keyring is."""

    secrets: dict[str, bytes] = field(default_factory=dict)

    def put(self, name: str, secret: bytes, *, seconds: int) -> None:
        self.secrets[name] = secret

    def get(self, name: str) -> bytes | None:
        return self.secrets.get(name)

    def drop(self, name: str) -> bool:
        return self.secrets.pop(name, None) is not None


class Computer(SystemServices):
    """This computer, but for home, places, clocks and the person."""

    def __init__(self, home: Path) -> None:
        super().__init__(SystemVaults())
        self.home = home
        self.place = Kept()
        self.boot: tuple[str, int] | None = ("first-start", 1000)
        self.given: bytes | None = PASSPHRASE
        self.fake_clock = FakeClock()
        self.fake_entropy = FakeEntropy()

    @property
    def clock(self) -> FakeClock:
        return self.fake_clock

    @property
    def entropy(self) -> FakeEntropy:
        return self.fake_entropy

    def data_folder(self, settings: Settings) -> Path:
        return self.home

    def vault_folder(self, settings: Settings) -> PrivateFolder:
        return vault_folder(self.home)

    def terminal(self, settings: Settings) -> Terminal:
        raise ConsentError("cli.no_terminal")

    def given_passphrase(self, settings: Settings) -> bytes | None:
        return self.given

    def memory(self) -> VaultMemory:
        return VaultMemory(self.home / "state")

    def short_memory(self) -> ShortMemory:
        return ShortMemory([self.place])

    def boot_time(self) -> tuple[str, int] | None:
        return self.boot

    def sleep(self, seconds: int) -> None:
        assert self.boot is not None
        self.boot = (self.boot[0], self.boot[1] + seconds)

    def run(self, *words: str) -> str:
        """Runs a command line; what it printed."""
        made: list[FakeSession] = []

        def make_session(settings: Settings) -> Session:
            made.append(FakeSession(self, settings))  # type: ignore[arg-type]  # fits Services
            return made[-1]

        run(list(words), "en", make_session=make_session)
        return made[-1].printed

    def serves(self) -> bool:
        """Whether `wallet list` opens the vault though nobody gives a passphrase."""
        given, self.given = self.given, None
        try:
            self.run("list")
        except LockedError as error:
            if error.code != "cli.no_passphrase":
                raise
            return False
        finally:
            self.given = given
        return True


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    with new_vault(tmp_path) as vault:
        hold.begin(vault, FakeClock(), FakeEntropy())
        with vault.transaction():
            vault.put_item(record(1))
    return Computer(tmp_path)


@pytest.fixture
def derivations(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One entry for every key that is derived from a secret."""
    counted: list[int] = []

    def counting(*arguments: object) -> bytes:
        counted.append(1)
        return derive_key(*arguments)  # type: ignore[arg-type]  # passed on as they are

    monkeypatch.setattr("wallet.vault.slots.derive_key", counting)
    return counted


def test_fifty_commands_pay_one_derivation(computer: Computer, derivations: list[int]) -> None:
    computer.run("vault", "unlock")
    for number in range(25):
        computer.run("list")
        computer.run("add", "skill", "--title", f"Svetsning {number}")
    assert len(derivations) == 1
    assert len(json.loads(computer.run("list", "--json"))["items"]) == 26


def test_an_option_with_the_passphrase_is_not_passed_over(
    computer: Computer, tmp_path: Path
) -> None:
    computer.run("vault", "unlock")
    (tmp_path / "wrong").write_text("wrong, quite wrong\n")
    computer.given = b"wrong, quite wrong"
    computer.run("list")
    with pytest.raises(LockedError) as raised:
        computer.run("list", "--passphrase-file", str(tmp_path / "wrong"))
    assert raised.value.code == "vault.wrong_passphrase"


@pytest.mark.parametrize(
    "words",
    [
        "vault status",
        "vault passphrase --new-passphrase-file new",
        "vault rekey --keep-passphrase",
        "vault unlock",
        "vault destroy",
        "vault doctor",
        "backup create copy.backup",
    ],
)
def test_a_session_does_not_serve_what_asks_each_time(computer: Computer, words: str) -> None:
    computer.run("vault", "unlock")
    assert computer.serves()
    computer.given = None
    with pytest.raises(LockedError) as raised:
        computer.run(*words.split())
    assert raised.value.code == "cli.no_passphrase"


def test_commands_that_decide_open_the_vault_afresh() -> None:
    """They need a person, so that this looks at the one line of each that opens the vault."""
    import inspect

    from wallet.cli import giving
    from wallet.cli.commands import share

    for function in (share.share, giving.give, giving.renew):
        source = inspect.getsource(function)
        assert "open_vault(fresh=True)" in source
        assert "open_vault()" not in source


def test_a_session_holds_the_key_of_the_database_and_no_other(computer: Computer) -> None:
    computer.run("vault", "unlock")
    (kept,) = computer.place.secrets.values()
    folder = vault_folder(computer.home)
    unlocked = opened(folder, PASSPHRASE)
    from wallet.standards.encoding import b64u_encode

    assert b64u_encode(unlocked.data_key).encode() not in kept
    assert PASSPHRASE not in kept


def test_a_session_ends_with_its_time(computer: Computer) -> None:
    computer.run("vault", "unlock", "--for", "15m")
    computer.sleep(15 * 60 - 1)
    assert computer.serves()
    computer.sleep(1)
    assert not computer.serves()
    assert computer.place.secrets == {}


def test_setting_the_clock_back_does_not_prolong_a_session(computer: Computer) -> None:
    computer.run("vault", "unlock", "--for", "15m")
    computer.sleep(20 * 60)
    computer.fake_clock.advance(-10 * 365 * 86_400)
    assert not computer.serves()


@pytest.mark.parametrize("boot", [("second-start", 1000), ("first-start", 10), None])
def test_a_session_does_not_survive_a_new_start(
    computer: Computer, boot: tuple[str, int] | None
) -> None:
    computer.run("vault", "unlock", "--for", "12h")
    computer.boot = boot
    assert not computer.serves()


def test_a_session_ends_when_it_is_locked(computer: Computer) -> None:
    computer.run("vault", "unlock")
    assert json.loads(computer.run("vault", "lock", "--json"))["open"] is False
    assert not computer.serves()
    assert computer.run("vault", "lock") == "The vault was locked already.\n"


def test_a_session_ends_with_any_change_of_the_keys(computer: Computer) -> None:
    folder = vault_folder(computer.home)
    computer.run("vault", "unlock")
    with_new_passphrase(folder, opened(folder, PASSPHRASE))
    assert not computer.serves()


def test_a_session_does_not_open_the_vault_after_a_rekey(computer: Computer) -> None:
    folder = vault_folder(computer.home)
    computer.run("vault", "unlock")
    rekeyed(folder, opened(folder, PASSPHRASE))
    assert not computer.serves()


def test_a_session_does_not_open_altered_keys(computer: Computer) -> None:
    computer.run("vault", "unlock")
    keys = computer.home / "vault" / "keys.json"
    before = keys.read_bytes()
    keys.write_bytes(before.replace(b'"epoch":1', b'"epoch":2'))
    with pytest.raises(WalletError) as raised:
        computer.serves()
    assert raised.value.code == "vault.damaged"


def test_a_session_is_for_one_wallet(computer: Computer, tmp_path: Path) -> None:
    computer.run("vault", "unlock")
    shutil.rmtree(tmp_path / "vault")
    new_vault(tmp_path).close()
    assert not computer.serves()


@pytest.mark.parametrize("kept", [b"", b"{}", b"\xff", b'{"schema":"kept-session/2"}'])
def test_a_spoiled_session_opens_nothing(computer: Computer, kept: bytes) -> None:
    computer.run("vault", "unlock")
    for name in computer.place.secrets:
        computer.place.secrets[name] = kept
    assert not computer.serves()


def test_a_session_notices_an_older_vault_too(computer: Computer) -> None:
    copy = computer.home / "copy"
    computer.run("vault", "unlock")
    shutil.copytree(computer.home / "vault", copy)
    computer.run("add", "skill", "--title", "Svetsning")
    for path in copy.iterdir():
        shutil.copy(path, computer.home / "vault" / path.name)
    computer.run("list")
    with Vault.open(vault_folder(computer.home), passphrase=PASSPHRASE) as vault:
        kinds = [row.body["type"] for row in vault.log() if row.body]
    assert "grants_suspended" in kinds


def test_status_says_how_long_the_session_lasts(computer: Computer) -> None:
    assert json.loads(computer.run("vault", "status", "--json"))["session_seconds_left"] == 0
    document = json.loads(computer.run("vault", "unlock", "--for", "90s", "--json"))
    validator("vault-session-1").validate(document)
    computer.sleep(30)
    status = json.loads(computer.run("vault", "status", "--json"))
    validator("vault-status-1").validate(status)
    assert status["session_seconds_left"] == 60


def test_where_there_is_no_place_that_is_said(computer: Computer) -> None:
    computer.boot = None
    with pytest.raises(InputError) as raised:
        computer.run("vault", "unlock")
    assert raised.value.code == "session.no_place"
    assert computer.place.secrets == {}


@pytest.mark.parametrize(
    "text", ["", "15", "0m", "m", "15 m", "1.5h", "13h", "999999h", "-1m", "1\uff15m"]
)
def test_a_time_that_is_none_is_refused_before_anybody_is_asked(
    computer: Computer, text: str
) -> None:
    computer.given = None
    with pytest.raises(InputError) as raised:
        computer.run("vault", "unlock", f"--for={text}")
    assert raised.value.code == "session.duration"
