"""A verification report as lines of text.

First for whom and when the document was made, then the outcome with its reason, then the claims by
who vouches for them, the checks, and last what to do next and the fingerprint. Everything that
somebody else wrote is made inert.
"""

from __future__ import annotations

from collections.abc import Iterator

from wallet.cli.views.claims import render_pairs
from wallet.cli.views.page import Page
from wallet.cli.views.report_checks import checks_in_short, every_check
from wallet.cli.views.report_words import (
    KEPT_WORD,
    NAME_LIMIT,
    advice,
    claim_rows,
    fingerprint_text,
    first_line,
    headline,
    is_excerpt,
    lists_text,
    no_claims,
    part_heading,
    type_text,
)
from wallet.credentials.reasons import Outcome
from wallet.credentials.report import Report
from wallet.messages import Catalogue
from wallet.standards.encoding import b64u_decode, foreign_text

_INDENT = "  "


def render_report(report: Report, t: Catalogue, page: Page, *, in_full: bool = False) -> list[str]:
    """The lines of a report; ``in_full`` with every check, and what no check answered."""
    lines = [*page.wrap(first_line(report, t)), *_outcome(report, t, page)]
    if report.outcome is Outcome.INVALID:
        lines += ["", *page.wrap(t("verify.claims.withheld"))]
    elif report.kind in KEPT_WORD:
        from wallet.cli.views.kept_word import render_kept_word

        lines += render_kept_word(report, t, page)
    else:
        lines += _parts(report, t, page)
    lines += _attachments(report, t, page)
    if in_full:
        lines += ["", t("verify.checks"), *every_check(report, t, page)]
    else:
        lines += ["", t("verify.checks.in_short"), *checks_in_short(report, t, page)]
    lines += ["", *page.wrap(lists_text(report, t))]
    lines += page.wrap_whole(t("verify.next", advice=advice(report, t)))
    lines += page.wrap(fingerprint_text(report, t))
    return lines


def _outcome(report: Report, t: Catalogue, page: Page) -> list[str]:
    return [page.bold(line) for line in page.wrap(headline(report, t))]


def _parts(report: Report, t: Catalogue, page: Page) -> Iterator[str]:
    for number, part in enumerate(report.parts, 1):
        yield ""
        yield from page.wrap(part_heading(report, number, t))
        yield from page.wrap(type_text(part.type, t), indent=_INDENT)
        if rows := claim_rows(report, number, t):
            yield from render_pairs(rows, page, indent=_INDENT * 2)
        else:
            yield from page.wrap(no_claims(report, t), indent=_INDENT * 2)
    if is_excerpt(report):
        yield from page.wrap(t("verify.claims.excerpt"), indent=_INDENT)


def _attachments(report: Report, t: Catalogue, page: Page) -> list[str]:
    if report.made is None or not report.made.attachments:
        return []
    lines = ["", t("verify.attachments")]
    for attachment in report.made.attachments:
        name = foreign_text(attachment.name, limit=NAME_LIMIT)
        lines += page.wrap(name, indent=_INDENT)
        lines.append(f"{_INDENT * 2}{b64u_decode(attachment.sha256).hex()}")
    return lines
