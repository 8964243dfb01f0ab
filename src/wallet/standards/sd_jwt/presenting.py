"""What of an SD-JWT can be shown by itself, and the part of it that is (RFC 9901 section 7.2)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, JsonValue
from wallet.standards.sd_jwt.compact import SdJwt
from wallet.standards.sd_jwt.processing import (
    ConcretePath,
    Placement,
    Processable,
    Processed,
    process,
)


@dataclass(frozen=True, slots=True)
class ClaimPaths:
    """The two parts of a processed payload."""

    selectable: tuple[ConcretePath, ...]
    """What has a Disclosure of its own, outer before inner."""
    always_visible: tuple[ConcretePath, ...]
    """The innermost paths that leave whatever is chosen: values, and containers that would be
    left with nothing in them."""


def paths_of(sd_jwt: Processable) -> ClaimPaths:
    """Which paths can be chosen, and which are seen by everyone who gets the SD-JWT."""
    processed = process(sd_jwt)
    selectable = tuple(placement.path for placement in processed.placements)
    visible = _visible_leaves(processed.payload, (), frozenset(selectable))
    return ClaimPaths(selectable, tuple(visible))


def present(sd_jwt: SdJwt, paths: Collection[ConcretePath]) -> str:
    """The SD-JWT, ending in ``~``, that shows these paths and as little else as it can.

    Each path points into the processed payload of ``sd_jwt``. It brings the Disclosures of all it
    lies in and of all that lies in it, in their original order. A Key Binding JWT is not taken
    along. Raises ``InputError("sd_jwt.no_such_path")``.
    """
    processed = process(sd_jwt)
    for path in paths:
        _check_exists(processed, path)
    wanted = {
        placement.disclosure.text
        for placement in processed.placements
        if any(_belongs(placement, path) for path in paths)
    }
    kept = (disclosure.text for disclosure in sd_jwt.disclosures if disclosure.text in wanted)
    return "~".join([sd_jwt.issuer.token, *kept, ""])


def _belongs(placement: Placement, path: ConcretePath) -> bool:
    """Whether one of the two paths lies in the other."""
    shared = min(len(placement.path), len(path))
    return placement.path[:shared] == path[:shared]


def _check_exists(processed: Processed, path: ConcretePath) -> None:
    value: JsonValue = processed.payload
    for step in path:
        if isinstance(value, dict) and isinstance(step, str) and step in value:
            value = value[step]
        elif isinstance(value, list) and _is_index(step, value):
            value = value[int(step)]
        else:
            raise InputError("sd_jwt.no_such_path", path=".".join(map(str, path)))


def _is_index(step: str | int, elements: list[JsonValue]) -> bool:
    return isinstance(step, int) and not isinstance(step, bool) and 0 <= step < len(elements)


def _visible_leaves(
    container: JsonObject | list[JsonValue],
    path: ConcretePath,
    selectable: frozenset[ConcretePath],
) -> Iterator[ConcretePath]:
    for step, value in _items(container):
        inner = (*path, step)
        if inner in selectable:
            continue
        leaves = (
            tuple(_visible_leaves(value, inner, selectable))
            if isinstance(value, dict | list)
            else ()
        )
        yield from leaves or (inner,)


def _items(container: JsonObject | list[JsonValue]) -> Iterator[tuple[str | int, JsonValue]]:
    if isinstance(container, dict):
        yield from container.items()
    else:
        yield from enumerate(container)
