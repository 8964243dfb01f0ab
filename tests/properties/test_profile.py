"""What holds for every record, identity and wish: one written form, read back equal."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.contracts.schema_files import validator
from tests.fakes.profiles import NOW, holdings, identities, records, wishes
from wallet.errors import InputError
from wallet.messages import ENGLISH, SWEDISH
from wallet.profile.claim_paths import label, value_key
from wallet.profile.formats.held import Held
from wallet.profile.formats.leaf_report import leaves_of
from wallet.profile.formats.native import export_native
from wallet.profile.identity import Identity, build_identity, parse_identity
from wallet.profile.kinds import IDENTITY, TABLES, WISHES, Kind
from wallet.profile.plain_text import plain_text
from wallet.profile.records import Record, build_record, parse_claims, parse_record
from wallet.profile.search_text import search_text
from wallet.profile.wishes import Wishes, build_wishes, parse_wishes
from wallet.standards.encoding import JsonObject, canonical_json, parse_json_object

PROFILE = validator("profile-1")
CLAIMS = {name: validator(f"{name}-1") for name in Kind} | {
    name: validator(f"{name}-claims-1") for name in (IDENTITY, WISHES)
}

relaxed = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

names = st.sampled_from(["schema", "id", "kind", "claims", "title", "from", "to", "x", "scheme"])
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-9, 3000)
    | st.text(max_size=8)
    | st.sampled_from(["2019-08", "2019-08-01", "ongoing", "work"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=8,
)


@relaxed
@given(records())
def test_a_record_is_read_back_equal_from_its_document(record: Record) -> None:
    document = parse_json_object(canonical_json(record.to_json()))
    assert parse_record(document) == record


@settings(relaxed, max_examples=40)
@given(holdings())
def test_every_document_fits_its_schema(held: Held) -> None:
    PROFILE.validate(export_native(held, at=NOW).document)
    for record in held.records:
        CLAIMS[record.kind].validate(record.claims())
    if held.identity is not None:
        CLAIMS[IDENTITY].validate(held.identity.claims())
    if held.wishes is not None:
        CLAIMS[WISHES].validate(held.wishes.claims())


@relaxed
@given(records())
def test_a_record_is_built_again_from_its_texts(record: Record) -> None:
    again = build_record(record.kind, record.texts(), record.id, record.source.at)
    assert again.details == record.details
    assert record.with_texts({}) == record


@relaxed
@given(records())
def test_claims_hold_no_null_no_id_and_nothing_private(record: Record) -> None:
    claims = record.claims()
    hidden = {field.members[0] for field in TABLES[record.kind].fields if not field.released}
    assert hidden.isdisjoint(claims)
    assert not {"id", "assertion", "source", "schema"} & claims.keys()
    empty: list[Any] = [None, {}, []]
    assert [path for path in leaves_of(claims) if _at(claims, path) in empty] == []


@relaxed
@given(records(), st.data())
def test_a_changed_document_is_refused_or_says_exactly_what_it_says(
    record: Record, data: st.DataObject
) -> None:
    document = record.to_json()
    path = data.draw(st.sampled_from([*leaves_of(document)]))
    _replace(document, path, data.draw(json_values))
    _expect_refusal_or_itself(document)


@relaxed
@given(st.dictionaries(names, json_values))
def test_any_document_is_a_record_or_refused(document: JsonObject) -> None:
    _expect_refusal_or_itself(document)
    for kind in Kind:
        refusal = _refusal(partial(parse_claims, kind), document)
        assert refusal.startswith("profile.") or document.keys() <= {"title", "from", "to"}


@relaxed
@given(records())
def test_every_claim_of_a_record_has_a_label_in_both_languages(record: Record) -> None:
    claims = record.claims()
    for path in leaves_of(claims):
        found = label(path, record.kind)
        assert found is not None
        keys = [found.key, found.part, value_key(path, record.kind, _at(claims, path))]
        for key in filter(None, keys):
            assert ENGLISH.has(key)
            assert SWEDISH.has(key)


@given(
    st.lists(st.text(max_size=3) | st.integers(0, 3) | st.none()), st.sampled_from([*TABLES, "x"])
)
def test_any_path_has_a_label_or_none(path: list[str | int | None], kind: str) -> None:
    found = label(path, kind)
    assert found is None or ENGLISH.has(found.key)


@relaxed
@given(records())
def test_a_record_is_found_by_its_title(record: Record) -> None:
    if record.values("title"):
        assert record.title in search_text(record).split("\n")


@relaxed
@given(identities())
def test_an_identity_is_read_back_equal(identity: Identity) -> None:
    assert parse_identity(identity.to_json()) == identity
    assert build_identity(identity.texts()) == identity
    assert "protected" not in identity.claims()


@relaxed
@given(wishes())
def test_wishes_are_read_back_equal(held: Wishes) -> None:
    assert parse_wishes(held.to_json()) == held
    assert build_wishes(held.texts()) == held


@given(st.dictionaries(names, json_values))
def test_any_document_is_an_identity_or_wishes_or_refused(document: JsonObject) -> None:
    parsers: list[tuple[str, Callable[[JsonObject], Identity | Wishes]]]
    parsers = [(IDENTITY, parse_identity), (WISHES, parse_wishes)]
    for name, parse in parsers:
        named = document | {"schema": f"{name}/1"}
        refusal = _refusal(parse, named)
        assert refusal.startswith("profile.") or parse(named).to_json() == named


@given(
    st.lists(
        st.sampled_from(
            [
                "<",
                ">",
                "b",
                "/",
                "&",
                "lt;",
                "gt;",
                "amp;",
                "#60;",
                " ",
                "\n",
                "<p>",
                "<script>",
                "</script>",
                "<!--",
                "-->",
                "\u200b",
                "x",
            ]
        ),
    ).map("".join),
    st.integers(1, 40),
    st.booleans(),
)
def test_plain_text_is_bounded_and_stays_as_it_is(text: str, limit: int, newlines: bool) -> None:
    plain = plain_text(text, limit=limit, newlines=newlines)
    assert len(plain) <= limit
    assert newlines or "\n" not in plain
    assert plain_text(plain, limit=limit, newlines=newlines) == plain


def _refusal(parse: Callable[[JsonObject], object], document: JsonObject) -> str:
    """The code of the refusal; empty where the document is taken."""
    try:
        parse(document)
    except InputError as error:
        return error.code
    return ""


def _expect_refusal_or_itself(document: JsonObject) -> None:
    refusal = _refusal(parse_record, document)
    if refusal:
        assert refusal.partition(".")[0] in ("profile", "encoding")
        return
    claims = document["claims"]
    assert isinstance(claims, dict)
    if "from" in claims:
        claims.setdefault("to", "ongoing")
    assert parse_record(document).to_json() == document


def _at(tree: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        tree = tree[step]
    return tree


def _replace(tree: Any, path: tuple[str | int, ...], value: Any) -> None:
    _at(tree, path[:-1])[path[-1]] = value
