"""A verification report as lines of text.

First for whom and when the document was made, then the outcome with its reason, then the claims by
who vouches for them, the checks, and last what to do next and the fingerprint. Everything that
somebody else wrote is made inert.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wallet.cli.views.claims import claim_label, claim_value, render_pairs, who_vouches
from wallet.cli.views.page import Page
from wallet.credentials.families.sd_jwt_vc import SELF_STATED_TYPES
from wallet.credentials.reasons import CheckOutcome, Outcome
from wallet.credentials.report import Check, DocumentKind, Made, Part, Report, Vouching
from wallet.exchange.selection import leaves
from wallet.messages import Catalogue
from wallet.standards.encoding import Instant, b64u_decode, foreign_text

_INDENT = "  "
_NAME_LIMIT = 120
_NO_BREAK = "\u00a0"
_KEPT_WORD = (DocumentKind.RECEIPT, DocumentKind.WITHDRAWAL)
"""Documents that hold no claims: who signed which word is told apart."""


def render_report(report: Report, t: Catalogue, page: Page) -> list[str]:
    """The lines of a report."""
    lines = [*page.wrap(_first_line(report, t)), *_outcome(report, t, page)]
    if report.outcome is Outcome.INVALID:
        lines += ["", *page.wrap(t("verify.claims.withheld"))]
    elif report.kind in _KEPT_WORD:
        from wallet.cli.views.kept_word import render_kept_word

        lines += render_kept_word(report, t, page)
    else:
        lines += _parts(report, t, page)
    lines += _attachments(report, t, page)
    lines += ["", t("verify.checks"), *_checks(report, t, page)]
    lines += ["", *page.wrap(_lists(report, t))]
    lines += _with_whole_commands(t("verify.next", advice=advice(report, t)), page)
    lines.append(t("verify.fingerprint", fingerprint=report.fingerprint))
    return lines


def headline(report: Report, t: Catalogue) -> str:
    """The outcome in one sentence."""
    check = report.decisive
    sentence = _reason(check, t) if check else t(f"verify.valid.{_validity(report)}")
    return t(f"verify.outcome.{report.outcome}", reason=sentence)


def advice(report: Report, t: Catalogue) -> str:
    """What to do next, in one sentence."""
    check = report.decisive
    return t(f"verify.advice.{check.code if check else f'valid.{_validity(report)}'}")


def _first_line(report: Report, t: Catalogue) -> str:
    made = report.made
    if made is None:
        line = t(f"verify.unmade.{report.kind}")
    else:
        values = {"audience": _audience(report, made, t), "date": made.issued.date()}
        if report.kind is DocumentKind.EXTRACT and made.expires is not None:
            line = t("verify.made.extract_until", until=made.expires.date(), **values)
        else:
            line = t(f"verify.made.{report.kind}", **values)
    return t("verify.demo", line=line) if report.demo else line


def _audience(report: Report, made: Made, t: Catalogue) -> str:
    """Whom it was made for; a receipt names its recipient by an id that nobody reads."""
    if report.kind in _KEPT_WORD:
        from wallet.cli.views.kept_word import recipient_of

        if (name := recipient_of(report, t)) is not None:
            return name
    return foreign_text(made.audience or t("verify.nobody"), limit=_NAME_LIMIT)


def _outcome(report: Report, t: Catalogue, page: Page) -> list[str]:
    return [page.bold(line) for line in page.wrap(headline(report, t))]


def _validity(report: Report) -> str:
    """Which sentence a valid document gets."""
    if report.kind in _KEPT_WORD:
        return str(report.kind)
    if not report.has(Vouching.SELF_STATED):
        return "attested"
    return "mixed" if report.has(Vouching.ATTESTED) else "self_stated"


def _parts(report: Report, t: Catalogue, page: Page) -> Iterator[str]:
    for number, part in enumerate(report.parts, 1):
        heading = who_vouches(part.vouching, part.issuer, t)
        if len(report.parts) > 1:
            heading = t("verify.part", number=number, heading=heading)
        yield ""
        yield from page.wrap(heading)
        yield from page.wrap(_type(part.type, t), indent=_INDENT)
        if part.claims:
            yield from _claims(part, t, page)
        else:
            yield from page.wrap(t("verify.claims.none"), indent=_INDENT * 2)


def _type(vct: str | None, t: Catalogue) -> str:
    """The type as it stands, after our own word for it where it is one of ours."""
    inert = foreign_text(vct or "", limit=_NAME_LIMIT)
    key = f"profile.kind.{_kind(vct)}"
    return f"{t(key)} ({inert})" if t.has(key) else inert


def _claims(part: Part, t: Catalogue, page: Page) -> Iterator[str]:
    kind = _kind(part.type)
    rows = [
        (claim_label(path, kind, t), claim_value(path, kind, value, t))
        for path, value in leaves(part.claims)
    ]
    yield from render_pairs(rows, page, indent=_INDENT * 2)


def _kind(vct: str | None) -> str:
    """The kind of record in one of our own types, empty for any other."""
    if vct is None or not vct.startswith(SELF_STATED_TYPES):
        return ""
    return vct.removeprefix(SELF_STATED_TYPES).partition(":")[0]


def _attachments(report: Report, t: Catalogue, page: Page) -> list[str]:
    if report.made is None or not report.made.attachments:
        return []
    lines = ["", t("verify.attachments")]
    for attachment in report.made.attachments:
        name = foreign_text(attachment.name, limit=_NAME_LIMIT)
        lines += page.wrap(name, indent=_INDENT)
        lines.append(f"{_INDENT * 2}{b64u_decode(attachment.sha256).hex()}")
    return lines


def _checks(report: Report, t: Catalogue, page: Page) -> Iterator[str]:
    """Those of the document, then those of its parts; parts whose checks ended alike together."""
    yield from _check_lines(report.checks, t, page)
    alike: dict[tuple[Check, ...], list[int]] = {}
    for number, part in enumerate(report.parts, 1):
        alike.setdefault(part.checks, []).append(number)
    for checks, numbers in alike.items():
        title = t("verify.checks.parts", numbers=", ".join(map(str, numbers)))
        types = dict.fromkeys(_type(report.parts[number - 1].type, t) for number in numbers)
        named = "; ".join(one for one in types if one)
        text = f"{title}: {named}" if named else title
        yield from page.wrap(text, indent=_INDENT, hanging=_INDENT * 2)
        yield from _check_lines(checks, t, page, indent=_INDENT * 2)


def _check_lines(
    checks: tuple[Check, ...], t: Catalogue, page: Page, *, indent: str = _INDENT
) -> Iterator[str]:
    """One line per check; in columns unless the page is read line by line."""
    column = 0 if page.linear else max(len(t(f"verify.mark.{mark}")) for mark in CheckOutcome)
    for check in checks:
        mark = t(f"verify.mark.{check.outcome}").ljust(column)
        name = t(f"verify.check.{check.name}")
        text = f"{mark}  {name}: {_reason(check, t)}"
        yield from page.wrap(text, indent=indent, hanging=indent + " " * (column + 2))


def _reason(check: Check, t: Catalogue) -> str:
    source = foreign_text(check.source or "", limit=_NAME_LIMIT)
    return t(f"verify.reason.{check.code}", source=source, date=_day(check.date))


def _with_whole_commands(text: str, page: Page) -> list[str]:
    """As lines in which no command is broken: it can be copied from one line."""
    kept = re.sub(r"`[^`]*`", lambda command: command[0].replace(" ", _NO_BREAK), text)
    return [line.replace(_NO_BREAK, " ") for line in page.wrap(kept)]


def _day(date: str | None) -> str:
    return Instant.parse(date).date() if date else ""


def _lists(report: Report, t: Catalogue) -> str:
    if not report.lists:
        return t("verify.lists.none")
    named = (
        t("verify.lists.one", name=foreign_text(used.name, limit=_NAME_LIMIT), date=used.date)
        for used in report.lists
    )
    return t("verify.lists", lists="; ".join(named))
