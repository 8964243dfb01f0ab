"""W3C credentials with proofs inside: whose they are, and what counts."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from tests.fakes.badges import DAY, entry, good_badge, judged_badge, listed
from tests.fakes.clock import NOON
from tests.fakes.contexts import canonize, context_files
from tests.fakes.data_integrity import (
    ACADEMY,
    ED25519_2020,
    OB3,
    OTHER,
    V1,
    V2,
    badge,
    did_of,
    method_of,
    options,
    signed,
    with_proof,
)
from tests.fakes.keys import edwards_key, test_key
from tests.fakes.publishing import DID, DID_DOCUMENT, did_document, multikey
from wallet.credentials.policy import Policy, Requirement
from wallet.credentials.reasons import Outcome, Reason
from wallet.credentials.report import Check, Report, Vouching
from wallet.credentials.trust import Trust
from wallet.errors import InputError
from wallet.exchange.check import verify_document
from wallet.standards.data_integrity import Suite
from wallet.standards.encoding import JsonObject
from wallet.standards.jose import PrivateKey
from wallet.standards.linked_data import PINNED_CONTEXTS, canonizer

ADDRESS = "https://skola.example/issuers/1"


def reasons(report: Report, part: int = 0) -> list[Reason]:
    return [check.reason for check in report.parts[part].checks]


def the(reason: Reason, report: Report) -> Check:
    (found,) = [check for check in report.all_checks() if check.reason is reason]
    return found


def endorsement(key: PrivateKey = OTHER) -> dict[str, Any]:
    return signed(badge(key, id="urn:uuid:00000000-0000-4000-8000-00000000000e"), key)


def decisive(document: dict[str, Any], **asked: Any) -> Reason | None:
    check = judged_badge(document, **asked).decisive
    return check.reason if check else None


@pytest.mark.parametrize("suite", [Suite.EDDSA_RDFC_2022, Suite.EDDSA_JCS_2022])
def test_a_badge_of_a_listed_school_is_valid(suite: Suite) -> None:
    report = judged_badge(good_badge(suite))
    assert report.outcome is Outcome.VALID
    part = report.parts[0]
    assert part.vouching is Vouching.ATTESTED
    assert part.type == "OpenBadgeCredential"
    assert part.issuer is not None
    assert (part.issuer.name, part.issuer.stated) == ("Exempelskolan", did_of(ACADEMY))
    assert part.claims["name"] == "Svetsning"
    assert "issuer" not in part.claims
    assert part.issued is not None
    assert part.issued.date() == "2026-01-09"


def test_an_older_badge_of_model_1_is_valid() -> None:
    document = badge(validFrom=None, issuanceDate="2019-06-01T00:00:00Z")
    document["@context"] = [V1, OB3, ED25519_2020]
    assert decisive(signed(document, suite=Suite.ED25519_2020)) is None


@pytest.mark.parametrize("suite", [Suite.ECDSA_RDFC_2019, Suite.ECDSA_JCS_2019])
def test_a_badge_with_a_p256_key_is_valid(suite: Suite) -> None:
    key = test_key(60)
    assert decisive(signed(badge(key), key, suite), trust=listed(key)) is None


def test_the_name_that_a_badge_gives_its_issuer_is_nobodys() -> None:
    document = badge()
    document["issuer"]["name"] = "Uppsala universitet"
    part = judged_badge(signed(document), trust=Trust()).parts[0]
    assert part.issuer is not None
    assert part.issuer.name is None
    assert part.vouching is Vouching.UNVOUCHED


def test_a_broken_credential_is_malformed() -> None:
    assert decisive({**good_badge(), "credentialSubject": []}) is Reason.MALFORMED
    assert decisive({**good_badge(), "validFrom": "last year"}) is Reason.MALFORMED
    assert decisive({**good_badge(), "proof": {"type": 7}}) is Reason.MALFORMED
    assert decisive({**good_badge(), "proof": None}) is Reason.MALFORMED


def test_a_member_twice_is_no_json_to_judge() -> None:
    text = json.dumps(good_badge())[:-1] + ',"name":"Svetsning, mästarprov"}'
    with pytest.raises(InputError, match=r"encoding\.json_duplicate"):
        verify_document(text.encode(), trust=Trust(), policy=Policy(), at=NOON, canonize=canonize())


# What a signature does not cover.


@pytest.mark.parametrize(
    "path", [(), ("issuer",), ("credentialSubject",), ("credentialSubject", "achievement")]
)
def test_a_member_added_to_a_signed_badge_is_named(path: tuple[str, ...]) -> None:
    document = copy.deepcopy(good_badge())
    place = document
    for step in path:
        place = place[step]
    place["grade"] = "A+"
    report = judged_badge(document)
    assert report.outcome is Outcome.INVALID
    check = the(Reason.SIGNATURE_NOT_COVERED, report)
    assert (check.source, check.detail) == ("grade", "linked_data.dropped")
    assert report.parts[0].claims == {}


def test_a_badge_written_in_another_way_than_everybody_reads_is_not_judged_good() -> None:
    """The statements are the same; whoever reads the JSON finds no end date."""
    document = good_badge(validUntil="2026-02-01T00:00:00Z")
    assert decisive(document) is Reason.TIME_EXPIRED
    address = "https://www.w3.org/2018/credentials#validUntil"
    date = {"@value": document.pop("validUntil"), "@type": _DATE_TIME}
    document[address] = date
    assert decisive(document) is Reason.SIGNATURE_UNSUPPORTED


_DATE_TIME = "http://www.w3.org/2001/XMLSchema#dateTime"


def test_a_type_that_no_context_defines_is_not_covered_and_not_a_forgery() -> None:
    """Issuers do write types that their contexts lack; anybody could have written them later."""
    document = good_badge()
    document["type"] = [*document["type"], "MasterOfWelding"]
    report = judged_badge(document)
    assert report.outcome is Outcome.UNDETERMINED
    check = the(Reason.SIGNATURE_UNSUPPORTED, report)
    assert (check.source, check.detail) == ("MasterOfWelding", "linked_data.relative")


def test_a_context_that_is_not_at_hand_says_which() -> None:
    files = context_files()
    del files[PINNED_CONTEXTS[OB3]]
    report = judged_badge(good_badge(), canonizer=canonizer(files))
    check = the(Reason.SIGNATURE_NO_CONTEXT, report)
    assert (check.source, check.detail) == (OB3, "linked_data.context_missing")
    assert report.parts[0].vouching is Vouching.UNCHECKED


def test_without_a_canonizer_only_json_canonicalization_is_judged() -> None:
    def judge(document: dict[str, Any]) -> Reason | None:
        report = verify_document(
            json.dumps(document).encode(),
            trust=listed(),
            policy=Policy(any_audience=True),
            at=NOON,
        )
        return report.decisive.reason if report.decisive else None

    assert judge(good_badge()) is Reason.SIGNATURE_UNSUPPORTED
    assert judge(good_badge(Suite.EDDSA_JCS_2022)) is None


# Whose proof it is.


def test_a_did_key_that_is_not_the_issuer_signs_for_nobody() -> None:
    report = judged_badge(signed(badge(), OTHER), trust=listed(OTHER))
    assert reasons(report)[1] is Reason.SIGNATURE_WRONG


def test_a_key_behind_the_address_of_the_issuer_proves_only_that_somebody_signed() -> None:
    document = badge()
    document["issuer"]["id"] = ADDRESS
    method = f"{ADDRESS}#{multikey(OTHER.public)}"
    report = judged_badge(signed(document, OTHER, verificationMethod=method))
    assert reasons(report)[1:4] == [
        Reason.SIGNATURE,
        Reason.KEY_ONLY_NAMED,
        Reason.TRUST_NOT_LISTED,
    ]
    assert report.parts[0].vouching is Vouching.UNVOUCHED


def test_a_did_key_beside_another_issuer_proves_only_that_somebody_signed() -> None:
    document = badge()
    document["issuer"]["id"] = "urn:uuid:a63a60be-f4af-491c-87fc-2c8fd3007a58"
    report = judged_badge(signed(document, OTHER))
    assert reasons(report)[1:3] == [Reason.SIGNATURE, Reason.KEY_ONLY_NAMED]


def test_a_method_that_leads_nowhere_leaves_the_signature_unchecked() -> None:
    document = badge()
    document["issuer"]["id"] = "did:unheard:1"
    proof = options(verificationMethod="did:unheard:1#key-1")
    report = judged_badge(with_proof(document, proof))
    assert report.parts[0].vouching is Vouching.UNCHECKED
    assert report.decisive is not None
    assert report.decisive.reason is Reason.SIGNATURE_NO_KEY


def test_a_did_web_is_read_where_its_document_is_at_hand() -> None:
    document = badge()
    document["issuer"]["id"] = DID
    method = f"{DID}#{multikey(ACADEMY.public)}"
    whole = signed(document, verificationMethod=method)
    found = judged_badge(whole, trust=Trust(), lists={DID_DOCUMENT: did_document(ACADEMY.public)})
    assert reasons(found)[1:3] == [Reason.SIGNATURE, Reason.KEY_PUBLISHED]
    missing = judged_badge(whole, trust=Trust())
    assert {check.wants for check in missing.all_checks()} == {None, DID_DOCUMENT}
    assert missing.decisive is not None


def test_a_did_web_is_not_signed_by_a_did_key() -> None:
    document = badge()
    document["issuer"]["id"] = DID
    published = {DID_DOCUMENT: did_document(ACADEMY.public)}
    report = judged_badge(signed(document, OTHER), trust=Trust(), lists=published)
    assert report.outcome is not Outcome.VALID
    assert report.parts[0].vouching is not Vouching.ATTESTED
    assert Reason.KEY_PUBLISHED not in reasons(report)


# Several proofs.


def test_two_good_proofs_of_the_issuer_are_one_good_signature() -> None:
    document = badge()
    document["@context"] = [V2, OB3, ED25519_2020]
    both = signed(signed(document), suite=Suite.ED25519_2020)
    report = judged_badge(both)
    assert report.outcome is Outcome.VALID
    assert reasons(report).count(Reason.SIGNATURE) == 1


@pytest.mark.parametrize("wrong", [0, 1])
def test_one_wrong_proof_makes_the_whole_wrong(wrong: int) -> None:
    both = signed(good_badge(), suite=Suite.EDDSA_JCS_2022)
    both["proof"][wrong]["created"] = "2026-01-10T00:00:00Z"
    assert decisive(both) is Reason.SIGNATURE_WRONG


def test_an_unknown_proof_beside_a_good_one_counts_for_nothing() -> None:
    beside = options(cryptosuite="bbs-2023", verificationMethod="x", proofValue="u2V0")
    report = judged_badge(with_proof(good_badge(), beside))
    assert report.outcome is Outcome.VALID
    assert the(Reason.SIGNATURE_SET_ASIDE, report).source == "bbs-2023"


def test_a_witness_counts_for_nothing_and_a_wrong_one_against() -> None:
    witnessed = signed(good_badge(), OTHER)
    report = judged_badge(witnessed)
    assert report.outcome is Outcome.VALID
    assert the(Reason.SIGNATURE_SET_ASIDE, report).source == did_of(OTHER)
    assert decisive(witnessed, trust=listed(OTHER)) is Reason.TRUST_OWN_KEY_ONLY
    witnessed["proof"][1]["created"] = "2026-01-10T00:00:00Z"
    assert decisive(witnessed) is Reason.SIGNATURE_WRONG


def test_the_proof_of_a_witness_does_not_stand_for_the_issuers() -> None:
    """The issuer's own proof is gone; whoever is left is not the issuer."""
    witnessed = signed(good_badge(), OTHER)
    witnessed["proof"] = witnessed["proof"][1]
    assert decisive(witnessed, trust=listed(OTHER)) is Reason.SIGNATURE_WRONG


