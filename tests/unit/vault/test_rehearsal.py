"""A rehearsal says that all would come back, or exactly what would not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.backup import back_up, fill_vault, log, restored
from tests.fakes.vault import NOW, open_vault, record
from wallet.standards.encoding import JsonObject
from wallet.standards.jose import PrivateKey
from wallet.vault import Vault
from wallet.vault.rehearsal import Age, Difference, Differing, Rehearsal, Thing, rehearse
from wallet.workflows.ports import HolderKey


@pytest.fixture
def backup(home: Path) -> Path:
    """A backup of the vault under ``home``, with one of everything."""
    with open_vault(home) as vault:
        fill_vault(vault)
        return back_up(vault, home / "b.backup")


def rehearsed(backup: Path, home: Path, folder: Path) -> Rehearsal:
    with restored(backup, folder) as other, open_vault(home) as vault:
        return rehearse(other, vault)


def test_a_fresh_backup_is_right(backup: Path, home: Path, tmp_path: Path) -> None:
    found = rehearsed(backup, home, tmp_path / "new")
    assert (found.age, found.differing, found.findings) == (Age.SAME, (), ())
    assert found.counts == {
        Thing.ITEM: 3,
        Thing.ORIGINAL: 1,
        Thing.DOCUMENT: 1,
        Thing.KEY: 1,
        Thing.CONSENT: 1,
        Thing.NOTICE: 1,
        Thing.LOG: 1,
    }
    assert found.is_right


def test_an_older_backup_is_right_and_says_what_is_not_in_it(
    backup: Path, home: Path, tmp_path: Path
) -> None:
    with open_vault(home) as vault:
        with vault.transaction():
            vault.put_item(record(4))
            vault.remove_item(record(1).id)
            vault.item(record(2).id)
            vault.put_item(record(2, title="Ny titel"))
            vault.put_document("identity", None)
        log(vault, {"type": "changed"})
    found = rehearsed(backup, home, tmp_path / "new")
    assert found.age is Age.OLDER
    assert set(found.differing) == {
        Differing(Thing.ITEM, record(4).id, Difference.ONLY_VAULT),
        Differing(Thing.ITEM, record(1).id, Difference.ONLY_BACKUP),
        Differing(Thing.ITEM, record(2).id, Difference.CHANGED),
        Differing(Thing.ORIGINAL, f"{record(1).id} betyg.pdf", Difference.ONLY_BACKUP),
        Differing(Thing.DOCUMENT, "identity", Difference.ONLY_BACKUP),
        Differing(Thing.LOG, "2", Difference.ONLY_VAULT),
    }
    assert found.is_right


def test_a_newer_backup_is_said_to_be_newer(backup: Path, home: Path, tmp_path: Path) -> None:
    old = (home / "vault" / "wallet-1.db").read_bytes()
    with open_vault(home) as vault:
        log(vault, {"type": "later"})
        later = back_up(vault, home / "later.backup")
    (home / "vault" / "wallet-1.db").write_bytes(old)
    found = rehearsed(later, home, tmp_path / "new")
    assert found.age is Age.NEWER
    assert found.is_right


def test_a_backup_from_before_a_restore_is_of_another_branch(
    backup: Path, home: Path, tmp_path: Path
) -> None:
    old = (home / "vault" / "wallet-1.db").read_bytes()
    with open_vault(home) as vault:
        log(vault, {"type": "one way"})
        later = back_up(vault, home / "later.backup")
    (home / "vault" / "wallet-1.db").write_bytes(old)
    with open_vault(home) as vault:
        log(vault, {"type": "another way"})
    found = rehearsed(later, home, tmp_path / "new")
    assert found.age is Age.BRANCHED
    assert Differing(Thing.LOG, "2", Difference.CHANGED) in found.differing


CHANGES: list[tuple[str, Callable[[Vault], object], Thing]] = [
    ("a title", lambda v: v._database.write("UPDATE items SET title = 'x'"), Thing.ITEM),
    ("a document", lambda v: v._database.write("UPDATE items SET document = '{}'"), Thing.ITEM),
    ("bytes", lambda v: v._database.write("UPDATE originals SET data = x'00'"), Thing.ORIGINAL),
    (
        "a snapshot",
        lambda v: v._database.write("UPDATE originals SET snapshot = '{}'"),
        Thing.ORIGINAL,
    ),
    ("identity", lambda v: v.put_document("identity", {"given_name": "Bo"}), Thing.DOCUMENT),
    ("a receipt", lambda v: v._database.write("UPDATE releases SET receipt = 'x'"), Thing.CONSENT),
    (
        "a notice",
        lambda v: v._database.write('UPDATE outgoing SET document = \'{"notice":"x"}\''),
        Thing.NOTICE,
    ),
    ("a notice that is gone", lambda v: v._database.write("DELETE FROM outgoing"), Thing.NOTICE),
    ("whose key", lambda v: v._database.write("UPDATE keys SET recipient = 'x'"), Thing.KEY),
    ("a log entry", lambda v: v._database.write("UPDATE log SET body = NULL"), Thing.LOG),
]


@pytest.mark.parametrize(("name", "change", "thing"), CHANGES, ids=[one[0] for one in CHANGES])
def test_at_one_position_of_the_log_nothing_may_differ(
    backup: Path,
    home: Path,
    tmp_path: Path,
    name: str,
    change: Callable[[Vault], object],
    thing: Thing,
) -> None:
    with open_vault(home) as vault, vault.transaction():
        change(vault)
    found = rehearsed(backup, home, tmp_path / "new")
    assert found.age is Age.SAME
    assert {one.thing for one in found.differing} == {thing}
    assert not found.is_right


def test_a_key_that_does_not_sign_for_its_public_key_is_found(
    backup: Path, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even where both vaults name it alike: the signature is what is tried."""
    from wallet.vault.keys import Keys

    stranger = PrivateKey.generate("P-256")
    real = Keys.all

    def swapped(self: Keys) -> list[HolderKey]:
        kept = list(real(self))
        return [
            HolderKey(
                PrivateKey(one.key.public, one.key.algorithm, stranger._key),
                one.use,
                one.recipient,
                NOW,
            )
            for one in kept
        ]

    with restored(backup, tmp_path / "new") as other, open_vault(home) as vault:
        name = vault.holder_keys()[0].key.public.thumbprint()
        monkeypatch.setattr(other, "holder_keys", lambda: swapped(other._keys))
        found = rehearse(other, vault)
    assert Differing(Thing.KEY, name, Difference.UNUSABLE) in found.differing
    assert not found.is_right


