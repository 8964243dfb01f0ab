"""Keys that an issuer's own address publishes: which counts, and what is unknown without one."""

from __future__ import annotations

import json
from functools import partial
from typing import Any

import pytest

from tests.fakes.answer import DAY, LAST_YEAR, SCHOOL, STRANGER, diploma, judged, school, trusting
from tests.fakes.clock import NOON
from tests.fakes.publishing import (
    DID,
    DID_DOCUMENT,
    ISSUER,
    METADATA,
    SCHOOL_DID_DOCUMENT,
    SCHOOL_METADATA,
    at_hand,
    did_document,
    jwks,
    metadata,
    multikey,
)
from wallet import limits
from wallet.credentials.issuer_key import IssuerFinding, Signed, check_issuer, holds
from wallet.credentials.policy import Policy
from wallet.credentials.question import Question
from wallet.credentials.reasons import Outcome, Reason
from wallet.credentials.report import Report, Vouching
from wallet.credentials.snapshot import NOT_NAMED, Missing, Published, Snapshot
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import KeyState, Role, TrustEntry
from wallet.standards.encoding import Instant
from wallet.standards.jose import PrivateKey, PublicKey, parse_jws, sign_jws

KEY = SCHOOL.public
KEYS = "https://skola.example/keys"


def listed(issuer: str = ISSUER, **members: Any) -> Trust:
    """Trust in the keys that the school's address publishes."""
    fair: dict[str, Any] = {"name": "Exempelskolan", "role": Role.ISSUER, "issuers": (issuer,)}
    return trusting(TrustEntry(**{**fair, **members}))


def found(
    snapshot: Snapshot | None,
    trust: Trust | None = None,
    *,
    issuer: str = ISSUER,
    signer: PrivateKey = SCHOOL,
    policy: Policy | None = None,
    at: Instant = NOON,
    **members: Any,
) -> IssuerFinding:
    jws = parse_jws(sign_jws({}, signer, typ="dc+sd-jwt"))
    types = ("urn:example:diploma:1",)
    signed = Signed(partial(holds, jws), issuer, types, LAST_YEAR, **members)
    trust = listed(issuer) if trust is None else trust
    return check_issuer(signed, Question(trust, policy or Policy(), at, snapshot))


def reasons(finding: IssuerFinding) -> list[Reason]:
    return [check.reason for check in finding.checks]


PUBLISHED = [Reason.SIGNATURE, Reason.KEY_PUBLISHED, Reason.TRUST_LISTED]
UNPUBLISHED = [Reason.KEY_NOT_PUBLISHED, Reason.SIGNATURE_NO_KEY]
NO_ANSWER = [Reason.KEY_NO_ANSWER, Reason.SIGNATURE_NO_KEY]
NOT_AT_HAND = [Reason.SIGNATURE_NO_KEY, Reason.KEY_NOT_FOUND]


def key_set(*keys: PublicKey) -> bytes:
    return json.dumps(jwks(*keys)).encode()


ELSEWHERE = {METADATA: metadata(jwks=None, jwks_uri=KEYS)}


@pytest.mark.parametrize(
    ("issuer", "documents"),
    [
        (ISSUER, SCHOOL_METADATA),
        (ISSUER, {**ELSEWHERE, KEYS: key_set(STRANGER.public, KEY)}),
        (DID, SCHOOL_DID_DOCUMENT),
    ],
)
def test_a_listed_address_vouches_for_the_key_it_publishes(
    issuer: str, documents: dict[str, Any]
) -> None:
    finding = found(at_hand(documents), issuer=issuer)

    assert reasons(finding) == PUBLISHED
    assert finding.vouching is Vouching.ATTESTED
    assert finding.issuer.name == "Exempelskolan"
    assert finding.checks[1].date == NOON.rfc3339()
    assert finding.checks[1].source == next(reversed(documents))


def test_an_address_on_no_list_says_who_signed_and_no_more() -> None:
    finding = found(at_hand(SCHOOL_METADATA), Trust())

    assert reasons(finding) == [Reason.SIGNATURE, Reason.KEY_PUBLISHED, Reason.TRUST_NOT_LISTED]
    assert finding.vouching is Vouching.UNVOUCHED
    assert finding.issuer.name is None


@pytest.mark.parametrize(
    ("issuer", "address"),
    [
        (ISSUER, METADATA),
        (ISSUER + "/a/", METADATA + "/a"),
        (DID, DID_DOCUMENT),
        (DID + ":a", "https://skola.example/a/did.json"),
    ],
)
@pytest.mark.parametrize("snapshot", [None, at_hand({})])
def test_an_address_that_was_not_asked_is_wanted(
    issuer: str, address: str, snapshot: Snapshot | None
) -> None:
    finding = found(snapshot, issuer=issuer)

    assert reasons(finding) == NOT_AT_HAND
    assert finding.checks[1].wants == address


