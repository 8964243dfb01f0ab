"""W3C presentations: who signed, for whom, and whose each credential inside is."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fakes.answer import ALVA, BO, NONCE, SCHOOL, SERVICE, STRANGER, diploma, keyed
from tests.fakes.clock import NOON
from tests.fakes.data_integrity import signed
from tests.fakes.w3c import (
    ALVA_DID,
    SCHOOL_DID,
    V2,
    badge_jwt,
    credential,
    enveloped,
    presentation,
    vc_jwt,
    vc_sd_jwt,
)
from tests.unit.exchange.answer.cases import ALONE
from wallet import limits
from wallet.cli.views.page import Page
from wallet.cli.views.report import render_report
from wallet.credentials.policy import Policy
from wallet.credentials.reasons import Outcome, Reason
from wallet.credentials.report import DocumentKind, Report, Vouching
from wallet.exchange.check import verify_document
from wallet.messages import ENGLISH
from wallet.standards.data_integrity import Suite
from wallet.standards.encoding import JsonObject
from wallet.standards.identifiers import did_key
from wallet.standards.sd_jwt import bind

UNBOUND = Policy(any_audience=True, unbound=True)


def judged(text: str, policy: Policy = ALONE) -> Report:
    """The report to somebody who relies on the school."""
    return verify_document(text.encode(), trust=keyed(), policy=policy, at=NOON)


def with_proof_inside(document: JsonObject) -> JsonObject:
    """The school's proof, over the JSON itself."""
    method = f"{SCHOOL_DID}#{SCHOOL_DID.removeprefix('did:key:')}"
    return signed(document, SCHOOL, Suite.ECDSA_JCS_2019, verificationMethod=method)


def decisive(report: Report) -> Reason | None:
    return report.decisive.reason if report.decisive else None


def reasons(report: Report) -> set[Reason]:
    return {check.reason for check in report.all_checks()}


def test_a_fair_presentation_is_its_holders_and_the_schools() -> None:
    report = judged(presentation())

    assert report.kind is DocumentKind.W3C_PRESENTATION
    assert report.outcome is Outcome.VALID
    assert {Reason.KEY_SELF, Reason.HOLDER} <= reasons(report)
    (part,) = report.parts
    assert part.vouching is Vouching.ATTESTED
    assert part.claims["name"] == "Svetsning"


def test_each_credential_inside_is_a_part() -> None:
    text = presentation(
        enveloped(vc_jwt()),
        enveloped(vc_sd_jwt(), "vc+sd-jwt"),
        enveloped(diploma(holder=None), "dc+sd-jwt"),
        badge_jwt(),
    )

    parts = judged(text, UNBOUND).parts

    assert [part.vouching for part in parts] == [Vouching.ATTESTED] * 4


def test_somebody_elses_credential_is_not_the_holders() -> None:
    by_bo = presentation(key=BO, holder=did_key(BO.public))

    assert decisive(judged(by_bo)) is Reason.HOLDER_MISSING
    assert judged(by_bo, UNBOUND).outcome is Outcome.VALID


@pytest.mark.parametrize("inside", [vc_jwt, with_proof_inside])
def test_somebody_elses_credential_is_not_the_holders_without_an_envelope(inside: Any) -> None:
    by_bo = presentation(inside(credential()), key=BO, holder=did_key(BO.public))

    assert decisive(judged(by_bo)) is Reason.HOLDER_MISSING
    assert judged(by_bo, UNBOUND).outcome is Outcome.VALID
    assert Reason.HOLDER in reasons(judged(presentation(inside(credential()))))


@pytest.mark.parametrize("value", [{}, [], ["did:example:1"]])
def test_a_subject_whose_name_is_no_text_is_nobody(value: Any) -> None:
    text = presentation(enveloped(vc_jwt(credential(credentialSubject={"id": value}))))

    assert Reason.HOLDER_NO_HOLDER in reasons(judged(text))


@pytest.mark.parametrize("media", ["vc+sd-jwt", "dc+sd-jwt"])
def test_a_proof_that_was_made_for_somebody_else_is_not_passed_on(media: str) -> None:
    """Whoever was shown a credential has the proof of its holder, and could wrap both anew."""
    by_key = vc_sd_jwt(cnf={"jwk": BO.public.to_jwk()})
    shown = by_key if media == "vc+sd-jwt" else diploma(holder=BO)

    def wrapped(aud: str, nonce: str) -> Report:
        proven = bind(shown, BO, aud=aud, nonce=nonce, iat=NOON)
        return judged(presentation(enveloped(proven, media), aud=SERVICE, nonce=NONCE))

    assert wrapped(SERVICE, NONCE).outcome is Outcome.VALID
    for other in (wrapped("Bolaget", NONCE), wrapped(SERVICE, "other")):
        assert other.outcome is Outcome.INVALID
        assert decisive(other) is Reason.ONE_WALLET_OTHER_EXTRACT


def test_nobody_signs_as_somebody_else() -> None:
    report = judged(presentation(key=BO, holder=ALVA_DID))

    assert decisive(report) is Reason.SIGNATURE_WRONG
    assert [part.claims for part in report.parts] == [{}]


def test_a_key_that_only_the_header_names_is_nobodys() -> None:
    text = presentation(
        enveloped(vc_jwt(credential(credentialSubject={"name": "Alva"}))),
        key=BO,
        holder="https://alva.example",
        header={"jwk": BO.public.to_jwk()},
    )

    report = judged(text)

    assert decisive(report) is Reason.KEY_ONLY_NAMED
    assert Reason.HOLDER not in reasons(report)


