"""Which guards a claim meets: by the name of the claim, by the words in it, by DPV category."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from wallet.consent.guard_list import CATEGORY_GUARDS, RULES, Guard
from wallet.consent.vocabulary import shorten, upwards
from wallet.standards.encoding import JsonValue


@dataclass(frozen=True, slots=True)
class Hit:
    """One guard that a claim meets, and the DPV category that explains it."""

    guard: Guard
    category: str
    """A short name, such as ``pd:TradeUnionMembership``."""


_COMPILED: Final = tuple(
    (
        rule,
        re.compile(rf"\b(?:{rule.names})\b") if rule.names else None,
        re.compile(rule.words, re.IGNORECASE) if rule.words else None,
    )
    for rule in RULES
)

_NATIONAL_NUMBER: Final = re.compile(
    r"(?<![\d-])(?:18|19|20)?(\d\d(?:0\d|1[0-2])(?:[0-2]\d|3[01]|[6-8]\d|9[01]))"
    r"[-+ ]?(\d{4})(?![\d-])"
)
_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_PLAIN: Final = str.maketrans("åäöéü", "aaoeu")
_ORDER: Final = {guard: place for place, guard in enumerate(Guard)}


def guards_of(
    path: Sequence[str | int | None], value: JsonValue, *, category: str | None = None
) -> tuple[Hit, ...]:
    """Every guard a claim meets, hardest first, each category once.

    ``category`` is a DPV category somebody declared for the claim; it can add a guard, never
    remove one. Members inside an object value are looked at by their own names.
    """
    hits = {(hit.guard, hit.category): hit for hit in _hits(path, value, category)}
    return tuple(sorted(hits.values(), key=lambda hit: (_ORDER[hit.guard], hit.category)))


def guard_of_category(category: str) -> Guard | None:
    """The guard of a DPV category, its own or the nearest above it; None where none applies."""
    name = shorten(category) or category
    return next((CATEGORY_GUARDS[term] for term in upwards(name) if term in CATEGORY_GUARDS), None)


def masked(text: str) -> str:
    """``text`` with stars for the last four digits of each Swedish personal or coordination number.

    Decided by form and check digit, so that other numbers stay readable.
    """
    return _NATIONAL_NUMBER.sub(_mask, text)


def masked_claim(text: str, hits: Iterable[Hit]) -> str:
    """The value of a claim for a screen: :func:`masked`, and where the claim is a national number
    of any other form, stars for the second half of its letters and digits."""
    shown = masked(text)
    if shown != text or all(hit.guard is not Guard.NATIONAL_NUMBER for hit in hits):
        return shown
    letters = [place for place, char in enumerate(text) if char.isalnum()]
    hidden = set(letters[len(letters) // 2 :])
    return "".join("*" if place in hidden else char for place, char in enumerate(text))


def _hits(
    path: Sequence[str | int | None], value: JsonValue, category: str | None
) -> Iterator[Hit]:
    names = _words_of(path)
    texts = list(_texts(value))
    for rule, by_name, by_words in _COMPILED:
        if by_name and by_name.search(names):
            yield Hit(rule.by_name, rule.category)
        elif by_words and rule.by_words and any(map(by_words.search, texts)):
            yield Hit(rule.by_words, rule.category)
    if any(masked(text) != text for text in texts):
        yield Hit(Guard.NATIONAL_NUMBER, "pd:OfficialID")
    declared = guard_of_category(category) if category else None
    if category and declared:
        yield Hit(declared, shorten(category) or category)
    yield from _inside(path, value)


def _inside(path: Sequence[str | int | None], value: JsonValue) -> Iterator[Hit]:
    if isinstance(value, dict):
        for name, member in value.items():
            yield from _hits((*path, name), member, None)
    elif isinstance(value, list):
        for member in value:
            if isinstance(member, dict | list):
                yield from _inside(path, member)


def _words_of(path: Sequence[str | int | None]) -> str:
    """``("workHistory", 0, "contact_person")`` as ``work history contact person``."""
    names = (_CAMEL.sub(" ", part) for part in path if isinstance(part, str))
    return re.sub(r"[^a-z0-9]+", " ", " ".join(names).lower().translate(_PLAIN)).strip()


def _texts(value: JsonValue) -> Iterator[str]:
    pending = [value]
    while pending:
        item = pending.pop()
        if isinstance(item, str):
            yield item
        elif isinstance(item, int) and not isinstance(item, bool):
            yield str(item)
        elif isinstance(item, list):
            pending.extend(item)
        elif isinstance(item, dict):
            pending.extend(item.values())


def _mask(match: re.Match[str]) -> str:
    digits = match[1] + match[2]
    if _check_digit(digits[:9]) != int(digits[9]):
        return match[0]
    return match[0][:-4] + "****"


def _check_digit(nine: str) -> int:
    """The tenth digit, by the Luhn rule over the first nine."""
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(nine))
    return -sum(value // 10 + value % 10 for value in doubled) % 10
