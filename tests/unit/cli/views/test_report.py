"""A report as a counsellor reads it."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest

from tests.fakes.answer import (
    ALVA_STUDENT,
    DAY,
    LAST_MONTH,
    NAME,
    STRANGER,
    WORK,
    anchored,
    attested_extract,
    diploma,
    diploma_holding,
    judged,
    keyed,
    prepared,
    published,
    school,
    self_stated_extract,
    signed,
    status_list,
    with_status,
)
from tests.fakes.badges import good_badge, judged_badge
from tests.unit.exchange.answer.cases import CASES, alone
from wallet.cli.views.page import Page, display_width
from wallet.cli.views.report import render_report
from wallet.cli.views.report_words import fingerprint_text, outcome_word
from wallet.credentials.reasons import CheckOutcome
from wallet.credentials.report import Attachment, Report
from wallet.credentials.trust import Trust
from wallet.exchange.match import Chosen, RecordHolding
from wallet.messages import ENGLISH, SWEDISH, Catalogue
from wallet.standards.encoding import sha256, sha256_b64u

HOSTILE = "\x1b[31mGODKÄNT\x1b[0m\u202e\u200b\r\nVALID: [bold]x[/bold]"


def text_of(report: Report, t: Catalogue = ENGLISH, page: Page | None = None) -> str:
    return "\n".join(render_report(report, t, page or Page()))


def in_full(report: Report, t: Catalogue = ENGLISH, page: Page | None = None) -> list[str]:
    return render_report(report, t, page or Page(), in_full=True)


def in_short(report: Report) -> list[str]:
    """The lines about the checks."""
    lines = render_report(report, ENGLISH, Page(200))
    start = lines.index(ENGLISH("verify.checks.in_short")) + 1
    return lines[start : lines.index("", start)]


@pytest.mark.parametrize("t", [ENGLISH, SWEDISH])
@pytest.mark.parametrize("name", sorted(CASES))
def test_every_report_has_words_in_both_languages(name: str, t: Catalogue) -> None:
    report = CASES[name].judge()

    lines = render_report(report, t, Page())

    assert lines[-1] == fingerprint_text(report, t)
    outcome = t(f"verify.outcome.{outcome_word(report)}", reason="")
    assert [line for line in lines[:3] if line.startswith(outcome)]


def test_the_first_line_says_for_whom_and_when() -> None:
    assert text_of(judged(self_stated_extract())).splitlines()[0] == (
        "Extract made for Exempelmatchning AB on 2026-11-21, to be used until 2026-12-05"
    )


def test_a_demonstration_says_so_first() -> None:
    assert text_of(judged(self_stated_extract(demo=True))).startswith("DEMONSTRATION, about nobody")


def test_what_the_sender_states_is_said_to_be_stated() -> None:
    text = text_of(judged(self_stated_extract()))

    assert "nobody else vouches for it" in text
    assert "Stated by the sender" in text
    assert "job title: Snickare" in text


def test_an_attested_part_names_issuer_list_and_day() -> None:
    report = judged(attested_extract(diploma(school())), trust=anchored(school()))

    assert "2. Attested by Exempelskolan (on the list Skolor i Exempellän of 2026-10-01)" in (
        text_of(report)
    )


def test_an_issuer_nobody_vouches_for_is_quoted_and_not_named() -> None:
    text = text_of(judged(attested_extract(diploma(school()))))

    assert "(says: https://skola.example)" in text
    assert "Exempelskolan" not in text


def test_a_key_the_caller_gave_is_theirs_to_vouch_for() -> None:
    from tests.fakes.answer import SCHOOL

    text = text_of(alone(diploma(holder=None), issuer_key=SCHOOL.public))

    assert "Signed with the key you gave (says: https://skola.example)" in text


def test_the_classes_of_a_w3c_credential_are_left_to_the_data() -> None:
    report = judged_badge(good_badge())
    assert "'type'" in str(report.parts[0].claims)

    text = text_of(report)

    assert "achievement.name" in text
    assert "Achievement\n" not in text
    assert "type[" not in text


def test_no_value_of_an_invalid_document_is_shown() -> None:
    text = text_of(judged(self_stated_extract(), nonce="another"))

    assert "Snickare" not in text
    assert "What it holds is not shown" in text


def test_somebody_on_no_list_is_another_thing_where_there_is_no_list() -> None:
    text = attested_extract(diploma(school()))
    others = keyed(STRANGER, name="Exempelhögskolan")

    without, with_one = (text_of(judged(text, trust=trust)) for trust in (Trust(), others))

    assert "you have no list in use" in without
    assert "wallet trust add LIST" in without
    assert "nobody on a list in use" in with_one
    assert "wallet trust add FILE" in with_one


def test_a_part_that_ended_is_not_mended_by_a_new_extract() -> None:
    ended = attested_extract(diploma(school(), expires=LAST_MONTH.plus(DAY)))

    text = text_of(judged(ended, trust=anchored(school())), page=Page(200))

    assert "NO LONGER VALID: a credential in it ended 2026-10-23" in text
    assert "a new extract does not help" in text
    assert "a new extract" not in text_of(CASES["extract-expired"].judge())


@pytest.mark.parametrize("index", [1, 2])
def test_an_issuer_that_took_it_back_no_longer_stands_behind_it(index: int) -> None:
    text = attested_extract(with_status(index, by=school()))

    report = judged(text, trust=anchored(school()), snapshot=published(status_list()))

    assert "of 2026-10-01); the credential was taken back" in text_of(report, page=Page(200))


def test_a_revocation_that_nobody_can_look_up_says_so() -> None:
    lines = in_short(judged(attested_extract(diploma(school())), trust=anchored(school())))

    assert "revocation (it names no place that would tell of a revocation)" in lines[-1]


def test_a_notice_about_something_else_is_said_to_be() -> None:
    lines = in_short(CASES["withdrawn-by-another"].judge())

    assert "revocation (the notice you gave ends another release, or is by somebody" in lines[-1]


def test_what_was_not_checked_for_a_broken_signature_is_said() -> None:
    head, payload, _ = self_stated_extract().split(".")
    _, _, another = self_stated_extract(jti="urn:uuid:another").split(".")

    assert in_short(judged(f"{head}.{payload}.{another}"))[-1] == "  the rest was not checked"


def test_what_failed_stands_first_and_the_rest_is_named() -> None:
    assert in_short(judged(self_stated_extract(), nonce="another")) == [
        "  FAILS      your request: it answers another request",
        "  ok         form of the file, signature, validity period, recipient, "
        "issuer's key, right holder, parts belong together",
        "  not asked  revocation, trust in the issuer",
    ]


def test_what_could_not_be_told_names_its_part_where_another_ended_otherwise() -> None:
    lines = in_short(judged(attested_extract(diploma(school()))))

    assert lines[0].startswith("  not known  issuer's key (part 2): nobody on a list")
    assert lines[1].startswith("  not known  trust in the issuer (part 2): the issuer is on no")
    assert "issuer's key (part 1)" in lines[2]


def test_what_ended_alike_in_document_and_part_is_said_once() -> None:
    lines = in_short(CASES["extract-expired"].judge())

    assert [line for line in lines if "FAILS" in line] == [
        "  FAILS      validity period: it ended 2026-12-05"
    ]


def test_every_check_has_a_line_in_full() -> None:
    report = judged(self_stated_extract(), nonce="another")

    lines = in_full(report)

    assert "  FAILS      your request: it answers another request" in lines
    marks = tuple(f"{ENGLISH(f'verify.mark.{mark}')} " for mark in CheckOutcome)
    told = [line for line in lines if line.strip().startswith(marks)]
    assert len(told) == len(report.all_checks())


def test_in_full_it_says_what_was_not_checked_and_how_to() -> None:
    lines = in_full(judged(attested_extract(diploma(school()))), page=Page(400))

    start = lines.index("What was not checked, and how to")
    assert lines[start + 1].endswith("put it on your list with `wallet trust add FILE`")


def test_parts_whose_checks_ended_alike_are_told_together() -> None:
    record = RecordHolding("record-2", "work", WORK, {"title": "Lärare"})
    from tests.fakes.answer import TITLE, WORK_RECORD

    extract = prepared((TITLE, Chosen("work", "record-2", (("title",),))), (WORK_RECORD, record))

    lines = in_full(judged(signed(extract).text))

    assert "  part 1, 2: work (urn:consent-wallet:vct:work:1)" in lines
    assert "\n".join(lines).count("parts belong together:") == 1


def test_lists_in_use_are_named() -> None:
    assert "Lists in use: none" in text_of(judged(self_stated_extract()))
    assert "Lists in use: Skolor i Exempellän of 2026-10-01" in (
        text_of(judged(self_stated_extract(), trust=keyed()))
    )


def test_a_file_beside_the_extract_is_named_with_its_digest() -> None:
    attached = Attachment("intyg.pdf", "application/pdf", 3, sha256_b64u(b"pdf"))

    lines = text_of(judged(self_stated_extract(attachments=(attached,)))).splitlines()

    assert lines[lines.index("  intyg.pdf") + 1] == f"    {sha256(b'pdf').hex()}"


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


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("page", [Page(60), Page(120), Page(60, linear=True)])
def test_no_stranger_can_forge_a_line(page: Page, full: bool) -> None:
    lines = render_report(hostile(), SWEDISH, page, in_full=full)

    assert not [line for line in lines if line.startswith(("VALID", "GILTIGT: [bold]"))]
    assert not [
        char for line in lines for char in line if unicodedata.category(char) in {"Cc", "Cf"}
    ]


@pytest.mark.parametrize("width", [60, 80, 120])
def test_lines_fit_the_page(width: int) -> None:
    report = judged(attested_extract(diploma(school())), trust=anchored(school()))

    for lines in (
        render_report(report, SWEDISH, Page(width)),
        in_full(report, SWEDISH, Page(width)),
    ):
        assert max(map(display_width, lines)) <= width


def test_a_page_read_line_by_line_has_no_columns() -> None:
    report = judged(self_stated_extract())

    lines = in_full(report, page=Page(linear=True))

    assert "    job title: Snickare" in lines
    assert "  ok  form of the file: the file is complete and keeps the rules of its format" in lines


def test_only_the_outcome_stands_out() -> None:
    lines = render_report(judged(self_stated_extract()), ENGLISH, Page(color=True))

    assert [line for line in lines if "\x1b[1m" in line] == [lines[1]]


def test_a_valid_receipt_of_the_layer_above_has_its_own_words() -> None:
    from wallet.credentials.report import DocumentKind

    report = replace(judged(self_stated_extract()), kind=DocumentKind.RECEIPT, parts=())

    assert text_of(report).startswith("Receipt of a release to Exempelmatchning AB on 2026-11-21")
    assert "VALID: unaltered since it was signed" in text_of(report)


def test_what_has_not_begun_has_not_ended() -> None:
    assert "NOT YET VALID: it does not hold before" in text_of(CASES["extract-not-yet"].judge())
    assert "NO LONGER VALID: it ended" in text_of(CASES["extract-expired"].judge())


def test_a_caller_who_goes_by_an_id_is_called_you() -> None:
    client = "x509_hash:Uvo3HtuIxuhC92rShpgqcT3YXwrqRxWEviRiA0OZszk"
    extract = self_stated_extract(audience=client)

    known = text_of(judged(extract, audiences=(client,)))
    unknown = text_of(judged(extract, audiences=()))

    assert known.startswith("Extract made for you on 2026-11-21")
    assert unknown.startswith(f"Extract made for {client}")
