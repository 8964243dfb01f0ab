"""`wallet backup`, `vault doctor` and `vault shares`: what they say, keep, refuse and leave."""

from __future__ import annotations

import json
from itertools import count
from pathlib import Path

import pytest

from tests.contracts.schema_files import validator
from tests.fakes.backup import fill_vault
from tests.fakes.clock import NOON, FakeEntropy
from tests.fakes.session import FakeServices, FakeSession, fake_session, run_line
from tests.fakes.terminal import Answer, FakeTerminal
from tests.fakes.vault import PASSPHRASE, new_vault, open_vault, record, vault_folder
from wallet.cli.commands.remove import remove
from wallet.cli.reminder import watching
from wallet.errors import ConflictError
from wallet.log import EventType
from wallet.vault import Vault
from wallet.vault.kdf import FLOOR
from wallet.workflows import hold, journal
from wallet.workflows.backups import is_due
from wallet.workflows.suspension import suspension

NEW = "exempel: tre svanar vilar"
RUNS = count()
"""Each command line draws other entropy."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with one of everything."""
    path = tmp_path / "home"
    session = fake_session(path)
    with new_vault(path) as vault:
        hold.begin(vault, session.clock, session.entropy)
        fill_events(vault)
    return path


def fill_events(vault: Vault) -> None:
    """One of everything, and a log whose entries are events."""
    fill_vault(vault)
    with vault.transaction():
        vault._database.write("DELETE FROM log WHERE seq > 1")


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """The floor of costs: a derivation at the usual one takes a third of a second."""
    from wallet.vault import key_changes

    monkeypatch.setattr(key_changes, "DEFAULT", FLOOR)


def line(home: Path, *words: str, given: bytes | None = PASSPHRASE) -> tuple[int, str]:
    entropy = FakeEntropy(str(next(RUNS)))
    ended = run_line([*words], FakeSession(FakeServices(home, given=given, entropy=entropy)))
    return ended.code, ended.error.code if ended.error else ended.stdout


def document(home: Path, name: str, *words: str) -> dict[str, object]:
    """What a command prints under ``--json``, which must fit its schema."""
    _, text = line(home, *words, "--json")
    found: dict[str, object] = json.loads(text)
    validator(name).validate(found)
    return found


def tree(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(".lock")
    }


@pytest.fixture
def backup(home: Path) -> str:
    """A backup of the wallet under ``home``."""
    path = str(home.parent / "wallet.backup")
    assert line(home, "backup", "create", path)[0] == 0
    return path


def test_a_backup_is_logged_before_it_is_made_and_has_that_entry(home: Path, backup: str) -> None:
    with open_vault(home) as vault:
        (known,) = vault.backups()
        last = vault.log()[-1].body or {}
        assert (last["type"], last["format"]) == ("exported", "backup")
        assert (known.name, known.log_seq, known.checked) == ("wallet.backup", 2, None)
    assert Path(backup).stat().st_mode & 0o777 == 0o600


def test_create_prints_its_document(home: Path) -> None:
    path = home.parent / "b.backup"
    made = document(home, "backup-created-1", "backup", "create", str(path))
    assert (made["records"], made["size"]) == (3, path.stat().st_size)


def test_create_does_not_write_over_a_file(home: Path, backup: str) -> None:
    before = tree(home.parent)
    assert line(home, "backup", "create", backup) == (7, "system.exists")
    assert tree(home.parent) == before
    assert line(home, "backup", "create", backup, "--force")[0] == 0
    assert Path(backup).read_bytes() != before["wallet.backup"]


def test_create_into_a_folder_that_is_not_there_leaves_no_copy(home: Path) -> None:
    assert line(home, "backup", "create", str(home / "no" / "b"))[1] == "system.no_folder"
    assert sorted(path.name for path in (home / "vault").iterdir()) == ["keys.json", "wallet-1.db"]
    with open_vault(home) as vault:
        assert vault.backups() == []


def test_a_check_says_that_all_is_right_and_is_remembered(home: Path, backup: str) -> None:
    before = sorted(tree(home))
    found = document(home, "backup-check-1", "backup", "check", backup)
    assert (found["right"], found["age"], found["differing"]) == (True, "same", [])
    assert found["gives_back"] == {
        "item": 3,
        "original": 1,
        "document": 1,
        "key": 1,
        "consent": 1,
        "notice": 1,
        "log": 2,
    }
    with open_vault(home) as vault:
        assert [one.checked for one in vault.backups()] == [NOON]
    assert sorted(tree(home)) == before


