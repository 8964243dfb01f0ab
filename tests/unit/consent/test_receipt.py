"""Receipts: signed, bound to what left, and readable by others."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jwcrypto import jwk, jws

from tests.fakes.consent import (
    CONSENT_ID,
    EXTRACT,
    RECORD_ID,
    TITLE,
    VALUES,
    asking,
    notice,
    present,
    receipt,
    recorded,
    request,
)
from tests.fakes.keys import test_key
from tests.fakes.refusals import refused
from wallet.consent.decision import Method, decide_refused
from wallet.consent.receipt import RECEIPT_TYP, verify_receipt
from wallet.consent.record import build_record, verify_claim
from wallet.errors import DefectError, InputError
from wallet.standards.encoding import JsonObject, b64u_decode, b64u_encode, parse_json_object
from wallet.standards.jose import parse_jws, sign_jws


def payload() -> dict[str, Any]:
    read: dict[str, Any] = parse_jws(receipt()).claims()
    return read


def signed(changed: dict[str, Any], *, key: int = 1, typ: str = RECEIPT_TYP) -> str:
    """A receipt of another content, its signature right."""
    signer = test_key(key)
    return sign_jws(changed, signer, typ=typ, header={"jwk": signer.public.to_jwk()})


def refusal() -> JsonObject:
    seen = notice(consent_id="urn:uuid:refused")
    return build_record(
        asking(),
        seen,
        decide_refused(seen, at=present(), method=Method.TERMINAL),
        created=present(),
        person=test_key(1).public.thumbprint(),
        new_key=lambda: bytes(32),
        request_digest=None,
    ).record


def test_a_receipt_says_who_signed_what_and_what_it_covers() -> None:
    read = verify_receipt(receipt())
    assert read.key == test_key(1).public
    assert read.audience == request().requester.id
    assert read.issued == present()
    assert read.request == request().token
    assert [record["id"] for record in read.records] == [CONSENT_ID]
    assert read.covered.jti == "urn:uuid:extract"


def test_it_covers_the_extract_before_and_after_encryption_and_nothing_else() -> None:
    read = verify_receipt(receipt())
    assert read.covers(EXTRACT)
    assert read.covers(b"encrypted")
    assert not read.covers(EXTRACT + b"\n")
    assert not read.covers(b"")


def test_the_recipients_own_signed_request_is_in_it_word_for_word() -> None:
    request_inside = verify_receipt(receipt()).request
    assert request_inside is not None
    terms = request().terms
    assert terms is not None
    assert terms.token in json.dumps(parse_jws(request_inside).claims())


def test_it_holds_no_value_title_or_id_of_the_wallet() -> None:
    text = json.dumps(payload(), ensure_ascii=False)
    for secret in (str(VALUES["name"]), TITLE, RECORD_ID, RECORD_ID.removeprefix("urn:uuid:")):
        assert secret not in text


def test_the_copy_of_the_notice_stays_at_home_and_its_digest_goes_along() -> None:
    [record] = payload()["records"]
    assert set(record["notice"]) == {"version", "language", "digest"}
    assert recorded().record["notice"]["text"]  # type: ignore[index,call-overload]  # JSON


def test_one_claim_can_be_proven_by_handing_out_its_key() -> None:
    found = recorded()
    [record] = verify_receipt(receipt(found.record)).records
    entries = record["claims"]
    assert isinstance(entries, list)
    assert isinstance(entries[0], dict)
    verify_claim(entries[0], VALUES["name"], found.claim_keys[0])


def test_a_refused_purpose_stands_in_it_beside_the_given_one() -> None:
    read = verify_receipt(receipt(recorded().record, refusal()))
    outcomes = [record["decision"]["outcome"] for record in read.records]  # type: ignore[index,call-overload]  # JSON
    assert outcomes == ["given", "refused"]


def test_there_is_no_receipt_without_a_yes() -> None:
    with refused(DefectError, "consent.receipt"):
        receipt(refusal())


def test_a_second_implementation_accepts_the_signature() -> None:
    token = receipt()
    parsed = jws.JWS()
    parsed.deserialize(token)
    header = json.loads(parsed.objects["protected"])
    assert header["typ"] == RECEIPT_TYP
    parsed.verify(jwk.JWK(**header["jwk"]))
    assert json.loads(parsed.payload)["schema"] == "consent-receipt/1"


def test_another_key_in_the_header_is_noticed() -> None:
    head, body, signature = receipt().split(".")
    header = parse_json_object(b64u_decode(head))
    header["jwk"] = test_key(2).public.to_jwk()
    forged = b64u_encode(json.dumps(header).encode())
    with refused(InputError, "jose.signature"):
        verify_receipt(f"{forged}.{body}.{signature}")


def test_a_receipt_signed_by_somebody_else_over_the_same_records_is_refused() -> None:
    with refused(InputError, "consent.receipt"):
        verify_receipt(signed(payload(), key=2))


def test_another_document_of_the_same_key_is_no_receipt() -> None:
    with refused(InputError, "jose.typ"):
        verify_receipt(signed(payload(), typ="extract+jwt"))


def test_a_receipt_that_names_no_key_is_refused() -> None:
    token = sign_jws(payload(), test_key(1), typ=RECEIPT_TYP)
    with refused(InputError, "consent.no_key"):
        verify_receipt(token)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"schema": "consent-receipt/2"}, "consent.receipt_version"),
        ({"schema": None}, "consent.receipt_version"),
        ({"jti": 1}, "consent.receipt"),
        ({"aud": None}, "consent.receipt"),
        ({"request": 5}, "consent.receipt"),
        ({"iat": "now"}, "encoding.instant"),
        ({"extra": True}, "consent.receipt"),
        ({"records": []}, "consent.receipt"),
        ({"records": {}}, "consent.receipt"),
        ({"records": ["x"]}, "consent.receipt"),
        ({"records": [{"schema": "consent-record/2"}]}, "consent.receipt_version"),
        (
            {"records": [{"schema": "consent-record/1", "id": "x", "person": "y"}]},
            "consent.receipt",
        ),
        ({"release": None}, "consent.receipt"),
        ({"release": {"sha256": "x", "sent_sha256": "y"}}, "consent.receipt"),
        ({"release": {"sha256": 1, "sent_sha256": "y", "jti": None}}, "consent.receipt"),
    ],
)
def test_a_receipt_of_another_form_is_refused(change: dict[str, Any], code: str) -> None:
    with refused(InputError, code):
        verify_receipt(signed({**payload(), **change}))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("id", None),
        ("recipient", {"name": "Exempelmatchning AB"}),
        ("purpose", None),
        ("purpose", {"codes": "x", "text": None}),
        ("legal_basis", [1]),
        ("terms", "x"),
        ("claims", None),
        ("claims", [{"query": "q", "item": 0, "path": [True], "category": "pd:Name"}]),
        ("claims", [{"query": "q", "item": True, "path": [], "category": "pd:Name"}]),
        ("claims", [{"query": "q", "path": []}]),
        ("decision", {"outcome": "deferred", "method": "x", "statement": None, "time": "t"}),
        ("decision", {}),
        ("notice", []),
        ("until", 5),
        ("uses", -1),
    ],
)
def test_a_record_of_another_form_is_refused(name: str, value: Any) -> None:
    whole = payload()
    whole["records"][0][name] = value
    with refused(InputError, "consent.receipt"):
        verify_receipt(signed(whole))
    del whole["records"][0][name]
    with refused(InputError, "consent.receipt"):
        verify_receipt(signed(whole))


@pytest.mark.parametrize("name", ["jti", "aud", "records", "request", "release", "iat"])
def test_a_receipt_without_a_member_is_refused(name: str) -> None:
    with pytest.raises(InputError):
        verify_receipt(signed({key: value for key, value in payload().items() if key != name}))
