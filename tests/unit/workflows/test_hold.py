"""Holding: what the person writes, changes, adds files to and removes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.contracts.schema_files import validator
from tests.fakes.answer import diploma
from tests.fakes.disk import files_under
from tests.fakes.evidence import PDF, PNG
from tests.fakes.profiles import record
from tests.fakes.refusals import refused
from tests.fakes.vault import open_vault
from tests.unit.workflows.incoming import CLOCK, ENTROPY, bring
from wallet.errors import ConflictError, InputError, NotFoundError
from wallet.log import EventType
from wallet.profile.identity import build_identity
from wallet.profile.kinds import Kind
from wallet.profile.records import Assertion, parse_record
from wallet.standards.encoding import JsonObject
from wallet.vault import Vault
from wallet.workflows import hold
from wallet.workflows.evidence import read_evidence
from wallet.workflows.ports import ItemType

WORK = record()
SCAN = read_evidence("intyg.pdf", PDF)


def add(vault: Vault) -> None:
    hold.add_record(vault, WORK, CLOCK, ENTROPY)


def logged(vault: Vault) -> list[JsonObject]:
    return [row.body or {} for row in vault.log()]


def test_a_record_is_listed_by_its_employer_and_period(vault: Vault) -> None:
    add(vault)
    (row,) = vault.summaries()
    assert (row.title, row.issuer, row.assertion) == ("Undersköterska", "Exempelgården AB", "self")
    assert (row.period_from, row.period_to) == ("2019-08", "2023-06-30")


def test_a_changed_record_keeps_its_id_its_source_and_its_first_day(vault: Vault) -> None:
    add(vault)
    before = vault.item(WORK.id)
    changed = WORK.with_texts({"title": "Sjuksköterska", "duties": ""})
    hold.change_record(vault, changed, CLOCK, ENTROPY)
    after = vault.item(WORK.id)
    assert (after.title, after.created) == ("Sjuksköterska", before.created)
    assert parse_record(after.document) == changed
    assert logged(vault)[-1]["type"] == EventType.RECORD_CHANGED
    assert [row.title for row in vault.search("sjuk")] == ["Sjuksköterska"]
    assert vault.search("dokumentation") == []


def test_a_record_changed_meanwhile_is_not_overwritten(home: Path, vault: Vault) -> None:
    add(vault)
    mine = hold.own_record(vault.item(WORK.id))
    with open_vault(home) as other:
        theirs = hold.own_record(other.item(WORK.id)).with_texts({"title": "Kock"})
        hold.change_record(other, theirs, CLOCK, ENTROPY)
    with refused(ConflictError, "vault.changed"):
        hold.change_record(vault, mine.with_texts({"title": "Bagare"}), CLOCK, ENTROPY)
    with open_vault(home) as reopened:
        assert reopened.item(WORK.id).title == "Kock"


def test_an_identity_changed_meanwhile_is_not_overwritten(home: Path, vault: Vault) -> None:
    mine, theirs = (build_identity({"given-name": name}).to_json() for name in ("Alva", "Bo"))
    with open_vault(home) as other:
        hold.change_document(other, "identity", theirs, before=None, clock=CLOCK, entropy=ENTROPY)
    before = files_under(home)
    with refused(ConflictError, "vault.changed"):
        hold.change_document(vault, "identity", mine, before=None, clock=CLOCK, entropy=ENTROPY)
    assert files_under(home) == before
    assert vault.document("identity") == theirs


def test_what_others_signed_cannot_be_changed(vault: Vault) -> None:
    (brought,) = bring(vault, diploma())
    with refused(InputError, "record.not_yours_to_change"):
        hold.own_record(vault.item(brought.items[0].id))


def test_a_file_beside_a_record_makes_it_evidence_that_nobody_checked(vault: Vault) -> None:
    add(vault)
    item = hold.attach(vault, WORK.id, SCAN, CLOCK, ENTROPY)
    assert parse_record(item.document) == replace(WORK, assertion=Assertion.EVIDENCE)
    (original,) = vault.originals(WORK.id)
    assert (original.data, original.snapshot["outcome"]) == (PDF, "not_checked")
    assert logged(vault)[-1]["item_ids"] == [WORK.id]


def test_an_attached_record_stays_evidence_when_it_is_edited(vault: Vault) -> None:
    add(vault)
    hold.attach(vault, WORK.id, SCAN, CLOCK, ENTROPY)
    edited = hold.own_record(vault.item(WORK.id)).with_texts({"title": "Kock"})
    hold.change_record(vault, edited, CLOCK, ENTROPY)
    assert [row.assertion for row in vault.summaries()] == ["evidence"]
    assert len(vault.originals(WORK.id)) == 1


def test_a_file_beside_a_credential_leaves_its_document_as_it_was(vault: Vault) -> None:
    (brought,) = bring(vault, diploma())
    item = hold.attach(vault, brought.items[0].id, SCAN, CLOCK, ENTROPY)
    assert item.document == brought.items[0].document
    assert len(vault.originals(item.id)) == 2


def test_a_second_file_of_the_same_name_is_refused(home: Path, vault: Vault) -> None:
    add(vault)
    hold.attach(vault, WORK.id, SCAN, CLOCK, ENTROPY)
    before = files_under(home)
    with refused(ConflictError, "vault.original_exists"):
        hold.attach(vault, WORK.id, read_evidence("intyg.pdf", PNG), CLOCK, ENTROPY)
    assert files_under(home) == before
    assert [one.data for one in vault.originals(WORK.id)] == [PDF]


def test_nothing_can_be_attached_to_nothing(home: Path, vault: Vault) -> None:
    before = files_under(home)
    with refused(NotFoundError, "vault.no_record"):
        hold.attach(vault, WORK.id, SCAN, CLOCK, ENTROPY)
    assert files_under(home) == before


def test_what_is_removed_goes_with_its_files_and_the_log_says_so(vault: Vault) -> None:
    add(vault)
    hold.attach(vault, WORK.id, SCAN, CLOCK, ENTROPY)
    removed = hold.remove(vault, WORK.id[:17], CLOCK, ENTROPY)
    assert removed.title == "Undersköterska"
    assert vault.summaries() == []
    with refused(NotFoundError, "vault.no_record"):
        vault.originals(WORK.id)
    entry = logged(vault)[-1]
    assert (entry["type"], entry["item_ids"]) == (EventType.RECORD_REMOVED, [WORK.id])
    assert "Undersköterska" not in str(entry)


@pytest.mark.parametrize("kind", ["record", "credential", "file"])
def test_everything_held_fits_the_schema_of_what_show_prints(vault: Vault, kind: str) -> None:
    if kind == "record":
        add(vault)
        hold.attach(vault, WORK.id, SCAN, CLOCK, ENTROPY)
    else:
        bring(vault, diploma() if kind == "credential" else PNG)
    (item,) = vault.items()
    assert item.type is ItemType(kind)
    document = hold.item_document(item, vault.originals(item.id))
    validator("item-1").validate(document)
    assert document["originals"]


def test_the_profile_holds_records_and_neither_credentials_nor_files(vault: Vault) -> None:
    add(vault)
    bring(vault, diploma(), PDF)
    skill = record(Kind.SKILL, {"title": "Svetsning"}, number=2)
    hold.add_record(vault, skill, CLOCK, ENTROPY)
    assert set(hold.held_profile(vault).records) == {WORK, skill}
