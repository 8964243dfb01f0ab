"""The check page in a real browser says what the command says, and never more.

Every case is a file that is dropped on the page. Compared are the whole report, as ``--json`` would
print it, and every sentence of it, as ``--html`` would write it, in both languages.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.fakes.answer import SERVICE, attested_extract, diploma, keyed
from tests.fakes.browser import read_page
from tests.fakes.chromium import CHROMIUM
from tests.fakes.clock import NOON
from tests.fakes.session import fake_session, run_line
from tests.journeys.open_page import VERSION, OpenPage, opened, texts_of
from tests.journeys.page_cases import Asked, every_case, other_documents
from wallet.cli.views.report_page import render_page
from wallet.credentials.report import Report
from wallet.errors import InputError
from wallet.messages import ENGLISH, SWEDISH, Catalogue
from wallet.standards.encoding import (
    compact_json,
    sha256,
)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium to open the page with")


PARTS = 4
"""The cases are run in so many tests, so that idle workers have something to take over."""


class OwnWords(Catalogue):
    """The command's words, but for what the page says in the place of an option."""

    def __call__(self, key: str, **values: object) -> str:
        return super().__call__(self._own(key), **values)

    def has(self, key: str) -> bool:
        return super().has(self._own(key))

    def _own(self, key: str) -> str:
        own = key.replace("verify.", "trust_page.", 1)
        return own if super().has(own) and key.split(".")[1] in ("advice", "how") else key


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenPage]:
    with opened(tmp_path_factory.mktemp("page")) as page:
        yield page


def commanded(asked: Asked) -> Report | str:
    """The command's report, or the code of its error."""
    try:
        return asked.judged()
    except InputError as error:
        return error.code


def without_addresses(value: Any) -> Any:
    """A report without what the command could fetch next: the page fetches nothing."""
    if isinstance(value, dict):
        return {name: without_addresses(one) for name, one in value.items() if name != "wants"}
    return [without_addresses(one) for one in value] if isinstance(value, list) else value


def differences(page: OpenPage, asked: Asked) -> list[str]:
    """Where page and command part about one case."""
    command, said = commanded(asked), page.asks(asked)
    if said["command"] is not None:
        left = f"left to the command ({said['command']}): {command}"
        return [] if asked.only_for_the_command else [left]
    if isinstance(command, str):
        return [] if said["refused"] == command else [f"{command} and {said}"]
    if said["json"] is None:
        return [f"{command.decisive} and {said}"]
    if without_addresses(command.to_json()) != json.loads(said["json"]):
        return [f"{json.dumps(command.to_json())}\n{said['json']}"]
    return list(_in_words(page, command))


def _in_words(page: OpenPage, report: Report) -> Iterator[str]:
    for language, shown in zip((ENGLISH, SWEDISH), page.shown(), strict=True):
        t = OwnWords(language.language)
        written = read_page(render_page(report, t, file="answer.extract", version=VERSION))
        body = written.one("body")
        said = [texts_of(body, name) for name in ("p", "th", "td", "caption", "li", "dt", "dd")]
        mine = [texts_of(shown, name) for name in ("p", "th", "td", "caption", "li", "dt", "dd")]
        yield from (
            f"{one}\n{other}" for one, other in zip(said, mine, strict=True) if one != other
        )
        headings = texts_of(body, "h1", "h2")
        if headings != texts_of(shown, "h2", "h3"):
            yield f"{headings}"


@pytest.mark.parametrize("part", range(PARTS))
def test_page_and_command_say_the_same(page: OpenPage, part: int) -> None:
    cases = [*every_case().items()]
    first, end = (len(cases) * one // PARTS for one in (part, part + 1))

    parted = {
        name: found for name, asked in cases[first:end] if (found := differences(page, asked))
    }

    assert parted == {}


def test_few_cases_are_left_to_the_command() -> None:
    cases = [asked for asked in every_case().values() if asked.is_of_the_page]
    left = [asked for asked in cases if asked.only_for_the_command]

    assert len(cases) > 400
    assert 0 < len(left) < len(cases) / 20


@pytest.mark.parametrize("name", sorted(other_documents()))
def test_what_the_page_does_not_know_is_left_to_the_command(page: OpenPage, name: str) -> None:
    said = page.asks(Asked(other_documents()[name]))

    assert said == {"json": None, "refused": None, "command": "kind"}
    english, swedish = page.shown()
    assert texts_of(english, "p")[0].startswith("USE THE COMMAND: this page checks only")
    assert texts_of(swedish, "p")[0].startswith("ANVÄND KOMMANDOT: ")
    assert texts_of(english, "code") == ["wallet verify FILE"]


def test_the_page_of_the_command_line_agrees_with_it(page: OpenPage) -> None:
    """From list and name to page and answer, as an organisation and its counsellor go."""
    home = page.folder / "home"
    listed = page.folder / "list.json"
    [schools] = keyed().lists
    listed.write_bytes(compact_json(schools.to_json()))
    extract = page.folder / "answer.extract"
    extract.write_text(attested_extract(diploma()), encoding="ascii")
    heard = sha256(listed.read_bytes()).hex()
    for words in (
        ("trust", "add", str(listed), "--fingerprint", heard),
        ("trust", "me", SERVICE),
        ("trust", "page", "--out", str(page.folder / "made.html")),
    ):
        assert run_line([*words], fake_session(home)).error is None

    page.browser.open((page.folder / "made.html").as_uri())
    page.browser.run(f"globalThis.moment = {NOON.seconds}")
    page.browser.drop(extract)
    said = json.loads(page.answer()["json"])
    page.fresh()

    command = run_line(["verify", str(extract), "--json"], fake_session(home))
    assert said["outcome"] == "valid"
    assert said == without_addresses(json.loads(command.stdout))
