"""The check page in a real browser says what the command says, and never more.

Every case is a file that is dropped on the page. Compared are the whole report, as ``--json`` would
print it, and every sentence of it, as ``--html`` would write it, in both languages.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from typing import Any
from unicodedata import category

import pytest

from tests.fakes.answer import SERVICE, attested_extract, diploma, keyed
from tests.fakes.browser import read_page
from tests.fakes.chromium import CHROMIUM
from tests.fakes.clock import NOON
from tests.fakes.session import fake_session, run_line
from tests.fakes.shared import vectors
from tests.journeys.open_page import VERSION, OpenPage, opened, texts_of
from tests.journeys.page_cases import BROKEN_JSON, NOBODY, Asked, every_case, other_documents
from wallet.cli.views.report_page import render_page
from wallet.credentials.policy import same_name
from wallet.credentials.report import Report
from wallet.errors import InputError
from wallet.messages import ENGLISH, SWEDISH, Catalogue
from wallet.standards.encoding import compact_json, foreign_text, parse_json, sha256
from wallet.standards.jose import PublicKey, verify_jws

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


def test_the_browser_checks_signatures_as_the_command_does(page: OpenPage) -> None:
    """Every algorithm of the closed list, by keys and tokens that others published."""
    document = json.loads(vectors("wycheproof/json_web_signature_test.json").read_bytes())
    cases = [
        (group.get("public") or group["private"], test["jws"])
        for group in document["testGroups"]
        for test in group["tests"]
        if isinstance(test["jws"], str)
    ]
    page.load(NOBODY)

    told = page.browser.run(f"Promise.all({json.dumps(cases)}.map({_BY_PAGE}))")

    assert len(cases) > 380
    expected = [_by_command(*case) for case in cases]
    assert told.count("holds") > 10
    assert [*zip(cases, told, strict=True)] == [*zip(cases, expected, strict=True)]


_BY_PAGE = """async ([jwk, token]) => {
  try {
    const key = PublicKey.fromJwk(parseJsonObject(encodeUtf8(JSON.stringify(jwk))));
    await verifyJws(parseJws(token), key, null);
    return "holds";
  } catch (error) {
    return error.code ?? String(error);
  }
}"""


def _by_command(jwk: dict[str, Any], token: str) -> str:
    try:
        verify_jws(token, PublicKey.from_jwk(jwk), typ=None)
    except InputError as error:
        return error.code
    return "holds"


def test_json_is_read_alike_whatever_is_done_to_it(page: OpenPage) -> None:
    dice = random.Random(7)
    fair = [*BROKEN_JSON.values()]
    texts = [*fair, *(_bent(dice.choice(fair), dice) for _ in range(4000))]
    page.load(NOBODY)

    told = page.browser.run(f"{json.dumps([one.hex() for one in texts])}.map({_READ_BY_PAGE})")

    expected = [_read_by_command(one) for one in texts]
    assert len({one for one in expected if one.startswith("encoding.")}) > 4
    assert sum(not one.startswith("encoding.") for one in expected) > 300
    assert [*zip(texts, told, strict=True)] == [*zip(texts, expected, strict=True)]


_READ_BY_PAGE = """(hex) => {
  try {
    const bytes = (hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
    return compactJson(parseJson(Uint8Array.from(bytes)));
  } catch (error) {
    return error.code ?? String(error);
  }
}"""


def _read_by_command(data: bytes) -> str:
    try:
        return compact_json(parse_json(data)).decode()
    except InputError as error:
        return error.code


def _bent(data: bytes, dice: random.Random) -> bytes:
    """A short text with a few bytes taken out, doubled, or put in from what JSON is made of."""
    bent = bytearray(data[:200])
    for _ in range(dice.randint(0, 3)):
        at = dice.randrange(len(bent) + 1)
        sign = dice.choice(b'{}[]":,\\u0eE+-. \n\t1tfn/\xc3\xa5\xed\x00')
        match dice.randrange(3):
            case 0:
                del bent[at : at + 1]
            case 1:
                bent.insert(at, sign)
            case _:
                bent[at : at + 1] = bent[at : at + 1] * 2
    return bytes(bent)


def test_names_and_texts_are_made_alike_whatever_letters_they_have(page: OpenPage) -> None:
    dice = random.Random(11)
    letters = [chr(one) for one in range(0x2FA20) if category(chr(one)) not in ("Cn", "Cs")]
    plain = "aA bB  <&>`\n\u0301\u0334ßſςΣıİK\u2028\u200b\u2800"
    texts = [
        "".join(dice.choice(dice.choice((plain, letters))) for _ in range(dice.randint(0, 40)))
        for _ in range(3000)
    ]
    page.load(NOBODY)

    names = "[foldedName(one), foreignText(one, 12), foreignText(one)]"
    told = page.browser.run(f"{json.dumps(texts)}.map((one) => {names})")

    for text, (name, short, whole) in zip(texts, told, strict=True):
        assert same_name(text, name)
        assert short == foreign_text(text, limit=12)
        assert whole == foreign_text(text)


def test_numbers_are_written_as_the_command_writes_them(page: OpenPage) -> None:
    mixed = random.Random(1)
    numbers = [mixed.uniform(-1, 1) * 10 ** mixed.randint(-30, 30) for _ in range(2000)]
    numbers += [0.0, -0.0, 1e15, 1e16, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308, 123456.0]
    page.load(NOBODY)

    read = f"compactJson(parseJson(encodeUtf8({json.dumps(json.dumps(numbers))})))"

    assert page.browser.run(read) == json.dumps(numbers, separators=(",", ":"))


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
