"""The log as lines: who has what, and what happened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wallet.cli.views.claims import render_pairs
from wallet.cli.views.consents import left_lines
from wallet.cli.views.page import Page
from wallet.cli.views.table import render_table
from wallet.consent.words import Words
from wallet.log import EventType
from wallet.log.questions import claim_name
from wallet.messages import Catalogue
from wallet.standards.encoding import Instant, JsonValue, compact_json, foreign_text
from wallet.workflows.consents import short_id
from wallet.workflows.history import Checked, Deletion, Had, History
from wallet.workflows.journal import Entry

_INDENT = "  "
_NAME_LIMIT = 120


def render_history(history: History, t: Catalogue, page: Page) -> list[str]:
    """Who has what of me, then what happened."""
    if not history.happened and not history.had:
        return [t("history.nothing")]
    lines: list[str] = []
    if history.had:
        lines.append(page.bold(t("history.holdings")))
        for had in history.had:
            lines += _had(had, t, page)
        lines.append("")
    headings = [t(f"history.column.{name}") for name in ("seq", "time", "what", "who")]
    rows = [
        (
            str(one.entry.seq),
            moment(one.entry.event.time),
            what(one.entry, t),
            foreign_text(one.recipient or "", limit=_NAME_LIMIT),
        )
        for one in history.happened
    ]
    return [*lines, *render_table(headings, rows, page, whole=frozenset({0, 1}))]


def render_entry(entry: Entry, t: Catalogue, page: Page) -> list[str]:
    """One entry with all it says."""
    title = t("history.entry", seq=entry.seq, time=moment(entry.event.time), what=what(entry, t))
    rows = [
        (t(f"history.field.{name}"), _field(name, value, t))
        for name, value in entry.event.data.items()
    ]
    return [
        *(page.bold(line) for line in page.wrap(title)),
        *render_pairs(rows, page, indent=_INDENT),
    ]


def render_check(checked: Checked, t: Catalogue, page: Page) -> list[str]:
    """Whether the log is whole, and where it is not."""
    lines = []
    for finding in checked.findings:
        lines += page.wrap(t(f"history.flaw.{finding.flaw}", seq=finding.seq))
    if not checked.findings:
        lines += page.wrap(t("history.whole", count=checked.count))
    if checked.deleted:
        lines += page.wrap(t("history.deleted_entries", count=checked.deleted))
    return lines


def render_deletion(deletion: Deletion, t: Catalogue, page: Page) -> list[str]:
    """What would be deleted, and what the person loses by it."""
    lines = [page.bold(line) for line in page.wrap(t("history.delete_title"))]
    lines += [_INDENT + line for line in entry_lines(deletion.entries, t)]
    for consent in deletion.consents:
        who = foreign_text(str(consent.recipient.get("name")), limit=_NAME_LIMIT)
        lines += page.wrap(t("history.delete_consent", id=consent.short, who=who))
    return [*lines, *page.wrap(t("history.delete_warning"))]


def entry_lines(entries: Sequence[Entry], t: Catalogue) -> list[str]:
    """One line for each entry: when, and what."""
    return [f"{moment(one.event.time)}  {what(one, t)} ({one.seq})" for one in entries]


def moment(time: Instant) -> str:
    """A point in time to the minute, in UTC."""
    return time.rfc3339().replace("T", " ")[:16]


def what(entry: Entry, t: Catalogue) -> str:
    """What an entry says happened."""
    event = entry.event
    detail = event.text("outcome")
    if event.type is EventType.NOTICE_ANSWERED:
        detail = event.text("state")
    elif event.type is EventType.NOTICE_MADE and "right" in event.data:
        detail = "right"
    elif event.type is EventType.EXPORTED and "consent_id" in event.data:
        detail = "proof"
    name = f"{event.type}.{detail}" if detail else str(event.type)
    key = f"history.event.{name}"
    return t(key) if t.has(key) else foreign_text(name)


def _had(had: Had, t: Catalogue, page: Page) -> Iterator[str]:
    holding = had.holding
    until = holding.until.date() if holding.until else t("history.no_end")
    who = foreign_text(holding.recipient_name, limit=_NAME_LIMIT)
    yield from page.wrap(
        t("history.holding", who=who, since=holding.since.date(), until=until), indent=_INDENT
    )
    inner = _INDENT * 2
    under = t(f"history.under.{holding.consent_kind}", id=short_id(holding.consent_id))
    purposes = Words(t).terms(holding.purposes)
    yield from page.wrap(f"{under}: {purposes}" if purposes else under, indent=inner)
    for line in left_lines(had.left, t, page):
        yield _INDENT + line
    if holding.ended is not None and holding.ended_at is not None:
        ended = t(f"history.ended.{holding.ended}", date=holding.ended_at.date())
        yield from page.wrap(ended, indent=inner)
    if not holding.certain:
        yield from page.wrap(t("history.uncertain"), indent=inner)


def _field(name: str, value: JsonValue, t: Catalogue) -> str:
    if name in ("claims", "claims_asked") and isinstance(value, list):
        return "; ".join(foreign_text(claim_name(claim)) for claim in value)
    if name == "purposes" and isinstance(value, list):
        return Words(t).terms(map(str, value))
    if isinstance(value, dict):
        return ", ".join(foreign_text(str(one)) for one in value.values())
    if isinstance(value, list):
        return ", ".join(foreign_text(str(one)) for one in value)
    if isinstance(value, bool):
        return t(f"history.flag.{'yes' if value else 'no'}")
    return foreign_text(value) if isinstance(value, str) else compact_json(value).decode()
