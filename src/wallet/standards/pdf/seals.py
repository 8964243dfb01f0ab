"""All seals of a PDF, as values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import EmbeddedPdfSignature

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import Instant
from wallet.standards.pdf.cms import (
    Stamp,
    chain_of,
    holds,
    instant,
    is_accepted,
    read_stamp,
    stamps_of,
)
from wallet.standards.pdf.coverage import Coverage, coverage_of
from wallet.standards.pdf.opening import library_errors, open_pdf

if TYPE_CHECKING:
    from cryptography import x509

_SEALING: Final = frozenset({"/ETSI.CAdES.detached", "/adbe.pkcs7.detached"})
"""The forms of a seal that are checked (ISO 32000-2 table 255); older ones have weak digests."""

_STAMPING: Final = "/ETSI.RFC3161"


class SealState(Enum):
    """Whether the signature of a seal holds over the bytes it covers."""

    HOLDS = auto()
    WRONG = auto()
    UNSUPPORTED = auto()
    """Of a form, or with an algorithm or key, that is not accepted."""


@dataclass(frozen=True, slots=True)
class Seal:
    """One seal or signature in a PDF."""

    state: SealState
    chain: tuple[x509.Certificate, ...] = ()
    """Its certificate and those that lead on from it; leaf first. Says nothing about trust."""
    coverage: Coverage | None = None
    stated: Instant | None = None
    """When it was made, in the words of whoever made it."""
    stamps: tuple[Stamp, ...] = ()
    """Time-stamps over it, or over the file with it inside."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A signature of the file before it is looked at; None where even that failed."""

    form: str
    embedded: EmbeddedPdfSignature | None


def read_seals(data: bytes) -> tuple[Seal, ...]:
    """The seals of a PDF in the order in which they were made; none where it has none.

    Raises :class:`InputError` as :func:`~wallet.standards.pdf.opening.open_pdf`, and
    ``pdf.seals`` for too many.
    """
    reader = open_pdf(data)
    with library_errors("pdf.malformed"):
        found = [*_found(reader)]
    if len(found) > limits.MAX_PDF_SEALS:
        raise InputError("pdf.seals", limit=limits.MAX_PDF_SEALS)
    beside = [
        (one.embedded.signed_revision, stamp)
        for one in found
        if one.form == _STAMPING and one.embedded is not None
        for stamp in _document_stamp(one.embedded, data)
    ]
    return tuple(_seal(one, beside, data) for one in found if one.form != _STAMPING)


def _found(reader: PdfFileReader) -> Iterator[_Found]:
    """The filled signature fields, in the order of the revisions that they came with."""
    found = []
    for name, value, field in enumerate_sig_fields(reader, filled_status=True):
        form = str(value.get_object().get("/SubFilter", ""))
        try:
            with library_errors("pdf.seal"):
                embedded = EmbeddedPdfSignature(reader, field, name)
        except InputError:
            embedded = None
        found.append(_Found(form, embedded))
    yield from sorted(
        found,
        key=lambda one: one.embedded.signed_revision if one.embedded else limits.MAX_PDF_REVISIONS,
    )


def _seal(found: _Found, beside: list[tuple[int, Stamp]], data: bytes) -> Seal:
    if found.form not in _SEALING:
        return Seal(SealState.UNSUPPORTED)
    try:
        with library_errors("pdf.seal"):
            return _read(found.embedded, beside, data)
    except InputError:
        return Seal(SealState.WRONG)


def _read(
    embedded: EmbeddedPdfSignature | None, beside: list[tuple[int, Stamp]], data: bytes
) -> Seal:
    if embedded is None:
        raise InputError("pdf.seal")
    signed_data = embedded.signed_data
    if not is_accepted(signed_data):
        return Seal(SealState.UNSUPPORTED)
    chain = chain_of(signed_data)
    if not holds(signed_data, embedded.compute_digest()):
        return Seal(SealState.WRONG, chain)
    later = (stamp for revision, stamp in beside if revision > embedded.signed_revision)
    return Seal(
        SealState.HOLDS,
        chain,
        coverage_of(embedded, data),
        _stated(embedded),
        (*stamps_of(signed_data), *later),
    )


def _stated(embedded: EmbeddedPdfSignature) -> Instant | None:
    """The time it gives itself, where that is one."""
    try:
        with library_errors("pdf.seal"):
            stated = embedded.self_reported_timestamp
            return instant(stated) if stated is not None else None
    except InputError:
        return None


def _document_stamp(embedded: EmbeddedPdfSignature, data: bytes) -> Iterator[Stamp]:
    """A time-stamp over the whole file as it was then (ETSI EN 319 142-1 section 5.4.3)."""
    try:
        with library_errors("pdf.seal"):
            if coverage_of(embedded, data) in (Coverage.WHOLE, Coverage.PROOFS_ADDED):
                yield read_stamp(embedded.signed_data, embedded.compute_digest)
    except InputError:
        return
