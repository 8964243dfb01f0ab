"""The JSON Schemas of records, receipts, withdrawal notices and claim proofs."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final

from wallet.consent import claim_proof, receipt, record, withdrawal
from wallet.consent.decision import Method, Outcome
from wallet.consent.withdrawal import Demand
from wallet.credentials.schemas import (
    DIGEST,
    NUMERIC_DATE,
    TEXT,
    Schema,
    array_of,
    document_schema,
    object_schema,
)
from wallet.exchange.requester import Confirmation
from wallet.messages import Language

_NULL: Final[Schema] = {"type": "null"}
_TEXT_OR_NULL: Final[Schema] = {"type": ["string", "null"]}
_INSTANT: Final[Schema] = {"type": "string", "format": "date-time"}
_INSTANT_OR_NULL: Final[Schema] = {"type": ["string", "null"], "format": "date-time"}
_DIGEST_OR_NULL: Final[Schema] = {"oneOf": [DIGEST, _NULL]}
_BOOLEAN: Final[Schema] = {"type": "boolean"}
_ID: Final[Schema] = {"type": "string", "pattern": "^urn:uuid:"}
_STEP: Final[Schema] = {"oneOf": [{"type": "string"}, {"type": "integer", "minimum": 0}]}
_RECORDS: Final = ("consent-record-1", "transfer-record-1")


def consent_record_schema() -> Schema:
    """``consent-record/1``."""
    return _record(
        record.CONSENT_SCHEMA,
        "One use of one recipient that a person consented to, or refused: what was asked, "
        "promised, shown, decided and sent. ISO/IEC TS 27560 as plain JSON; no claim value.",
        {"terms": _terms(), "use_id": TEXT},
    )


def transfer_record_schema() -> Schema:
    """``transfer-record/1``."""
    return _record(
        record.TRANSFER_SCHEMA,
        "One release that a person approved, or refused, and whose legal basis is not consent "
        "or is not known. It promises no withdrawal; no claim value.",
        {"terms": {"oneOf": [_terms(), _NULL]}, "use_id": _TEXT_OR_NULL},
    )


def receipt_schema() -> Schema:
    """``consent-receipt/1``: the payload of ``consent-receipt+jwt``."""
    body = object_schema(
        {
            "jti": _ID,
            "iat": NUMERIC_DATE,
            "aud": TEXT | {"description": "the recipient's id"},
            "records": array_of(
                {"oneOf": [{"$ref": f"urn:consent-wallet:schema:{name}"} for name in _RECORDS]}
            )
            | {"minItems": 1},
            "request": _TEXT_OR_NULL
            | {"description": "the recipient's request with its terms, as it was signed"},
            "release": object_schema(
                {
                    "sha256": DIGEST | {"description": "of the extract before encryption"},
                    "sent_sha256": DIGEST | {"description": "of the bytes that were sent"},
                    "jti": _TEXT_OR_NULL | {"description": "the extract's own id"},
                },
                closed=True,
            ),
        },
        closed=True,
    )
    description = (
        "What the recipient asked and promised, and what the person answered and sent: the "
        "payload of a JWS with typ consent-receipt+jwt. The request inside is signed by the "
        "recipient; all else is the person's word, signed with the key in the header's jwk."
    )
    return document_schema(receipt.SCHEMA, description, body)


def withdrawal_schema() -> Schema:
    """``withdrawal/1``: the payload of ``withdrawal+jwt``."""
    body = object_schema(
        {
            "jti": _ID,
            "iat": NUMERIC_DATE,
            "aud": TEXT | {"description": "the recipient's id"},
            "consent_id": _ID,
            "release": _TEXT_OR_NULL | {"description": "the jti of the extract"},
            "earlier": array_of(DIGEST)
            | {"description": "of what left before under the same grant, as its receipts have it"},
            "demand": _choice(Demand),
            "receipt": TEXT | {"description": "the receipt of that release, as it was signed"},
        },
        closed=True,
    )
    description = (
        "A person ends a consent: the payload of a JWS with typ withdrawal+jwt. The recipient "
        "acts on it when the key in the header's jwk is the one it received that release with."
    )
    return document_schema(withdrawal.SCHEMA, description, body)


def claim_proof_schema() -> Schema:
    """``claim-proof/1``."""
    body = object_schema(
        {
            "receipt": TEXT | {"description": "consent-receipt+jwt, as it was signed"},
            "consent_id": TEXT | {"description": "the record of the receipt that has the claim"},
            "query": TEXT,
            "item": {"type": "integer", "minimum": 0},
            "path": array_of(_STEP) | {"minItems": 1},
            "value": {"description": "the value that was sent: any JSON"},
            "key": DIGEST | {"description": "256 bits: opens the claim's HMAC-SHA256"},
        },
        closed=True,
    )
    description = (
        "Proves one claim of a receipt and tells nothing of the others: HMAC-SHA256 under the key, "
        "over the canonical JSON (RFC 8785) of query, item, path and value, is the claim's digest "
        "in the receipt. The file begins with the member schema."
    )
    return document_schema(claim_proof.SCHEMA, description, body)


def _record(name: str, description: str, own: dict[str, Any]) -> Schema:
    members: dict[str, Any] = {
        "id": _ID,
        "created": _INSTANT,
        "replaces": _TEXT_OR_NULL | {"description": "the consent that this one renews"},
        "person": DIGEST | {"description": "thumbprint of the key made for this recipient"},
        "recipient": _recipient(),
        "use_id": None,
        "purpose": object_schema(
            {
                "codes": array_of(TEXT) | {"description": "DPV purposes"},
                "text": _TEXT_OR_NULL | {"description": "in words; foreign text"},
                "stated_by": {"enum": ["recipient", "person", None]},
            },
        ),
        "legal_basis": array_of(TEXT) | {"description": "DPV legal bases"},
        "law_version": TEXT,
        "terms": None,
        "request_digest": _DIGEST_OR_NULL,
        "claims": array_of(_claim()),
        "notice": object_schema(
            {
                "version": {"type": "integer", "minimum": 1},
                "language": _choice(Language),
                "digest": DIGEST,
                "text": TEXT | {"description": "as shown, without values; stays in the vault"},
            },
            optional=("text",),
        ),
        "decision": object_schema(
            {
                "outcome": {"enum": [str(Outcome.GIVEN), str(Outcome.REFUSED)]},
                "method": _choice(Method),
                "statement": _TEXT_OR_NULL | {"description": "the words that were typed"},
                "special": array_of(TEXT)
                | {"description": "categories that got a statement of their own"},
                "time": _INSTANT,
            },
        ),
        "until": _INSTANT_OR_NULL,
        "uses": {
            "type": ["integer", "null"],
            "minimum": 1,
            "description": "how many releases; null for the one that was decided",
        },
        "hours_apart": {
            "type": ["integer", "null"],
            "minimum": 1,
            "description": "between two releases at least; null: none",
        },
    }
    return document_schema(name, description, object_schema({**members, **own}))


def _recipient() -> Schema:
    return object_schema(
        {
            "id": TEXT,
            "name": TEXT,
            "identifier": _TEXT_OR_NULL | {"description": "organisation identifier"},
            "country": _TEXT_OR_NULL,
            "client_id": _TEXT_OR_NULL,
            "key": _TEXT_OR_NULL | {"description": "thumbprint of the key that asked"},
            "confirmed": _choice(Confirmation),
            "list": _TEXT_OR_NULL | {"description": "the trust list it was confirmed by"},
            "list_date": _TEXT_OR_NULL,
        }
    )


def _terms() -> Schema:
    return object_schema(
        {
            "digest": DIGEST,
            "use": {"type": "object", "description": "as the recipient signed it"},
            "controller": {"type": "object"},
            "withdrawal": {"type": "object"},
            "rights": {"type": "object"},
            "supervisory_authority": {"type": "object"},
            "privacy_policy": TEXT,
        },
        optional=("withdrawal", "rights", "supervisory_authority", "privacy_policy"),
        closed=True,
    )


def _claim() -> Schema:
    return object_schema(
        {
            "query": TEXT,
            "item": {"type": "integer", "minimum": 0},
            "path": array_of(_STEP),
            "category": TEXT | {"description": "DPV category of personal data"},
            "special": array_of(TEXT),
            "required": _BOOLEAN,
            "asked": _BOOLEAN,
            "self_stated": _BOOLEAN,
            "digest": DIGEST | {"description": "HMAC-SHA256 under a key kept in the vault"},
        },
        optional=("digest",),
        closed=True,
    )


def _choice(kind: type[StrEnum]) -> Schema:
    return {"enum": [one.value for one in kind]}


GENERATORS: Final[dict[str, Callable[[], Schema]]] = {
    "consent-record-1": consent_record_schema,
    "transfer-record-1": transfer_record_schema,
    "consent-receipt-1": receipt_schema,
    "withdrawal-1": withdrawal_schema,
    "claim-proof-1": claim_proof_schema,
}
