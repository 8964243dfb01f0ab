"""What stays out unless it is turned on, and what is not asked twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.clock import FakeEntropy
from tests.fakes.promises import complete_use
from tests.fakes.refusals import refused
from tests.fakes.service import DAY
from tests.fakes.terminal import FakeTerminal
from tests.unit.workflows.grantees import Grantees, work_record
from wallet import limits
from wallet.cli.apart import choose_apart
from wallet.consent.decision import Method, decide_refused
from wallet.consent.guard_list import Guard
from wallet.consent.guards import Hit
from wallet.errors import ConsentError
from wallet.messages import ENGLISH
from wallet.profile.identity import build_identity
from wallet.profile.kinds import IDENTITY
from wallet.standards.encoding import JsonObject
from wallet.workflows.asked import by_request
from wallet.workflows.grants import check_sensitive
from wallet.workflows.holdings import held_in
from wallet.workflows.share import (
    Apart,
    Selection,
    defer,
    find_offers,
    make_release,
    refused_lately,
    set_apart,
)

UNION = "Ombud för Vårdförbundet"
NUMBER = "121212-1212"


@pytest.fixture
def them(home: Path) -> Iterator[Grantees]:
    found = Grantees(home)
    yield found
    found.vault.close()


def work_query(*paths: list[str]) -> JsonObject:
    return {
        "credentials": [
            {
                "id": "work",
                "format": "dc+sd-jwt",
                "meta": {"vct_values": ["urn:consent-wallet:vct:work:1"]},
                "claims": [{"path": list(path)} for path in paths],
            }
        ]
    }


def apart_of(them: Grantees, query: JsonObject) -> tuple[Apart, ...]:
    name = str(query["credentials"][0]["id"])  # type: ignore[index,call-overload]  # made above
    terms = them.service.terms(complete_use(credential_ids=[name]))
    asked = by_request(them.checked(them.ask(query=query, terms=terms)))
    offers = find_offers(held_in(them.vault), asked, them.vault)
    picks = tuple(
        (one.query_id, held.holding.ref) for one in offers.queries() for held in one.choices
    )
    return set_apart(them.vault, offers, Selection(picks, frozenset()))


def protect(them: Grantees, **texts: str) -> None:
    identity = build_identity({"protected": "yes", "given-name": "Alva", **texts})
    with them.vault.transaction():
        them.vault.put_document(IDENTITY, identity.to_json())


def test_ordinary_claims_are_not_set_apart(them: Grantees) -> None:
    them.hold(work_record())
    assert apart_of(them, work_query(["title"], ["from"], ["employer", "name"])) == ()


def test_union_membership_is_off(them: Grantees) -> None:
    them.hold(work_record(duties=UNION))
    (one,) = apart_of(them, work_query(["title"], ["duties"]))
    assert one.place.path == ("duties",)
    assert [hit.guard for hit in one.hits] == [Guard.SPECIAL]


def test_a_personal_number_is_off_and_masked(them: Grantees) -> None:
    them.hold(work_record(duties=f"Kontakt {NUMBER}"))
    (one,) = apart_of(them, work_query(["title"], ["duties"]))
    assert one.hits[0].guard is Guard.NATIONAL_NUMBER
    assert NUMBER not in one.text
    assert "****" in one.text


def test_a_protected_identity_sets_employer_and_place_apart(them: Grantees) -> None:
    them.hold(work_record(place="Exempelstad"))
    protect(them)
    found = apart_of(them, work_query(["title"], ["employer", "name"], ["place", "name"]))
    assert [one.place.path for one in found] == [("employer", "name"), ("place", "name")]
    assert all(one.tells_where for one in found)


def test_what_is_not_turned_on_stays_out(them: Grantees) -> None:
    them.hold(work_record(duties=UNION))
    apart = apart_of(them, work_query(["title"], ["duties"]))
    assert choose_apart(FakeTerminal(""), ENGLISH, apart, own=False) == {apart[0].place}
    assert choose_apart(FakeTerminal("1"), ENGLISH, apart, own=False) == frozenset()


def test_three_wrong_numbers_turn_nothing_on(them: Grantees) -> None:
    them.hold(work_record(duties=UNION))
    apart = apart_of(them, work_query(["title"], ["duties"]))
    terminal = FakeTerminal("2", "all", "0")
    assert choose_apart(terminal, ENGLISH, apart, own=False) == {apart[0].place}


def test_the_list_says_why_and_shows_the_value(them: Grantees) -> None:
    them.hold(work_record(duties=UNION))
    terminal = FakeTerminal("")
    choose_apart(terminal, ENGLISH, apart_of(them, work_query(["duties"])), own=False)
    assert UNION in terminal.screen
    assert "sensitive by law" in terminal.screen


def test_nothing_is_proposed_of_a_protected_place_in_ones_own_sending(them: Grantees) -> None:
    them.hold(work_record())
    protect(them)
    apart = apart_of(them, work_query(["title"], ["employer", "name"]))
    terminal = FakeTerminal()
    assert choose_apart(terminal, ENGLISH, apart, own=True) == {apart[0].place}
    assert "your identity is protected" in terminal.screen
    assert "Exempelvård" not in terminal.screen


def test_who_turns_on_what_is_about_others_is_warned(them: Grantees) -> None:
    them.hold(work_record(duties=UNION))
    (found,) = apart_of(them, work_query(["duties"]))
    other = replace(found, hits=(Hit(Guard.OTHER_PERSON, "pd:Reference"),))
    terminal = FakeTerminal("1")
    choose_apart(terminal, ENGLISH, [other], own=False)
    assert "for somebody else" in terminal.screen


@pytest.mark.parametrize(("uses", "days"), [(2, 1), (1, 2)])
def test_what_needs_its_own_statement_is_granted_once_within_a_day(
    them: Grantees, uses: int, days: int
) -> None:
    them.hold(work_record(title=UNION))
    until = them.clock.now().plus(days * DAY)
    with refused(ConsentError, "grants.sensitive_limits"):
        check_sensitive(them.review(them.ask(), uses=uses, until=until))


def test_one_use_within_a_day_may_cover_it(them: Grantees) -> None:
    them.hold(work_record(title=UNION))
    (grant,) = them.give(uses=1, days=1)
    check_sensitive(them.review(them.ask(2), uses=1, until=them.clock.now().plus(DAY)))
    assert them.use(grant, them.ask(3)).uses_left == 0


def refuse(them: Grantees, data: bytes) -> None:
    review = them.review(data)
    decisions = [
        decide_refused(sheet.notice, at=them.clock.now(), method=Method.TERMINAL)
        for sheet in review.sheets
    ]
    made = make_release(them.vault, review, decisions, clock=them.clock, entropy=FakeEntropy("no"))
    assert made is None


def asked_again(them: Grantees, number: int, **terms: str) -> int:
    """How many purposes of a new request were refused lately."""
    stated = them.service.terms(complete_use(**terms)) if terms else None  # type: ignore[arg-type]  # texts only
    asked = by_request(them.checked(them.ask(number, terms=stated)))
    return len(refused_lately(them.vault, asked.askings(them.clock.now()), them.clock.now()))


def test_a_refused_purpose_is_not_put_again(them: Grantees) -> None:
    them.hold(work_record())
    refuse(them, them.ask())
    assert asked_again(them, 2) == 1


def test_after_six_months_it_may_be(them: Grantees) -> None:
    them.hold(work_record())
    refuse(them, them.ask())
    them.clock.advance(limits.QUIET_AFTER_REFUSAL_SECONDS)
    assert asked_again(them, 2) == 0


def test_another_purpose_may_be_asked(them: Grantees) -> None:
    them.hold(work_record())
    refuse(them, them.ask())
    assert asked_again(them, 2, purpose="https://w3id.org/dpv#Personalisation") == 0


def test_a_later_yes_takes_the_refusal_back(them: Grantees) -> None:
    them.hold(work_record())
    refuse(them, them.ask())
    them.share(them.ask(2))
    assert asked_again(them, 3) == 0


def test_what_was_put_off_may_be_asked(them: Grantees) -> None:
    them.hold(work_record())
    defer(them.vault, them.review(them.ask()), them.clock.now(), them.entropy)
    assert asked_again(them, 2) == 0
