"""``trust-list/1``: what is read is what is written, and nothing doubtful is read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.fakes.answer import SCHOOL, school
from tests.fakes.clock import NOON
from tests.fakes.refusals import refused
from wallet.credentials.trust_list import KeyState, Role, TrustEntry, TrustList, parse_trust_list
from wallet.errors import InputError
from wallet.standards.encoding import Instant, digest_of

SCHEMA = Path(__file__).resolve().parents[3] / "schemas" / "trust-list-1.json"


def a_list(**members: Any) -> dict[str, Any]:
    """A fair list of one key; members replace those of the entry."""
    entry = {"name": "Exempelskolan", "role": "issuer", "key": SCHOOL.public.to_jwk(), **members}
    return {
        "schema": "trust-list/1",
        "name": "Skolor i Exempellän",
        "seq": 3,
        "iat": NOON.seconds,
        "entries": [{name: value for name, value in entry.items() if value is not None}],
    }


def read(document: dict[str, Any]) -> TrustList:
    return parse_trust_list(json.dumps(document).encode())


FULL = TrustList(
    name="Skolor i Exempellän",
    seq=3,
    iat=NOON,
    exp=NOON.plus(86_400),
    entries=(
        TrustEntry(
            name="Exempelskolan",
            role=Role.ISSUER,
            key=SCHOOL.public,
            types=("urn:example:diploma:1",),
            issuers=("https://skola.example",),
            state=KeyState.RETIRED,
            valid_from=NOON.plus(-86_400),
            valid_until=NOON,
        ),
        TrustEntry(name="Exempelrot", role=Role.RECIPIENT, anchor=school().anchor),
        TrustEntry(
            name="Exempelakademin",
            role=Role.ISSUER,
            issuers=("did:web:akademin.example", "https://akademin.example/examen"),
            status_lists=("https://akademin.example/status/1",),
        ),
    ),
)


def test_a_list_reads_as_it_was_written() -> None:
    assert read(FULL.to_json()) == FULL


def test_a_written_list_fits_its_schema() -> None:
    Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(FULL.to_json())


def test_where_it_came_from_is_no_part_of_it() -> None:
    assert parse_trust_list(json.dumps(FULL.to_json()).encode(), source="x").to_json() == (
        FULL.to_json()
    )


def test_an_entry_without_a_state_is_active() -> None:
    assert read(a_list()).entries[0].state is KeyState.ACTIVE


def test_until_a_date_is_to_its_end() -> None:
    [entry] = read(a_list(**{"from": "2026-11-21", "until": "2026-11-21"})).entries

    assert entry.valid_from == Instant.parse("2026-11-21T00:00:00Z")
    assert entry.valid_until == Instant.parse("2026-11-21T23:59:59Z")


def test_a_key_entry_is_known_by_the_thumbprint() -> None:
    assert read(a_list()).entries[0].id == SCHOOL.public.thumbprint()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"schema": "trust-list/2"}, "trust.version"),
        ({"schema": None}, "trust.version"),
        ({"name": ""}, "trust.member"),
        ({"seq": "3"}, "trust.member"),
        ({"seq": True}, "trust.member"),
        ({"seq": -1}, "trust.member"),
        ({"iat": "2026-11-21"}, "encoding.instant"),
        ({"iat": True}, "encoding.instant"),
        ({"exp": None}, "encoding.instant"),
        ({"entries": {}}, "trust.member"),
        ({"entries": ["Exempelskolan"]}, "trust.entry"),
        ({"delegates": []}, "trust.unknown_member"),
    ],
)
def test_a_list_with_a_wrong_member_is_refused(change: dict[str, Any], code: str) -> None:
    with refused(InputError, code):
        read({**a_list(), **change})


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name": " "}, "trust.member"),
        ({"role": "verifier"}, "trust.member"),
        ({"role": None}, "trust.member"),
        ({"state": "revoked"}, "trust.member"),
        ({"key": None}, "trust.entry"),
        ({"anchor": "AA=="}, "trust.entry"),
        ({"key": None, "anchor": "AA=="}, "jose.certificate"),
        ({"key": None, "anchor": "no base64"}, "trust.member"),
        ({"key": None, "anchor": 7}, "trust.member"),
        ({"key": "z6Mk"}, "trust.member"),
        ({"key": SCHOOL.to_jwk()}, "jose.key_private"),
        ({"types": []}, "trust.member"),
        ({"types": "urn:example:diploma:1"}, "trust.member"),
        ({"types": [1]}, "trust.member"),
        ({"issuers": [""]}, "trust.member"),
        ({"from": 1}, "trust.member"),
        ({"until": "soon"}, "encoding.instant"),
        ({"typ": ["urn:example:diploma:1"]}, "trust.unknown_member"),
    ],
)
def test_an_entry_with_a_wrong_member_is_refused(change: dict[str, Any], code: str) -> None:
    with refused(InputError, code):
        read(a_list(**change))


def test_the_error_names_the_place() -> None:
    with refused(InputError, "trust.member") as caught:
        read(a_list(role="verifier"))

    assert caught.value.data == {"where": "entries[0].role"}


ADDRESSES = {"key": None, "issuers": ["https://skola.example/b", "did:web:skola.example"]}


def test_an_entry_may_stand_for_the_keys_that_addresses_publish() -> None:
    [entry] = read(a_list(**ADDRESSES)).entries

    assert entry.names_addresses
    assert entry.issuers == ("https://skola.example/b", "did:web:skola.example")


def test_an_address_entry_is_known_by_its_addresses_in_any_order() -> None:
    [entry] = read(a_list(**ADDRESSES)).entries
    [other] = read(a_list(**ADDRESSES | {"issuers": ADDRESSES["issuers"][::-1]})).entries  # type: ignore[index]  # a list

    assert entry.id == other.id == digest_of(["did:web:skola.example", "https://skola.example/b"])


def test_any_issuer_may_say_where_its_status_lists_are() -> None:
    [entry] = read(a_list(status_lists=["https://skola.example/status/1"])).entries

    assert not entry.names_addresses
    assert entry.status_lists == ("https://skola.example/status/1",)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"issuers": None}, "trust.entry"),
        ({"issuers": []}, "trust.member"),
        ({"issuers": ["Exempelskolan"]}, "identifiers.address"),
        ({"issuers": ["http://skola.example"]}, "identifiers.address"),
        ({"issuers": ["https://skola.example?a=b"]}, "identifiers.address"),
        ({"issuers": ["did:web:skola.example", "did:key:z6Mk"]}, "identifiers.address"),
        ({"issuers": ["did:web:skola.example/a"]}, "identifiers.did_web"),
        ({"role": "recipient"}, "trust.entry"),
        ({"role": "registrar"}, "trust.entry"),
        ({"status_lists": ["http://skola.example/1"]}, "identifiers.address"),
        ({"status_lists": []}, "trust.member"),
    ],
)
def test_an_entry_of_other_addresses_is_refused(change: dict[str, Any], code: str) -> None:
    with refused(InputError, code):
        read(a_list(**{**ADDRESSES, **change}))


def test_who_asks_for_data_has_no_status_lists() -> None:
    with refused(InputError, "trust.entry"):
        read(a_list(role="recipient", status_lists=["https://skola.example/status/1"]))
