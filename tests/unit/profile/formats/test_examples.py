"""The sample files in ``examples/`` are what the guides say of them."""

from __future__ import annotations

from pathlib import Path

from tests.fakes.profiles import NOW, numbered_ids
from wallet.profile.formats.held import Held
from wallet.profile.formats.json_resume import import_json_resume
from wallet.profile.formats.leaf_report import Reason
from wallet.profile.kinds import Kind
from wallet.profile.records import parse_claims
from wallet.standards.encoding import parse_json_object

EXAMPLES = Path(__file__).resolve().parents[4] / "examples"


def test_the_sample_resume_is_read_and_shows_what_is_left() -> None:
    data = (EXAMPLES / "resume.json").read_bytes()
    imported = import_json_resume(data, held=Held(), new_id=numbered_ids(), at=NOW)
    assert [record.title for record in imported.records] == [
        "Undersköterska",
        "Köksbiträde",
        "Vård- och omsorgsprogrammet",
        "Omvårdnad",
        "Svenska",
        "Tigrinja",
    ]
    assert {row.reason for row in imported.report.left} == {
        Reason.ABOUT_FILE,
        Reason.NO_FIELD,
        Reason.NO_KIND,
        Reason.OTHER_PERSON,
    }
    assert imported.records[1].claims()["duties"] == ("Förberedde lunch för 120 gäster om dagen.")


def test_the_sample_claims_of_a_job_are_a_whole_record() -> None:
    claims = parse_json_object((EXAMPLES / "work.json").read_bytes())
    assert parse_claims(Kind.WORK, claims)
