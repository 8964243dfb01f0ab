"""`wallet vault`: what the commands that change keys ask, say and leave behind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.contracts.schema_files import validator
from tests.fakes.session import FakeServices, FakeSession, fake_session, run_line
from tests.fakes.terminal import Answer, End, FakeTerminal
from tests.fakes.vault import PASSPHRASE, new_vault, open_vault, record, vault_folder
from wallet.cli.commands.vault import destroy, passphrase, recover, rekey, status
from wallet.cli.session import Settings
from wallet.errors import ConsentError, InputError, LockedError, NotFoundError
from wallet.vault import Vault
from wallet.vault.header import HEADER_NAME
from wallet.workflows import hold

NEW = "exempel: tre svanar vilar"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with one record."""
    path = tmp_path / "home"
    session = fake_session(path)
    with new_vault(path) as vault:
        hold.begin(vault, session.clock, session.entropy)
        with vault.transaction():
            vault.put_item(record(1))
    return path


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """The floor of costs: a derivation at the usual one takes a third of a second."""
    from wallet.vault import kdf, key_changes

    monkeypatch.setattr(key_changes, "DEFAULT", kdf.FLOOR)


def at_terminal(home: Path, *answers: Answer) -> FakeSession:
    """Nothing is given by options: the person types everything, the passphrase first."""
    return FakeSession(FakeServices(home, FakeTerminal(*answers), given=None))


def screen(session: FakeSession) -> str:
    assert isinstance(session.services, FakeServices)
    assert session.services.person is not None
    return session.services.person.screen


def files_of(home: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (home / "vault").iterdir()}


def code_of(home: Path) -> str:
    """A recovery code of the vault under ``home``, from a rekey by options."""
    session = FakeSession(FakeServices(home), Settings(json=True))
    rekey(session, keep_passphrase=True)
    return str(json.loads(session.printed)["recovery_code"])


def test_status_tells_what_opens_the_vault_and_what_is_in_it(home: Path) -> None:
    session = FakeSession(FakeServices(home), Settings(json=True))
    status(session)
    document = json.loads(session.printed)
    validator("vault-status-1").validate(document)
    assert [slot["type"] for slot in document["slots"]] == ["passphrase", "recovery"]
    assert document["counts"]["records"] == 1
    assert document["backup_checked"] is None
    assert document["grants_suspended"] is None
    assert vault_id(home) not in session.printed


def vault_id(home: Path) -> str:
    with open_vault(home) as vault:
        return vault.header.wallet_id


def test_status_asks_for_the_passphrase(home: Path) -> None:
    with pytest.raises(ConsentError):
        status(FakeSession(FakeServices(home, given=None)))


def test_a_new_passphrase_replaces_the_old_and_the_leak_is_spoken_of(home: Path) -> None:
    session = at_terminal(home, PASSPHRASE.decode(), NEW, NEW)
    passphrase(session)
    Vault.open(vault_folder(home), passphrase=NEW.encode()).close()
    with pytest.raises(LockedError):
        open_vault(home)
    assert "wallet vault rekey" in session.told
    assert NEW not in session.printed + session.told + screen(session)


@pytest.mark.parametrize(
    "answers",
    [
        ["wrong, quite wrong"],
        [PASSPHRASE.decode(), End.OF_INPUT],
        [PASSPHRASE.decode(), NEW, End.HANG_UP],
        [PASSPHRASE.decode(), "short", "short", "short"],
        [PASSPHRASE.decode(), *[NEW, "another one"] * 3],
    ],
)
@pytest.mark.parametrize("command", [passphrase, rekey], ids=["passphrase", "rekey"])
def test_without_a_new_passphrase_nothing_changes(
    home: Path, answers: list[Answer], command: object
) -> None:
    before = files_of(home)
    with pytest.raises((LockedError, ConsentError)):
        command(at_terminal(home, *answers))  # type: ignore[operator]  # one of two
    assert files_of(home) == before


