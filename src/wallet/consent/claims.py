"""The claims of one release as the person is shown them, and as a record keeps them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.consent.categories import category_of
from wallet.consent.guard_list import NEEDS_STATEMENT, Guard
from wallet.consent.guards import Hit, guards_of, masked_claim
from wallet.standards.encoding import JsonValue, compact_json, foreign_text
from wallet.standards.openid.dcql import ConcretePath

if TYPE_CHECKING:
    from wallet.exchange.present import ShownClaim


@dataclass(frozen=True, slots=True, order=True)
class ClaimRef:
    """Which claim of a release: nothing in it outlives the release or names a record."""

    query_id: str
    item: int
    """Position among the presentations that answer the query, from 0."""
    path: ConcretePath


@dataclass(frozen=True, slots=True)
class NoticedClaim:
    """One claim that would leave, with what the person needs to judge it."""

    ref: ClaimRef
    value: JsonValue
    label: str
    """What the claim is called, in the language of the notice."""
    source: str
    """The title of the record or credential it comes from."""
    required: bool
    asked: bool
    """False for what goes along unasked, such as always visible claims."""
    self_stated: bool
    category: str
    """A short DPV name."""
    hits: tuple[Hit, ...]
    whole: bool = False
    """Whether nothing of what it comes from can be kept back."""
    words: str | None = None
    """The value in words of the notice's language, where it is a code of ours."""

    def has(self, guard: Guard) -> bool:
        return any(hit.guard is guard for hit in self.hits)

    def needs_statement(self, category: str) -> bool:
        """Whether it is of this category and only leaves by words of its own."""
        return any(hit.guard in NEEDS_STATEMENT and hit.category == category for hit in self.hits)

    @property
    def text(self) -> str:
        """The value for the screen: inert, on one line, national numbers masked."""
        text = _plain(self.value) if self.words is None else self.words
        return masked_claim(foreign_text(text), self.hits)


def noticed_claims(
    shown: Iterable[ShownClaim],
    *,
    label: Callable[[ShownClaim], str],
    titles: Mapping[str, str],
    vcts: Mapping[str, str],
    optional: Collection[str] = (),
    words: Callable[[ShownClaim], str | None] = lambda _: None,
) -> tuple[NoticedClaim, ...]:
    """The claims about the person in a prepared presentation, in its order.

    ``titles`` and ``vcts`` give title and type of each holding by its ref; ``optional`` names the
    credential queries the person may leave out; ``words`` says a value that is a code of ours.
    """
    items: dict[str, list[str]] = {}
    found: list[NoticedClaim] = []
    for claim in shown:
        refs = items.setdefault(claim.query_id, [])
        if claim.ref not in refs:
            refs.append(claim.ref)
        if claim.technical:
            continue
        found.append(
            NoticedClaim(
                ref=ClaimRef(claim.query_id, refs.index(claim.ref), tuple(claim.path)),
                value=claim.value,
                label=foreign_text(label(claim), limit=80),
                source=foreign_text(titles.get(claim.ref, ""), limit=80),
                required=claim.query_id not in optional,
                asked=claim.asked,
                self_stated=claim.self_stated,
                category=category_of(claim.path, vcts.get(claim.ref)),
                hits=guards_of(claim.path, claim.value),
                whole=claim.whole,
                words=words(claim),
            )
        )
    return tuple(found)


def path_text(path: Sequence[str | int | None]) -> str:
    """A claim path as ``a.b.0``, with ``*`` for any element."""
    return ".".join("*" if part is None else str(part) for part in path)


def format_members(shown: Iterable[ShownClaim]) -> tuple[str, ...]:
    """The members that go along because the format has them (``iss``, ``cnf`` …), each once."""
    return tuple(dict.fromkeys(str(claim.path[0]) for claim in shown if claim.technical))


def _plain(value: JsonValue) -> str:
    return value if isinstance(value, str) else compact_json(value).decode("utf-8")
