"""W3C credentials as JWT: three rule sets, told apart by content, and what each refuses."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fakes.answer import (
    ALVA,
    LAST_MONTH,
    LAST_YEAR,
    SCHOOL,
    STRANGER,
    anchored,
    keyed,
    published,
    school,
    status_list,
    trusting,
    with_status,
)
from tests.fakes.clock import NOON
from tests.fakes.refusals import refused
from tests.fakes.w3c import (
    ENDS,
    SCHOOL_ADDRESS,
    SCHOOL_DID,
    V1,
    badge_jwt,
    credential,
    credential_v1,
    vc_jwt,
    vc_jwt_v1,
)
from tests.unit.exchange.answer.cases import ALONE
from wallet.credentials.policy import Policy, Requirement
from wallet.credentials.reasons import Outcome, Reason
from wallet.credentials.report import DocumentKind, Report, Vouching
from wallet.credentials.snapshot import Snapshot
from wallet.credentials.trust import Trust
from wallet.errors import InputError
from wallet.exchange.check import verify_document
from wallet.standards.encoding import b64u_decode, b64u_encode, compact_json
from wallet.standards.identifiers import did_key
from wallet.standards.jose import PrivateKey, encode_x5c, sign_jws
from wallet.standards.sd_jwt import parse_sd_jwt

THREE = pytest.mark.parametrize("made", [vc_jwt, vc_jwt_v1, badge_jwt])
ADDRESS = {"issuer": {"id": SCHOOL_ADDRESS}}


def judged(
    text: str,
    *,
    trust: Trust | None = None,
    policy: Policy = ALONE,
    snapshot: Snapshot | None = None,
) -> Report:
    """The report to somebody who relies on the school's key."""
    found = keyed() if trust is None else trust
    return verify_document(text.encode(), trust=found, policy=policy, at=NOON, snapshot=snapshot)


def decisive(report: Report) -> Reason | None:
    return report.decisive.reason if report.decisive else None


def detail(text: str) -> str | None:
    """The error code of a credential that breaks a rule."""
    report = judged(text)
    assert decisive(report) is Reason.MALFORMED
    assert report.parts[0].claims == {}
    return report.decisive.detail if report.decisive else None


@THREE
def test_a_credential_by_a_listed_key_is_attested(made: Any) -> None:
    report = judged(made())

    assert report.kind is DocumentKind.W3C
    assert report.outcome is Outcome.VALID
    (part,) = report.parts
    assert part.vouching is Vouching.ATTESTED
    assert part.type == "OpenBadgeCredential"
    assert part.claims["name"] == "Svetsning"
    assert (part.issued, part.expires) == (LAST_YEAR, ENDS)


@THREE
def test_members_of_the_format_are_no_claims(made: Any) -> None:
    (part,) = judged(made()).parts

    assert set(part.claims) == {"name", "credentialSubject"}


@THREE
def test_the_name_that_an_issuer_gives_itself_is_nobodys(made: Any) -> None:
    (part,) = judged(made(), trust=Trust()).parts

    assert part.vouching is Vouching.UNVOUCHED
    assert part.issuer is not None
    assert (part.issuer.name, part.issuer.stated) == (None, SCHOOL_DID)


@THREE
def test_a_credential_by_somebody_elses_key_is_a_forgery(made: Any) -> None:
    report = judged(made(key=STRANGER))

    assert decisive(report) is Reason.SIGNATURE_WRONG
    assert [part.claims for part in report.parts] == [{}]


@THREE
def test_a_changed_letter_is_noticed(made: Any) -> None:
    head, _, tail = made().partition(".")
    body, _, signature = tail.partition(".")
    changed = b64u_encode(b64u_decode(body).replace(b"Svetsning", b"Svetsnung"))

    assert decisive(judged(f"{head}.{changed}.{signature}")) is Reason.SIGNATURE_WRONG


