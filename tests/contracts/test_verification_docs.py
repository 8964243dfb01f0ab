"""``docs/verification.md`` has every document and every reason, as they are."""

from __future__ import annotations

import re

import pytest

from tests.contracts.verification_docs import (
    PAGE,
    case_cells,
    error_cells,
    reason_cells,
    rows,
)
from tests.unit.exchange.answer.cases import CASES, NOT_JUDGED
from wallet.credentials.reasons import Outcome, Reason
from wallet.messages import ENGLISH

TEXT = PAGE.read_text(encoding="utf-8")
DOCUMENTS = rows(TEXT, "Documents and outcomes")
FILES = rows(TEXT, "Files that are not judged")
REASONS = rows(TEXT, "Reasons")


def test_the_page_has_every_document_and_no_other() -> None:
    assert set(DOCUMENTS) == set(CASES)


@pytest.mark.parametrize("name", sorted(CASES))
def test_a_document_ends_as_the_page_says(name: str) -> None:
    said, *cells = DOCUMENTS[name]

    assert said
    assert tuple(cells) == case_cells(name)


def test_the_page_has_every_file_that_is_not_judged() -> None:
    assert {name: cells[1:] for name, cells in FILES.items()} == {
        name: error_cells(name) for name in NOT_JUDGED
    }


@pytest.mark.parametrize("path", ["README.md", "docs/counsellor.md"])
def test_outcomes_are_called_what_is_printed(path: str) -> None:
    printed = {
        ENGLISH(f"verify.outcome.{word}", reason="").rstrip(": ") for word in (*Outcome, "not_yet")
    }
    text = (PAGE.parents[1] / path).read_text(encoding="utf-8")

    assert set(re.findall(r"^\| `([A-Z ]+)` \|", text, re.MULTILINE)) == printed


def test_the_page_has_every_reason_with_its_words() -> None:
    assert {reason.code: reason_cells(reason) for reason in Reason} == REASONS
