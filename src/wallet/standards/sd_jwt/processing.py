"""Disclosures put where their digests stand (RFC 9901 section 7.1, steps 3 to 5).

No signature is checked here: :mod:`wallet.standards.sd_jwt.verification` does that first. Every
rule of the steps has an error code of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, JsonValue
from wallet.standards.sd_jwt.disclosure import FORMAT_NAMES, Disclosure
from wallet.standards.sd_jwt.hashing import HashAlgorithm

ConcretePath: TypeAlias = tuple[str | int, ...]
"""Member names and array indices from the top of a processed payload to one value in it."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a Disclosure ended up."""

    path: ConcretePath
    """In the processed payload, so array indices do not count elements kept back."""
    disclosure: Disclosure


@dataclass(frozen=True, slots=True)
class Processed:
    """The Processed SD-JWT Payload, and which of it came from Disclosures."""

    payload: JsonObject = field(repr=False)
    """All that can be read; ``_sd``, ``_sd_alg`` and unmatched array digests are gone."""
    placements: tuple[Placement, ...]
    """One for every Disclosure, outer before inner."""


class Processable(Protocol):
    """What :func:`process` reads of an SD-JWT, signed or not yet signed."""

    @property
    def payload(self) -> JsonObject: ...
    @property
    def disclosures(self) -> tuple[Disclosure, ...]: ...
    @property
    def hash_algorithm(self) -> HashAlgorithm: ...


def process(sd_jwt: Processable) -> Processed:
    """The payload with every Disclosure in its place.

    Steps, numbered as in section 7.1:
    3.a       digest every Disclosure;
    3.b, 3.c  find the embedded digests, match them, put the values in, recursively;
    3.d-3.f   drop array elements without a Disclosure, ``_sd`` and ``_sd_alg``;
    4         refuse a digest that occurs twice, matched or not;
    5         refuse a Disclosure that no digest names.
    Steps 1 and 2 come before, step 6 (:func:`check_validity`) after. Raises :class:`InputError`.
    """
    disclosures = sd_jwt.disclosures
    digest = sd_jwt.hash_algorithm.digest
    placing = _Placing({digest(disclosure.text): disclosure for disclosure in disclosures})
    payload = placing.members(sd_jwt.payload, (), 1)
    if len(placing.placements) != len(disclosures):
        unreferenced = len(disclosures) - len(placing.placements)
        raise InputError("sd_jwt.unreferenced", count=unreferenced)
    return Processed(payload, tuple(placing.placements))


class _Placing:
    """One run over a payload: which digests were met, which Disclosures were placed."""

    __slots__ = ("_by_digest", "_seen", "placements")

    def __init__(self, by_digest: dict[str, Disclosure]) -> None:
        self._by_digest = by_digest
        self._seen: set[str] = set()
        self.placements: list[Placement] = []

    def members(self, source: JsonObject, path: ConcretePath, depth: int) -> JsonObject:
        """An object with its ``_sd`` digests resolved (3.b.i, 3.c.ii)."""
        _check_depth(depth)
        if "..." in source:  # found outside of an array, or beside other members (4.1 rule 7)
            raise InputError("sd_jwt.dots_place")
        if "_sd_alg" in source and depth > 1:  # 4.1.1: at the top level only
            raise InputError("sd_jwt.sd_alg_place")
        result = {
            name: self._inner(value, path, name, depth) if isinstance(value, _CONTAINERS) else value
            for name, value in source.items()
            if name not in _DIGEST_NAMES
        }
        if "_sd" in source:
            self._disclosed_members(_digests(source["_sd"]), result, path, depth)
        return result

    def _disclosed_members(
        self, digests: Sequence[str], result: JsonObject, path: ConcretePath, depth: int
    ) -> None:
        for digest in digests:
            disclosure = self._meet(digest)
            if disclosure is None:
                continue
            name = disclosure.name
            if name is None:
                raise InputError("sd_jwt.disclosure_for_object")  # 3.c.ii.1
            if name in FORMAT_NAMES:
                raise InputError("sd_jwt.claim_name", name=name)  # 3.c.ii.2 and 4.1.1
            if name in result:
                raise InputError("sd_jwt.claim_exists", name=name[:80])  # 3.c.ii.3
            self.placements.append(Placement((*path, name), disclosure))
            result[name] = self._inner(disclosure.value, path, name, depth)

    def _elements(self, source: list[JsonValue], path: ConcretePath, depth: int) -> list[JsonValue]:
        """An array, its ``{"...": digest}`` elements resolved or dropped (3.b.ii, 3.c.iii, 3.d)."""
        _check_depth(depth)
        result: list[JsonValue] = []
        for element in source:
            if not isinstance(element, dict) or "..." not in element:
                result.append(self._inner(element, path, len(result), depth))
                continue
            disclosure = self._meet(_element_digest(element))
            if disclosure is None:
                continue
            if disclosure.name is not None:
                raise InputError("sd_jwt.disclosure_for_array")  # 3.c.iii.1
            index = len(result)
            self.placements.append(Placement((*path, index), disclosure))
            result.append(self._inner(disclosure.value, path, index, depth))
        return result

    def _inner(
        self, value: JsonValue, path: ConcretePath, step: str | int, depth: int
    ) -> JsonValue:
        if isinstance(value, dict):
            return self.members(value, (*path, step), depth + 1)
        if isinstance(value, list):
            return self._elements(value, (*path, step), depth + 1)
        return value

    def _meet(self, digest: str) -> Disclosure | None:
        """The Disclosure a digest names, None for a decoy or one kept back; never twice (4)."""
        if digest in self._seen:
            raise InputError("sd_jwt.digest_repeated")
        self._seen.add(digest)
        return self._by_digest.get(digest)


_CONTAINERS = (dict, list)
_DIGEST_NAMES = frozenset({"_sd", "_sd_alg"})


def _check_depth(depth: int) -> None:
    if depth > limits.MAX_JSON_DEPTH:
        raise InputError("sd_jwt.depth", limit=limits.MAX_JSON_DEPTH)


def _digests(value: JsonValue) -> list[str]:
    """An ``_sd`` array. Anything else under that name conveys no digests (4.1 rule 7)."""
    if not isinstance(value, list):
        raise InputError("sd_jwt.digests")
    digests = [digest for digest in value if isinstance(digest, str)]
    if len(digests) != len(value):
        raise InputError("sd_jwt.digests")
    return digests


def _element_digest(element: JsonObject) -> str:
    digest = element["..."]
    if len(element) != 1:  # 4.2.4.2: no other members
        raise InputError("sd_jwt.dots_place")
    if not isinstance(digest, str):
        raise InputError("sd_jwt.digests")
    return digest