@THREE
@pytest.mark.parametrize(
    ("claims", "reason"),
    [
        ({"nbf": NOON.seconds + 3600}, Reason.TIME_NOT_YET),
        ({"exp": NOON.seconds - 3600}, Reason.TIME_EXPIRED),
    ],
)
def test_a_limit_of_the_envelope_counts_where_it_is_the_narrower(
    made: Any, claims: dict[str, Any], reason: Reason
) -> None:
    assert decisive(judged(made(**claims))) in (reason, Reason.MALFORMED)
    assert decisive(judged(vc_jwt(**claims))) is reason


@pytest.mark.parametrize(
    ("member", "at", "reason"),
    [
        ("validFrom", NOON.plus(3600), Reason.TIME_NOT_YET),
        ("validUntil", NOON.plus(-3600), Reason.TIME_EXPIRED),
        ("expirationDate", NOON.plus(-3600), Reason.TIME_EXPIRED),
    ],
)
def test_a_limit_of_the_credential_counts_whatever_the_envelope_says(
    member: str, at: Any, reason: Reason
) -> None:
    document = credential(**{member: at.rfc3339()})

    assert decisive(judged(vc_jwt(document, exp=ENDS.seconds))) is reason


# 1. VC-JOSE-COSE.


@pytest.mark.parametrize("claim", ["vc", "vp"])
@pytest.mark.parametrize("value", ["oops", {}, None, credential_v1()])
def test_the_old_claims_are_refused_in_the_new_form(claim: str, value: Any) -> None:
    assert detail(vc_jwt(**{claim: value})) == "w3c.jwt_claim"


@pytest.mark.parametrize(
    ("claim", "value"),
    [
        ("iss", "did:example:other"),
        ("iss", 7),
        ("jti", "urn:uuid:another"),
        ("sub", "did:example:somebody-else"),
    ],
)
@THREE
def test_a_claim_that_says_something_else_than_the_credential_is_refused(
    made: Any, claim: str, value: Any
) -> None:
    assert detail(made(**{claim: value})) == "w3c.jwt_other"


@pytest.mark.parametrize("claim", ["nbf", "exp"])
@pytest.mark.parametrize("value", ["2026-01-01T00:00:00Z", True, [], {}])
@THREE
def test_a_limit_that_is_no_number_is_refused(made: Any, claim: str, value: Any) -> None:
    assert detail(made(**{claim: value})) == "encoding.instant"


def test_iat_decides_nothing() -> None:
    """The working group's own examples write it as a text."""
    assert judged(vc_jwt(iat="2010-01-01T19:23:24Z")).outcome is Outcome.VALID
    assert "iat" not in judged(vc_jwt(iat=7)).parts[0].claims


# 2. Model 1.1.


def test_what_only_the_claims_say_completes_a_credential_of_version_1() -> None:
    bare = credential_v1(issuer=None, id=None, issuanceDate=None, expirationDate=None)
    bare["credentialSubject"] = {"achievement": {"name": "MIG-svetsning"}}

    (part,) = judged(vc_jwt_v1(bare)).parts

    assert part.vouching is Vouching.ATTESTED
    assert (part.issued, part.expires) == (LAST_YEAR, ENDS)
    assert part.claims["credentialSubject"] == {
        "id": did_key(ALVA.public),
        "achievement": {"name": "MIG-svetsning"},
    }


def test_a_credential_of_version_1_without_a_context_is_read_as_one() -> None:
    bare = credential_v1()
    del bare["@context"]

    assert judged(vc_jwt_v1(bare)).outcome is Outcome.VALID


def test_version_2_inside_the_claim_of_version_1_is_refused() -> None:
    assert detail(vc_jwt_v1(credential(), nbf=None, exp=None)) == "w3c.jwt_version"


def test_a_credential_beside_a_presentation_is_refused() -> None:
    assert detail(vc_jwt_v1(vp={})) == "w3c.jwt_claim"


