"""The outbox as lines: what waits, what arrived, what was answered."""

from __future__ import annotations

from collections.abc import Sequence

from wallet.cli.views.page import Page
from wallet.cli.views.table import render_table
from wallet.messages import Catalogue
from wallet.standards.encoding import foreign_text
from wallet.workflows.consents import short_id
from wallet.workflows.outbox import Posting, Progress

_NAME_LIMIT = 120


def render_outbox(all_of_it: Sequence[Posting], t: Catalogue, page: Page) -> list[str]:
    """Every notice and how far it has come."""
    if not all_of_it:
        return [t("outbox.nothing")]
    headings = [t(f"outbox.column.{name}") for name in ("consent", "who", "made", "state")]
    rows = [
        (short_id(one.consent_id), recipient(one), one.created.date(), progress(one, t))
        for one in all_of_it
    ]
    lines = render_table(headings, rows, page, whole=frozenset({0, 2}))
    for one in all_of_it:
        if one.progress is Progress.WAITING:
            lines += page.wrap(f"{short_id(one.consent_id)}: {way(one, t)}")
    return lines


def render_sent(one: Posting, t: Catalogue, page: Page) -> list[str]:
    """What became of one notice, in a sentence."""
    values = {"recipient": recipient(one), "id": short_id(one.consent_id)}
    if one.progress is Progress.WAITING and one.attempts:
        return page.wrap(t("outbox.not_sent", reason=_failure(one, t), **values))
    return page.wrap(t(f"outbox.sent.{one.progress}", **values))


def progress(one: Posting, t: Catalogue) -> str:
    """How far a notice has come."""
    if one.progress is Progress.ACKNOWLEDGED and one.reaction is not None:
        return t(f"outbox.reaction.{one.reaction}")
    if one.progress is Progress.WAITING and one.attempts:
        return t("outbox.progress.failed", count=len(one.attempts), reason=_failure(one, t))
    return t(f"outbox.progress.{one.progress}")


def way(one: Posting, t: Catalogue) -> str:
    """How a waiting notice gets to its recipient."""
    if one.reach.uri is not None:
        return t("outbox.way.uri")
    key = "outbox.way.email" if one.reach.email is not None else "outbox.way.letter"
    return t(key, id=short_id(one.consent_id))


def recipient(one: Posting) -> str:
    """The recipient's name, inert."""
    return foreign_text(one.reach.name, limit=_NAME_LIMIT)


def _failure(one: Posting, t: Catalogue) -> str:
    """Why the newest attempt failed."""
    newest = one.attempts[-1]
    if newest.code is None:
        return t("outbox.failure.status", status=newest.status)
    key = f"outbox.failure.{newest.code.rpartition('.')[2]}"
    return t(key) if t.has(key) else foreign_text(newest.code)
