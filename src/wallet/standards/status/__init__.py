"""Lists that tell what became of credentials after they were issued.

::

    reference = parse_reference(claims["status"])            # where, and which entry
    token = read_status_list_token(verify_jws(text, key, typ=STATUS_LIST_TYP))
    token.status(reference)                                  # 0 valid, 1 invalid, 2 suspended

Two standards that look alike and count their bits from opposite ends. Fetching a list, whose key
may sign it, and how old it may be, are not answered here.
"""

from wallet.standards.status.bits import Packed
from wallet.standards.status.bitstring import (
    LIST_TYPES,
    MIN_ENTRIES,
    BitstringEntry,
    BitstringStatusList,
    decode_bitstring,
    parse_bitstring_entry,
    read_bitstring_status_list,
)
from wallet.standards.status.token_status_list import (
    STATUS_LIST_TYP,
    StatusListToken,
    StatusReference,
    StatusType,
    parse_reference,
    parse_status_list,
    read_status_list_token,
)

__all__ = [
    "LIST_TYPES",
    "MIN_ENTRIES",
    "STATUS_LIST_TYP",
    "BitstringEntry",
    "BitstringStatusList",
    "Packed",
    "StatusListToken",
    "StatusReference",
    "StatusType",
    "decode_bitstring",
    "parse_bitstring_entry",
    "parse_reference",
    "parse_status_list",
    "read_bitstring_status_list",
    "read_status_list_token",
]