@pytest.mark.parametrize("made", [vc_jwt_v1, badge_jwt])
@pytest.mark.parametrize("claim", ["nbf", "exp"])
def test_limits_that_repeat_a_member_agree_with_it(made: Any, claim: str) -> None:
    assert detail(made(**{claim: LAST_MONTH.seconds})) == "w3c.jwt_other"


# 3. Open Badges.


@pytest.mark.parametrize("claim", ["iss", "sub", "jti", "nbf", "exp"])
def test_a_repeated_member_that_is_missing_takes_nothing_away(claim: str) -> None:
    left_out: Any = {claim: None}

    assert judged(badge_jwt(**left_out)).outcome is Outcome.VALID


def test_the_old_claims_are_refused_in_a_badge_too() -> None:
    assert detail(badge_jwt(vp={})) == "w3c.jwt_claim"


def test_a_key_in_the_header_shows_that_somebody_signed() -> None:
    text = badge_jwt(
        credential(**ADDRESS), STRANGER, header={"jwk": STRANGER.public.to_jwk()}, iss=None
    )

    report = judged(text, trust=Trust())

    assert report.outcome is Outcome.UNDETERMINED
    reasons = {check.reason for check in report.all_checks()}
    assert {Reason.SIGNATURE, Reason.KEY_ONLY_NAMED, Reason.TRUST_NOT_LISTED} <= reasons
    assert report.parts[0].vouching is Vouching.UNVOUCHED


def test_a_key_in_the_header_that_did_not_sign_shows_a_forgery() -> None:
    text = badge_jwt(
        credential(**ADDRESS), STRANGER, header={"jwk": SCHOOL.public.to_jwk()}, iss=None
    )

    assert decisive(judged(text, trust=Trust())) is Reason.SIGNATURE_WRONG


def test_a_key_in_the_header_does_not_outweigh_the_issuers_own() -> None:
    """A DID is its key, and a listed key is the listed one, whatever the header offers."""
    by_did = badge_jwt(key=STRANGER, header={"jwk": STRANGER.public.to_jwk()})
    by_list = badge_jwt(
        credential(**ADDRESS), STRANGER, header={"jwk": STRANGER.public.to_jwk()}, iss=None
    )
    listed = keyed(issuers=(SCHOOL_ADDRESS,))

    assert decisive(judged(by_did)) is Reason.SIGNATURE_WRONG
    assert decisive(judged(by_list, trust=listed)) is Reason.SIGNATURE_WRONG


@pytest.mark.parametrize("jwk", ["text", {}, {"kty": "EC"}, SCHOOL.to_jwk()])
def test_a_header_key_that_is_none_is_not_taken(jwk: Any) -> None:
    report = judged(badge_jwt(credential(**ADDRESS), header={"jwk": jwk}, iss=None), trust=Trust())

    assert decisive(report) is Reason.SIGNATURE_NO_KEY


# All of them.


def test_a_certificate_counts_where_it_names_the_issuer() -> None:
    by = school()
    header = {"x5c": encode_x5c([by.leaf])}

    fair = vc_jwt(credential(**ADDRESS), header=header)
    other = vc_jwt(credential(issuer="https://universitet.example"), header=header)

    assert judged(fair, trust=anchored(by)).outcome is Outcome.VALID
    assert decisive(judged(other, trust=anchored(by))) is Reason.KEY_NOT_IN_CERTIFICATE


def test_a_certificate_that_is_none_breaks_the_form() -> None:
    assert detail(vc_jwt(header={"x5c": ["AAAA"]})) == "jose.certificate"


def test_a_list_that_vouches_for_other_types_does_not_vouch_for_a_badge() -> None:
    report = judged(vc_jwt(), trust=keyed(types=("DiplomaCredential",)))

    assert decisive(report) is Reason.TRUST_OTHER_TYPE


def test_the_status_of_the_envelope_is_read_and_revocation_said_first() -> None:
    status = parse_sd_jwt(with_status(1)).payload["status"]
    text = vc_jwt(status=status, exp=NOON.seconds - 60)

    report = judged(text, snapshot=published(status_list()))

    assert decisive(report) is Reason.STATUS_REVOKED


