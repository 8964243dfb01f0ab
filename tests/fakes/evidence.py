"""Files as people have them on paper: no more of each than its beginning."""

from __future__ import annotations

from typing import Final

PDF: Final = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n"
PNG: Final = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(17)
JPEG: Final = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(11)
SVG: Final = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML: Final = b"<!doctype html><title>betyg</title><script>alert(1)</script>"
