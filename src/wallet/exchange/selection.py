"""Values by their paths: picked out, listed, and found again where arrays have become shorter."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TypeAlias

from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, JsonValue
from wallet.standards.openid.claims_path import ConcretePath
from wallet.standards.sd_jwt import Processed

_Branch: TypeAlias = "dict[str | int, _Branch | None]"
"""A tree of chosen steps; None: everything below."""


def pick(claims: JsonObject, paths: Collection[ConcretePath]) -> JsonObject:
    """The claims at these paths and nothing else, in the order of ``claims``.

    A path brings all that lies below it; of an array the chosen elements stay, closed up. Raises
    ``InputError("extract.no_such_claim")`` for a path into nothing.
    """
    tree: _Branch = {}
    for path in paths:
        _grow(tree, path)
    return _members(claims, tree)


def leaves(value: JsonValue, path: ConcretePath = ()) -> Iterator[tuple[ConcretePath, JsonValue]]:
    """Every innermost value with its path: scalars, and containers with nothing in them."""
    steps: list[tuple[str | int, JsonValue]] = []
    if isinstance(value, dict):
        steps.extend(value.items())
    elif isinstance(value, list):
        steps.extend(enumerate(value))
    if not steps:
        yield path, value
    for step, inner in steps:
        yield from leaves(inner, (*path, step))


def original_path(path: ConcretePath, shown: Processed, original: Processed) -> ConcretePath:
    """Where a value of a presentation stands in the credential it was made from.

    The two differ in array indices only: elements kept back close up. An element with a Disclosure
    is found by it, another one by its rank among those that have none.
    """
    places = {placement.disclosure.text: placement.path for placement in original.placements}
    shown_places = {placement.path: placement.disclosure.text for placement in shown.placements}
    hideable = set(places.values())
    found: ConcretePath = ()
    for depth, step in enumerate(path):
        here = path[: depth + 1]
        if here in shown_places:
            found = places[shown_places[here]]
        elif isinstance(step, int):
            before = sum((*here[:-1], n) not in shown_places for n in range(step))
            found = (*found, _nth_plain(found, before, hideable))
        else:
            found = (*found, step)
    return found


def _nth_plain(array: ConcretePath, rank: int, hideable: Collection[ConcretePath]) -> int:
    """The index of the element with that many elements before it which nobody could hide."""
    index = 0
    while True:
        if (*array, index) not in hideable:
            if rank == 0:
                return index
            rank -= 1
        index += 1


def _grow(tree: _Branch, path: ConcretePath) -> None:
    """Adds a path; what is chosen whole stays whole."""
    for step in path[:-1]:
        branch = tree.setdefault(step, {})
        if branch is None:
            return
        tree = branch
    if path:
        tree[path[-1]] = None


def _members(claims: JsonObject, tree: _Branch) -> JsonObject:
    _check_steps(tree, set(claims))
    return {name: _value(value, tree[name]) for name, value in claims.items() if name in tree}


def _value(value: JsonValue, branch: _Branch | None) -> JsonValue:
    if branch is None:
        return value
    if isinstance(value, dict):
        return _members(value, branch)
    if isinstance(value, list):
        _check_steps(branch, set(range(len(value))))
        return [_value(item, branch[n]) for n, item in enumerate(value) if n in branch]
    raise InputError("extract.no_such_claim")


def _check_steps(tree: _Branch, steps: Collection[str | int]) -> None:
    if not set(tree).issubset(steps):
        raise InputError("extract.no_such_claim")