def test_a_check_of_an_older_backup_says_what_is_not_in_it(home: Path, backup: str) -> None:
    with open_vault(home) as vault:
        session = fake_session(home)
        hold.remove(vault, record(1).id, session.clock, session.entropy)
    code, text = line(home, "backup", "check", backup)
    assert code == 0
    assert "It is older than your wallet" in text
    assert "records, credentials and files, only in the backup: 1" in text


def test_a_check_that_is_not_right_ends_with_3_and_is_not_remembered(
    home: Path, backup: str
) -> None:
    with open_vault(home) as vault, vault.transaction():
        vault.put_document("identity", {"given_name": "Bo"})
    code, text = line(home, "backup", "check", backup)
    assert code == 3
    assert "NOT all right" in text
    with open_vault(home) as vault:
        assert [one.checked for one in vault.backups()] == [None]


def test_a_check_without_a_vault_needs_only_the_file(home: Path, backup: str) -> None:
    elsewhere = home.parent / "elsewhere"
    assert document(elsewhere, "backup-check-1", "backup", "check", backup)["age"] == "alone"
    assert tree(elsewhere) == {}


def test_the_backup_of_another_wallet_is_said_to_be_one(home: Path, backup: str) -> None:
    other = home.parent / "other"
    new_vault(other).close()
    before = tree(other)
    assert line(other, "backup", "check", backup) == (3, "backup.other_wallet")
    assert tree(other) == before


@pytest.mark.parametrize("verb", ["check", "restore"])
@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7", "backup.not_one"),
        (b"", "backup.not_one"),
        (b"consent-wallet-backup/2\n", "backup.newer"),
        (b"consent-wallet-backup/1\n{}", "backup.truncated"),
        (b"consent-wallet-backup/1\n{}\n{}\n", "backup.damaged"),
    ],
)
def test_what_is_no_backup_is_refused_before_anybody_is_asked(
    tmp_path: Path, verb: str, data: bytes, code: str
) -> None:
    path = tmp_path / "file"
    path.write_bytes(data)
    assert line(tmp_path / "home", "backup", verb, str(path), given=None) == (3, code)
    assert not (tmp_path / "home" / "vault").exists()


def test_restore_brings_everything_back_and_suspends_grants(home: Path, backup: str) -> None:
    elsewhere = home.parent / "elsewhere"
    found = document(elsewhere, "backup-restored-1", "backup", "restore", backup)
    assert (found["records"], found["faults"], found["kept"]) == (3, 0, None)
    with open_vault(elsewhere) as vault:
        assert len(vault.items()) == 3
        suspended = suspension(vault)
        assert suspended is not None
        assert (suspended.reason, suspended.seq) == ("restored", 3)


def test_restore_does_not_touch_a_vault_that_is_there(home: Path, backup: str) -> None:
    before = tree(home)
    assert line(home, "backup", "restore", backup) == (7, "backup.vault_exists")
    assert tree(home) == before


def test_restore_with_replace_keeps_the_old_one_aside(home: Path, backup: str) -> None:
    with open_vault(home) as vault, vault.transaction():
        vault.put_item(record(7, title="Efter"))
    before = tree(home / "vault")
    found = document(home, "backup-restored-1", "backup", "restore", backup, "--replace")
    assert tree(Path(str(found["kept"]))) == before
    with open_vault(home) as vault:
        assert len(vault.items()) == 3


def test_a_restored_vault_is_no_surprise_to_what_this_computer_remembers(
    home: Path, backup: str
) -> None:
    services = FakeServices(home)
    with open_vault(home) as vault:
        services.memory().remember(vault.header.wallet_id, vault.position())
        seen = services.memory().recall(vault.header.wallet_id)
    assert seen is not None
    line(home, "backup", "restore", backup, "--replace")
    with open_vault(home) as vault:
        assert vault.header.epoch > seen.epoch
        assert services.memory().recall(vault.header.wallet_id) is None


def test_a_wrong_passphrase_changes_nothing(home: Path, backup: str) -> None:
    before = tree(home)
    for words in (["check"], ["restore", "--replace"]):
        code, _ = line(home, "backup", words[0], backup, *words[1:], given=b"wrong passphrase")
        assert code == 4
        assert tree(home) == before


