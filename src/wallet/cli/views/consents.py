"""Consents and transfers as lines: how each stands, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wallet.cli.views.claims import claim_label, render_pairs
from wallet.cli.views.page import Page, display_width
from wallet.cli.views.table import render_table
from wallet.consent.states import Kind
from wallet.consent.words import Words
from wallet.messages import Catalogue
from wallet.standards.encoding import JsonValue, foreign_text

if TYPE_CHECKING:
    from wallet.workflows.consents import Consent, Withdrawn
    from wallet.workflows.consents.proving import Proven
    from wallet.workflows.outbox import Posting
    from wallet.workflows.released import Left

_INDENT = "  "
_NAME_LIMIT = 120
_GAP = 2
_WHERE = (("withdrawal", ("uri", "email")), ("rights", ("access", "erase", "portability")))
"""What the recipient's terms say about where to turn."""


def render_list(consents: Sequence[Consent], t: Catalogue, page: Page) -> list[str]:
    """A table, the newest last; one sentence where there is nothing."""
    if not consents:
        return page.wrap(t("consents.nothing"))
    headings = [t(f"consents.column.{name}") for name in ("id", "who", "what", "until", "state")]
    rows = [
        (one.short, recipient(one), purpose(one, t), _until(one, t), state(one, t))
        for one in consents
    ]
    if page.is_screen and not page.linear and not _fits(headings, rows, page):
        return [line for one in consents for line in _in_lines(one, t, page)]
    return render_table(headings, rows, page, whole=frozenset({0, 3, 4}))


def _fits(headings: Sequence[str], rows: Sequence[Sequence[str]], page: Page) -> bool:
    widths = (max(map(display_width, column)) for column in zip(headings, *rows, strict=True))
    return sum(widths) + _GAP * (len(headings) - 1) <= page.width


def _in_lines(consent: Consent, t: Catalogue, page: Page) -> Iterator[str]:
    """One consent where a table would cut names."""
    how = state(consent, t)
    if consent.state.permits_release:
        how = t("consents.narrow.state", state=how, until=_until(consent, t))
    yield from page.wrap(f"{consent.short}  {how}")
    who = t("consents.narrow.who", who=recipient(consent), what=purpose(consent, t))
    yield from page.wrap(who, indent=" " * (len(consent.short) + _GAP))


def render_consent(
    consent: Consent, left: Sequence[Left], history: Sequence[str], t: Catalogue, page: Page
) -> list[str]:
    """One consent or transfer in full; ``history`` are the lines of its entries."""
    title = t(f"consents.title.{consent.kind}", id=consent.short, state=state(consent, t))
    lines = [page.bold(line) for line in page.wrap(title)]
    lines += render_pairs([*_facts(consent, t)], page, indent=_INDENT)
    if left:
        lines += ["", *page.wrap(t("consents.left")), *left_lines(left, t, page)]
    if consent.uses:
        lines += ["", *page.wrap_whole(t("consents.receipts"))]
        lines += [f"{_INDENT}{one.created.date()}  {one.id}" for one in consent.uses]
    lines += ["", t("consents.history"), *(_INDENT + line for line in history)]
    if where := list(_where(consent, t)):
        lines += ["", t("consents.where"), *render_pairs(where, page, indent=_INDENT)]
    lines += _shown(consent, t, page)
    return lines


def left_lines(left: Sequence[Left], t: Catalogue, page: Page) -> Iterator[str]:
    """What left, one paragraph for each record, by the names of its claims."""
    for one in left:
        name = t(f"profile.kind.{one.kind}") if one.kind else foreign_text(one.query_id)
        claims = "; ".join(claim_label(path, one.kind, t) for path in one.paths)
        yield from page.wrap(f"{name}: {claims}", indent=_INDENT, hanging=_INDENT * 2)


def render_withdrawn(
    done: Sequence[Withdrawn],
    written: Sequence[str | None],
    t: Catalogue,
    page: Page,
    *,
    sent: Sequence[Posting] = (),
) -> list[str]:
    """What is taken back since when, and where the notice goes."""
    posted = {one.consent_id for one in sent if one.has_arrived}
    ids = {one.consent.id for one in done}
    lines: list[str] = []
    if any(one.consent.replaces in ids for one in done):
        lines += page.wrap(t("consents.with_renewals"))
    for one, out in zip(done, written, strict=True):
        key = "consents.withdrawn_before" if one.consent.is_withdrawn else "consents.withdrawn"
        values = {
            "id": one.consent.short,
            "recipient": recipient(one.consent),
            "date": one.since.date(),
        }
        lines += page.wrap(t(key, **values))
        if not one.notice:
            lines += page.wrap(t("consents.nobody_to_tell"))
        elif out is None:
            lines += page.wrap_whole(t("consents.notice_again", id=one.consent.short))
        elif one.consent.id not in posted:
            lines += _next_step(one, out, t, page)
    if sent:
        from wallet.cli.views.outbox_view import render_sent
    for posting in sent:
        lines += render_sent(posting, t, page)
    return lines


