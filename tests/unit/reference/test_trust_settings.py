"""The trust lists and names in use: every change, and what is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.fakes.answer import SCHOOL, school, trusting
from tests.fakes.clock import NOON
from tests.fakes.refusals import refused
from wallet.credentials.trust_list import KeyState, Role, TrustEntry
from wallet.errors import ConflictError, InputError, NotFoundError
from wallet.reference import TrustSettings
from wallet.reference.trust_settings import parse_trust_settings

SKOLAN = TrustEntry("Exempelskolan", Role.ISSUER, SCHOOL.public)
ROTEN = TrustEntry("Exempelrot", Role.ISSUER, anchor=school().anchor)
LATER = NOON.plus(60)


def with_own(*entries: TrustEntry) -> TrustSettings:
    settings = TrustSettings()
    for entry in entries:
        settings = settings.with_entry(entry, at=NOON, list_name="min egen lista")
    return settings


def a_list(seq: int, name: str = "Skolor i Exempellän") -> bytes:
    used = replace(trusting(SKOLAN).lists[0], seq=seq, name=name)
    return json.dumps(used.to_json()).encode()


def with_list(
    settings: TrustSettings, seq: int, name: str = "Skolor i Exempellän"
) -> TrustSettings:
    return settings.with_list(a_list(seq, name), source="skolor.json", at=NOON)


def test_at_first_nobody_is_trusted() -> None:
    assert TrustSettings().trust.lists == ()


def test_an_entry_opens_ones_own_list() -> None:
    own = with_own(SKOLAN).own

    assert own is not None
    assert (own.name, own.seq, own.iat, own.entries) == ("min egen lista", 1, NOON, (SKOLAN,))


def test_every_change_counts_and_is_dated() -> None:
    own = with_own(SKOLAN).with_entry(ROTEN, at=LATER, list_name="another name").own

    assert own is not None
    assert (own.name, own.seq, own.iat) == ("min egen lista", 2, LATER)


def test_an_entry_takes_the_place_of_one_with_its_key_and_role() -> None:
    compromised = replace(SKOLAN, state=KeyState.COMPROMISED)
    recipient = replace(SKOLAN, role=Role.RECIPIENT)

    own = with_own(SKOLAN, recipient, compromised).own

    assert own is not None
    assert own.entries == (recipient, compromised)


def test_somebodys_list_is_kept_with_source_and_day() -> None:
    [kept] = with_list(TrustSettings(), 3).lists

    assert (kept.list.source, kept.added, kept.list.seq) == ("skolor.json", NOON, 3)


def test_a_newer_list_takes_the_place_of_the_older() -> None:
    settings = with_list(with_list(with_list(TrustSettings(), 3), 1, "Annan lista"), 4)

    assert [(kept.list.name, kept.list.seq) for kept in settings.lists] == [
        ("Annan lista", 1),
        ("Skolor i Exempellän", 4),
    ]


@pytest.mark.parametrize("seq", [2, 3])
def test_an_older_list_is_refused(seq: int) -> None:
    settings = with_list(TrustSettings(), 3)

    with refused(ConflictError, "trust.older_list"):
        with_list(settings, seq, "SKOLOR I EXEMPELLÄN")


def test_ones_own_list_comes_first() -> None:
    names = [used.name for used in with_list(with_own(SKOLAN), 3).trust.lists]

    assert names == ["min egen lista", "Skolor i Exempellän"]


@pytest.mark.parametrize("reference", ["Exempelskolan", "exempelskolan", SKOLAN.id, SKOLAN.id[:4]])
def test_an_entry_is_removed_by_name_or_id(reference: str) -> None:
    own = with_own(SKOLAN, ROTEN).without(reference, at=LATER).own

    assert own is not None
    assert (own.entries, own.seq, own.iat) == ((ROTEN,), 3, LATER)


def test_a_list_is_removed_by_name() -> None:
    settings = with_list(with_own(ROTEN), 3).without("Skolor i exempellän", at=LATER)

    assert settings == with_own(ROTEN)


@pytest.mark.parametrize("reference", ["Okänd", SKOLAN.id[:3], ""])
def test_what_is_not_there_cannot_be_removed(reference: str) -> None:
    with refused(NotFoundError, "trust.not_found"):
        with_own(SKOLAN).without(reference, at=LATER)


def test_an_ambiguous_name_removes_nothing() -> None:
    two = with_own(SKOLAN, replace(ROTEN, name="Exempelskolan"))

    with refused(InputError, "trust.ambiguous"):
        two.without("Exempelskolan", at=LATER)


def test_a_name_is_kept_once() -> None:
    settings = TrustSettings().with_name("Exempelmatchning AB").with_name("EXEMPELMATCHNING ab")

    assert settings.names == ("Exempelmatchning AB",)


def test_a_name_is_forgotten() -> None:
    settings = TrustSettings().with_name("A").with_name("B").without_name("a")

    assert settings.names == ("B",)


def test_a_name_that_is_not_there_cannot_be_forgotten() -> None:
    with refused(NotFoundError, "trust.not_found"):
        TrustSettings().without_name("A")


def test_an_empty_name_is_no_name() -> None:
    with refused(InputError, "trust.empty_name"):
        TrustSettings().with_name("  ")


@pytest.mark.parametrize(
    "settings",
    [TrustSettings(), with_list(with_own(SKOLAN, ROTEN), 3).with_name("Exempelmatchning AB")],
)
def test_settings_read_as_they_were_written(settings: TrustSettings) -> None:
    read = parse_trust_settings(json.dumps(settings.to_json()).encode())

    assert read == settings


@pytest.mark.parametrize(
    "change",
    [
        {"schema": "trust-store/2"},
        {"names": None},
        {"names": [1]},
        {"lists": {}},
        {"lists": ["x"]},
        {"lists": [{"source": 1, "added": "2026-11-21", "list": {}}]},
        {"lists": [{"source": "x", "added": "2026-11-21"}]},
        {"own": []},
    ],
)
def test_a_broken_file_never_reads_as_an_empty_one(change: dict[str, Any]) -> None:
    with refused(InputError, "trust.store"):
        parse_trust_settings(json.dumps({**TrustSettings().to_json(), **change}).encode())


def test_a_broken_list_in_the_file_is_refused() -> None:
    settings = with_own(SKOLAN).to_json()
    settings["own"] = {"schema": "trust-list/2"}

    with refused(InputError, "trust.version"):
        parse_trust_settings(json.dumps(settings).encode())
