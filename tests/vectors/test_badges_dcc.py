"""The credentials that the Digital Credentials Consortium issued for its own tests.

Each verdict of ``cases.json`` is compared apart: proofs, key of the issuer, time, status. The
status lists are signed by a key that is not that of most credentials: they tell something where
that key is on a trust list, which here it is, and nothing where it is not.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.fakes.answer import trusting
from tests.fakes.contexts import canonize
from tests.fakes.shared import vectors
from wallet.credentials.policy import Policy
from wallet.credentials.reasons import CheckName, Reason
from wallet.credentials.report import Report, Vouching
from wallet.credentials.snapshot import Published, Snapshot
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import Role, TrustEntry
from wallet.exchange.check import verify_document
from wallet.standards.encoding import Instant
from wallet.standards.identifiers import resolve_did

ROOT = "dcc-vc-test-fixtures/"
KEEPER = "did:key:z6MknNQD1WHLGGraFi6zcbGevuAgkVfdyCdtZnQTGWVVvR5Q"
"""Who signs the status lists."""
PROOFS = {"valid": Reason.SIGNATURE, "invalid": Reason.SIGNATURE_WRONG}
KEYS = {"key": Reason.KEY_DID, "web": Reason.KEY_PUBLISHED}
TIMES = {
    "ok": {Reason.TIME, Reason.TIME_NOT_LIMITED},
    "expired": {Reason.TIME_EXPIRED},
    "not-yet-valid": {Reason.TIME_NOT_YET},
}
STATUSES = {
    "none": Reason.STATUS_NONE,
    "not-revoked": Reason.STATUS,
    "revoked": Reason.STATUS_REVOKED,
    "unverifiable": Reason.STATUS_LIST_WRONG,
}


def _all() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(vectors(ROOT + "cases.json").read_text("utf-8"))
    return found


def _read(file: str) -> bytes:
    return vectors(ROOT + file).read_bytes()


def _judged(document: dict[str, Any], trust: Trust) -> Report:
    known = _all()
    at = Instant.parse(known["evaluate_at"])
    published = {url: Published(_read(file), at) for url, file in known["url_map"].items()}
    return verify_document(
        json.dumps(document).encode(),
        trust=trust,
        policy=Policy(any_audience=True),
        at=at,
        snapshot=Snapshot(at, published),
        canonize=canonize(),
    )


def _keeper() -> Trust:
    return trusting(TrustEntry(name="DCC", role=Role.ISSUER, key=resolve_did(KEEPER)))


def _reasons(report: Report, name: CheckName) -> set[Reason]:
    return {check.reason for check in report.all_checks() if check.name is name}


def test_every_case_is_there() -> None:
    assert len(_all()["cases"]) == 45


def test_each_proof_alone_is_as_its_verdict_says() -> None:
    for case in _all()["cases"]:
        document = json.loads(_read(case["file"]))
        listed = document["proof"] if isinstance(document["proof"], list) else [document["proof"]]
        assert len(listed) == len(case["proofs"])
        for proof, verdict in zip(listed, case["proofs"], strict=True):
            report = _judged({**document, "proof": proof}, Trust())
            found = _reasons(report, CheckName.SIGNATURE)
            assert found == {PROOFS[verdict]}, (case["file"], proof["type"])


def test_each_credential_is_as_its_verdict_says() -> None:
    for case in _all()["cases"]:
        report = _judged(json.loads(_read(case["file"])), _keeper())
        file = case["file"]
        assert _reasons(report, CheckName.SIGNATURE) == {PROOFS[one] for one in case["proofs"]}
        assert _reasons(report, CheckName.STATUS) == {STATUSES[case["status"]]}, file
        assert _reasons(report, CheckName.TIME) <= TIMES[case["time_at_evaluate"]], file
        if "invalid" not in case["proofs"]:
            assert case["verification_method_belongs_to_issuer"]
            assert _reasons(report, CheckName.ISSUER_KEY) == {KEYS[case["did_method"]]}, file


def test_without_anybody_on_a_list_nothing_is_attested_and_no_list_of_another_tells() -> None:
    for case in _all()["cases"]:
        report = _judged(json.loads(_read(case["file"])), Trust())
        assert not report.has(Vouching.ATTESTED)
        if case["issuer"] != KEEPER and case["status"] != "none":
            assert _reasons(report, CheckName.STATUS) == {Reason.STATUS_LIST_WRONG}, case["file"]


def test_a_list_is_told_to_be_short() -> None:
    (case,) = [one for one in _all()["cases"] if "didWeb/legacy-validStatus" in one["file"]]
    report = _judged(json.loads(_read(case["file"])), _keeper())
    (status,) = [one for one in report.all_checks() if one.name is CheckName.STATUS]
    assert status.detail == "status_list.short"


def test_without_the_did_document_its_address_is_wanted() -> None:
    (case,) = [one for one in _all()["cases"] if "v2/dataIntegrityProof/didweb/oidf" in one["file"]]
    report = verify_document(
        _read(case["file"]),
        trust=Trust(),
        policy=Policy(any_audience=True),
        at=Instant.parse(_all()["evaluate_at"]),
        canonize=canonize(),
    )
    wanted = {check.wants for check in report.all_checks()} - {None}
    assert wanted == {"https://digitalcredentials.github.io/vc-test-fixtures/dids/oidf/did.json"}


@pytest.mark.parametrize("member", ["grade", "validuntil", "comment"])
def test_a_member_added_to_any_of_them_is_not_covered(member: str) -> None:
    for case in _all()["cases"]:
        document = json.loads(_read(case["file"]))
        document["credentialSubject"][member] = "A+"
        report = _judged(document, Trust())
        assert _reasons(report, CheckName.SIGNATURE) & {Reason.SIGNATURE_NOT_COVERED}, case["file"]