def test_shares_restore_on_a_clean_machine_with_a_new_passphrase(home: Path) -> None:
    shares = home.parent / "shares"
    made = document(
        home, "shares-made-1", "vault", "shares", "--of", "3", "--need", "2", "--out", str(shares)
    )
    assert (made["need"], made["renewed"]) == (2, False)
    backup = str(home.parent / "b.backup")
    line(home, "backup", "create", backup)
    elsewhere, new = home.parent / "elsewhere", home.parent / "new"
    new.write_text(NEW)
    files = [word for n in (1, 3) for word in ("--share-file", f"{shares}/share-{n}-of-3.txt")]
    found = document(
        elsewhere,
        "backup-restored-1",
        "backup",
        "restore",
        backup,
        *files,
        "--new-passphrase-file",
        str(new),
    )
    assert len(str(found["recovery_code"])) == 42
    with Vault.open(vault_folder(elsewhere), passphrase=NEW.encode()) as vault:
        assert len(vault.items()) == 3
    assert line(home.parent / "third", "backup", "restore", backup, *files[:2]) == (
        3,
        "shares.too_few",
    )


def test_new_shares_end_the_old_and_leave_older_backups(home: Path) -> None:
    first, second = home.parent / "1", home.parent / "2"
    line(home, "vault", "shares", "--out", str(first))
    old = str(home.parent / "old.backup")
    line(home, "backup", "create", old)
    made = document(home, "shares-made-1", "vault", "shares", "--out", str(second))
    assert made["renewed"] is True
    new = str(home.parent / "new.backup")
    line(home, "backup", "create", new)

    def check(backup: str, folder: Path) -> int:
        files = [word for n in (1, 2) for word in ("--share-file", f"{folder}/share-{n}-of-3.txt")]
        return line(home, "backup", "check", backup, *files)[0]

    assert [check(old, first), check(new, second)] == [0, 0]
    assert [check(new, first), check(old, second)] == [4, 4]


@pytest.mark.parametrize(
    "words", [("--of", "1"), ("--need", "1"), ("--need", "4"), ("--of", "17"), ("--of", "-3")]
)
def test_sets_that_make_no_sense_are_refused(home: Path, words: tuple[str, str]) -> None:
    before = tree(home)
    assert line(home, "vault", "shares", *words) == (2, "shares.numbers")
    assert tree(home) == before


def test_shares_are_not_written_over_and_a_failure_leaves_none(home: Path) -> None:
    out = home.parent / "out"
    line(home, "vault", "shares", "--out", str(out))
    before = tree(home.parent)
    assert line(home, "vault", "shares", "--out", str(out)) == (7, "system.exists")
    assert tree(home.parent) == before
    empty = home.parent / "empty"
    assert line(home, "vault", "shares", "--out", str(empty), given=b"wrong")[0] == 4
    assert not empty.exists() or tree(empty) == {}


def test_doctor_finds_a_whole_vault_well(home: Path) -> None:
    assert document(home, "vault-health-1", "vault", "doctor")["findings"] == []
    assert line(home, "vault", "doctor")[0] == 0


def test_doctor_mends_only_when_told_to(home: Path) -> None:
    folder = home / "vault"
    (folder / "keys.json").chmod(0o644)
    (folder / ".wallet-new-0011").write_bytes(b"half")
    (home / ".vault-new-0011").mkdir()
    with (folder / "wallet-1.db").open("ab") as stream:
        stream.write(b"more")
    before = tree(home)
    code, text = line(home, "vault", "doctor")
    assert (code, tree(home)) == (3, before)
    assert "others on this computer may read `keys.json`" in text
    code, text = line(home, "vault", "doctor", "--repair")
    assert (code, text.count("  mended")) == (0, text.count("`") // 2)
    assert line(home, "vault", "doctor")[0] == 0
    assert sorted(path.name for path in folder.iterdir()) == ["keys.json", "wallet-1.db"]
    assert not (home / ".vault-new-0011").exists()


@pytest.mark.parametrize("place", [100, 4096 * 2 + 50])
def test_doctor_tells_of_damage_that_it_cannot_mend(home: Path, place: int) -> None:
    path = home / "vault" / "wallet-1.db"
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)
    code, text = line(home, "vault", "doctor", "--repair")
    assert code == 3
    assert "`wallet backup restore FILE --replace`" in text
    assert path.read_bytes() == data