def test_without_a_vault_the_backup_is_tried_by_itself(backup: Path, tmp_path: Path) -> None:
    with restored(backup, tmp_path / "new") as other:
        found = rehearse(other, None)
    assert (found.age, found.differing) == (Age.ALONE, ())
    assert found.is_right


def test_a_flaw_the_vault_had_already_makes_the_backup_not_right(
    home: Path, tmp_path: Path
) -> None:
    with open_vault(home) as vault:
        fill_vault(vault)
        with vault.transaction():
            vault._database.write("DELETE FROM keys")
        backup = back_up(vault, home / "b.backup")
    found = rehearsed(backup, home, tmp_path / "new")
    assert [str(one.part) for one in found.findings] == ["key"]
    assert not found.is_right


def test_one_more_attempt_to_send_a_notice_is_no_difference(
    backup: Path, home: Path, tmp_path: Path
) -> None:
    with open_vault(home) as vault, vault.transaction():
        [waiting] = vault.outgoing()
        tried: JsonObject = {"time": NOW.rfc3339(), "code": "network.no_host", "status": None}
        vault.put_outgoing(replace(waiting, document={**waiting.document, "attempts": [tried]}))
    found = rehearsed(backup, home, tmp_path / "new")
    assert (found.age, found.differing) == (Age.SAME, ())
    assert found.is_right