def test_a_status_that_is_not_at_hand_is_not_passed_over() -> None:
    status = parse_sd_jwt(with_status(1)).payload["status"]
    named = credential(credentialStatus={"type": "Unheard2030", "id": "https://skola.example/s"})

    assert decisive(judged(vc_jwt(status=status))) is Reason.STATUS_NOT_READ
    assert decisive(judged(vc_jwt(named))) is Reason.STATUS_NOT_READ
    asked = Policy(any_audience=True, require=frozenset({Requirement.STATUS}))
    assert decisive(judged(vc_jwt(), policy=asked)) is Reason.STATUS_REQUIRED


def test_a_credential_that_is_bound_to_a_key_asks_for_its_holder() -> None:
    bound = vc_jwt(cnf={"jwk": ALVA.public.to_jwk()})

    assert decisive(judged(bound)) is Reason.HOLDER_MISSING
    assert judged(bound, policy=Policy(any_audience=True, unbound=True)).outcome is Outcome.VALID


def test_an_endorsement_is_a_part_of_its_own_signer() -> None:
    endorsement = badge_jwt(
        credential(type=["VerifiableCredential", "EndorsementCredential"], name="Intyg om skolan")
    )
    report = judged(vc_jwt(credential(endorsementJwt=[endorsement])))
    forged = badge_jwt(key=STRANGER)

    assert [part.type for part in report.parts] == ["OpenBadgeCredential", "EndorsementCredential"]
    assert "endorsementJwt" not in report.parts[0].claims
    assert decisive(judged(vc_jwt(credential(endorsementJwt=[forged])))) is Reason.SIGNATURE_WRONG


@pytest.mark.parametrize("typ", ["kb+jwt", "vp+jwt", "VC+JWT", "statuslist+jwt"])
def test_what_was_signed_as_something_else_is_no_credential_inside(typ: str) -> None:
    other = vc_jwt(typ=typ)
    report = judged(vc_jwt(credential(endorsementJwt=[other])))

    assert decisive(report) is Reason.MALFORMED
    assert report.parts[1].checks[0].detail == "jose.typ"


def test_what_stands_inside_and_is_no_credential_breaks_the_form() -> None:
    report = judged(vc_jwt(credential(endorsementJwt=["not.a.jws"])))

    assert decisive(report) is Reason.MALFORMED


@pytest.mark.parametrize(
    "change",
    [
        {"@context": ["https://www.w3.org/ns/credentials/v9"]},
        {"issuer": None},
        {"issuer": 7},
        {"type": "OpenBadgeCredential"},
        {"credentialSubject": None},
        {"validFrom": "yesterday"},
    ],
)
def test_a_payload_that_is_no_credential_breaks_the_form(change: dict[str, Any]) -> None:
    assert str(detail(vc_jwt(credential(**change)))).startswith("w3c.")


def test_a_jwt_that_is_no_credential_is_of_an_unknown_kind() -> None:
    payloads: list[Any] = [{"sub": "x"}, {"vc": "text"}, {"@context": [V1]}]
    for payload in payloads:
        with refused(InputError, "verify.unknown_type"):
            judged(sign_jws(payload, SCHOOL, typ="JWT"))


def test_a_header_without_a_type_is_read_by_its_payload() -> None:
    header = b64u_encode(compact_json({"alg": "ES256"}))
    body = b64u_encode(compact_json(credential()))
    text = f"{header}.{body}"

    assert judged(f"{text}.{b64u_encode(SCHOOL.sign(text.encode()))}").outcome is Outcome.VALID


def test_a_did_that_is_a_key_is_vouched_for_by_itself_alone() -> None:
    key: PrivateKey = STRANGER
    text = vc_jwt(credential(issuer=did_key(key.public)), key)

    assert decisive(judged(text, trust=trusting())) is Reason.TRUST_OWN_KEY_ONLY
