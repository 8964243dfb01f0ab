"""The DCC credentials of did:web issuers, with all that they need asked for: keys, then status."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from tests.fakes.contexts import canonize
from tests.fakes.publishing import FakeWeb
from tests.fakes.shared import vectors
from wallet.credentials.policy import Policy
from wallet.credentials.reasons import CheckName, Outcome, Reason
from wallet.credentials.report import Report
from wallet.credentials.snapshot import Snapshot
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import Role, TrustEntry, TrustList
from wallet.standards.encoding import Instant
from wallet.standards.identifiers import resolve_did
from wallet.workflows.gather import Gatherer
from wallet.workflows.verify import verify

LIST_KEY = resolve_did("did:key:z6MknNQD1WHLGGraFi6zcbGevuAgkVfdyCdtZnQTGWVVvR5Q")
"""The key of the status lists, which is not the key of the credentials."""


@cache
def table() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(vectors("dcc-vc-test-fixtures/cases.json").read_bytes())
    return found


def read(file: str) -> bytes:
    return (vectors("dcc-vc-test-fixtures/cases.json").parent / file).read_bytes()


def now() -> Instant:
    return Instant.parse(table()["evaluate_at"])


def cases() -> list[dict[str, Any]]:
    return [case for case in table()["cases"] if case.get("did_method") == "web"]


def pages() -> dict[str, bytes]:
    return {address: read(file) for address, file in table()["url_map"].items()}


def trust(issuer: str, *, with_list_key: bool) -> Trust:
    lists = tuple(address for address in pages() if not address.endswith("did.json"))
    entries = [TrustEntry("DCC", Role.ISSUER, issuers=(issuer,), status_lists=lists)]
    if with_list_key:
        entries.append(TrustEntry("DCC status", Role.ISSUER, LIST_KEY))
    return Trust((TrustList("DCC", 1, now(), None, tuple(entries)),))


def online(case: dict[str, Any], *, with_list_key: bool = True) -> tuple[Report, FakeWeb]:
    in_use = trust(case["issuer"], with_list_key=with_list_key)
    web = FakeWeb(pages())
    data = read(case["file"])
    report = Gatherer(web, in_use, Snapshot(now())).verify(
        lambda snapshot: verify(
            data,
            trust=in_use,
            policy=Policy(),
            at=now(),
            snapshot=snapshot,
            canonize=canonize(),
        )
    )
    return report, web


def expected(case: dict[str, Any]) -> Outcome:
    ended = case["status"] == "revoked" or case["time_at_evaluate"] == "expired"
    return Outcome.ENDED if ended else Outcome.VALID


def test_what_is_asked_for_gives_the_verdict_of_the_table() -> None:
    outcomes = set()
    for case in cases():
        report, web = online(case)
        assert report.outcome is expected(case), case["file"]
        assert Reason.KEY_PUBLISHED in {check.reason for check in report.all_checks()}
        assert len(web.asked) == len(set(web.asked)) == 1 + (case["status"] != "none")
        outcomes.add(report.outcome)
    assert len(cases()) == 15
    assert outcomes == {Outcome.VALID, Outcome.ENDED}


def test_a_status_list_by_another_key_counts_only_where_that_is_listed() -> None:
    named = [case for case in cases() if case["status"] != "none"]
    for case in named:
        report, _ = online(case, with_list_key=False)
        status = {check.reason for check in report.all_checks() if check.name is CheckName.STATUS}
        assert status == {Reason.STATUS_LIST_WRONG}, case["file"]
    assert len(named) == 9
