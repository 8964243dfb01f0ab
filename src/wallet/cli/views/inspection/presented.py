"""Extracts and credentials in words. Nothing of it was checked, and it says so first and last."""

from __future__ import annotations

from collections.abc import Iterator

from wallet.cli.views.claims import claim_label, claim_value, render_pairs
from wallet.cli.views.page import Page
from wallet.consent.words import Words
from wallet.credentials.families.sd_jwt_vc import Credential
from wallet.exchange.selection import leaves
from wallet.messages import Catalogue
from wallet.profile.kinds import kind_of_vct
from wallet.standards.encoding import Instant, JsonValue, foreign_text
from wallet.workflows.inspect.looking import SeenCredential, SeenExtract, SeenPart

_INDENT = "  "
_NAME_LIMIT = 120


def render_extract(
    seen: SeenExtract, source: str, at: Instant, t: Catalogue, page: Page
) -> list[str]:
    """For whom, when, until when, and what it would say if it were genuine."""
    frame = seen.extract.frame
    lines = page.wrap(t("inspect.demo_extract" if frame.demo else "inspect.extract"))
    rows = [
        (t("inspect.for"), Words(t).quote(frame.audience)),
        (t("inspect.made"), frame.issued.date()),
        (t("inspect.until"), _until(frame.expires, at, t)),
    ]
    if frame.uses:
        rows.append((t("inspect.uses"), ", ".join(map(foreign_text, frame.uses))))
    rows += [
        (t("inspect.attachment"), foreign_text(attachment.name, limit=_NAME_LIMIT))
        for attachment in frame.attachments
    ]
    lines += render_pairs(rows, page, indent=_INDENT)
    for part in seen.parts:
        lines += _part(part, at, t, page)
    return [*lines, "", *_verify(source, t, page)]


def render_credential(
    seen: SeenCredential, source: str, at: Instant, t: Catalogue, page: Page
) -> list[str]:
    """Who is said to have issued it, whether it is bound to a key, and what it would say."""
    lines = page.wrap(t("inspect.credential"))
    if seen.proof is not None:
        lines += page.wrap(t("inspect.presented", audience=_audience(seen.proof.get("aud"), t)))
    lines += _claims(seen.credential, at, t, page)
    return [*lines, "", *_verify(source, t, page)]


def _part(part: SeenPart, at: Instant, t: Catalogue, page: Page) -> Iterator[str]:
    if part.credential is None:
        yield ""
        yield from page.wrap(t("inspect.unreadable", code=part.problem))
    else:
        yield from _claims(part.credential, at, t, page)


def _claims(credential: Credential, at: Instant, t: Catalogue, page: Page) -> Iterator[str]:
    kind = kind_of_vct(credential.profile.vct) or ""
    inert = foreign_text(credential.profile.vct, limit=_NAME_LIMIT)
    name = t(f"profile.kind.{kind}") if kind else inert
    yield ""
    yield from map(page.bold, page.wrap(_whose(credential, name, t)))
    rows = [
        (claim_label(path, kind, t), claim_value(path, kind, value, t))
        for path, value in leaves(credential.claims)
        if path
    ]
    if credential.time("iat") is not None:
        rows.append((t("inspect.issued"), _day(credential.time("iat"))))
    if (ends := credential.time("exp")) is not None and not credential.is_self_stated:
        rows.append((t("inspect.until"), _until(ends, at, t)))
    yield from render_pairs(rows, page, indent=_INDENT)
    if not credential.is_self_stated:
        yield from page.wrap(
            t("inspect.bound" if credential.is_bound else "inspect.unbound"), indent=_INDENT
        )


def _whose(credential: Credential, name: str, t: Catalogue) -> str:
    if credential.is_self_stated:
        return t("inspect.self_stated", name=name)
    issuer = credential.profile.issuer
    stated = Words(t).quote(issuer, limit=_NAME_LIMIT) if issuer else t("verify.nobody")
    return t("inspect.issued_by", name=name, stated=stated)


def _audience(value: JsonValue, t: Catalogue) -> str:
    return Words(t).quote(value) if isinstance(value, str) else t("verify.nobody")


def _until(ends: Instant, at: Instant, t: Catalogue) -> str:
    return t("inspect.over", date=ends.date()) if ends <= at else ends.date()


def _day(instant: Instant | None) -> str:
    return instant.date() if instant is not None else ""


def _verify(source: str, t: Catalogue, page: Page) -> list[str]:
    return page.wrap_whole(t("inspect.next_verify", file=foreign_text(source)))
