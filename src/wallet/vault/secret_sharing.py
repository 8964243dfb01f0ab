"""Shamir's secret sharing, byte by byte over GF(256) with the polynomial of AES (0x11B).

As in draft-mcgrew-tss-03, section 3, whose test case the tests repeat: each byte of the secret is
the value at 0 of a random polynomial of degree ``need - 1``; share ``x`` holds its value at ``x``.
With fewer shares than needed every secret is as likely as any other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce
from operator import xor
from typing import Final

from wallet.workflows.ports import Entropy

MOST_SHARES: Final = 16

_POLYNOMIAL: Final = 0x11B


def split(secret: bytes, *, need: int, of: int, entropy: Entropy) -> dict[int, bytes]:
    """Shares numbered from 1, of which any ``need`` give the secret back.

    The caller has checked ``2 <= need <= of <= MOST_SHARES``.
    """
    coefficients = [secret, *(entropy.token(len(secret)) for _ in range(need - 1))]
    return {x: _values_at(x, coefficients) for x in range(1, of + 1)}


def join(shares: Mapping[int, bytes]) -> bytes:
    """The secret of as many shares as are needed; nonsense of fewer, or of other sets."""
    weights = {x: _weight(x, shares) for x in shares}
    return bytes(
        reduce(xor, (_times(weights[x], share[index]) for x, share in shares.items()))
        for index in range(len(next(iter(shares.values()))))
    )


def _values_at(x: int, coefficients: Sequence[bytes]) -> bytes:
    """All polynomials at ``x``, by Horner's rule; the constant terms come first."""
    values = [0] * len(coefficients[0])
    for terms in reversed(coefficients):
        values = [_times(value, x) ^ term for value, term in zip(values, terms, strict=True)]
    return bytes(values)


def _weight(x: int, others: Mapping[int, bytes]) -> int:
    """Lagrange's factor of the share at ``x`` for the value at 0."""
    weight = 1
    for other in others:
        if other != x:
            weight = _times(weight, _times(other, _inverse(other ^ x)))
    return weight


def _times(left: int, right: int) -> int:
    """The product in the field. The same steps whatever the values are."""
    product = 0
    for bit in range(8):
        product ^= left * (right >> bit & 1)
        left = left << 1 ^ _POLYNOMIAL * (left >> 7)
    return product


def _inverse(value: int) -> int:
    """``value`` to the power 254, which is its inverse."""
    result = value
    for _ in range(6):
        result = _times(_times(result, result), value)
    return _times(result, result)
