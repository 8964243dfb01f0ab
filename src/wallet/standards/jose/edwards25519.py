"""Whether 32 bytes are a useful Ed25519 public key (RFC 8032 section 5.1.3).

OpenSSL looks at the point only when a signature is checked, and takes points of small order, under
which one signature holds for many messages. Keys are public: nothing here needs constant time.
"""

from __future__ import annotations

from typing import Final

_P: Final = 2**255 - 19
_D: Final = -121665 * pow(121666, -1, _P) % _P
_Y_OF_ORDER_8: Final = 0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826
_Y_OF_SMALL_ORDER: Final = frozenset({0, 1, _P - 1, _Y_OF_ORDER_8, _P - _Y_OF_ORDER_8})


def is_useful_point(encoded: bytes) -> bool:
    """Whether ``encoded`` is the one encoding of a curve point whose order is not 1, 2, 4 or 8."""
    if len(encoded) != 32:
        return False
    y = int.from_bytes(encoded, "little") & (2**255 - 1)
    if y >= _P or y in _Y_OF_SMALL_ORDER:
        return False
    # x² = (y² - 1) / (d·y² + 1); a quotient is a square exactly where the product is.
    square = y * y % _P
    return pow((square - 1) * (_D * square + 1), (_P - 1) // 2, _P) == 1
