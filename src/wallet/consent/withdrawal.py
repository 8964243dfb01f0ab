"""The withdrawal notice: the person's signed word that a consent has ended.

Signed by the key the recipient saw in that release, the only one it may act on. Effective in the
wallet at once; what the recipient does with it is the recipient's duty. No reason is asked of the
person and none is given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wallet import limits
from wallet.consent.receipt import VerifiedReceipt, header_key, verify_receipt
from wallet.consent.record import kind_of
from wallet.consent.states import Kind
from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonObject, JsonValue
from wallet.standards.jose import PublicKey, Signer, parse_jws, sign_jws, verify_jws

WITHDRAWAL_TYP: Final = "withdrawal+jwt"
SCHEMA: Final = "withdrawal/1"

_MEMBERS: Final = frozenset(
    {"schema", "jti", "iat", "aud", "consent_id", "release", "earlier", "demand", "receipt"}
)

_DIGEST: Final = re.compile("[A-Za-z0-9_-]{43}")


class Demand(StrEnum):
    """What the recipient is told to do."""

    STOP = "stop"
    """Use and share no more."""
    STOP_AND_ERASE = "stop_and_erase"
    """Also delete (GDPR article 17(1)(b)), and tell those who got it from them (19)."""


@dataclass(frozen=True, slots=True)
class VerifiedWithdrawal:
    """A notice whose signature holds under the key it names.

    A recipient acts on it only when :attr:`key` is the one stored with that release.
    """

    key: PublicKey
    id: str
    issued: Instant
    audience: str
    consent_id: str
    use_id: str
    """The one use that ends; others of the same release may go on."""
    release: str | None
    """The ``jti`` of the extract; None where the answer went online."""
    earlier: tuple[str, ...]
    """Of a grant what left under it before: SHA-256 as the receipt of each has it, base64url."""
    demand: Demand
    receipt: str
    """The receipt of the release, as it was made."""


def build_withdrawal(
    receipt: str,
    consent_id: str,
    demand: Demand,
    *,
    jti: str,
    at: Instant,
    signer: Signer,
    earlier: Sequence[str] = (),
) -> str:
    """The notice as a compact JWS, for one consent of the release that ``receipt`` is about.

    ``earlier`` are the digests of what else left under the same consent, a grant.

    Raises as :func:`verify_receipt`, and ``InputError("consent.withdrawal")`` where the receipt
    is another key's or does not hold the consent.
    """
    about = verify_receipt(receipt)
    if about.key != signer.public or consent_id not in _consent_ids(about):
        raise InputError("consent.withdrawal")
    payload: JsonObject = {
        "schema": SCHEMA,
        "jti": jti,
        "iat": at.seconds,
        "aud": about.audience,
        "consent_id": consent_id,
        "release": about.covered.jti,
        "earlier": list(earlier),
        "demand": str(demand),
        "receipt": receipt,
    }
    return sign_jws(payload, signer, typ=WITHDRAWAL_TYP, header={"jwk": signer.public.to_jwk()})


def verify_withdrawal(token: str) -> VerifiedWithdrawal:
    """The notice whose signature holds, and whose receipt is by the same key and fits it.

    Not checked: that the key is the one this release was received with. Raises
    :class:`InputError`: ``jose.…``, ``consent.withdrawal``, ``consent.withdrawal_version``.
    """
    jws = parse_jws(token)
    key = header_key(jws)
    payload = verify_jws(jws, key, typ=WITHDRAWAL_TYP).claims()
    if payload.get("schema") != SCHEMA:
        raise InputError("consent.withdrawal_version", schema=str(payload.get("schema"))[:40])
    texts = {name: payload.get(name) for name in ("jti", "aud", "consent_id", "demand", "receipt")}
    if set(payload) != _MEMBERS or not all(isinstance(text, str) for text in texts.values()):
        raise InputError("consent.withdrawal")
    if texts["demand"] not in tuple(Demand) or not _are_digests(payload["earlier"]):
        raise InputError("consent.withdrawal")
    about = verify_receipt(str(texts["receipt"]))
    if not (
        about.key == key
        and about.audience == texts["aud"]
        and about.covered.jti == payload["release"]
        and texts["consent_id"] in _consent_ids(about)
    ):
        raise InputError("consent.withdrawal")
    return VerifiedWithdrawal(
        key=key,
        id=str(texts["jti"]),
        issued=Instant.from_numeric_date(payload["iat"]),
        audience=about.audience,
        consent_id=str(texts["consent_id"]),
        use_id=str(_consent_ids(about)[texts["consent_id"]]),
        release=about.covered.jti,
        earlier=_texts(payload["earlier"]),
        demand=Demand(str(texts["demand"])),
        receipt=str(texts["receipt"]),
    )


def _are_digests(value: JsonValue) -> bool:
    """A list of SHA-256 in base64url, no longer than the uses a grant may have."""
    return (
        isinstance(value, list)
        and len(value) < limits.MAX_GRANT_USES
        and all(isinstance(one, str) and _DIGEST.fullmatch(one) for one in value)
    )


def _texts(value: JsonValue) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()


def _consent_ids(receipt: VerifiedReceipt) -> dict[JsonValue, JsonValue]:
    """The consents of a release and the use of each; a transfer cannot be withdrawn."""
    return {
        record["id"]: record.get("use_id")
        for record in receipt.records
        if kind_of(record) is Kind.CONSENT
    }
