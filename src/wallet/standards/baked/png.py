"""A credential in a PNG: an ``iTXt`` chunk with the keyword ``openbadgecredential``.

The chunks are walked as the PNG specification (third edition, sections 5.2 to 5.6) lays them out:
each with its length, type and CRC, ``IHDR`` first and ``IEND`` last with nothing after it.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Final, TypeAlias

from wallet import limits
from wallet.errors import InputError

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
KEYWORD: Final = b"openbadgecredential"

_NUMBER: Final = 4
"""Bytes of a length, a type and a CRC."""
_TEXT_CHUNKS: Final = frozenset({b"iTXt", b"tEXt", b"zTXt"})
_COMPRESSED: Final = b"\x01\x00"
_UNCOMPRESSED: Final = b"\x00\x00"

_Chunk: TypeAlias = tuple[bytes, memoryview]
"""Type and content."""


def holds_png_badge(data: bytes) -> bool:
    """Whether a file begins as a PNG and has the keyword of a badge somewhere; a hint to look
    closer, be the file damaged or cut."""
    return data.startswith(SIGNATURE) and KEYWORD + b"\0" in data


def read_png_badge(data: bytes) -> str:
    """The text of the one credential in a PNG: JSON, or a compact JWS.

    Raises :class:`InputError`: ``baked.png`` for what is no whole PNG, ``baked.none``,
    ``baked.several`` where there is more than one, ``baked.text`` for a text that breaks the form
    of its chunk, ``encoding.too_large`` and ``baked.too_many`` over a limit.
    """
    if len(data) > limits.MAX_BAKED_BYTES:
        raise InputError("encoding.too_large", limit=limits.MAX_BAKED_BYTES)
    found = [
        (kind, bytes(content))
        for kind, content in _chunks(data)
        if kind in _TEXT_CHUNKS and _keyword(content) == KEYWORD
    ]
    if not found:
        raise InputError("baked.none")
    if len(found) > 1:
        raise InputError("baked.several")
    kind, content = found[0]
    if kind != b"iTXt":
        raise InputError("baked.text")
    return _international_text(content)


def _chunks(data: bytes) -> Iterator[_Chunk]:
    """Every chunk in order. All of them are checked before the last one is given out."""
    if not data.startswith(SIGNATURE):
        raise InputError("baked.png")
    view = memoryview(data)
    start, kind = len(SIGNATURE), b""
    for number in range(limits.MAX_PNG_CHUNKS):
        before, (kind, content) = kind, _chunk(view, start)
        is_first = number == 0
        if is_first != (kind == b"IHDR") or before == b"IEND":
            raise InputError("baked.png")
        yield kind, content
        start += 3 * _NUMBER + len(content)
        if start == len(data) and kind == b"IEND":
            return
    raise InputError("baked.too_many", limit=limits.MAX_PNG_CHUNKS)


def _chunk(view: memoryview, start: int) -> _Chunk:
    length = int.from_bytes(view[start : start + _NUMBER])
    content = start + 2 * _NUMBER
    end = content + length
    if end + _NUMBER > len(view):
        raise InputError("baked.png")
    if zlib.crc32(view[start + _NUMBER : end]) != int.from_bytes(view[end : end + _NUMBER]):
        raise InputError("baked.png")
    return bytes(view[start + _NUMBER : content]), view[content:end]


def _keyword(content: memoryview) -> bytes:
    """What stands before the first zero byte; a keyword has at most 79 (section 11.3.3.2)."""
    return bytes(content[:80]).partition(b"\0")[0]


def _international_text(content: bytes) -> str:
    """The text of an ``iTXt`` chunk (section 11.3.3.4): keyword, packing, language, translated
    keyword, text."""
    rest = content.removeprefix(KEYWORD + b"\0")
    packing, rest = rest[:2], rest[2:]
    parts = rest.split(b"\0", 2)
    if len(parts) != 3 or packing not in (_COMPRESSED, _UNCOMPRESSED):
        raise InputError("baked.text")
    text = _unpacked(parts[2]) if packing == _COMPRESSED else parts[2]
    if len(text) > limits.MAX_DOCUMENT_BYTES:
        raise InputError("encoding.too_large", limit=limits.MAX_DOCUMENT_BYTES)
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError("baked.text") from error


def _unpacked(data: bytes) -> bytes:
    """Never more than the limit and one byte, whatever the text says it unpacks to."""
    stream = zlib.decompressobj()
    try:
        text = stream.decompress(data, limits.MAX_DOCUMENT_BYTES + 1)
    except zlib.error as error:
        raise InputError("baked.text") from error
    if len(text) <= limits.MAX_DOCUMENT_BYTES and (not stream.eof or stream.unused_data):
        raise InputError("baked.text")
    return text
