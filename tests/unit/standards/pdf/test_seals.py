"""Seals as they are read out of a file: state, coverage, times; nothing about trust."""

from __future__ import annotations

import logging
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils.misc import PdfDecodeLimitError

from tests.fakes.refusals import refused
from tests.fakes.sealed_pdf import (
    LAST_SPRING,
    locked,
    page,
    rewritten,
    root,
    sealed,
    stamped_whole,
    stamper,
    university,
)
from wallet import limits
from wallet.errors import InputError, WalletError
from wallet.standards.pdf import Coverage, Seal, SealState, read_seals

UNIVERSITY = university()
STAMPER = stamper()
SEALED = sealed(page(), UNIVERSITY)
GAP = range(SEALED.index(b"/Contents <") + 10, SEALED.index(b">", SEALED.index(b"/Contents <")))
"""The bytes of the seal itself, which no seal can cover."""


def only(data: bytes) -> Seal:
    (seal,) = read_seals(data)
    return seal


def test_a_page_without_a_seal_has_none() -> None:
    assert read_seals(page()) == ()


def test_a_seal_tells_whose_certificate_and_when() -> None:
    seal = only(SEALED)

    assert seal.state is SealState.HOLDS
    assert seal.coverage is Coverage.WHOLE
    assert seal.chain == (UNIVERSITY.certificate, root().certificate)
    assert seal.stated == LAST_SPRING
    assert seal.stamps == ()


def test_a_seal_may_leave_its_time_out() -> None:
    assert only(sealed(page(), university(), at=None)).stated is None


def test_a_time_stamp_stands_with_its_seal() -> None:
    (stamp,) = only(sealed(page(), university(), stamped=(STAMPER, LAST_SPRING))).stamps

    assert stamp.holds
    assert stamp.time == LAST_SPRING
    assert stamp.chain == (STAMPER.certificate, root().certificate)


def test_a_time_stamp_of_the_whole_file_counts_for_the_seals_before_it_alone() -> None:
    first = stamped_whole(SEALED, stamper(), LAST_SPRING.plus(60))
    second = sealed(first, university(number=43), field="Seal2")

    before, after = read_seals(second)

    assert [stamp.time for stamp in before.stamps] == [LAST_SPRING.plus(60)]
    assert after.stamps == ()


def test_a_time_stamp_of_a_file_that_was_changed_after_counts_for_nothing() -> None:
    changed = rewritten(stamped_whole(SEALED, stamper(), LAST_SPRING))

    assert only(changed).stamps == ()
    assert only(changed).coverage is Coverage.CHANGED


def test_seals_come_in_the_order_in_which_they_were_made() -> None:
    two = sealed(SEALED, university(number=43, organisation="Exempelhögskolan"), field="A")

    first, second = read_seals(two)

    assert first.chain[0] == UNIVERSITY.certificate
    assert first.coverage is Coverage.PROOFS_ADDED
    assert second.coverage is Coverage.WHOLE


def test_a_seal_that_is_no_cms_is_wrong() -> None:
    junk = SEALED[: GAP[1]] + b"0" * (len(GAP) - 1) + SEALED[GAP[-1] + 1 :]

    assert only(junk).state is SealState.WRONG


def test_bytes_after_the_seal_in_its_own_place_are_more_than_the_seal() -> None:
    filled = SEALED[: GAP[-1]] + b"7" + SEALED[GAP[-1] + 1 :]

    assert only(filled).coverage is Coverage.PARTLY


def test_a_file_that_only_forbids_printing_is_read() -> None:
    limited = sealed(locked(page(), owner="rektor", user=""), university())

    assert only(limited).state is SealState.HOLDS


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7", "pdf.malformed"),
        (b"%PDF-1.7\n" + b"[" * 5_000, "pdf.malformed"),
        (SEALED[:-30], "pdf.malformed"),
        (page().replace(b"/Size ", b"/Size 1 /Size "), "pdf.ambiguous"),
        (locked(page(), owner="rektor", user="hemligt"), "pdf.locked"),
        (b"%PDF-1.7" + b" " * limits.MAX_PDF_BYTES, "encoding.too_large"),
    ],
    ids=["no more than a start", "deep", "cut", "two readings", "locked", "large"],
)
def test_what_cannot_be_read_is_refused_for_its_reason(data: bytes, code: str) -> None:
    with refused(InputError, code):
        read_seals(data)


def test_a_file_added_to_without_end_is_refused() -> None:
    data = page()
    for _ in range(limits.MAX_PDF_REVISIONS):
        data = rewritten(data)

    with refused(InputError, "pdf.revisions"):
        read_seals(data)


def test_an_index_that_unpacks_to_more_than_it_may_is_refused() -> None:
    from zlib import compress

    packed = compress(b"\0" * (limits.MAX_PDF_INDEX_BYTES + 8192), 9)
    start = b"%PDF-1.7\n"
    entries = (limits.MAX_PDF_INDEX_BYTES + 8192) // 4
    index = (
        b"1 0 obj <</Type /XRef /Size %d /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /Length %d>>\n"
        b"stream\n%s\nendstream endobj\nstartxref\n%d\n%%%%EOF\n"
    ) % (entries, len(packed), packed, len(start))

    with refused(InputError, "pdf.malformed") as caught:
        read_seals(start + index)
    assert isinstance(caught.value.__cause__, PdfDecodeLimitError)


def test_nothing_is_said_beside_the_report(capsys: pytest.CaptureFixture[str]) -> None:
    read_seals(sealed(page(), university(), digest="sha1"))
    logging.getLogger("pyhanko").warning("heard by nobody")

    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "")


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(SEALED) - 1), st.integers(1, 255))
def test_a_changed_byte_is_noticed(position: int, change: int) -> None:
    """Of the seal itself some bytes are no part of what it says; of the file every one is."""
    changed = bytearray(SEALED)
    changed[position] ^= change

    try:
        seals = read_seals(bytes(changed))
    except WalletError:
        return
    if position not in GAP:
        assert [one.state for one in seals if one.coverage is Coverage.WHOLE] == []


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.booleans())
def test_any_bytes_are_read_or_refused(data: bytes, whole: bool) -> None:
    with suppress(WalletError):
        read_seals(b"%PDF-1.7\n" + data + (SEALED if whole else b""))
