"""The closed list of ways in which a proof inside a document is made.

vc-di-eddsa 1.0 and vc-di-ecdsa 1.0 (W3C Recommendations, 2025), and the suite before them that most
badges in use were made with.
"""

from __future__ import annotations

from enum import Enum
from typing import Final

from wallet.standards.jose import Algorithm

DATA_INTEGRITY: Final = "DataIntegrityProof"
"""The ``type`` of a proof that names its suite as ``cryptosuite``."""


class Form(Enum):
    """The bytes that a document is turned into before it is signed."""

    RDFC = "rdfc"
    """Its statements in canonical order (RDFC-1.0)."""
    JCS = "jcs"
    """Its JSON in canonical form (RFC 8785)."""


class Suite(Enum):
    """A suite: the ``type`` and ``cryptosuite`` of its proofs, and the form it signs."""

    EDDSA_RDFC_2022 = DATA_INTEGRITY, "eddsa-rdfc-2022", Form.RDFC
    EDDSA_JCS_2022 = DATA_INTEGRITY, "eddsa-jcs-2022", Form.JCS
    ECDSA_RDFC_2019 = DATA_INTEGRITY, "ecdsa-rdfc-2019", Form.RDFC
    ECDSA_JCS_2019 = DATA_INTEGRITY, "ecdsa-jcs-2019", Form.JCS
    ED25519_2020 = "Ed25519Signature2020", None, Form.RDFC

    def __init__(self, type_: str, cryptosuite: str | None, form: Form) -> None:
        self.type = type_
        self.cryptosuite = cryptosuite
        self.form = form

    @property
    def algorithms(self) -> dict[int, Algorithm]:
        """By the length of a signature in bytes, the algorithm that made it."""
        return _ECDSA if self in _WITH_ECDSA else _EDDSA

    @classmethod
    def of(cls, type_: object, cryptosuite: object) -> Suite | None:
        """The suite of a proof, or None for one that is not on the list."""
        return next(
            (one for one in cls if one.type == type_ and one.cryptosuite in (None, cryptosuite)),
            None,
        )


_WITH_ECDSA: Final = frozenset({Suite.ECDSA_RDFC_2019, Suite.ECDSA_JCS_2019})
_EDDSA: Final = {64: Algorithm.ED25519}
_ECDSA: Final = {64: Algorithm.ES256, 96: Algorithm.ES384}

HASH_BITS: Final = {Algorithm.ED25519: 256, Algorithm.ES256: 256, Algorithm.ES384: 384}
"""SHA-2 of so many bits goes with each algorithm."""
