"""A credential as its issuer makes it."""

from __future__ import annotations

from tests.fakes.answer import ALVA_STUDENT, DIPLOMA, DIPLOMA_CLAIMS, SCHOOL, diploma, school
from tests.fakes.clock import NOON
from tests.fakes.keys import fixed_salts
from tests.fakes.refusals import refused
from wallet.credentials.families.sd_jwt_vc import read_credential
from wallet.credentials.issue import issue_credential
from wallet.errors import InputError
from wallet.standards.jose import parse_x5c
from wallet.standards.sd_jwt import parse_issued_sd_jwt, paths_of, verify_sd_jwt


def test_it_says_what_it_was_given() -> None:
    credential = read_credential(diploma(at=NOON, expires=NOON.plus(1)))

    assert credential.profile.vct == DIPLOMA
    assert credential.profile.issuer == "https://skola.example"
    assert credential.holder == ALVA_STUDENT.public
    assert credential.claims == DIPLOMA_CLAIMS
    assert (credential.time("iat"), credential.time("exp")) == (NOON, NOON.plus(1))


def test_it_is_signed_by_its_issuer() -> None:
    payload = verify_sd_jwt(diploma(), SCHOOL.public, typ="dc+sd-jwt").payload

    assert payload["name"] == "Möbelsnickare"


def test_every_claim_can_be_shown_by_itself_and_the_frame_cannot_be_hidden() -> None:
    paths = paths_of(parse_issued_sd_jwt(diploma()))

    assert ("courses", 1, "grade") in paths.selectable
    assert {path[0] for path in paths.always_visible} == {"vct", "iat", "iss", "cnf"}


def test_it_carries_the_certificate_without_the_anchor() -> None:
    exempelskolan = school()

    assert parse_x5c(parse_issued_sd_jwt(diploma(exempelskolan)).issuer.header) == (
        exempelskolan.leaf,
    )


def test_a_claim_cannot_stand_for_a_member_of_the_format() -> None:
    with refused(InputError, "issuer.reserved_claim"):
        issue_credential({"cnf": {}}, vct=DIPLOMA, signer=SCHOOL, at=NOON, salts=fixed_salts())


def test_it_needs_neither_holder_nor_issuer() -> None:
    credential = read_credential(diploma(holder=None, issuer=None))

    assert not credential.is_bound
    assert credential.profile.issuer is None
