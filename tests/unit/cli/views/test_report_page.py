"""A report as a page: complete, inert, and told to a reader who sees nothing of it."""

from __future__ import annotations

import unicodedata
from base64 import b64encode
from dataclasses import replace

import pytest

from tests.fakes.answer import (
    ALVA_STUDENT,
    NAME,
    WORK,
    anchored,
    attested_extract,
    diploma,
    diploma_holding,
    judged,
    keyed,
    prepared,
    school,
    self_stated_extract,
    signed,
)
from tests.fakes.browser import Seen, read_page
from tests.unit.exchange.answer.cases import CASES, alone
from wallet.cli.views.report_page import render_page
from wallet.cli.views.report_words import headline, open_questions
from wallet.credentials.reasons import Outcome
from wallet.credentials.report import Attachment, Report
from wallet.exchange.match import Chosen, RecordHolding
from wallet.messages import ENGLISH, SWEDISH, Catalogue
from wallet.standards.encoding import sha256, sha256_b64u

ELEMENTS = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section"),
    *("h1", "h2", "p", "span", "code", "ul", "li", "dl", "dt", "dd"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "name", "class", "id", "scope", "colspan"),
    *("aria-label", "aria-labelledby", "aria-hidden"),
}
HOSTILE = "</td></style><script>alert(1)</script><img src=x onerror='a()'>\"&lt;b\u202e\x1b[31m`rm`"


def page_of(report: Report, t: Catalogue = ENGLISH, *, file: str = "answer.extract") -> Seen:
    return read_page(render_page(report, t, file=file, version="0.1.0"))


def attested() -> Report:
    return judged(attested_extract(diploma(school())), trust=anchored(school()))


def sections(page: Seen) -> dict[str, Seen]:
    """The sections of the main part by the text of the heading that labels them."""
    headings = {one.attributes["id"]: one.text for one in page.all("h2")}
    main = page.one("main")
    return {headings[one.attributes["aria-labelledby"]]: one for one in main.all("section")}


def captions(page: Seen) -> list[str]:
    return [one.text for one in page.all("caption")]


@pytest.mark.parametrize("t", [ENGLISH, SWEDISH])
@pytest.mark.parametrize("name", sorted(CASES))
def test_every_report_has_a_page_in_both_languages(name: str, t: Catalogue) -> None:
    report = CASES[name].judge()

    page = page_of(report, t)

    assert page.attributes == {"lang": t.language.value}
    assert headline(report, t) in page.one("header").text
    assert {one.name for one in page.all()} <= ELEMENTS
    for check in report.all_checks():
        assert check.code in page.text


def test_the_page_says_first_for_whom_then_the_outcome_then_what_to_do() -> None:
    made, outcome, next_ = list(page_of(judged(self_stated_extract())).one("header").all("p"))

    assert made.text.startswith("Extract made for Exempelmatchning AB on 2026-11-21")
    assert outcome.text.startswith("VALID: ")
    assert next_.text.startswith("What to do: ")


def test_a_demonstration_says_so_first() -> None:
    page = page_of(judged(self_stated_extract(demo=True)))

    assert page.one("header").text.partition("DEMONSTRATION")[1]


def test_claims_stand_under_who_vouches_for_them() -> None:
    claims = sections(page_of(attested()))["What it says, and who vouches"]

    own, schools = claims.all("table")
    assert own.one("caption").text.startswith("1. Stated by the sender")
    assert [one.text for one in own.all("td")] == ["Snickare"]
    assert "2. Attested by Exempelskolan (on the list Skolor i Exempellän" in schools.text
    assert [one.text for one in schools.all("td")] == ["Möbelsnickare"]


def test_a_check_has_outcome_reason_code_source_and_date() -> None:
    checks = sections(page_of(attested()))["What was checked"]

    rows = [
        [cell.text for cell in row.children if isinstance(cell, Seen)] for row in checks.all("tr")
    ]
    assert [
        "✓ ok",
        "trust in the issuer",
        "the issuer is on the list Skolor i Exempellän of 2026-10-01 issuer_trusted.listed",
        "Skolor i Exempellän",
        "2026-10-01",
    ] in rows


def test_what_failed_stands_first_among_the_checks() -> None:
    checks = sections(page_of(judged(self_stated_extract(), nonce="another")))["What was checked"]

    first = next(iter(checks.one("section").all("tbody")))
    assert next(iter(first.all("td"))).text == "✗ FAILS"
    assert "nonce.wrong" in next(iter(first.all("tr"))).text


def test_no_value_of_an_invalid_document_is_on_the_page() -> None:
    page = page_of(judged(self_stated_extract(), nonce="another"))

    assert "Snickare" not in page.text
    assert "What it holds is not shown" in page.text
    assert "What was not checked, and how to" not in sections(page)


def test_what_was_not_checked_says_how_to() -> None:
    page = page_of(judged(attested_extract(diploma(school()))))

    questions = sections(page)["What was not checked, and how to"]
    items = [one.text for one in questions.all("li")]
    assert items[0].endswith("put it on your list with wallet trust add FILE")
    assert "nobody on a list in use vouches for whoever issued it" in items[0]
    assert [one.text for one in questions.all("code")] == ["wallet trust add FILE"]
    assert items[-1].startswith("whether what it says is true: ")


