"""What a seal covers of the file, and what was added after it."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Final

from asn1crypto.cms import ContentInfo
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

_HEX_STRING: Final = re.compile(rb"<[0-9A-Fa-f]*>")


class Coverage(Enum):
    """How the file that is here relates to what was sealed."""

    WHOLE = auto()
    """The seal covers every byte but its own."""
    PROOFS_ADDED = auto()
    """After it came only further seals, time-stamps, and certificates to check them with."""
    FILLED_IN = auto()
    """After it form fields were filled in, as it allows."""
    CHANGED = auto()
    """After it something was added that changes the document, or that it forbids."""
    PARTLY = auto()
    """It leaves out more than itself: what was sealed is not this file."""


def coverage_of(seal: EmbeddedPdfSignature, data: bytes) -> Coverage:
    """The coverage of one seal in ``data``; raises whatever the library raises."""
    if not _gap_is_the_seal(seal, data):
        return Coverage.PARTLY
    seal.compute_integrity_info()
    if seal.coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return Coverage.WHOLE
    if seal.coverage is not SignatureCoverageLevel.ENTIRE_REVISION:
        return Coverage.PARTLY
    return _added(seal)


def _gap_is_the_seal(seal: EmbeddedPdfSignature, data: bytes) -> bool:
    """Whether the bytes left out are one hexadecimal string, the seal itself, then zeros.

    The library compares lengths; a string written otherwise would leave room for more.
    """
    numbers = [int(number) for number in seal.byte_range]
    if len(numbers) != 4 or min(numbers) < 0:
        return False
    start, first, second_start, second = numbers
    if start != 0 or second_start < first or second_start + second > len(data):
        return False
    if _HEX_STRING.fullmatch(data, first, second_start) is None:
        return False
    content = seal.pkcs7_content
    return not content[len(ContentInfo.load(content).dump()) :].strip(b"\0")


def _added(seal: EmbeddedPdfSignature) -> Coverage:
    found = seal.diff_result
    if not isinstance(found, DiffResult) or not seal.summarise_integrity_info()["docmdp_ok"]:
        return Coverage.CHANGED
    if found.modification_level <= ModificationLevel.LTA_UPDATES:
        return Coverage.PROOFS_ADDED
    if found.modification_level is ModificationLevel.FORM_FILLING:
        others = set(found.changed_form_fields) - _seal_fields(seal.reader)
        return Coverage.FILLED_IN if others else Coverage.PROOFS_ADDED
    return Coverage.CHANGED


def _seal_fields(reader: PdfFileReader) -> set[str]:
    return {name for name, _, _ in enumerate_sig_fields(reader)}
