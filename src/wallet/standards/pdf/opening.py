"""Opening a PDF within bounds, and the one door through which the library's errors come out."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from struct import error as StructError  # noqa: N812 - a class with a small name
from typing import Final
from zlib import error as ZlibError  # noqa: N812 - likewise

from pyhanko.pdf_utils.decode_limits import (
    DEFAULT_PURPOSE_LIMITS,
    DecodeLimits,
    DecodePurpose,
    DocumentDecodeBudget,
    StreamDecodeLimits,
)
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader

from wallet import limits
from wallet.errors import InputError

for _library in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_library).addHandler(logging.NullHandler())
    """What it would log is in the report; a counsellor's screen is not its log."""

_LIMITS: Final = DecodeLimits(
    per_stream=StreamDecodeLimits(max_output_size=limits.MAX_PDF_DECODED_BYTES),
    per_purpose={
        **DEFAULT_PURPOSE_LIMITS,
        DecodePurpose.XREF_STREAM: StreamDecodeLimits(max_output_size=limits.MAX_PDF_INDEX_BYTES),
    },
    document_budget=DocumentDecodeBudget(
        base_allowance=limits.MAX_PDF_DECODED_BYTES, max_ratio=1.0
    ),
)

_RAISED: Final = (
    *(ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError),
    *(NotImplementedError, PdfError, StructError, TypeError, ValueError, ZlibError),
)
"""What the library raises for files made to break it: it documents none of it."""


@contextmanager
def library_errors(code: str) -> Iterator[None]:
    """Turns whatever the library raises in the block into :class:`InputError` of ``code``.

    An ``InputError`` raised within goes through as it is.
    """
    try:
        yield
    except InputError:
        raise
    except _RAISED as error:
        raise InputError(code) from error


def open_pdf(data: bytes) -> PdfFileReader:
    """The file, read strictly.

    Raises :class:`InputError`: ``encoding.too_large``; ``pdf.malformed`` for what is no whole PDF;
    ``pdf.ambiguous`` for one that only a lenient reader understands, so that two programs may see
    two documents; ``pdf.locked`` for one that opens with a password only; ``pdf.revisions``.
    """
    if len(data) > limits.MAX_PDF_BYTES:
        raise InputError("encoding.too_large", limit=limits.MAX_PDF_BYTES)
    try:
        reader = _read(data, strict=True)
    except InputError:
        _read(data, strict=False)
        raise InputError("pdf.ambiguous") from None
    if reader.xrefs.hybrid_xrefs_present:
        raise InputError("pdf.ambiguous")
    if reader.xrefs.total_revisions > limits.MAX_PDF_REVISIONS:
        raise InputError("pdf.revisions", limit=limits.MAX_PDF_REVISIONS)
    return reader


def _read(data: bytes, *, strict: bool) -> PdfFileReader:
    with library_errors("pdf.malformed"):
        reader = PdfFileReader(BytesIO(data), strict=strict, decode_limits=_LIMITS)
        if reader.encrypted:
            _unlock(reader)
        _ = reader.root
        return reader


def _unlock(reader: PdfFileReader) -> None:
    """With the empty password, which opens files that only restrict printing or copying."""
    from pyhanko.pdf_utils.crypt.api import AuthStatus

    if reader.decrypt("").status is AuthStatus.FAILED:
        raise InputError("pdf.locked")
