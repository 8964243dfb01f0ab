"""Requests about rights: the letter, and the list of what is due."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wallet.cli.views.claims import claim_label
from wallet.cli.views.consents import purpose
from wallet.cli.views.letters import Letter
from wallet.cli.views.page import Page
from wallet.cli.views.table import render_table
from wallet.consent.law import COUNTING, deadline_of
from wallet.consent.rights import RightName
from wallet.consent.words import Words
from wallet.exchange.terms.duration import Duration
from wallet.messages import Catalogue
from wallet.standards.encoding import foreign_text
from wallet.workflows.consents import Consent
from wallet.workflows.released import what_left
from wallet.workflows.rights import Asked, Request

_LINE = 200
_SUBJECT = 80
"""Characters of a name in the subject of a letter."""
_BULLET = "- "


def rights_letter(asked: Asked, t: Catalogue) -> Letter:
    """The letter to the recipient, or with a complaint to the authority."""
    right = asked.right
    return Letter(
        subject=t(
            f"rights.subject.{right}", recipient=Words(t).quote(asked.reach.name, limit=_SUBJECT)
        ),
        paragraphs=tuple(_paragraphs(asked, t)),
        to=tuple(_address(asked)),
        date=asked.made,
    )


def render_asked(asked: Asked, files: Sequence[str], t: Catalogue, page: Page) -> list[str]:
    """What was written, where it goes and when an answer is due."""
    words = Words(t)
    lines = page.wrap(t("rights.written", files=words.join([*files])))
    to = asked.addressee
    where = [words.quote(one) for one in (to.uri, to.email, to.address) if one]
    name = foreign_text(to.name, limit=_LINE)
    if where:
        lines += page.wrap(t("rights.send_to", name=name, places=words.join(where)))
    else:
        lines += page.wrap(t("rights.send", name=name))
    lines += page.wrap(_due(asked, t))
    if not asked.fits:
        lines += page.wrap(t("rights.may_not_fit"))
    return lines


def render_requests(requests: Sequence[Request], t: Catalogue, page: Page) -> list[str]:
    """A table of requests; one sentence where there is none."""
    if not requests:
        return page.wrap(t("rights.nothing"))
    headings = [t(f"rights.column.{name}") for name in ("id", "what", "who", "due", "state")]
    rows = [
        (
            one.short,
            t(f"rights.name.{one.right}"),
            foreign_text(one.recipient, limit=_LINE),
            one.due.date(),
            t(f"rights.standing.{one.standing}", date=one.answered.date() if one.answered else ""),
        )
        for one in requests
    ]
    return render_table(headings, rows, page, whole=frozenset({0, 3}))


def _paragraphs(asked: Asked, t: Catalogue) -> Iterator[str]:
    right = asked.right
    recipient = foreign_text(asked.reach.name, limit=_LINE)
    cite = t(f"law.cite.{right.article.partition(':')[2]}")
    yield t(f"rights.ask.{right}", recipient=recipient, cite=cite)
    if right is RightName.ERASE and asked.also_withdrawn:
        yield t("rights.withdrawn")
    if asked.claims:
        yield t("rights.only", claims=", ".join(foreign_text(one) for one in asked.claims))
    if asked.say is not None:
        yield t("rights.own_words") + "\n" + asked.say
    heading = "rights.they_have" if right is RightName.COMPLAIN else "rights.you_have"
    yield "\n".join([t(heading, recipient=recipient), *_held(asked.consents, t)])
    yield t("rights.proof")
    yield t("rights.number", id=asked.id)
    if right is not RightName.COMPLAIN:
        yield _due(asked, t)
        yield t("rights.if_not")


def _held(consents: Sequence[Consent], t: Catalogue) -> Iterator[str]:
    """One line for each release: when, what for, which claims."""
    for one in consents:
        date = one.decided.date() if one.decided else "–"
        names = [
            claim_label(path, left.kind, t)
            for left in (what_left(one.release) if one.release else ())
            for path in left.paths
        ]
        values = {"date": date, "purpose": purpose(one, t), "claims": ", ".join(names)}
        yield _BULLET + t("rights.held", **values)


def _address(asked: Asked) -> Iterator[str]:
    to = asked.addressee
    yield foreign_text(to.name, limit=_LINE)
    address = foreign_text(to.address, limit=_LINE) if to.address else ""
    yield from filter(None, (part.strip() for part in address.split(",")))


def _due(asked: Asked, t: Catalogue) -> str:
    """The last day for an answer, and by which rule."""
    deadline = deadline_of(asked.right.value)
    words = Words(t)
    return t(
        "rights.due",
        date=asked.due.date(),
        months=words.duration(Duration(f"P{deadline.months}M", 0, deadline.months, 0)),
        cite=words.cite(deadline.source),
        counting=words.cite(COUNTING),
    )
