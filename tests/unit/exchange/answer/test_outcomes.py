"""Every row of the table in ``docs/verification.md``, and what follows for each of them."""

from __future__ import annotations

import pytest

from tests.fakes.answer import judged
from tests.fakes.refusals import refused
from tests.unit.exchange.answer.cases import CASES, NOT_JUDGED
from wallet.credentials.reasons import Outcome, Reason
from wallet.credentials.report import Check, DocumentKind
from wallet.errors import InputError

EVERY_CASE = pytest.mark.parametrize("name", sorted(CASES))


@EVERY_CASE
def test_the_document_ends_for_the_reason_of_its_row(name: str) -> None:
    decisive = CASES[name].judge().decisive

    assert (decisive.reason if decisive else None) is CASES[name].decisive


@EVERY_CASE
def test_the_outcome_is_the_effect_of_the_decisive_reason(name: str) -> None:
    reason = CASES[name].decisive

    assert CASES[name].judge().outcome is (reason.effect if reason else Outcome.VALID)


@EVERY_CASE
def test_no_claim_of_an_invalid_document_is_in_its_report(name: str) -> None:
    report = CASES[name].judge()

    if report.outcome is Outcome.INVALID:
        assert all(part.claims == {} for part in report.parts)
    elif report.kind is not DocumentKind.SEALED_PDF:
        assert all(part.claims for part in report.parts)


@pytest.mark.parametrize("name", sorted(NOT_JUDGED))
def test_what_cannot_be_judged_is_an_error_and_no_outcome(name: str) -> None:
    document, code = NOT_JUDGED[name]

    with refused(InputError, code):
        judged(document())


def test_every_reason_that_decides_has_a_row() -> None:
    deciding = {reason for reason in Reason if reason.effect is not Outcome.VALID}
    never_first = {Reason.KEY_NOT_FOUND}  # follows on a graver one

    assert deciding - {case.decisive for case in CASES.values()} == never_first


@pytest.mark.parametrize("name", ["withdrawn-from-another-extract", "withdrawn-by-another"])
def test_a_notice_that_ends_something_else_is_said_to(name: str) -> None:
    report = CASES[name].judge()

    assert report.outcome is Outcome.VALID
    assert Check(Reason.STATUS_OTHER_NOTICE) in report.checks
