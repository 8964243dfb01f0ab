"""Requests about one's rights: what is asked, signed so that the recipient knows who asks.

The signature is by the key the recipient saw in the release, with the receipts of what it got:
that shows who asks without another copy of an identity card (GDPR Articles 11 and 12(6)). When an
answer is due follows from :mod:`wallet.consent.law`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

from wallet.consent.law import RIGHTS, deadline_of
from wallet.consent.receipt import header_key, verify_receipt
from wallet.errors import InputError
from wallet.exchange.terms.duration import Duration
from wallet.standards.encoding import Instant, JsonObject, JsonValue
from wallet.standards.jose import PublicKey, Signer, parse_jws, sign_jws, verify_jws

REQUEST_TYP: Final = "rights-request+jwt"
SCHEMA: Final = "rights-request/1"

_MEMBERS: Final = frozenset(
    {"schema", "jti", "iat", "aud", "right", "article", "claims", "say", "due", "receipts"}
)
_SATURDAY: Final = 5


class RightName(StrEnum):
    """What can be asked."""

    ACCESS = "access"
    CORRECT = "correct"
    ERASE = "erase"
    PORT = "port"
    OBJECT = "object"
    COMPLAIN = "complain"
    """Addressed to the authority, not to the recipient."""

    @property
    def article(self) -> str:
        """The short DPV name of its article."""
        return RIGHTS[self.value].article


@dataclass(frozen=True, slots=True)
class VerifiedRequest:
    """A request whose signature holds under the key it names."""

    key: PublicKey
    """A recipient acts on it only when this is the key of the releases it is about."""
    id: str
    issued: Instant
    audience: str
    right: RightName
    claims: tuple[str, ...]
    """Only these, by name; empty for all."""
    say: str | None
    """The person's own words."""
    receipts: tuple[str, ...]


def due(right: RightName, at: Instant) -> Instant:
    """The last day for an answer to a request that arrives at ``at``, at its first second.

    By calendar months (:data:`wallet.consent.law.COUNTING`); a Saturday or Sunday gives the
    Monday after.
    """
    months = deadline_of(right.value).months
    end = Duration(f"P{months}M", 0, months, 0).after(at)
    day = datetime.fromtimestamp(end.seconds, UTC).date()
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    return Instant.parse(day.isoformat())


def build_request(
    right: RightName,
    receipts: Sequence[str],
    *,
    jti: str,
    at: Instant,
    claims: Sequence[str],
    say: str | None,
    signer: Signer,
) -> str:
    """The request as a compact JWS, about the releases that ``receipts`` prove; at least one.

    Raises ``InputError("consent.rights_request")`` where they are not by the signer's key, or not
    all of one recipient.
    """
    payload: JsonObject = {
        "schema": SCHEMA,
        "jti": jti,
        "iat": at.seconds,
        "aud": _audience(receipts, signer.public),
        "right": str(right),
        "article": right.article,
        "claims": list(claims),
        "say": say,
        "due": due(right, at).date(),
        "receipts": list(receipts),
    }
    return sign_jws(payload, signer, typ=REQUEST_TYP, header={"jwk": signer.public.to_jwk()})


def verify_request(token: str) -> VerifiedRequest:
    """The request whose signature holds, with receipts by the same key for the same recipient.

    Not checked: that the key is the one the recipient stored. Raises ``InputError``: ``jose.…``,
    ``consent.rights_request``.
    """
    jws = parse_jws(token)
    key = header_key(jws)
    payload = verify_jws(jws, key, typ=REQUEST_TYP).claims()
    right, say = payload.get("right"), payload.get("say")
    if (
        set(payload) != _MEMBERS
        or payload["schema"] != SCHEMA
        or right not in tuple(RightName)
        or not isinstance(say, str | None)
        or not isinstance(payload["jti"], str)
    ):
        raise InputError("consent.rights_request")
    receipts = _texts(payload["receipts"])
    if payload["aud"] != _audience(receipts, key):
        raise InputError("consent.rights_request")
    return VerifiedRequest(
        key=key,
        id=payload["jti"],
        issued=Instant.from_numeric_date(payload["iat"]),
        audience=str(payload["aud"]),
        right=RightName(str(right)),
        claims=_texts(payload["claims"]),
        say=say,
        receipts=receipts,
    )


def _audience(receipts: Sequence[str], key: PublicKey) -> str:
    """The one recipient that all receipts are for."""
    verified = [verify_receipt(token) for token in receipts]
    audiences = {one.audience for one in verified}
    if len(audiences) != 1 or any(one.key != key for one in verified):
        raise InputError("consent.rights_request")
    return audiences.pop()


def _texts(value: JsonValue) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise InputError("consent.rights_request")
    return tuple(str(one) for one in value)
