"""Seals on JSON documents: what is read, what is refused, what a time-stamp is about."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.fakes.clock import NOON
from tests.fakes.json_seal import diploma_text, edc, sealer
from tests.fakes.keys import test_key
from tests.fakes.refusals import refused
from tests.fakes.sealed_pdf import DAY, LAST_SPRING, authority, root, stamper, university
from wallet.errors import InputError
from wallet.standards.encoding import b64u_decode, b64u_encode
from wallet.standards.jades import parse_json_seal, read_stamps
from wallet.standards.jose import PublicKey, encode_x5c


def key() -> PublicKey:
    return PublicKey.from_certificate(sealer().certificate)


def entry(document: dict[str, Any]) -> dict[str, Any]:
    (found,) = document["signatures"]
    assert isinstance(found, dict)
    return found


def test_the_text_stands_as_it_was_sealed() -> None:
    seal = parse_json_seal(edc())

    assert seal.content == diploma_text().encode()
    assert seal.holds(key())
    assert not seal.holds(test_key(1).public)
    assert seal.stated == LAST_SPRING
    assert seal.certificate == sealer().certificate


def test_one_more_blank_in_the_text_breaks_the_seal() -> None:
    document = edc()

    document["payload"] = document["payload"].replace(": ", ":  ", 1)

    assert not parse_json_seal(document).holds(key())


@pytest.mark.parametrize("flag", [True, None])
def test_an_encoded_payload_is_decoded_where_the_sealed_header_says_so(flag: bool | None) -> None:
    seal = parse_json_seal(edc(header={"b64": flag, "crit": ["b64"] if flag else None}))

    assert seal.content == diploma_text().encode()
    assert seal.holds(key())


def test_a_payload_of_the_other_form_than_the_header_says_is_no_document() -> None:
    document = edc(header={"b64": True, "crit": ["b64"]})
    document["payload"] = diploma_text()

    with refused(InputError, "encoding.base64url"):
        parse_json_seal(document)


def test_an_encoded_payload_under_an_unencoded_seal_is_taken_as_it_stands() -> None:
    """The form is the sealed header's to say: what the text looks like decides nothing."""
    document = edc()
    document["payload"] = b64u_encode(document["payload"].encode())

    seal = parse_json_seal(document)

    assert seal.content == document["payload"].encode()
    assert not seal.holds(key())


@pytest.mark.parametrize(
    ("header", "code"),
    [
        pytest.param({"crit": ["b64", "sigT", "sigD"], "sigD": {}}, "jades.critical", id="unknown"),
        pytest.param({"crit": ["sigT"]}, "jades.critical", id="b64 not critical"),
        pytest.param({"crit": None}, "jades.critical", id="b64 and nothing critical"),
        pytest.param({"crit": []}, "jades.critical", id="none named"),
        pytest.param({"crit": ["b64", "b64"]}, "jades.critical", id="twice"),
        pytest.param({"crit": ["b64", 1]}, "jades.critical", id="a number"),
        pytest.param({"crit": ["b64", "adoTst"]}, "jades.critical", id="not there"),
        pytest.param({"crit": "b64"}, "jades.critical", id="a text"),
        pytest.param({"b64": "false"}, "jades.form", id="b64 a text"),
        pytest.param({"alg": "none"}, "jose.algorithm", id="none"),
        pytest.param({"alg": "HS256"}, "jose.algorithm", id="a MAC"),
        pytest.param({"alg": "EdDSA"}, "jose.algorithm", id="not for certificates"),
        pytest.param({"alg": None}, "jose.algorithm", id="no algorithm"),
        pytest.param({"x5c": None}, "jose.x5c", id="no certificate"),
        pytest.param({"x5c": []}, "jose.x5c", id="an empty chain"),
        pytest.param({"x5c": ["AAAA"]}, "jose.certificate", id="not a certificate"),
        pytest.param({"x5t#S256": "AAAA"}, "jades.certificate", id="another digest"),
        pytest.param({"x5t#S256": 7}, "jades.certificate", id="a digest that is a number"),
        pytest.param({"sigT": "2026-05-05"}, "jades.form", id="a day"),
        pytest.param({"sigT": 1}, "jades.form", id="a number for a time"),
        pytest.param({"sigT": "yesterdayT"}, "encoding.instant", id="no time"),
    ],
)
def test_a_header_that_breaks_the_rules_is_refused(header: dict[str, Any], code: str) -> None:
    with refused(InputError, code):
        parse_json_seal(edc(header=header))