def test_the_address_that_the_metadata_points_to_is_wanted_next() -> None:
    finding = found(at_hand(ELSEWHERE))

    assert reasons(finding) == NOT_AT_HAND
    assert finding.checks[1].wants == KEYS


def test_an_issuer_on_no_list_is_said_to_be_on_none() -> None:
    assert reasons(found(None, Trust())) == [*NOT_AT_HAND, Reason.TRUST_NOT_LISTED]


def test_an_address_that_did_not_answer_is_unknown_with_the_cause() -> None:
    finding = found(at_hand({METADATA: Missing("network.time", NOON)}))

    assert reasons(finding) == NO_ANSWER
    assert finding.checks[0].detail == "network.time"


def test_an_address_that_may_not_be_asked_is_told_apart_from_one_that_was_silent() -> None:
    finding = found(at_hand({METADATA: Missing(NOT_NAMED, NOON)}))

    assert reasons(finding) == NOT_AT_HAND
    assert (finding.checks[1].detail, finding.checks[1].wants) == (NOT_NAMED, METADATA)


@pytest.mark.parametrize(
    ("issuer", "documents", "detail"),
    [
        (ISSUER, {METADATA: b"<html>not found</html>"}, "encoding.json"),
        (ISSUER, {METADATA: metadata(jwks=None)}, "identifiers.metadata"),
        (ISSUER, {**ELSEWHERE, KEYS: b"[]"}, "identifiers.keys"),
        (DID, {DID_DOCUMENT: b"{}{}"}, "encoding.json"),
        (DID, {DID_DOCUMENT: did_document(KEY, assertionMethod="")}, "identifiers.did_document"),
    ],
)
def test_an_answer_that_cannot_be_read_is_unknown(
    issuer: str, documents: dict[str, Any], detail: str
) -> None:
    finding = found(at_hand(documents), issuer=issuer)

    assert reasons(finding) == NO_ANSWER
    assert finding.checks[0].detail == detail


@pytest.mark.parametrize(
    ("issuer", "documents"),
    [
        (ISSUER, {METADATA: metadata(KEY, issuer="https://annan.example")}),
        (DID, {DID_DOCUMENT: did_document(KEY, did="did:web:annan.example")}),
        (DID, {DID_DOCUMENT: did_document(KEY, id="did:web:annan.example")}),
    ],
)
def test_an_address_that_speaks_for_another_issuer_is_unknown_whatever_its_keys(
    issuer: str, documents: dict[str, Any]
) -> None:
    finding = found(at_hand(documents), issuer=issuer)

    assert reasons(finding) == [Reason.KEY_MOVED, Reason.SIGNATURE_NO_KEY]
    assert finding.checks[0].detail == "identifiers.other_document"
    assert finding.vouching is Vouching.UNCHECKED


def test_a_document_counts_for_a_week() -> None:
    def at(seconds: int) -> IssuerFinding:
        return found(at_hand(SCHOOL_METADATA, date=NOON.plus(-seconds)))

    assert reasons(at(limits.MAX_STATUS_AGE - 1)) == PUBLISHED
    late = at(limits.MAX_STATUS_AGE)
    assert reasons(late) == NOT_AT_HAND
    assert (late.checks[1].wants, late.checks[1].detail) == (
        METADATA,
        "identifiers.stale_document",
    )


def test_a_document_counts_by_the_clock_and_not_by_the_moment_asked_about() -> None:
    stale = at_hand(SCHOOL_METADATA, date=NOON.plus(-30 * DAY))

    assert reasons(found(stale, at=NOON.plus(-30 * DAY))) == NOT_AT_HAND


@pytest.mark.parametrize(
    ("issuer", "documents"),
    [
        (ISSUER, {METADATA: metadata(STRANGER.public)}),
        (DID, {DID_DOCUMENT: did_document(STRANGER.public)}),
        (DID, {DID_DOCUMENT: did_document(KEY, assertionMethod=[])}),
    ],
)
def test_a_key_that_is_published_no_more_is_unknown_and_not_wrong(
    issuer: str, documents: dict[str, Any]
) -> None:
    finding = found(at_hand(documents), issuer=issuer)

    assert reasons(finding) == UNPUBLISHED
    assert finding.vouching is Vouching.UNCHECKED


@pytest.mark.parametrize(
    ("issuer", "documents", "method"),
    [
        (ISSUER, {METADATA: metadata(STRANGER.public, KEY, names=("1", "2"))}, "2"),
        (DID, {DID_DOCUMENT: did_document(STRANGER.public, KEY, names=("1", "2"))}, DID + "#2"),
        (DID, {DID_DOCUMENT: did_document(STRANGER.public, KEY, names=("1", "2"))}, "#2"),
        (DID, {DID_DOCUMENT: did_document(STRANGER.public, KEY, names=("1", "2"))}, "2"),
    ],
)
def test_a_signature_names_its_key(issuer: str, documents: dict[str, Any], method: str) -> None:
    assert reasons(found(at_hand(documents), issuer=issuer, method=method)) == PUBLISHED


