"""Diplomas and micro-credentials as the DC4EU pilot's issuer has them before it signs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.fakes.answer import SCHOOL, keyed
from tests.fakes.clock import NOON
from tests.fakes.contexts import canonize
from tests.fakes.keys import fixed_salts
from tests.fakes.refusals import refused
from tests.fakes.shared import vectors
from tests.unit.exchange.answer.cases import ALONE
from wallet.credentials.reasons import Outcome, Reason
from wallet.credentials.report import DocumentKind, Report
from wallet.errors import InputError
from wallet.exchange.check import verify_document
from wallet.standards.encoding import parse_json_object
from wallet.standards.sd_jwt import HideByFrame, issue, parse_issued_sd_jwt

DIPLOMAS = ("diploma/HE-diploma-degreeHBO.json", "diploma/upper-secondary-Abitur.json")
BADGES = ("micro/mbob_full.json", "micro/theed_minimal.json", "openbadge/basic.json")


def file(name: str) -> bytes:
    return vectors(f"dc4eu-vc/{name}").read_bytes()


def records(name: str) -> list[tuple[str, dict[str, Any]]]:
    """Type and claims of the records that the issuer starts with."""
    found = json.loads(file(f"bootstrapping/{name}-2-records.json"))
    return [(one["meta"]["vct"], one["document_data"]) for one in found.values()]


def judged(data: bytes) -> Report:
    return verify_document(data, trust=keyed(), policy=ALONE, at=NOON, canonize=canonize())


def decisive(report: Report) -> Reason | None:
    return report.decisive.reason if report.decisive else None


@pytest.mark.parametrize("name", DIPLOMAS)
def test_a_diploma_that_nobody_signed_is_said_to_be_one(name: str) -> None:
    report = judged(file(name))

    assert report.kind is DocumentKind.ELM
    assert decisive(report) is Reason.SIGNATURE_MISSING
    assert report.outcome is Outcome.INVALID


@pytest.mark.parametrize("name", BADGES)
def test_a_badge_that_nobody_signed_is_said_to_be_one(name: str) -> None:
    report = judged(file(name))

    assert report.kind is DocumentKind.W3C
    assert decisive(report) is Reason.SIGNATURE_MISSING


@pytest.mark.parametrize("name", ["diploma", "microcredential"])
def test_a_file_of_records_is_no_credential_and_what_is_in_it_is_not_signed(name: str) -> None:
    with refused(InputError, "verify.not_recognised"):
        judged(file(f"bootstrapping/{name}-2-records.json"))
    for _, claims in records(name):
        assert judged(json.dumps(claims).encode()).outcome is Outcome.INVALID


@pytest.mark.parametrize("name", ["diploma", "microcredential"])
def test_their_type_metadata_lets_nothing_be_hidden(name: str) -> None:
    """Every claim is `sd: never`: such a credential is given whole or not at all."""
    metadata = parse_json_object(file(f"type-metadata/vctm_{name}.json"))
    claims: Any = metadata["claims"]

    assert {vct for vct, _ in records(name)} == {metadata["vct"]}
    assert {claim["sd"] for claim in claims} == {"never"}


@pytest.mark.parametrize("name", ["diploma", "microcredential"])
def test_signed_as_their_metadata_asks_it_is_an_sd_jwt_vc_without_disclosures(name: str) -> None:
    for vct, claims in records(name):
        text = issue(
            {**claims, "vct": vct, "iss": "https://skola.example", "iat": NOON.seconds},
            hide=HideByFrame({}),
            signer=SCHOOL,
            typ="dc+sd-jwt",
            salts=fixed_salts(),
        )

        report = judged(text.encode())

        assert parse_issued_sd_jwt(text).disclosures == ()
        assert report.kind is DocumentKind.SD_JWT_VC
        assert report.outcome is Outcome.VALID
