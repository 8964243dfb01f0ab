"""What a file is, told from its content and never from its name."""

from __future__ import annotations

import re

from wallet import limits
from wallet.errors import InputError
from wallet.standards.jose import parse_jws

SEALED_PDF = "application/pdf"
"""The media type of a PDF, sealed or not; also the type that a trust list may name."""

_MEDIA = ((b"%PDF-", SEALED_PDF),)

_HEADER_STARTS = (b"eyJ", b"eyA", b"ewo", b"ew0", b"ewk")
"""How ``{`` and what may follow it in a JOSE header begins in base64url."""

_CLAIM_PROOF = re.compile(rb'\s*\{\s*"schema"\s*:\s*"claim-proof/')

_SD_JWT_VC_TYPES = frozenset({"dc+sd-jwt", "vc+sd-jwt"})
SD_JWT_VC = "dc+sd-jwt"


def recognise_media(data: bytes) -> str | None:
    """The media type of a document that is no text, by its first bytes; None for all others."""
    return next((media for start, media in _MEDIA if data.startswith(start)), None)


def is_claimed(data: bytes) -> bool:
    """Whether a document that begins so is of a format the wallet knows, be it damaged or cut.

    Tells what to skip in a folder: a broken extract must not be passed over as somebody's notes.
    """
    return (
        recognise_media(data) is not None or data.startswith(_HEADER_STARTS) or is_claim_proof(data)
    )


def is_claim_proof(data: bytes) -> bool:
    """Whether a JSON document begins as the proof of one claim of a receipt does."""
    return _CLAIM_PROOF.match(data) is not None


def recognise(data: bytes) -> tuple[str, str]:
    """The ``typ`` of a signed document, in its present name, and its text.

    One line end after the text is left off; any other stray byte makes it no document. Raises
    :class:`InputError`: ``verify.not_recognised``, or what is wrong with its first header.
    """
    if len(data) > limits.MAX_DOCUMENT_BYTES:
        raise InputError("encoding.too_large", limit=limits.MAX_DOCUMENT_BYTES)
    try:
        text = _without_line_end(data).decode("ascii")
    except UnicodeDecodeError as error:
        raise InputError("verify.not_recognised") from error
    first, tilde, _ = text.partition("~")
    if first.count(".") != 2 or not data.startswith(_HEADER_STARTS):
        raise InputError("verify.not_recognised")
    typ = parse_jws(first).typ or ""
    if typ in _SD_JWT_VC_TYPES and tilde:
        return SD_JWT_VC, text
    if tilde:
        raise InputError("verify.not_recognised")
    return typ, text


def _without_line_end(data: bytes) -> bytes:
    return data[:-2] if data.endswith(b"\r\n") else data.removesuffix(b"\n")
