"""European Digital Credentials: whose seal, over what, when, and what is read out of them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.fakes.answer import DAY, trusting
from tests.fakes.clock import NOON
from tests.fakes.json_seal import DIPLOMA, changed, diploma_text, edc, edc_bytes, sealer
from tests.fakes.sealed_pdf import LAST_SPRING, authority, root, stamper, university
from tests.unit.exchange.answer.cases import ALONE
from wallet.cli.views.page import Page
from wallet.cli.views.report import render_report
from wallet.credentials.policy import Policy, Requirement
from wallet.credentials.reasons import Outcome, Reason
from wallet.credentials.report import DocumentKind, Report, Vouching
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import Role, TrustEntry
from wallet.exchange.check import verify_document
from wallet.messages import ENGLISH
from wallet.standards.encoding import Instant
from wallet.standards.jose import PublicKey

ENDED_LAST_SUMMER: dict[str, Any] = {"since": NOON.plus(-400 * DAY), "days": 300}


def judged(
    data: bytes, *, trust: Trust | None = None, policy: Policy = ALONE, at: Instant = NOON
) -> Report:
    """The report to somebody who relies on the tests' authority."""
    return verify_document(data, trust=trust or trusting(root().listed()), policy=policy, at=at)


def reasons(report: Report) -> set[Reason]:
    return {check.reason for check in report.all_checks()}


def test_a_listed_authority_tells_whose_seal_it_is() -> None:
    report = judged(edc_bytes())

    assert report.kind is DocumentKind.ELM
    assert report.outcome is Outcome.VALID
    (part,) = report.parts
    assert part.vouching is Vouching.ATTESTED
    assert part.issuer is not None
    assert part.issuer.name == "Exempeluniversitetet (NTRSE-2020000000)"
    assert part.type == "EuropeanDigitalCredential"


def test_title_person_and_achievement_are_read_and_nothing_else() -> None:
    (part,) = judged(edc_bytes()).parts

    assert part.claims == {
        "title": {"en": "Diploma in woodwork", "sv": "Examensbevis i träteknik"},
        "issuer": {"sv": "Exempeluniversitetet", "en": "Example University"},
        "subject": {
            "given_name": "Alva",
            "family_name": "Exempel",
            "achievement": {"title": {"en": "Woodwork", "sv": "Träteknik"}},
        },
    }


def test_several_of_a_kind_are_a_list_and_what_is_written_oddly_is_left_out() -> None:
    subject = {
        "type": "Person",
        "givenName": [{"sv": "Alva"}, {"sv": "Maria"}],
        "familyName": 7,
        "dateOfBirth": "1999-10-01T22:00:00",
        "hasClaim": [
            {"title": {"sv": "Träteknik"}, "awardedBy": {"awardingBody": {"legalName": "Skolan"}}},
            {"title": {"sv": ""}},
            "text",
            {"title": "Svetsning", "awardedBy": {"awardingDate": "2026-05-05T00:00:00"}},
        ],
    }

    (part,) = judged(edc_bytes(diploma_text(credentialSubject=[subject, subject]))).parts

    one = {
        "given_name": ["Alva", "Maria"],
        "date_of_birth": "1999-10-01",
        "achievement": [
            {"title": "Träteknik", "awarded_by": "Skolan"},
            {"title": "Svetsning", "awarded": "2026-05-05"},
        ],
    }
    assert part.claims["subject"] == [one, one]


def test_the_screen_says_that_it_is_an_excerpt() -> None:
    lines = render_report(judged(edc_bytes()), ENGLISH, Page(100))

    assert "  This is an excerpt; all of it stands in the document itself." in lines


def test_a_self_made_certificate_names_nobody() -> None:
    """Anybody can write the name of a university into a certificate."""
    made = university(organisation="Uppsala universitet", self_made=True)

    report = judged(edc_bytes(by=made))

    assert report.outcome is Outcome.UNDETERMINED
    (part,) = report.parts
    assert part.vouching is Vouching.UNVOUCHED
    assert part.issuer is not None
    assert part.issuer.name is None
    assert part.issuer.stated == "Uppsala universitet (NTRSE-2020000000)"


def test_the_issuer_inside_lends_its_name_to_nobody() -> None:
    stranger = university(authority("Egen CA", 50))

    (part,) = judged(edc_bytes(diploma_text(), stranger)).parts

    assert part.issuer is not None
    assert part.issuer.name is None


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace(": ", ":  ", 1),
        lambda text: text + "\n",
        lambda text: text.replace("Alva", "Olva"),
        lambda text: json.dumps(json.loads(text)),
        lambda text: text[:-1] + ', "grade": "A+"}',
    ],
)
def test_the_seal_covers_every_letter_of_the_document(change: Any) -> None:
    report = judged(changed(edc(), change))

    assert report.decisive is not None
    assert report.decisive.reason is Reason.SIGNATURE_WRONG
    assert [part.claims for part in report.parts] == [{}]


def test_a_certificate_that_ended_proves_nothing_about_when_it_was_used() -> None:
    report = judged(edc_bytes(by=university(**ENDED_LAST_SUMMER)))

    assert report.outcome is Outcome.UNDETERMINED
    assert {Reason.KEY_CERTIFICATE_EXPIRED, Reason.TIME_STATED} <= reasons(report)


def test_a_time_stamp_by_somebody_listed_does() -> None:
    ended = university(**ENDED_LAST_SUMMER)

    report = judged(edc_bytes(by=ended, stamped=(stamper(), LAST_SPRING)))

    assert report.outcome is Outcome.VALID
    assert {Reason.KEY_CERTIFICATE, Reason.TIME_STAMPED} <= reasons(report)


