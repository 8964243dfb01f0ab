"""Everything that holds no credential: receipts, withdrawals, keys, lists, profiles, files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from wallet.cli.views.claims import render_pairs
from wallet.cli.views.fingerprint import groups, in_lines
from wallet.cli.views.kept_word import recipient_of, render_kept_word
from wallet.cli.views.page import Page
from wallet.cli.views.trust import entry_sentences
from wallet.consent.words import Words
from wallet.credentials.report import DocumentKind, Report
from wallet.credentials.trust_list import TrustList
from wallet.messages import Catalogue
from wallet.profile.formats.held import Imported
from wallet.profile.kinds import IDENTITY, WISHES
from wallet.standards.encoding import foreign_text
from wallet.standards.jose import CertificateIdentity
from wallet.workflows.inspect.looking import SeenFile, SeenKey

_INDENT = "  "
_NAME_LIMIT = 120


def render_kept(report: Report, source: str, t: Catalogue, page: Page) -> list[str]:
    """A receipt or a withdrawal, opened by the key it names."""
    made = report.made
    values = {
        "recipient": recipient_of(report, t) or t("verify.nobody"),
        "date": made.issued.date() if made else "",
    }
    lines = page.wrap(t(f"inspect.{report.kind}", **values))
    lines += render_kept_word(report, t, page)
    key = (
        "inspect.next_withdrawal"
        if report.kind is DocumentKind.WITHDRAWAL
        else "inspect.next_verify"
    )
    return [*lines, "", *page.wrap_whole(t(key, file=foreign_text(source)))]


def render_key(seen: SeenKey, t: Catalogue, page: Page) -> list[str]:
    """A key, or the request of its holder."""
    name = "key_request" if seen.request else "private_key" if seen.private else "key"
    lines = page.wrap(t(f"inspect.{name}"))
    return [*lines, *render_pairs([(t("inspect.thumbprint"), seen.thumbprint)], page)]


def render_trust_list(seen: TrustList, source: str, t: Catalogue, page: Page) -> list[str]:
    """Whom a list vouches for."""
    values = {"name": foreign_text(seen.name, limit=_NAME_LIMIT), "date": seen.date}
    lines = page.wrap(t("inspect.trust_list", count=len(seen.entries), **values))
    for entry in seen.entries:
        for sentence in entry_sentences(entry, t):
            lines += page.wrap(sentence, indent=_INDENT, hanging=_INDENT * 2)
    return [*lines, "", *page.wrap_whole(t("inspect.next_list", file=foreign_text(source)))]


def render_profile(seen: Imported, source: str, t: Catalogue, page: Page) -> list[str]:
    """What an import would bring, by kind, and how much it would leave."""
    lines = page.wrap(t("inspect.profile"))
    kinds = Counter(str(record.kind) for record in seen.records)
    rows = [(t(f"profile.kind.{kind}"), str(count)) for kind, count in kinds.items()]
    for name, value in ((IDENTITY, seen.identity), (WISHES, seen.wishes)):
        if value is not None:
            rows.append((t(f"profile.kind.{name}"), "1"))
    lines += render_pairs(rows, page, indent=_INDENT)
    lines += _left(seen, t, page)
    return [*lines, "", *page.wrap_whole(t("inspect.next_import", file=foreign_text(source)))]


def render_certificate(seen: CertificateIdentity, t: Catalogue, page: Page) -> list[str]:
    """Whom a certificate names, which says nothing about who made it."""
    names = (seen.organisation, seen.organisation_identifier, seen.common_name, *seen.dns_names)
    named = [Words(t).quote(name, limit=_NAME_LIMIT) for name in dict.fromkeys(filter(None, names))]
    values = {"begins": seen.not_before.date(), "ends": seen.not_after.date()}
    return [
        *page.wrap(t("inspect.certificate", names=", ".join(named) or "–", **values)),
        t("inspect.fingerprint"),
        *in_lines(groups(seen.fingerprint)),
    ]


def render_file(seen: SeenFile, source: str, t: Catalogue, page: Page) -> list[str]:
    """A file that nobody here opens."""
    lines = page.wrap(t("inspect.file", type=seen.media_type, size=seen.size))
    return [
        *lines,
        *render_pairs([("SHA-256", seen.sha256)], page),
        *page.wrap_whole(t("inspect.next_import", file=foreign_text(source))),
    ]


def _left(seen: Imported, t: Catalogue, page: Page) -> Iterator[str]:
    reasons = Counter(str(one.reason) for one in seen.report.left)
    for reason, count in reasons.items():
        text = t("inspect.left", count=count, reason=t(f"profile.reason.{reason}"))
        yield from page.wrap(text, indent=_INDENT, hanging=_INDENT * 2)
