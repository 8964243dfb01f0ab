"""`wallet log show --html` and `wallet log delete`, as command lines."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.contracts.schema_files import validator
from tests.fakes.clock import NOON
from tests.fakes.given import give
from tests.fakes.service import FakeService
from tests.fakes.session import FakeServices, FakeSession, run_line
from tests.fakes.terminal import Answer, Block, End, FakeTerminal
from tests.fakes.vault import new_vault, open_vault, vault_folder
from tests.unit.vault.pages import decrypted
from wallet.cli.views.log_style import STYLE
from wallet.cli.views.markup import policy_for
from wallet.standards.encoding import JsonObject, foreign_text, parse_json_object
from wallet.vault.kdf import Purpose, subkey
from wallet.vault.unlock import unlock

DAY = 86_400
EVIL = [
    "Exempel</text><script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)><svg onload=alert(1)>",
    "Ex\x1b]52;c;eA==\x07\x1b]8;;https://evil.example\x07 [bold]",
    "Ex \u202eab\u200b</title></style></table>",
]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return tmp_path / "home"


def session(home: Path, *answers: Answer, after: int = 2 * DAY) -> FakeSession:
    services = FakeServices(home, FakeTerminal(*answers))
    services.clock.present = NOON.plus(after)
    return FakeSession(services)


class Reader(HTMLParser):
    """The elements of a page, and the text of each cell of its tables."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.rows: list[list[str]] = []
        self._in_cell = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
            self._in_cell = True

    def handle_endtag(self, tag: str) -> None:
        self._in_cell = self._in_cell and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self._in_cell:
            self.rows[-1][-1] += data

    @property
    def names(self) -> set[str]:
        return {tag for tag, _ in self.tags}


def page(home: Path, *options: str) -> str:
    ended = run_line(["log", "show", "--html", "page.html", *options], session(home))
    assert ended.code == 0
    return Path("page.html").read_text("utf-8")


def test_the_page_says_who_has_what_and_how_to_end_it(home: Path) -> None:
    with new_vault(home) as vault:
        give(vault)
    table = Reader(page(home)).rows
    assert table[0][:3] == ["Who", "For", "What"]
    assert table[1] == [
        "Exempelmatchning AB",
        "recruiting",
        "achievement.name, achievement.level",
        "2026-11-21",
        "2027-05-20",
        "1",
        "given 2026-11-21",
        "wallet consent withdraw 00000001",
    ]


def test_the_drawing_says_what_it_is_to_who_cannot_see_it(home: Path) -> None:
    with new_vault(home) as vault:
        give(vault)
    text = page(home)
    [svg] = [attributes for tag, attributes in Reader(text).tags if tag == "svg"]
    assert svg["role"] == "img"
    for name in str(svg["aria-labelledby"]).split():
        assert re.search(rf'id="{name}">[^<]+<', text)


@pytest.mark.parametrize("language", ["en", "sv"])
def test_every_table_names_itself_its_columns_and_its_rows(home: Path, language: str) -> None:
    with new_vault(home) as vault:
        give(vault)
    read = Reader(page(home, "--lang", language))
    tags = [tag for tag, _ in read.tags]
    assert tags.count("caption") == tags.count("table") == 2
    assert tags.count("h1") == 1
    scopes = [attributes.get("scope") for tag, attributes in read.tags if tag == "th"]
    assert set(scopes) == {"col", "row"}
    assert read.tags[0] == ("html", {"lang": language})


@pytest.mark.parametrize("name", EVIL)
def test_what_others_wrote_is_text_and_nothing_else(home: Path, name: str) -> None:
    with new_vault(home) as vault:
        give(vault, FakeService(organisation=name))
    text = page(home)
    read = Reader(text)
    assert not read.names & {"script", "img", "a", "iframe", "link", "object", "form"}
    assert [name for _, attributes in read.tags for name in attributes if name[:2] == "on"] == []
    assert [tag for tag, _ in read.tags].count("svg") == 1
    assert not set(text) & {"\x1b", "\x07", "\u202e", "\u200b"}
    assert read.rows[1][0] == foreign_text(name)
    assert len(read.rows) == 2 + 4


def test_a_browser_may_load_and_run_nothing(home: Path) -> None:
    with new_vault(home) as vault:
        give(vault)
    text = page(home)
    policies = [
        attributes["content"]
        for tag, attributes in Reader(text).tags
        if attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policies == [policy_for(STYLE)]
    assert "default-src 'none'" in str(policies[0])
    assert not re.search(r'(src|href|style)="', text)
    assert "http://" not in text.replace("http://www.w3.org", "")


def test_a_wallet_that_gave_nothing_says_so(home: Path) -> None:
    new_vault(home).close()
    text = page(home)
    assert "You have given nothing to anybody." in text
    assert "<svg" not in text


@pytest.mark.parametrize("words", [[], ["1", "--html", "page.html"]])
def test_it_shows_one_entry_or_the_page(home: Path, words: list[str]) -> None:
    new_vault(home).close()
    ended = run_line(["log", "show", *words], session(home))
    assert ended.error is not None
    assert (ended.code, ended.error.code) == (2, "history.one_or_html")


def withdrawn(home: Path) -> None:
    with new_vault(home) as vault:
        give(vault, until=NOON.plus(DAY))


def test_entries_are_deleted_after_the_words_are_typed(home: Path) -> None:
    withdrawn(home)
    on = session(home, "delete 3")
    ended = run_line(["log", "delete", "2", "--json"], on)
    assert ended.code == 0
    document: JsonObject = parse_json_object(ended.stdout.encode())
    validator("log-deleted-1").validate(document)
    assert document["deleted"] == [1, 2, 3]
    assert isinstance(on.services, FakeServices)
    assert on.services.opened_fresh == [True]
    screen = on.services.person.screen if on.services.person else ""
    assert "goes whole" in screen
    assert run_line(["log", "check"], session(home)).code == 0
    assert run_line(["consent", "list", "--all"], session(home)).stdout.count("00000001") == 0


@pytest.mark.parametrize("answer", ["", "delete 2", "yes", Block("delete 3\nx"), End.OF_INPUT])
def test_nothing_else_deletes(home: Path, answer: Answer) -> None:
    withdrawn(home)
    with open_vault(home) as vault:
        before = vault.log()
    ended = run_line(["log", "delete", "2"], session(home, answer))
    assert ended.code == 6
    with open_vault(home) as vault:
        assert vault.log() == before


def test_a_script_cannot_delete(home: Path) -> None:
    withdrawn(home)
    ended = run_line(["log", "delete", "2", "--no-input"], session(home, "delete 3"))
    assert ended.error is not None
    assert (ended.code, ended.error.code) == (6, "cli.no_input")


def test_what_was_deleted_is_not_in_the_file_for_who_has_the_key(home: Path) -> None:
    with new_vault(home) as vault:
        give(vault, FakeService(organisation="Kallbadhusmatchning AB"), until=NOON.plus(DAY))
    assert "Kallbadhusmatchning" in _pages(home)
    run_line(["log", "delete", "1"], session(home, "delete 3"))
    assert "Kallbadhusmatchning" not in _pages(home)


def _pages(home: Path) -> str:
    """All pages of the database in clear text."""
    from tests.fakes.vault import PASSPHRASE
    from wallet.vault.slots import SlotType

    folder = vault_folder(home)
    header, data_key = unlock(folder, PASSPHRASE, types=frozenset({SlotType.PASSPHRASE}))
    data = (folder.path / header.database).read_bytes()
    return decrypted(data, subkey(data_key, Purpose.DATABASE)).decode("utf-8", "replace")
