"""What a file is and says, as lines. What a stranger wrote is inert and in quotes."""

from __future__ import annotations

from collections.abc import Iterator

from wallet.cli.views.claims import claim_label
from wallet.cli.views.page import Page
from wallet.consent.notice import Part, Section
from wallet.consent.sections import Asking, build_notice
from wallet.exchange.inspection import Need, need_of
from wallet.exchange.request import CheckedRequest
from wallet.exchange.terms import Use
from wallet.messages import Catalogue
from wallet.profile.kinds import kind_of_vct
from wallet.standards.encoding import foreign_text
from wallet.standards.openid.dcql import ClaimQuery, CredentialQuery

_INDENT = "   "
_LABEL_LIMIT = 120
_BEFORE = (Part.PURPOSE,)
_AFTER = (Part.SHARING, Part.AUTOMATED, Part.CONSEQUENCES)


def render_request(request: CheckedRequest, source: str, t: Catalogue, page: Page) -> list[str]:
    """A request in words: who, for each purpose what for and what, and what to do next."""
    lines = page.wrap(t("inspect.request"))
    uses = request.terms.uses if request.terms else (None,)
    for number, use in enumerate(uses):
        sections = _sections(request, use, t)
        if number == 0:
            lines += _section(sections[Part.WHO], page)
        if use is not None and len(uses) > 1:
            lines += ["", *page.wrap(t("inspect.use", number=number + 1, count=len(uses)))]
        for part in _BEFORE:
            lines += _section(sections[part], page)
        lines += ["", page.bold(t("inspect.asked")), *_asked(request, use, t, page)]
        for part in _AFTER:
            lines += _section(sections[part], page)
    lines += ["", *page.wrap(t("inspect.next_request", file=foreign_text(source)))]
    return lines


def _sections(request: CheckedRequest, use: Use | None, t: Catalogue) -> dict[Part, Section]:
    notice = build_notice(
        Asking(request=request, use=use),
        (),
        consent_id="",
        language=t.language,
        salt="",
        withheld=0,
    )
    return {section.part: section for section in notice.sections}


def _section(section: Section, page: Page) -> Iterator[str]:
    yield ""
    yield page.bold(section.heading)
    for line in section.lines:
        yield from page.wrap(line, indent=_INDENT, hanging=_INDENT + "  ")


def _asked(request: CheckedRequest, use: Use | None, t: Catalogue, page: Page) -> Iterator[str]:
    query = request.object.dcql
    for query_id in query.ids if use is None else use.query_ids:
        wanted = query.credential(query_id)
        needed = need_of(query_id, query)
        if needed is Need.NEVER:
            continue
        kind = _kind(wanted)
        name = t(f"profile.kind.{kind}") if kind else _types(wanted)
        title = t(f"inspect.need.{needed}", name=name)
        yield from page.wrap(title, indent=_INDENT, hanging=_INDENT + "  ")
        labels = [claim_label(claim.path, kind, t) for claim in _claims(wanted, use)]
        text = ", ".join(labels) if labels else t("inspect.no_claims")
        yield from page.wrap(text, indent=_INDENT * 2, hanging=_INDENT * 2)


def _claims(wanted: CredentialQuery, use: Use | None) -> tuple[ClaimQuery, ...]:
    """What of a credential query one use needs: all of it where the use does not say."""
    claims = wanted.claims or ()
    if use is None or wanted.id in use.credential_ids:
        return claims
    needed = {claim.path for claim in use.claims if claim.credential_id == wanted.id}
    return tuple(claim for claim in claims if claim.path in needed)


def _kind(wanted: CredentialQuery) -> str:
    """The kind of record that is asked for; empty where it is none of ours."""
    known = (kind_of_vct(name) for group in wanted.types for name in group)
    return next((kind for kind in known if kind is not None), "")


def _types(wanted: CredentialQuery) -> str:
    names = [name for group in wanted.types for name in group] or [wanted.id]
    return ", ".join(foreign_text(name, limit=_LABEL_LIMIT) for name in names)
