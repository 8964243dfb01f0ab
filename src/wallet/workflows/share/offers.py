"""Which of the person's own answers what is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from wallet.errors import NotFoundError
from wallet.exchange.match import find_matches
from wallet.standards.openid.dcql import DcqlMatch
from wallet.workflows.asked import Asked
from wallet.workflows.holdings import Held
from wallet.workflows.ports import Vault


@dataclass(frozen=True, slots=True)
class Offer:
    """One credential query and what of mine answers it."""

    query_id: str
    required: bool
    multiple: bool
    """Whether several may be sent."""
    choices: tuple[Held, ...]


Option: TypeAlias = tuple[str, ...]
"""Credential queries that together meet a required set."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What the person picked."""

    picks: tuple[tuple[str, str], ...]
    """Pairs of query id and ref."""
    optional: frozenset[str]
    """The queries among them that need not have been answered."""


@dataclass(frozen=True, slots=True)
class Offers:
    """What of mine could answer, and where one of several ways is the person's to choose."""

    held: tuple[Held, ...]
    asked: Asked
    answer: DcqlMatch

    @property
    def alternatives(self) -> tuple[tuple[Option, ...], ...]:
        """The options of each required set that can be met in more than one way (OpenID4VP 1.0
        section 6.4.3)."""
        return tuple(
            one.options for one in self.answer.sets if one.required and len(one.options) > 1
        )

    def queries(self, options: Sequence[Option] = ()) -> tuple[Offer, ...]:
        """The credential queries in their order, with one option chosen per alternative."""
        ways = iter(options or [first for first, *_ in self.alternatives])
        required = {
            name
            for one in self.answer.sets
            if one.required
            for name in (one.options[0] if len(one.options) == 1 else next(ways))
        }
        optional = {
            name
            for one in self.answer.sets
            if not one.required
            for option in one.options
            for name in option
        } - required
        return tuple(
            self._offer(query.id, required=query.id in required)
            for query in self.asked.query.credentials
            if query.id in required | optional
        )

    def _offer(self, query_id: str, *, required: bool) -> Offer:
        by_ref = {one.holding.ref: one for one in self.held}
        return Offer(
            query_id=query_id,
            required=required,
            multiple=self.asked.query.credential(query_id).multiple,
            choices=tuple(by_ref[found.ref] for found in self.answer.by_query[query_id]),
        )


def find_offers(held: tuple[Held, ...], asked: Asked, vault: Vault) -> Offers:
    """What of ``held`` answers what is asked, as far as the vault has the keys to show it.

    Raises ``NotFoundError("share.nothing_fits")`` with the ids of the queries that nothing
    answers, where a required set cannot be met: then nothing at all may be sent.
    """
    named = {getattr(one.holding, "holder_key_thumbprint", None) for one in held} - {None}
    keys = {name for name in named if name is not None and vault.key(name) is not None}
    answer = find_matches(asked.query, [one.holding for one in held], keys=keys)
    if not answer.satisfiable:
        missing = [name for name in asked.query.ids if not answer.by_query[name]]
        raise NotFoundError("share.nothing_fits", queries=", ".join(missing))
    return Offers(held, asked, answer)
