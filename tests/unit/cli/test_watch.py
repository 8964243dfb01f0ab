"""An older copy of the vault that is put back is noticed, said, and suspends grants."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.fakes.clock import FakeClock, FakeEntropy
from tests.fakes.vault import new_vault, open_vault, record
from wallet.cli.services import Opening
from wallet.cli.watch import Watch
from wallet.errors import WalletError
from wallet.log import EventType
from wallet.standards.encoding import JsonObject
from wallet.system.state import VaultMemory
from wallet.vault import Vault
from wallet.workflows import hold, journal
from wallet.workflows.ports import Position
from wallet.workflows.suspension import Reason, suspension

CONSENT = "urn:uuid:0000abcd-0000-4000-8000-000000000000"


@dataclass
class Home:
    """A vault, what the computer remembers of it, and what was said."""

    path: Path
    warned: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    clock: FakeClock = field(default_factory=FakeClock)
    entropy: FakeEntropy = field(default_factory=FakeEntropy)

    @property
    def memory(self) -> VaultMemory:
        return VaultMemory(self.path / "state")

    def open(self) -> Vault:
        vault = open_vault(self.path)
        Watch(Opening(self.memory, self.clock, self.entropy, self._warn)).over(vault)
        return vault

    def use(self) -> list[str]:
        """Opens and closes; the warnings of it."""
        self.warned.clear()
        self.open().close()
        return [key.removeprefix("care.warning.") for key, _ in self.warned]

    def add(self, number: int) -> None:
        with self.open() as vault, vault.transaction():
            vault.put_item(record(number))
            self.write(vault, EventType.RECORD_ADDED)

    def give_consent(self) -> None:
        with self.open() as vault, vault.transaction():
            self.write(
                vault,
                EventType.DECIDED,
                {
                    "consent_id": CONSENT,
                    "consent_kind": "consent",
                    "outcome": "given",
                    "recipient": {"id": "556000-0001", "name": "Exempelmatchning AB"},
                },
            )

    def write(self, vault: Vault, kind: EventType, data: JsonObject | None = None) -> None:
        journal.write(vault, self.entropy, kind, self.clock.now(), data)

    def keep(self) -> Path:
        """A copy of the vault as it is now."""
        copy = self.path / f"copy-{len(list(self.path.iterdir()))}"
        shutil.copytree(self.path / "vault", copy)
        return copy

    def put_back(self, copy: Path, *names: str) -> None:
        for name in names or [path.name for path in copy.iterdir()]:
            shutil.copy(copy / name, self.path / "vault" / name)

    def _warn(self, key: str, /, **values: object) -> None:
        self.warned.append((key, values))


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path)
    vault = new_vault(tmp_path)
    hold.begin(vault, made.clock, made.entropy)
    vault.close()
    return made


def test_a_vault_that_only_goes_on_is_silent(home: Home) -> None:
    home.add(1)
    home.add(2)
    assert home.use() == []
    with home.open() as vault:
        assert home.memory.recall(vault.header.wallet_id) == vault.position()
        assert suspension(vault) is None


def test_an_old_vault_put_back_is_said_once_with_the_consents_concerned(home: Home) -> None:
    home.give_consent()
    old = home.keep()
    with home.open() as vault, vault.transaction():
        home.write(vault, EventType.WITHDRAWN, {"consent_id": CONSENT})
    home.put_back(old)
    assert home.use() == ["older_log", "concerned"]
    assert home.warned[0][1] == {"missing": 1}
    assert home.warned[1][1] == {"consents": "`0000abcd`"}
    assert home.use() == []


def test_after_an_old_vault_every_grant_given_before_is_suspended(home: Home) -> None:
    old = home.keep()
    home.add(1)
    home.put_back(old)
    with home.open() as vault:
        found = suspension(vault)
        assert found is not None
        assert found.reason == Reason.OLDER_LOG
        assert found.seq == vault.position().log_seq == 2


def test_the_same_old_vault_put_back_again_is_noticed_again(home: Home) -> None:
    old = home.keep()
    home.add(1)
    home.put_back(old)
    assert home.use() == ["older_log"]
    home.put_back(old)
    assert home.use() == ["older_log"]


def test_a_log_that_went_another_way_is_noticed_however_long_it_is(home: Home) -> None:
    old = home.keep()
    home.add(1)
    home.put_back(old)
    with open_vault(home.path) as elsewhere:
        for number in (2, 3):
            with elsewhere.transaction():
                home.write(elsewhere, EventType.RECORD_ADDED, {"count": number})
    assert home.use() == ["other_log"]
    with home.open() as vault:
        found = suspension(vault)
        assert found is not None
        assert found.reason == Reason.OTHER_LOG


def test_older_keys_are_said_until_the_keys_change_and_suspend_once(home: Home) -> None:
    with home.open() as vault:
        wallet_id, now = vault.header.wallet_id, vault.position()
    home.memory.remember(wallet_id, Position(2, now.log_seq, now.log_link))
    assert home.use() == ["older_keys"]
    assert home.use() == ["older_keys"]
    with home.open() as vault:
        kinds = [entry.event.type for entry in journal.read(vault)]
        assert kinds.count(EventType.GRANTS_SUSPENDED) == 1


def test_a_change_is_remembered_at_once_and_not_only_at_the_end(home: Home) -> None:
    with home.open() as vault:
        with vault.transaction():
            home.write(vault, EventType.RECORD_ADDED)
        assert home.memory.recall(vault.header.wallet_id) == vault.position()


def test_a_memory_that_cannot_be_written_is_said_and_loses_no_change(home: Home) -> None:
    shutil.rmtree(home.path / "state", ignore_errors=True)
    (home.path / "state").write_text("in the way")
    home.add(1)
    assert ("care.warning.not_remembered", {}) in home.warned
    with open_vault(home.path) as vault:
        assert len(vault.items()) == 1


def test_a_damaged_memory_is_said_and_begun_anew(home: Home) -> None:
    assert home.use() == []
    for path in (home.path / "state").glob("vault-*"):
        path.write_text("{}")
    assert home.use() == ["memory_damaged"]
    assert home.use() == []


def test_a_vault_of_the_demonstration_is_not_remembered(tmp_path: Path) -> None:
    new_vault(tmp_path, demo=True).close()
    made = Home(tmp_path)
    assert made.use() == []
    assert not (tmp_path / "state").exists()


def pages_of(home: Home) -> list[bytes]:
    data = (home.path / "vault" / "wallet-1.db").read_bytes()
    return [data[start : start + 4096] for start in range(0, len(data), 4096)]


def test_each_single_old_page_that_is_put_back_is_noticed(home: Home) -> None:
    home.add(1)
    old = pages_of(home)
    with home.open() as vault, vault.transaction():
        vault.put_document("identity", {"given_name": "Alva"})
        vault.put_item(record(2))
    new = pages_of(home)
    copy = home.keep()
    state = home.path / "state"
    shutil.copytree(state, home.path / "seen")
    changed = [number for number, page in enumerate(old) if page != new[number]]
    assert len(changed) > 3
    unnoticed = []
    for number in changed:
        mixed = [old[number] if at == number else page for at, page in enumerate(new)]
        (home.path / "vault" / "wallet-1.db").write_bytes(b"".join(mixed))
        try:
            said = home.use()
        except WalletError as error:  # what no longer hangs together does not open
            said = [error.code]
        if not said:
            unnoticed.append(number)
        home.put_back(copy)
        shutil.rmtree(state)
        shutil.copytree(home.path / "seen", state)
    assert unnoticed == []


def test_a_part_of_an_older_vault_suspends_grants_and_is_said_once(home: Home) -> None:
    with home.open() as vault, vault.transaction():
        vault.put_document("identity", {"given_name": "Alva"})
    old = pages_of(home)
    with home.open() as vault, vault.transaction():
        vault.put_document("identity", {"given_name": "Alma"})
    new = pages_of(home)
    with home.open() as vault:
        root = vault._database.rows("SELECT rootpage FROM sqlite_master WHERE name = 'documents'")
    number = root[0][0] - 1
    mixed = [old[number] if at == number else page for at, page in enumerate(new)]
    (home.path / "vault" / "wallet-1.db").write_bytes(b"".join(mixed))
    assert home.use() == ["older_part"]
    assert home.use() == []
    with home.open() as vault:
        found = suspension(vault)
        assert found is not None
        assert found.reason == Reason.OLDER_PART


def test_changes_beside_the_log_and_by_others_are_no_old_parts(home: Home) -> None:
    assert home.use() == []
    with home.open() as first, home.open() as second:
        for vault in (first, second, first):
            with vault.transaction():
                vault.put_document("wishes", {"places": ["Umeå"]})
    assert home.use() == []
    with open_vault(home.path) as unwatched, unwatched.transaction():
        unwatched.put_document("wishes", {"places": ["Luleå"]})
    assert home.use() == []
