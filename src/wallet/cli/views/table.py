"""Tables of plain text, as wide as the page allows.

On a narrow screen the widest columns are cut first, never below eight cells. Where even that does
not fit, and in linear mode, each row becomes a paragraph of ``heading: value`` lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wallet.cli.views.page import Page, cut, display_width

_GAP: Final = 2
_SLIMMEST: Final = 8


def render_table(
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    page: Page,
    *,
    whole: frozenset[int] = frozenset(),
) -> list[str]:
    """The lines of a table; no rows give no lines. Columns in ``whole`` are never cut."""
    if not rows:
        return []
    widths = [max(map(display_width, column)) for column in zip(headings, *rows, strict=True)]
    if page.is_screen:
        _shrink(widths, page.width - _GAP * (len(widths) - 1), whole)
    if page.linear or (page.is_screen and _total(widths) > page.width):
        return _paragraphs(headings, rows)
    lines = [_line(row, widths) for row in rows]
    return [page.bold(_line(headings, widths)), *lines]


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + _GAP * (len(widths) - 1)


def _shrink(widths: list[int], room: int, whole: frozenset[int]) -> None:
    """Takes cells from the widest column that may be cut until the row fits, if it can."""
    while sum(widths) > room:
        widest = max(
            (index for index in range(len(widths)) if index not in whole),
            key=lambda index: widths[index],
            default=None,
        )
        if widest is None or widths[widest] <= _SLIMMEST:
            return
        widths[widest] -= 1


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (
        text + " " * (width - display_width(text))
        for text, width in (
            (cut(cell, width), width) for cell, width in zip(cells, widths, strict=True)
        )
    )
    return (" " * _GAP).join(padded).rstrip()


def _paragraphs(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    lines: list[str] = []
    for row in rows:
        if lines:
            lines.append("")
        lines.extend(f"{name}: {cell}" for name, cell in zip(headings, row, strict=True) if cell)
    return lines
