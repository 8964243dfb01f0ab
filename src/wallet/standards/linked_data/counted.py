"""URDNA2015 with a budget: each blank node looked at and each permutation tried costs a step."""

from __future__ import annotations

import hashlib
from typing import Any

from pyld.canon import URDNA2015
from pyld.identifier_issuer import IdentifierIssuer

from wallet import limits
from wallet.errors import InputError


class CountedUrdna2015(URDNA2015):  # type: ignore[misc]  # PyLD has no types
    """As PyLD's; raises ``InputError("linked_data.too_large")`` when the budget is spent."""

    def __init__(self, *, hash_bits: int) -> None:
        super().__init__()
        self._steps = 0
        self._hash_name = f"sha{hash_bits}"

    def create_hash(self) -> Any:
        """The hash algorithm, which RDFC-1.0 leaves to whoever uses it."""
        return hashlib.new(self._hash_name)

    def spend(self) -> None:
        """One step."""
        self._steps += 1
        if self._steps > limits.MAX_CANONICAL_STEPS:
            raise InputError("linked_data.too_large", limit=limits.MAX_CANONICAL_STEPS)

    def hash_n_degree_quads(self, id_: str, issuer: IdentifierIssuer) -> dict[str, Any]:
        """RDFC-1.0 section 4.8; the issuer is one that counts its copies, of which the algorithm
        makes one for each permutation."""
        self.spend()
        counted = issuer if isinstance(issuer, _CountedIssuer) else _CountedIssuer(issuer, self)
        result: dict[str, Any] = super().hash_n_degree_quads(id_, counted)
        return result


class _CountedIssuer(IdentifierIssuer):  # type: ignore[misc]  # PyLD has no types
    def __init__(self, other: IdentifierIssuer, owner: CountedUrdna2015) -> None:
        super().__init__(other.prefix)
        self.counter = other.counter
        self.existing = dict(other.existing)
        self.order = list(other.order)
        self._owner = owner

    def __deepcopy__(self, _memo: dict[int, Any]) -> _CountedIssuer:
        self._owner.spend()
        return _CountedIssuer(self, self._owner)
