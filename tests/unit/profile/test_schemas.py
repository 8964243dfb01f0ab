"""The JSON Schemas say what the parsers take, and refuse what they refuse."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import ValidationError

from tests.contracts.schema_files import validator
from tests.fakes.profiles import NOW, numbered_ids, record
from tests.unit.profile.test_identity import TEXTS
from wallet.errors import InputError
from wallet.profile.formats.held import Held
from wallet.profile.formats.json_resume import export_json_resume, import_json_resume
from wallet.profile.formats.native import export_native
from wallet.profile.identity import build_identity
from wallet.profile.kinds import TABLES, Kind, vct_of
from wallet.profile.records import parse_record
from wallet.profile.schemas import GENERATORS
from wallet.profile.wishes import build_wishes
from wallet.standards.encoding import compact_json

RECORD = validator("record-1")
SKILL = {"title": "Svetsning", "evidence-of": "urn:uuid:3f1f0f6e-6f0a-4c5e-9a37-2b7d1c0e8f11"}


def test_sample_documents_fit() -> None:
    held = Held(
        (record(), record(Kind.SKILL, SKILL, number=2)),
        build_identity(TEXTS),
        build_wishes({"county": "24 Västerbottens län", "extent-min": "50"}),
    )
    exported = export_native(held, at=NOW)
    validator("profile-1").validate(exported.document)
    validator("identity-claims-1").validate(build_identity(TEXTS).claims())
    validator("leaf-report-1").validate(exported.report.to_json())
    resume = export_json_resume(held, at=NOW)
    validator("leaf-report-1").validate(resume.report.to_json())
    imported = import_json_resume(
        compact_json(resume.document), held=Held(), new_id=numbered_ids(), at=NOW
    )
    validator("leaf-report-1").validate(imported.report.to_json())


def test_a_row_of_a_list_fits_and_a_row_with_claims_does_not() -> None:
    row = {
        "id": record().id,
        "type": "record",
        "kind": "work",
        "title": "Kock",
        "assertion": "self",
        "created": NOW.rfc3339(),
    }
    listed = validator("record-list-1")
    listed.validate({"schema": "record-list/1", "items": [row, row | {"to": "ongoing"}]})
    with pytest.raises(ValidationError):
        listed.validate({"schema": "record-list/1", "items": [row | {"claims": {}}]})


def job(**claims: Any) -> dict[str, Any]:
    """The document of a job with some claims replaced; None takes one away."""
    merged = record().claims() | claims
    return record().to_json() | {
        "claims": {name: value for name, value in merged.items() if value is not None}
    }


BROKEN: dict[str, dict[str, Any]] = {
    "other version": record().to_json() | {"schema": "record/2"},
    "unknown member": record().to_json() | {"note": "x"},
    "kind and claims differ": record().to_json() | {"kind": "language"},
    "id of another form": record().to_json() | {"id": "1"},
    "private member of another kind": record().to_json() | {"private": {"evidence_of": []}},
    "source without time": record().to_json() | {"source": {"format": "entered"}},
    "unknown claim": job(salary=30_000),
    "month of one digit": job(**{"from": "2019-8"}),
    "going on without beginning": job(**{"from": None}, to="ongoing"),
    "extent twice": job(extent={"percent": 50, "hours_total": 80}),
    "too much": job(extent={"percent": 101}),
    "number as text": job(extent={"percent": "75"}),
    "organisation number with hyphen": job(employer={"name": "x", "org_id": "556677-8899"}),
    "number of a nameless employer": job(employer={"org_id": "5566778899"}),
    "id without vocabulary": job(occupation={"label": "x", "id": "bSEB_VKd_Ub3"}),
    "vocabulary without id": job(occupation={"label": "x", "scheme": "jobtech"}),
    "unknown choice": job(employment_type="fast"),
    "empty object": job(place={}),
    "empty list": job(concepts=[]),
    "list entry without id or label": job(concepts=[{"scheme": "esco"}]),
    "empty text": job(duties=""),
    "nothing to be named by": job(title=None, employer=None, occupation=None),
}


@pytest.mark.parametrize("document", BROKEN.values(), ids=BROKEN)
def test_broken_documents_fit_neither_schema_nor_parser(document: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        RECORD.validate(document)
    with pytest.raises(InputError):
        parse_record(document)


@pytest.mark.parametrize("name", TABLES)
def test_a_schema_says_its_type_and_every_claim_path(name: str) -> None:
    file = f"{name}-1" if name in set(Kind) else f"{name}-claims-1"
    schema = GENERATORS[file]()
    assert schema["x-vct"] == vct_of(name)
    paths = {tuple(path) for path in _paths(schema)}
    assert paths == {field.path for field in TABLES[name].claims()}


def _paths(node: Any) -> list[list[str | None]]:
    if isinstance(node, list):
        return [path for item in node for path in _paths(item)]
    if not isinstance(node, dict):
        return []
    own = [node["x-claim-path"]] if "x-claim-path" in node else []
    return own + [path for item in node.values() for path in _paths(item)]
