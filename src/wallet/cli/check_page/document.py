"""The check page as one HTML file: nothing is loaded, nothing is kept.

Its policy allows the one script and the one style it holds, by hash; the script reads what
:mod:`~wallet.cli.check_page.data` gives it from an element that no browser runs.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from wallet.cli.check_page.data import page_data
from wallet.cli.views.markup import (
    Element,
    element,
    policy_for,
    render_document,
    with_commands,
)
from wallet.cli.views.report_style import STYLE
from wallet.messages import Catalogue, Language, catalogue
from wallet.standards.encoding import Instant, JsonObject

if TYPE_CHECKING:
    from wallet.reference.trust_settings import TrustSettings

_FOLDER: Final = Path(__file__).parent
_SCRIPTS: Final = (
    *("data", "encoding", "strict_json", "keys", "jws", "sd_jwt", "dcql", "trust", "report"),
    *("credential", "extract", "verify", "words", "report_view", "page"),
)
"""In the order of reading: the last one starts."""


def render_check_page(
    settings: TrustSettings, language: Language, *, made: Instant, version: str
) -> bytes:
    """The page with the lists and names of ``settings``, which opens in ``language``.

    ``made`` is the day it says it was made, ``version`` this program's.
    """
    data = page_data(
        settings.trust.lists,
        settings.names,
        script=script(),
        language=language,
        made=made,
        version=version,
    )
    t = catalogue(language)
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy()),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", t("trust_page.title")),
        element("style", style()),
    )
    about = {"date": made.date(), "version": version}
    body = element(
        "body",
        element("header", *_header(t)),
        element("main", _asking(t), *_answer()),
        element("footer", *_about(t, about), class_="about"),
        element("script", _inert_json(data), type="application/json", id="data"),
        element("script", script()),
    )
    return render_document(element("html", head, body, lang=language.value))


def policy() -> str:
    """What a browser may load and run for the page: its own script and style, by hash."""
    return policy_for(style(), script())


@cache
def script() -> str:
    """The page's one script."""
    return "\n".join(_read(f"{name}.js") for name in _SCRIPTS)


@cache
def style() -> str:
    """The style of a report, and what the page has beside it."""
    return STYLE + _read("style.css")


def _read(name: str) -> str:
    return (_FOLDER / name).read_text("utf-8")


def _inert_json(data: JsonObject) -> str:
    """JSON in which no list's name can end the element it stands in."""
    return json.dumps(data, separators=(",", ":")).replace("<", "\\u003c")


def _header(t: Catalogue) -> Iterator[Element]:
    yield element("p", *_languages(), class_="languages")
    yield _said("h1", "title", t)
    yield _said("p", "intro", t)
    yield element("p", *with_commands(t("trust_page.no_script")), id="no-script")


def _languages() -> Iterator[Element]:
    """A button for each language, named in itself."""
    for one in Language:
        name = catalogue(one)("trust_page.language")
        yield element("button", name, type="button", lang=one.value, data_language=one.value)


def _asking(t: Catalogue) -> Element:
    """Who the reader is, and the file. Hidden until the script runs."""
    return element(
        "section",
        _said("label", "name", t, for_="name"),
        element("input", id="name", type="text", autocomplete="off", aria_describedby="names"),
        element("p", id="names"),
        element(
            "div",
            element("input", id="file", type="file"),
            _said("label", "drop", t, for_="file"),
            id="drop",
        ),
        id="asking",
        class_="asking",
        hidden="",
    )


def _answer() -> Iterator[Element]:
    """Where the script tells what it found: aloud in short, and in full to read."""
    yield element("p", id="status", role="status")
    yield element("article", id="report")


def _about(t: Catalogue, about: dict[str, str]) -> Iterator[Element]:
    yield _said("h2", "goes_by", t)
    yield element("ul", id="lists")
    yield _said("p", "made", t, about)
    yield _said("p", "clock", t)
    yield _said("h2", "origin_heading", t)
    yield _said("p", "origin", t, class_="origin")
    yield _said("h2", "left_heading", t)
    yield _said("p", "left", t)


def _said(
    tag: str, key: str, t: Catalogue, values: dict[str, str] | None = None, **attributes: str
) -> Element:
    """An element with a text of the page, which the script writes anew in another language."""
    full = f"trust_page.{key}"
    return element(tag, *with_commands(t(full, **(values or {}))), data_text=full, **attributes)
