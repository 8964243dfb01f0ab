"""Schemas and samples of the WE BUILD pilot: unsigned payloads, and a signature that is none."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from tests.fakes.answer import SCHOOL, keyed
from tests.fakes.clock import NOON
from tests.fakes.keys import fixed_salts
from tests.fakes.refusals import refused
from tests.fakes.shared import vectors
from tests.unit.exchange.answer.cases import ALONE
from wallet.credentials.policy import Policy
from wallet.credentials.reasons import Outcome, Reason
from wallet.credentials.report import Report
from wallet.errors import InputError
from wallet.exchange.check import verify_document
from wallet.standards.encoding import Instant
from wallet.standards.sd_jwt import HideByFrame, issue

PID_TIME = Instant(1_767_200_000)
"""Within the week for which the sample of person identification data holds."""


def file(name: str) -> Any:
    return json.loads(vectors(f"webuild/{name}.json").read_text("utf-8"))


def judged(data: str, at: Instant = NOON, policy: Policy = ALONE) -> Report:
    return verify_document(data.encode(), trust=keyed(), policy=policy, at=at)


def signed(claims: dict[str, Any]) -> str:
    return issue(claims, hide=HideByFrame({}), signer=SCHOOL, typ="dc+sd-jwt", salts=fixed_salts())


def test_the_sample_of_person_data_keeps_its_schema() -> None:
    Draft202012Validator(file("schema-ds002-pid-sd-jwt")).validate(file("ds002-pid-sd-jwt-sample"))


@pytest.mark.parametrize("name", ["issuance", "presentation"])
def test_the_samples_of_the_attestation_keep_its_schema(name: str) -> None:
    schema = Draft7Validator(file("schema-ds005-hello-world-sd-jwt"))

    schema.validate(file(f"ds005-hello-world-sd-jwt-{name}-sample"))


def test_the_sample_with_a_placeholder_for_a_signature_is_refused() -> None:
    sample = file("ds005-hello-world-sd-jwt-presentation-sample")
    whole = "~".join((sample["sd_jwt"], *sample["disclosures"], ""))

    with refused(InputError, "encoding.base64url"):
        judged(whole)
    with refused(InputError, "verify.not_recognised"):
        judged(json.dumps(sample))


def test_its_header_is_of_no_known_kind_even_with_a_signature_of_the_right_form() -> None:
    sample = file("ds005-hello-world-sd-jwt-presentation-sample")
    unsigned = sample["sd_jwt"].rpartition(".")[0]

    with refused(InputError, "verify.not_recognised"):
        judged(f"{unsigned}.{'A' * 86}~{sample['disclosures'][0]}~")


def test_a_status_by_an_unknown_mechanism_is_unknown_and_never_well() -> None:
    """The sample's `status` has no `status_list`: it names a list in a form of its own."""
    sample = file("ds002-pid-sd-jwt-sample")
    unbound = Policy(any_audience=True, unbound=True)

    report = judged(signed(sample), PID_TIME, unbound)

    assert report.outcome is Outcome.UNDETERMINED
    assert report.decisive is not None
    assert report.decisive.reason is Reason.STATUS_NOT_READ
    assert report.decisive.wants is None
