"""What a file to import is, told from its content and never from its name."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from wallet.credentials.recognise import JSON_SEAL, SD_JWT_VC, recognise, recognise_media
from wallet.errors import InputError
from wallet.profile.formats.json_resume import is_json_resume
from wallet.profile.formats.native import is_native
from wallet.standards.encoding import parse_json_object
from wallet.workflows.evidence import media_type_of
from wallet.workflows.kept_whole import WHOLE_FORMATS, whole_format

_BLANK: Final = b" \t\r\n"
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


class ImportFormat(StrEnum):
    """What can be imported."""

    PROFILE = "json"
    """The wallet's own export."""
    JSON_RESUME = "jsonresume"
    SD_JWT_VC = "dc+sd-jwt"
    W3C = "vc"
    """A W3C credential, as JSON, JWT or SD-JWT."""
    EDC = "edc"
    """A European Digital Credential with its seal."""
    BADGE = "badge"
    """A picture with a badge in it."""
    FILE = "file"
    """Evidence: PDF, PNG or JPEG."""


def recognise_import(data: bytes) -> ImportFormat:
    """The format of ``data``.

    Raises :class:`InputError`: ``imports.markup`` for HTML, SVG and XML, ``imports.other_json`` for
    JSON of no format known here, ``imports.other_document`` for signed documents that are not for
    holding, ``imports.not_signed``, ``imports.not_recognised`` for the rest, or what is wrong with
    its JSON or its header.
    """
    if recognise_media(data) in WHOLE_FORMATS:
        return ImportFormat.BADGE
    if media_type_of(data) is not None:
        return ImportFormat.FILE
    start = data.removeprefix(_BYTE_ORDER_MARK).lstrip(_BLANK)[:1]
    if start == b"<":
        raise InputError("imports.markup")
    if start == b"{":
        return _json(data)
    return _signed(data)


def _json(data: bytes) -> ImportFormat:
    document = parse_json_object(data)
    if is_native(document):
        return ImportFormat.PROFILE
    if is_json_resume(document):
        return ImportFormat.JSON_RESUME
    return _signed(data, "imports.other_json")


def _signed(data: bytes, otherwise: str = "imports.not_recognised") -> ImportFormat:
    try:
        typ, _ = recognise(data)
        kept = whole_format(data)
    except InputError as error:
        if error.code == "verify.not_recognised":
            raise InputError(otherwise) from error
        raise
    if typ == SD_JWT_VC:
        return ImportFormat.SD_JWT_VC
    if kept is None:
        raise InputError("imports.other_document", typ=typ[:60])
    return ImportFormat.EDC if kept == JSON_SEAL else ImportFormat.W3C
