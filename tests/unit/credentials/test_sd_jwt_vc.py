"""What a credential is before anybody's signature is looked at."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fakes.answer import ALVA, DIPLOMA, STRANGER, WORK, diploma
from tests.fakes.clock import NOON
from tests.fakes.refusals import refused
from wallet.credentials.families.sd_jwt_vc import Credential, read_credential
from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, b64u_encode, compact_json
from wallet.standards.identifiers import did_jwk, did_key
from wallet.standards.jose import sign_jws

MEMBERS = ALVA.public.to_jwk()
RECORD: JsonObject = {
    "iss": did_jwk(ALVA.public),
    "vct": WORK,
    "iat": NOON.seconds,
    "cnf": {"jwk": MEMBERS},
    "title": "Snickare",
}


def read(**members: Any) -> Credential:
    payload = {name: value for name, value in {**RECORD, **members}.items() if value is not None}
    return read_credential(sign_jws(payload, ALVA, typ="dc+sd-jwt") + "~")


def test_a_record_of_the_holders_own_is_self_stated() -> None:
    assert read().is_self_stated


def test_the_same_key_with_its_members_in_another_order_is_the_same_key() -> None:
    backwards = dict(reversed(list(MEMBERS.items())))

    assert read(iss=f"did:jwk:{b64u_encode(compact_json(backwards))}").is_self_stated


@pytest.mark.parametrize(
    "members",
    [
        {"iss": did_jwk(STRANGER.public)},
        {"iss": did_key(ALVA.public)},
        {"iss": "https://skola.example"},
        {"iss": "did:jwk:no-key"},
        {"iss": None},
        {"cnf": None},
        {"cnf": {"kid": "urn:example:key:1"}},
        {"cnf": {"jwk": STRANGER.public.to_jwk()}},
        {"vct": DIPLOMA},
        {"vct": f"x{WORK}"},
    ],
)
def test_any_other_is_not(members: dict[str, Any]) -> None:
    assert not read(**members).is_self_stated


def test_claims_of_the_format_are_not_claims() -> None:
    assert read(exp=NOON.seconds, nbf=NOON.seconds, sub="x").claims == {
        "title": "Snickare",
        "sub": "x",
    }


def test_a_credential_is_bound_where_it_asks_for_a_proof_of_any_kind() -> None:
    assert read().is_bound
    assert read(cnf={"kid": "urn:example:key:1"}).is_bound
    assert not read(cnf=None).is_bound


def test_a_proof_by_other_means_has_no_key() -> None:
    assert read(cnf={"kid": "urn:example:key:1"}).holder is None


def test_times_are_read() -> None:
    assert (read().time("iat"), read().time("exp")) == (NOON, None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "sd_jwt.not_sd_jwt"),
        (diploma().removesuffix("~"), "sd_jwt.last_part"),
        (diploma().replace("~", "~~", 1), "sd_jwt.disclosure_empty"),
        (sign_jws(RECORD, ALVA, typ="JWT") + "~", "sd_jwt.vc_typ"),
    ],
)
def test_what_breaks_the_format_is_refused(text: str, code: str) -> None:
    with refused(InputError, code):
        read_credential(text)
