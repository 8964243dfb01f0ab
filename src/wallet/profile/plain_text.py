"""Text without markup: what a record keeps of what a person or a file wrote.

A record's text is inert (:func:`wallet.standards.encoding.foreign_text`) and holds no HTML
element, comment or character reference, so that no view of it can come alive. Words in angle
brackets that are no HTML element (``List<T>``) are text and stay.
"""

from __future__ import annotations

import re
from typing import Final

from wallet.standards.encoding import foreign_text

_BLOCKS: Final = (
    "address|article|aside|blockquote|br|dd|div|dl|dt|fieldset|figure|footer|form|h1|h2|h3|h4|h5|h6"
    "|header|hr|li|main|nav|ol|p|pre|section|table|tr|ul"
)
_INLINE: Final = (
    "a|abbr|audio|b|base|bdi|bdo|big|body|button|canvas|center|cite|code|col|colgroup|data|del|dfn"
    "|em|embed|figcaption|font|frame|frameset|head|html|i|iframe|img|input|ins|kbd|label|legend"
    "|link|map|mark|math|meta|noscript|object|optgroup|option|output|param|picture|progress|q|s"
    "|samp|select|small|source|span|strike|strong|sub|summary|sup|svg|tbody|td|template|textarea"
    "|tfoot|th|thead|time|title|tt|u|var|video|wbr"
)
_TOKEN: Final = re.compile(
    rf"(?P<comment><!--)|(?P<comment_end>-->)|<!doctype[^<>]*>"
    rf"|<(?P<slash>/?)(?:(?P<block>{_BLOCKS})|(?P<unread>script|style)|{_INLINE})(?=[\s/>])[^<>]*>",
    re.IGNORECASE,
)
_REFERENCE: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_WORD: Final = "[!-%'-;=-~À-ÿ]+"
_USUAL: Final = {
    newlines: re.compile(f"{_WORD}(?:{gap}{_WORD})*")
    for newlines, gap in ((False, " "), (True, "[ \n]"))
}
"""Words of the usual letters without ``<`` and ``&``, one gap apart: plain at a glance."""

_PASSES: Final = 8
"""Markup hidden in markup; after so many layers every sign that could begin some is dropped."""

_RAW_FACTOR: Final = 16
"""How much longer than its text markup may be before the rest is not read."""


def plain_text(text: str, *, limit: int, newlines: bool = False) -> str:
    """``text`` without markup, inert, at most ``limit`` characters; unchanged where it is so.

    Elements that begin a line become line breaks (a space without ``newlines``); what scripts and
    style sheets hold is dropped. Applying it twice changes nothing more.
    """
    if len(text) <= limit and _USUAL[newlines].fullmatch(text):
        return text
    text = text[: limit * _RAW_FACTOR].replace("\r\n", "\n")
    for _ in range(_PASSES):
        plain = foreign_text(_strip(text), limit=limit, newlines=newlines)
        if plain == text:
            return plain
        text = plain
    return foreign_text(re.sub("[<>&]", " ", text), limit=limit, newlines=newlines)


def _strip(text: str) -> str:
    if "<" not in text and "&" not in text:
        return text
    from html import unescape  # a large table, and few texts need it

    return _REFERENCE.sub(lambda found: unescape(found[0]), _without_elements(text))


def _without_elements(text: str) -> str:
    kept: list[str] = []
    start = 0
    unread = ""
    for token in _TOKEN.finditer(text):
        ended = _ends_unread(token)
        if unread:
            if ended == unread:
                unread, start = "", token.end()
        elif ended != "comment":  # outside a comment its end is an arrow, and text
            kept += (text[start : token.start()], "\n" if token["block"] else "")
            unread = "" if ended else _begins_unread(token)
            start = token.end()
    return "".join(kept) + ("" if unread else text[start:])


def _begins_unread(token: re.Match[str]) -> str:
    """``comment``, ``script`` or ``style`` where the token begins what is not for reading."""
    return "comment" if token["comment"] else (token["unread"] or "").lower()


def _ends_unread(token: re.Match[str]) -> str:
    if token["comment_end"]:
        return "comment"
    return (token["unread"] or "").lower() if token["slash"] else ""