def test_a_proof_over_what_cannot_be_worked_out_here_is_set_aside_beside_a_good_one() -> None:
    both = signed(good_badge(), suite=Suite.EDDSA_JCS_2022)
    report = judged_badge(both, canonizer=canonizer({}))
    assert report.outcome is Outcome.VALID
    assert the(Reason.SIGNATURE_SET_ASIDE, report).source == "eddsa-rdfc-2022"


def test_a_chain_is_judged_with_its_links() -> None:
    first = signed(badge(), id="urn:uuid:1")
    chained = signed(first, suite=Suite.EDDSA_JCS_2022, previousProof="urn:uuid:1")
    assert decisive(chained) is None
    chained["proof"][0]["id"] = "urn:uuid:2"
    assert decisive(chained) is Reason.SIGNATURE_WRONG


@pytest.mark.parametrize("purpose", ["authentication", "capabilityInvocation"])
def test_a_proof_for_another_purpose_is_no_word_of_the_issuer(purpose: str) -> None:
    alone = signed(badge(), proofPurpose=purpose)
    assert decisive(alone) is Reason.SIGNATURE_OTHER_PURPOSE
    assert decisive(signed(good_badge(), proofPurpose=purpose)) is None


# Time.


def test_the_limits_of_credential_and_proof_both_hold() -> None:
    def ends(credential: str | None, proof: str | None) -> Reason | None:
        document = badge(validUntil=credential)
        return decisive(signed(document, expires=proof))

    past, future = "2026-11-20T00:00:00Z", "2026-12-20T00:00:00Z"
    assert ends(past, None) is Reason.TIME_EXPIRED
    assert ends(future, past) is Reason.TIME_EXPIRED
    assert ends(past, future) is Reason.TIME_EXPIRED
    assert ends(future, future) is None


