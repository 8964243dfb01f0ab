"""A verification report as one HTML page: to read, to print on A4, to put into a file.

It needs nothing beside itself: no script, no picture, no address. Its policy allows the one style
it holds, by hash, and nothing else. The order is that of the lines a terminal shows: for whom, the
outcome, what to do, the claims by who vouches, what was not checked and how to, and every check.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from wallet.cli.views.markup import (
    Element,
    Node,
    element,
    policy_for,
    render_document,
    with_commands,
)
from wallet.cli.views.report_style import STYLE
from wallet.cli.views.report_words import (
    KEPT_WORD,
    NAME_LIMIT,
    advice,
    check_groups,
    claim_rows,
    day,
    first_line,
    headline,
    is_excerpt,
    lists_text,
    no_claims,
    open_questions,
    outcome_word,
    part_heading,
    reason_text,
    type_text,
)
from wallet.credentials.reasons import CheckOutcome, Outcome
from wallet.credentials.report import Check, Report
from wallet.messages import Catalogue
from wallet.standards.encoding import b64u_decode, foreign_text

_SIGNS: Final = {
    CheckOutcome.PASS: "✓",
    CheckOutcome.FAIL: "✗",
    CheckOutcome.UNKNOWN: "?",
    CheckOutcome.NOT_ASKED: "–",
}
_GRAVEST_FIRST: Final = (
    CheckOutcome.FAIL,
    CheckOutcome.UNKNOWN,
    CheckOutcome.PASS,
    CheckOutcome.NOT_ASKED,
)


def render_page(report: Report, t: Catalogue, *, file: str, version: str) -> bytes:
    """The page about ``report`` on the document that the caller calls ``file``.

    ``version`` is this program's, for whoever reads the page later.
    """
    outcome = t(f"verify.outcome.{outcome_word(report)}", reason="").rstrip(": ")
    title = f"{outcome} – {_name(file)}"
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy()),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", title),
        element("style", STYLE),
    )
    body = element(
        "body",
        _header(report, t, file),
        element("main", *_sections(report, t)),
        _footer(report, t, file, version),
    )
    return render_document(element("html", head, body, lang=t.language.value))


def policy() -> str:
    """What a browser may load and run for the page: its own style, by hash, and nothing else."""
    return policy_for(STYLE)


def _header(report: Report, t: Catalogue, file: str) -> Element:
    return element(
        "header",
        element("h1", t("report_page.title", file=_name(file))),
        element("p", first_line(report, t), class_="made"),
        element(
            "section",
            element("p", headline(report, t), class_="said"),
            element("p", *with_commands(t("verify.next", advice=advice(report, t)))),
            class_=f"outcome {report.outcome}",
            aria_label=t("report_page.outcome"),
        ),
    )


def _sections(report: Report, t: Catalogue) -> Iterator[Element]:
    yield _section("claims", t("report_page.claims"), *_claims(report, t))
    if report.made is not None and report.made.attachments:
        yield _section("attachments", t("verify.attachments"), _attachments(report, t))
    questions = [*open_questions(report, t)]
    if questions and report.outcome is not Outcome.INVALID:
        yield _section("open", t("verify.open"), _open(questions))
    yield _section("checks", t("verify.checks"), *_checks(report, t))


def _section(name: str, heading: str, *content: Node) -> Element:
    label = f"{name}-heading"
    return element("section", element("h2", heading, id=label), *content, aria_labelledby=label)


def _claims(report: Report, t: Catalogue) -> Iterator[Element]:
    if report.outcome is Outcome.INVALID:
        yield element("p", t("verify.claims.withheld"))
    elif report.kind in KEPT_WORD:
        from wallet.cli.views.kept_word import kept_word

        for heading, rows in kept_word(report, t):
            yield _pairs((heading,), rows, "")
    else:
        for number, part in enumerate(report.parts, 1):
            type_ = element("span", type_text(part.type, t), class_="type")
            caption = (part_heading(report, number, t), type_)
            yield _pairs(caption, claim_rows(report, number, t), no_claims(report, t))
        if is_excerpt(report):
            yield element("p", t("verify.claims.excerpt"))


def _pairs(caption: Sequence[Node], rows: Sequence[tuple[str, str]], otherwise: str) -> Element:
    """A table of what is claimed; one without claims says why."""
    body = [
        element("tr", element("th", name, scope="row"), element("td", value, class_="value"))
        for name, value in rows
    ]
    none = element("tr", element("td", otherwise, colspan="2"))
    return element(
        "table",
        element("caption", *caption),
        element("tbody", *(body or [none])),
        class_="claims",
    )


def _attachments(report: Report, t: Catalogue) -> Element:
    attached = report.made.attachments if report.made is not None else ()
    rows = (
        element(
            "tr",
            element("th", _name(one.name), scope="row"),
            element("td", element("code", b64u_decode(one.sha256).hex())),
        )
        for one in attached
    )
    caption = element("caption", t("report_page.attachments"))
    return element("table", caption, element("tbody", *rows), class_="claims")


def _checks(report: Report, t: Catalogue) -> Iterator[Element]:
    columns = ("outcome", "check", "finding", "source", "date")
    head = (element("th", t(f"report_page.column.{one}"), scope="col") for one in columns)
    thead = element("thead", element("tr", *head))
    for title, checks in check_groups(report, t):
        if checks:
            ordered = sorted(checks, key=lambda check: _GRAVEST_FIRST.index(check.outcome))
            yield element(
                "table",
                element("caption", title or t("report_page.whole")),
                thead,
                element("tbody", *(_check(check, t) for check in ordered)),
                class_="checks",
            )


def _check(check: Check, t: Catalogue) -> Element:
    sign = element("span", _SIGNS[check.outcome], aria_hidden="true")
    mark = t(f"verify.mark.{check.outcome}")
    return element(
        "tr",
        element("td", sign, f" {mark}", class_=check.outcome.value),
        element("th", t(f"verify.check.{check.name}"), scope="row"),
        element("td", reason_text(check, t), " ", element("code", check.code, class_="code")),
        element("td", foreign_text(check.source or "", limit=NAME_LIMIT)),
        element("td", day(check.date)),
    )


def _open(questions: Sequence[tuple[str, str]]) -> Element:
    """What no check answers, each with a way to an answer."""
    items = (element("li", f"{question}: ", *with_commands(way)) for question, way in questions)
    return element("ul", *items)


def _footer(report: Report, t: Catalogue, file: str, version: str) -> Element:
    rows = (
        ("file", _name(file)),
        ("sha256", b64u_decode(report.digest).hex()),
        ("fingerprint", report.fingerprint),
        ("moment", report.at.rfc3339()),
        ("made_by", f"wallet {version}"),
    )
    terms = [
        node
        for name, value in rows
        for node in (element("dt", t(f"report_page.{name}")), element("dd", value))
    ]
    return element(
        "footer",
        element("p", lists_text(report, t)),
        element("dl", *terms),
        element("p", t("report_page.not_a_document")),
    )


def _name(text: str) -> str:
    return foreign_text(text, limit=NAME_LIMIT)
