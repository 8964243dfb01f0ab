"""HTML as values: nothing that is text becomes markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.browser import read_page
from tests.fakes.refusals import refused
from wallet.cli.views.markup import (
    element,
    policy_for,
    render,
    render_document,
    with_commands,
)
from wallet.errors import DefectError

LIKE_MARKUP = st.text(alphabet="<>&\"'/=!-[]abcsript ;#x0", max_size=60)


def test_text_is_escaped() -> None:
    assert render(element("p", "<b> & </p>")) == "<p>&lt;b&gt; &amp; &lt;/p&gt;</p>"


def test_a_value_cannot_end_its_attribute() -> None:
    written = render(element("p", title='"><script>'))

    assert written == '<p title="&quot;&gt;&lt;script&gt;"></p>'


def test_names_that_python_keeps_are_written_as_html_has_them() -> None:
    assert render(element("p", class_="a", aria_label="b")) == '<p class="a" aria-label="b"></p>'


def test_a_void_element_has_no_end() -> None:
    assert render(element("meta", charset="utf-8")) == '<meta charset="utf-8">'


@given(LIKE_MARKUP, LIKE_MARKUP)
def test_whatever_the_text_it_is_read_back_as_text(text: str, value: str) -> None:
    page = read_page(render_document(element("html", element("p", text, title=value))))

    assert page.one("p").text == text
    assert page.one("p").attributes == {"title": value}
    assert [one.name for one in page.all()] == ["html", "p"]


@pytest.mark.parametrize("text", ["a < b && c > d", "`${x}` => '\u00e5'"])
def test_a_script_stands_as_it_is_written(text: str) -> None:
    assert render(element("script", text)) == f"<script>{text}</script>"


@pytest.mark.parametrize("tag", ["script", "style"])
@pytest.mark.parametrize("text", ["a</script>", "</style", "x <!-- y"])
def test_what_could_end_a_script_or_a_style_is_not_written(tag: str, text: str) -> None:
    with refused(DefectError, "cli.raw_text"):
        render(element(tag, text))


def test_a_policy_names_style_and_script_by_hash_and_nothing_else() -> None:
    policy = policy_for("p {}", "go()")

    assert policy.split("; ") == [
        "default-src 'none'",
        "script-src 'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='",
        "require-trusted-types-for 'script'",
        "style-src 'sha256-SNJDlN1Iy2mnt7DOjQIyDb2LQE6O5PQiSZomcdzawQ4='",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def test_a_command_in_backticks_is_code_and_nothing_else_is() -> None:
    sentence = element("p", *with_commands("run `a <b>` or <i>"))

    assert render(sentence) == "<p>run <code>a &lt;b&gt;</code> or &lt;i&gt;</p>"
