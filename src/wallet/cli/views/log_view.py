"""The log as lines: who has what, and what happened."""

from __future__ import annotations

from collections.abc import Iterator

from wallet.cli.views.page import Page
from wallet.cli.views.table import render_table
from wallet.consent.words import Words
from wallet.log.questions import Holding
from wallet.messages import Catalogue
from wallet.standards.encoding import foreign_text
from wallet.workflows.consents import short_id
from wallet.workflows.history import History, sorted_claims
from wallet.workflows.journal import Entry

_INDENT = "  "
_NAME_LIMIT = 120


def render_history(history: History, t: Catalogue, page: Page) -> list[str]:
    """Who has what of me, then what happened."""
    if not history.entries and not history.holdings:
        return [t("history.nothing")]
    lines: list[str] = []
    if history.holdings:
        lines.append(page.bold(t("history.holdings")))
        for holding in history.holdings:
            lines += _holding(holding, t, page)
        lines.append("")
    headings = [t(f"history.column.{name}") for name in ("seq", "time", "what", "who")]
    rows = [(str(one.seq), _time(one), _what(one, t), _who(one)) for one in history.entries]
    return [*lines, *render_table(headings, rows, page, whole=frozenset({0, 1}))]


def _holding(holding: Holding, t: Catalogue, page: Page) -> Iterator[str]:
    until = holding.until.date() if holding.until else t("history.no_end")
    who = foreign_text(holding.recipient_name, limit=_NAME_LIMIT)
    yield from page.wrap(
        t("history.holding", who=who, since=holding.since.date(), until=until), indent=_INDENT
    )
    inner = _INDENT * 2
    words = Words(t)
    kind = t(f"history.under.{holding.consent_kind}", id=short_id(holding.consent_id))
    purposes = words.terms(holding.purposes)
    yield from page.wrap(f"{kind}: {purposes}" if purposes else kind, indent=inner)
    yield from page.wrap(", ".join(map(str, sorted_claims(holding))), indent=inner)
    if holding.ended is not None and holding.ended_at is not None:
        ended = t(f"history.ended.{holding.ended}", date=holding.ended_at.date())
        yield from page.wrap(ended, indent=inner)
    if not holding.certain:
        yield from page.wrap(t("history.uncertain"), indent=inner)


def _time(entry: Entry) -> str:
    return entry.event.time.rfc3339().replace("T", " ")[:16]


def _what(entry: Entry, t: Catalogue) -> str:
    outcome = entry.event.text("outcome")
    name = f"{entry.event.type}.{outcome}" if outcome else str(entry.event.type)
    return t(f"history.event.{name}")


def _who(entry: Entry) -> str:
    recipient = entry.event.data.get("recipient")
    name = recipient.get("name") if isinstance(recipient, dict) else None
    return foreign_text(str(name), limit=_NAME_LIMIT) if name else ""
