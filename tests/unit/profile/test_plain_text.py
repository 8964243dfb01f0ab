"""Text without markup."""

from __future__ import annotations

import pytest

from wallet.profile.plain_text import plain_text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Kock", "Kock"),
        ("<b>Kock</b> i <a href='javascript:alert(1)'>köket</a>", "Kock i köket"),
        ("<p>Ett</p><p>Två</p>", "Ett\n\nTvå"),
        ("Ett<br/>Två<BR>Tre", "Ett\nTvå\nTre"),
        ("a<script>alert('<b>')</script>b<style>p{}</style >c", "abc"),
        ("a<script>alert(1)", "a"),
        ("a<!-- <b>x</b> -->b", "ab"),
        ("<!DOCTYPE html><html><body>x</body></html>", "x"),
        ("<img src=x onerror=alert(1)>", ""),
        ("<svg/onload=alert(1)>x", "x"),
        ("R&amp;D &aring;&#229;&#xE5;", "R&D ååå"),
        ("&lt;b&gt;x", "x"),
        ("&amp;lt;b&amp;gt;x", "x"),
        ("<<b>b>x", "x"),
        ("<\u200bb>x", "x"),
        ("x\u202e<b>y", "xy"),
    ],
)
def test_markup_is_removed(text: str, plain: str) -> None:
    assert plain_text(text, limit=100, newlines=True) == plain


@pytest.mark.parametrize(
    "text",
    [
        "5 < 6 > 4",
        "C++ & List<T>",
        "a < b --> c",
        "AT&T",
        "a&b;c",
        "<3",
        "<bok>",
        "x <b",
        "&noref;",
    ],
)
def test_what_only_looks_like_markup_stays(text: str) -> None:
    assert plain_text(text, limit=100) == text


def test_a_line_has_spaces_where_text_has_line_breaks() -> None:
    assert plain_text("<p>Ett</p>Två\r\nTre", limit=100) == "Ett Två Tre"
    assert plain_text("Två\r\nTre", limit=100, newlines=True) == "Två\nTre"


def test_long_text_is_cut_and_says_so() -> None:
    assert plain_text("x" * 41, limit=40) == "x" * 39 + "…"


def test_markup_in_markup_without_end_is_given_up_on() -> None:
    assert plain_text("<" * 20 + "b" + ">b" * 19 + ">", limit=100).isascii()
    assert "<b" not in plain_text("<" * 20 + "b" + ">b" * 19 + ">", limit=100)


def test_usual_text_is_long_text_too_when_it_is_too_long() -> None:
    assert plain_text("Kock på ett kök", limit=10) == "Kock på e…"
    assert plain_text("Kock på ett kök", limit=15) == "Kock på ett kök"
    assert plain_text("Kock  på\n ett", limit=15, newlines=True) == "Kock på\nett"