def test_remove_names_the_backups_that_still_hold_it(home: Path, backup: str) -> None:
    session = fake_session(home)
    with open_vault(home) as vault, vault.transaction():
        vault.put_item(record(8, title="Efter"))
        journal.write(
            vault, session.entropy, EventType.RECORD_ADDED, NOON, {"item_ids": [record(8).id]}
        )
    remove(session, "00000008", yes=True)
    assert "wallet.backup" not in session.told
    remove(session, "00000001", yes=True)
    assert "still in the backup `wallet.backup` of 2026-11-21" in session.told


def test_a_reminder_is_due_after_changes_or_time(home: Path, backup: str) -> None:
    session = fake_session(home)

    def change(vault: Vault) -> None:
        with vault.transaction():
            journal.write(vault, session.entropy, EventType.RECORD_CHANGED, NOON)

    with open_vault(home) as vault:
        assert not is_due(vault, NOON)
        assert is_due(vault, NOON.plus(31 * 86_400))
        for _ in range(19):
            change(vault)
        assert is_due(vault, NOON)
    line(home, "backup", "check", backup)
    with open_vault(home) as vault:
        assert not is_due(vault, NOON.plus(29 * 86_400))
        assert is_due(vault, NOON.plus(30 * 86_400))
        change(vault)
        assert is_due(vault, NOON)


def test_no_reminder_where_nothing_was_changed_since_a_checked_backup(
    home: Path, backup: str
) -> None:
    line(home, "backup", "check", backup)
    with open_vault(home) as vault:
        assert not is_due(vault, NOON.plus(3650 * 86_400))


def at_terminal(home: Path, *answers: Answer) -> FakeSession:
    return FakeSession(FakeServices(home, FakeTerminal(*answers), given=None))


def test_at_a_terminal_whichever_secret_is_at_hand_is_asked_for(home: Path) -> None:
    shares = home.parent / "shares"
    line(home, "vault", "shares", "--out", str(shares))
    backup = str(home.parent / "b.backup")
    line(home, "backup", "create", backup)
    texts = [
        (shares / f"share-{n}-of-3.txt").read_text().split("wallet-share: ")[1][:59] for n in (2, 3)
    ]
    elsewhere = home.parent / "elsewhere"
    session = at_terminal(elsewhere, "", "", *texts, NEW, NEW, "")
    ended = run_line(["backup", "restore", backup], session)
    assert (ended.code, ended.error) == (0, None)
    assert "new passphrase" in " ".join(ended.stdout.split())
    with Vault.open(vault_folder(elsewhere), passphrase=NEW.encode()) as vault:
        assert len(vault.items()) == 3


def test_after_a_new_passphrase_a_check_asks_for_the_one_of_that_day(
    home: Path, backup: str
) -> None:
    new = home.parent / "new"
    new.write_text(NEW)
    line(home, "vault", "passphrase", "--new-passphrase-file", str(new))
    ended = run_line(["backup", "check", backup], at_terminal(home, NEW, PASSPHRASE.decode()))
    assert (ended.code, ended.error) == (0, None)
    old = home.parent / "old"
    old.write_bytes(PASSPHRASE)
    words = ["backup", "check", backup, "--backup-passphrase-file", str(old)]
    assert line(home, *words, given=NEW.encode())[0] == 0
    assert line(home, *words[:3], given=NEW.encode()) == (4, "backup.wrong_passphrase")


@pytest.mark.parametrize(("changes", "told"), [(0, 0), (1, 0), (20, 1)])
def test_the_reminder_comes_once_and_only_after_a_change(
    home: Path, changes: int, told: int
) -> None:
    session, reminders = fake_session(home), []
    with watching(open_vault(home), NOON, lambda: reminders.append(1)) as vault:
        for _ in range(changes):
            with vault.transaction():
                journal.write(vault, session.entropy, EventType.RECORD_CHANGED, NOON)
    assert len(reminders) == told


def test_a_command_that_fails_reminds_of_nothing(home: Path) -> None:
    session, reminders = fake_session(home), []

    def fail() -> None:
        later = NOON.plus(40 * 86_400)
        with watching(open_vault(home), later, lambda: reminders.append(1)) as vault:
            with vault.transaction():
                journal.write(vault, session.entropy, EventType.RECORD_CHANGED, NOON)
            raise ConflictError("vault.changed")

    with pytest.raises(ConflictError):
        fail()
    assert reminders == []
