"""PNG with a badge: what is taken out, and what is refused."""

from __future__ import annotations

import zlib

import pytest

from tests.fakes.baked import END, HEADER, KEYWORD, PIXELS, PNG_START, badge_chunk, chunk, png
from tests.fakes.refusals import refused
from wallet import limits
from wallet.errors import InputError
from wallet.standards.baked import holds_png_badge, read_png_badge

BADGE = '{"name": "Exempelmärke för svetsning"}'


@pytest.mark.parametrize("packed", [False, True])
def test_the_text_of_the_one_badge_is_given_as_it_stands(packed: bool) -> None:
    data = png(chunk(b"tEXt", b"Title\0Bild"), badge_chunk(BADGE, packed=packed))

    assert read_png_badge(data) == BADGE
    assert holds_png_badge(data)


def test_a_picture_without_a_badge_has_none() -> None:
    assert not holds_png_badge(png())

    with refused(InputError, "baked.none"):
        read_png_badge(png())


@pytest.mark.parametrize(
    "second",
    [
        badge_chunk(BADGE),
        badge_chunk('{"name": "Ett annat märke"}', packed=True),
        chunk(b"tEXt", KEYWORD + b"\0{}"),
        chunk(b"zTXt", KEYWORD + b"\0\0" + zlib.compress(b"{}")),
    ],
)
def test_two_badges_are_refused_whatever_form_the_second_has(second: bytes) -> None:
    with refused(InputError, "baked.several"):
        read_png_badge(png(badge_chunk(BADGE), second))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(png(badge_chunk(BADGE), after=b"\0"), id="a byte after the end"),
        pytest.param(png(badge_chunk(BADGE), after=badge_chunk(BADGE)), id="a badge after the end"),
        pytest.param(png(badge_chunk(BADGE), after=END), id="two ends"),
        pytest.param(png(badge_chunk(BADGE))[:-1], id="cut"),
        pytest.param(png(badge_chunk(BADGE))[: -len(END)], id="no end"),
        pytest.param(PNG_START, id="nothing in it"),
        pytest.param(PNG_START + badge_chunk(BADGE) + HEADER + PIXELS + END, id="header not first"),
        pytest.param(png(HEADER, badge_chunk(BADGE)), id="two headers"),
        pytest.param(png(badge_chunk(BADGE)).replace(b"svets", b"svats"), id="CRC"),
        pytest.param(png(b"\xff\xff\xff\xffiTXt" + badge_chunk(BADGE)), id="length"),
        pytest.param(b"GIF89a" + png(badge_chunk(BADGE)), id="something before it"),
    ],
)
def test_what_is_no_whole_png_is_refused(data: bytes) -> None:
    with refused(InputError, "baked.png"):
        read_png_badge(data)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"\x02\0\0\0{}", id="unknown flag"),
        pytest.param(b"\x01\x01\0\0" + zlib.compress(b"{}"), id="unknown packing"),
        pytest.param(b"\0\0\0{}", id="a field short"),
        pytest.param(b"\0", id="empty"),
        pytest.param(b"\x01\0\0\0{}", id="not packed"),
        pytest.param(b"\x01\0\0\0" + zlib.compress(b"{}")[:-2], id="packed and cut"),
        pytest.param(b"\x01\0\0\0" + zlib.compress(b"{}") + b"{}", id="more after the packed text"),
        pytest.param(b"\0\0\0\0\xff\xfe{}", id="not UTF-8"),
    ],
)
def test_a_badge_in_another_form_is_refused(content: bytes) -> None:
    with refused(InputError, "baked.text"):
        read_png_badge(png(chunk(b"iTXt", KEYWORD + b"\0" + content)))


def test_a_badge_in_a_chunk_of_another_kind_is_refused() -> None:
    with refused(InputError, "baked.text"):
        read_png_badge(png(chunk(b"tEXt", KEYWORD + b"\0" + BADGE.encode())))


def test_a_text_that_unpacks_beyond_the_limit_is_not_unpacked() -> None:
    bomb = badge_chunk(bytes(64 * limits.MAX_DOCUMENT_BYTES), packed=True)
    assert len(bomb) < limits.MAX_DOCUMENT_BYTES

    with refused(InputError, "encoding.too_large"):
        read_png_badge(png(bomb))


def test_a_text_at_the_limit_is_read_and_one_byte_more_is_not() -> None:
    most = b"x" * limits.MAX_DOCUMENT_BYTES

    assert len(read_png_badge(png(badge_chunk(most, packed=True)))) == limits.MAX_DOCUMENT_BYTES
    for packed in (False, True):
        with refused(InputError, "encoding.too_large"):
            read_png_badge(png(badge_chunk(most + b"x", packed=packed)))


def test_a_picture_of_countless_pieces_is_not_walked_to_its_end() -> None:
    pieces = chunk(b"tIME", b"") * limits.MAX_PNG_CHUNKS

    with refused(InputError, "baked.too_many"):
        read_png_badge(png(badge_chunk(BADGE), pieces))


def test_a_picture_over_the_limit_is_not_read() -> None:
    with refused(InputError, "encoding.too_large"):
        read_png_badge(png(after=bytes(limits.MAX_BAKED_BYTES)))