def test_recovering_takes_the_code_as_typed_and_gives_a_new_one(home: Path) -> None:
    code = code_of(home)
    session = at_terminal(home, code[:-1] + "Z", code.lower().replace("-", " "), NEW, NEW, "?", "?")
    recover(session)
    assert "a wrong or swapped character" in screen(session)
    assert "Your recovery code:" in screen(session)
    assert code not in session.printed
    with Vault.open(vault_folder(home), passphrase=NEW.encode()) as vault:
        assert vault.item(record(1).id) == record(1)
    with pytest.raises(LockedError) as raised:
        recover(at_terminal(home, code, NEW, NEW))
    assert raised.value.code == "vault.wrong_recovery_code"


def test_three_mistyped_codes_are_enough(home: Path) -> None:
    before = files_of(home)
    with pytest.raises(InputError) as raised:
        recover(at_terminal(home, "AAAA", "BBBB", "UUUU", NEW, NEW))
    assert raised.value.code == "vault.recovery_code_character"
    assert files_of(home) == before


def test_a_script_recovers_by_files_and_reads_the_new_code(home: Path, tmp_path: Path) -> None:
    (tmp_path / "code").write_text(code_of(home) + "\n")
    (tmp_path / "new").write_text(NEW + "\n")
    words = ["vault", "recover", "--recovery-file", str(tmp_path / "code")]
    words += ["--new-passphrase-file", str(tmp_path / "new"), "--json"]
    ended = run_line(words, fake_session(home))
    assert ended.error is None
    document = json.loads(ended.stdout)
    validator("vault-keys-1").validate(document)
    assert document["change"] == "recovered"
    assert len(document["recovery_code"]) == 42


def test_a_rekey_at_the_terminal_keeps_the_code_off_standard_output(home: Path) -> None:
    session = at_terminal(home, PASSPHRASE.decode(), NEW, NEW, End.HANG_UP)
    rekey(session)
    code = next(line.strip() for line in screen(session).splitlines() if line.startswith("    "))
    assert len(code) == 42
    assert code not in session.printed + session.told
    assert "was not checked" in session.told
    assert set(files_of(home)) == {HEADER_NAME, "wallet-2.db"}


def test_every_change_is_in_the_log(home: Path, tmp_path: Path) -> None:
    (tmp_path / "new").write_bytes(PASSPHRASE)
    code_of(home)
    passphrase(fake_session(home), new_passphrase_file=str(tmp_path / "new"))
    with open_vault(home) as vault:
        kinds = [row.body["reason"] for row in vault.log() if row.body and "reason" in row.body]
    assert kinds == ["data_key", "passphrase"]


def test_destroying_takes_the_exact_words(home: Path) -> None:
    session = at_terminal(home, PASSPHRASE.decode(), "destroy my wallet")
    destroy(session)
    assert files_of(home) == {}
    assert "1 records and documents" in screen(session)
    assert list((home / "state").glob("vault-*")) == []
    with pytest.raises(NotFoundError):
        status(fake_session(home))


@pytest.mark.parametrize("answer", ["yes", "", "destroy", End.OF_INPUT, End.HANG_UP])
def test_any_other_answer_destroys_nothing(home: Path, answer: Answer) -> None:
    before = files_of(home)
    with pytest.raises(ConsentError):
        destroy(at_terminal(home, PASSPHRASE.decode(), answer))
    assert files_of(home) == before


def test_a_script_cannot_destroy(home: Path) -> None:
    before = files_of(home)
    with pytest.raises(ConsentError):
        destroy(FakeSession(FakeServices(home)))
    assert files_of(home) == before


def test_a_stranger_at_the_keyboard_cannot_destroy(home: Path) -> None:
    before = files_of(home)
    with pytest.raises(LockedError):
        destroy(at_terminal(home, "wrong, quite wrong", "destroy my wallet"))
    assert files_of(home) == before


def test_a_destruction_that_was_interrupted_is_brought_to_its_end(home: Path) -> None:
    keys = home / "vault" / HEADER_NAME
    keys.write_bytes(bytes(keys.stat().st_size))
    session = at_terminal(home, "destroy my wallet")
    destroy(session)
    assert files_of(home) == {}


def test_where_there_is_no_vault_nothing_is_asked(tmp_path: Path) -> None:
    for command in (status, passphrase, recover, rekey, destroy):
        with pytest.raises(NotFoundError):
            command(at_terminal(tmp_path))
