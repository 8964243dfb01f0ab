"""Tables that fit the page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wallet.cli.views.page import NARROWEST, WIDEST, Page, display_width
from wallet.cli.views.table import render_table

HEADINGS = ("ID", "Title")
ROWS = [("3f2a", "Undersköterska, Exempelvård AB"), ("77b0", "Svenska")]
PIPE = Page()


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    assert render_table(HEADINGS, ROWS, PIPE) == [
        "ID    Title",
        "3f2a  Undersköterska, Exempelvård AB",
        "77b0  Svenska",
    ]


def test_no_rows_give_no_lines() -> None:
    assert render_table(HEADINGS, [], PIPE) == []


def test_on_a_screen_the_widest_column_is_cut() -> None:
    screen = Page(width=60, is_screen=True)
    lines = render_table(HEADINGS, [("3f2a", "x" * 100)], screen)
    assert lines[1] == "3f2a  " + "x" * 53 + "…"


def test_in_a_pipe_nothing_is_cut() -> None:
    assert render_table(HEADINGS, [("3f2a", "x" * 300)], PIPE)[1] == "3f2a  " + "x" * 300


def test_a_column_that_must_stay_whole_is_not_cut() -> None:
    screen = Page(width=60, is_screen=True)
    lines = render_table(HEADINGS, [("f" * 40, "x" * 40)], screen, whole=frozenset({0}))
    assert lines[1] == "f" * 40 + "  " + "x" * 17 + "…"


def test_what_does_not_fit_becomes_paragraphs() -> None:
    screen = Page(width=60, is_screen=True)
    lines = render_table(HEADINGS, [("f" * 80, "x"), ("e", "")], screen, whole=frozenset({0}))
    assert lines == ["ID: " + "f" * 80, "Title: x", "", "ID: e"]


def test_linear_mode_has_one_thing_per_line() -> None:
    lines = render_table(HEADINGS, ROWS, Page(linear=True))
    assert lines == [
        "ID: 3f2a",
        "Title: Undersköterska, Exempelvård AB",
        "",
        "ID: 77b0",
        "Title: Svenska",
    ]


def test_headings_stand_out_where_there_is_colour() -> None:
    assert render_table(HEADINGS, ROWS, Page(color=True))[0] == "\x1b[1mID    Title\x1b[0m"


cells = st.text(st.characters(categories=["L", "N", "Zs"]), max_size=80)


@given(
    st.lists(st.tuples(cells, cells, cells), min_size=1, max_size=5), st.integers(NARROWEST, WIDEST)
)
def test_on_a_screen_no_row_is_wider_than_the_page(
    rows: list[tuple[str, str, str]], width: int
) -> None:
    lines = render_table(("One", "Two", "Three"), rows, Page(width=width, is_screen=True))
    assert all(display_width(line) <= width for line in lines)
