"""W3C credentials in an SD-JWT: told from SD-JWT VC, disclosed in part, bound to a key."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fakes.answer import ALVA, BO, NONCE, SCHOOL, SERVICE, STRANGER, keyed
from tests.fakes.clock import NOON
from tests.fakes.w3c import credential, vc_sd_jwt
from tests.unit.exchange.answer.cases import ALONE
from wallet.cli.views.page import Page
from wallet.cli.views.report import render_report
from wallet.credentials.policy import Policy
from wallet.credentials.reasons import Outcome, Reason
from wallet.credentials.recognise import recognise
from wallet.credentials.report import DocumentKind, Report
from wallet.exchange.check import verify_document
from wallet.messages import ENGLISH, SWEDISH
from wallet.standards.sd_jwt import HideByFrame, bind, parse_issued_sd_jwt, present

HOLDER: Any = {"jwk": ALVA.public.to_jwk()}


def judged(text: str, policy: Policy = ALONE) -> Report:
    return verify_document(text.encode(), trust=keyed(), policy=policy, at=NOON)


def decisive(report: Report) -> Reason | None:
    return report.decisive.reason if report.decisive else None


def shown(text: str, *paths: tuple[str, ...]) -> str:
    return present(parse_issued_sd_jwt(text), paths)


def test_the_name_in_the_header_is_shared_and_the_payload_tells() -> None:
    assert recognise(vc_sd_jwt().encode())[0] == "vc+sd-jwt"
    assert recognise(vc_sd_jwt(vct="urn:example:1").encode())[0] == "dc+sd-jwt"
    assert (
        recognise(vc_sd_jwt({"vct": "urn:example:1"}, hide=HideByFrame({})).encode())[0]
        == "dc+sd-jwt"
    )


def test_what_is_disclosed_is_told_and_what_is_hidden_is_not() -> None:
    whole, less = judged(vc_sd_jwt()), judged(shown(vc_sd_jwt()))

    assert whole.kind is DocumentKind.W3C
    assert whole.outcome is less.outcome is Outcome.VALID
    assert whole.parts[0].claims["name"] == "Svetsning"
    assert set(less.parts[0].claims) == {"credentialSubject"}


def test_somebody_elses_signature_is_a_forgery() -> None:
    assert decisive(judged(vc_sd_jwt(key=STRANGER))) is Reason.SIGNATURE_WRONG


@pytest.mark.parametrize("member", ["type", "@context", "credentialStatus", "cnf", "exp"])
def test_what_a_credential_is_must_not_be_hidden(member: str) -> None:
    claims: dict[str, Any] = {
        "cnf": HOLDER,
        "exp": NOON.seconds + 9,
        "credentialStatus": {"type": "X"},
    }
    text = vc_sd_jwt(**claims, hide=HideByFrame({"_sd": [member]}))

    assert decisive(judged(text)) is Reason.MALFORMED


@pytest.mark.parametrize(
    ("claims", "code"),
    [
        ({"vc": {}}, "w3c.jwt_claim"),
        ({"iss": "did:example:other"}, "w3c.jwt_other"),
        ({"jti": "urn:uuid:other"}, "w3c.jwt_other"),
        ({"nbf": "now"}, "encoding.instant"),
    ],
)
def test_the_rules_of_a_jwt_hold_here_too(claims: dict[str, Any], code: str) -> None:
    report = judged(vc_sd_jwt(**claims))

    assert decisive(report) is Reason.MALFORMED
    assert report.decisive is not None
    assert report.decisive.detail == code


def test_a_bound_credential_asks_for_its_holder() -> None:
    text = vc_sd_jwt(cnf=HOLDER)
    asked = Policy(audiences=(SERVICE,), nonce=NONCE)
    proof: Any = {"aud": SERVICE, "nonce": NONCE, "iat": NOON}

    fair = bind(shown(text, ("name",)), ALVA, **proof)
    other = bind(shown(text, ("name",)), BO, **proof)

    assert decisive(judged(text)) is Reason.HOLDER_MISSING
    report = judged(fair, asked)
    assert report.outcome is Outcome.VALID
    assert report.made is not None
    assert report.made.audience == SERVICE
    for t, word in ((ENGLISH, "presented to"), (SWEDISH, "visat för")):
        assert f"{word} {SERVICE}" in render_report(report, t, Page(100))[0]
    wrong = judged(other, asked)
    assert wrong.outcome is Outcome.INVALID
    assert Reason.HOLDER_WRONG in {check.reason for check in wrong.all_checks()}
    assert decisive(judged(fair, Policy(audiences=("Exempelbolaget",)))) is Reason.AUDIENCE_WRONG


def test_a_disclosure_taken_from_another_credential_is_refused() -> None:
    other = vc_sd_jwt(credential(name="Doktorsexamen"), hide=HideByFrame({"_sd": ["name"]}))

    mixed = shown(vc_sd_jwt()) + other.split("~")[1] + "~"

    assert judged(mixed).outcome is Outcome.INVALID


def test_the_school_signs_what_it_discloses() -> None:
    assert judged(vc_sd_jwt(key=SCHOOL)).parts[0].issuer is not None
