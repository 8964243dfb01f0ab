"""Width, colour and linear mode of a stream; cutting and wrapping."""

from __future__ import annotations

import io

import pytest

from wallet.cli.views.page import Page, clamp_width, cut, display_width, page_of


class Screen(io.StringIO):
    """A stream that says it is a terminal and has no descriptor."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "no_color", "color"),
    [
        ({"TERM": "xterm"}, False, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False, False),
        ({"TERM": "xterm", "NO_COLOR": ""}, False, True),
        ({"TERM": "dumb"}, False, False),
        ({"TERM": "xterm"}, True, False),
    ],
)
def test_colour_needs_a_terminal_that_nobody_forbade_it(
    environment: dict[str, str], no_color: bool, color: bool
) -> None:
    assert page_of(Screen(), environment, no_color=no_color).color is color
    assert page_of(io.StringIO(), environment, no_color=no_color).color is False


def test_a_dumb_terminal_is_read_line_by_line() -> None:
    assert page_of(Screen(), {"TERM": "dumb"}).linear
    assert not page_of(Screen(), {"TERM": "xterm"}).linear


@pytest.mark.parametrize(
    ("columns", "width"), [(0, 60), (20, 60), (80, 80), (120, 120), (300, 120)]
)
def test_the_width_is_kept_between_60_and_120(columns: int, width: int) -> None:
    assert clamp_width(columns) == width


def test_bold_is_only_added_where_there_is_colour() -> None:
    assert Page(color=False).bold("x") == "x"
    assert Page(color=True).bold("x") == "\x1b[1mx\x1b[0m"


@pytest.mark.parametrize(
    ("text", "cells"), [("", 0), ("plånbok", 7), ("a\u0301", 1), ("\u6771\u4eac", 4)]
)
def test_cells_are_counted_as_a_terminal_does(text: str, cells: int) -> None:
    assert display_width(text) == cells


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("plånbok", 7, "plånbok"),
        ("plånbok", 6, "plånb…"),
        ("ett två", 5, "ett…"),
        ("\u6771\u4eac\u90fd", 5, "\u6771\u4eac…"),
        ("\u6771\u4eac\u90fd", 4, "\u6771…"),
    ],
)
def test_cut_text_fits_and_says_that_it_was_cut(text: str, width: int, expected: str) -> None:
    assert cut(text, width) == expected
    assert display_width(cut(text, width)) <= width


def test_wrapping_keeps_to_the_width_and_indents() -> None:
    lines = Page(width=60).wrap("ord " * 40, indent="- ", hanging="  ")
    assert all(len(line) <= 60 for line in lines)
    assert lines[0].startswith("- ord")
    assert all(line.startswith("  ord") for line in lines[1:])


def test_wrapping_nothing_is_one_empty_line() -> None:
    assert Page().wrap("") == [""]


def test_a_word_longer_than_the_line_is_kept_whole() -> None:
    digest = "x" * 100
    assert Page(width=60).wrap(f"digest {digest}") == ["digest", digest]


def test_every_character_has_the_same_width_alone_and_in_a_text() -> None:
    """Texts of plain characters are measured by their length; ``漢`` makes it look at each."""
    wide = display_width("漢")
    for code in range(0x3000):
        assert display_width(chr(code)) == display_width(f"漢{chr(code)}") - wide
