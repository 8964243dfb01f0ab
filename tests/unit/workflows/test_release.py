"""From decisions to an extract: what got a yes leaves, nothing else, and all of it is recorded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.clock import FakeKeyMaker
from tests.fakes.promises import complete_use
from tests.fakes.refusals import refused
from tests.fakes.service import DAY, FakeService
from tests.fakes.vault import new_vault
from tests.unit.workflows.grantees import CHALLENGE, TITLE, Grantees, work_record, yes
from wallet.consent.decision import (
    Decision,
    Method,
    decide_deferred,
    decide_given,
    decide_refused,
)
from wallet.consent.notice import Notice
from wallet.consent.receipt import verify_receipt
from wallet.credentials.policy import Policy
from wallet.credentials.trust import Trust
from wallet.errors import ConsentError, DefectError
from wallet.exchange.check import verify_document
from wallet.log import EventType
from wallet.messages import Language
from wallet.profile.kinds import Kind
from wallet.profile.records import build_record
from wallet.workflows.share import Made, Review, defer, make_release, why_nothing_left

SKILL = "urn:uuid:00000002-0000-4000-8000-000000000000"


@pytest.fixture
def people(tmp_path: Path) -> Iterator[Grantees]:
    new_vault(tmp_path).close()
    found = Grantees(tmp_path)
    found.hold(work_record())
    yield found
    found.vault.close()


def two_purposes(people: Grantees) -> Review:
    """Matching with the job; offers with job and skill."""
    people.hold(build_record(Kind.SKILL, {"title": "Såromläggning"}, SKILL, people.clock.now()))
    uses = (
        complete_use("match", credential_ids=["work", "education", "language", "wishes"]),
        complete_use("offers", credential_ids=["work", "skill"], required=False),
    )
    return people.review(people.ask(terms=people.service.terms(*uses)))


def no(notice: Notice, people: Grantees) -> Decision:
    return decide_refused(notice, at=people.clock.now(), method=Method.TERMINAL)


def release(people: Grantees, review: Review, decisions: list[Decision]) -> Made | None:
    return make_release(people.vault, review, decisions, clock=people.clock, entropy=people.entropy)


def queries_in(made: Made) -> set[str]:
    report = verify_document(
        made.extract.text.encode(),
        trust=Trust(),
        policy=Policy(any_audience=True),
        at=made.expires.plus(-DAY),
    )
    return {str(part.query) for part in report.parts}


def kinds_of_entries(people: Grantees) -> list[EventType]:
    return [entry.event.type for entry in people.log()]


def nothing_kept(people: Grantees, before: list[EventType]) -> None:
    assert people.vault.releases() == []
    assert kinds_of_entries(people) == before


def test_only_what_got_a_yes_leaves(people: Grantees) -> None:
    review = two_purposes(people)
    match, offers = (sheet.notice for sheet in review.sheets)
    made = release(people, review, [yes(match, people.clock.now()), no(offers, people)])
    assert made is not None
    assert queries_in(made) == {"work"}
    assert [one.id for one in people.vault.releases()] == [match.consent_id]


@pytest.mark.parametrize("language", list(Language))
def test_a_code_is_read_in_words_and_sent_as_it_is(people: Grantees, language: Language) -> None:
    [sheet] = people.review(people.ask(), language=language).sheets
    [end] = [claim for claim in sheet.notice.claims if claim.ref.path == ("to",)]
    assert end.value == "ongoing"
    said = {Language.ENGLISH: "   to: ongoing", Language.SWEDISH: "   till: pågår"}[language]
    assert said in sheet.notice.text().splitlines()


def test_the_receipt_holds_the_no_beside_the_yes(people: Grantees) -> None:
    review = two_purposes(people)
    match, offers = (sheet.notice for sheet in review.sheets)
    made = release(people, review, [yes(match, people.clock.now()), no(offers, people)])
    assert made is not None
    receipt = verify_receipt(made.receipt)
    outcomes = {
        record["use_id"]: record["decision"]["outcome"]  # type: ignore[index, call-overload]  # JSON
        for record in receipt.records
    }
    assert outcomes == {"match": "given", "offers": "refused"}
    assert TITLE not in made.receipt


def test_two_yeses_send_what_each_of_them_showed(people: Grantees) -> None:
    review = two_purposes(people)
    made = release(
        people, review, [yes(sheet.notice, people.clock.now()) for sheet in review.sheets]
    )
    assert made is not None
    assert queries_in(made) == {"work", "skill"}


def test_it_is_recorded_before_it_is_handed_out(people: Grantees) -> None:
    made = people.share(people.ask())
    events = kinds_of_entries(people)
    assert events.index(EventType.RELEASE_PREPARED) < events.index(EventType.RELEASE_HANDED_OVER)
    assert verify_receipt(made.receipt).covers(made.extract.text.encode())


def test_two_noes_release_nothing_and_are_remembered(people: Grantees) -> None:
    review = two_purposes(people)
    decisions = [no(sheet.notice, people) for sheet in review.sheets]
    assert release(people, review, decisions) is None
    assert people.vault.releases() == []
    assert why_nothing_left(decisions) == "share.refused"
    assert kinds_of_entries(people).count(EventType.DECIDED) == 2


def test_putting_it_off_releases_nothing(people: Grantees) -> None:
    review = people.review(people.ask())
    later = [
        decide_deferred(sheet.notice, at=people.clock.now(), method=Method.TERMINAL)
        for sheet in review.sheets
    ]
    assert release(people, review, later) is None
    assert why_nothing_left(later) == "share.deferred"
    defer(people.vault, people.review(people.ask(2)), people.clock.now(), people.entropy)
    assert people.vault.releases() == []
    assert people.vault.recipient_key(review.asked.recipient_id) is None


def test_decisions_about_another_sitting_are_refused(people: Grantees) -> None:
    review, other = people.review(people.ask()), people.review(people.ask(2))
    before = kinds_of_entries(people)
    with refused(DefectError, "share.decisions"):
        release(people, review, [yes(other.sheets[0].notice, people.clock.now())])
    nothing_kept(people, before)


def test_a_missing_decision_is_no_decision(people: Grantees) -> None:
    review = two_purposes(people)
    before = kinds_of_entries(people)
    with refused(DefectError, "share.decisions"):
        release(people, review, [yes(review.sheets[0].notice, people.clock.now())])
    nothing_kept(people, before)


def test_a_scripted_answer_releases_nothing_from_a_real_vault(people: Grantees) -> None:
    review = people.review(people.ask())
    notice = review.sheets[0].notice
    scripted = decide_given(
        notice,
        f"{notice.statement} {CHALLENGE}",
        CHALLENGE,
        at=people.clock.now(),
        method=Method.DEMO,
    )
    before = kinds_of_entries(people)
    with refused(DefectError, "share.scripted"):
        release(people, review, [scripted])
    nothing_kept(people, before)


def test_a_request_that_ran_out_while_it_was_read_gets_no_answer(people: Grantees) -> None:
    review = people.review(people.ask())
    decisions = [yes(sheet.notice, people.clock.now()) for sheet in review.sheets]
    people.clock.advance(2 * DAY)
    before = kinds_of_entries(people)
    with refused(ConsentError, "consent.request_expired"):
        release(people, review, decisions)
    nothing_kept(people, before)


def test_what_was_not_on_a_notice_does_not_leave(people: Grantees) -> None:
    """Whatever turns a choice after the notice was made is noticed before anything is signed."""
    review = people.review(people.ask())
    sheet = review.sheets[0]
    shorter = replace(sheet, shown=sheet.shown[:-1])
    before = kinds_of_entries(people)
    with refused(DefectError, "share.not_shown"):
        release(
            people,
            replace(review, sheets=(shorter,)),
            [yes(sheet.notice, people.clock.now())],
        )
    nothing_kept(people, before)


def test_one_recipient_has_one_key_and_another_has_another(people: Grantees) -> None:
    first, again = people.share(people.ask()), people.share(people.ask(2))
    other = Grantees(
        people.home,
        service=FakeService(dns="annan.example", identifier="NTRSE-2"),
        keys=FakeKeyMaker(first=2_000),
    )
    elsewhere = other.share(other.ask())
    other.vault.close()
    keys = [verify_receipt(made.receipt).key.thumbprint() for made in (first, again, elsewhere)]
    assert keys[0] == keys[1] != keys[2]


def test_a_self_stated_record_is_made_anew_for_each_release(people: Grantees) -> None:
    texts = [made.extract.text for made in map(people.share, (people.ask(), people.ask(2)))]
    assert len(set(texts)) == 2
    for made_text in texts:
        report = verify_document(
            made_text.encode(),
            trust=Trust(),
            policy=Policy(any_audience=True),
            at=people.clock.now(),
        )
        assert [part.claims["title"] for part in report.parts] == [TITLE]
