"""Pictures with badges in them, and pictures that try to be more than that."""

from __future__ import annotations

import zlib

PNG_START = b"\x89PNG\r\n\x1a\n"
KEYWORD = b"openbadgecredential"
SVG = "http://www.w3.org/2000/svg"
BADGES = "https://purl.imsglobal.org/ob/v3p0"


def chunk(kind: bytes, content: bytes) -> bytes:
    """A chunk of a PNG, with its length and CRC."""
    crc = zlib.crc32(kind + content).to_bytes(4)
    return len(content).to_bytes(4) + kind + content + crc


HEADER = chunk(b"IHDR", bytes((0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0)))
PIXELS = chunk(b"IDAT", zlib.compress(b"\0\0"))
END = chunk(b"IEND", b"")


def badge_chunk(text: str | bytes, *, packed: bool = False, keyword: bytes = KEYWORD) -> bytes:
    """The ``iTXt`` chunk of a badge."""
    content = text.encode() if isinstance(text, str) else text
    if packed:
        content = zlib.compress(content, 9)
    return chunk(b"iTXt", keyword + b"\0" + bytes((packed, 0)) + b"\0\0" + content)


def png(*chunks: bytes, after: bytes = b"") -> bytes:
    """A picture of one point, with further chunks."""
    return PNG_START + HEADER + b"".join(chunks) + PIXELS + END + after


def svg(inside: str, *, before: str = "") -> bytes:
    """A drawing, with something directly in it."""
    return (
        f'{before}<svg xmlns="{SVG}" xmlns:openbadges="{BADGES}">{inside}<path d="M0,0"/></svg>'
    ).encode()


def svg_json(text: str) -> bytes:
    """A drawing with a badge as JSON."""
    return svg(f"<openbadges:credential><![CDATA[{text}]]></openbadges:credential>")


def svg_jws(text: str) -> bytes:
    """A drawing with a badge as JWS."""
    return svg(f'<openbadges:credential verify="{text}"/>')
