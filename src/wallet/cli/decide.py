"""Where a person decides: the only module that makes decisions.

The notice is shown to its end. Then three neutral keys, and for a yes the typed statement with
characters drawn for this screen. Enter, end of input, a hang-up, a signal, a pasted block: none of
them decides anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from wallet.cli.terminal import Deferred, Terminal
from wallet.cli.views.page import Page
from wallet.consent.decision import (
    Answer,
    Decision,
    Method,
    decide_deferred,
    decide_given,
    decide_refused,
    draw_challenge,
    read_statement,
    same_words,
)
from wallet.consent.notice import Notice
from wallet.consent.words import Words
from wallet.messages import Catalogue
from wallet.standards.encoding import foreign_text
from wallet.workflows.holdings import Held
from wallet.workflows.ports import Clock, Entropy
from wallet.workflows.share import Offer, Offers, Option, Review, Selection

_ATTEMPTS: Final = 3
_CHALLENGE_BYTES: Final = 32


def choose(terminal: Terminal, t: Catalogue, offers: Offers) -> Selection:
    """Which records answer: what is required, and of the rest what the person turns on.

    Raises :class:`~wallet.cli.terminal.Deferred` where a needed choice is not made.
    """
    _begin(terminal, t, offers)
    ways = [_choose_way(terminal, t, options) for options in offers.alternatives]
    picks: list[tuple[str, str]] = []
    optional: set[str] = set()
    for offer in offers.queries(ways):
        chosen = _chosen(terminal, t, offer)
        picks.extend((offer.query_id, held.holding.ref) for held in chosen)
        if not offer.required:
            optional.add(offer.query_id)
    return Selection(tuple(picks), frozenset(optional))


def _begin(terminal: Terminal, t: Catalogue, offers: Offers) -> None:
    """Who asks, before the first question; nothing where there is nothing to pick."""
    if not offers.alternatives and all(
        one.required and len(one.choices) == 1 for one in offers.queries()
    ):
        return
    request = offers.asked.request
    if request is None:
        text = t("decide.begin_own")
    else:
        text = t("decide.begin", name=foreign_text(request.requester.name, limit=120))
    terminal.show(["", *terminal.page.wrap(text)])


def _choose_way(terminal: Terminal, t: Catalogue, options: Sequence[Option]) -> Option:
    """One of several ways to give what is needed."""
    page = terminal.page
    rows = [f"{number:>4}. {_names(t, one)}" for number, one in enumerate(options, start=1)]
    terminal.show(["", *page.wrap(t("decide.choose_way")), *rows])
    for _ in range(_ATTEMPTS):
        typed = terminal.ask(t("decide.ask_one"))
        numbers = _numbers(typed, len(options))
        if len(numbers) == 1:
            return options[numbers[0]]
        if not typed:
            break
        terminal.show([t("decide.no_such_number")])
    raise Deferred("decide.nothing_chosen")


def _names(t: Catalogue, option: Option) -> str:
    """Credential queries in words where their id is a kind, else as the service named them."""
    known = [f"profile.kind.{name}" for name in option]
    words = [
        t(key) if t.has(key) else foreign_text(name)
        for key, name in zip(known, option, strict=True)
    ]
    return ", ".join(words)


def _chosen(terminal: Terminal, t: Catalogue, offer: Offer) -> tuple[Held, ...]:
    if not offer.required:
        return _choose_optional(terminal, t, offer)
    return offer.choices if len(offer.choices) == 1 else _choose_required(terminal, t, offer)


def decide(
    terminal: Terminal,
    t: Catalogue,
    review: Review,
    *,
    clock: Clock,
    entropy: Entropy,
) -> list[Decision]:
    """One decision per sheet, each by itself."""
    method = Method.DEMO if terminal.is_scripted else Method.TERMINAL
    decisions: list[Decision] = []
    for number, sheet in enumerate(review.sheets, start=1):
        if len(review.sheets) > 1:
            heading = t("decide.sheet", number=number, count=len(review.sheets))
            terminal.show(["", terminal.page.bold(heading)])
        if decisions:
            terminal.show(["", t("decide.noted")])
        decisions.append(_Sitting(terminal, t, sheet.notice, clock, entropy, method).decision())
    return decisions


class _Sitting:
    """One notice and the person before it."""

    def __init__(
        self,
        terminal: Terminal,
        t: Catalogue,
        notice: Notice,
        clock: Clock,
        entropy: Entropy,
        method: Method,
    ) -> None:
        self._terminal = terminal
        self._t = t
        self._notice = notice
        self._clock = clock
        self._entropy = entropy
        self._method = method

    def decision(self) -> Decision:
        self._terminal.show(["", *self._notice.text(self._terminal.page.width).splitlines(), ""])
        choice = self._choice()
        if choice == "1":
            return decide_refused(self._notice, at=self._clock.now(), method=self._method)
        if choice == "3":
            return self._statement()
        return self._later()

    def _choice(self) -> str:
        keys = [self._t(f"decide.key_{number}") for number in (1, 2, 3)]
        self._terminal.show(keys)
        for _ in range(_ATTEMPTS):
            typed = self._terminal.ask(self._t("decide.ask_key"))
            if typed in ("", "1", "2", "3"):
                return typed
            self._terminal.show([self._t("decide.no_such_key")])
        return ""

    def _statement(self) -> Decision:
        special = [self._special(*one) for one in self._notice.special_statements]
        if not all(special):
            return self._later()
        for _ in range(_ATTEMPTS):
            challenge = draw_challenge(self._entropy.token(_CHALLENGE_BYTES))
            words = f"{self._notice.statement} {challenge}"
            self._terminal.show(["", *self._terminal.page.wrap(self._t("decide.type")), ""])
            self._terminal.show([f"    {words}", ""])
            line = self._terminal.read(self._t("decide.ask_statement"))
            if not line.alone:
                raise Deferred("cli.block")
            answer = read_statement(line.text, self._notice.statement, challenge)
            if answer is Answer.COMPLETE:
                return decide_given(
                    self._notice,
                    line.text,
                    challenge,
                    at=self._clock.now(),
                    method=self._method,
                    special_lines=special,
                )
            if answer is Answer.NOTHING:
                break
            self._terminal.show([self._t(f"decide.{answer}")])
        return self._later()

    def _special(self, category: str, words: str) -> str:
        """The further statement for one special category, as typed; empty where it was not."""
        own = Words(self._t)
        labels = own.join([own.quote(label) for label in self._notice.special_labels(category)])
        about = self._terminal.page.wrap(self._t("decide.type_special", labels=labels))
        self._terminal.show(["", *about, "", f"    {words}", ""])
        line = self._terminal.read(self._t("decide.ask_statement"))
        return line.text if line.alone and same_words(line.text, words) else ""

    def _later(self) -> Decision:
        return decide_deferred(self._notice, at=self._clock.now(), method=self._method)


def _choose_required(terminal: Terminal, t: Catalogue, offer: Offer) -> tuple[Held, ...]:
    key = "decide.choose_some" if offer.multiple else "decide.choose_one"
    _list(terminal, t, offer, t(key, query=_names(t, (offer.query_id,))))
    for _ in range(_ATTEMPTS):
        typed = terminal.ask(t("decide.ask_some" if offer.multiple else "decide.ask_one"))
        numbers = _numbers(typed, len(offer.choices))
        if numbers and (offer.multiple or len(numbers) == 1):
            return tuple(offer.choices[number] for number in numbers)
        if not typed:
            break
        terminal.show([t("decide.no_such_number")])
    raise Deferred("decide.nothing_chosen")


def _choose_optional(terminal: Terminal, t: Catalogue, offer: Offer) -> tuple[Held, ...]:
    _list(terminal, t, offer, t("decide.choose_optional", query=_names(t, (offer.query_id,))))
    for _ in range(_ATTEMPTS):
        typed = terminal.ask(t("decide.ask_optional"))
        numbers = _numbers(typed, len(offer.choices))
        if not typed or (numbers and (offer.multiple or len(numbers) == 1)):
            return tuple(offer.choices[number] for number in numbers)
        terminal.show([t("decide.no_such_number")])
    return ()


def _list(terminal: Terminal, t: Catalogue, offer: Offer, title: str) -> None:
    page = terminal.page
    terminal.show(["", *page.wrap(title), *_rows(t, offer, page)])


def _rows(t: Catalogue, offer: Offer, page: Page) -> Iterator[str]:
    for number, held in enumerate(offer.choices, start=1):
        kind = t(f"profile.kind.{held.kind}")
        title = foreign_text(held.title, limit=80) or kind
        yield from page.wrap(f"{number:>4}. {title} ({kind})", hanging="      ")


def _numbers(typed: str, count: int) -> list[int]:
    """The distinct positions that were typed, from 0; none where anything else was."""
    words = typed.replace(",", " ").split()
    if not all(word.isdecimal() and 1 <= int(word) <= count for word in words):
        return []
    return sorted({int(word) - 1 for word in words})
