"""The extract as a value: what is written is read, and nothing half is."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.fakes.answer import ALVA, JTI, NONCE, SERVICE, STRANGER, frame, judged, sealed
from tests.fakes.refusals import refused
from wallet import limits
from wallet.credentials.report import Attachment
from wallet.errors import InputError
from wallet.exchange.extract import EXTRACT_TYP, binding_nonce, parse_extract
from wallet.standards.encoding import JsonObject, sha256_b64u
from wallet.standards.jose import sign_jws

SCHEMA = Path(__file__).resolve().parents[4] / "schemas" / "extract-1.json"
ONE = (("work", "presentation"),)
ATTACHED = Attachment("intyg.pdf", "application/pdf", 3, sha256_b64u(b"pdf"))
FULL = frame(
    request_digest=sha256_b64u(b"request"),
    terms_digest=sha256_b64u(b"terms"),
    attachments=(ATTACHED,),
    demo=True,
)
BARE = frame(nonce=None, dcql_query=None, uses=())


@pytest.mark.parametrize("whole", [FULL, BARE])
def test_an_extract_reads_as_it_was_written(whole: Any) -> None:
    extract = parse_extract(sealed(ONE, whole))

    assert extract.frame == whole
    assert extract.presentations == ONE


@pytest.mark.parametrize("whole", [FULL, BARE])
def test_its_payload_fits_its_schema(whole: Any) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))

    Draft202012Validator(schema).validate(json.loads(json.dumps(whole.payload(ONE))))


def test_presentations_of_one_query_stand_together() -> None:
    payload = FULL.payload((("a", "1"), ("b", "2"), ("a", "3")))

    assert payload["vp_token"] == {"a": ["1", "3"], "b": ["2"]}


def test_the_binding_nonce_is_the_digest_of_canonical_json() -> None:
    jkt = ALVA.public.thumbprint()
    canonical = f'{{"aud":"{SERVICE}","jkt":"{jkt}","jti":"{JTI}","nonce":"{NONCE}"}}'

    assert frame().binding_nonce == sha256_b64u(canonical.encode())


def test_the_binding_nonce_leaves_out_a_nonce_nobody_gave() -> None:
    jkt = ALVA.public.thumbprint()
    canonical = f'{{"aud":"{SERVICE}","jkt":"{jkt}","jti":"{JTI}"}}'

    assert frame(nonce=None).binding_nonce == sha256_b64u(canonical.encode())


@pytest.mark.parametrize("name", ["audience", "nonce", "jti", "jkt"])
def test_the_binding_nonce_depends_on_each_of_its_parts(name: str) -> None:
    parts: dict[str, Any] = {"audience": "a", "nonce": "n", "jti": "j", "jkt": "k"}

    assert binding_nonce(**parts) != binding_nonce(**{**parts, name: "other"})


def without(name: str) -> str:
    return sealed(ONE, edit=lambda all_: {key: value for key, value in all_.items() if key != name})


@pytest.mark.parametrize("name", ["aud", "iat", "exp", "jti", "uses", "vp_token", "attachments"])
def test_a_missing_member_is_named(name: str) -> None:
    with refused(InputError, "extract.member") as caught:
        parse_extract(without(name))

    assert caught.value.data == {"name": name}


@pytest.mark.parametrize(
    "change",
    [
        {"aud": ["Exempelmatchning AB"]},
        {"aud": ""},
        {"nonce": None},
        {"nonce": 5},
        {"iat": "2026-11-21"},
        {"exp": True},
        {"exp": -1},
        {"uses": "match"},
        {"uses": [1]},
        {"request_digest": 1},
        {"dcql_query": []},
        {"vp_token": {}},
        {"vp_token": []},
        {"vp_token": {"work": "presentation"}},
        {"vp_token": {"work": []}},
        {"vp_token": {"work": [{}]}},
        {"attachments": {}},
        {"attachments": ["x"]},
        {"attachments": [{**ATTACHED.to_json(), "size": -1}]},
        {"attachments": [{**ATTACHED.to_json(), "size": True}]},
        {"attachments": [{**ATTACHED.to_json(), "name": ""}]},
        {"attachments": [{**ATTACHED.to_json(), "sha256": "no digest"}]},
        {"attachments": [{**ATTACHED.to_json(), "sha256": "AAAA"}]},
        {"demo": "yes"},
    ],
)
def test_a_member_of_the_wrong_kind_is_refused(change: JsonObject) -> None:
    with refused(InputError, "extract.member"):
        parse_extract(sealed(ONE, edit=lambda all_: {**all_, **change}))


def test_an_attachment_may_be_empty() -> None:
    empty = replace(ATTACHED, size=0)

    assert parse_extract(sealed(ONE, frame(attachments=(empty,)))).frame.attachments == (empty,)


def test_too_many_presentations_are_refused() -> None:
    many = [("work", str(number)) for number in range(limits.MAX_PRESENTATIONS + 1)]

    assert len(parse_extract(sealed(many[1:])).presentations) == limits.MAX_PRESENTATIONS
    with refused(InputError, "extract.presentations"):
        parse_extract(sealed(many))


@pytest.mark.parametrize("jwk", [None, "key", {}])
def test_an_envelope_without_a_key_is_refused(jwk: Any) -> None:
    header: JsonObject = {} if jwk is None else {"jwk": jwk}
    text = sign_jws(frame().payload(ONE), ALVA, typ=EXTRACT_TYP, header=header)

    with pytest.raises(InputError):
        parse_extract(text)


def test_a_private_key_in_the_header_is_refused() -> None:
    text = sign_jws(frame().payload(ONE), ALVA, typ=EXTRACT_TYP, header={"jwk": ALVA.to_jwk()})

    with refused(InputError, "jose.key_private"):
        parse_extract(text)


@pytest.mark.parametrize("schema", ["extract/2", "extract", None, 1])
def test_another_version_is_not_judged(schema: Any) -> None:
    text = sealed(ONE, edit=lambda all_: {**all_, "schema": schema})

    with refused(InputError, "extract.version"):
        judged(text)


def test_an_envelope_signed_by_another_key_than_it_names_is_not_valid() -> None:
    text = sign_jws(
        frame().payload(ONE), STRANGER, typ=EXTRACT_TYP, header={"jwk": ALVA.public.to_jwk()}
    )

    report = judged(text)

    assert report.decisive is not None
    assert report.decisive.code == "signature.wrong"
    assert report.made is None
    assert report.parts == ()


def test_a_signed_document_of_another_kind_is_not_judged() -> None:
    with refused(InputError, "verify.unknown_type"):
        judged(sign_jws({}, ALVA, typ="oauth-authz-req+jwt"))
