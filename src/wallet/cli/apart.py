"""What stays out unless the person turns it on: one question, with everything on one list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from wallet.cli.terminal import Terminal
from wallet.cli.views.claims import claim_label
from wallet.cli.views.page import Page
from wallet.consent.words import Words
from wallet.messages import Catalogue
from wallet.standards.encoding import foreign_text
from wallet.workflows.share import Apart, Place

_ATTEMPTS: Final = 3


def choose_apart(
    terminal: Terminal, t: Catalogue, apart: Sequence[Apart], *, own: bool
) -> frozenset[Place]:
    """The values that stay out. Raises :class:`~wallet.cli.terminal.Deferred`.

    What a person sends of their ``own`` accord never proposes what could tell where somebody with
    a protected identity is.
    """
    hidden = [one for one in apart if own and one.tells_where]
    offered = [one for one in apart if one not in hidden]
    if hidden:
        claims = "; ".join(dict.fromkeys(_label(one, t) for one in hidden))
        said = t("decide.apart.protected", claims=claims)
        terminal.show(["", *terminal.page.wrap(said)])
    on = _turned_on(terminal, t, offered)
    if any(one.is_of_another for one in on):
        terminal.show(["", *terminal.page.wrap(t("decide.apart.other"))])
    return frozenset(one.place for one in apart if one not in on)


def _turned_on(terminal: Terminal, t: Catalogue, offered: Sequence[Apart]) -> list[Apart]:
    if not offered:
        return []
    page = terminal.page
    terminal.show(["", *page.wrap(t("decide.apart")), *_rows(offered, t, page)])
    for _ in range(_ATTEMPTS):
        typed = terminal.ask(t("decide.apart.ask"))
        words = typed.replace(",", " ").split()
        if all(word.isdecimal() and 1 <= int(word) <= len(offered) for word in words):
            return [offered[number - 1] for number in sorted({int(word) for word in words})]
        terminal.show([t("decide.no_such_number")])
    return []


def _rows(offered: Sequence[Apart], t: Catalogue, page: Page) -> Iterator[str]:
    words = Words(t)
    for number, one in enumerate(offered, start=1):
        yield from page.wrap(f"{number:>4}. {_label(one, t)}: {one.text}", hanging="      ")
        marks = [
            t(f"consent.mark.{hit.guard}", category=words.term(hit.category)) for hit in one.hits
        ]
        if one.tells_where:
            marks.append(t("decide.apart.where"))
        source = foreign_text(one.held.title, limit=80)
        details = "; ".join([*([t("consent.data.from", title=source)] if source else []), *marks])
        yield from page.wrap(f"      ({details})", hanging="       ")


def _label(one: Apart, t: Catalogue) -> str:
    return claim_label(one.place.path, one.held.kind, t)
