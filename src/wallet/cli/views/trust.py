"""Trust lists and their entries as lines."""

from __future__ import annotations

from wallet.cli.views.page import Page
from wallet.credentials.trust_list import TrustEntry, TrustList
from wallet.messages import Catalogue
from wallet.standards.encoding import foreign_text


def list_lines(one: TrustList, t: Catalogue, page: Page) -> list[str]:
    """A list and what is on it."""
    heading = t("trust.list", name=_name(one.name), date=one.date, count=len(one.entries))
    lines = [page.bold(heading)]
    for entry in one.entries:
        lines += ["  " + line for line in entry_lines(entry, t, page)]
    return lines


def entry_lines(entry: TrustEntry, t: Catalogue, page: Page) -> list[str]:
    """One entry."""
    first, *more = (page.wrap(sentence) for sentence in entry_sentences(entry, t))
    return first + ["  " + line for lines in more for line in lines]


def entry_sentences(entry: TrustEntry, t: Catalogue) -> list[str]:
    """Who and for what; then the addresses that it names, if any."""
    sentences = [
        t(
            "trust.entry",
            name=_name(entry.name),
            role=t(f"trust.role.{entry.role}"),
            state=t(f"trust.state.{entry.state}"),
            id=entry.id[:12],
        )
    ]
    if entry.names_addresses:
        sentences.append(t("trust.entry_addresses", addresses=_joined(entry.issuers)))
    if entry.status_lists:
        sentences.append(t("trust.entry_status", addresses=_joined(entry.status_lists)))
    return sentences


def _joined(addresses: tuple[str, ...]) -> str:
    return ", ".join(map(_name, addresses))


def _name(text: str) -> str:
    return foreign_text(text, limit=120)
