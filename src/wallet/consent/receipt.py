"""The receipt: what the recipient asked and promised, and what the person answered and sent.

Signed by the key made for this one recipient, which the recipient saw in that release. It proves
two different things and says which is which: the request inside it carries the recipient's own
signature; everything else is the person's word. The extract is bound by hash. It holds no claim
value, no title and no id of anything in the wallet, and shares nothing with another receipt.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import Final

from wallet.consent.record import was_given
from wallet.consent.record_form import read_record
from wallet.errors import DefectError, InputError
from wallet.standards.encoding import (
    Instant,
    JsonObject,
    JsonValue,
    sha256_b64u,
)
from wallet.standards.jose import Jws, PublicKey, Signer, parse_jws, sign_jws, verify_jws

RECEIPT_TYP: Final = "consent-receipt+jwt"
SCHEMA: Final = "consent-receipt/1"


@dataclass(frozen=True, slots=True)
class Covered:
    """What a receipt is about, by SHA-256 in base64url."""

    sha256: str
    """Of the extract before encryption; online, of the ``vp_token``."""
    sent_sha256: str
    """Of the bytes that were sent."""
    jti: str | None
    """The extract's own id, which a withdrawal names; None online."""


@dataclass(frozen=True, slots=True)
class VerifiedReceipt:
    """A receipt whose signature holds under the key it names."""

    payload: JsonObject
    key: PublicKey
    """The person's key for this recipient. Whose it is, only the recipient can tell."""
    id: str
    issued: Instant
    audience: str
    """The recipient's id."""
    records: tuple[JsonObject, ...]
    covered: Covered
    request: str | None
    """The recipient's request, as received."""

    def covers(self, data: bytes) -> bool:
        """Whether these bytes are the extract the receipt is about, before or after encryption."""
        digest = sha256_b64u(data)
        return any(
            hmac.compare_digest(digest, known)
            for known in (self.covered.sha256, self.covered.sent_sha256)
        )


def build_receipt(
    records: tuple[JsonObject, ...],
    *,
    jti: str,
    at: Instant,
    audience: str,
    covered: Covered,
    request: str | None,
    signer: Signer,
) -> str:
    """The receipt over the records of one release, given and refused, as a compact JWS.

    The copy of the notice's text stays in the vault; its digest goes along.
    """
    if not any(map(was_given, records)):
        raise DefectError("consent.receipt")
    payload: JsonObject = {
        "schema": SCHEMA,
        "jti": jti,
        "iat": at.seconds,
        "aud": audience,
        "records": [_without_text(record) for record in records],
        "request": request,
        "release": {
            "sha256": covered.sha256,
            "sent_sha256": covered.sent_sha256,
            "jti": covered.jti,
        },
    }
    return sign_jws(payload, signer, typ=RECEIPT_TYP, header={"jwk": signer.public.to_jwk()})


def verify_receipt(token: str) -> VerifiedReceipt:
    """The receipt whose signature holds under the key in its header.

    The request inside is not checked here (:func:`recipient_signed`), nor is the state of the
    consents. Raises :class:`InputError`: ``jose.…``, ``consent.receipt`` for another form,
    ``consent.receipt_version`` for another major version.
    """
    jws = parse_jws(token)
    key = header_key(jws)
    verify_jws(jws, key, typ=RECEIPT_TYP)
    payload = jws.claims()
    schema = payload.get("schema")
    if schema != SCHEMA:
        raise InputError("consent.receipt_version", schema=str(schema)[:40])
    jti, audience, request = payload.get("jti"), payload.get("aud"), payload.get("request")
    if not (
        isinstance(jti, str)
        and isinstance(audience, str)
        and isinstance(request, str | None)
        and set(payload) == {"schema", "jti", "iat", "aud", "records", "request", "release"}
    ):
        raise InputError("consent.receipt")
    return VerifiedReceipt(
        payload=payload,
        key=key,
        id=jti,
        issued=Instant.from_numeric_date(payload.get("iat")),
        audience=audience,
        records=_records(payload.get("records"), key),
        covered=_covered(payload.get("release")),
        request=request,
    )


def header_key(jws: Jws) -> PublicKey:
    """The key a document of the holder names in its own header; says nothing about whose."""
    jwk = jws.header.get("jwk")
    if not isinstance(jwk, dict):
        raise InputError("consent.no_key")
    return PublicKey.from_jwk(jwk)


def _records(value: JsonValue, key: PublicKey) -> tuple[JsonObject, ...]:
    """The records, each of a known form and about the person whose key signed."""
    if not isinstance(value, list) or not value:
        raise InputError("consent.receipt")
    records = tuple(map(read_record, value))
    if any(record["person"] != key.thumbprint() for record in records):
        raise InputError("consent.receipt")
    return records


def _covered(value: JsonValue) -> Covered:
    if not isinstance(value, dict) or set(value) != {"sha256", "sent_sha256", "jti"}:
        raise InputError("consent.receipt")
    before, sent, jti = value["sha256"], value["sent_sha256"], value["jti"]
    if not (isinstance(before, str) and isinstance(sent, str) and isinstance(jti, str | None)):
        raise InputError("consent.receipt")
    return Covered(before, sent, jti)


def _without_text(record: JsonObject) -> JsonObject:
    notice = record["notice"]
    if not isinstance(notice, dict):
        raise DefectError("consent.receipt")
    shown = {name: value for name, value in notice.items() if name != "text"}
    return {**record, "notice": shown}
