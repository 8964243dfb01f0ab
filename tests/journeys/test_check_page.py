"""The check page by itself: inert, private, usable, and silent where it cannot tell."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fakes.answer import (
    SCHOOL,
    SERVICE,
    attested_extract,
    diploma,
    keyed,
    self_stated_extract,
    trusting,
)
from tests.fakes.chromium import CHROMIUM
from tests.fakes.clock import NOON
from tests.journeys.open_page import OpenPage, opened
from tests.journeys.page_cases import HOSTILE, NOBODY, Asked
from wallet.credentials.trust_list import Role, TrustEntry

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium to open the page with")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenPage]:
    with opened(tmp_path_factory.mktemp("page")) as page:
        yield page


@pytest.mark.parametrize("language", ["en", "sv"])
def test_what_a_stranger_wrote_is_text_and_nothing_else(page: OpenPage, language: str) -> None:
    mine = TrustEntry(HOSTILE, Role.ISSUER, SCHOOL.public)
    text = diploma(holder=None, vct=HOSTILE)
    page.fresh()
    page.asks(Asked(text.encode(), trusting(mine, name=HOSTILE), (HOSTILE,)), file="<b>&amp;.txt")

    page.browser.run(f"document.querySelector('[data-language={language}]').click()")

    assert page.browser.run("document.getElementsByTagName('script').length") == 2
    assert page.browser.run("document.querySelectorAll('img, b, rm').length") == 0
    assert "<script>alert(1)</script>" in page.browser.run("document.body.innerText")
    assert page.troubles() == []


def test_nothing_is_sent_kept_or_loaded(page: OpenPage) -> None:
    page.fresh()
    page.browser.events.clear()
    page.asks(Asked(attested_extract(diploma()).encode(), keyed()))

    asked_for = [
        event["params"]["request"]["url"].partition(":")[0]
        for event in page.browser.events
        if event.get("method") == "Network.requestWillBeSent"
    ]
    assert asked_for == ["file"]
    assert page.browser.run("localStorage.length + sessionStorage.length") == 0
    assert page.browser.run("document.cookie") == ""
    assert page.troubles() == []


ATTEMPTS = {
    "send": """fetch("http://127.0.0.1:9/").then(() => "done", told)""",
    "evaluate": """(() => { try { return eval("'done'"); } catch { return told(); } })()""",
    "run": """(() => {
      const one = document.createElement("script");
      one.append("globalThis.ran = true");
      document.body.append(one);
      return globalThis.ran ? "done" : told();
    })()""",
    "write": """(() => {
      try { document.body.innerHTML = "<b>done</b>"; return "done"; } catch { return told(); }
    })()""",
    "show": """new Promise((done) => {
      const one = new Image();
      one.onload = () => done("done");
      one.onerror = () => done(told());
      one.src = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
    })""",
}
FORBIDDEN_BY = {
    "send": "connect-src",
    "evaluate": "require-trusted-types-for",
    "run": "require-trusted-types-for",
    "write": "require-trusted-types-for",
    "show": "img-src",
}
HEARD = """globalThis.violated = null;
document.addEventListener("securitypolicyviolation", (event) => {
  globalThis.violated = event.effectiveDirective;
});
globalThis.told = async () => {
  while (violated === null) {
    await new Promise((done) => setTimeout(done, 2));
  }
  return violated;
};"""


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_the_policy_of_the_page_forbids_the_rest(page: OpenPage, attempt: str) -> None:
    page.fresh()
    page.load(NOBODY)
    page.browser.run(HEARD)

    assert page.browser.run(ATTEMPTS[attempt]) == FORBIDDEN_BY[attempt]


def test_a_name_that_is_typed_counts_instead_of_those_it_was_made_with(page: OpenPage) -> None:
    page.fresh()
    page.asks(Asked(attested_extract(diploma()).encode(), keyed(), ("Någon annan",)))
    assert page.browser.run("answer.report.decisive.code") == "audience.wrong"

    page.browser.run(f"document.getElementById('name').value = ' {SERVICE.upper()} '")
    page.browser.run("document.getElementById('name').dispatchEvent(new Event('change'))")

    assert '"outcome":"valid"' in page.answer()["json"]
    page.fresh()


def test_a_file_can_be_chosen_without_dropping(page: OpenPage) -> None:
    page.fresh()
    page.load(keyed())
    page.browser.run(f"globalThis.moment = {NOON.seconds}")
    path = page.folder / "chosen.extract"
    path.write_text(attested_extract(diploma()), encoding="ascii")

    root = page.browser.call("DOM.getDocument")["root"]["nodeId"]
    node = page.browser.call("DOM.querySelector", nodeId=root, selector="#file")["nodeId"]
    page.browser.call("DOM.setFileInputFiles", nodeId=node, files=[str(path)])

    assert '"outcome":"valid"' in page.answer()["json"]
    said = page.browser.run("document.querySelector('[role=status]').textContent")
    assert said.startswith("VALID: ")
    assert "What to do: " in said


def test_two_files_at_once_are_not_judged(page: OpenPage) -> None:
    page.load(NOBODY)
    paths = [page.folder / name for name in ("one.extract", "two.extract")]
    for path in paths:
        path.write_text(self_stated_extract(), encoding="ascii")

    page.browser.drop(*paths)

    status = page.browser.run("document.querySelector('[role=status]').textContent")
    assert status == "One file at a time, please."
    assert page.browser.run("document.getElementById('report').textContent") == ""


@pytest.mark.parametrize(
    ("missing", "why"),
    [
        ("Object.defineProperty(crypto, 'subtle', { value: undefined })", "browser"),
        ("crypto.subtle.importKey = async () => { throw new Error('NotSupported'); }", "browser"),
        ("parseSdJwt = () => null", "defect"),
        ("claimRows = () => null", "defect"),
    ],
)
def test_what_the_browser_cannot_do_is_never_a_verdict(
    page: OpenPage, missing: str, why: str
) -> None:
    page.fresh()
    page.load(keyed())
    page.browser.run(missing)

    said = page.asks(Asked(diploma(holder=None).encode(), keyed()))

    assert said == {"json": None, "refused": None, "command": why}
    page.fresh()


def test_a_page_that_does_not_run_says_so(page: OpenPage) -> None:
    page.fresh()
    page.browser.call("Emulation.setScriptExecutionDisabled", value=True)
    page.load(NOBODY)
    seen = page.browser.run("document.body.innerText")
    page.browser.call("Emulation.setScriptExecutionDisabled", value=False)
    page.fresh()

    assert "Use the command: wallet verify FILE." in seen
    assert "Drop the file here" not in seen


@pytest.mark.parametrize("width", [320, 400, 1200])
def test_it_fits_a_screen(page: OpenPage, width: int) -> None:
    page.fresh()
    page.browser.call(
        "Emulation.setDeviceMetricsOverride",
        width=width,
        height=800,
        deviceScaleFactor=1,
        mobile=True,
    )
    page.asks(Asked(attested_extract(diploma()).encode(), keyed()))
    overhang = page.browser.run("document.documentElement.scrollWidth - innerWidth")
    page.browser.call("Emulation.clearDeviceMetricsOverride")

    assert overhang <= 0


def test_the_report_alone_is_printed(page: OpenPage) -> None:
    page.fresh()
    page.asks(Asked(attested_extract(diploma()).encode(), keyed()))
    page.browser.call("Emulation.setEmulatedMedia", media="print")
    printed = page.browser.run("document.body.innerText")
    page.browser.call("Emulation.setEmulatedMedia", media="")

    assert "Verification report: answer.extract" in printed
    assert "Check a document" not in printed
    assert "Drop the file here" not in printed
    assert "Where to take this page from" not in printed


def test_a_reader_who_sees_nothing_is_told_what_each_thing_is(page: OpenPage) -> None:
    page.fresh()
    page.asks(Asked(attested_extract(diploma()).encode(), keyed()))
    tree = page.browser.call("Accessibility.getFullAXTree")["nodes"]

    named = {
        (node["role"]["value"], node["name"]["value"])
        for node in tree
        if node.get("name", {}).get("value") and not node["ignored"]
    }
    assert ("heading", "Check a document") in named
    assert ("textbox", "Who you are, as senders write it") in named
    assert ("button", "Drop the file here, or choose it") in named
    assert ("button", "English") in named
    assert ("heading", "Verification report: answer.extract") in named
    assert ("region", "Outcome") in named
