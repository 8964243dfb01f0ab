"""Taking the compact form apart: structure and limits."""

from __future__ import annotations

import pytest

from tests.fakes.sd_jwt import (
    HOLDER,
    bound,
    disclosure_text,
    hidden,
    json_text,
    refusal,
    signed,
)
from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import JsonValue
from wallet.standards.jose import sign_jws
from wallet.standards.sd_jwt import HashAlgorithm, parse_issued_sd_jwt, parse_sd_jwt

NAME = disclosure_text("salt-1", "name", "Alva Exempel")
LEVEL = disclosure_text("salt-2", "level", 3)
TEXT = signed(hidden(NAME, LEVEL, iss="https://skola.example"), NAME, LEVEL)


def test_the_parts_are_found_and_the_text_is_kept() -> None:
    sd_jwt = parse_sd_jwt(TEXT)
    assert sd_jwt.text == sd_jwt.presentation == TEXT
    assert [disclosure.name for disclosure in sd_jwt.disclosures] == ["name", "level"]
    assert [disclosure.text for disclosure in sd_jwt.disclosures] == [NAME, LEVEL]
    assert sd_jwt.payload["iss"] == "https://skola.example"
    assert sd_jwt.key_binding is None
    assert sd_jwt.hash_algorithm is HashAlgorithm.SHA_256


def test_the_last_part_is_the_key_binding() -> None:
    sd_jwt = parse_sd_jwt(bound(TEXT))
    assert sd_jwt.key_binding is not None
    assert sd_jwt.key_binding.header["typ"] == "kb+jwt"
    assert sd_jwt.presentation == TEXT
    assert len(sd_jwt.disclosures) == 2


def test_no_disclosures_at_all_still_needs_the_tilde() -> None:
    text = signed({"iss": "https://skola.example"})
    assert parse_sd_jwt(text).disclosures == ()
    assert refusal(lambda: parse_sd_jwt(text.rstrip("~"))) == "sd_jwt.not_sd_jwt"


def test_a_missing_last_tilde_is_refused() -> None:
    assert refusal(lambda: parse_sd_jwt(TEXT[:-1])) == "sd_jwt.last_part"


def test_claim_values_do_not_show_in_a_repr() -> None:
    sd_jwt = parse_sd_jwt(bound(TEXT))
    assert "Exempel" not in repr(sd_jwt)
    assert NAME not in repr(sd_jwt)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "sd_jwt.not_sd_jwt"),
        ("~", "jose.token"),
        ("a.b.c", "sd_jwt.not_sd_jwt"),
        (TEXT + "å", "sd_jwt.not_sd_jwt"),
        (TEXT + " ", "sd_jwt.last_part"),
        (TEXT + "\n", "sd_jwt.last_part"),
        ("\ufeff" + TEXT, "sd_jwt.not_sd_jwt"),
        (TEXT + "~", "sd_jwt.disclosure_empty"),
        (TEXT.replace("~", "~~", 1), "sd_jwt.disclosure_empty"),
        (TEXT + "a.b", "sd_jwt.last_part"),
        (TEXT + NAME + "~", "sd_jwt.disclosure_repeated"),
        (TEXT + "not/base64url~", "sd_jwt.disclosure"),
        (TEXT + json_text("text") + "~", "sd_jwt.disclosure_shape"),
        (TEXT + json_text({"salt": "s"}) + "~", "sd_jwt.disclosure_shape"),
        (TEXT + json_text([]) + "~", "sd_jwt.disclosure_shape"),
        (TEXT + json_text(["salt"]) + "~", "sd_jwt.disclosure_shape"),
        (TEXT + json_text(["salt", "a", "b", "c"]) + "~", "sd_jwt.disclosure_shape"),
        (TEXT + json_text([7, "element"]) + "~", "sd_jwt.disclosure_shape"),
        (TEXT + json_text(["salt", 7, "value"]) + "~", "sd_jwt.disclosure_shape"),
        (TEXT + json_text(["salt", None, "value"]) + "~", "sd_jwt.disclosure_shape"),
    ],
)
def test_a_broken_structure_is_refused(text: str, code: str) -> None:
    assert refusal(lambda: parse_sd_jwt(text)) == code


def test_a_key_binding_of_no_form_is_refused_even_where_none_is_needed() -> None:
    assert refusal(lambda: parse_sd_jwt(TEXT + "e30.e30.e30")) == "sd_jwt.last_part"


def test_too_many_disclosures_are_refused_before_any_is_read() -> None:
    many = "x" + "~" * (limits.MAX_DISCLOSURES + 2)
    assert refusal(lambda: parse_sd_jwt(many)) == "sd_jwt.too_many_disclosures"


def test_as_many_disclosures_as_the_limit_says_are_read() -> None:
    texts = [disclosure_text(f"salt-{number}", number) for number in range(limits.MAX_DISCLOSURES)]
    sd_jwt = parse_sd_jwt(signed({"iss": "https://skola.example"}, *texts))
    assert len(sd_jwt.disclosures) == limits.MAX_DISCLOSURES


def test_a_huge_text_is_refused() -> None:
    huge = "~" + "A" * limits.MAX_DOCUMENT_BYTES
    assert refusal(lambda: parse_sd_jwt(huge)) == "encoding.too_large"


def test_a_deep_disclosure_is_refused() -> None:
    nested: JsonValue = []
    for _ in range(limits.MAX_JSON_DEPTH):
        nested = [nested]
    with pytest.raises(InputError) as error:
        parse_sd_jwt(TEXT + json_text(["salt", "deep", nested]) + "~")
    assert error.value.code == "sd_jwt.disclosure"
    assert error.value.data["reason"] == "encoding.json_depth"


@pytest.mark.parametrize(
    ("named", "found"),
    [("sha-256", "sha-256"), ("sha-384", "sha-384"), ("sha-512", "sha-512")],
)
def test_the_sha2_family_is_read(named: str, found: str) -> None:
    assert parse_sd_jwt(signed({"_sd_alg": named})).hash_algorithm == found


@pytest.mark.parametrize(
    "named", ["SHA-256", "sha256", "sha-256-128", "md5", "sha-1", "", 256, None, ["sha-256"]]
)
def test_any_other_hash_is_refused(named: JsonValue) -> None:
    text = signed({"_sd_alg": named})
    assert refusal(lambda: parse_sd_jwt(text)) == "sd_jwt.sd_alg"


def test_a_payload_that_is_no_object_is_refused() -> None:
    text = sign_jws(b'["iss"]', HOLDER, typ="x") + "~"
    assert refusal(lambda: parse_sd_jwt(text)) == "encoding.json_object"


def test_a_holder_refuses_a_presentation_made_by_somebody_else() -> None:
    assert parse_issued_sd_jwt(TEXT).text == TEXT
    assert refusal(lambda: parse_issued_sd_jwt(bound(TEXT))) == "sd_jwt.kb_at_issuance"
