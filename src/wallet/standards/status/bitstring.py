"""Bitstring Status List v1.0 (W3C Recommendation): the list inside a status list credential.

Only the list itself: that the credential around it is genuine, of the right type and in time, and
that its ``statusPurpose`` is that of the entry, is for whoever reads credentials. Its ``id`` need
not be the address it came from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, b64u_decode
from wallet.standards.status.bits import SIZES, BitOrder, Compression, Packed, unpack

MIN_ENTRIES: Final = 131_072
"""So few at least, that who asks for one does not tell which (section 6.1)."""

_BASE64URL: Final = "u"
"""The multibase prefix of base64url without padding."""


@dataclass(frozen=True, slots=True)
class BitstringStatusList:
    """What a credential subject of type ``BitstringStatusList`` holds."""

    purposes: tuple[str, ...]
    """``revocation``, ``suspension``, ``message`` …"""
    statuses: Packed

    @property
    def is_short(self) -> bool:
        """Whether it has fewer entries than the Recommendation asks for: told, not refused.

        The lists of the best known pilots have 100,000; their holders can be told apart a little
        more easily, and no status in them is less true.
        """
        return len(self.statuses) < MIN_ENTRIES


def read_bitstring_status_list(subject: JsonObject, *, bits: int = 1) -> BitstringStatusList:
    """The list in the ``credentialSubject`` of a status list credential.

    ``bits`` is the ``statusSize`` of the entry that asks; other sizes than 1, 2, 4 and 8 are not
    read. Raises ``InputError``: ``status_list.claims``, ``status_list.compression``,
    ``status_list.too_large``.
    """
    text = subject.get("encodedList")
    if bits not in SIZES or not isinstance(text, str):
        raise InputError("status_list.claims")
    return BitstringStatusList(_purposes(subject), decode_bitstring(text, bits=bits))


def decode_bitstring(text: str, *, bits: int = 1) -> Packed:
    """The entries of an ``encodedList``: multibase base64url of GZIP. Errors as
    :func:`read_bitstring_status_list`."""
    if not text.startswith(_BASE64URL):
        raise InputError("status_list.claims")
    compressed = b64u_decode(text[1:], max_bytes=limits.MAX_STATUS_LIST_BYTES)
    return Packed(unpack(compressed, Compression.GZIP), bits, BitOrder.MOST_FIRST)


def _purposes(subject: JsonObject) -> tuple[str, ...]:
    value = subject.get("statusPurpose")
    purposes = value if isinstance(value, list) else [value]
    texts = tuple(one for one in purposes if isinstance(one, str) and one)
    if not texts or len(texts) != len(purposes):
        raise InputError("status_list.claims")
    return texts
