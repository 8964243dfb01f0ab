"""What a file is, told from its content and never from its name."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from wallet.consent.receipt import RECEIPT_TYP
from wallet.consent.withdrawal import WITHDRAWAL_TYP
from wallet.credentials.key_request import KEY_REQUEST_TYP
from wallet.credentials.recognise import (
    BAKED_PNG,
    BAKED_SVG,
    SD_JWT_VC,
    W3C_JWT,
    W3C_PRESENTATION_JWT,
    W3C_SD_JWT,
    recognise,
    recognise_media,
)
from wallet.credentials.signed_trust_list import TRUST_LIST_TYP
from wallet.errors import InputError
from wallet.exchange.extract import EXTRACT_TYP
from wallet.exchange.terms import TERMS_TYP
from wallet.profile.formats.json_resume import is_json_resume
from wallet.profile.formats.native import is_native
from wallet.standards.encoding import JsonObject, parse_json_object
from wallet.standards.jose import parse_jws
from wallet.standards.openid.request_object import REQUEST_TYP
from wallet.workflows.evidence import media_type_of

_LINK: Final = re.compile(rb"[A-Za-z][A-Za-z0-9+.-]*:[^\s]+")
_PEM: Final = b"-----BEGIN CERTIFICATE-----"
_TRUST_LIST: Final = "trust-list/"
_CLAIM_PROOF: Final = "claim-proof/"
_ASKING: Final = frozenset({"client_id", "dcql_query", "response_type"})
"""Members that only a request has."""


_VERIFIED: Final = frozenset({W3C_JWT, W3C_PRESENTATION_JWT, W3C_SD_JWT})
"""Credentials of other families: what they say is told together with who says it."""


class DocumentType(StrEnum):
    """Everything that can be looked at."""

    REQUEST = "request"
    TERMS = "terms"
    """The promises of a request, by themselves."""
    EXTRACT = "extract"
    CREDENTIAL = "credential"
    """An SD-JWT VC, with or without proof of its holder."""
    RECEIPT = "receipt"
    WITHDRAWAL = "withdrawal"
    CLAIM_PROOF = "claim_proof"
    """A receipt with the value and the key of one claim."""
    KEY_REQUEST = "key_request"
    """What a holder sends to have a credential bound to their key."""
    TRUST_LIST = "trust_list"
    PROFILE = "profile"
    """The wallet's own export."""
    JSON_RESUME = "json_resume"
    CERTIFICATE = "certificate"
    KEY = "key"
    FILE = "file"
    """A PDF or a picture."""


_TYPES: Final = {
    REQUEST_TYP: DocumentType.REQUEST,
    f"application/{REQUEST_TYP}": DocumentType.REQUEST,
    TERMS_TYP: DocumentType.TERMS,
    EXTRACT_TYP: DocumentType.EXTRACT,
    SD_JWT_VC: DocumentType.CREDENTIAL,
    RECEIPT_TYP: DocumentType.RECEIPT,
    WITHDRAWAL_TYP: DocumentType.WITHDRAWAL,
    KEY_REQUEST_TYP: DocumentType.KEY_REQUEST,
    TRUST_LIST_TYP: DocumentType.TRUST_LIST,
}


def recognise_document(data: bytes) -> DocumentType:
    """The type of a file or link.

    Raises :class:`InputError`: ``inspect.not_recognised``, ``inspect.other_json``,
    ``inspect.other_document`` with its ``typ``, ``inspect.to_verify`` for credentials that only
    ``verify`` tells of, or what is wrong with its JSON or its header.
    """
    if recognise_media(data) in (BAKED_PNG, BAKED_SVG):
        raise InputError("inspect.to_verify")
    if media_type_of(data) is not None:
        return DocumentType.FILE
    text = data.strip()
    if text.startswith(_PEM):
        return DocumentType.CERTIFICATE
    if text.startswith(b"{"):
        return _of_json(parse_json_object(text), data)
    if _LINK.fullmatch(text):
        return DocumentType.REQUEST
    return _of_signed(text)


def _of_json(document: JsonObject, data: bytes) -> DocumentType:
    if str(document.get("schema")).startswith(_CLAIM_PROOF):
        return DocumentType.CLAIM_PROOF
    if is_native(document):
        return DocumentType.PROFILE
    if str(document.get("schema")).startswith(_TRUST_LIST):
        return DocumentType.TRUST_LIST
    if "kty" in document:
        return DocumentType.KEY
    if not _ASKING.isdisjoint(document):
        return DocumentType.REQUEST
    if is_json_resume(document):
        return DocumentType.JSON_RESUME
    try:
        recognise(data)
    except InputError as error:
        raise InputError("inspect.other_json") from error
    raise InputError("inspect.to_verify")


def _of_signed(text: bytes) -> DocumentType:
    try:
        typ, signed = recognise(text)
    except InputError as error:
        if error.code == "verify.not_recognised":
            raise InputError("inspect.not_recognised") from error
        raise
    if typ in _VERIFIED:
        raise InputError("inspect.to_verify")
    known = _TYPES.get(typ)
    if known is None and not _ASKING.isdisjoint(parse_jws(signed).claims()):
        return DocumentType.REQUEST  # a mislabelled one is told all that is wrong with it
    if known is None:
        raise InputError("inspect.other_document", typ=typ[:60])
    return known
