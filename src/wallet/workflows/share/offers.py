"""Which of the person's own answers what is asked."""

from __future__ import annotations

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Offers:
    """All queries in their order."""

    held: tuple[Held, ...]
    answer: DcqlMatch
    queries: tuple[Offer, ...]


def find_offers(held: tuple[Held, ...], asked: Asked, vault: Vault) -> Offers:
    """What of ``held`` answers what is asked, as far as the vault has the keys to show it.

    Raises ``NotFoundError("share.nothing_fits")`` with the ids of the required queries that
    nothing answers: then nothing at all may be sent.
    """
    named = {getattr(one.holding, "holder_key_thumbprint", None) for one in held} - {None}
    keys = {name for name in named if name is not None and vault.key(name) is not None}
    answer = find_matches(asked.query, [one.holding for one in held], keys=keys)
    if not answer.satisfiable:
        missing = [name for name in asked.query.ids if not answer.by_query[name]]
        raise NotFoundError("share.nothing_fits", queries=", ".join(missing))
    by_ref = {one.holding.ref: one for one in held}
    queries = [
        Offer(
            query_id=query.id,
            required=query.id in answer.required_ids,
            multiple=query.multiple,
            choices=tuple(by_ref[found.ref] for found in answer.by_query[query.id]),
        )
        for query in asked.query.credentials
    ]
    offered = (*answer.required_ids, *answer.optional_ids)
    return Offers(held, answer, tuple(one for one in queries if one.query_id in offered))
