"""The check page open in a browser, with a reader who drops files on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from tests.fakes.answer import SERVICE
from tests.fakes.browser import Seen, read_page
from tests.fakes.chromium import Browser, browsing
from tests.fakes.clock import NOON
from tests.journeys.page_cases import Asked
from wallet.cli.check_page.document import render_check_page
from wallet.credentials.trust import Trust
from wallet.messages import Language
from wallet.reference.trust_settings import KeptList, TrustSettings

VERSION: Final = "0.1.0"

_CLOCK = "globalThis.moment = 0; Date.now = () => globalThis.moment * 1000;"
_SETTLED = """new Promise((done) => {
  const look = () => (answer === null ? setTimeout(look, 2) : done());
  look();
})"""
_ANSWER = """({
  json: answer.report ? compactJson(reportToJson(answer.report)) : null,
  refused: answer.refused ? answer.refused.code : null,
  command: answer.command ?? null,
})"""
_SHOWN = """["en", "sv"].map((one) => {
  document.querySelector(`[data-language=${one}]`).click();
  return document.getElementById("report").innerHTML;
})"""


class OpenPage:
    """A browser in which a reader has the page open."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self.browser = browser
        self.folder = folder
        self._open: tuple[Trust, tuple[str, ...]] | None = None
        browser.call("Page.addScriptToEvaluateOnNewDocument", source=_CLOCK)

    def load(self, trust: Trust, names: tuple[str, ...] = (SERVICE,)) -> None:
        """Opens the page that was made with these lists and names."""
        if self._open == (trust, names):
            return
        lists = tuple(KeptList(one, NOON) for one in trust.lists)
        settings = TrustSettings(lists=lists, names=names)
        path = self.folder / "check.html"
        path.write_bytes(render_check_page(settings, Language.ENGLISH, made=NOON, version=VERSION))
        self.browser.open(path.as_uri())
        self._open = (trust, names)

    def asks(self, asked: Asked, *, file: str = "answer.extract") -> dict[str, Any]:
        """What the page says of a file that is dropped on it."""
        self.load(asked.trust, asked.names)
        path = self.folder / file
        path.write_bytes(asked.data)
        self.browser.run(f"globalThis.moment = {asked.at.seconds}; show(null)")
        self.browser.drop(path)
        return self.answer()

    def answer(self) -> dict[str, Any]:
        """What the page says, once it says anything."""
        self.browser.run(_SETTLED)
        found: dict[str, Any] = self.browser.run(_ANSWER)
        return found

    def shown(self) -> list[Seen]:
        """The report as it stands on the page, in English and in Swedish."""
        texts = self.browser.run(_SHOWN)
        return [read_page(f"<!doctype html>\n<html>{one}</html>".encode()) for one in texts]

    def fresh(self) -> None:
        """Forgets which page is open, so that the next one is loaded anew."""
        self._open = None

    def troubles(self) -> list[dict[str, Any]]:
        """What the browser complained of since the page was opened."""
        named = {"Log.entryAdded", "Runtime.exceptionThrown"}
        return [event for event in self.browser.events if event.get("method") in named]


@contextmanager
def opened(folder: Path) -> Iterator[OpenPage]:
    """A browser for the page; what it opens is written to ``folder``."""
    with browsing(folder) as browser:
        yield OpenPage(browser, folder)


def texts_of(page: Seen, *names: str) -> list[str]:
    """The texts of a page's elements of these names, in order."""
    return [one.text for one in page.all() if one.name in names]
