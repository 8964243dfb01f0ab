"""The trust lists and names in use: every change, and what is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.fakes.answer import SCHOOL, school, trusting
from tests.fakes.clock import NOON
from tests.fakes.keys import test_key
from tests.fakes.refusals import refused
from wallet.credentials.signed_trust_list import sign_trust_list
from wallet.credentials.trust_list import KeyState, Role, TrustEntry
from wallet.errors import ConflictError, InputError, NotFoundError
from wallet.reference import TrustSettings
from wallet.reference.trust_settings import parse_trust_settings
from wallet.standards.jose import PrivateKey

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


# Lists that their owner signs.


OWNER, OTHER_OWNER = test_key(60), test_key(61)


def signed(seq: int, owner: PrivateKey = OWNER, **members: Any) -> bytes:
    used = replace(trusting(SKOLAN).lists[0], seq=seq, **members)
    return sign_trust_list(used, owner).encode()


def with_signed(settings: TrustSettings, data: bytes) -> TrustSettings:
    return settings.with_list(data, source="skolor.jwt", at=NOON)


def test_a_signed_list_is_kept_with_its_signer() -> None:
    settings = with_signed(TrustSettings(), signed(3))

    assert [kept.signer for kept in settings.lists] == [OWNER.public.thumbprint()]
    assert parse_trust_settings(json.dumps(settings.to_json()).encode()) == settings


def test_a_later_list_by_the_same_owner_takes_its_place() -> None:
    settings = with_signed(with_signed(TrustSettings(), signed(3)), signed(4))

    assert [kept.list.seq for kept in settings.lists] == [4]


@pytest.mark.parametrize("seq", [1, 2, 3])
def test_an_earlier_list_by_the_same_owner_is_refused(seq: int) -> None:
    settings = with_signed(TrustSettings(), signed(3))

    with refused(ConflictError, "trust.older_list"):
        with_signed(settings, signed(seq))


@pytest.mark.parametrize("data", [signed(4, OTHER_OWNER), a_list(4)])
def test_a_list_by_anybody_else_does_not_take_the_place_of_a_signed_one(data: bytes) -> None:
    settings = with_signed(TrustSettings(), signed(3))

    with refused(ConflictError, "trust.other_signer"):
        settings.with_list(data, source="x", at=NOON)


def test_who_signed_is_asked_before_which_is_newer() -> None:
    settings = with_signed(TrustSettings(), signed(3))

    with refused(ConflictError, "trust.other_signer"):
        with_signed(settings, signed(3, OTHER_OWNER))


def test_a_list_that_nobody_signed_may_be_signed_from_then_on() -> None:
    settings = with_signed(with_list(TrustSettings(), 3), signed(4))

    assert [kept.signer for kept in settings.lists] == [OWNER.public.thumbprint()]
    with refused(ConflictError, "trust.other_signer"):
        with_list(settings, 5)


@pytest.mark.parametrize("sign", [True, False])
def test_a_list_that_has_ended_is_not_put_into_use(sign: bool) -> None:
    used = replace(trusting(SKOLAN).lists[0], exp=NOON.plus(-1))
    data = sign_trust_list(used, OWNER) if sign else json.dumps(used.to_json())

    with refused(InputError, "trust.list_ended"):
        with_signed(TrustSettings(), data.encode())


@pytest.mark.parametrize(
    "name",
    [
        "Skolor i Exempel\u200bl\u00e4n",
        "Skolor\u00a0i  Exempella\u0308n",
        "\u2067Skolor i Exempell\u00e4n",
        "\uff33kolor i Exempell\u00e4n",
    ],
)
def test_a_name_that_looks_the_same_is_the_same(name: str) -> None:
    settings = with_signed(TrustSettings(), signed(3))

    with refused(ConflictError, "trust.other_signer"):
        with_signed(settings, signed(4, OTHER_OWNER, name=name))