def test_whoever_may_vouch_for_others_is_not_therefore_one_of_them() -> None:
    """The school is listed for no issuer in particular; a person's address is not its own."""
    hers = credential(credentialSubject={"id": "did:web:alva.example"})
    text = presentation(enveloped(vc_jwt(hers)), key=SCHOOL, holder="did:web:alva.example")
    named = keyed(issuers=("did:web:alva.example", SCHOOL_DID))

    assert decisive(judged(text)) is Reason.KEY_ONLY_NAMED
    assert Reason.HOLDER not in reasons(judged(text))
    by_list = verify_document(text.encode(), trust=named, policy=ALONE, at=NOON)
    assert by_list.outcome is Outcome.VALID


def test_a_holder_by_a_name_alone_is_not_told() -> None:
    assert decisive(judged(presentation(holder="https://alva.example"))) is Reason.SIGNATURE_NO_KEY
    assert decisive(judged(presentation(holder=None))) is Reason.SIGNATURE_NO_KEY


def test_a_forged_credential_makes_the_whole_invalid() -> None:
    report = judged(presentation(enveloped(vc_jwt()), enveloped(vc_jwt(key=STRANGER))))

    assert decisive(report) is Reason.SIGNATURE_WRONG
    assert [part.claims for part in report.parts] == [{}, {}]


def test_it_was_made_for_whom_it_says() -> None:
    text = presentation(aud=SERVICE, nonce=NONCE)
    first = render_report(judged(text), ENGLISH, Page(100))[0]

    assert first == f"Presentation made for {SERVICE} on 2026-11-21"
    assert judged(text, Policy(audiences=(SERVICE,), nonce=NONCE)).outcome is Outcome.VALID
    assert decisive(judged(text, Policy())) is Reason.AUDIENCE_NOT_GIVEN
    assert decisive(judged(text, Policy(audiences=("Bolaget",)))) is Reason.AUDIENCE_WRONG
    other = Policy(audiences=(SERVICE,), nonce="other")
    assert decisive(judged(text, other)) is Reason.NONCE_WRONG
    assert decisive(judged(presentation(), Policy(nonce=NONCE))) is Reason.NONCE_MISSING


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"exp": NOON.seconds - 3600}, Reason.TIME_EXPIRED),
        ({"nbf": NOON.seconds + 3600}, Reason.TIME_NOT_YET),
        ({"iat": NOON.seconds + 3600}, Reason.TIME_NOT_YET),
        ({"iat": NOON.seconds - limits.MAX_PRESENTATION_AGE - 1}, Reason.TIME_PRESENTATION),
        ({"iat": None}, None),
    ],
)
def test_its_times_count(members: dict[str, Any], reason: Reason | None) -> None:
    assert decisive(judged(presentation(**members))) is reason


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ({"@context": V2}, "w3c.presentation"),
        ({"@context": ["https://example.org"]}, "w3c.presentation"),
        ({"type": "VerifiableCredential"}, "w3c.presentation"),
        ({"holder": 7}, "w3c.presentation"),
        ({"iss": "did:example:other"}, "w3c.jwt_other"),
        ({"aud": [SERVICE, "more"]}, "w3c.presentation"),
        ({"nonce": 7}, "w3c.presentation"),
        ({"vp": {}}, "w3c.jwt_claim"),
        ({"exp": "soon"}, "encoding.instant"),
        ({"verifiableCredential": []}, "w3c.presentation"),
        ({"verifiableCredential": ["x"] * (limits.MAX_NESTED_CREDENTIALS + 1)}, "w3c.nested"),
    ],
)
def test_a_presentation_of_another_form_is_refused(members: dict[str, Any], code: str) -> None:
    report = judged(presentation(**members))

    assert decisive(report) is Reason.MALFORMED
    assert report.decisive is not None
    assert report.decisive.detail == code


@pytest.mark.parametrize(
    "value",
    [
        7,
        None,
        "not.a.jws",
        enveloped("not.a.jws"),
        enveloped(vc_jwt(), "vp+jwt"),
        enveloped("", "vc"),
        {"type": "EnvelopedVerifiableCredential"},
        {"type": "EnvelopedVerifiableCredential", "id": "https://skola.example/1"},
        enveloped(presentation()),
    ],
)
def test_what_stands_inside_and_is_no_credential_breaks_the_form(value: Any) -> None:
    report = judged(presentation(verifiableCredential=[value]))

    assert report.outcome is Outcome.INVALID
    assert decisive(report) is Reason.MALFORMED


def test_a_credential_bound_to_the_presenting_key_is_its_holders() -> None:
    bound = vc_jwt(cnf={"jwk": ALVA.public.to_jwk()})
    stolen = vc_jwt(cnf={"jwk": BO.public.to_jwk()})
    unread = vc_jwt(cnf={"kid": "somewhere"})
    by_nobody = presentation(enveloped(unread), holder="https://alva.example")

    assert Reason.HOLDER in reasons(judged(presentation(enveloped(bound))))
    assert decisive(judged(presentation(enveloped(stolen)))) is Reason.HOLDER_MISSING
    assert Reason.HOLDER not in reasons(judged(by_nobody))


def test_a_credential_in_another_envelope_is_said_not_to_be_checked() -> None:
    report = judged(presentation(enveloped("AAAA", "vc+cose;base64")))

    assert report.outcome is Outcome.UNDETERMINED
    assert decisive(report) is Reason.SIGNATURE_UNSUPPORTED
    assert [part.vouching for part in report.parts] == [Vouching.UNCHECKED]
