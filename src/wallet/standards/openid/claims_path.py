"""Claims path pointers (OpenID4VP 1.0 section 7): which values of a credential a path selects."""

from __future__ import annotations

from typing import TypeAlias, TypeGuard

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import JsonValue

ClaimPath: TypeAlias = tuple[str | int | None, ...]
"""As in a query: member names, array indexes, None for every element of an array."""

ConcretePath: TypeAlias = tuple[str | int, ...]
"""One value of one credential: member names and array indexes."""

_Selected: TypeAlias = list[tuple[ConcretePath, JsonValue]]


def parse_claim_path(value: JsonValue, *, where: str = "path") -> ClaimPath:
    """The path a JSON array stands for (section 7).

    Raises ``InputError("dcql.path")`` for anything but a non-empty array of strings, nulls and
    non-negative integers. ``true`` is not the integer 1.
    """
    if not isinstance(value, list) or not 0 < len(value) <= limits.MAX_JSON_DEPTH:
        raise InputError("dcql.path", where=where)
    path: list[str | int | None] = []
    for step in value:
        if step is None or isinstance(step, str) or _is_index(step):
            path.append(step)
        else:
            raise InputError("dcql.path", where=where)
    return tuple(path)


def select_paths(claims: JsonValue, path: ClaimPath) -> tuple[ConcretePath, ...]:
    """The concrete paths of all values that ``path`` selects (section 7.1.1), in document order.

    Empty where the section says to abort with an error: for a query both mean that the claim is
    absent.
    """
    selected: _Selected = [((), claims)]
    for step in path:
        selected = _step(selected, step)
        if not selected:
            return ()
    return tuple(place for place, _ in selected)


def value_at(claims: JsonValue, path: ConcretePath) -> JsonValue:
    """The value at a concrete path. ``InputError("dcql.no_such_path")`` where there is none."""
    selected: _Selected = [((), claims)]
    for step in path:
        selected = _step(selected, step)
        if not selected:
            raise InputError("dcql.no_such_path", path=path_text(path))
    return selected[0][1]


def covers(path: ClaimPath, concrete: ClaimPath) -> bool:
    """Whether ``path`` selects ``concrete`` where it exists: a null covers any index."""
    return len(path) == len(concrete) and all(
        _step_covers(mine, other) for mine, other in zip(path, concrete, strict=True)
    )


def path_text(path: ClaimPath) -> str:
    """The path as people read it: ``skills[*].code``, ``languages[1]``."""
    text = ""
    for step in path:
        if isinstance(step, str):
            text += f".{step}" if text else step
        else:
            text += "[*]" if step is None else f"[{step}]"
    return text


def _step(selected: _Selected, step: str | int | None) -> _Selected:
    """One component of the path; an empty result also stands for the section's errors."""
    found: _Selected = []
    for place, value in selected:
        if isinstance(step, str):
            if not isinstance(value, dict):
                return []
            if step in value:
                found.append(((*place, step), value[step]))
        elif not isinstance(value, list):
            return []
        elif step is None:
            found.extend(((*place, index), item) for index, item in enumerate(value))
        elif step < len(value):
            found.append(((*place, step), value[step]))
    return found


def _step_covers(mine: str | int | None, other: str | int | None) -> bool:
    if mine is None:
        return not isinstance(other, str)
    return type(mine) is type(other) and mine == other


def _is_index(step: object) -> TypeGuard[int]:
    return isinstance(step, int) and not isinstance(step, bool) and step >= 0
