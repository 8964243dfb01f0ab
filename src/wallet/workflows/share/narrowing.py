"""The single values of a choice, and choices with some of them left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from wallet.credentials.families.sd_jwt_vc import read_credential
from wallet.exchange.match import Chosen, RecordHolding
from wallet.exchange.selection import leaves
from wallet.standards.encoding import JsonObject, JsonValue
from wallet.standards.openid.dcql import ConcretePath, value_at
from wallet.workflows.holdings import Held


@dataclass(frozen=True, slots=True)
class Place:
    """Where one value stands in what the person holds."""

    query_id: str
    ref: str
    path: ConcretePath


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value that a choice would send."""

    place: Place
    value: JsonValue


def leaves_of(chosen: Iterable[Chosen], held: Sequence[Held]) -> Iterator[Leaf]:
    """Every single value that the choices name, in their order."""
    by_ref = {one.holding.ref: one for one in held}
    for choice in chosen:
        claims = _claims(by_ref[choice.ref])
        for path in choice.paths:
            for place, value in leaves(value_at(claims, path), path):
                yield Leaf(Place(choice.query_id, choice.ref, place), value)


def narrow(
    chosen: Iterable[Chosen], held: Sequence[Held], keep: Callable[[Leaf], bool]
) -> tuple[Chosen, ...]:
    """The choices with only the values to keep; a choice of which none is left is none."""
    narrowed = []
    for choice in chosen:
        found = tuple(leaves_of((choice,), held))
        kept = tuple(leaf.place.path for leaf in found if keep(leaf))
        if len(kept) == len(found):
            narrowed.append(choice)
        elif kept:
            narrowed.append(replace(choice, paths=tuple(dict.fromkeys(kept))))
    return tuple(narrowed)


def _claims(one: Held) -> JsonObject:
    holding = one.holding
    if isinstance(holding, RecordHolding):
        return holding.claims
    return read_credential(holding.text).payload