def render_proven(proven: Proven, t: Catalogue, page: Page) -> list[str]:
    """What the proof proves, and what whoever has it can read."""
    claim = foreign_text(proven.claim, limit=_NAME_LIMIT)
    return [
        *page.wrap(t("consents.proven", claim=claim, recipient=recipient(proven.consent))),
        *page.wrap(t("consents.proven_tells")),
    ]


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
    was_sent = consent.kind is Kind.TRANSFER and consent.state.permits_release
    name = "sent" if was_sent else str(consent.state)
    return t(f"consents.state.{name}", date=since.date() if since else "–")


def _until(consent: Consent, t: Catalogue) -> str:
    until = consent.standing.until
    return until.date() if until is not None else t("consents.no_end")


def _facts(consent: Consent, t: Catalogue) -> Iterator[tuple[str, str]]:
    words = Words(t)
    known = consent.recipient
    yield t("consents.fact.recipient"), recipient(consent)
    if identifier := known.get("identifier"):
        yield t("consents.fact.identifier"), foreign_text(str(identifier), limit=_NAME_LIMIT)
    if (confirmed := known.get("confirmed")) is not None:
        values = {"list": words.quote(str(known.get("list"))), "date": known.get("list_date")}
        yield t("consents.fact.confirmed"), t(f"consents.confirmed.{confirmed}", **values)
    yield t("consents.fact.purpose"), purpose(consent, t)
    if consent.purposes and consent.purpose_text:
        yield t("consents.fact.own_words"), words.quote(consent.purpose_text)
    if consent.release is not None:
        bases = _texts(consent.release.record.get("legal_basis"))
        stated = words.join([words.legal_basis(iri) for iri in bases])
        yield t("consents.fact.basis"), stated or t("consent.purpose.no_basis")
    yield t("consents.fact.until"), _until(consent, t)
    if (uses := consent.standing.uses) is not None:
        yield t("consents.fact.uses"), t("consents.uses", used=consent.standing.used, uses=uses)
    if reason := consent.standing.reason:
        key = f"consents.reason.{reason}"
        yield t("consents.fact.reason"), t(key) if t.has(key) else foreign_text(reason)
    if statement := consent.kept("decision").get("statement"):
        yield t("consents.fact.statement"), words.quote(str(statement))


def _where(consent: Consent, t: Catalogue) -> Iterator[tuple[str, str]]:
    words = Words(t)
    for member, names in _WHERE:
        stated = consent.promised(member)
        for name in names:
            if value := stated.get(name):
                yield t(f"consents.where.{member}.{name}"), words.quote(str(value))
    contact = consent.promised("controller").get("contact")
    if contact:
        yield t("consents.where.contact"), words.quote(str(contact))
    authority = consent.promised("supervisory_authority").get("name")
    if authority:
        yield t("consents.where.authority"), words.quote(str(authority))


def _shown(consent: Consent, t: Catalogue, page: Page) -> Iterator[str]:
    """The notice as it was read at the time; what of it was foreign is in quotes already."""
    notice = consent.kept("notice")
    text, decided = notice.get("text"), consent.decided
    if not isinstance(text, str):
        return
    yield ""
    yield from page.wrap(t("consents.shown", date=decided.date() if decided else "–"))
    for line in text.splitlines():
        indent = _INDENT + " " * (len(line) - len(line.lstrip()))
        inert = foreign_text(line.strip(), limit=len(line) or 1)
        yield from page.wrap(inert, indent=indent, hanging=indent + _INDENT)


def _next_step(done: Withdrawn, out: str, t: Catalogue, page: Page) -> Iterator[str]:
    words = Words(t)
    yield from page.wrap(t(f"consents.demand.{done.demand}"))
    if done.places:
        places = words.join([words.quote(place) for place in done.places])
        yield from page.wrap(t("consents.send_to", file=out, places=places))
    else:
        yield from page.wrap(t("consents.send", file=out))


def _texts(value: JsonValue) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []
