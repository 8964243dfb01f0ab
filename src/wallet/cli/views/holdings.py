"""What the wallet holds, one line or two for each thing, by kind.

Where a table does not fit a narrow screen, each kind has a heading and each thing two lines. Reads
summaries only: a list of thousands must not open a document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from wallet.cli.views.page import Page, display_width
from wallet.cli.views.table import render_table
from wallet.messages import Catalogue
from wallet.standards.encoding import JsonObject, JsonValue, foreign_text
from wallet.workflows.ports import ItemSummary, ItemType

SHORT_ID: Final = 8
_NARROW: Final = 100
"""Below this width a table that does not fit becomes two lines for each thing."""

_COLUMNS: Final = ("id", "kind", "title", "by", "period", "vouching")
_WHOLE: Final = frozenset({0, 1, 4})
_GAP: Final = 2


def short_id(item_id: str) -> str:
    """The start of an id that is long enough to type."""
    return item_id.removeprefix("urn:uuid:")[:SHORT_ID]


def list_document(items: Sequence[ItemSummary]) -> JsonObject:
    """The document ``record-list/1``."""
    return {"schema": "record-list/1", "items": [_row(item) for item in items]}


def render_holdings(items: Sequence[ItemSummary], t: Catalogue, page: Page) -> list[str]:
    """The lines of a list."""
    headings = [t(f"record.column.{name}") for name in _COLUMNS]
    rows = [_cells(item, t) for item in items]
    if rows and page.is_screen and not page.linear and page.width < _NARROW:
        widths = [max(map(display_width, column)) for column in zip(headings, *rows, strict=True)]
        if sum(widths) + _GAP * (len(widths) - 1) > page.width:
            return list(_grouped(rows, t, page))
    return render_table(headings, rows, page, whole=_WHOLE)


def kind_label(kind: str, t: Catalogue) -> str:
    """What a person calls a kind of thing."""
    for key in (f"profile.kind.{kind}", f"record.kind.{kind}"):
        if t.has(key):
            return t(key)
    return inert(kind)


def vouching(item: ItemSummary, t: Catalogue) -> str:
    """Who stands behind it, in few words."""
    if item.assertion == "self":
        return t("record.vouching.self")
    if item.assertion == "attested" and item.issuer:
        return t("record.vouching.attested", name=inert(item.issuer))
    if item.assertion == "attested":
        return t("record.vouching.attested_by_you")
    return t(f"record.vouching.{item.type}")


def period(start: str | None, end: str | None, t: Catalogue) -> str:
    """From when to when, as exactly as it was given."""
    if end == "ongoing":
        end = t("profile.value.ongoing")
    if start and end:
        return f"{start} – {end}"
    return start or (f"– {end}" if end else "")


def inert(text: str) -> str:
    """``text`` without what could forge a screen. What is kept was made so when it came in; this
    is the second guard, and cheap for the usual text."""
    return text if text.isprintable() else foreign_text(text)


def _cells(item: ItemSummary, t: Catalogue) -> tuple[str, ...]:
    return (
        short_id(item.id),
        kind_label(item.kind, t),
        inert(item.title),
        inert(item.issuer or ""),
        period(item.period_from, item.period_to, t),
        vouching(item, t),
    )


def _grouped(rows: Sequence[tuple[str, ...]], t: Catalogue, page: Page) -> Iterator[str]:
    """Two lines for each thing, under a heading for its kind; kinds in the order they come."""
    kinds: dict[str, list[tuple[str, ...]]] = {}
    for row in rows:
        kinds.setdefault(row[1], []).append(row)
    for number, (kind, members) in enumerate(kinds.items()):
        if number:
            yield ""
        yield page.bold(t("record.heading", kind=kind, count=len(members)))
        for short, _, title, by, when, who in members:
            head = " " * _GAP + short + " " * _GAP
            below = " " * len(head)
            yield from page.wrap(f"{title}, {by}" if by else title, indent=head, hanging=below)
            yield from page.wrap(f"{when}; {who}" if when else who, indent=below)


def _row(item: ItemSummary) -> JsonObject:
    optional: dict[str, JsonValue] = {
        "from": item.period_from,
        "to": item.period_to,
        "organisation" if item.type is ItemType.RECORD else "issuer": item.issuer,
    }
    return {
        "id": item.id,
        "type": str(item.type),
        "kind": item.kind,
        "title": item.title,
        "assertion": item.assertion,
        **{name: value for name, value in optional.items() if value is not None},
        "created": item.created.rfc3339(),
    }