@pytest.mark.parametrize("method", ["1", "3", "did:web:annan.example#2", "https://a.example#2"])
@pytest.mark.parametrize("issuer", [ISSUER, DID])
def test_a_key_under_another_name_does_not_count(issuer: str, method: str) -> None:
    names = ("1", "2")
    documents: dict[str, Any] = {
        METADATA: metadata(STRANGER.public, KEY, names=names),
        DID_DOCUMENT: did_document(STRANGER.public, KEY, names=names),
    }

    assert reasons(found(at_hand(documents), issuer=issuer, method=method)) == UNPUBLISHED


@pytest.mark.parametrize(
    ("issuer", "documents", "method"),
    [
        (ISSUER, SCHOOL_METADATA, KEY.thumbprint()),
        (DID, SCHOOL_DID_DOCUMENT, f"{DID}#{multikey(KEY)}"),
    ],
)
def test_a_name_made_from_the_key_cannot_have_been_given_to_another(
    issuer: str, documents: dict[str, Any], method: str
) -> None:
    finding = found(at_hand(documents), issuer=issuer, method=method, signer=STRANGER)

    assert reasons(finding) == [Reason.SIGNATURE_WRONG]


def test_a_key_whose_end_its_owner_published_does_not_count_after() -> None:
    def with_end(end: Instant) -> IssuerFinding:
        method = {
            "id": f"{DID}#1",
            "type": "Multikey",
            "controller": DID,
            "publicKeyMultibase": multikey(KEY),
            "revoked": end.rfc3339(),
        }
        document = did_document(verificationMethod=[method], assertionMethod=["#1"])
        return found(at_hand({DID_DOCUMENT: document}), issuer=DID)

    assert reasons(with_end(NOON.plus(1))) == PUBLISHED
    assert reasons(with_end(NOON)) == UNPUBLISHED


def test_a_listed_key_needs_no_document() -> None:
    by_key = trusting(TrustEntry("Exempelskolan", Role.ISSUER, KEY, issuers=(ISSUER,)))

    assert reasons(found(None, by_key))[:2] == [Reason.SIGNATURE, Reason.KEY_LISTED]


def test_a_did_web_may_be_listed_with_its_key() -> None:
    by_key = trusting(TrustEntry("Exempelskolan", Role.ISSUER, KEY, issuers=(DID,)))

    assert reasons(found(None, by_key, issuer=DID))[1:] == [Reason.KEY_LISTED, Reason.TRUST_LISTED]


def test_a_published_key_that_a_list_calls_retired_stays_retired() -> None:
    entry = TrustEntry("Exempelskolan", Role.ISSUER, KEY, state=KeyState.RETIRED)
    both = Trust((*listed().lists, *trusting(entry, name="Annan").lists))

    assert reasons(found(at_hand(SCHOOL_METADATA), both))[-1] is Reason.TRUST_RETIRED


@pytest.mark.parametrize(
    "trust",
    [
        listed(state=KeyState.COMPROMISED),
        Trust(
            (
                *listed().lists,
                *trusting(
                    TrustEntry("x", Role.ISSUER, KEY, state=KeyState.COMPROMISED), name="Annan"
                ).lists,
            )
        ),
    ],
)
def test_compromised_outweighs_what_is_published(trust: Trust) -> None:
    assert reasons(found(at_hand(SCHOOL_METADATA), trust))[-1] is Reason.TRUST_COMPROMISED


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"types": ("urn:example:licence:1",)}, Reason.TRUST_OTHER_TYPE),
        ({"valid_until": NOON.plus(-1)}, Reason.TRUST_ENDED),
        ({"valid_from": NOON.plus(1)}, Reason.TRUST_NOT_YET),
        ({"state": KeyState.RETIRED}, Reason.TRUST_RETIRED),
    ],
)
def test_an_entry_for_an_address_is_limited_as_any_other(
    members: dict[str, Any], reason: Reason
) -> None:
    assert reasons(found(at_hand(SCHOOL_METADATA), listed(**members)))[-1] is reason


@pytest.mark.parametrize("brought", [{"offered": KEY}, {"chain": (school().leaf,)}])
def test_what_the_file_brings_along_does_not_replace_what_the_address_publishes(
    brought: dict[str, Any],
) -> None:
    snapshot = at_hand({METADATA: metadata(STRANGER.public)})
    finding = found(snapshot, **brought)

    assert reasons(finding) == [Reason.SIGNATURE, Reason.KEY_NOT_PUBLISHED]
    assert finding.vouching is Vouching.UNVOUCHED
    assert reasons(found(snapshot, Trust(), **brought)) == [
        Reason.SIGNATURE,
        Reason.KEY_NOT_PUBLISHED,
        Reason.TRUST_NOT_LISTED,
    ]


