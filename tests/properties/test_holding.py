"""Importing and exporting: any bytes, every leaf, and back again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes.answer import diploma, school
from tests.fakes.evidence import JPEG, PDF, PNG
from tests.fakes.profiles import holdings
from tests.fakes.vault import new_vault
from tests.unit.workflows.incoming import CLOCK, ENTROPY, bring
from wallet.credentials.key_request import verify_key_request
from wallet.errors import WalletError
from wallet.profile.formats.held import Held
from wallet.profile.formats.leaf_report import leaves_of, pointer
from wallet.profile.records import Assertion
from wallet.standards.encoding import JsonObject, compact_json, parse_json_object
from wallet.vault import Vault
from wallet.workflows import hold
from wallet.workflows.exports import ExportFormat, export_profile
from wallet.workflows.imports import recognise_import

CREDENTIAL = diploma(school()).encode()
RESUME: JsonObject = {
    "basics": {"name": "Alva Exempel", "location": {"city": "Umeå"}},
    "work": [{"name": "Exempelbygg AB", "startDate": "2019-08"}],
}
BEGINNINGS = (b"", PDF, PNG, JPEG, CREDENTIAL, compact_json(RESUME), b'{"schema": "profile/1"')

members = st.sampled_from(
    ["basics", "name", "work", "skills", "education", "startDate", "endDate", "x", "schema", "$ref"]
)
documents = st.dictionaries(
    members,
    st.recursive(
        st.none() | st.booleans() | st.integers(-9, 3000) | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(members, inner, max_size=3),
        max_leaves=10,
    ),
    max_size=4,
)


@contextmanager
def empty_vault() -> Iterator[Vault]:
    with TemporaryDirectory() as folder, new_vault(Path(folder)) as vault:
        yield vault


@given(st.sampled_from(BEGINNINGS), st.integers(0, 4000), st.binary(max_size=40))
def test_any_bytes_have_a_format_or_an_error_that_says_why(
    start: bytes, cut: int, end: bytes
) -> None:
    assert _refusal(lambda: recognise_import(start[:cut] + end)) in (None, 3)


@settings(max_examples=15)
@given(
    st.lists(
        st.tuples(st.sampled_from(BEGINNINGS), st.integers(0, 4000), st.binary(max_size=8)),
        min_size=1,
        max_size=8,
    )
)
def test_any_file_is_imported_whole_or_leaves_no_trace(
    files: list[tuple[bytes, int, bytes]],
) -> None:
    with empty_vault() as vault:
        for start, cut, end in files:
            before = (vault.summaries(), len(vault.log()), vault.document("identity"))
            try:
                (brought,) = bring(vault, start[:cut] + end, again=True)
            except WalletError:
                assert (vault.summaries(), len(vault.log()), vault.document("identity")) == before
            else:
                assert len(vault.log()) == before[1] + 1
                assert {item.id for item in brought.items} <= {row.id for row in vault.summaries()}


@settings(max_examples=25)
@given(documents)
def test_every_leaf_of_a_file_is_taken_or_left_once(document: dict[str, Any]) -> None:
    with empty_vault() as vault:
        try:
            (brought,) = bring(vault, document)
        except WalletError:
            return
        accounted = [row.leaf for row in brought.report.taken]
        accounted += [str(row.leaf) for row in brought.report.left]
        assert sorted(accounted) == sorted(map(pointer, leaves_of(document)))
        kept = {item.id for item in vault.items()} | {"identity"}
        assert {row.place.item for row in brought.report.taken} <= kept


def test_every_leaf_of_a_credential_is_taken() -> None:
    with empty_vault() as vault:
        (brought,) = bring(vault, CREDENTIAL)
    assert brought.report.left == ()
    assert {"/name", "/courses/2/grade", "/vct", "/cnf/jwk/x"} <= {
        row.leaf for row in brought.report.taken
    }


@settings(max_examples=10)
@given(holdings().map(lambda held: _never_attested(held)))
def test_importing_an_export_gives_equal_records(held: Held) -> None:
    with empty_vault() as vault, empty_vault() as other:
        for one in held.records:
            hold.add_record(vault, one, CLOCK, ENTROPY)
        for name, value in (("identity", held.identity), ("wishes", held.wishes)):
            if value is not None:
                hold.change_document(
                    vault, name, value.to_json(), before=None, clock=CLOCK, entropy=ENTROPY
                )
        exported = export_profile(vault, ExportFormat.PROFILE, clock=CLOCK, entropy=ENTROPY)
        bring(other, parse_json_object(compact_json(exported.document)))
        mine, theirs = hold.held_profile(vault), hold.held_profile(other)
        assert set(mine.records) == set(theirs.records)
        assert (mine.identity, mine.wishes) == (theirs.identity, theirs.wishes)


@given(st.text(max_size=60) | st.binary(max_size=60).map(lambda data: data.decode("latin-1")))
def test_any_text_is_no_request_for_a_key(text: str) -> None:
    assert _refusal(lambda: verify_key_request(text, CLOCK.now())) == 3


def _refusal(call: Callable[[], object]) -> int | None:
    """The exit code of the error a call ends with; None where it ends well."""
    try:
        call()
    except WalletError as error:
        return error.exit_code
    return None


def _never_attested(held: Held) -> Held:
    """As a wallet holds it: what is attested is a credential, never a record."""
    return replace(
        held,
        records=tuple(
            replace(one, assertion=Assertion.SELF) if one.assertion is Assertion.ATTESTED else one
            for one in held.records
        ),
    )
