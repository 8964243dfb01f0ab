"""What is wrong with a vault, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wallet.cli.views.page import Page
from wallet.messages import Catalogue
from wallet.standards.encoding import JsonObject, JsonValue, foreign_text
from wallet.vault.examination import Finding

SCHEMA: Final = "vault-health/1"

_INDENT: Final = "  "


def doctor_document(findings: Sequence[Finding], *, repaired: bool) -> JsonObject:
    """``vault-health/1``."""
    rows: list[JsonValue] = [
        {
            "part": str(one.part),
            "what": one.what,
            "mendable": one.mendable,
            "mended": repaired and one.mendable,
        }
        for one in findings
    ]
    return {"schema": SCHEMA, "findings": rows}


def doctor_lines(
    findings: Sequence[Finding], t: Catalogue, page: Page, *, repaired: bool
) -> list[str]:
    """Each fault, what it means, and the command that mends it."""
    if not findings:
        return page.wrap(t("doctor.well"))
    lines = [page.bold(t("doctor.ill", count=len(findings)))]
    for one in findings:
        what = t(f"doctor.part.{one.part}", what=foreign_text(one.what))
        mend = "doctor.mended" if repaired and one.mendable else f"doctor.mend.{one.part}"
        lines += ["", *page.wrap(what)]
        lines += page.wrap(t(f"doctor.means.{one.part}"), indent=_INDENT)
        lines += page.wrap(t(mend), indent=_INDENT)
    return lines
