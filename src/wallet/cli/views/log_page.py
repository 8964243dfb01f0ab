"""Who has what of me, as one HTML page: drawn over time, and as a table that says the same.

It needs nothing beside itself: no script, no picture, no address; its policy allows the one style
it holds, by hash. What others wrote becomes text and never markup. The drawing repeats what the
table says, so that nothing is lost to who cannot see it or has no colours.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from wallet.cli.views.claims import claim_label
from wallet.cli.views.consents import purpose, state
from wallet.cli.views.log_chart import draw
from wallet.cli.views.log_style import STYLE
from wallet.cli.views.log_view import moment, what
from wallet.cli.views.markup import Element, Node, element, policy_for, render_document
from wallet.consent.words import Words
from wallet.messages import Catalogue
from wallet.standards.encoding import Instant, foreign_text
from wallet.workflows.consents import Consent, short_id
from wallet.workflows.history import Had, History

_NAME_LIMIT = 120
_COLUMNS = ("who", "purpose", "claims", "since", "until", "times", "state", "end")


def render_log_page(
    history: History, consents: Sequence[Consent], now: Instant, t: Catalogue
) -> bytes:
    """The page, as things stand at ``now``."""
    by_id = {one.id: one for one in consents}
    title = t("log_page.title", date=now.date())
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy_for(STYLE)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", title),
        element("style", STYLE),
    )
    body = element(
        "body",
        element("header", element("h1", title), element("p", t("log_page.about"))),
        element("main", *_sections(history, by_id, now, t)),
    )
    return render_document(element("html", head, body, lang=t.language.value))


def _sections(
    history: History, consents: Mapping[str, Consent], now: Instant, t: Catalogue
) -> Iterator[Element]:
    if not history.had:
        yield element("p", t("log_page.nobody"))
    else:
        rows = [(one, _facts(one, consents, t)) for one in history.had]
        yield element(
            "figure",
            draw([(one.holding, facts) for one, facts in rows], now, t),
            element("figcaption", t("log_page.figure")),
        )
        yield _table(
            t("log_page.table"),
            [t(f"log_page.column.{name}") for name in _COLUMNS],
            [_cells(one, facts, consents, t) for one, facts in rows],
            class_="had",
        )
    happened = [
        (
            moment(one.entry.event.time),
            what(one.entry, t),
            foreign_text(one.recipient or "", limit=_NAME_LIMIT),
        )
        for one in history.happened
    ]
    headings = [t(f"history.column.{name}") for name in ("time", "what", "who")]
    yield _table(t("log_page.happened"), headings, happened, class_="happened")


def _facts(had: Had, consents: Mapping[str, Consent], t: Catalogue) -> tuple[str, str, str]:
    """Who, what for and which claims, inert."""
    holding = had.holding
    consent = consents.get(holding.consent_id)
    who = foreign_text(holding.recipient_name, limit=_NAME_LIMIT)
    purposes = purpose(consent, t) if consent else Words(t).terms(holding.purposes)
    return who, purposes, ", ".join(_claims(had, t))


def _claims(had: Had, t: Catalogue) -> Iterator[str]:
    """The claims in words, each once; as the log names them where the record is gone."""
    if not had.left:
        yield from (foreign_text(name) for name in sorted(had.holding.claims))
        return
    labels = (claim_label(path, left.kind, t) for left in had.left for path in left.paths)
    yield from dict.fromkeys(labels)


def _cells(
    had: Had, facts: tuple[str, str, str], consents: Mapping[str, Consent], t: Catalogue
) -> tuple[Node, ...]:
    holding = had.holding
    consent = consents.get(holding.consent_id)
    until = holding.until.date() if holding.until else t("history.no_end")
    standing = state(consent, t) if consent else t("consents.state.unknown")
    if not holding.certain:
        standing = f"{standing}; {t('history.uncertain')}"
    command = ""
    if consent is not None and consent.may_be_withdrawn:
        command = f"wallet consent withdraw {short_id(holding.consent_id)}"
    elif consent is not None:
        command = f"wallet consent show {short_id(holding.consent_id)}"
    end: Node = element("code", command) if command else ""
    return (*facts, holding.since.date(), until, str(holding.releases), standing, end)


def _table(
    caption: str, headings: Sequence[str], rows: Sequence[Sequence[Node]], *, class_: str
) -> Element:
    """A table whose first column names the row; the headings again in each cell, for a phone."""
    head = element("tr", *(element("th", name, scope="col") for name in headings))
    body = [
        element(
            "tr",
            element("th", row[0], scope="row"),
            *(
                element("td", cell, data_name=name)
                for name, cell in zip(headings[1:], row[1:], strict=True)
            ),
        )
        for row in rows
    ]
    return element(
        "table",
        element("caption", caption),
        element("thead", head),
        element("tbody", *body),
        class_=class_,
    )