def test_a_time_stamp_by_a_stranger_does_not() -> None:
    ended = university(**ENDED_LAST_SUMMER)

    report = judged(edc_bytes(by=ended, stamped=(stamper(authority("Egen", 51)), LAST_SPRING)))

    assert Reason.KEY_CERTIFICATE_EXPIRED in reasons(report)


def test_a_listed_key_and_a_key_of_the_callers_count_too() -> None:
    key = PublicKey.from_certificate(sealer().certificate)
    listed = trusting(TrustEntry(name="Exempeluniversitetet", role=Role.ISSUER, key=key))

    assert judged(edc_bytes(), trust=listed).outcome is Outcome.VALID
    given = judged(edc_bytes(), trust=Trust(), policy=Policy(any_audience=True, issuer_key=key))
    assert given.outcome is Outcome.VALID


def test_a_list_that_vouches_for_other_kinds_does_not_vouch_for_this() -> None:
    report = judged(edc_bytes(), trust=trusting(root().listed(types=("application/pdf",))))

    assert Reason.TRUST_OTHER_TYPE in reasons(report)


def test_a_credential_as_jwt_does_not_become_one_without_limits_in_another_wrapping() -> None:
    """What an SD-JWT or a JWT says beside the credential (its end, its holder, its status) means
    nothing here: so what was signed as one is none of these, and neither is what says such."""
    jwt_of = {"sigT": None, "b64": None, "crit": None}
    for typ in ("vc+jwt", "JWT", "vc+sd-jwt", "dc+sd-jwt"):
        data = edc_bytes(header={"typ": typ, **jwt_of})
        assert judged(data).outcome is Outcome.INVALID
    untyped = {"typ": None, **jwt_of}
    assert judged(edc_bytes(header=untyped)).outcome is Outcome.VALID
    for claim in ("exp", "nbf", "cnf", "status", "vc"):
        data = edc_bytes(diploma_text(**{claim: {}}), header=untyped)
        assert judged(data).outcome is Outcome.INVALID


@pytest.mark.parametrize(
    ("dates", "reason"),
    [
        ({"validUntil": "2026-06-01T00:00:00Z"}, Reason.TIME_EXPIRED),
        ({"validUntil": "2026-06-01T00:00:00"}, Reason.TIME_EXPIRED),
        ({"expirationDate": "2026-06-01T00:00:00+02:00"}, Reason.TIME_EXPIRED),
        ({"validFrom": "2030-01-01T00:00:00"}, Reason.TIME_NOT_YET),
        ({"validUntil": "2030-01-01T00:00:00Z"}, None),
        ({"validUntil": "next year"}, Reason.MALFORMED),
        ({"validUntil": "2030-01-01"}, Reason.MALFORMED),
        ({"validUntil": 1}, Reason.MALFORMED),
        ({"type": ["EuropeanDigitalCredential"]}, Reason.MALFORMED),
        ({"type": ["VerifiableCredential"]}, Reason.MALFORMED),
        ({"credentialSubject": []}, Reason.MALFORMED),
        (
            {"credentialStatus": {"id": "https://skola.example/1", "type": "X"}},
            Reason.STATUS_NOT_READ,
        ),
    ],
)
def test_its_own_limits_and_form_count(dates: dict[str, Any], reason: Reason | None) -> None:
    decisive = judged(edc_bytes(diploma_text(**dates))).decisive

    assert (decisive.reason if decisive else None) is reason


def test_a_seal_from_the_future_does_not_hold_yet() -> None:
    report = judged(edc_bytes(at=NOON.plus(DAY)))

    assert report.decisive is not None
    assert report.decisive.reason is Reason.TIME_NOT_YET


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ({"alg": "none"}, Reason.SIGNATURE_UNSUPPORTED),
        ({"alg": "RS512"}, Reason.SIGNATURE_UNSUPPORTED),
        ({"crit": ["b64", "sigPId"], "sigPId": {}}, Reason.SIGNATURE_UNSUPPORTED),
        ({"x5t#S256": "AAAA"}, Reason.MALFORMED),
        ({"x5c": None}, Reason.MALFORMED),
        ({"b64": True, "crit": ["b64"]}, None),
    ],
)
def test_a_seal_in_another_form_is_not_believed(header: Any, reason: Reason | None) -> None:
    decisive = judged(edc_bytes(header=header)).decisive

    assert (decisive.reason if decisive else None) is reason


def test_a_sealed_text_that_is_no_credential_breaks_the_form() -> None:
    for text in ("[]", "{}", "not json", '{"type": "VerifiableCredential"}'):
        decisive = judged(edc_bytes(text)).decisive
        assert decisive is not None
        assert decisive.reason is Reason.MALFORMED


def test_a_status_that_is_asked_for_and_not_named_is_missing() -> None:
    policy = Policy(any_audience=True, require=frozenset({Requirement.STATUS}))

    assert Reason.STATUS_REQUIRED in reasons(judged(edc_bytes(), policy=policy))


def test_a_document_without_a_seal_is_signed_by_nobody() -> None:
    report = judged(json.dumps(DIPLOMA).encode())

    assert report.kind is DocumentKind.ELM
    assert report.decisive is not None
    assert report.decisive.reason is Reason.SIGNATURE_MISSING
    assert report.parts == ()


def test_what_it_says_is_inert_on_the_screen() -> None:
    text = diploma_text(displayParameter={"title": "\x1b[31mDiploma\u202e"})

    lines = render_report(judged(edc_bytes(text)), ENGLISH, Page(100))

    assert not any("\x1b[31m" in line or "\u202e" in line for line in lines)
