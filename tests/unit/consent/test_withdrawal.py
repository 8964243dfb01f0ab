"""Withdrawal: signed by the key of that release, about one consent of it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fakes.consent import CONSENT_ID, asking, present, receipt, recorded, request, use_with
from tests.fakes.keys import test_key
from tests.fakes.refusals import refused
from wallet import limits
from wallet.consent.receipt import verify_receipt
from wallet.consent.withdrawal import (
    WITHDRAWAL_TYP,
    Demand,
    build_withdrawal,
    verify_withdrawal,
)
from wallet.errors import InputError
from wallet.standards.encoding import sha256_b64u
from wallet.standards.jose import parse_jws, sign_jws

FIRST, SECOND = sha256_b64u(b"first"), sha256_b64u(b"second")


def withdrawal(demand: Demand = Demand.STOP) -> str:
    return build_withdrawal(
        receipt(),
        CONSENT_ID,
        demand,
        jti="urn:uuid:withdrawal",
        at=present().plus(60),
        signer=test_key(1),
    )


def changed(**members: Any) -> str:
    payload = {**parse_jws(withdrawal()).claims(), **members}
    signer = test_key(1)
    return sign_jws(payload, signer, typ=WITHDRAWAL_TYP, header={"jwk": signer.public.to_jwk()})


@pytest.mark.parametrize("demand", list(Demand))
def test_a_notice_says_which_release_and_what_is_demanded(demand: Demand) -> None:
    read = verify_withdrawal(withdrawal(demand))
    assert read.demand is demand
    assert read.key == test_key(1).public
    assert (read.consent_id, read.use_id) == (CONSENT_ID, "match")
    assert read.release == "urn:uuid:extract"
    assert read.audience == request().requester.id
    assert read.issued == present().plus(60)
    assert verify_receipt(read.receipt).key == read.key


def test_the_end_of_a_grant_names_every_extract_under_it() -> None:
    notice = build_withdrawal(
        receipt(),
        CONSENT_ID,
        Demand.STOP,
        jti="j",
        at=present(),
        signer=test_key(1),
        earlier=(FIRST, SECOND),
    )
    assert verify_withdrawal(notice).earlier == (FIRST, SECOND)
    assert verify_withdrawal(withdrawal()).earlier == ()


def test_it_carries_no_reason() -> None:
    assert set(parse_jws(withdrawal()).claims()) == {
        "schema",
        "jti",
        "iat",
        "aud",
        "consent_id",
        "release",
        "earlier",
        "demand",
        "receipt",
    }


def test_only_the_key_of_the_release_can_withdraw_it() -> None:
    with refused(InputError, "consent.withdrawal"):
        build_withdrawal(
            receipt(),
            CONSENT_ID,
            Demand.STOP,
            jti="j",
            at=present(),
            signer=test_key(2),
        )
    signer = test_key(2)
    payload = parse_jws(withdrawal()).claims()
    stranger = sign_jws(payload, signer, typ=WITHDRAWAL_TYP, header={"jwk": signer.public.to_jwk()})
    with refused(InputError, "consent.withdrawal"):
        verify_withdrawal(stranger)


def test_a_transfer_cannot_be_withdrawn() -> None:
    transfer = recorded(use_with(legal_basis=["https://w3id.org/dpv/legal/eu/gdpr#A6-1-e"])).record
    with refused(InputError, "consent.withdrawal"):
        build_withdrawal(
            receipt(transfer), CONSENT_ID, Demand.STOP, jti="j", at=present(), signer=test_key(1)
        )


def test_one_purpose_of_a_release_is_withdrawn_by_itself() -> None:
    both = receipt(recorded().record, recorded(asking(), consent_id="urn:uuid:second").record)
    notice = build_withdrawal(
        both, "urn:uuid:second", Demand.STOP, jti="j", at=present(), signer=test_key(1)
    )
    assert verify_withdrawal(notice).consent_id == "urn:uuid:second"


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ({"schema": "withdrawal/2"}, "consent.withdrawal_version"),
        ({"jti": None}, "consent.withdrawal"),
        ({"aud": "somebody else"}, "consent.withdrawal"),
        ({"consent_id": "urn:uuid:other"}, "consent.withdrawal"),
        ({"release": "urn:uuid:other"}, "consent.withdrawal"),
        ({"release": None}, "consent.withdrawal"),
        ({"earlier": None}, "consent.withdrawal"),
        ({"earlier": "urn:uuid:extract"}, "consent.withdrawal"),
        ({"earlier": [1]}, "consent.withdrawal"),
        ({"earlier": ["urn:uuid:extract"]}, "consent.withdrawal"),
        ({"earlier": [FIRST + "\n"]}, "consent.withdrawal"),
        ({"earlier": [FIRST] * limits.MAX_GRANT_USES}, "consent.withdrawal"),
        ({"demand": "burn"}, "consent.withdrawal"),
        ({"demand": None}, "consent.withdrawal"),
        ({"reason": "because"}, "consent.withdrawal"),
        ({"iat": None}, "encoding.instant"),
        ({"receipt": "not a receipt"}, "jose.token"),
        ({"receipt": None}, "consent.withdrawal"),
    ],
)
def test_a_notice_of_another_form_is_refused(members: dict[str, Any], code: str) -> None:
    with refused(InputError, code):
        verify_withdrawal(changed(**members))


def test_a_notice_about_another_persons_receipt_is_refused() -> None:
    other = receipt(recorded(key=2).record, key=2)
    with refused(InputError, "consent.withdrawal"):
        verify_withdrawal(changed(receipt=other))
