"""Questions at a terminal: what is an answer, what decides nothing, what reaches the screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.cli.terminal import Deferred, TtyTerminal, Typed
from wallet.messages import ENGLISH
from wallet.system.tty import EndOfInput, HungUp, Line


class FakeTty:
    """A terminal of the operating system that is typed at from a list."""

    def __init__(self, *lines: Line | BaseException, columns: int = 80, rows: int = 24) -> None:
        self.lines = list(lines)
        self.columns = columns
        self.rows = rows
        self.screen = ""
        self.echoes: list[bool] = []
        self.closed = False

    def write(self, text: str) -> None:
        self.screen += text

    def read_line(self, question: str, *, echo: bool) -> Line:
        self.screen += question
        self.echoes.append(echo)
        line = self.lines.pop(0)
        if isinstance(line, BaseException):
            raise line
        return line

    def close(self) -> None:
        self.closed = True


def typed(text: str) -> Line:
    return Line(text, alone=True)


def pasted(text: str) -> Line:
    return Line(text, alone=False)


def terminal(tty: FakeTty, *, color: bool = False, linear: bool = False) -> TtyTerminal:
    return TtyTerminal(tty, ENGLISH, color=color, linear=linear)


def test_an_answer_is_what_was_typed_without_spaces_around_it() -> None:
    tty = FakeTty(typed("  Exempelvård AB "))
    assert terminal(tty).ask("Employer:") == "Exempelvård AB"
    assert tty.screen == "Employer: "
    assert tty.echoes == [True]


def test_a_secret_is_typed_unseen_and_keeps_its_spaces() -> None:
    tty = FakeTty(typed(" two words "))
    assert terminal(tty).ask_secret("Passphrase:") == " two words "
    assert tty.echoes == [False]


def test_a_block_of_lines_is_no_answer_and_the_question_comes_again() -> None:
    tty = FakeTty(pasted("first"), typed("second"))
    assert terminal(tty).ask("Employer:") == "second"
    assert tty.screen.count("Employer: ") == 2
    assert "one answer" in tty.screen


def test_three_blocks_in_a_row_decide_nothing() -> None:
    with pytest.raises(Deferred) as raised:
        terminal(FakeTty(pasted("a"), pasted("b"), pasted("c"))).ask("Employer:")
    assert raised.value.code == "cli.block"


ASK: list[Callable[[TtyTerminal], object]] = [
    lambda person: person.ask("Q:"),
    lambda person: person.ask_secret("Q:"),
    lambda person: person.read("Q:"),
    lambda person: person.confirm_typed("Q:", "I consent"),
    lambda person: person.show(["line"] * 100),
]


@pytest.mark.parametrize("ask", ASK)
@pytest.mark.parametrize(
    ("ending", "code"), [(EndOfInput(), "cli.end_of_input"), (HungUp(), "cli.hang_up")]
)
def test_an_ending_instead_of_an_answer_decides_nothing(
    ask: Callable[[TtyTerminal], object], ending: Exception, code: str
) -> None:
    with pytest.raises(Deferred) as raised:
        ask(terminal(FakeTty(ending)))
    assert (raised.value.code, raised.value.exit_code) == (code, 6)


@pytest.mark.parametrize("ask", ASK)
def test_an_interrupt_is_not_swallowed(ask: Callable[[TtyTerminal], object]) -> None:
    with pytest.raises(KeyboardInterrupt):
        ask(terminal(FakeTty(KeyboardInterrupt())))


@pytest.mark.parametrize(
    ("line", "result"),
    [
        (typed("I consent 7K2M"), Typed.EXACTLY),
        (typed("  i CONSENT   7k2m "), Typed.EXACTLY),
        (typed("I consent 7K2N"), Typed.OTHERWISE),
        (typed("I consent"), Typed.OTHERWISE),
        (typed("I consent 7K2M 7K2M"), Typed.OTHERWISE),
        (typed(""), Typed.NOTHING),
        (typed("   "), Typed.NOTHING),
        (pasted("I consent 7K2M"), Typed.BLOCK),
        (pasted(""), Typed.BLOCK),
    ],
)
def test_only_the_exact_statement_typed_alone_counts(line: Line, result: Typed) -> None:
    assert terminal(FakeTty(line)).confirm_typed("Type it:", "I consent 7K2M") is result


def test_a_composed_letter_equals_a_decomposed_one() -> None:
    person = terminal(FakeTty(typed("jag ga\u030ar med")))
    assert person.confirm_typed("Skriv:", "jag g\u00e5r med") is Typed.EXACTLY


def test_long_texts_are_shown_screen_by_screen_to_their_end() -> None:
    tty = FakeTty(typed(""), typed("3"), rows=10)
    terminal(tty).show([f"line {number}" for number in range(25)])
    pages = tty.screen.split("Enter shows more")
    assert [page.count("line ") for page in pages] == [9, 9, 7]
    assert tty.screen.endswith("line 24\n")


def test_lines_that_wrap_take_their_room_on_the_screen() -> None:
    tty = FakeTty(typed(""), rows=5, columns=60)
    terminal(tty).show(["x" * 120, "y" * 120, "z"])
    assert tty.screen.startswith(f"{'x' * 120}\n{'y' * 120}\nEnter shows more (lines left: 1): z")


def test_one_line_longer_than_the_screen_is_shown_all_the_same() -> None:
    tty = FakeTty(rows=5, columns=60)
    terminal(tty).show(["x" * 1000])
    assert tty.screen == "x" * 1000 + "\n"


def test_linear_mode_has_no_pages() -> None:
    tty = FakeTty(rows=5)
    terminal(tty, linear=True).show(["line"] * 50)
    assert tty.screen == "line\n" * 50


def test_control_characters_do_not_reach_the_screen() -> None:
    tty = FakeTty(typed(""))
    person = terminal(tty, color=True)
    person.show([person.page.bold("Heading"), "evil\x1b[2J\x1b]0;title\x07\r\u202ereversed"])
    person.ask("Name\x1b[31m\nIs it you?:")
    assert tty.screen == (
        "\x1b[1mHeading\x1b[0m\nevil [2J ]0;title   reversed\nName[31m Is it you?: "
    )


@given(st.text())
def test_nothing_shown_can_move_the_cursor(text: str) -> None:
    tty = FakeTty(rows=10_000)
    terminal(tty).show([text])
    line = tty.screen.removesuffix("\n").replace("\x1b[1m", "").replace("\x1b[0m", "")
    assert all(char.isprintable() for char in line)


@pytest.mark.parametrize(("columns", "width"), [(0, 80), (40, 60), (100, 100), (200, 120)])
def test_lines_are_laid_out_for_the_width_of_the_terminal(columns: int, width: int) -> None:
    page = terminal(FakeTty(columns=columns), color=True).page
    assert (page.width, page.is_screen, page.color) == (width, True, True)


def test_the_terminal_is_let_go_of_at_the_end() -> None:
    tty = FakeTty()
    with terminal(tty):
        assert not tty.closed
    assert tty.closed
