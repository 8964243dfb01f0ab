"""The hash functions an SD-JWT may name, and their digests (RFC 9901 sections 4.1.1, 4.2.3).

Issuing uses SHA-256 only; the two longer members of its family are read as well. Anything else,
however well known, is refused: a digest made with a weak function hides nothing and binds nothing.
"""

from __future__ import annotations

import hashlib
from enum import StrEnum

from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, b64u_encode


class HashAlgorithm(StrEnum):
    """A name from IANA's "Named Information Hash Algorithm" registry; names are case-sensitive."""

    SHA_256 = "sha-256"
    SHA_384 = "sha-384"
    SHA_512 = "sha-512"

    def digest(self, text: str) -> str:
        """The base64url digest over the ASCII bytes of ``text``, exactly as received."""
        return b64u_encode(_FUNCTIONS[self](text.encode("ascii")).digest())

    @classmethod
    def named_in(cls, payload: JsonObject) -> HashAlgorithm:
        """The algorithm a top-level ``_sd_alg`` names; SHA-256 where there is none.

        Raises ``InputError("sd_jwt.sd_alg")`` for a name that is not known (7.1 step 2.d).
        """
        if "_sd_alg" not in payload:
            return cls.SHA_256
        name = payload["_sd_alg"]
        algorithm = _BY_NAME.get(name) if isinstance(name, str) else None
        if algorithm is None:
            raise InputError("sd_jwt.sd_alg", name=str(name)[:40])
        return algorithm


_FUNCTIONS = {
    HashAlgorithm.SHA_256: hashlib.sha256,
    HashAlgorithm.SHA_384: hashlib.sha384,
    HashAlgorithm.SHA_512: hashlib.sha512,
}
_BY_NAME = {str(algorithm): algorithm for algorithm in HashAlgorithm}