def test_questions_with_one_answer_are_asked_once() -> None:
    ways = [way for _, way in open_questions(judged(attested_extract(diploma(school()))), ENGLISH)]

    assert len(set(ways)) == len(ways)


def test_nobody_is_sent_to_an_issuer_about_what_the_sender_states() -> None:
    asked = dict(open_questions(judged(self_stated_extract()), ENGLISH))

    assert not [question for question in asked if question.startswith("revocation")]


def test_an_attested_part_that_names_no_status_leaves_the_question_open() -> None:
    asked = dict(open_questions(attested(), ENGLISH))

    assert "ask the issuer whether it was revoked" in asked.values()
    assert "whether the issuer's certificate was revoked" in asked


def test_a_receipt_leaves_nothing_of_a_credential_open() -> None:
    assert [*open_questions(CASES["receipt"].judge(), ENGLISH)] == []


def test_a_receipt_tells_who_signed_what() -> None:
    page = page_of(CASES["receipt"].judge())

    assert [one for one in captions(page) if one.startswith("What the person signed")]
    assert [one for one in captions(page) if one.startswith("What Exempelmatchning AB signed")]


def test_a_credential_without_claims_says_so() -> None:
    report = alone(diploma(holder=None), issuer_key=None, trust=keyed())
    bare = replace(report, parts=tuple(replace(part, claims={}) for part in report.parts))

    assert "no claims" in sections(page_of(bare))["What it says, and who vouches"].text


def test_files_beside_it_stand_with_their_digest() -> None:
    attached = Attachment("intyg.pdf", "application/pdf", 3, sha256_b64u(b"pdf"))

    page = page_of(judged(self_stated_extract(attachments=(attached,))))

    beside = sections(page)["Files sent beside it (compare their SHA-256)"]
    assert beside.one("th").text == "intyg.pdf"
    assert beside.one("td").text == sha256(b"pdf").hex()


def test_the_foot_says_what_was_checked_when_and_by_what() -> None:
    report = judged(self_stated_extract())

    foot = page_of(report).one("footer")
    assert [one.text for one in foot.all("dd")] == [
        "answer.extract",
        sha256(report.text.encode()).hex(),
        report.fingerprint,
        "2026-11-21T12:00:00Z",
        "wallet 0.1.0",
    ]


def test_a_reader_who_sees_nothing_finds_the_way() -> None:
    page = page_of(attested(), SWEDISH)

    assert [one.name for one in page.one("body").children if isinstance(one, Seen)] == [
        "header",
        "main",
        "footer",
    ]
    assert len([*page.all("h1")]) == 1
    assert page.one("title").text == "GILTIGT – answer.extract"
    for section in page.all("section"):
        assert {"aria-label", "aria-labelledby"} & set(section.attributes)
    for table in page.all("table"):
        assert isinstance(table.children[0], Seen)
        assert table.children[0].name == "caption"
    assert {one.attributes["scope"] for one in page.all("th")} == {"row", "col"}


def test_signs_are_for_the_eye_alone() -> None:
    signs = [one for one in page_of(attested()).all("span") if one.text in "✓✗?–"]

    assert signs
    assert all(one.attributes == {"aria-hidden": "true"} for one in signs)


def test_the_policy_allows_the_style_that_is_there_and_nothing_else() -> None:
    page = page_of(attested())

    (policy,) = [
        one.attributes["content"]
        for one in page.all("meta")
        if one.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    style = b64encode(sha256(page.one("style").text.encode())).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'"
    )


def hostile() -> Report:
    """Everything a stranger can write, written with intent."""
    record = RecordHolding(
        "record-1", "work", WORK, {"title": HOSTILE, HOSTILE: [HOSTILE, {}, None, 1.5]}
    )
    extract = prepared(
        (Chosen("work", "record-1", (("title",), (HOSTILE,))), NAME),
        (record, diploma_holding(diploma(issuer=f"https://{HOSTILE}.example"))),
        audience=HOSTILE,
        attachments=(Attachment(HOSTILE, HOSTILE, 1, sha256_b64u(b"x")),),
    )
    text = signed(extract, holders=(ALVA_STUDENT,)).text
    return judged(text, audiences=(HOSTILE,), trust=keyed(name=HOSTILE))


@pytest.mark.parametrize("t", [ENGLISH, SWEDISH])
def test_no_stranger_can_write_markup(t: Catalogue) -> None:
    report = hostile()
    assert report.outcome is Outcome.VALID

    page = page_of(report, t, file=HOSTILE)

    assert page.text.count("<script>alert(1)</script>") >= 6
    assert {one.name for one in page.all()} <= ELEMENTS
    assert {name for one in page.all() for name in one.attributes} <= ATTRIBUTES
    assert not [
        char for char in page.text if char != "\n" and unicodedata.category(char) in {"Cc", "Cf"}
    ]


def test_a_command_in_a_strangers_words_does_not_look_like_ours() -> None:
    report = replace(hostile(), parts=())

    assert not [one for one in page_of(report).all("code") if one.text == "rm"]
