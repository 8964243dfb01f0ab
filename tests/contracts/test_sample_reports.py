"""``examples/reports`` holds what is printed, and each outcome that a reader may meet."""

from __future__ import annotations

import pytest

from tests.contracts.sample_reports import FOLDER, REPORTS, written
from wallet.credentials.reasons import Reason


def test_the_folder_has_every_sample_and_no_other() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(REPORTS)


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_a_sample_is_what_is_printed(name: str) -> None:
    assert (FOLDER / f"{name}.txt").read_text(encoding="utf-8") == written(name)


def test_the_samples_end_as_they_are_called() -> None:
    ends = {
        name: check.reason if (check := judge().decisive) else None
        for name, judge in REPORTS.items()
    }

    assert ends == {
        "1-good": None,
        "2-issuer-unknown": Reason.KEY_NO_CHAIN,
        "3-revoked": Reason.STATUS_REVOKED,
        "4-expired": Reason.TIME_EXPIRED,
        "5-not-checked": Reason.STATUS_NOT_READ,
        "6-forged": Reason.SIGNATURE_WRONG,
    }
