"""The wallet's own format: whole, strict, and never over what is held."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.fakes.profiles import NOW, record
from tests.fakes.refusals import refused
from wallet.errors import InputError
from wallet.profile.formats.held import Held, Imported
from wallet.profile.formats.leaf_report import Place
from wallet.profile.formats.native import export_native, import_native, is_native
from wallet.profile.identity import build_identity
from wallet.profile.kinds import Kind
from wallet.profile.records import Assertion
from wallet.profile.wishes import build_wishes

EVIDENCE = record().id
HELD = Held(
    (
        record(assertion=Assertion.EVIDENCE),
        record(Kind.SKILL, {"title": "Svetsning", "evidence-of": EVIDENCE}, number=2),
    ),
    build_identity({"given-name": "Alva", "protected": "ja"}),
    build_wishes({"county": "24 Västerbottens län"}),
)


def document(**members: Any) -> dict[str, Any]:
    """The document of what is held, with some members replaced; None takes one away."""
    whole: dict[str, Any] = export_native(HELD, at=NOW).document | members
    return {name: value for name, value in whole.items() if value is not None}


def read(whole: dict[str, Any], *, held: Held | None = None) -> Imported:
    """What a document brings."""
    return import_native(json.dumps(whole).encode(), held=held or Held())


def test_everything_comes_back_with_ids_sources_and_assertions() -> None:
    imported = read(document())
    assert Held(imported.records, imported.identity, imported.wishes) == HELD
    assert [row.leaf for row in imported.report.left] == [
        "/schema",
        "/at",
        "/identity/schema",
        "/wishes/schema",
        "/records/0/schema",
        "/records/1/schema",
    ]


def test_the_report_says_where_each_leaf_went() -> None:
    places = {row.leaf: row.place for row in read(document()).report.taken}
    assert places["/identity/name/given"] == Place("identity", "given-name")
    assert places["/wishes/counties/0/name"] == Place("wishes", "county", 0)
    assert places["/records/0/source/at"] == Place(EVIDENCE, "source")
    assert places["/records/0/claims/employer/org_id"] == Place(EVIDENCE, "employer-id")
    assert places["/records/0/claims/concepts/1/label"] == Place(EVIDENCE, "concept", 1)
    assert places["/records/1/private/evidence_of/0"] == Place(HELD.records[1].id, "evidence-of", 0)


def test_what_is_held_equal_is_not_brought_again() -> None:
    imported = read(document(), held=HELD)
    assert imported.records == ()
    assert (imported.identity, imported.wishes) == (HELD.identity, HELD.wishes)
    assert {row.reason.value for row in imported.report.left} == {"about-file"}


def test_what_is_held_otherwise_is_kept_and_said() -> None:
    changed = HELD.records[0].with_texts({"title": "Kock"})
    mine = replace(HELD, records=(changed,), identity=build_identity({"given-name": "Bo"}))
    imported = read(document(), held=mine)
    assert imported.records == HELD.records[1:]
    assert imported.identity == mine.identity
    kept = {row.leaf for row in imported.report.left if row.reason.value == "already-stated"}
    assert "/identity/name/given" in kept
    assert "/records/0/claims/title" in kept
    assert not any(str(leaf).startswith(("/records/1", "/wishes")) for leaf in kept)


def test_identity_and_wishes_may_be_missing() -> None:
    imported = read(document(identity=None, wishes=None, records=[]), held=HELD)
    assert (imported.identity, imported.wishes) == (HELD.identity, HELD.wishes)


@pytest.mark.parametrize(
    ("whole", "code"),
    [
        (document(schema="profile/2"), "schema"),
        (document(at=None), "missing"),
        (document(records=None), "missing"),
        (document(records={}), "not_list"),
        (document(records=["x"]), "not_object"),
        (document(records=[{}]), "schema"),
        (document(records=[record().to_json()] * 2), "id_twice"),
        (document(identity=[]), "not_object"),
        (document(identity={"schema": "identity/1", "age": 3}), "unknown_field"),
        (document(wishes={"schema": "identity/1"}), "schema"),
        (document(credentials=[]), "unknown_field"),
        (document(at=7), "not_text"),
    ],
)
def test_a_file_that_is_wrong_anywhere_is_refused_whole(whole: dict[str, Any], code: str) -> None:
    with refused(InputError, f"profile.{code}"):
        read(whole)


def test_a_time_that_is_none_is_refused() -> None:
    with refused(InputError, "encoding.instant"):
        read(document(at="yesterday"))


def test_a_profile_is_known_by_its_name_whatever_its_version() -> None:
    assert is_native({"schema": "profile/1"})
    assert is_native({"schema": "profile/7"})
    assert not is_native({"schema": "record/1"})
    assert not is_native({})
