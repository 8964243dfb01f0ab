"""What a bitstring status list says of a badge, and when it says nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.fakes.badges import (
    DAY,
    LIST,
    entry,
    good_badge,
    judged_badge,
    listed,
    signed_list,
    status_list,
)
from tests.fakes.clock import NOON
from tests.fakes.data_integrity import ACADEMY, OB3, OTHER, badge, did_of, signed
from tests.fakes.keys import test_key
from tests.fakes.publishing import DID, DID_DOCUMENT, did_document, multikey
from tests.fakes.refusals import refused
from wallet.credentials.reasons import CheckName, Reason
from wallet.credentials.report import Check
from wallet.credentials.snapshot import Published
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import KeyState
from wallet.errors import InputError
from wallet.standards.data_integrity import Suite
from wallet.standards.encoding import Instant
from wallet.standards.identifiers import did_key
from wallet.standards.jose import sign_jws
from wallet.workflows.verify import read_status_lists

DATA_INTEGRITY_V2 = "https://w3id.org/security/data-integrity/v2"


def told(
    answer: bytes | Published | None,
    *entries: dict[str, Any],
    trust: Trust | None = None,
    **also: bytes,
) -> list[Check]:
    """The checks of the status of a badge with these entries, where the list is this."""
    document = good_badge(credentialStatus=list(entries) or entry())
    lists = {} if answer is None else {LIST: answer}
    report = judged_badge(document, trust=trust, lists={**lists, **also})
    return [check for check in report.parts[0].checks if check.name is CheckName.STATUS]


def reason(answer: bytes | Published | None, *entries: dict[str, Any], **also: Any) -> Reason:
    (check,) = told(answer, *entries, **also)
    return check.reason


def test_a_list_of_the_same_key_tells() -> None:
    (good,) = told(signed_list(6, 8))
    assert (good.reason, good.source, good.detail) == (Reason.STATUS, LIST, None)
    assert good.date == "2026-11-20T00:00:00Z"
    assert reason(signed_list(7)) is Reason.STATUS_REVOKED


def test_bits_are_counted_from_the_most_significant() -> None:
    """Entry 7 is the last bit of the first byte; from the other end it would be the first."""
    assert reason(signed_list(0)) is Reason.STATUS
    assert reason(signed_list(7)) is Reason.STATUS_REVOKED


def test_suspended_is_not_revoked() -> None:
    found = signed_list(7, purpose="suspension")
    assert reason(found, entry(purpose="suspension")) is Reason.STATUS_SUSPENDED


def test_several_entries_are_each_told_the_gravest_first() -> None:
    both = signed_list(7, 9, purpose=["revocation", "suspension"])
    found = told(both, entry("9", "suspension"), entry("8"), entry("7"))
    assert [check.reason for check in found] == [
        Reason.STATUS_REVOKED,
        Reason.STATUS_SUSPENDED,
        Reason.STATUS,
    ]


def test_an_index_may_be_a_number() -> None:
    assert reason(signed_list(7), entry(7)) is Reason.STATUS_REVOKED


def test_the_older_names_say_the_same() -> None:
    types = ["VerifiableCredential", "StatusList2021Credential"]
    context = ["https://www.w3.org/2018/credentials/v1", "https://w3id.org/vc/status-list/2021/v1"]
    changes: dict[str, Any] = {"@context": [*context, DATA_INTEGRITY_V2]}
    found = signed_list(
        7,
        type=types,
        validFrom=None,
        issuanceDate="2026-11-20T00:00:00Z",
        subject={"type": "StatusList2021"},
        **changes,
    )
    older = entry(type="StatusList2021Entry")
    document = badge(validFrom=None, issuanceDate="2026-01-09T00:00:00Z", credentialStatus=older)
    document["@context"] = [
        context[0],
        OB3,
        context[1],
        DATA_INTEGRITY_V2,
    ]
    report = judged_badge(signed(document), lists={LIST: found})
    assert report.decisive is not None
    assert report.decisive.reason is Reason.STATUS_REVOKED


def test_a_short_list_tells_and_is_told_of() -> None:
    (check,) = told(signed_list(size=100_000))
    assert (check.reason, check.detail) == (Reason.STATUS, "status_list.short")


def test_a_purpose_of_the_issuers_own_is_not_guessed() -> None:
    messages = signed_list(purpose="message")
    assert reason(messages, entry(purpose="message")) is Reason.STATUS_OTHER


# Whose list it is.


def test_a_list_of_another_key_tells_nothing() -> None:
    (check,) = told(signed_list(7, key=OTHER))
    assert (check.reason, check.detail) == (Reason.STATUS_LIST_WRONG, "jose.signature")


def test_a_list_of_another_issuer_on_a_trust_list_tells() -> None:
    trust = Trust((*listed().lists, *listed(OTHER).lists))
    assert reason(signed_list(7, key=OTHER), trust=trust) is Reason.STATUS_REVOKED


def test_a_list_of_the_same_issuer_with_another_published_key_tells() -> None:
    document = badge(credentialStatus=entry())
    document["issuer"]["id"] = DID
    own = signed(document, verificationMethod=f"{DID}#{multikey(ACADEMY.public)}")
    found = status_list(7, issuer=DID)
    by_other = signed(found, OTHER, verificationMethod=f"{DID}#{multikey(OTHER.public)}")
    lists = {
        LIST: json.dumps(by_other).encode(),
        DID_DOCUMENT: did_document(ACADEMY.public, OTHER.public),
    }
    report = judged_badge(own, lists=lists)
    assert report.decisive is not None
    assert report.decisive.reason is Reason.STATUS_REVOKED


@pytest.mark.parametrize(
    "ended",
    [
        {"state": KeyState.RETIRED},
        {"valid_until": Instant.parse("2026-11-01")},
        {"types": ("OpenBadgeCredential",)},
    ],
)
def test_a_key_of_somebody_else_does_not_become_the_issuers_by_saying_so(
    ended: dict[str, Any],
) -> None:
    """A list has it, for anybody or for nobody any more; the badge is by another key."""
    address = "https://skola.example/issuers/1"
    document = good_badge(credentialStatus=entry(), issuer={"id": address, "type": ["Profile"]})
    in_its_name = json.dumps(signed(status_list(issuer=address), OTHER)).encode()
    trust = Trust((*listed().lists, *listed(OTHER, **ended).lists))
    report = judged_badge(document, trust=trust, lists={LIST: in_its_name})
    assert report.decisive is not None
    assert report.decisive.reason is Reason.STATUS_LIST_WRONG


def test_a_key_that_is_listed_for_the_issuer_and_for_badges_may_sign_its_list() -> None:
    address = "https://skola.example/issuers/1"
    document = good_badge(credentialStatus=entry(), issuer={"id": address, "type": ["Profile"]})
    own = json.dumps(signed(status_list(7, issuer=address), OTHER)).encode()
    scope: dict[str, Any] = {"types": ("OpenBadgeCredential",), "issuers": (address,)}
    trust = Trust((*listed().lists, *listed(OTHER, **scope).lists))
    report = judged_badge(document, trust=trust, lists={LIST: own})
    assert report.decisive is not None
    assert report.decisive.reason is Reason.STATUS_REVOKED


def test_a_list_that_names_its_own_key_tells_nothing() -> None:
    address = "https://skola.example/issuers/1"
    found = status_list(7, issuer=address)
    method = f"{address}#{multikey(OTHER.public)}"
    data = json.dumps(signed(found, OTHER, verificationMethod=method)).encode()
    (check,) = told(data)
    assert check.reason is Reason.STATUS_LIST_WRONG
    assert check.wants == "https://skola.example/.well-known/jwt-vc-issuer/issuers/1"


def test_a_list_in_a_jwt_tells() -> None:
    key = test_key(61)
    document = signed(badge(key, credentialStatus=entry()), key, Suite.ECDSA_RDFC_2019)
    found = status_list(7, key=key)
    token = sign_jws(found, key, typ="vc+jwt", header={"kid": did_key(key.public)})
    report = judged_badge(document, trust=listed(key), lists={LIST: token.encode()})
    assert report.decisive is not None
    assert report.decisive.reason is Reason.STATUS_REVOKED


# What tells nothing.


def test_a_list_that_is_not_at_hand_is_wanted() -> None:
    (check,) = told(None)
    assert (check.reason, check.wants) == (Reason.STATUS_NOT_READ, LIST)


def test_another_mechanism_is_not_read() -> None:
    old = {"id": "https://skola.example/revocations", "type": "1EdTechRevocationList"}
    document = badge(credentialStatus=old)
    report = judged_badge(signed(document, suite=Suite.EDDSA_JCS_2022))
    assert report.decisive is not None
    assert (report.decisive.reason, report.decisive.wants) == (Reason.STATUS_NOT_READ, None)


@pytest.mark.parametrize(
    "wrong",
    [
        {"statusListIndex": None},
        {"statusListIndex": "-1"},
        {"statusListIndex": "seven"},
        {"statusListIndex": "٧"},
        {"statusListIndex": -1},
        {"statusListIndex": "1" * 20},
        {"statusPurpose": None},
        {"statusListCredential": None},
        {"statusSize": 3},
    ],
)
def test_an_entry_of_a_wrong_form_is_not_read(wrong: dict[str, Any]) -> None:
    (check,) = told(signed_list(), entry(**{"statusListIndex": "7", **wrong}))
    assert (check.reason, check.detail) == (Reason.STATUS_NOT_READ, "status_list.reference")


def tampered() -> bytes:
    found = json.loads(signed_list(7))
    found["credentialSubject"] = status_list()["credentialSubject"]
    return json.dumps(found).encode()


@pytest.mark.parametrize(
    ("data", "detail"),
    [
        (b"<html>502 Bad Gateway</html>", None),
        (b"", None),
        (b"{}", "w3c.context"),
        (tampered, "jose.signature"),
        (lambda: json.dumps(status_list()).encode(), "jose.signature"),
        (lambda: signed_list(type=["VerifiableCredential"]), "status_list.type"),
        (lambda: signed_list(purpose="suspension"), "status_list.purpose"),
        (lambda: signed_list(validFrom="2026-11-23T00:00:00Z"), "status_list.not_yet"),
        (lambda: signed_list(size=8, subject={"encodedList": "uAAAA"}), "status_list.compression"),
        (lambda: signed_list(subject={"encodedList": "z3yQ"}), "status_list.claims"),
        (lambda: signed_list(subject={"ttl": "soon"}), "status_list.claims"),
        (lambda: json.dumps(signed(good_badge())).encode(), "status_list.type"),
    ],
)
def test_a_list_that_is_none_tells_nothing(data: Any, detail: str | None) -> None:
    (check,) = told(data() if callable(data) else data)
    assert check.reason is Reason.STATUS_LIST_WRONG
    assert check.detail is not None
    assert detail in (None, check.detail)


def test_a_list_with_two_subjects_tells_nothing() -> None:
    """In which order they stand, their signature leaves to whoever has the file."""
    subjects = [status_list(*bits)["credentialSubject"] for bits in ((7,), ())]
    both = status_list() | {"credentialSubject": subjects}
    assert reason(json.dumps(signed(both)).encode()) is Reason.STATUS_LIST_WRONG


def test_an_index_out_of_bounds_tells_nothing() -> None:
    (check,) = told(signed_list(), entry("131072"))
    assert (check.reason, check.detail) == (Reason.STATUS_LIST_WRONG, "status_list.index")


def test_a_list_past_its_end_is_stale() -> None:
    assert reason(signed_list(validUntil="2026-11-21T00:00:00Z")) is Reason.STATUS_STALE
    assert reason(signed_list(validUntil="2026-11-22T00:00:00Z")) is Reason.STATUS


def test_a_list_is_fresh_for_its_ttl_and_never_for_more_than_a_week() -> None:
    def got(days_ago: int, **subject: Any) -> Reason:
        return reason(Published(signed_list(7, subject=subject), NOON.plus(-days_ago * DAY)))

    assert got(6) is Reason.STATUS_REVOKED
    assert got(8) is Reason.STATUS_STALE
    assert got(2, ttl=DAY * 1000) is Reason.STATUS_STALE
    assert got(2, ttl=3 * DAY * 1000) is Reason.STATUS_REVOKED
    assert got(8, ttl=30 * DAY * 1000) is Reason.STATUS_STALE


def test_freshness_is_by_the_clock_also_for_another_day() -> None:
    document = good_badge(credentialStatus=entry())
    fresh = signed_list(validUntil="2026-11-22T00:00:00Z")
    report = judged_badge(document, at=NOON.plus(300 * DAY), lists={LIST: fresh})
    assert [check.reason for check in report.parts[0].checks if check.name is CheckName.STATUS] == [
        Reason.STATUS
    ]


def test_a_list_is_not_asked_about_itself() -> None:
    found = signed_list(7, credentialStatus=entry())
    assert reason(found) is Reason.STATUS_REVOKED


def test_the_name_of_a_list_need_not_be_its_address() -> None:
    assert status_list()["id"] != LIST
    assert reason(signed_list(7, id="https://elsewhere.example/list")) is Reason.STATUS_REVOKED
    assert did_of(ACADEMY) == status_list()["issuer"]


# Given by hand.


def test_a_list_given_by_hand_speaks_for_its_own_name() -> None:
    found = signed_list(7, id=LIST)
    snapshot = read_status_lists([found], NOON)
    assert snapshot.documents == {LIST: Published(found, Instant.parse("2026-11-20T00:00:00Z"))}
    in_jwt = sign_jws(status_list(7, id=f"{LIST}#x"), test_key(61), typ="vc+jwt").encode()
    assert set(read_status_lists([in_jwt], NOON).documents) == {LIST}


def test_an_old_copy_given_by_hand_is_as_old_as_its_signature() -> None:
    old = signed_list(id=LIST, validFrom="2026-02-01T00:00:00Z")
    given = read_status_lists([old], NOON).documents[LIST]
    assert isinstance(given, Published)
    assert reason(given) is Reason.STATUS_STALE
    assert reason(old) is Reason.STATUS
    again = signed(json.loads(old), OTHER, created="2026-11-21T00:00:00Z")
    signed_again = read_status_lists([json.dumps(again).encode()], NOON).documents[LIST]
    assert isinstance(signed_again, Published)
    assert reason(signed_again) is Reason.STATUS_STALE
    no_date = signed(status_list(id=LIST, validFrom=None), created=None)
    undated = read_status_lists([json.dumps(no_date).encode()], NOON).documents[LIST]
    assert isinstance(undated, Published)
    assert reason(undated) is Reason.STATUS_STALE


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (lambda: json.dumps(good_badge()).encode(), "status_list.type"),
        (lambda: signed_list(id=None), "status_list.claims"),
        (lambda: b"{}", "w3c.context"),
        (lambda: b"not a list", "jose.token"),
    ],
)
def test_what_is_no_list_cannot_be_given_as_one(data: Any, code: str) -> None:
    with refused(InputError, code):
        read_status_lists([data()], NOON)
