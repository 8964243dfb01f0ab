"""The closed list of signature algorithms (RFC 7518, RFC 8037, RFC 9864)."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Algorithm(StrEnum):
    """A signature algorithm the wallet checks, by its JOSE name. There are no others."""

    ES256 = "ES256"
    ES384 = "ES384"
    EDDSA = "EdDSA"
    """With Ed25519 only; the name RFC 9864 replaces by ``Ed25519``, and the usual one still."""
    ED25519 = "Ed25519"
    RS256 = "RS256"
    PS256 = "PS256"

    @classmethod
    def of(cls, name: object) -> Algorithm | None:
        """The algorithm of that exact name, or None: also for ``none`` and every MAC."""
        return _BY_NAME.get(name) if isinstance(name, str) else None


_BY_NAME: Final = {str(algorithm): algorithm for algorithm in Algorithm}

SIGNING_ALGORITHMS: Final = frozenset({Algorithm.ES256, Algorithm.EDDSA, Algorithm.ED25519})
"""Those the wallet signs with; the others it only checks."""
