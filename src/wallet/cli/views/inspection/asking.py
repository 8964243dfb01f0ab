"""A request, or its promises alone, in words: who, what for, what, how long, and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wallet.cli.views.claims import claim_label
from wallet.cli.views.page import Page
from wallet.consent.cautions import cautions
from wallet.consent.notice import Part, Section
from wallet.consent.sections import Asking, build_notice
from wallet.consent.words import Words
from wallet.exchange.inspection import Need, need_of
from wallet.exchange.request import CheckedRequest
from wallet.exchange.requester import Confirmation
from wallet.exchange.terms import Terms, Use
from wallet.messages import Catalogue
from wallet.standards.encoding import JsonValue, compact_json, foreign_text
from wallet.standards.openid.dcql import ClaimQuery, CredentialQuery
from wallet.workflows.inspect.looking import SeenTerms
from wallet.workflows.released import kind_of_query

_INDENT = "   "
_LABEL_LIMIT = 120
_PROMISES = (Part.SHARING, Part.AUTOMATED)


def render_request(request: CheckedRequest, source: str, t: Catalogue, page: Page) -> list[str]:
    """Everything a request says, use by use; of the last line the command can be copied."""
    uses = request.terms.uses if request.terms else (None,)
    about = [_sections(Asking(request=request, use=use), t) for use in uses]
    lines = page.wrap(t("inspect.request"))
    lines += _section(about[0][Part.WHO], page)
    if careful := list(cautions(request, Words(t))):
        lines += _paragraph(t("inspect.careful"), careful, page)
    for number, (use, sections) in enumerate(zip(uses, about, strict=True), start=1):
        lines += _use_heading(number, len(uses), t, page)
        told = [line for line in sections[Part.PURPOSE].lines if line not in careful]
        lines += _paragraph(sections[Part.PURPOSE].heading, told, page)
        lines += ["", page.bold(t("inspect.asked")), *_asked(request, use, t, page)]
        for part in (*_PROMISES, Part.CONSEQUENCES):
            lines += _section(sections[part], page)
    lines += _ending(request, t, page)
    return [*lines, "", *_next(request, source, t, page)]


def render_terms(seen: SeenTerms, t: Catalogue, page: Page) -> list[str]:
    """The promises of a recipient; whose they are only the request tells."""
    lines = page.wrap(t("inspect.terms", client=foreign_text(seen.client_id, limit=_LABEL_LIMIT)))
    uses = seen.terms.uses
    for number, use in enumerate(uses, start=1):
        sections = _sections(Asking(use=use), t)
        lines += _use_heading(number, len(uses), t, page)
        for part in (Part.PURPOSE, *_PROMISES):
            lines += _section(sections[part], page)
        lines += _paragraph(t("inspect.needed"), [_needed(use)], page)
    lines += _paragraph(t("inspect.where"), list(_where(seen.terms, t)), page)
    return [*lines, "", *page.wrap_whole(t("inspect.next_terms"))]


def _sections(asking: Asking, t: Catalogue) -> dict[Part, Section]:
    """What a notice would say of it, before there is anything to send."""
    notice = build_notice(asking, (), consent_id="", language=t.language, salt="", withheld=0)
    return {section.part: section for section in notice.sections}


def _section(section: Section, page: Page) -> Iterator[str]:
    return _paragraph(section.heading, section.lines, page)


def _paragraph(heading: str, lines: Sequence[str], page: Page) -> Iterator[str]:
    yield ""
    yield page.bold(heading)
    for line in lines:
        yield from page.wrap(line, indent=_INDENT, hanging=_INDENT + "  ")


def _use_heading(number: int, count: int, t: Catalogue, page: Page) -> list[str]:
    if count == 1:
        return []
    return ["", *map(page.bold, page.wrap(t("inspect.use", number=number, count=count)))]


def _asked(request: CheckedRequest, use: Use | None, t: Catalogue, page: Page) -> Iterator[str]:
    query = request.object.dcql
    for query_id in query.ids if use is None else use.query_ids:
        wanted, needed = query.credential(query_id), need_of(query_id, query)
        if needed is Need.NEVER:
            continue
        kind = kind_of_query(wanted)
        name = t(f"profile.kind.{kind}") if kind else _types(wanted)
        title = t(f"inspect.need.{needed}", name=name)
        if wanted.multiple:
            title = t("inspect.several", title=title)
        yield from page.wrap(title, indent=_INDENT, hanging=_INDENT + "  ")
        for line in _claims_asked(wanted, use, kind, t):
            yield from page.wrap(line, indent=_INDENT * 2, hanging=_INDENT * 2)


def _claims_asked(
    wanted: CredentialQuery, use: Use | None, kind: str, t: Catalogue
) -> Iterator[str]:
    """The claims that have to be sent, then those that are sent where they are held."""
    claims = _claims(wanted, use)
    if not claims:
        yield t("inspect.no_claims")
    for key, is_needed in (("needed", True), ("if_held", False)):
        fitting = [one for one in claims if _is_needed(one, wanted) is is_needed]
        if fitting:
            labels = "; ".join(_claim(one, kind, t) for one in fitting)
            yield t(f"inspect.claims.{key}", claims=labels)
    if wanted.trusted_authorities is not None:
        yield t("inspect.authorities")


def _is_needed(claim: ClaimQuery, wanted: CredentialQuery) -> bool:
    """Whether every combination that answers the query has the claim."""
    return wanted.claim_sets is None or all(claim.id in one for one in wanted.claim_sets)


def _claims(wanted: CredentialQuery, use: Use | None) -> tuple[ClaimQuery, ...]:
    """What of a credential query one use needs: all of it where the use does not say."""
    claims = wanted.claims or ()
    if use is None or wanted.id in use.credential_ids:
        return claims
    needed = {claim.path for claim in use.claims if claim.credential_id == wanted.id}
    return tuple(claim for claim in claims if claim.path in needed)


def _claim(claim: ClaimQuery, kind: str, t: Catalogue) -> str:
    label = claim_label(claim.path, kind, t)
    if claim.values is None:
        return label
    words = Words(t)
    values = [words.quote(_plain(value), limit=_LABEL_LIMIT) for value in claim.values]
    return t("inspect.only_values", label=label, values=", ".join(values))


def _plain(value: JsonValue) -> str:
    return value if isinstance(value, str) else compact_json(value).decode("utf-8")


def _types(wanted: CredentialQuery) -> str:
    names = [name for group in wanted.types for name in group] or [wanted.id]
    return ", ".join(foreign_text(name, limit=_LABEL_LIMIT) for name in names)


def _needed(use: Use) -> str:
    return ", ".join(foreign_text(name, limit=_LABEL_LIMIT) for name in use.query_ids)


def _where(terms: Terms, t: Catalogue) -> Iterator[str]:
    words = Words(t)
    yield t("consent.who.controller", name=words.quote(terms.controller.name))
    withdrawal = terms.withdrawal
    places = (withdrawal.uri, withdrawal.email) if withdrawal is not None else ()
    for place in filter(None, places):
        yield t("inspect.withdraw_at", place=words.quote(place))
    if terms.privacy_policy is not None:
        yield t("inspect.privacy_policy", place=words.quote(terms.privacy_policy))


def _ending(request: CheckedRequest, t: Catalogue, page: Page) -> Iterator[str]:
    """Until when it can be answered, where the answer goes, and where a yes is taken back."""
    lines = []
    expires, terms = request.object.exp, request.terms
    if expires is not None:
        lines.append(t("inspect.answer_until", date=expires.date()))
    host = foreign_text(request.object.response_host, limit=_LABEL_LIMIT)
    lines.append(t("inspect.answer_goes_to", host=host))
    if terms is not None and any(use.is_consent for use in terms.uses):
        lines.append(t("inspect.may_withdraw"))
    yield from _paragraph(t("inspect.answering"), lines, page)


def _next(request: CheckedRequest, source: str, t: Catalogue, page: Page) -> Iterator[str]:
    if "://" in source or source == "-":
        yield from page.wrap_whole(t("inspect.next_link"))
        return
    file = foreign_text(source)
    if request.requester.confirmed is Confirmation.NOT_CONFIRMED and request.object.signed:
        yield from page.wrap_whole(t("inspect.next_trust", file=file))
    elif request.requester.confirmed is Confirmation.NOT_CONFIRMED:
        yield from page.wrap_whole(t("inspect.next_unsigned"))
    else:
        yield from page.wrap_whole(t("inspect.next_request", file=file))
