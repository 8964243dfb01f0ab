"""Exporting: one's own data, out and in again, with every value accounted for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.contracts.schema_files import validator
from tests.fakes.answer import diploma
from tests.fakes.disk import files_under
from tests.fakes.evidence import PDF, PNG
from tests.fakes.profiles import record
from tests.fakes.refusals import refused
from tests.fakes.vault import new_vault
from tests.unit.workflows.incoming import CLOCK, ENTROPY, bring
from wallet.errors import InputError, NotFoundError
from wallet.log import EventType
from wallet.profile.formats.leaf_report import Place, Reason
from wallet.profile.identity import build_identity
from wallet.profile.kinds import Kind
from wallet.standards.encoding import JsonObject
from wallet.vault import Vault
from wallet.workflows import hold
from wallet.workflows.evidence import read_evidence
from wallet.workflows.exports import ExportFormat, export_original, export_profile

WORK = record()
SKILL = record(Kind.SKILL, {"title": "Svetsning"}, number=2)
IDENTITY = build_identity({"given-name": "Alva", "personal-number": "18900101-9802"})


def fill(vault: Vault) -> None:
    for one in (WORK, SKILL):
        hold.add_record(vault, one, CLOCK, ENTROPY)
    hold.change_document(
        vault, "identity", IDENTITY.to_json(), before=None, clock=CLOCK, entropy=ENTROPY
    )


def last_entry(vault: Vault) -> JsonObject:
    return vault.log()[-1].body or {}


def test_an_export_in_the_own_format_is_imported_equal(tmp_path: Path, vault: Vault) -> None:
    fill(vault)
    exported = export_profile(vault, ExportFormat.PROFILE, clock=CLOCK, entropy=ENTROPY)
    validator("profile-1").validate(exported.document)
    with new_vault(tmp_path / "elsewhere") as other:
        bring(other, exported.document)
        assert set(hold.held_profile(other).records) == {WORK, SKILL}
        assert hold.held_profile(other).identity == IDENTITY


def test_an_exported_resume_is_imported_as_the_same_details_where_it_has_a_place(
    tmp_path: Path, vault: Vault
) -> None:
    fill(vault)
    exported = export_profile(vault, ExportFormat.JSON_RESUME, clock=CLOCK, entropy=ENTROPY)
    with new_vault(tmp_path / "elsewhere") as other:
        bring(other, exported.document)
        again = hold.held_profile(other)
    assert {one.details for one in again.records} >= {SKILL.details}
    assert "18900101" not in str(exported.document)


def test_what_has_no_place_in_a_format_is_named_as_left(vault: Vault) -> None:
    fill(vault)
    (credential, file) = bring(vault, diploma(), PDF)
    hold.attach(vault, WORK.id, read_evidence("intyg.pdf", PNG), CLOCK, ENTROPY)
    for format_ in ExportFormat:
        report = export_profile(vault, format_, clock=CLOCK, entropy=ENTROPY).report
        validator("leaf-report-1").validate(report.to_json())
        left = {(row.reason, row.place) for row in report.left}
        for item_id in (credential.items[0].id, file.items[0].id, WORK.id):
            assert (Reason.NO_FIELD, Place(item_id, "original")) in left
        assert (Reason.NO_FIELD, Place(SKILL.id, "original")) not in left


@pytest.mark.parametrize("format_", list(ExportFormat))
def test_an_export_is_logged_without_a_value(vault: Vault, format_: ExportFormat) -> None:
    fill(vault)
    export_profile(vault, format_, clock=CLOCK, entropy=ENTROPY)
    entry = last_entry(vault)
    assert entry == {
        "schema": "log-event/1",
        "time": "2026-11-21T12:00:00Z",
        "type": EventType.EXPORTED,
        "format": str(format_),
        "count": 2,
    }


def test_an_empty_wallet_exports_an_empty_profile(vault: Vault) -> None:
    exported = export_profile(vault, ExportFormat.PROFILE, clock=CLOCK, entropy=ENTROPY)
    assert exported.document["records"] == []
    assert (exported.report.taken, exported.report.left) == ((), ())


def test_a_file_comes_out_as_it_came_in_and_that_is_logged(vault: Vault) -> None:
    text = diploma()
    (brought,) = bring(vault, text + "\n")
    item_id = brought.items[0].id
    taken = export_original(vault, item_id[:17], None, clock=CLOCK, entropy=ENTROPY)
    assert taken.original.data == text.encode() + b"\n"
    entry = last_entry(vault)
    assert (entry["type"], entry["format"]) == (EventType.EXPORTED, "original")
    assert entry["item_ids"] == [item_id]


def test_of_several_files_one_must_be_named(home: Path, vault: Vault) -> None:
    fill(vault)
    for name, data in (("intyg.pdf", PDF), ("foto.png", PNG)):
        hold.attach(vault, WORK.id, read_evidence(name, data), CLOCK, ENTROPY)
    before = files_under(home)
    with refused(InputError, "exports.several_originals") as caught:
        export_original(vault, WORK.id, None, clock=CLOCK, entropy=ENTROPY)
    assert caught.value.data["names"] == ["foto.png", "intyg.pdf"]
    assert files_under(home) == before
    taken = export_original(vault, WORK.id, "intyg.pdf", clock=CLOCK, entropy=ENTROPY)
    assert taken.original.data == PDF


@pytest.mark.parametrize("name", [None, "intyg.pdf"])
def test_a_file_that_is_not_there_cannot_be_taken_out(
    home: Path, vault: Vault, name: str | None
) -> None:
    fill(vault)
    before = files_under(home)
    with refused(NotFoundError, "exports.no_original"):
        export_original(vault, WORK.id, name, clock=CLOCK, entropy=ENTROPY)
    assert files_under(home) == before
