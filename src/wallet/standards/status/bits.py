"""Numbers of 1, 2, 4 or 8 bits, packed into bytes.

The two standards for status lists pack in opposite orders; which applies is never guessed.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from enum import Enum
from typing import Final

from wallet import limits
from wallet.errors import InputError

SIZES: Final = (1, 2, 4, 8)
"""Bits that one entry may have, so that none lies across two bytes."""


class BitOrder(Enum):
    """From which end of a byte entries are counted."""

    LEAST_FIRST = "least"
    """Token Status List: entry 0 has the lowest bits of byte 0."""
    MOST_FIRST = "most"
    """Bitstring Status List: entry 0 has the highest bits of byte 0."""


class Compression(Enum):
    """How a list is packed, as ``zlib`` is told: nothing else is taken for it."""

    ZLIB = zlib.MAX_WBITS
    GZIP = zlib.MAX_WBITS | 16


@dataclass(frozen=True, slots=True)
class Packed:
    """Entries of one size, in one order."""

    data: bytes
    bits: int
    order: BitOrder

    def __len__(self) -> int:
        """How many entries there are; the last byte is always full."""
        return len(self.data) * 8 // self.bits

    def __getitem__(self, index: int) -> int:
        """The entry at ``index``. Raises ``InputError("status_list.index")`` out of bounds."""
        if not 0 <= index < len(self):
            raise InputError("status_list.index", index=index, size=len(self))
        byte, place = divmod(index * self.bits, 8)
        if self.order is BitOrder.MOST_FIRST:
            place = 8 - self.bits - place
        return self.data[byte] >> place & (1 << self.bits) - 1


def unpack(compressed: bytes, compression: Compression) -> bytes:
    """What a list unpacks to.

    Raises ``InputError("status_list.too_large")`` before more than
    :data:`~wallet.limits.MAX_STATUS_LIST_BYTES` exist, and
    ``InputError("status_list.compression")`` for anything that is not one whole stream: cut off,
    followed by more, or otherwise packed.
    """
    most = limits.MAX_STATUS_LIST_BYTES
    stream = zlib.decompressobj(compression.value)
    try:
        data = stream.decompress(compressed, most + 1)
    except zlib.error as error:
        raise InputError("status_list.compression") from error
    if len(data) > most:
        raise InputError("status_list.too_large", limit=most)
    if not stream.eof or stream.unused_data or not data:
        raise InputError("status_list.compression")
    return data