def test_a_badge_from_tomorrow_does_not_hold_yet() -> None:
    tomorrow = NOON.plus(DAY).rfc3339()
    assert decisive(good_badge(validFrom=tomorrow)) is Reason.TIME_NOT_YET
    assert decisive(signed(badge(), created=tomorrow)) is Reason.TIME_NOT_YET
    assert decisive(good_badge(validFrom=tomorrow), at=NOON.plus(2 * DAY)) is None


def test_of_an_expired_and_revoked_badge_the_revocation_is_said_first() -> None:
    from tests.fakes.badges import LIST, signed_list

    document = good_badge(validUntil="2026-02-01T00:00:00Z", credentialStatus=entry())
    assert decisive(document, lists={LIST: signed_list(7)}) is Reason.STATUS_REVOKED


# Credentials inside.


def test_an_endorsement_is_a_part_of_its_own() -> None:
    inner = endorsement()
    report = judged_badge(good_badge(endorsement=[inner]))
    assert [part.vouching for part in report.parts] == [Vouching.ATTESTED, Vouching.UNVOUCHED]
    assert "endorsement" not in report.parts[0].claims


def test_a_credential_inside_lends_its_proof_to_nobody() -> None:
    report = judged_badge({**badge(), "endorsement": [endorsement(ACADEMY)]})
    assert [part.vouching for part in report.parts] == [Vouching.UNCHECKED, Vouching.ATTESTED]
    assert report.outcome is Outcome.INVALID
    assert report.decisive is not None
    assert report.decisive.reason is Reason.SIGNATURE_MISSING


