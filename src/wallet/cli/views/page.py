"""What a stream can show: its width, colour, and whether it is read line by line.

Colour only ever repeats what the words say. On a terminal the width is kept between 60 and 120;
text that goes to a file or a pipe is never cut.
"""

from __future__ import annotations

import os
import re
import textwrap
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TextIO

NARROWEST: Final = 60
WIDEST: Final = 120
_ELSEWHERE: Final = 80

_ONE_CELL_EACH: Final = re.compile("[\0-\u02ff\u2010-\u2027]*")
"""Latin letters and usual punctuation: most texts, told without a look at every character."""
_NO_BREAK: Final = "\u00a0"


@dataclass(frozen=True, slots=True)
class Page:
    """The surface that lines are laid out for."""

    width: int = _ELSEWHERE
    is_screen: bool = False
    """A terminal, where a line longer than ``width`` would break."""
    color: bool = False
    linear: bool = False
    """``TERM=dumb``: a screen reader or a teletype. One thing per line, no columns, no pages."""

    def bold(self, text: str) -> str:
        """``text``, standing out where the page has colour."""
        return f"\x1b[1m{text}\x1b[0m" if self.color else text

    def wrap(self, text: str, *, indent: str = "", hanging: str | None = None) -> list[str]:
        """``text`` as lines no longer than the page; words longer than a line are kept whole."""
        lines = textwrap.wrap(
            text,
            self.width,
            initial_indent=indent,
            subsequent_indent=indent if hanging is None else hanging,
            break_long_words=False,
            break_on_hyphens=False,
        )
        return lines or [""]

    def wrap_whole(self, text: str, *, indent: str = "", hanging: str = "") -> list[str]:
        """As :meth:`wrap`, no command in backticks broken: it can be copied from one line."""
        kept = re.sub(r"`[^`]*`", lambda command: command[0].replace(" ", _NO_BREAK), text)
        lines = self.wrap(kept, indent=indent, hanging=hanging)
        return [line.replace(_NO_BREAK, " ") for line in lines]


def page_of(stream: TextIO, environment: Mapping[str, str], *, no_color: bool = False) -> Page:
    """The page that ``stream`` is, with ``NO_COLOR`` and ``TERM=dumb`` respected."""
    is_screen = stream.isatty()
    return Page(
        width=_columns(stream) if is_screen else _ELSEWHERE,
        is_screen=is_screen,
        color=is_screen and takes_color(environment, no_color=no_color),
        linear=is_linear(environment),
    )


def takes_color(environment: Mapping[str, str], *, no_color: bool) -> bool:
    """Whether a terminal may be sent colour: not with ``NO_COLOR``, ``TERM=dumb``, or where the
    caller forbids it."""
    return not (no_color or is_linear(environment) or environment.get("NO_COLOR"))


def is_linear(environment: Mapping[str, str]) -> bool:
    """Whether the terminal has said that it shows one line after the other and no more."""
    return environment.get("TERM") == "dumb"


def clamp_width(columns: int) -> int:
    """A width to lay out for, whatever the terminal says of itself."""
    return min(max(columns, NARROWEST), WIDEST)


def display_width(text: str) -> int:
    """Cells that ``text`` takes on a terminal: wide characters two, combining marks none."""
    return len(text) if _ONE_CELL_EACH.fullmatch(text) else sum(map(_cells, text))


def cut(text: str, width: int) -> str:
    """``text`` within ``width`` cells, ending in ``…`` where something is left out."""
    if display_width(text) <= width:
        return text
    kept = ""
    room = width - 1
    for char in text:
        room -= _cells(char)
        if room < 0:
            break
        kept += char
    return kept.rstrip() + "…"


def _cells(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _columns(stream: TextIO) -> int:
    try:
        return clamp_width(os.get_terminal_size(stream.fileno()).columns)
    except (OSError, ValueError):  # a stream that only claims to be a terminal
        return _ELSEWHERE
