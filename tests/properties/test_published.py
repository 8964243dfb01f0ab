"""What strangers publish: whatever its bytes are, it is read, or refused with a code."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.answer import SCHOOL, trusting
from tests.fakes.clock import NOON
from tests.fakes.keys import test_key
from tests.fakes.publishing import DID, ISSUER, METADATA, did_document, metadata
from wallet.credentials.published_key import find_published_key
from wallet.credentials.reasons import CheckOutcome
from wallet.credentials.signed_trust_list import open_trust_list, sign_trust_list
from wallet.credentials.snapshot import Published, Snapshot
from wallet.credentials.trust_list import Role, TrustEntry
from wallet.credentials.trust_pack import TrustPack, sign_trust_pack, verify_trust_pack
from wallet.errors import InputError
from wallet.standards.identifiers import (
    did_web_address,
    metadata_address,
    parse_web_address,
    read_did_document,
    read_issuer_metadata,
    read_key_document,
)

OWNER = test_key(60)
ENTRIES = (
    TrustEntry("Exempelskolan", Role.ISSUER, SCHOOL.public),
    TrustEntry("Servicedisken", Role.REGISTRAR, OWNER.public),
)
TRUST = trusting(*ENTRIES)
LIST = sign_trust_list(TRUST.lists[0], OWNER).encode()
PACK = sign_trust_pack(
    TrustPack(NOON, NOON.plus(60), {METADATA: Published(b"{}", NOON)}), OWNER
).encode()

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=12), inner),
    max_leaves=12,
)
READERS: tuple[Callable[[bytes], object], ...] = (
    lambda data: read_did_document(data, DID),
    lambda data: read_issuer_metadata(data, ISSUER),
    read_key_document,
    open_trust_list,
    lambda data: verify_trust_pack(data, trust=TRUST, now=NOON),
)


def refuses_or_reads(read: Callable[[bytes], object], data: bytes) -> None:
    try:
        read(data)
    except InputError:
        return


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for read in READERS:
        refuses_or_reads(read, data)


@given(JSON)
def test_any_json_is_read_or_refused(value: object) -> None:
    for read in READERS:
        refuses_or_reads(read, json.dumps(value).encode())


@given(st.sampled_from(["id", "verificationMethod", "assertionMethod"]), JSON)
def test_any_member_of_a_did_document_is_read_or_refused(name: str, value: Any) -> None:
    members: dict[str, Any] = {name: value}
    document = did_document(SCHOOL.public, **members)
    refuses_or_reads(READERS[0], document)


@given(st.sampled_from(["issuer", "jwks", "jwks_uri"]), JSON)
def test_any_member_of_metadata_is_read_or_refused(name: str, value: Any) -> None:
    members: dict[str, Any] = {name: value}
    refuses_or_reads(READERS[1], metadata(SCHOOL.public, **members))


@given(st.text(max_size=60) | st.text("did:web.example%3A/#?", max_size=40))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    for read in (did_web_address, metadata_address, parse_web_address):
        for one in (text, f"did:web:{text}", f"https://{text}"):
            refuses_or_reads(lambda _, f=read, t=one: f(t), b"")  # type: ignore[misc]


@given(st.text(max_size=40), st.binary(max_size=200), st.text(max_size=20))
def test_a_search_for_a_key_always_ends_in_a_check_or_none(
    issuer: str, data: bytes, method: str
) -> None:
    snapshot = Snapshot(NOON, {METADATA: Published(data, NOON)})
    for one in (issuer, ISSUER, DID):
        found = find_published_key(one, snapshot, method=method, holds=lambda _: True)
        assert found is None or found.key is not None or found.check.outcome is CheckOutcome.UNKNOWN


@given(st.sampled_from([LIST, PACK]), st.data())
def test_no_byte_of_a_signed_list_or_pack_can_be_changed(token: bytes, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(token) - 1))
    letter = data.draw(st.integers(33, 126).filter(lambda one: one != token[place]))
    changed = token[:place] + bytes([letter]) + token[place + 1 :]
    for read in (READERS[3], READERS[4]):
        try:
            read(changed)
        except InputError:
            continue
        raise AssertionError("a changed byte went unnoticed")
