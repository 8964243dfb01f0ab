"""The tables of ``docs/verification.md`` as the code makes them.

The words about each document stand in the file alone; the outcome beside them comes from here.
"""

from __future__ import annotations

from pathlib import Path

from tests.unit.exchange.answer.cases import CASES, NOT_JUDGED
from wallet.credentials.reasons import Outcome, Reason
from wallet.messages import ENGLISH

PAGE = Path(__file__).resolve().parents[2] / "docs" / "verification.md"


def case_cells(name: str) -> tuple[str, str, str]:
    """Outcome, exit code and reason of one document."""
    reason = CASES[name].decisive
    outcome = reason.effect if reason else Outcome.VALID
    return outcome.value, str(outcome.exit_code), f"`{reason.code}`" if reason else "–"


def error_cells(name: str) -> tuple[str]:
    """The error of one file that is not judged."""
    return (f"`{NOT_JUDGED[name][1]}`",)


def reason_cells(reason: Reason) -> tuple[str, str, str]:
    """Outcome, sentence and advice of one reason."""
    sentence = ENGLISH(f"verify.reason.{reason.code}", source="L", date="D")
    advice = f"verify.advice.{reason.code}"
    return reason.outcome.value, sentence, ENGLISH(advice) if ENGLISH.has(advice) else "–"


def rows(text: str, heading: str) -> dict[str, tuple[str, ...]]:
    """The table under a heading: its first cell, without backticks, to the others."""
    _, _, after = text.partition(f"\n## {heading}\n")
    section, _, _ = after.partition("\n## ")
    table = [line.strip("| ").split(" | ") for line in section.splitlines() if line[:1] == "|"]
    return {cells[0].strip("`"): tuple(cells[1:]) for cells in table[2:]}
