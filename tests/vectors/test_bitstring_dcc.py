"""The status lists of the Digital Credentials Consortium's fixtures, and what points into them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.shared import vectors
from wallet.standards.status import read_bitstring_status_list

LISTS = "dcc-vc-test-fixtures/statusLists/didkey-ed25519Signature2020/"
NAMES = {"validStatus": 0, "revokedStatus": 1}


def _json(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def _entries(word: str) -> list[tuple[str, dict[str, Any]]]:
    """The status entries of the credentials whose file name has ``word``."""
    folder = vectors("dcc-vc-test-fixtures/verifiableCredentials")
    files = sorted(folder.rglob(f"*-{word}-*.json"))
    return [(path.name, _json(path)["credentialStatus"]) for path in files]


@pytest.mark.parametrize("word", NAMES)
def test_every_entry_says_what_the_name_of_its_credential_says(word: str) -> None:
    entries = _entries(word)
    assert entries
    for name, entry in entries:
        subject = _json(vectors(LISTS + Path(entry["statusListCredential"]).name))
        found = read_bitstring_status_list(subject["credentialSubject"])
        assert entry["statusPurpose"] in found.purposes, name
        assert found.statuses[int(entry["statusListIndex"])] == NAMES[word], name


def test_their_lists_are_shorter_than_the_recommendation_asks() -> None:
    subject = _json(vectors(LISTS + "e5WK8CbZ1GjycuPombrj"))["credentialSubject"]
    found = read_bitstring_status_list(subject)
    assert len(found.statuses) == 100_000
    assert found.is_short
