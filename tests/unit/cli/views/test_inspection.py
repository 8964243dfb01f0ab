"""A file in words: complete, inert, and never taken for checked."""

from __future__ import annotations

import pytest

from tests.fakes.answer import attested_extract, diploma, school, self_stated_extract
from tests.fakes.clock import NOON
from tests.fakes.documents import DOCUMENTS
from tests.fakes.promises import complete_use
from tests.fakes.service import DAY, FakeService, Lie
from wallet.cli.views.inspection import render_inspection
from wallet.cli.views.page import Page, display_width
from wallet.credentials.trust import Trust
from wallet.messages import ENGLISH, SWEDISH, Catalogue
from wallet.standards.encoding import Instant, JsonValue, compact_json
from wallet.workflows.inspect import DocumentType, inspect

HOSTILE = "\x1b[31mVALID\x1b[0m\u202e\u200b\r\nVALID: [bold]x[/bold]” and more"
SERVICE = FakeService()
both = pytest.mark.parametrize("t", [ENGLISH, SWEDISH], ids=lambda t: t.language)


def text_of(
    text: str,
    *,
    t: Catalogue = ENGLISH,
    page: Page | None = None,
    trust: Trust | None = None,
    at: Instant = NOON,
    source: str = "file",
) -> str:
    inspection = inspect(text.encode(), trust=trust or Trust(), at=at)
    return "\n".join(render_inspection(inspection, source, t, page or Page()))


@both
@pytest.mark.parametrize("width", [60, 120])
@pytest.mark.parametrize("type_", list(DocumentType), ids=str)
def test_every_type_has_words_that_fit_the_page(
    type_: DocumentType, width: int, t: Catalogue
) -> None:
    lines = text_of(DOCUMENTS[type_](), t=t, page=Page(width, is_screen=True)).splitlines()
    long = [line for line in lines if display_width(line) > width]
    assert [line for line in long if len(line.split()) > 2 and "`" not in line] == []
    assert "profile." not in "\n".join(lines)


def test_a_request_is_told_in_the_order_of_the_questions_a_person_has() -> None:
    text = text_of(SERVICE.ask(), trust=SERVICE.trust(), source="ask.request")
    places = [
        text.index(part)
        for part in (
            "A request for your data.",
            "Who gets your data",
            "What for",
            "What is asked for",
            "Who else, where and how long",
            "Decisions about you",
            "What follows from yes and no",
            "If you answer",
            "`wallet share ask.request --out answer.extract`",
        )
    ]
    assert places == sorted(places)


def test_what_is_asked_for_is_told_with_its_need() -> None:
    text = text_of(SERVICE.ask())
    assert "work: this or another of those asked for" in text
    assert "language: optional" in text
    assert "required: education" in text


def test_a_value_that_is_asked_for_is_quoted() -> None:
    claim: dict[str, JsonValue] = {"path": ["municipality"], "values": ["2480", HOSTILE]}
    query: dict[str, JsonValue] = {
        "credentials": [
            {
                "id": "work",
                "format": "dc+sd-jwt",
                "meta": {"vct_values": ["urn:consent-wallet:vct:work:1"]},
                "claims": [claim],
                "trusted_authorities": [{"type": "aki", "values": ["eA"]}],
            }
        ]
    }
    text = text_of(SERVICE.ask(query=query, no_terms=True))
    assert "only if it is “2480”, “" in text
    assert "(only from issuers it names)" in text


def test_who_is_not_confirmed_is_said_and_how_to_confirm_them() -> None:
    text = text_of(SERVICE.ask(), source="ask.request")
    assert "NOT CONFIRMED: anyone could have made this request." in text
    assert "Asked by: “Exempelmatchning AB”" in text
    assert "`wallet trust add ask.request`" in text


def test_who_is_confirmed_is_said_by_which_list() -> None:
    text = text_of(SERVICE.ask(), trust=SERVICE.trust())
    assert "on your list “Exempellistan” of 2026-10-22" in text
    assert "trust add" not in text


def test_nothing_promised_is_said() -> None:
    text = text_of(SERVICE.ask(no_terms=True))
    assert "has promised nothing" in text
    assert "take back" not in text


def test_asking_for_more_than_is_registered_is_said() -> None:
    registration = SERVICE.registration({"credentials": []})
    text = text_of(SERVICE.ask(registration=registration), trust=SERVICE.trust())
    assert "It asks for more than it is registered for:" in text


def test_each_purpose_stands_by_itself_and_warnings_stand_once() -> None:
    uses = (complete_use("match"), complete_use("statistics"))
    text = text_of(SERVICE.ask(terms=SERVICE.terms(*uses)))
    assert "Purpose 1 of 2, decided by itself" in text
    assert "Purpose 2 of 2, decided by itself" in text
    assert text.count("shows no registration") == 1
    assert text.count("What is asked for") == 2


@pytest.mark.parametrize("source", ["-", "openid4vp://?request=x"])
def test_what_is_no_file_cannot_be_named_in_a_command(source: str) -> None:
    assert "keep it as a file" in text_of(SERVICE.ask(), source=source)


@both
def test_an_extract_is_first_and_last_said_to_be_unchecked(t: Catalogue) -> None:
    lines = text_of(self_stated_extract(), t=t, source="a.extract").splitlines()
    assert {"en": "NOT CHECKED", "sv": "INTE KONTROLLERAT"}[t.language] in " ".join(lines[:2])
    assert "`wallet verify a.extract`" in lines[-1]


def test_who_says_what_is_told_apart_and_never_as_known() -> None:
    text = text_of(attested_extract(diploma(school())))
    assert "work, stated by the sender" in text
    assert "says it is issued by “https://skola.example”" in text
    assert "Exempelskolan" not in text


def test_an_extract_that_is_over_is_said_to_be() -> None:
    assert "2026-12-05, which is over" in text_of(self_stated_extract(), at=NOON.plus(90 * DAY))
    assert "which is over" not in text_of(self_stated_extract())


def test_a_demonstration_says_so() -> None:
    assert text_of(self_stated_extract(demo=True)).startswith("DEMONSTRATION:")


def hostile_request() -> str:
    def spoil(terms: dict[str, object]) -> None:
        terms["controller"]["name"] = HOSTILE  # type: ignore[index]  # an object
        terms["uses"][0]["description"] = [{"lang": "en", "value": HOSTILE}]  # type: ignore[index]  # as above

    return SERVICE.ask(lie=Lie(terms=spoil))


def hostile_credential() -> str:
    return diploma(issuer=f"https://{HOSTILE}.example")


def hostile_resume() -> str:
    return compact_json({"work": [{"position": HOSTILE}], HOSTILE: "x"}).decode()


@both
@pytest.mark.parametrize("make", [hostile_request, hostile_credential, hostile_resume])
def test_text_of_strangers_is_inert(make: object, t: Catalogue) -> None:
    text = text_of(make(), t=t)  # type: ignore[operator]  # one of the functions above
    assert all(line.isprintable() for line in text.splitlines())
    assert not any(line.strip().startswith("VALID:") for line in text.splitlines())
    assert "” and more" not in text
