"""A list is readable on every screen, and names who vouches in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.fakes.vault import NOW
from wallet.cli.views.holdings import (
    inert,
    kind_label,
    list_document,
    period,
    render_holdings,
    short_id,
    vouching,
)
from wallet.cli.views.page import Page, display_width
from wallet.messages import ENGLISH, SWEDISH, Catalogue
from wallet.workflows.ports import ItemSummary, ItemType

WORK = ItemSummary(
    id="urn:uuid:3f2a91c0-0000-4000-8000-000000000000",
    type=ItemType.RECORD,
    kind="work",
    title="Undersköterska, hemtjänst, äldreboende och dagverksamhet",
    assertion="self",
    period_from="2019-08",
    period_to="ongoing",
    issuer="Exempelgården i Norra Exempellän AB",
    created=NOW,
)
DIPLOMA = replace(
    WORK,
    type=ItemType.CREDENTIAL,
    kind="education",
    title="Möbelsnickare",
    assertion="attested",
    issuer="Exempelskolan",
    period_from=None,
    period_to=None,
)
FILE = replace(
    DIPLOMA, type=ItemType.FILE, kind="file", title="betyg.pdf", assertion="evidence", issuer=None
)
EVERYTHING = [DIPLOMA, FILE, WORK, replace(WORK, title="Kock", issuer=None)]
languages = pytest.mark.parametrize("t", [ENGLISH, SWEDISH], ids=lambda t: t.language)


@languages
@pytest.mark.parametrize("width", [60, 80, 99, 100, 120])
def test_no_line_is_wider_than_the_screen(width: int, t: Catalogue) -> None:
    lines = render_holdings(EVERYTHING, t, Page(width=width, is_screen=True))
    assert max(map(display_width, lines)) <= width


def test_on_a_narrow_screen_each_kind_has_a_heading_and_nothing_is_cut() -> None:
    lines = render_holdings(EVERYTHING, ENGLISH, Page(width=60, is_screen=True))
    assert lines == [
        "education (1)",
        "  3f2a91c0  Möbelsnickare, Exempelskolan",
        "            attested by Exempelskolan",
        "",
        "file (1)",
        "  3f2a91c0  betyg.pdf",
        "            not checked",
        "",
        "work (2)",
        "  3f2a91c0  Undersköterska, hemtjänst, äldreboende och",
        "            dagverksamhet, Exempelgården i Norra Exempellän",
        "            AB",
        "            2019-08 – ongoing; stated by you",
        "  3f2a91c0  Kock",
        "            2019-08 – ongoing; stated by you",
    ]


def test_kinds_stay_together_however_they_come() -> None:
    lines = render_holdings([WORK, DIPLOMA, WORK], ENGLISH, Page(width=60, is_screen=True))
    assert [line for line in lines if line and line[0] != " "] == ["work (2)", "education (1)"]


def test_on_a_wide_screen_it_is_one_table() -> None:
    lines = render_holdings(EVERYTHING, ENGLISH, Page(width=120, is_screen=True))
    assert len(lines) == 1 + len(EVERYTHING)
    assert lines[0].split() == ["id", "kind", "title", "by", "period", "who", "vouches"]


def test_away_from_a_screen_nothing_is_cut() -> None:
    lines = render_holdings(EVERYTHING, ENGLISH, Page(width=80))
    assert len(lines) == 1 + len(EVERYTHING)
    assert WORK.title in lines[3]
    assert str(WORK.issuer) in lines[3]


def test_read_line_by_line_each_thing_is_a_paragraph() -> None:
    lines = render_holdings([FILE, DIPLOMA], ENGLISH, Page(width=60, is_screen=True, linear=True))
    assert lines[:5] == [
        "id: 3f2a91c0",
        "kind: file",
        "title: betyg.pdf",
        "who vouches: not checked",
        "",
    ]


@pytest.mark.parametrize(
    ("item", "text"),
    [
        (WORK, "stated by you"),
        (replace(WORK, assertion="evidence"), "stated by you; file not checked"),
        (DIPLOMA, "attested by Exempelskolan"),
        (replace(DIPLOMA, issuer=None), "attested with a key you gave"),
        (replace(DIPLOMA, assertion="evidence"), "issuer not confirmed"),
        (FILE, "not checked"),
    ],
)
def test_who_vouches(item: ItemSummary, text: str) -> None:
    assert vouching(item, ENGLISH) == text
    assert vouching(item, SWEDISH) != text


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2019-08", "2023", "2019-08 – 2023"),
        ("2019-08", "ongoing", "2019-08 – ongoing"),
        ("2019", None, "2019"),
        (None, "2023", "– 2023"),
        (None, None, ""),
    ],
)
def test_periods_are_as_exact_as_they_were_given(
    start: str | None, end: str | None, text: str
) -> None:
    assert period(start, end, ENGLISH) == text


def test_a_name_that_could_forge_the_screen_is_made_inert() -> None:
    hostile = replace(DIPLOMA, title="Läkare\x1b[2J\nattested", issuer="Skola\u202eABC")
    text = "\n".join(render_holdings([hostile], ENGLISH, Page()))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert len(text.splitlines()) == 2
    assert inert("Åsa – “x”") == "Åsa – “x”"


def test_an_unknown_kind_is_shown_as_it_is() -> None:
    assert kind_label("hobby", ENGLISH) == "hobby"
    assert kind_label("credential", SWEDISH) == "intyg"


def test_nothing_held_is_no_line_and_an_empty_document() -> None:
    assert render_holdings([], ENGLISH, Page()) == []
    assert list_document([]) == {"schema": "record-list/1", "items": []}


def test_a_short_id_is_the_start_of_the_uuid() -> None:
    assert short_id(WORK.id) == "3f2a91c0"
