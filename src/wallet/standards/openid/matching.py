"""Which of somebody's credentials answer a query (OpenID4VP 1.0 section 6.4).

Where the specification is silent: of an array only the elements with a wanted value are selected,
and one is enough; values are matched on the processed payload, so always-visible claims count;
a later query for the same path is ignored.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from wallet.standards.encoding import JsonObject, JsonValue
from wallet.standards.openid.claims_path import ConcretePath, select_paths, value_at
from wallet.standards.openid.query import (
    ClaimQuery,
    ClaimValue,
    CredentialQuery,
    CredentialSet,
    DcqlQuery,
)

_AUTHORITY_KEY = "aki"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something a person holds, as far as a query can see it."""

    ref: str
    """The caller's name for it."""
    format: str
    types: tuple[str, ...]
    """For an SD-JWT VC its ``vct``; for W3C credentials their expanded types."""
    claims: JsonObject
    """The processed payload: what is always visible and what can be disclosed."""
    holder_binding: bool
    authority_keys: tuple[str, ...] = ()
    """Authority key identifiers of the certificates in its chain, base64url (section 6.1.1.1)."""


@dataclass(frozen=True, slots=True)
class CandidateMatch:
    """A candidate that answers a credential query, and what it would disclose."""

    ref: str
    paths: tuple[ConcretePath, ...]
    """Each once, in the order of the query. A path includes everything below it."""
    claim_set: int | None = None
    """Which claim set is met, the first that can be; None without claim sets."""


@dataclass(frozen=True, slots=True)
class SetMatch:
    """A credential set, and those of its options that can be met. None can: unmet."""

    options: tuple[tuple[str, ...], ...]
    required: bool


@dataclass(frozen=True, slots=True)
class DcqlMatch:
    """The answer to a whole query."""

    by_query: Mapping[str, tuple[CandidateMatch, ...]]
    """For each credential query all candidates that fit; the person chooses among several."""
    sets: tuple[SetMatch, ...]
    """Without ``credential_sets`` in the query: one required set of all credential queries."""

    @property
    def satisfiable(self) -> bool:
        """Whether every required set can be met. If not, nothing at all may be sent."""
        return all(one.options for one in self.sets if one.required)

    @property
    def required_ids(self) -> tuple[str, ...]:
        """What goes when the person chooses nothing else: the first option of each required set.

        Empty where the query cannot be satisfied.
        """
        if not self.satisfiable:
            return ()
        return _distinct(name for one in self.sets if one.required for name in one.options[0])

    @property
    def optional_ids(self) -> tuple[str, ...]:
        """What the person may add: ids of the sets that need not be met."""
        if not self.satisfiable:
            return ()
        required = self.required_ids
        return _distinct(
            name
            for one in self.sets
            if not one.required
            for option in one.options
            for name in option
            if name not in required
        )


def match(query: DcqlQuery, candidates: Sequence[Candidate]) -> DcqlMatch:
    """What of ``candidates`` answers ``query``. A candidate that does not fit hinders no other."""
    by_query = {
        wanted.id: tuple(
            found
            for candidate in candidates
            if (found := match_credential(wanted, candidate)) is not None
        )
        for wanted in query.credentials
    }
    sets = query.credential_sets or (CredentialSet((query.ids,)),)
    return DcqlMatch(
        by_query,
        tuple(
            SetMatch(
                tuple(option for option in one.options if all(by_query[name] for name in option)),
                one.required,
            )
            for one in sets
        ),
    )


def match_credential(query: CredentialQuery, candidate: Candidate) -> CandidateMatch | None:
    """What ``candidate`` would disclose for one credential query; None where it does not fit."""
    if candidate.format != query.format or not _type_fits(query, candidate):
        return None
    if query.holder_binding and not candidate.holder_binding:
        return None
    if not _authority_fits(query, candidate):
        return None
    if query.claims is None:
        return CandidateMatch(candidate.ref, ())
    if query.claim_sets is None:
        paths = _select(query.claims, candidate.claims)
        return None if paths is None else CandidateMatch(candidate.ref, paths)
    by_id = {claim.id: claim for claim in query.claims}
    for number, names in enumerate(query.claim_sets):
        paths = _select([by_id[name] for name in names], candidate.claims)
        if paths is not None:
            return CandidateMatch(candidate.ref, paths, number)
    return None


def _type_fits(query: CredentialQuery, candidate: Candidate) -> bool:
    held = set(candidate.types)
    return any(held.issuperset(group) for group in query.types)


def _authority_fits(query: CredentialQuery, candidate: Candidate) -> bool:
    """Any entry, any value (section 6.1.1). Types we cannot evaluate match nothing."""
    if query.trusted_authorities is None:
        return True
    return any(
        authority.type == _AUTHORITY_KEY and not held.isdisjoint(authority.values)
        for held in [set(candidate.authority_keys)]
        for authority in query.trusted_authorities
    )


def _select(claims: Iterable[ClaimQuery], payload: JsonObject) -> tuple[ConcretePath, ...] | None:
    """The paths of all the claims; None where one is absent (section 6.4.1)."""
    selected: dict[ConcretePath, None] = {}
    seen = set()
    for claim in claims:
        if claim.path in seen:
            continue
        seen.add(claim.path)
        paths = select_paths(payload, claim.path)
        if claim.values is not None:
            wanted = claim.values
            paths = tuple(path for path in paths if _is_one_of(value_at(payload, path), wanted))
        if not paths:
            return None
        selected.update(dict.fromkeys(paths))
    return tuple(selected)


def _is_one_of(value: JsonValue, wanted: Sequence[ClaimValue]) -> bool:
    """Type and value must agree (section 6.3): neither ``"6"`` nor ``6.0`` is 6, true is not 1."""
    return any(type(value) is type(one) and value == one for one in wanted)


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
