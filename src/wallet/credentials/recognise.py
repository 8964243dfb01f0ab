"""What a file is, told from its content and never from its name."""

from __future__ import annotations

import re
from typing import Final

from wallet import limits
from wallet.credentials.families.w3c.model import is_credential
from wallet.errors import InputError
from wallet.standards.baked import holds_png_badge, holds_svg_badge
from wallet.standards.encoding import JsonObject, parse_json_object
from wallet.standards.jades import JSON_SEAL_MEMBERS
from wallet.standards.jose import Jws, parse_jws

SEALED_PDF: Final = "application/pdf"
"""The media type of a PDF, sealed or not; also the type that a trust list may name."""
BAKED_PNG: Final = "image/png"
BAKED_SVG: Final = "image/svg+xml"
"""The media types of pictures with a badge in them; a picture without one is no document."""

SD_JWT_VC: Final = "dc+sd-jwt"
W3C_SD_JWT: Final = "vc+sd-jwt"
"""A W3C credential in an SD-JWT (VC-JOSE-COSE section 3.2)."""
W3C_JWT: Final = "vc+jwt"
"""A W3C credential in a JWT, by whichever of the three rule sets."""
W3C_PRESENTATION_JWT: Final = "vp+jwt"
W3C_JSON: Final = "vc"
"""A W3C credential in JSON, with proofs inside or with none."""
JSON_SEAL: Final = "jose+json"
"""A document in JSON with a seal around it (JAdES)."""
ELM: Final = "elm"
"""A European Digital Credential in JSON without the seal that makes it one."""

ELM_TYPE: Final = "EuropeanDigitalCredential"

_PDF = b"%PDF-"
_HEADER_STARTS = (b"eyJ", b"eyA", b"ewo", b"ew0", b"ewk")
"""How ``{`` and what may follow it in a JOSE header begins in base64url."""

_CLAIM_PROOF = re.compile(rb'\s*\{\s*"schema"\s*:\s*"claim-proof/')

_BLANK = b" \t\r\n"
_BASE_TYPE = b'"VerifiableCredential"'
_SEAL_MEMBERS = tuple(f'"{name}"'.encode() for name in sorted(JSON_SEAL_MEMBERS))

_PLAIN_TYPES = frozenset({"", "JWT"})
"""Headers that say no more than that it is a JWT: what it is, its payload says."""


def recognise_media(data: bytes) -> str | None:
    """The media type of a document that is no text, by its bytes; None for all others."""
    if data.startswith(_PDF):
        return SEALED_PDF
    if holds_png_badge(data):
        return BAKED_PNG
    return BAKED_SVG if holds_svg_badge(data) else None


def is_claimed(data: bytes) -> bool:
    """Whether a file is of a format the wallet knows, be it damaged or cut.

    Tells what to skip in a folder: a broken extract must not be passed over as somebody's notes.
    """
    if recognise_media(data) is not None or data.startswith(_HEADER_STARTS):
        return True
    if not data.lstrip(_BLANK).startswith(b"{"):
        return False
    if is_claim_proof(data):
        return True
    return _BASE_TYPE in data or all(member in data for member in _SEAL_MEMBERS)


def is_claim_proof(data: bytes) -> bool:
    """Whether a JSON document begins as the proof of one claim of a receipt does."""
    return _CLAIM_PROOF.match(data) is not None


def recognise(data: bytes) -> tuple[str, str]:
    """What a document in text is, by the names above or by its ``typ``, and its text.

    After a signed text one line end is left off; any other stray byte makes it no document. Raises
    :class:`InputError`: ``verify.not_recognised``, or what is wrong with its JSON or its header.
    """
    if len(data) > limits.MAX_DOCUMENT_BYTES:
        raise InputError("encoding.too_large", limit=limits.MAX_DOCUMENT_BYTES)
    if data.lstrip(_BLANK).startswith(b"{"):
        return _json_kind(parse_json_object(data)), data.decode("utf-8")
    try:
        text = _without_line_end(data).decode("ascii")
    except UnicodeDecodeError as error:
        raise InputError("verify.not_recognised") from error
    first, tilde, _ = text.partition("~")
    if first.count(".") != 2 or not data.startswith(_HEADER_STARTS):
        raise InputError("verify.not_recognised")
    jws = parse_jws(first)
    return _sd_jwt_kind(jws) if tilde else _jwt_kind(jws), text


def _json_kind(document: JsonObject) -> str:
    if document.keys() >= JSON_SEAL_MEMBERS:
        return JSON_SEAL
    if not is_credential(document):
        raise InputError("verify.not_recognised")
    types = document.get("type")
    is_elm = isinstance(types, list) and ELM_TYPE in types
    return ELM if is_elm and "proof" not in document else W3C_JSON


def _sd_jwt_kind(jws: Jws) -> str:
    """``vc+sd-jwt`` was the name of SD-JWT VC in older drafts and is that of W3C credentials in an
    SD-JWT now. Which one it is, the claim says that each of them must have in the clear."""
    if jws.typ == SD_JWT_VC:
        return SD_JWT_VC
    if jws.typ != W3C_SD_JWT:
        raise InputError("verify.not_recognised")
    payload = jws.claims()
    return W3C_SD_JWT if "@context" in payload and "vct" not in payload else SD_JWT_VC


def _jwt_kind(jws: Jws) -> str:
    typ = jws.typ or ""
    if typ not in _PLAIN_TYPES:
        return typ
    payload = jws.claims()
    return W3C_JWT if isinstance(payload.get("vc"), dict) or is_credential(payload) else typ


def _without_line_end(data: bytes) -> bytes:
    return data[:-2] if data.endswith(b"\r\n") else data.removesuffix(b"\n")
