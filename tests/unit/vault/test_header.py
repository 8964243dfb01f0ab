"""``keys.json``: nothing in it can be changed, and no change costs more than a refusal."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.refusals import refused
from tests.fakes.vault import new_vault, open_vault, vault_folder
from wallet import limits
from wallet.errors import InputError, LockedError, WalletError
from wallet.standards.encoding import compact_json, sha256_b64u
from wallet.vault.header import parse_header
from wallet.vault.unlock import Unlocked

Members = dict[str, Any]

UNPROVEN: dict[str, Callable[[Members], object]] = {
    "a higher epoch": lambda m: m.update(epoch=2),
    "another creation time": lambda m: m.update(created="2026-11-21T09:00:01Z"),
    "made a demonstration": lambda m: m.update(demo=True),
    "a slot removed": lambda m: m["slots"].pop(),
    "the slots swapped": lambda m: m["slots"].reverse(),
    "the recovery slot's salt": lambda m: m["slots"][1]["kdf"].update(salt="A" * 21 + "Q"),
    "the recovery slot's cost raised": lambda m: m["slots"][1]["kdf"].update(t=3),
}
"""Whole and well-formed, so that a right passphrase opens the slot; the mac then refuses."""

WRONG_SLOT: dict[str, Callable[[Members], object]] = {
    "another wallet id": lambda m: m.update(wallet_id="0" * 32),
    "the slot's id": lambda m: m["slots"][0].update(id="0" * 16),
    "the slot's cost raised": lambda m: m["slots"][0]["kdf"].update(m=20 * 1024),
    "the slot's lanes": lambda m: m["slots"][0]["kdf"].update(p=2),
    "the slot's salt": lambda m: m["slots"][0]["kdf"].update(salt="A" * 21 + "Q"),
    "the slot's nonce": lambda m: m["slots"][0].update(nonce="A" * 16),
    "the wrapped key": lambda m: m["slots"][0].update(wrapped="A" * 64),
    "retyped, recovery to passphrase": lambda m: (
        m["slots"].pop(0),
        m["slots"][0].update(type="passphrase"),
    ),
    "retyped, passphrase to shares": lambda m: m["slots"][0].update(type="shares"),
}
"""Whole and well-formed, but bound to the slot: nothing opens it any more."""

MALFORMED: dict[str, tuple[str, Callable[[Members], object]]] = {
    "version 2": ("vault.newer", lambda m: m.update(v=2)),
    "version 0": ("vault.newer", lambda m: m.update(v=0)),
    "version as text": ("vault.damaged", lambda m: m.update(v="1")),
    "version true": ("vault.damaged", lambda m: m.update(v=True)),
    "another cipher": ("vault.damaged", lambda m: m.update(cipher="none")),
    "epoch 0": ("vault.damaged", lambda m: m.update(epoch=0)),
    "epoch true": ("vault.damaged", lambda m: m.update(epoch=True)),
    "epoch with a fraction": ("vault.damaged", lambda m: m.update(epoch=1.5)),
    "wallet id in capitals": ("vault.damaged", lambda m: m.update(wallet_id="A" * 32)),
    "a database elsewhere": ("vault.damaged", lambda m: m.update(db="../wallet-1.db")),
    "a database of a later epoch": ("vault.damaged", lambda m: m.update(db="wallet-2.db")),
    "a database with zeros": ("vault.damaged", lambda m: m.update(db="wallet-01.db")),
    "a time that is none": ("vault.damaged", lambda m: m.update(created="yesterday")),
    "a time in another form": ("vault.damaged", lambda m: m.update(created="2026-11-21")),
    "a mac too short": ("vault.damaged", lambda m: m.update(mac="AAAA")),
    "a mac that is none": ("vault.damaged", lambda m: m.update(mac="å" * 43)),
    "a member more": ("vault.damaged", lambda m: m.update(note="x")),
    "a member less": ("vault.damaged", lambda m: m.pop("demo")),
    "no slots": ("vault.damaged", lambda m: m.update(slots=[])),
    "slots that are none": ("vault.damaged", lambda m: m.update(slots={})),
    "nine slots": (
        "vault.damaged",
        lambda m: m.update(
            slots=[{**m["slots"][0], "id": f"{number:016x}"} for number in range(9)]
        ),
    ),
    "a slot twice": ("vault.damaged", lambda m: m["slots"].append(m["slots"][0])),
    "a slot member more": ("vault.damaged", lambda m: m["slots"][0].update(hint="cat")),
    "a slot type unknown": ("vault.damaged", lambda m: m["slots"][0].update(type="plain")),
    "a slot id too short": ("vault.damaged", lambda m: m["slots"][0].update(id="00")),
    "a salt too short": ("vault.damaged", lambda m: m["slots"][0]["kdf"].update(salt="AAAA")),
    "a salt that is none": ("vault.damaged", lambda m: m["slots"][0]["kdf"].update(salt="!" * 22)),
    "a nonce too long": ("vault.damaged", lambda m: m["slots"][0].update(nonce="A" * 20)),
    "another derivation": ("vault.damaged", lambda m: m["slots"][0]["kdf"].update(alg="pbkdf2")),
    "lanes true": ("vault.damaged", lambda m: m["slots"][0]["kdf"].update(p=True)),
    "memory lowered": ("vault.kdf_cost", lambda m: m["slots"][0]["kdf"].update(m=8)),
    "memory absurd": ("vault.kdf_cost", lambda m: m["slots"][0]["kdf"].update(m=2**31)),
    "passes lowered": ("vault.kdf_cost", lambda m: m["slots"][0]["kdf"].update(t=1)),
    "passes absurd": ("vault.kdf_cost", lambda m: m["slots"][0]["kdf"].update(t=17)),
    "lanes absurd": ("vault.kdf_cost", lambda m: m["slots"][0]["kdf"].update(p=17)),
    "no lanes": ("vault.kdf_cost", lambda m: m["slots"][0]["kdf"].update(p=0)),
    "each slot bearable, together not": (
        "vault.kdf_cost",
        lambda m: [slot["kdf"].update(m=1024 * 1024, t=4) for slot in m["slots"]],
    ),
}
"""Refused before anything is derived."""


@pytest.mark.parametrize("name", UNPROVEN)
def test_a_changed_header_is_refused_though_its_slot_opens(home: Path, name: str) -> None:
    _forge(home, UNPROVEN[name])
    with refused(InputError, "vault.damaged"):
        open_vault(home)


@pytest.mark.parametrize("name", WRONG_SLOT)
def test_a_changed_slot_opens_with_nothing(home: Path, name: str) -> None:
    _forge(home, WRONG_SLOT[name])
    with refused(LockedError, "vault.wrong_passphrase"):
        open_vault(home)


@pytest.mark.parametrize("name", MALFORMED)
def test_a_malformed_header_is_refused_before_anything_is_derived(home: Path, name: str) -> None:
    code, change = MALFORMED[name]
    _forge(home, change)
    with refused(InputError, code):
        parse_header(_keys(home).read_bytes())


def test_a_newer_version_is_named(home: Path) -> None:
    _forge(home, lambda m: m.update(v=7))
    with pytest.raises(InputError) as caught:
        open_vault(home)
    assert caught.value.data == {"version": 7, "known": 1}


def test_accidental_damage_to_a_slot_is_no_wrong_passphrase(home: Path) -> None:
    data = bytearray(_keys(home).read_bytes())
    place = data.index(b'"wrapped":"') + 20
    data[place] = ord("A") if data[place] != ord("A") else ord("B")
    _keys(home).write_bytes(data)
    with refused(InputError, "vault.damaged"):
        open_vault(home)


def test_the_header_of_another_vault_does_not_open_this_one(home: Path, tmp_path: Path) -> None:
    new_vault(tmp_path / "other").close()
    _keys(home).write_bytes(_keys(tmp_path / "other").read_bytes())
    with refused(InputError, "vault.damaged"):
        open_vault(home)


def test_no_single_changed_byte_is_proven(made: Path, unlocked: Unlocked) -> None:
    data = _keys(made).read_bytes()
    assert parse_header(data).prove(unlocked.data_key) == unlocked.header
    for place in range(len(data)):
        changed = bytearray(data)
        changed[place] ^= 1
        with pytest.raises(WalletError):
            parse_header(bytes(changed)).prove(unlocked.data_key)


def test_no_shortened_or_lengthened_header_is_parsed(made: Path) -> None:
    data = _keys(made).read_bytes()
    for changed in [*(data[:length] for length in range(len(data))), data + b"\n", b" " + data]:
        with refused(InputError, "vault.damaged"):
            parse_header(changed)


def test_a_huge_header_is_not_read(home: Path) -> None:
    _keys(home).write_bytes(b" " * (limits.MAX_VAULT_HEADER_BYTES + 1))
    with refused(InputError, "system.too_large"):
        open_vault(home)


def test_a_missing_header_beside_a_database_is_damage(home: Path) -> None:
    _keys(home).unlink()
    with refused(InputError, "vault.damaged"):
        open_vault(home)


def test_a_missing_database_beside_a_header_is_damage(home: Path) -> None:
    (home / "vault" / "wallet-1.db").unlink()
    with refused(InputError, "vault.damaged"):
        open_vault(home)


def test_the_header_reveals_no_more_than_it_must(made: Path, unlocked: Unlocked) -> None:
    members = json.loads(_keys(made).read_bytes())
    assert list(members) == [
        "v", "wallet_id", "epoch", "cipher", "db", "demo", "created", "slots", "sum", "mac",
    ]  # fmt: skip
    assert unlocked.data_key.hex() not in _keys(made).read_text()
    assert [slot["type"] for slot in members["slots"]] == ["passphrase", "recovery"]


def _keys(home: Path) -> Path:
    return vault_folder(home).path / "keys.json"


def _forge(home: Path, change: Callable[[Members], object]) -> None:
    """Changes the header as somebody would who knows the format and lacks the keys."""
    members = json.loads(_keys(home).read_bytes())
    mac = members.pop("mac")
    members.pop("sum")
    change(members)
    forged_mac = members.pop("mac", mac)
    members["sum"] = sha256_b64u(compact_json(members))
    _keys(home).write_bytes(compact_json({**members, "mac": forged_mac}) + b"\n")
