"""Consents and transfers as lines: how each stands, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wallet.cli.views.page import Page
from wallet.cli.views.table import render_table
from wallet.consent.states import Kind
from wallet.consent.words import Words
from wallet.messages import Catalogue
from wallet.standards.encoding import foreign_text

if TYPE_CHECKING:
    from wallet.workflows.consents import Consent, Withdrawn

_NAME_LIMIT = 120


def render_list(consents: Sequence[Consent], t: Catalogue, page: Page) -> list[str]:
    """A table, the newest last; one sentence where there is nothing."""
    if not consents:
        return page.wrap(t("consents.nothing"))
    headings = [t(f"consents.column.{name}") for name in ("id", "who", "what", "until", "state")]
    rows = [
        (one.short, recipient(one), purpose(one, t), _until(one, t), state(one, t))
        for one in consents
    ]
    return render_table(headings, rows, page, whole=frozenset({0, 3, 4}))


def render_withdrawn(
    done: Sequence[Withdrawn], written: Sequence[str | None], t: Catalogue, page: Page
) -> list[str]:
    """What is taken back since when, and where the notice goes."""
    lines: list[str] = []
    for one, out in zip(done, written, strict=True):
        key = "consents.withdrawn" if one.is_new else "consents.withdrawn_before"
        values = {
            "id": one.consent.short,
            "recipient": recipient(one.consent),
            "date": one.since.date(),
        }
        lines += page.wrap(t(key, **values))
        if out is None:
            lines += page.wrap(t("consents.notice_again", id=one.consent.short))
        else:
            lines += _next_step(one, out, t, page)
    return lines


def _next_step(done: Withdrawn, out: str, t: Catalogue, page: Page) -> Iterator[str]:
    words = Words(t)
    places = [words.quote(str(value)) for value in done.send_to.values()]
    yield from page.wrap(t(f"consents.demand.{done.demand}"))
    if places:
        yield from page.wrap(t("consents.send_to", file=out, places=words.join(places)))
    else:
        yield from page.wrap(t("consents.send", file=out))


def recipient(consent: Consent) -> str:
    """The recipient's name, inert."""
    return foreign_text(str(consent.recipient.get("name", "–")), limit=_NAME_LIMIT)


def purpose(consent: Consent, t: Catalogue) -> str:
    """What for, in our words where it is coded, else as whoever asked put it."""
    words = Words(t)
    if consent.purposes:
        return words.terms(consent.purposes)
    return words.quote(consent.purpose_text) if consent.purpose_text else t("consent.unsaid")


def state(consent: Consent, t: Catalogue) -> str:
    """How it stands, and since when."""
    since = consent.standing.since
    name = "sent" if consent.kind is Kind.TRANSFER and consent.state.permits_release else None
    return t(f"consents.state.{name or consent.state}", date=since.date() if since else "–")


def _until(consent: Consent, t: Catalogue) -> str:
    until = consent.standing.until
    return until.date() if until is not None else t("consents.no_end")
