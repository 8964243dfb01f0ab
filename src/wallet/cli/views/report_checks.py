"""The checks of a report as lines: in short, or every one of them and what no check answered."""

from __future__ import annotations

from collections.abc import Iterator

from wallet.cli.views.page import Page
from wallet.cli.views.report_words import alike, check_groups, open_questions, reason_text
from wallet.credentials.reasons import CheckOutcome, Outcome, Reason
from wallet.credentials.report import Check, Report, Vouching
from wallet.messages import Catalogue

_INDENT = "  "


def checks_in_short(report: Report, t: Catalogue, page: Page) -> Iterator[str]:
    """What did not end well, line by line and gravest first; all else by name, but for what a
    name alone would hide: a revocation that nobody can look up, a notice about something else, and
    a picture that is not signed.
    """
    told: set[str] = set()
    for outcome in (CheckOutcome.FAIL, CheckOutcome.UNKNOWN):
        ended = [(_named(*one, report, t), one[0]) for one in _ended(report, outcome)]
        lines = (f"{name}: {reason_text(check, t)}" for name, check in ended)
        for text in dict.fromkeys(lines):
            yield from _marked(outcome, text, t, page)
        told.update(name for name, _ in ended)
    for outcome in (CheckOutcome.PASS, CheckOutcome.NOT_ASKED):
        names = dict.fromkeys(_in_short(*one, report, t) for one in _ended(report, outcome))
        if left := [name for name in names if name not in told]:
            yield from _marked(outcome, ", ".join(left), t, page)
        told.update(names)
    if report.outcome is Outcome.INVALID and not report.parts:
        yield from page.wrap(t("verify.checks.rest"), indent=_INDENT)


def _in_short(check: Check, numbers: tuple[int, ...], report: Report, t: Catalogue) -> str:
    name = _named(check, numbers, report, t)
    if check.reason in (Reason.CHANGES_PICTURE, Reason.STATUS_OTHER_NOTICE):
        return f"{name} ({reason_text(check, t)})"
    issued = (part for part in report.parts if part.vouching is not Vouching.SELF_STATED)
    if check.reason is Reason.STATUS_NONE and any(check in part.checks for part in issued):
        return f"{name} ({reason_text(check, t)})"
    return name


def every_check(report: Report, t: Catalogue, page: Page) -> Iterator[str]:
    """A line for each check of the document and of its parts, then for each open question."""
    for title, checks in check_groups(report, t):
        if title is not None:
            yield from page.wrap(title, indent=_INDENT, hanging=_INDENT * 2)
        indent = _INDENT * (1 if title is None else 2)
        for check in checks:
            text = f"{t(f'verify.check.{check.name}')}: {reason_text(check, t)}"
            yield from _marked(check.outcome, text, t, page, indent=indent)
    questions = [*open_questions(report, t)]
    if questions:
        yield from ("", t("verify.open"))
    for question, way in questions:
        yield from page.wrap_whole(f"{question}: {way}", indent=_INDENT, hanging=_INDENT * 2)


def _ended(report: Report, outcome: CheckOutcome) -> list[tuple[Check, tuple[int, ...]]]:
    """The checks that ended so, with the numbers of their parts; no number: the document's own."""
    return [
        (check, numbers)
        for numbers, checks in alike(report)
        for check in checks
        if check.outcome is outcome
    ]


def _named(check: Check, numbers: tuple[int, ...], report: Report, t: Catalogue) -> str:
    """A check by its name, with its part where not all of that name ended so."""
    name = t(f"verify.check.{check.name}")
    ends = {one.outcome for one in report.all_checks() if one.name is check.name}
    of_all = any(one.name is check.name and one.outcome is check.outcome for one in report.checks)
    if len(ends) == 1 or of_all or len(report.parts) == 1:
        return name
    part = t("verify.checks.parts", numbers=", ".join(map(str, numbers)))
    return f"{name} ({part})"


def _marked(
    outcome: CheckOutcome, text: str, t: Catalogue, page: Page, *, indent: str = _INDENT
) -> Iterator[str]:
    """``text`` after the word for an outcome; in columns unless the page is read line by line."""
    column = 0 if page.linear else max(len(t(f"verify.mark.{mark}")) for mark in CheckOutcome)
    mark = t(f"verify.mark.{outcome}").ljust(column)
    yield from page.wrap(f"{mark}  {text}", indent=indent, hanging=indent + " " * (column + 2))
