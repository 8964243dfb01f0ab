"""Token Status List (draft-ietf-oauth-status-list-20): a signed list of what became of tokens.

The steps of section 8.3, with those of the caller marked:
1. the caller has found the referenced token valid: else no list is asked;
2. its ``status_list`` claim: an index and an address (:func:`parse_reference`);
3. the caller has a Status List Token for that address, and verified its signature with the key of
   somebody who may speak for it;
4. ``typ``, and ``sub`` equal to that address;
5. ``iat``, ``exp`` and ``ttl``: when they were; whether that is fresh is for the caller;
6. the list unpacked, and the entry at the index, which must exist.
What a status says never makes valid what has ended (section 7.1).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Final, TypeGuard

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonObject, JsonValue, b64u_decode
from wallet.standards.jose import Jws
from wallet.standards.status.bits import SIZES, BitOrder, Compression, Packed, unpack

STATUS_LIST_TYP: Final = "statuslist+jwt"


class StatusType(IntEnum):
    """What an entry means (section 7.1). Others are the application's, or nobody's yet."""

    VALID = 0
    INVALID = 1
    SUSPENDED = 2


@dataclass(frozen=True, slots=True)
class StatusReference:
    """Where a token says that its status is told."""

    uri: str
    index: int


@dataclass(frozen=True, slots=True)
class StatusListToken:
    """A list with its dates; nothing here says that its signature holds."""

    uri: str
    """Its ``sub``: the address it speaks for."""
    issuer: str | None
    issued: Instant
    expires: Instant | None
    ttl: int | None
    """Seconds for which a copy may be kept before it is asked for again."""
    statuses: Packed

    def status(self, reference: StatusReference) -> int:
        """The entry about a token: one of :class:`StatusType`, or a number of another meaning.

        Raises ``InputError("status_list.other_list")`` where the list is about another address, and
        ``InputError("status_list.index")`` where it has no such entry.
        """
        if reference.uri != self.uri:
            raise InputError("status_list.other_list")
        return self.statuses[reference.index]


def parse_reference(status: JsonValue) -> StatusReference | None:
    """Where the claim ``status`` of a token points to (section 6.1).

    None where it uses another mechanism alone. Raises ``InputError("status_list.reference")``.
    """
    if not isinstance(status, dict) or not status:
        raise InputError("status_list.reference")
    if "status_list" not in status:
        return None
    reference = status["status_list"]
    if not isinstance(reference, dict):
        raise InputError("status_list.reference")
    uri, index = reference.get("uri"), reference.get("idx")
    if not (isinstance(uri, str) and uri and _is_number(index)):
        raise InputError("status_list.reference")
    return StatusReference(uri, index)


def read_status_list_token(jws: Jws) -> StatusListToken:
    """The list in a Status List Token (section 5.1); its signature is the caller's to check.

    Raises ``InputError("status_list.type")`` for a token of another ``typ``,
    ``InputError("status_list.claims")`` for claims that are missing or of a wrong form, and what
    :func:`parse_status_list` raises.
    """
    if (jws.typ or "").lower().removeprefix("application/") != STATUS_LIST_TYP:
        raise InputError("status_list.type")
    claims = jws.claims()
    uri, issuer = claims.get("sub"), claims.get("iss")
    if not (isinstance(uri, str) and uri and isinstance(issuer, str | None)):
        raise InputError("status_list.claims")
    return StatusListToken(
        uri=uri,
        issuer=issuer,
        issued=_instant(claims, "iat"),
        expires=_instant(claims, "exp") if "exp" in claims else None,
        ttl=_seconds(claims["ttl"]) if "ttl" in claims else None,
        statuses=parse_status_list(claims.get("status_list")),
    )


def parse_status_list(value: JsonValue) -> Packed:
    """The entries of a list in its JSON form (section 4.2).

    Raises ``InputError("status_list.claims")``, ``InputError("status_list.compression")``,
    ``InputError("status_list.too_large")``.
    """
    if not isinstance(value, dict):
        raise InputError("status_list.claims")
    bits, text = value.get("bits"), value.get("lst")
    if not (_is_number(bits) and bits in SIZES and isinstance(text, str)):
        raise InputError("status_list.claims")
    compressed = b64u_decode(text, max_bytes=limits.MAX_STATUS_LIST_BYTES)
    return Packed(unpack(compressed, Compression.ZLIB), bits, BitOrder.LEAST_FIRST)


def _instant(claims: JsonObject, name: str) -> Instant:
    try:
        return Instant.from_numeric_date(claims.get(name))
    except InputError as error:
        raise InputError("status_list.claims") from error


def _seconds(value: JsonValue) -> int:
    """A time to live: a positive number, of which a fraction is cut off."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
        raise InputError("status_list.claims")
    return int(value)


def _is_number(value: object) -> TypeGuard[int]:
    """Whether it is a whole number, not negative; ``true`` is none."""
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
