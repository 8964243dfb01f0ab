"""Bitstring Status List v1.0 (W3C Recommendation): the entry in a credential, and the list inside a
status list credential.

Only these two: that the credential around it is genuine, of the right type and in time, and
that its ``statusPurpose`` is that of the entry, is for whoever reads credentials. Its ``id`` need
not be the address it came from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import JsonObject, JsonValue, b64u_decode
from wallet.standards.status.bits import SIZES, BitOrder, Compression, Packed, unpack

MIN_ENTRIES: Final = 131_072
"""So few at least, that who asks for one does not tell which (section 6.1)."""

ENTRY_TYPES: Final = ("BitstringStatusListEntry", "StatusList2021Entry")
"""The ``type`` of an entry, now and in the draft before, which says the same."""
LIST_TYPES: Final = ("BitstringStatusListCredential", "StatusList2021Credential")
"""The ``type`` of the credential around a list, likewise."""

_MAX_INDEX_DIGITS: Final = 12

_BASE64URL: Final = "u"
"""The multibase prefix of base64url without padding."""


@dataclass(frozen=True, slots=True)
class BitstringEntry:
    """Where a credential says that its status is told (section 2.1)."""

    purpose: str
    """``revocation``, ``suspension``, ``message`` …"""
    address: str
    """Of the status list credential."""
    index: int
    bits: int
    """Bits that an entry of the list has."""


@dataclass(frozen=True, slots=True)
class BitstringStatusList:
    """What a credential subject of type ``BitstringStatusList`` holds."""

    purposes: tuple[str, ...]
    """``revocation``, ``suspension``, ``message`` …"""
    statuses: Packed
    ttl: int | None = None
    """Seconds for which a copy may be kept before it is asked for again."""

    @property
    def is_short(self) -> bool:
        """Whether it has fewer entries than the Recommendation asks for: told, not refused.

        The lists of the best known pilots have 100,000; their holders can be told apart a little
        more easily, and no status in them is less true.
        """
        return len(self.statuses) < MIN_ENTRIES


def parse_bitstring_entry(entry: JsonObject) -> BitstringEntry | None:
    """An entry of ``credentialStatus``; None where it uses another mechanism.

    An index is a text of digits; a number is read as well, since real issuers write one. Raises
    ``InputError("status_list.reference")``.
    """
    types = entry.get("type")
    if not set(types if isinstance(types, list) else [types]) & set(ENTRY_TYPES):
        return None
    purpose, address = entry.get("statusPurpose"), entry.get("statusListCredential")
    if not (isinstance(purpose, str) and purpose and isinstance(address, str) and address):
        raise InputError("status_list.reference")
    index, bits = _number(entry.get("statusListIndex")), _number(entry.get("statusSize", 1))
    if bits not in SIZES:
        raise InputError("status_list.reference")
    return BitstringEntry(purpose, address, index, bits)


def read_bitstring_status_list(subject: JsonObject, *, bits: int = 1) -> BitstringStatusList:
    """The list in the ``credentialSubject`` of a status list credential.

    ``bits`` is the ``statusSize`` of the entry that asks; other sizes than 1, 2, 4 and 8 are not
    read. Raises ``InputError``: ``status_list.claims``, ``status_list.compression``,
    ``status_list.too_large``.
    """
    text = subject.get("encodedList")
    if bits not in SIZES or not isinstance(text, str):
        raise InputError("status_list.claims")
    return BitstringStatusList(_purposes(subject), decode_bitstring(text, bits=bits), _ttl(subject))


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


def _ttl(subject: JsonObject) -> int | None:
    """``ttl`` counts milliseconds (section 2.2)."""
    if "ttl" not in subject:
        return None
    value = subject["ttl"]
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
        raise InputError("status_list.claims")
    return int(value) // 1000


def _number(value: JsonValue) -> int:
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if not (isinstance(text, str) and text.isascii() and text.isdigit()):
        raise InputError("status_list.reference")
    if len(text) > _MAX_INDEX_DIGITS:
        raise InputError("status_list.reference")
    return int(text)