@pytest.mark.parametrize("brought", [{"offered": KEY}, {"chain": (school().leaf,)}])
def test_a_key_brought_along_does_not_stand_in_for_the_one_that_is_named(
    brought: dict[str, Any],
) -> None:
    snapshot = at_hand({METADATA: metadata(STRANGER.public)})
    finding = found(snapshot, method=STRANGER.public.thumbprint(), **brought)

    assert reasons(finding) == [Reason.SIGNATURE_WRONG]


@pytest.mark.parametrize(
    ("brought", "reason"),
    [
        ({"offered": KEY}, Reason.KEY_ONLY_NAMED),
        ({"chain": (school().leaf,)}, Reason.KEY_NO_CHAIN),
    ],
)
def test_a_key_brought_along_says_which_address_would_tell_more(
    brought: dict[str, Any], reason: Reason
) -> None:
    for trust in (Trust(), listed()):
        finding = found(None, trust, **brought)
        assert reasons(finding)[1] is reason
        assert finding.checks[1].wants == METADATA
    silent = found(at_hand({METADATA: Missing("network.time", NOON)}), **brought)
    assert silent.checks[1].detail == "network.time"


def test_a_certificate_of_a_stranger_does_not_stand_in_the_way_of_the_address() -> None:
    finding = found(at_hand(SCHOOL_METADATA), chain=(school().leaf,))

    assert reasons(finding) == PUBLISHED


def test_a_key_of_another_issuer_on_the_same_host_is_another() -> None:
    finding = found(at_hand(SCHOOL_METADATA), issuer=ISSUER + "/annan")

    assert reasons(finding) == NOT_AT_HAND


# Hard cases, as whole reports.


def alone(text: str, **members: Any) -> Report:
    """The report about a credential that somebody hands in, without an extract around it."""
    return judged(text, policy=Policy(), **members)


def test_an_issuer_key_changed_after_import_makes_the_diploma_unknown_and_not_invalid() -> None:
    text = diploma(holder=None)
    at_import = alone(text, trust=listed(), snapshot=at_hand(SCHOOL_METADATA))
    today = alone(text, trust=listed(), snapshot=at_hand({METADATA: metadata(STRANGER.public)}))

    assert at_import.outcome is Outcome.VALID
    assert today.outcome is Outcome.UNDETERMINED
    assert today.decisive is not None
    assert today.decisive.reason is Reason.KEY_NOT_PUBLISHED


def test_a_diploma_signed_today_with_a_retired_key_and_dated_2019_is_unknown() -> None:
    """The date inside is the word of whoever has the key; nobody else says when it was used."""
    dated = diploma(holder=None, at=Instant.parse("2019-06-07"))
    retired = TrustEntry(
        "Exempelskolan",
        Role.ISSUER,
        KEY,
        issuers=(ISSUER,),
        state=KeyState.RETIRED,
        valid_until=Instant.parse("2020-12-31"),
    )
    by_list = alone(dated, trust=trusting(retired))
    by_address = alone(
        dated, trust=listed(), snapshot=at_hand({METADATA: metadata(STRANGER.public)})
    )

    assert by_list.outcome is by_address.outcome is Outcome.UNDETERMINED
    assert by_list.decisive is not None
    assert by_list.decisive.reason is Reason.TRUST_RETIRED


def test_a_retired_key_counts_for_the_time_that_the_list_covers() -> None:
    dated = diploma(holder=None, at=Instant.parse("2019-06-07"))
    retired = TrustEntry(
        "Exempelskolan",
        Role.ISSUER,
        KEY,
        state=KeyState.RETIRED,
        valid_until=Instant.parse("2020-12-31"),
    )

    assert alone(dated, trust=trusting(retired), at=Instant.parse("2020-01-01")).outcome is (
        Outcome.VALID
    )


def test_a_did_web_that_moved_is_unknown() -> None:
    text = diploma(holder=None, issuer=DID)
    moved = at_hand({DID_DOCUMENT: did_document(KEY, did="did:web:ny.skola.example")})
    report = alone(text, trust=listed(DID), snapshot=moved)

    assert report.outcome is Outcome.UNDETERMINED
    assert report.decisive is not None
    assert report.decisive.reason is Reason.KEY_MOVED


def test_no_document_but_the_issuers_own_is_looked_at() -> None:
    other = Published(metadata(KEY), NOON)
    snapshot = Snapshot(NOON, {ISSUER: other, METADATA + "/": other, DID_DOCUMENT: other})

    assert reasons(found(snapshot)) == NOT_AT_HAND
