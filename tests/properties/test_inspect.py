"""Looking at anything at all ends with words or with a refusal by name, and shows nothing raw."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.contracts.schema_files import validator
from tests.fakes.clock import NOON
from tests.fakes.documents import DOCUMENTS
from wallet.cli.views.inspection import render_inspection
from wallet.cli.views.page import Page
from wallet.credentials.trust import Trust
from wallet.errors import InputError
from wallet.messages import ENGLISH, SWEDISH
from wallet.workflows.inspect import inspect
from wallet.workflows.inspect.documents import inspection_document

VALIDATOR = validator("inspection-1")
TEXTS = {type_: make().encode() for type_, make in DOCUMENTS.items()}
HEADS = (b"", b"eyJ", b"{", b"openid4vp://?", b"-----BEGIN CERTIFICATE-----", b"%PDF-")


def look(data: bytes) -> None:
    """Looks at ``data``; whatever is told is told in both languages and by the schema."""
    try:
        inspection = inspect(data, trust=Trust(), at=NOON)
    except InputError:
        return
    VALIDATOR.validate(json.loads(json.dumps(inspection_document(inspection))))
    for t in (ENGLISH, SWEDISH):
        lines = render_inspection(inspection, "file", t, Page(60, is_screen=True))
        assert lines
        assert all(line.isprintable() for line in lines)


@given(st.sampled_from(HEADS), st.binary(max_size=400))
def test_any_bytes(head: bytes, data: bytes) -> None:
    look(head + data)


@settings(max_examples=300)
@given(st.sampled_from(sorted(TEXTS)), st.data())
def test_any_document_with_a_byte_changed(name: str, data: st.DataObject) -> None:
    text = bytearray(next(text for type_, text in TEXTS.items() if type_ == name))
    place = data.draw(st.integers(0, len(text) - 1))
    text[place] = data.draw(st.integers(0, 255))
    look(bytes(text))


@given(st.sampled_from(sorted(TEXTS)), st.floats(0, 1))
def test_any_document_cut_short(name: str, share: float) -> None:
    text = next(text for type_, text in TEXTS.items() if type_ == name)
    look(text[: int(len(text) * share)])


MEMBERS = st.dictionaries(
    st.sampled_from(
        ["schema", "kty", "client_id", "dcql_query", "basics", "work", "records", "entries", "x"]
    ),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=20),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
        ),
        max_leaves=8,
    ),
)


@given(MEMBERS)
def test_any_json(members: dict[str, object]) -> None:
    look(json.dumps(members).encode())
