"""Documents, keys, log and releases."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.refusals import refused
from tests.fakes.vault import NOW, open_vault
from wallet.errors import ConflictError, InputError, NotFoundError
from wallet.log import LogRow, next_row
from wallet.standards.jose import PrivateKey
from wallet.vault import Vault
from wallet.workflows.ports import HolderKey, Release

RELEASE = Release(
    id="urn:uuid:c7f20000-0000-4000-8000-000000000000",
    record={"purpose": "match"},
    receipt="aaaa.bbbb.cccc",
    secrets={"work.title": "k" * 43},
    created=NOW,
)


def test_a_document_is_set_replaced_and_removed(vault: Vault) -> None:
    assert vault.document("identity") is None
    with vault.transaction():
        vault.put_document("identity", {"given_name": "Alva"})
        vault.put_document("identity", {"given_name": "Alva", "family_name": "Exempel"})
    assert vault.document("identity") == {"given_name": "Alva", "family_name": "Exempel"}
    assert vault.document("wishes") is None
    with vault.transaction():
        vault.put_document("identity", None)
    assert vault.document("identity") is None


@pytest.mark.parametrize("kind", ["P-256", "Ed25519"])
def test_a_key_signs_after_the_vault_was_closed(home: Path, kind: str) -> None:
    key = PrivateKey.generate(kind)  # type: ignore[arg-type]  # the two kinds it names
    with open_vault(home) as vault, vault.transaction():
        vault.put_key(HolderKey(key, "credential", None, NOW))
    with open_vault(home) as vault:
        kept = vault.key(key.public.thumbprint())
    assert kept is not None
    assert (kept.use, kept.recipient, kept.created) == ("credential", None, NOW)
    key.public.verify(kept.key.algorithm, b"data", kept.key.sign(b"data"))


def test_the_key_of_a_recipient_is_the_newest_made_for_it(vault: Vault) -> None:
    keys = [PrivateKey.generate("P-256") for _ in range(4)]
    with vault.transaction():
        vault.put_key(HolderKey(keys[0], "recipient", "556000-0001", NOW))
        vault.put_key(HolderKey(keys[1], "recipient", "556000-0001", NOW.plus(60)))
        vault.put_key(HolderKey(keys[2], "credential", "556000-0001", NOW.plus(90)))
        vault.put_key(HolderKey(keys[3], "recipient", "556000-0002", NOW.plus(90)))
    found = vault.recipient_key("556000-0001")
    assert found is not None
    assert found.key.public == keys[1].public
    assert vault.recipient_key("556000-0003") is None
    assert vault.key("unknown") is None


def test_a_key_is_kept_once(vault: Vault) -> None:
    key = HolderKey(PrivateKey.generate("P-256"), "recipient", "556000-0001", NOW)
    with vault.transaction():
        vault.put_key(key)
    with refused(ConflictError, "vault.changed"), vault.transaction():
        vault.put_key(key)


def test_the_log_keeps_order_and_every_byte(vault: Vault) -> None:
    first = next_row(None, {"type": "vault.created"}, b"1" * 32)
    second = next_row(first, {"type": "item.added"}, b"2" * 32)
    with vault.transaction():
        vault.append_log(first)
        vault.append_log(second)
    assert vault.log() == [first, second]
    assert vault.log_head() == second


def test_an_entry_without_body_stays_without(vault: Vault) -> None:
    row = LogRow(1, None, None, b"c" * 32, b"l" * 32)
    with vault.transaction():
        vault.append_log(row)
    assert vault.log_head() == row


@pytest.mark.parametrize("seq", [0, 1, 3])
def test_an_entry_that_does_not_follow_the_newest_is_refused(vault: Vault, seq: int) -> None:
    first = next_row(None, {"type": "vault.created"}, b"1" * 32)
    with vault.transaction():
        vault.append_log(first)
    with refused(ConflictError, "vault.changed"), vault.transaction():
        vault.append_log(LogRow(seq, None, None, b"c" * 32, b"l" * 32))
    assert vault.log() == [first]


def test_an_empty_log_begins_with_one(vault: Vault) -> None:
    assert vault.log_head() is None
    with refused(ConflictError, "vault.changed"), vault.transaction():
        vault.append_log(LogRow(2, None, None, b"c" * 32, b"l" * 32))


def test_a_release_is_kept_and_found_by_the_start_of_its_id(vault: Vault) -> None:
    with vault.transaction():
        vault.put_release(RELEASE)
    assert vault.releases() == [RELEASE]
    assert vault.release("c7f2") == RELEASE


def test_a_release_is_never_replaced(vault: Vault) -> None:
    with vault.transaction():
        vault.put_release(RELEASE)
    with refused(ConflictError, "vault.changed"), vault.transaction():
        vault.put_release(RELEASE)


def test_a_release_that_is_not_there_is_said(vault: Vault) -> None:
    with refused(NotFoundError, "vault.no_consent"):
        vault.release("c7f2")
    with refused(InputError, "vault.short_id"):
        vault.release("c7f")
