"""``trust-pack+jwt``: what is read, whose it must be, and what has no place in one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.fakes.answer import DAY, SCHOOL, STRANGER, trusting
from tests.fakes.clock import NOON
from tests.fakes.keys import test_key
from tests.fakes.publishing import METADATA, metadata
from tests.fakes.refusals import refused
from wallet import limits
from wallet.credentials.signed_trust_list import sign_trust_list
from wallet.credentials.snapshot import Published
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import KeyState, Role, TrustEntry
from wallet.credentials.trust_pack import (
    TRUST_PACK_TYP,
    TrustPack,
    is_trust_pack,
    pack_signer,
    sign_trust_pack,
    verify_trust_pack,
)
from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonObject, b64u_encode, compact_json, sha256
from wallet.standards.jose import PrivateKey, sign_jws

DESK = test_key(70)
WEEK = limits.MAX_STATUS_AGE
SCHEMA = Path(__file__).resolve().parents[3] / "schemas" / "trust-pack-1.json"
CONTEXT = b'{"@context": {}}'
PACK = TrustPack(
    NOON,
    NOON.plus(WEEK),
    {METADATA: Published(metadata(SCHOOL.public), NOON.plus(-60))},
    {sha256(CONTEXT).hex(): CONTEXT},
)
TOKEN = sign_trust_pack(PACK, DESK)


def desk(**members: Any) -> Trust:
    fair: dict[str, Any] = {"name": "Servicedisken", "role": Role.REGISTRAR, "key": DESK.public}
    return trusting(TrustEntry(**{**fair, **members}))


def opened(token: str, trust: Trust | None = None, now: Instant = NOON) -> TrustPack:
    return verify_trust_pack(token.encode(), trust=trust or desk(), now=now)


def changed(signer: PrivateKey = DESK, typ: str = TRUST_PACK_TYP, **members: Any) -> str:
    """A pack that somebody put together by hand, properly signed."""
    payload = {**PACK.to_json(), **members}
    return sign_jws(payload, signer, typ=typ, header={"jwk": signer.public.to_jwk()})


def document(data: bytes = b"{}", date: int = NOON.seconds, **members: Any) -> JsonObject:
    return {METADATA: {"date": date, "data": b64u_encode(data), **members}}


def test_a_pack_reads_as_it_was_made() -> None:
    assert opened(TOKEN) == PACK
    assert opened(TOKEN + "\n") == PACK
    assert is_trust_pack(TOKEN.encode())
    assert pack_signer(TOKEN.encode()) == DESK.public


def test_a_pack_fits_its_schema() -> None:
    Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(PACK.to_json())


@pytest.mark.parametrize(
    "trust",
    [
        Trust(),
        desk(role=Role.ISSUER),
        desk(role=Role.RECIPIENT),
        desk(key=STRANGER.public),
        desk(state=KeyState.RETIRED),
        desk(state=KeyState.COMPROMISED),
        desk(valid_until=NOON.plus(-1)),
        trusting(TrustEntry("x", Role.REGISTRAR, DESK.public), exp=NOON.plus(-1)),
    ],
)
def test_a_pack_is_used_only_from_a_registrar_on_a_list_in_use(trust: Trust) -> None:
    with refused(InputError, "pack.signer"):
        verify_trust_pack(TOKEN.encode(), trust=trust, now=NOON)


def test_somebody_elses_key_in_the_header_is_refused() -> None:
    header: JsonObject = {"jwk": DESK.public.to_jwk()}
    forged = sign_jws(PACK.to_json(), STRANGER, typ=TRUST_PACK_TYP, header=header)

    with refused(InputError, "jose.signature"):
        opened(forged)


def test_a_changed_pack_is_refused() -> None:
    head, payload, signature = TOKEN.split(".")
    middle = len(payload) // 2
    letter = "A" if payload[middle] != "A" else "B"

    with refused(InputError, "jose.signature"):
        opened(f"{head}.{payload[:middle]}{letter}{payload[middle + 1 :]}.{signature}")


@pytest.mark.parametrize("typ", ["JWT", "trust-list+jwt"])
def test_another_type_is_refused(typ: str) -> None:
    with refused(InputError, "jose.typ"):
        opened(changed(typ=typ))
    assert not is_trust_pack(changed(typ=typ).encode())


def test_a_pack_is_used_until_its_end_and_not_after() -> None:
    assert opened(TOKEN, now=NOON.plus(WEEK - 1)) == PACK
    with refused(InputError, "pack.ended"):
        opened(TOKEN, now=NOON.plus(WEEK))


def test_a_pack_from_the_future_is_refused() -> None:
    assert opened(TOKEN, now=NOON.plus(-limits.MAX_CLOCK_SKEW)) == PACK
    with refused(InputError, "pack.not_yet"):
        opened(TOKEN, now=NOON.plus(-limits.MAX_CLOCK_SKEW - 1))


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ({"schema": "trust-pack/2"}, "pack.version"),
        ({"lists": []}, "pack.member"),
        ({"exp": NOON.plus(WEEK + 1).seconds}, "pack.member"),
        ({"exp": NOON.seconds}, "pack.member"),
        ({"exp": "soon"}, "encoding.instant"),
        ({"iat": True}, "encoding.instant"),
        ({"documents": []}, "pack.member"),
        ({"contexts": []}, "pack.member"),
        ({"documents": {METADATA: "e30"}}, "pack.member"),
        ({"documents": document(media_type="text/html")}, "pack.member"),
        ({"documents": document(date=NOON.seconds + 1)}, "pack.member"),
        ({"documents": document(date=NOON.seconds - WEEK - 1)}, "pack.member"),
        ({"documents": {METADATA: {"date": NOON.seconds, "data": 1}}}, "pack.member"),
        ({"documents": {METADATA: {"date": NOON.seconds, "data": "e3 0"}}}, "encoding.base64url"),
        ({"documents": {"http://skola.example": document()[METADATA]}}, "identifiers.address"),
        ({"documents": {"a": document()[METADATA]}}, "identifiers.address"),
        ({"contexts": {sha256(b"a").hex(): b64u_encode(b"b")}}, "pack.member"),
        ({"contexts": {"": b64u_encode(b"b")}}, "pack.member"),
    ],
)
def test_a_pack_with_another_content_is_refused(members: dict[str, Any], code: str) -> None:
    with refused(InputError, code):
        opened(changed(**members))


A_LIST = trusting(TrustEntry("Exempelskolan", Role.ISSUER, SCHOOL.public)).lists[0]


@pytest.mark.parametrize(
    "data",
    [
        compact_json(A_LIST.to_json()),
        b"  " + compact_json(A_LIST.to_json() | {"schema": "trust-list/9"}),
        sign_trust_list(A_LIST, DESK).encode(),
        sign_trust_list(A_LIST, DESK).encode() + b"\n",
    ],
)
def test_a_pack_with_a_trust_list_is_refused_and_never_made(data: bytes) -> None:
    with refused(InputError, "pack.list"):
        opened(changed(documents=document(data)))
    with refused(InputError, "pack.list"):
        sign_trust_pack(TrustPack(NOON, NOON.plus(DAY), {METADATA: Published(data, NOON)}), DESK)


def test_a_pack_holds_so_much_and_no_more() -> None:
    large = {METADATA: Published(bytes(limits.MAX_DOCUMENT_BYTES), NOON)}
    larger = {f"{METADATA}/{n}": large[METADATA] for n in range(3)}
    opened(sign_trust_pack(TrustPack(NOON, NOON.plus(DAY), large), DESK))

    with refused(InputError, "pack.too_large"):
        sign_trust_pack(TrustPack(NOON, NOON.plus(DAY), larger), DESK)


def test_a_pack_holds_so_many_documents_and_no_more() -> None:
    entry = document()[METADATA]
    many: JsonObject = {f"{METADATA}/{n}": entry for n in range(limits.MAX_PACK_DOCUMENTS)}

    with refused(InputError, "pack.member"):
        opened(changed(documents=many))


@pytest.mark.parametrize(
    "members", [{"issuers": ("https://skola.example",)}, {"types": ("urn:example:diploma:1",)}]
)
def test_a_registrar_for_a_part_makes_no_pack_about_everybody(members: dict[str, Any]) -> None:
    with refused(InputError, "pack.signer"):
        opened(TOKEN, desk(**members))


def test_a_key_that_is_compromised_as_an_issuers_makes_no_pack() -> None:
    warning = TrustEntry("x", Role.ISSUER, DESK.public, state=KeyState.COMPROMISED)

    with refused(InputError, "pack.signer"):
        opened(TOKEN, Trust((*desk().lists, *trusting(warning, name="Varningar").lists)))
