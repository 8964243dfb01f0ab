"""What holds for every file that is read or written: each leaf is accounted for, once."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fakes.profiles import NOW, holdings, identities, numbered_ids, records
from wallet.errors import InputError
from wallet.profile.formats.held import Held, Imported
from wallet.profile.formats.json_resume import export_json_resume, import_json_resume
from wallet.profile.formats.json_resume_map import BASICS, LOCATION, MEMBERS, SECTIONS
from wallet.profile.formats.leaf_report import LeafReport, leaves_of, pointer
from wallet.profile.formats.native import export_native, import_native
from wallet.profile.kinds import IDENTITY, TABLES, WISHES, Kind
from wallet.profile.records import Record, parse_record
from wallet.standards.encoding import JsonObject, compact_json

relaxed = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

_WORDS = st.sampled_from(
    [
        "Exempelgården AB",
        "2019-08",
        "2014-02-30",
        "2013",
        "present",
        "",
        " ",
        "<b>Chef</b>",
        "<p>Ansvar</p><ul><li>Kök</li></ul>",
        "<script>alert(1)</script>",
        "R&amp;D",
        "javascript:alert(1)",
        "a <b",
        "> c",
        "\u202eabc",
        "x" * 9000,
    ]
)
_SCALARS = st.none() | st.booleans() | st.integers(-9, 9000) | _WORDS | st.text(max_size=12)
_MEMBERS = sorted({member for members in MEMBERS.values() for member in members})
_NAMES = st.sampled_from(
    [*_MEMBERS, *BASICS, *LOCATION, "location", "url", "image", "~/", "", "x-unknown"]
)
_TREES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_NAMES, inner, max_size=6),
    max_leaves=12,
)
_TOP = st.sampled_from(
    [*SECTIONS, "basics", "volunteer", "awards", "references", "meta", "$schema", "y-unknown"]
)


def _entries(kind: Kind) -> st.SearchStrategy[Any]:
    texts = st.dictionaries(st.sampled_from(sorted(MEMBERS[kind])), _WORDS | _TREES)
    return st.lists(texts | _TREES, max_size=3)


_RESUMES = st.builds(
    lambda sections, rest: rest | {name: value for name, value in sections.items() if value},
    st.fixed_dictionaries({name: _entries(kind) for name, kind in SECTIONS.items()}),
    st.dictionaries(_TOP, _TREES, min_size=1, max_size=4),
)


@relaxed
@given(_RESUMES, st.none() | identities())
def test_each_leaf_of_a_resume_is_taken_or_left_and_never_both(
    resume: JsonObject, identity: Any
) -> None:
    held = Held(identity=identity)
    imported = _imported(resume, held)
    if imported is not None:
        _expect_account(resume, imported.report)
        for record in imported.records:
            assert parse_record(record.to_json()) == record
        for row in imported.report.taken:
            assert _is_stated(row.place.item, row.place.field, row.place.index, imported)


@relaxed
@given(_RESUMES)
def test_importing_a_resume_twice_adds_nothing_the_second_time(resume: JsonObject) -> None:
    first = _imported(resume, Held())
    if first is not None:
        second = _imported(resume, Held(first.records, first.identity))
        assert second is not None
        assert second.records == ()
        assert second.identity == first.identity
        assert len(second.report.taken) == len(first.report.taken)


@relaxed
@given(_RESUMES, identities())
def test_a_resume_overwrites_nothing_that_was_stated(resume: JsonObject, identity: Any) -> None:
    imported = _imported(resume, Held(identity=identity))
    if imported is not None:
        assert imported.identity is not None
        assert identity.texts().items() <= imported.identity.texts().items()


@relaxed
@given(holdings())
def test_each_value_of_the_wallet_is_in_the_resume_or_left_and_never_both(held: Held) -> None:
    exported = export_json_resume(held, at=NOW)
    rows = [row.place for row in exported.report.taken]
    rows += [row.place for row in exported.report.left if row.place is not None]
    places = Counter((place.item, place.field, place.index) for place in rows)
    assert places == Counter(_values_held(held))
    written = {pointer(path) for path in leaves_of(exported.document)}
    written -= {"/$schema", "/meta/version", "/meta/lastModified"}
    named = {row.leaf for row in exported.report.taken}
    assert written <= named
    assert all(any(leaf.startswith(one) for leaf in written) for one in named)


@relaxed
@given(st.lists(records(), max_size=4, unique_by=lambda one: one.id).map(tuple))
def test_importing_an_exported_resume_gives_equal_records(several: tuple[Record, ...]) -> None:
    exported = export_json_resume(Held(several), at=NOW)
    lost = Counter((row.place.item, row.place.field) for row in exported.report.left if row.place)
    fitting = [record for record in several if not lost[record.id, "kind"]]
    kept = {(record.kind, _without(record, lost).details) for record in fitting}
    if kept:
        imported = _imported(exported.document, Held())
        assert imported is not None
        assert {(record.kind, record.details) for record in imported.records} == kept
        about_file = {"/$schema", "/meta/version", "/meta/lastModified"}
        assert {row.leaf for row in imported.report.left} == about_file


@relaxed
@given(holdings())
def test_the_native_format_loses_nothing(held: Held) -> None:
    exported = export_native(held, at=NOW)
    assert exported.report.left == ()
    data = compact_json(exported.document)
    imported = import_native(data, held=Held())
    assert (imported.records, imported.identity, imported.wishes) == (
        held.records,
        held.identity,
        held.wishes,
    )
    _expect_account(exported.document, imported.report)
    assert [row.leaf for row in exported.report.taken] == [
        row.leaf for row in imported.report.taken
    ]
    again = import_native(data, held=held)
    assert again.records == ()
    assert again.report == imported.report


@relaxed
@given(st.binary(max_size=60) | _TREES.map(lambda tree: json.dumps(tree).encode()))
def test_any_bytes_are_a_resume_and_a_profile_or_refused(data: bytes) -> None:
    for read in (_read_resume, _read_native):
        try:
            read(data)
        except InputError:
            continue


def _read_resume(data: bytes) -> Imported:
    return import_json_resume(data, held=Held(), new_id=numbered_ids(), at=NOW)


def _read_native(data: bytes) -> Imported:
    return import_native(data, held=Held())


def _imported(resume: JsonObject, held: Held) -> Imported | None:
    """None for what is no resume."""
    data = json.dumps(resume).encode()
    try:
        return import_json_resume(data, held=held, new_id=numbered_ids(), at=NOW)
    except InputError as error:
        if error.code != "profile.not_json_resume":
            raise
        return None


def _expect_account(document: JsonObject, report: LeafReport) -> None:
    rows = [row.leaf for row in report.taken]
    rows += [row.leaf for row in report.left if row.leaf is not None]
    assert len(rows) == len(report.taken) + len(report.left)
    assert Counter(rows) == Counter(pointer(path) for path in leaves_of(document))


def _without(record: Record, lost: Counter[tuple[str, str]]) -> Record:
    """The record without the values a resume has no place for."""
    fields = [field.name for field in TABLES[record.kind].flags()]
    return record.with_texts({name: "" for name in fields if lost[record.id, name]})


def _is_stated(item: str, field: str, index: int | None, imported: Imported) -> bool:
    if item == IDENTITY:
        return imported.identity is not None and field in imported.identity.texts()
    record = next(record for record in imported.records if record.id == item)
    return len(record.values(field)) > (index or 0)


def _values_held(held: Held) -> list[tuple[str, str, int | None]]:
    found: list[tuple[str, str, int | None]] = []
    parts = [(record.id, record.texts()) for record in held.records]
    parts += [(IDENTITY, held.identity.texts())] if held.identity else []
    parts += [(WISHES, held.wishes.texts())] if held.wishes else []
    for item, texts in parts:
        for name, text in texts.items():
            indexes = [None] if isinstance(text, str) else [*range(len(text))]
            found += [(item, name, index) for index in indexes]
    heads = ("id", "kind", "assertion", "source")
    return found + [(record.id, head, None) for record in held.records for head in heads]
