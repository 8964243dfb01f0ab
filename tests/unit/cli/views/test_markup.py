"""HTML as values: nothing that is text becomes markup."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.browser import read_page
from wallet.cli.views.markup import element, render, render_document

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
