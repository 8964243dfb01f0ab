"""Who has what, drawn: one bar for each consent or transfer, from the first release to its end.

A bar that is still open is full, one that ended is an outline; the line is today. Widths are in
the units of the drawing, which scales to the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from wallet.cli.views.markup import Element, element
from wallet.cli.views.page import cut
from wallet.log.questions import Holding
from wallet.messages import Catalogue
from wallet.standards.encoding import Instant

_WIDTH: Final = 960
_LEFT: Final = 330
_RIGHT: Final = 50
_ROW: Final = 76
_TOP: Final = 46
_BAR: Final = 22
_LABEL: Final = 38
"""Characters beside a bar."""
_SPAN: Final = _WIDTH - _LEFT - _RIGHT
_TICKS: Final = 4
_DAY: Final = 86_400
_LEAST: Final = 4
"""Width of a bar that lasts no time."""

Row = tuple[Holding, tuple[str, str, str]]
"""What left, and in words: who has it, what for, which claims."""


def draw(rows: Sequence[Row], now: Instant, t: Catalogue) -> Element:
    """The drawing, with a title and a description for who does not see it; at least one row."""
    first = min(holding.since for holding, _ in rows)
    last = max(max(_end(holding, now), now) for holding, _ in rows)
    axis = _Axis(first, last)
    height = _TOP + _ROW * len(rows) + 10
    return element(
        "svg",
        element("title", t("log_page.drawing"), id="drawing-title"),
        element("desc", t("log_page.described", count=len(rows)), id="drawing-text"),
        *_scale(axis, height),
        *_today(axis, now, height, t),
        *(part for number, row in enumerate(rows) for part in _row(row, number, axis, now)),
        viewBox=f"0 0 {_WIDTH} {height}",
        role="img",
        aria_labelledby="drawing-title drawing-text",
    )


class _Axis:
    """Time from left to right."""

    def __init__(self, first: Instant, last: Instant) -> None:
        self.first = first
        self.seconds = max(last.seconds - first.seconds, _DAY)

    def x(self, at: Instant) -> float:
        return round(_LEFT + _SPAN * (at.seconds - self.first.seconds) / self.seconds, 1)

    def ticks(self) -> list[Instant]:
        step = self.seconds // (_TICKS - 1)
        return [self.first.plus(step * number) for number in range(_TICKS)]


def _end(holding: Holding, now: Instant) -> Instant:
    """Where a bar ends: where it was ended, as promised, or today."""
    end = holding.ended_at or holding.until or now
    return max(end, holding.since)


def _scale(axis: _Axis, height: int) -> Iterator[Element]:
    for at in axis.ticks():
        x = str(axis.x(at))
        yield element("line", x1=x, x2=x, y1="24", y2=str(height), class_="tick")
        yield element("text", at.date(), x=x, y="16", class_="date", text_anchor="middle")


def _today(axis: _Axis, now: Instant, height: int, t: Catalogue) -> Iterator[Element]:
    x = str(axis.x(now))
    yield element("line", x1=x, x2=x, y1="42", y2=str(height), class_="today")
    yield element("text", t("log_page.today"), x=x, y="38", class_="now", text_anchor="middle")


def _row(row: Row, number: int, axis: _Axis, now: Instant) -> Iterator[Element]:
    holding, (who, purposes, claims) = row
    top = _TOP + _ROW * number + 8
    for line, (text, kind) in enumerate(((who, "who"), (purposes, "for"), (claims, "claims"))):
        yield element("text", cut(text, _LABEL), x="0", y=str(top + 16 + 19 * line), class_=kind)
    start, end = axis.x(holding.since), axis.x(_end(holding, now))
    over = holding.ended is not None or (holding.until is not None and holding.until < now)
    yield element(
        "rect",
        x=str(start),
        y=str(top + 16),
        width=str(round(max(end - start, _LEAST), 1)),
        height=str(_BAR),
        class_="over" if over else "open",
    )
