"""The proof of one claim: it opens that claim of that receipt, and nothing else."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.fakes.consent import CONSENT_ID, VALUES, asking, claims, receipt, recorded, shown
from tests.fakes.kept import flipped
from tests.fakes.refusals import refused
from wallet.consent.claim_proof import (
    ClaimProof,
    build_claim_proof,
    read_claim_proof,
    verify_claim_proof,
)
from wallet.consent.claims import ClaimRef
from wallet.consent.receipt import verify_receipt
from wallet.consent.record import Recorded
from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, JsonValue, b64u_encode

NAME = ClaimRef("education", 0, ("achievement", "name"))
LEVEL = ClaimRef("education", 0, ("achievement", "level"))


def proof_of(
    ref: ClaimRef = NAME, value: JsonValue = VALUES["name"], *, of: Recorded | None = None
) -> bytes:
    """The proof of a claim of a release of name and level."""
    kept = of or recorded()
    key = dict(zip((NAME, LEVEL), kept.claim_keys, strict=True))[ref]
    return build_claim_proof(receipt(kept.record), CONSENT_ID, ref, value, key)


def checked(data: bytes) -> JsonObject:
    """The record that a proof opens, by the receipt it brings."""
    proof = read_claim_proof(data)
    return verify_claim_proof(proof, verify_receipt(proof.receipt))


def altered(data: bytes, **members: Any) -> bytes:
    return json.dumps({**json.loads(data), **members}).encode()


def test_key_and_value_open_their_claim() -> None:
    assert checked(proof_of())["id"] == CONSENT_ID
    assert checked(proof_of(LEVEL, VALUES["level"]))["id"] == CONSENT_ID


def test_a_proof_is_read_as_it_was_written() -> None:
    kept, token = recorded(), receipt()
    data = build_claim_proof(token, CONSENT_ID, NAME, VALUES["name"], kept.claim_keys[0])
    found = read_claim_proof(data)
    assert found == ClaimProof(token, CONSENT_ID, NAME, VALUES["name"], kept.claim_keys[0])
    assert found.name == "education: achievement.name"


def test_a_proof_holds_neither_value_nor_key_of_another_claim() -> None:
    other_value = "Hemligt-betyg-4711"
    sent = claims(shown(("achievement", "name"), "x"), shown(("achievement", "level"), other_value))
    kept = recorded(asking(), sent)
    data = proof_of(value="x", of=kept)
    assert kept.claim_keys[0].encode() in data
    assert other_value.encode() not in data
    assert kept.claim_keys[1].encode() not in data


@pytest.mark.parametrize(
    ("ref", "value", "key"),
    [
        (NAME, VALUES["name"], 1),
        (LEVEL, VALUES["level"], 0),
        (NAME, "undersköterska", 0),
        (NAME, VALUES["level"], 1),
        (LEVEL, "4", 1),
        (LEVEL, True, 1),
        (ClaimRef("education", 1, NAME.path), VALUES["name"], 0),
        (ClaimRef("work", 0, NAME.path), VALUES["name"], 0),
        (ClaimRef("education", 0, ("achievement",)), VALUES["name"], 0),
    ],
)
def test_none_is_made_that_would_not_hold(ref: ClaimRef, value: JsonValue, key: int) -> None:
    kept = recorded()
    with refused(InputError, "consent.claim_proof"):
        build_claim_proof(receipt(kept.record), CONSENT_ID, ref, value, kept.claim_keys[key])


@pytest.mark.parametrize(
    "change",
    [
        {"value": "Sjuksköterska"},
        {"value": None},
        {"key": recorded().claim_keys[1]},
        {"key": recorded(seed="another release").claim_keys[0]},
        {"consent_id": "urn:uuid:00000000-3a04-4a51-9f4c-1b0f2b6f3d10"},
        {"query": "work"},
        {"item": 1},
        {"path": ["achievement", "level"]},
        {"path": ["achievement", "name", 0]},
        {"receipt": receipt(recorded(seed="another release").record)},
        {"receipt": receipt(recorded(key=2, seed="another recipient").record, key=2)},
    ],
)
def test_whatever_is_changed_the_proof_fails(change: dict[str, Any]) -> None:
    with refused(InputError, "consent.claim_proof"):
        checked(altered(proof_of(), **change))


def test_a_receipt_that_was_changed_is_no_receipt() -> None:
    with refused(InputError, "jose.signature"):
        checked(altered(proof_of(), receipt=flipped(receipt())))


def test_of_two_entries_about_one_claim_neither_is_proven() -> None:
    kept = recorded()
    entries = kept.record["claims"]
    assert isinstance(entries, list)
    twice = receipt({**kept.record, "claims": [*entries, entries[0]]})
    with refused(InputError, "consent.claim_proof"):
        checked(altered(proof_of(), receipt=twice))


def test_what_was_refused_is_not_proven() -> None:
    kept = recorded()
    entries = kept.record["claims"]
    assert isinstance(entries, list)
    bare: list[Any] = [
        {name: member for name, member in entry.items() if name != "digest"}
        for entry in entries
        if isinstance(entry, dict)
    ]
    with refused(InputError, "consent.claim_proof"):
        checked(altered(proof_of(), receipt=receipt({**kept.record, "claims": bare})))


@pytest.mark.parametrize(
    "change",
    [
        {"key": b64u_encode(bytes(31))},
        {"key": ""},
        {"key": 7},
        {"item": True},
        {"item": -1},
        {"item": "0"},
        {"path": []},
        {"path": "achievement.name"},
        {"path": ["achievement", None]},
        {"path": ["achievement", -1]},
        {"query": None},
        {"receipt": None},
        {"more": 1},
    ],
)
def test_a_proof_of_another_form_is_refused(change: dict[str, Any]) -> None:
    with refused(InputError, "consent.claim_proof_form"):
        read_claim_proof(altered(proof_of(), **change))


@pytest.mark.parametrize("name", ["receipt", "consent_id", "query", "item", "path", "value", "key"])
def test_every_member_is_needed(name: str) -> None:
    document = json.loads(proof_of())
    del document[name]
    with refused(InputError, "consent.claim_proof_form"):
        read_claim_proof(json.dumps(document).encode())


def test_a_key_with_stray_bits_or_of_another_length_is_refused() -> None:
    key = recorded().claim_keys[0]
    with refused(InputError, "encoding.base64url"):
        read_claim_proof(altered(proof_of(), key=key[:-1] + "_"))
    with refused(InputError, "encoding.too_large"):
        read_claim_proof(altered(proof_of(), key=key + "AA"))


def test_an_unknown_version_is_refused() -> None:
    with refused(InputError, "consent.claim_proof_version"):
        read_claim_proof(altered(proof_of(), schema="claim-proof/2"))


def test_a_member_given_twice_is_refused() -> None:
    twice = proof_of().replace(b'"value":', b'"value":"x","value":')
    with refused(InputError, "encoding.json_duplicate"):
        read_claim_proof(twice)


def test_what_was_said_no_to_is_not_proven_to_be_sent() -> None:
    """A receipt that its signer made up: a claim with its digest under a no."""
    kept = recorded()
    yes: dict[str, Any] = kept.record
    no = {**yes, "decision": {**yes["decision"], "outcome": "refused"}}
    data = proof_of()
    token = receipt({**yes, "id": CONSENT_ID.replace("6f", "7f")}, no)
    with refused(InputError, "consent.claim_proof"):
        checked(altered(data, receipt=token))