def test_the_proof_of_a_credential_inside_does_not_hold_outside() -> None:
    outer = badge(endorsement=[endorsement(ACADEMY)], name="Svetsning, mästarprov")
    assert decisive({**outer, "proof": endorsement(ACADEMY)["proof"]}) is Reason.SIGNATURE_WRONG


def test_a_changed_credential_inside_is_noticed_twice() -> None:
    inner = endorsement()
    whole = copy.deepcopy(good_badge(endorsement=[inner]))
    whole["endorsement"][0]["name"] = "Svetsning, mästarprov"
    report = judged_badge(whole)
    assert Reason.SIGNATURE_WRONG in reasons(report, 0)
    assert Reason.SIGNATURE_WRONG in reasons(report, 1)


def test_of_many_that_take_too_much_work_one_is_enough() -> None:
    asked = []

    def exhausted(document: JsonObject, *, hash_bits: int = 256) -> str:
        asked.append(document)
        raise InputError("linked_data.too_large", limit=1)

    whole = good_badge(Suite.EDDSA_JCS_2022, endorsement=[endorsement(edwards_key(70))] * 20)
    report = judged_badge(whole, canonizer=exhausted)
    assert [part.vouching for part in report.parts] == [Vouching.ATTESTED, Vouching.UNCHECKED]
    assert len(asked) == 1


def test_a_form_is_worked_out_once_for_all_proofs() -> None:
    asked: list[JsonObject] = []

    def counting(document: JsonObject, *, hash_bits: int = 256) -> str:
        asked.append(document)
        return canonize()(document, hash_bits=hash_bits)

    document = badge()
    for number in range(4):
        document = signed(document, created=f"2026-01-0{number + 1}T00:00:00Z")
    assert judged_badge(document, canonizer=counting).outcome is Outcome.VALID
    assert len(asked) == 5  # the badge, and the options of each proof


# What the caller asks.


def test_a_status_can_be_required() -> None:
    policy = Policy(any_audience=True, require=frozenset({Requirement.STATUS}))
    assert decisive(good_badge(), policy=policy) is Reason.STATUS_REQUIRED


def test_a_key_that_the_caller_vouches_for_counts() -> None:
    policy = Policy(any_audience=True, issuer_key=ACADEMY.public)
    assert decisive(good_badge(), trust=Trust(), policy=policy) is None
    wrong = Policy(any_audience=True, issuer_key=edwards_key(99).public)
    assert decisive(good_badge(), trust=Trust(), policy=wrong) is Reason.TRUST_OWN_KEY_ONLY


def test_a_list_may_vouch_for_some_types_only() -> None:
    assert decisive(good_badge(), trust=listed(types=("OpenBadgeCredential",))) is None
    other = listed(types=("ClrCredential",))
    assert decisive(good_badge(), trust=other) is Reason.TRUST_OTHER_TYPE


def test_the_method_of_a_did_key_is_its_own() -> None:
    assert method_of(ACADEMY).startswith(did_of(ACADEMY))
    document: JsonObject = signed(badge(), verificationMethod=did_of(ACADEMY))
    assert decisive(dict(document)) is None