def test_the_certificate_is_the_one_that_its_digest_names() -> None:
    """Another certificate on the same key: who signed would be somebody else."""
    other = university(organisation="Exempelhögskolan")

    with refused(InputError, "jades.certificate"):
        parse_json_seal(edc(header={"x5c": encode_x5c([other.certificate])}))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param({"payload": {}}, "jades.form", id="payload an object"),
        pytest.param({"signatures": {}}, "jades.form", id="signatures no list"),
        pytest.param({"signatures": []}, "jades.signatures", id="none"),
        pytest.param({"signatures": [{}]}, "jades.form", id="empty"),
        pytest.param({"signatures": ["a.b.c"]}, "jades.form", id="a text"),
        pytest.param({"signatures": 2 * edc()["signatures"]}, "jades.signatures", id="two"),
    ],
)
def test_a_document_of_another_form_is_refused(change: dict[str, Any], code: str) -> None:
    with refused(InputError, code):
        parse_json_seal({**edc(), **change})


def test_a_member_stands_inside_or_beside_the_signature_and_not_in_both() -> None:
    document = edc()
    entry(document)["header"] = {"alg": "ES256"}

    with refused(InputError, "jades.form"):
        parse_json_seal(document)


def test_the_algorithm_is_not_taken_from_beside_the_signature() -> None:
    document = edc(header={"alg": None})
    entry(document)["header"] = {"alg": "ES256"}

    with refused(InputError, "jose.algorithm"):
        parse_json_seal(document)


def test_the_chain_goes_on_with_certificates_from_beside_the_signature() -> None:
    middle = authority("Exempelintyg CA 2", 44, root())
    by = university(middle)
    values = {"xVals": [{"x509Cert": {"val": text}} for text in encode_x5c([*by.above])]}

    alone = parse_json_seal(edc(by=by, inside=())).chain
    beside = parse_json_seal(edc(by=by, inside=(), beside=(values,))).chain

    assert alone == (by.certificate,)
    assert beside == (by.certificate, *by.above)


@pytest.mark.parametrize(
    "values",
    [
        {"xVals": [{"x509Cert": {"val": "AAAA"}}]},
        {"xVals": {"x509Cert": 1}},
        {"xVals": [{"x509Cert": []}, 7]},
        {"sigTst": {"tstTokens": [{"val": "AAAA"}, {"val": "%%"}, 7]}},
        {"sigTst": []},
        [],
    ],
)
def test_what_cannot_be_read_beside_the_signature_changes_nothing(values: Any) -> None:
    seal = parse_json_seal(edc(inside=(), beside=(values,)))

    assert seal.chain == (sealer().certificate,)
    assert read_stamps(seal) == ()


def test_a_chain_that_leads_back_to_itself_ends() -> None:
    by = university()
    again = {"xVals": [{"x509Cert": {"val": text}} for text in encode_x5c([by.certificate] * 9)]}

    assert parse_json_seal(edc(by=by, beside=(again,))).chain == (by.certificate, *by.above)


def test_a_time_stamp_is_about_the_signature_as_written() -> None:
    (stamp,) = read_stamps(parse_json_seal(edc(stamped=(stamper(), NOON))))

    assert stamp.holds
    assert stamp.time == NOON


def test_a_time_stamp_on_another_seal_holds_for_none() -> None:
    first = edc(stamped=(stamper(), LAST_SPRING))
    second = edc(at=LAST_SPRING.plus(DAY))
    entry(second)["header"] = entry(first)["header"]

    (stamp,) = read_stamps(parse_json_seal(second))

    assert not stamp.holds


def test_the_time_of_later_versions_is_read_too() -> None:
    seal = parse_json_seal(edc(at=None, header={"iat": LAST_SPRING.seconds}))

    assert seal.stated == LAST_SPRING
    assert parse_json_seal(edc(at=None)).stated is None


def test_a_signature_of_another_length_holds_under_no_key() -> None:
    document = edc()
    raw = b64u_decode(entry(document)["signature"])
    entry(document)["signature"] = b64u_encode(raw + b"\0")

    assert not parse_json_seal(document).holds(key())
    assert json.loads(parse_json_seal(document).content)["id"] == "urn:credential:exempel-1"
