"""A credential in an SVG: one ``openbadges:credential`` element directly in the drawing.

The element holds a compact JWS in its attribute ``verify``, or JSON as text. XML is read by
``expat`` with everything refused that refers, expands or instructs: entities, an internal subset
of a document type, processing instructions. A plain ``<!DOCTYPE svg PUBLIC …>``, which drawing
programs write, names a file that is never looked for. Scripts, links and styles are not looked at:
the drawing is not drawn.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NoReturn

from wallet import limits
from wallet.errors import InputError

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType

_SVG: Final = "http://www.w3.org/2000/svg svg"
_CREDENTIAL: Final = "https://purl.imsglobal.org/ob/v3p0 credential"
_NAME_SPACE: Final = re.compile(
    rb"""xmlns[:\w.-]{0,40}\s{0,9}=\s{0,9}["']https://purl\.imsglobal\.org/ob/v3p0["']"""
)
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_BLANK: Final = b" \t\r\n"
_VERIFY: Final = "verify"


def holds_svg_badge(data: bytes) -> bool:
    """Whether a file begins as markup, is a drawing and declares the name space of badges; a hint
    to look closer, be the file damaged or cut."""
    start = data.removeprefix(_BYTE_ORDER_MARK).lstrip(_BLANK)
    if not start.startswith(b"<") or b"<svg" not in data:
        return False
    return _NAME_SPACE.search(data) is not None


def read_svg_badge(data: bytes) -> str:
    """The text of the one credential in an SVG: JSON, or a compact JWS.

    Raises :class:`InputError`: ``baked.svg`` for what is no well-formed SVG in UTF-8,
    ``baked.markup`` for one that refers, expands or instructs, ``baked.none``, ``baked.several``,
    ``baked.text`` where the element has both forms or neither, ``encoding.too_large``,
    ``baked.too_deep`` and ``baked.too_many`` over a limit.
    """
    if len(data) > limits.MAX_DOCUMENT_BYTES:
        raise InputError("encoding.too_large", limit=limits.MAX_DOCUMENT_BYTES)
    _check_utf8(data)
    drawing = _Drawing()
    _parse(data, drawing)
    if not drawing.found:
        raise InputError("baked.none")
    if len(drawing.found) > 1:
        raise InputError("baked.several")
    return drawing.found[0].credential()


@dataclass(slots=True)
class _Element:
    """The element of a credential, as it is read."""

    verify: str | None
    pieces: list[str] = field(default_factory=list)

    def credential(self) -> str:
        forms = [
            text for text in ("".join(self.pieces).strip(), (self.verify or "").strip()) if text
        ]
        if len(forms) != 1:
            raise InputError("baked.text")
        return forms[0]


@dataclass(slots=True)
class _Drawing:
    """What is remembered of a drawing while it is read: how deep, how much, which credentials."""

    found: list[_Element] = field(default_factory=list)
    depth: int = 0
    elements: int = 0
    inside: bool = False
    """In the element of a credential."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.elements += 1
        if self.depth > limits.MAX_XML_DEPTH:
            raise InputError("baked.too_deep", limit=limits.MAX_XML_DEPTH)
        if self.elements > limits.MAX_XML_ELEMENTS:
            raise InputError("baked.too_many", limit=limits.MAX_XML_ELEMENTS)
        if self.inside or (self.depth == 1 and name != _SVG):
            raise InputError("baked.svg")
        if name == _CREDENTIAL:
            if self.depth != 2:
                raise InputError("baked.svg")
            self.inside = True
            self.found.append(_Element(attributes.get(_VERIFY)))

    def end(self, _name: str) -> None:
        self.depth -= 1
        self.inside = False

    def text(self, piece: str) -> None:
        if self.inside:
            self.found[-1].pieces.append(piece)


def _check_utf8(data: bytes) -> None:
    """Whatever the first bytes suggest to the parser: other encodings hide what this one shows."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError("baked.svg") from error
    if "\0" in text:
        raise InputError("baked.svg")


def _parse(data: bytes, drawing: _Drawing) -> None:
    from xml.parsers import expat

    parser = expat.ParserCreate("utf-8", " ")
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.buffer_text = True
    _refuse_all_else(parser)
    parser.StartElementHandler = drawing.start
    parser.EndElementHandler = drawing.end
    parser.CharacterDataHandler = drawing.text
    try:
        parser.Parse(data, True)  # noqa: FBT003 - the library's form: this is all of it
    except expat.ExpatError as error:
        raise InputError("baked.svg") from error


def _refuse_all_else(parser: XMLParserType) -> None:
    """Everything that would make the text mean more than it says."""

    def declaration(_version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() != "utf-8":
            raise InputError("baked.svg")

    def document_type(
        _name: str, _system: str | None, _public: str | None, has_internal_subset: int
    ) -> None:
        if has_internal_subset:
            raise InputError("baked.markup")

    def refuse(*_about: object) -> NoReturn:
        raise InputError("baked.markup")

    parser.XmlDeclHandler = declaration
    parser.StartDoctypeDeclHandler = document_type
    parser.EntityDeclHandler = refuse
    parser.ProcessingInstructionHandler = refuse
    parser.SkippedEntityHandler = refuse
    parser.ExternalEntityRefHandler = refuse
