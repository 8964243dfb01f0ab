"""Grants: given once, used inside their limits, refused for each reason by its own code."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.keys import test_key
from tests.fakes.promises import complete_use
from tests.fakes.refusals import refused
from tests.fakes.service import DAY, FakeService, Lie
from tests.unit.workflows.grantees import RECORD, TITLE, Grantees, work_record
from wallet.consent.decision import Method, decide_refused
from wallet.consent.receipt import verify_receipt
from wallet.consent.states import State
from wallet.consent.withdrawal import Demand, verify_withdrawal
from wallet.credentials.policy import Policy
from wallet.credentials.reasons import Reason
from wallet.credentials.trust import Trust
from wallet.errors import ConsentError, UsageError
from wallet.exchange.presets import build_query, find_preset
from wallet.log import EventType
from wallet.profile.kinds import Kind
from wallet.profile.records import build_record
from wallet.standards.encoding import canonical_json
from wallet.workflows import grants, hold, suspension, unfinished
from wallet.workflows.consents import (
    all_consents,
    consent_of_receipt,
    consents_of,
    with_renewals,
    withdraw,
)
from wallet.workflows.consents.affected import affected_releases
from wallet.workflows.share import Made, failed
from wallet.workflows.verify import read_withdrawal, verify


@pytest.fixture
def them(home: Path) -> Iterator[Grantees]:
    found = Grantees(home)
    found.hold(work_record())
    yield found
    found.vault.close()


@contextmanager
def nothing_counted(them: Grantees) -> Iterator[None]:
    """The block may not write one entry."""
    before = len(them.log())
    yield
    assert len(them.log()) == before


def forbidden(them: Grantees, grant: str, data: bytes, code: str) -> ConsentError:
    """A release that is refused, and is not counted."""
    used = them.consent(grant).standing.used
    with refused(ConsentError, code) as caught:
        them.use(grant, data)
    assert them.consent(grant).standing.used == used
    assert isinstance(caught.value, ConsentError)
    return caught.value


def test_a_grant_releases_nothing_when_it_is_given(them: Grantees) -> None:
    (grant,) = them.give(uses=2)
    consent = them.consent(grant)
    assert consent.state is State.GIVEN
    assert (consent.standing.uses, consent.standing.used) == (2, 0)
    assert consent.release is not None
    assert consent.release.receipt == ""
    assert {entry.event.type for entry in consent.entries} == {
        EventType.REQUEST_SEEN,
        EventType.DECIDED,
    }


def test_its_record_pins_recipient_key_confirmation_promises_and_claims(them: Grantees) -> None:
    data = them.ask()
    (grant,) = them.give(data, uses=2)
    request = them.checked(data)
    release = them.consent(grant).release
    assert release is not None
    recipient, terms = release.record["recipient"], release.record["terms"]
    assert isinstance(recipient, dict)
    assert isinstance(terms, dict)
    assert recipient["key"] == request.requester.key_thumbprint
    assert recipient["confirmed"] == "listed_anchor"
    assert request.terms is not None
    assert terms["digest"] == request.terms.digest
    claims = release.record["claims"]
    assert isinstance(claims, list)
    assert [claim["path"] for claim in claims if isinstance(claim, dict)] == [
        ["title"],
        ["from"],
        ["to"],
    ]


def test_a_script_releases_on_two_nights(them: Grantees) -> None:
    (grant,) = them.give(uses=2)
    left = []
    for night in (1, 2):
        them.clock.advance(DAY)
        used = them.use(grant, them.ask(night + 1))
        left.append(used.uses_left)
        receipt = verify_receipt(used.made.receipt)
        assert receipt.id == used.receipt_id
        assert receipt.covers(used.made.extract.text.encode())
    assert left == [1, 0]
    them.clock.advance(DAY)
    forbidden(them, grant, them.ask(4), "grants.spent")


def test_every_use_has_its_own_receipt_and_is_one_consent(them: Grantees) -> None:
    (grant,) = them.give(uses=3)
    receipts = [them.use(grant, them.ask(number)).made.receipt for number in (2, 3)]
    assert len(set(receipts)) == 2
    consent = them.consent(grant)
    assert consent.release is not None
    assert consent.release.receipt == receipts[-1]
    assert consent.standing.used == 2


def test_the_extract_ends_with_the_grant(them: Grantees) -> None:
    (grant,) = them.give(days=3)
    used = them.use(grant, them.ask(2))
    assert used.made.expires == used.until


def test_each_request_is_answered_once(them: Grantees) -> None:
    (grant,) = them.give()
    data = them.ask(2)
    them.use(grant, data)
    forbidden(them, grant, data, "grants.request_answered")


def test_another_request_with_an_answered_nonce_is_refused(them: Grantees) -> None:
    (grant,) = them.give()
    them.use(grant, them.ask(2))
    them.clock.advance(60)
    forbidden(them, grant, them.ask(2), "grants.request_answered")


@pytest.mark.parametrize("lasts", [DAY + 1, 7 * DAY])
def test_a_request_for_a_script_runs_out_within_a_day(them: Grantees, lasts: int) -> None:
    (grant,) = them.give()
    forbidden(them, grant, them.ask(2, lasts=lasts), "grants.request_too_long")


def test_a_date_that_has_passed_ends_it_and_is_noted(them: Grantees) -> None:
    (grant,) = them.give(days=2)
    them.clock.advance(2 * DAY)
    forbidden(them, grant, them.ask(2), "grants.expired")
    assert them.log()[-1].event.text("reason") == "date"


def test_a_clock_set_back_does_not_revive_it(them: Grantees) -> None:
    (grant,) = them.give(days=2)
    them.clock.advance(2 * DAY)
    forbidden(them, grant, them.ask(2), "grants.expired")
    them.clock.advance(-DAY)
    forbidden(them, grant, them.ask(3), "grants.expired")


def test_any_later_entry_holds_the_clock(them: Grantees) -> None:
    (grant,) = them.give(days=2)
    them.clock.advance(3 * DAY)
    them.hold(replace(work_record(), id=RECORD.replace("00000001", "00000002")))
    them.clock.advance(-3 * DAY)
    forbidden(them, grant, them.ask(2), "grants.expired")


def test_a_withdrawn_grant_releases_nothing(them: Grantees) -> None:
    (grant,) = them.give()
    done = withdraw(
        them.vault, (them.consent(grant),), Demand.STOP, clock=them.clock, entropy=them.entropy
    )
    assert [(one.is_new, one.notice) for one in done] == [(True, "")]
    forbidden(them, grant, them.ask(2), "grants.withdrawn")


def test_a_used_grant_is_withdrawn_with_a_notice(them: Grantees) -> None:
    (grant,) = them.give()
    them.use(grant, them.ask(2))
    (done,) = withdraw(
        them.vault, (them.consent(grant),), Demand.STOP, clock=them.clock, entropy=them.entropy
    )
    assert done.notice
    forbidden(them, grant, them.ask(3), "grants.withdrawn")


def notice_about(them: Grantees, grant: str, demand: Demand = Demand.STOP) -> str:
    (done,) = withdraw(
        them.vault, (them.consent(grant),), demand, clock=them.clock, entropy=them.entropy
    )
    return done.notice


def reason_of(them: Grantees, made: Made, notice: str) -> Reason | None:
    """How an extract ends for a recipient who was given a notice."""
    policy = Policy(any_audience=True, withdrawn=read_withdrawal(notice.encode("ascii")))
    report = verify(
        made.extract.text.encode("ascii"), trust=Trust(), policy=policy, at=them.clock.now()
    )
    return report.decisive.reason if report.decisive else None


@pytest.mark.parametrize("demand", list(Demand))
def test_one_notice_ends_every_extract_under_a_grant(them: Grantees, demand: Demand) -> None:
    (grant,) = them.give()
    made = [them.use(grant, them.ask(number)).made for number in (2, 3, 4)]
    notice = notice_about(them, grant, demand)
    assert [reason_of(them, one, notice) for one in made] == [Reason.STATUS_WITHDRAWN] * 3


def test_asking_for_deletion_later_is_about_every_extract_too(them: Grantees) -> None:
    (grant,) = them.give()
    first = them.use(grant, them.ask(2)).made
    them.use(grant, them.ask(3))
    notice_about(them, grant)
    assert reason_of(them, first, notice_about(them, grant, Demand.STOP_AND_ERASE)) is (
        Reason.STATUS_WITHDRAWN
    )


def test_the_notice_of_another_grant_ends_nothing_of_this_one(them: Grantees) -> None:
    (first,) = them.give()
    older = them.use(first, them.ask(2)).made
    (second,) = them.give(them.ask(3))
    newer = them.use(second, them.ask(4)).made
    single = them.share(them.ask(5))
    notice = notice_about(them, second)
    assert [reason_of(them, one, notice) for one in (newer, older, single)] == [
        Reason.STATUS_WITHDRAWN,
        None,
        None,
    ]
    assert reason_of(them, newer, notice_about(them, first)) is None


def test_a_receipt_of_an_earlier_use_ends_with_the_grant(them: Grantees) -> None:
    (grant,) = them.give()
    first = them.use(grant, them.ask(2)).made
    them.use(grant, them.ask(3))
    assert them.trust is not None
    withdrawn = read_withdrawal(notice_about(them, grant).encode("ascii"))
    report = verify(
        first.receipt.encode("ascii"),
        trust=them.trust,
        policy=Policy(withdrawn=withdrawn),
        at=them.clock.now(),
    )
    assert report.decisive is not None
    assert report.decisive.reason is Reason.STATUS_WITHDRAWN


def test_who_signs_with_another_key_ends_nothing(them: Grantees) -> None:
    (grant,) = them.give()
    made = them.use(grant, them.ask(2)).made
    notice = read_withdrawal(notice_about(them, grant).encode("ascii"))
    forged = replace(
        notice, key=test_key(9).public.thumbprint(), earlier=frozenset({made.extract.sha256})
    )
    policy = Policy(any_audience=True, withdrawn=forged)
    report = verify(
        made.extract.text.encode("ascii"), trust=Trust(), policy=policy, at=them.clock.now()
    )
    assert report.decisive is None


HOUR = 3_600


def test_a_use_waits_as_long_as_the_person_said(them: Grantees) -> None:
    (grant,) = them.give(hours_apart=12)
    them.use(grant, them.ask(2))
    them.clock.advance(12 * HOUR - 1)
    forbidden(them, grant, them.ask(3), "grants.too_soon")
    them.clock.advance(1)
    them.use(grant, them.ask(4))
    assert them.consent(grant).standing.used == 2


def test_a_clock_that_is_set_back_shortens_no_wait(them: Grantees) -> None:
    (grant,) = them.give(hours_apart=2)
    them.clock.advance(DAY)
    them.use(grant, them.ask(2))
    them.clock.advance(-3 * HOUR)
    forbidden(them, grant, them.ask(3), "grants.too_soon")


def test_the_wait_is_read_before_the_yes_and_kept_by_a_renewal(them: Grantees) -> None:
    review = them.review(them.ask(), uses=3, until=them.clock.now().plus(DAY), hours_apart=12)
    assert "At least 12 hours pass between two sendings." in review.sheets[0].notice.text()
    (grant,) = them.give(hours_apart=12)
    (renewed,) = them.renew(grant)
    assert them.vault.release(renewed).record["hours_apart"] == 12


@pytest.mark.parametrize("hours", [0, -1, 745])
def test_a_wait_has_its_limits(them: Grantees, hours: int) -> None:
    with refused(UsageError, "grants.hours_apart"):
        them.give(hours_apart=hours)


def test_changed_promises_end_it(them: Grantees) -> None:
    (grant,) = them.give()
    terms = them.service.terms(complete_use() | {"profiling": False})
    forbidden(them, grant, them.ask(2, terms=terms), "grants.terms_changed")
    assert them.consent(grant).state is State.EXPIRED
    assert them.consent(grant).standing.reason == "terms_changed"
    forbidden(them, grant, them.ask(3), "grants.terms_changed")


def test_requests_that_differ_in_nonce_and_times_make_the_same_promises(them: Grantees) -> None:
    (grant,) = them.give()
    them.clock.advance(5 * DAY)
    assert them.use(grant, them.ask(2)).uses_left == 2


def test_another_purpose_does_not_end_it(them: Grantees) -> None:
    (grant,) = them.give()
    terms = them.service.terms(complete_use("statistics"))
    forbidden(them, grant, them.ask(2, terms=terms), "grants.other_purpose")
    assert them.consent(grant).state is State.GIVEN


def test_a_request_without_promises_is_refused(them: Grantees) -> None:
    (grant,) = them.give()
    token = them.service.ask(at=them.clock.now(), number=2, lasts=DAY, no_terms=True)
    forbidden(them, grant, token.encode(), "grants.other_purpose")


def test_another_key_of_the_recipient_ends_it(them: Grantees) -> None:
    (grant,) = them.give()
    moved = FakeService(dns="neu.match.example")
    them.trust = Trust((them.service.trust_list(), replace(moved.trust_list(), name="Andra")))
    them.service = moved
    forbidden(them, grant, them.ask(2), "grants.key_changed")
    assert them.consent(grant).standing.reason == "key_changed"


def test_another_recipient_does_not_end_it(them: Grantees) -> None:
    (grant,) = them.give()
    other = FakeService(
        organisation="Exempelskolan", identifier="NTRSE-5560000009", dns="skola.example"
    )
    them.trust, them.service = other.trust(), other
    forbidden(them, grant, them.ask(2), "grants.other_recipient")
    assert them.consent(grant).state is State.GIVEN


def test_a_recipient_nobody_confirms_any_more_is_refused(them: Grantees) -> None:
    (grant,) = them.give()
    data = them.ask(2)
    them.trust = Trust()
    forbidden(them, grant, data, "grants.not_confirmed")


def test_a_claim_outside_the_grant_is_named(them: Grantees) -> None:
    query = build_query([find_preset("match")])
    (grant,) = them.give(them.ask(1, query=query))

    def more(payload: dict[str, Any]) -> None:
        work = payload["dcql_query"]["credentials"][0]
        work["claims"] = [{"path": ["title"]}, {"path": ["employer", "name"]}]
        work.pop("claim_sets", None)

    error = forbidden(them, grant, them.ask(2, lie=Lie(payload=more)), "grants.outside")
    assert error.data == {"claim": "work: employer.name"}


def test_fewer_claims_than_granted_are_inside_it(them: Grantees) -> None:
    (grant,) = them.give()

    def fewer(payload: dict[str, Any]) -> None:
        work = payload["dcql_query"]["credentials"][0]
        work["claims"] = [{"path": ["title"]}]
        work.pop("claim_sets", None)

    used = them.use(grant, them.ask(2, lie=Lie(payload=fewer)))
    assert used.uses_left == 2
    assert them.log()[-2].event.data["claims"] == [{"query": "work", "path": ["title"]}]


def test_a_value_that_was_not_shown_does_not_leave(them: Grantees) -> None:
    (grant,) = them.give()
    _change(them, "Undersköterska, natt")
    error = forbidden(them, grant, them.ask(2), "grants.value_changed")
    assert error.data == {"claim": "work: title"}
    assert "natt" not in str(error)


def test_a_record_that_is_gone_is_refused(them: Grantees) -> None:
    (grant,) = them.give()
    hold.remove(them.vault, RECORD, them.clock, them.entropy)
    forbidden(them, grant, them.ask(2), "grants.incomplete")


def test_a_suspended_grant_waits_for_its_renewal(them: Grantees) -> None:
    (grant,) = them.give()
    suspension.suspend_grants(them.vault, suspension.Reason.RESTORED, them.clock, them.entropy)
    forbidden(them, grant, them.ask(2), "grants.suspended")
    (renewed,) = them.renew(grant)
    assert them.use(renewed, them.ask(3)).uses_left == 2
    forbidden(them, grant, them.ask(4), "grants.superseded")


def test_a_consent_to_one_release_is_no_grant(them: Grantees) -> None:
    made = them.share(them.ask())
    forbidden(them, made.record_ids[0], them.ask(2), "grants.single")


def test_one_refused_purpose_hides_no_other(them: Grantees) -> None:
    them.hold(build_record(Kind.SKILL, {"title": "Vaccination"}, _id(2), them.clock.now()))
    terms = them.service.terms(
        complete_use("work", credential_ids=["work", "education", "language", "wishes"]),
        complete_use("skill", credential_ids=["skill"], required=False),
    )
    yes_id, no_id = them.give(them.ask(1, terms=terms), refuse=frozenset({"skill"}))
    used = them.use(yes_id, them.ask(2, terms=terms))
    assert verify_receipt(used.made.receipt).records[0]["use_id"] == "work"
    forbidden(them, no_id, them.ask(3, terms=terms), "grants.refused")


def test_only_what_rests_on_consent_can_be_granted(them: Grantees) -> None:
    terms = them.service.terms(complete_use(basis="A6-1-e"))
    with nothing_counted(them), refused(ConsentError, "grants.no_consent"):
        them.give(them.ask(1, terms=terms))


@pytest.mark.parametrize(
    ("uses", "days", "code"),
    [
        (0, 30, "grants.too_many"),
        (367, 30, "grants.too_many"),
        (3, 0, "grants.past"),
        (3, 367, "grants.too_long"),
    ],
)
def test_a_grant_has_an_end_and_a_number(them: Grantees, uses: int, days: int, code: str) -> None:
    with nothing_counted(them), refused(UsageError, code):
        them.give(uses=uses, days=days)


def test_a_release_cut_short_is_said_to_be_unknown(them: Grantees) -> None:
    (grant,) = them.give()
    used = them.count(grant, them.ask(2))
    assert them.log()[-1].event.type is EventType.RELEASE_PREPARED
    assert unfinished.settle(them.vault, them.clock.now(), them.entropy) == 1
    event = them.log()[-1].event
    assert event.type is EventType.RELEASE_UNKNOWN
    assert event.text("release_id") == used.made.extract.sha256
    assert them.consent(grant).standing.used == 1
    assert unfinished.settle(them.vault, them.clock.now(), them.entropy) == 0


def test_what_scripts_released_is_told_once(them: Grantees) -> None:
    (grant,) = them.give()
    them.use(grant, them.ask(2))
    them.use(grant, them.ask(3))
    assert unfinished.unfinished(them.vault).untold == (them.service.organisation,) * 2
    unfinished.told(them.vault)
    assert unfinished.unfinished(them.vault) == unfinished.Unfinished()


def test_an_explanation_changes_nothing_and_tells_no_value(them: Grantees) -> None:
    (grant,) = them.give()
    assert them.trust is not None
    with nothing_counted(them):
        plan = grants.explain_grant(
            them.vault,
            grant,
            them.ask(2),
            trust=them.trust,
            at=them.clock.now(),
            entropy=them.entropy,
        )
    assert plan.claim_names == ("work: title", "work: from", "work: to")


def test_an_explanation_is_refused_as_the_release_would_be(them: Grantees) -> None:
    (grant,) = them.give(uses=1)
    them.use(grant, them.ask(2))
    assert them.trust is not None
    with nothing_counted(them), refused(ConsentError, "grants.spent"):
        grants.explain_grant(
            them.vault,
            grant,
            them.ask(3),
            trust=them.trust,
            at=them.clock.now(),
            entropy=them.entropy,
        )


def test_no_value_is_in_what_is_kept_of_it(them: Grantees) -> None:
    (grant,) = them.give()
    them.use(grant, them.ask(2))
    kept = [entry.event.body() for entry in them.log()]
    kept += [release.record for release in them.vault.releases()]
    kept += [release.secrets for release in them.vault.releases()]
    assert all(TITLE.encode() not in canonical_json(one) for one in kept)


def test_a_renewal_is_a_new_record_that_links_both_ways(them: Grantees) -> None:
    (grant,) = them.give(days=2)
    them.clock.advance(2 * DAY)
    (renewed,) = them.renew(grant)
    new, old = them.consent(renewed), them.consent(grant)
    assert (new.state, old.state) == (State.RENEWED, State.EXPIRED)
    assert (new.replaces, old.replaced_by) == (grant, renewed)
    assert old.release is not None


def test_a_renewal_ends_the_one_it_replaces(them: Grantees) -> None:
    (grant,) = them.give()
    (renewed,) = them.renew(grant)
    assert them.consent(grant).standing.reason == "superseded"
    with refused(ConsentError, "grants.superseded"):
        _prepare(them, grant)
    assert them.consent(renewed).standing.uses_left == 3


@pytest.mark.parametrize("used", [False, True])
def test_taking_back_a_renewal_ends_what_left_under_those_before(
    them: Grantees, used: bool
) -> None:
    (grant,) = them.give()
    made = [them.use(grant, them.ask(number)).made for number in (2, 3)]
    (again,) = them.renew(grant)
    (newest,) = them.renew(again)  # nothing left under the one between
    if used:
        made.append(them.use(newest, them.ask(4)).made)
    known = all_consents(them.vault, them.clock.now())
    for chosen in (
        with_renewals(known, them.consent(newest)),
        consents_of(known, "Exempelmatchning AB"),
    ):
        assert {one.id for one in chosen} == {newest, grant}
    done = withdraw(them.vault, chosen, Demand.STOP, clock=them.clock, entropy=them.entropy)
    assert {them.consent(one).state for one in (newest, grant)} == {State.WITHDRAWN}
    notices = [verify_withdrawal(one.notice) for one in done if one.notice]
    assert len(notices) == 1 + used
    releases = [verify_receipt(one.receipt).covered.sha256 for one in notices]
    releases += [sha256 for one in notices for sha256 in one.earlier]
    assert sorted(releases) == sorted(one.extract.sha256 for one in made)
    known = all_consents(them.vault, them.clock.now())
    [rest] = with_renewals(known, them.consent(newest))
    assert rest.id == newest


@pytest.mark.parametrize("used", [False, True])
@pytest.mark.parametrize("named", [0, 1])
def test_taking_back_what_was_renewed_ends_its_renewals(
    them: Grantees, named: int, used: bool
) -> None:
    (oldest,) = them.give()
    them.use(oldest, them.ask(2))
    (between,) = them.renew(oldest)
    (newest,) = them.renew(between)
    if used:
        them.use(newest, them.ask(3))
    reference = (oldest, between)[named]
    known = all_consents(them.vault, them.clock.now())
    chosen = with_renewals(known, them.consent(reference))
    assert {one.id for one in chosen} == {reference, oldest, newest}
    withdraw(them.vault, chosen, Demand.STOP, clock=them.clock, entropy=them.entropy)
    with nothing_counted(them), refused(ConsentError, "grants.withdrawn"):
        them.use(newest, them.ask(4))
    known = all_consents(them.vault, them.clock.now())
    assert [one.id for one in with_renewals(known, them.consent(oldest))] == [oldest]


def test_taking_back_leaves_a_consent_that_renewed_nothing_of_it(them: Grantees) -> None:
    (first,), (other,) = them.give(), them.give(them.ask(5))
    (renewed,) = them.renew(first)
    known = all_consents(them.vault, them.clock.now())
    assert {one.id for one in with_renewals(known, them.consent(first))} == {first, renewed}
    assert them.consent(other).state is State.GIVEN


def test_a_renewal_shows_what_changed_and_can_be_used(them: Grantees) -> None:
    (grant,) = them.give()
    _change(them, "Undersköterska, natt")
    review, renewal = them.review_renewal(grant)
    found = renewal.difference(review.sheets[0])
    assert (found.changed, found.fewer) == (("job title",), ())
    (renewed,) = them.renew(grant)
    assert them.use(renewed, them.ask(2)).uses_left == 2


def test_a_renewal_is_about_no_more_than_before(them: Grantees) -> None:
    (grant,) = them.give()
    _change(them, TITLE, extent="100")
    review, _ = them.review_renewal(grant)
    paths = [claim.ref.path for claim in review.sheets[0].notice.claims]
    assert paths == [("title",), ("from",), ("to",)]


def test_a_renewal_that_is_refused_changes_nothing(them: Grantees) -> None:
    (grant,) = them.give()
    review, renewal = them.review_renewal(grant)
    decision = decide_refused(review.sheets[0].notice, at=them.clock.now(), method=Method.TERMINAL)
    with nothing_counted(them):
        made = grants.make_grants(
            them.vault,
            review,
            [decision],
            clock=them.clock,
            entropy=them.entropy,
            replaces=renewal.grant.consent,
        )
    assert made == ()
    assert them.consent(grant).state is State.GIVEN


def _end_by_terms(them: Grantees, grant: str) -> None:
    terms = them.service.terms(complete_use() | {"profiling": False})
    with pytest.raises(ConsentError):
        them.use(grant, them.ask(2, terms=terms))


def _end_by_withdrawal(them: Grantees, grant: str) -> None:
    withdraw(
        them.vault, (them.consent(grant),), Demand.STOP, clock=them.clock, entropy=them.entropy
    )


@pytest.mark.parametrize("end", [_end_by_terms, _end_by_withdrawal])
def test_what_ended_by_a_change_or_a_word_is_not_renewed(
    them: Grantees, end: Callable[[Grantees, str], None]
) -> None:
    (grant,) = them.give()
    end(them, grant)
    with refused(ConsentError, "grants.not_renewable"):
        _prepare(them, grant)


def _prepare(them: Grantees, grant: str) -> grants.Renewal:
    assert them.trust is not None
    return grants.prepare_renewal(them.vault, grant, trust=them.trust, at=them.clock.now())


def _change(them: Grantees, title: str, **texts: str) -> None:
    them.vault.item(RECORD)
    hold.change_record(them.vault, work_record(title, **texts), them.clock, them.entropy)


def _id(number: int) -> str:
    return RECORD.replace("00000001", f"{number:08x}")


def test_each_receipt_is_found_by_its_own_id(them: Grantees) -> None:
    (grant,) = them.give()
    first = them.use(grant, them.ask(2))
    second = them.use(grant, them.ask(3))
    for reference, made in (
        (first.receipt_id, first.made),
        (second.receipt_id, second.made),
        (grant, second.made),
    ):
        found = consent_of_receipt(them.vault, reference, them.clock.now())
        assert found.id == grant
        assert found.release is not None
        assert found.release.receipt == made.receipt


def test_what_failed_is_not_among_what_left(them: Grantees) -> None:
    (grant,) = them.give()
    sent = them.use(grant, them.ask(2)).made
    failed(them.vault, them.count(grant, them.ask(3)).made, them.clock.now(), them.entropy, "full")
    lost = them.count(grant, them.ask(4)).made
    unfinished.settle(them.vault, them.clock.now(), them.entropy)
    found = affected_releases(them.consent(grant))
    assert [(one.id, one.certain) for one in found] == [
        (sent.extract.sha256, True),
        (lost.extract.sha256, False),
    ]
