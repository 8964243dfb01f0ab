"""What a file to import is, told from its content and never from its name."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from wallet.credentials.recognise import SD_JWT_VC, recognise
from wallet.errors import InputError
from wallet.profile.formats.json_resume import is_json_resume
from wallet.profile.formats.native import is_native
from wallet.standards.encoding import parse_json_object
from wallet.workflows.evidence import media_type_of

_BLANK: Final = b" \t\r\n"
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


class ImportFormat(StrEnum):
    """What can be imported."""

    PROFILE = "json"
    """The wallet's own export."""
    JSON_RESUME = "jsonresume"
    SD_JWT_VC = "dc+sd-jwt"
    FILE = "file"
    """Evidence: PDF, PNG or JPEG."""


def recognise_import(data: bytes) -> ImportFormat:
    """The format of ``data``.

    Raises :class:`InputError`: ``imports.markup`` for HTML, SVG and XML, ``imports.other_json`` for
    JSON of no format known here, ``imports.other_document`` for signed documents that are not for
    holding, ``imports.not_recognised`` for the rest, or what is wrong with its JSON or its header.
    """
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
    raise InputError("imports.other_json")


def _signed(data: bytes) -> ImportFormat:
    try:
        typ, _ = recognise(data)
    except InputError as error:
        if error.code == "verify.not_recognised":
            raise InputError("imports.not_recognised") from error
        raise
    if typ != SD_JWT_VC:
        raise InputError("imports.other_document", typ=typ[:60])
    return ImportFormat.SD_JWT_VC
