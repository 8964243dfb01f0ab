"""A stranger's text cannot move the cursor, hide, reorder or pile up."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet import limits
from wallet.standards.encoding import foreign_text, inert_json

TRICKS = st.sampled_from(
    "\x00\x07\x08\r\n\t\x1b\x7f\x9b\u00ad\u034f\u061c\u115f\u180e\u200b\u200d\u200e\u202e\u2028"
    "\u2066\u2069\u2800\u3164\ufe0f\ufeff\uffa0\ufff9\ud800\ue000\U000e0041\U000e0100\u0301\u20dd å"
)
TEXTS = st.text() | st.text(TRICKS | st.characters(), max_size=60)
DROPPED = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


@pytest.mark.parametrize(
    "text",
    [
        "Exempelmatchning AB",
        "Åsa Öberg, 50 % – [bold]läs[/bold]",
        "Nguyễn",
        unicodedata.normalize("NFD", "Nguyễn"),
        "שָׁלוֹם",
        "ภาษาไทยที่นี่",
        "हिन्दी",
        "中文 \U0001f600",
    ],
)
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert foreign_text(text) == text


@pytest.mark.parametrize(
    ("text", "inert"),
    [
        pytest.param("a\x1b[31mred\x1b[0m", "a[31mred[0m", id="colour"),
        pytest.param("a\x1b]0;title\x07b", "a]0;titleb", id="window title"),
        pytest.param("a\x9b2Jb", "a2Jb", id="8-bit control sequence"),
        pytest.param("safe\rFAKE", "safe FAKE", id="carriage return"),
        pytest.param("ab\x08\x08cd", "abcd", id="backspace"),
        pytest.param("one\ntwo", "one two", id="line feed"),
        pytest.param("one\u2028two\u2029three\x85four", "one two three four", id="line separators"),
        pytest.param("user\u202egpj.exe", "usergpj.exe", id="right-to-left override"),
        pytest.param("a\u2066b\u2069c\u200ed\u061c", "abcd", id="isolates and marks"),
        pytest.param("pass\u200bword\ufeff\u00ad\u2060", "password", id="zero width"),
        pytest.param("a\u3164\u115f\uffa0b", "ab", id="letters that draw nothing"),
        pytest.param("a\u2800\u2800b", "a b", id="blank braille"),
        pytest.param("a\U000e0041\U000e0100b", "ab", id="tags and variation selectors"),
        pytest.param("a\ud800b\ue000c", "abc", id="no character at all"),
        pytest.param("Approve?" + " " * 200 + "yes", "Approve? yes", id="a long run of blanks"),
        pytest.param("\u00a0\u2003 a \u3000", "a", id="blanks around"),
        pytest.param("z" + "\u0301" * 50, "z" + "\u0301" * 4, id="a pile of marks"),
        pytest.param(
            "z\u0301\u200b\u0301\u200b" + "\u0301" * 9, "z" + "\u0301" * 4, id="hidden pile"
        ),
        pytest.param("", "", id="nothing"),
        pytest.param("\x00\u200b", "", id="nothing left"),
    ],
)
def test_what_could_forge_a_screen_is_gone(text: str, inert: str) -> None:
    assert foreign_text(text) == inert


def test_lines_are_kept_where_they_are_asked_for() -> None:
    text = " one \r\n\n\n\n\ttwo\x1b\n\u2028three\n"
    assert foreign_text(text, newlines=True) == "one\n\ntwo\nthree"


def test_a_long_text_is_cut_and_that_is_seen() -> None:
    assert foreign_text("a" * 401) == "a" * 399 + "…"
    assert foreign_text("a" * 400) == "a" * 400
    assert foreign_text("ab cd", limit=4) == "ab…"
    assert foreign_text("\u200b" * 41 + "hidden", limit=10) == "…"


@given(TEXTS, st.booleans(), st.integers(1, 80) | st.just(limits.MAX_FOREIGN_TEXT))
def test_no_text_holds_anything_that_draws_nothing_or_moves(
    text: str, newlines: bool, limit: int
) -> None:
    inert = foreign_text(text, newlines=newlines, limit=limit)
    assert len(inert) <= limit
    lines = inert.split("\n") if newlines else [inert]
    for line in lines:
        assert not {unicodedata.category(char) for char in line} & DROPPED
        assert line == " ".join(line.split())
    assert "\n\n\n" not in inert


@given(TEXTS, st.booleans(), st.integers(1, 80))
def test_doing_it_twice_changes_nothing(text: str, newlines: bool, limit: int) -> None:
    once = foreign_text(text, newlines=newlines, limit=limit)
    assert foreign_text(once, newlines=newlines, limit=limit) == once


@given(st.text(st.characters(categories=["L", "N", "P", "Sm"], max_codepoint=0x2FF), max_size=80))
def test_plain_text_is_never_changed(text: str) -> None:
    assert foreign_text(text) == text


@given(TEXTS)
def test_json_for_a_screen_says_the_same_and_moves_nothing(text: str) -> None:
    shown = inert_json(json.dumps([text], ensure_ascii=False))
    assert json.loads(shown) == [text]
    assert not any(unicodedata.category(char) in ("Cc", "Zl", "Zp") for char in shown)
    assert not any(
        unicodedata.bidirectional(char)
        in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
        for char in shown
    )
