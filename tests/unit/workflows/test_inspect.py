"""Looking at a file: every type is told from its content, and what is broken is refused by name."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

import pytest

from tests.contracts.schema_files import validator
from tests.fakes import kept
from tests.fakes.answer import (
    ALVA_STUDENT,
    SERVICE,
    attested_extract,
    bound,
    diploma,
    frame,
    school,
    sealed,
    self_stated_extract,
    trusting,
)
from tests.fakes.baked import badge_chunk, png, svg_jws
from tests.fakes.clock import NOON
from tests.fakes.documents import DOCUMENTS, key_request
from tests.fakes.documents import SERVICE as MATCHING
from tests.fakes.json_seal import edc_bytes
from tests.fakes.keys import test_key
from tests.fakes.refusals import refused
from tests.fakes.service import Lie
from tests.fakes.w3c import credential, presentation, vc_jwt, vc_sd_jwt
from wallet import limits
from wallet.credentials.signed_trust_list import sign_trust_list
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import Role, TrustEntry
from wallet.errors import InputError
from wallet.standards.encoding import compact_json
from wallet.standards.jose import sign_jws
from wallet.standards.sd_jwt import parse_issued_sd_jwt, present
from wallet.workflows.inspect import DocumentType, Inspection, inspect
from wallet.workflows.inspect.documents import inspection_document

VALIDATOR = validator("inspection-1")
every_type = pytest.mark.parametrize("type_", list(DocumentType), ids=str)


def looked(text: str | bytes, *, trust: Trust | None = None) -> Inspection:
    data = text if isinstance(text, bytes) else text.encode()
    return inspect(data, trust=trust or Trust(), at=NOON)


def told(text: str | bytes, *, trust: Trust | None = None) -> dict[str, Any]:
    document: dict[str, Any] = inspection_document(looked(text, trust=trust))
    return document


@every_type
def test_every_type_is_recognised_by_what_it_holds(type_: DocumentType) -> None:
    assert looked(DOCUMENTS[type_]()).type is type_


@every_type
def test_a_line_end_that_an_editor_added_changes_nothing(type_: DocumentType) -> None:
    text = DOCUMENTS[type_]()
    assert looked(text + "\n").type is looked(text + "\r\n").type is type_


@every_type
def test_what_is_told_fits_its_schema(type_: DocumentType) -> None:
    document = told(DOCUMENTS[type_](), trust=MATCHING.trust())
    VALIDATOR.validate(json.loads(json.dumps(document)))
    assert document["document"] == type_


@pytest.mark.parametrize("text", ["request", "extract", "credential"])
def test_a_schema_is_not_fitted_by_another_type(text: str) -> None:
    document = {**told(DOCUMENTS[DocumentType.KEY]()), "document": text}
    assert not VALIDATOR.is_valid(document)


def test_a_requester_is_known_by_the_lists_in_use_and_by_nothing_else() -> None:
    text = DOCUMENTS[DocumentType.REQUEST]()
    assert told(text)["requester"]["confirmed"] == "not_confirmed"
    assert told(text, trust=MATCHING.trust())["requester"]["confirmed"] == "listed_anchor"


def test_a_link_is_a_request_too() -> None:
    link = f"openid4vp://?client_id={quote(MATCHING.asker.client_id)}&request={MATCHING.ask()}"
    assert looked(link).type is DocumentType.REQUEST


def test_a_request_that_lies_elsewhere_is_not_fetched() -> None:
    with refused(InputError, "request.by_reference") as caught:
        looked("openid4vp://?client_id=x&request_uri=https%3A%2F%2Fmatch.example%2Fr")
    assert caught.value.data["host"] == "match.example"


def test_everything_wrong_with_a_request_is_told_at_once() -> None:
    def spoil(payload: dict[str, Any]) -> None:
        payload["exp"] = NOON.seconds - 10_000
        payload["transaction_data"] = ["x"]
        payload["nonce"] = "kort"

    with refused(InputError, "request.invalid") as caught:
        looked(MATCHING.ask(lie=Lie(payload=spoil)))
    reasons = caught.value.data["reasons"]
    assert {"request.expired", "request.transaction_data"} <= set(reasons)  # type: ignore[call-overload]  # a tuple


def test_terms_that_lack_what_the_law_wants_are_told_by_name() -> None:
    def lacking(terms: dict[str, Any]) -> None:
        del terms["uses"][0]["retention"]
        del terms["withdrawal"]

    with refused(InputError, "request.invalid") as caught:
        looked(MATCHING.ask(lie=Lie(terms=lacking)))
    assert {"terms.missing.retention", "terms.missing.withdrawal"} <= set(
        caught.value.data["reasons"]  # type: ignore[call-overload]  # a tuple
    )


def test_promises_by_themselves_are_held_to_the_law_too() -> None:
    token = sign_jws({"terms": {"uses": []}}, test_key(1), typ="data-use-terms+jwt")
    with refused(InputError, "request.invalid"):
        looked(token)


def test_a_request_without_its_label_is_told_what_is_wrong_with_it() -> None:
    with refused(InputError, "request.invalid") as caught:
        looked(MATCHING.ask(lie=Lie(typ="JWT")))
    assert "request.typ" in caught.value.data["reasons"]  # type: ignore[operator]  # a tuple


def test_an_extract_tells_for_whom_until_when_and_what_unchecked() -> None:
    seen = told(attested_extract(diploma(school())))
    assert (seen["checked"], seen["audience"], seen["uses"]) == (False, SERVICE, ["match"])
    work, paper = seen["parts"]
    assert (work["self_stated"], work["claims"]) == (True, {"title": "Snickare"})
    assert (paper["self_stated"], paper["stated_issuer"]) == (False, "https://skola.example")
    assert paper["claims"] == {"name": "Möbelsnickare"}


def test_a_forged_extract_is_shown_as_what_it_is_unchecked() -> None:
    head, payload, _ = self_stated_extract().split(".")
    assert told(f"{head}.{payload}.AAAA")["checked"] is False


def test_a_part_that_cannot_be_read_hides_no_other() -> None:
    seen = told(sealed([("work", "not a credential"), ("diploma", diploma(school()))]))
    broken, whole = (part["problem"] for part in seen["parts"])
    assert broken.startswith("sd_jwt.")
    assert whole is None


def test_a_presented_credential_says_to_whom() -> None:
    shown = present(parse_issued_sd_jwt(diploma()), [("name",)])
    seen = told(bound(shown, ALVA_STUDENT, frame()))
    assert seen["proof"]["aud"] == SERVICE
    assert told(diploma())["proof"] is None


@pytest.mark.parametrize("text", [kept.receipt(), kept.withdrawal()], ids=["receipt", "notice"])
def test_a_persons_word_that_was_changed_is_refused(text: str) -> None:
    with refused(InputError, "inspect.broken"):
        looked(kept.flipped(text))


def test_a_key_request_is_opened_by_its_own_key() -> None:
    assert told(key_request())["thumbprint"] == test_key(1).public.thumbprint()
    with refused(InputError, "jose.signature"):
        looked(kept.flipped(key_request()))


def test_a_private_key_is_said_to_be_one_and_is_not_repeated() -> None:
    members = test_key(1).to_jwk()
    document = told(compact_json(members))
    assert document["private"] is True
    assert str(members["d"]) not in json.dumps(document)


def test_an_import_is_rehearsed_with_the_account_of_every_leaf() -> None:
    resume = {"work": [{"position": "Snickare"}], "basics": {"image": "x"}, "hobbies": ["segling"]}
    seen = told(json.dumps(resume))
    assert seen["records"] == [{"kind": "work", "title": "Snickare"}]
    assert {left["leaf"] for left in seen["report"]["left"]} == {"/basics/image", "/hobbies/0"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "inspect.not_recognised"),
        ("hej", "inspect.not_recognised"),
        ("<svg onload=x>", "inspect.not_recognised"),
        ("åäö.b.c", "inspect.not_recognised"),
        ("{}", "inspect.other_json"),
        ('{"schema": "extract/9"}', "inspect.other_json"),
        ('{"a": 1, "a": 2}', "encoding.json_duplicate"),
        ("{" * 5_000, "encoding.json_depth"),
        ("openid4vp:", "inspect.not_recognised"),
        ("openid4vp://?x=1", "request.not_a_request"),
        ("-----BEGIN CERTIFICATE-----\nAAAA", "jose.certificate"),
        ('{"schema": "trust-list/9"}', "trust.version"),
    ],
)
def test_what_is_no_document_is_refused(text: str, code: str) -> None:
    with refused(InputError, code):
        looked(text)


@pytest.mark.parametrize(
    "data",
    [
        vc_jwt().encode(),
        vc_sd_jwt().encode(),
        presentation().encode(),
        edc_bytes(),
        json.dumps(credential()).encode(),
        png(badge_chunk("x")),
        svg_jws("x"),
    ],
)
def test_a_credential_of_another_family_is_for_verify_to_tell(data: bytes) -> None:
    with refused(InputError, "inspect.to_verify"):
        looked(data)


def test_a_signed_document_of_an_unknown_kind_is_named() -> None:
    with refused(InputError, "inspect.other_document") as caught:
        looked(sign_jws({"a": 1}, test_key(1), typ="ballot+jwt"))
    assert caught.value.data["typ"] == "ballot+jwt"


def test_a_huge_text_is_refused_before_it_is_read() -> None:
    with refused(InputError, "encoding.too_large"):
        looked(b"x" * (limits.MAX_DOCUMENT_BYTES + 1))


def test_a_signed_trust_list_is_shown_as_the_list_in_it() -> None:
    listed = trusting(TrustEntry("Exempelskolan", Role.ISSUER, test_key(5).public)).lists[0]
    token = sign_trust_list(listed, test_key(60)) + "\n"

    assert looked(token).type is DocumentType.TRUST_LIST
    assert told(token)["list"] == listed.to_json()
