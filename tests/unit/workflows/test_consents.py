"""How consents stand, and taking them back: in force at once, by a notice that proves it."""

from __future__ import annotations

import pytest

from tests.fakes.clock import NOON, FakeClock, FakeEntropy
from tests.fakes.given import Given, give
from tests.fakes.keys import test_key
from tests.fakes.refusals import refused
from tests.fakes.service import DAY, FakeService
from wallet.consent.states import NOTHING, Kind, State
from wallet.consent.withdrawal import Demand, verify_withdrawal
from wallet.errors import ConsentError, InputError, NotFoundError
from wallet.log import EventType
from wallet.standards.encoding import Instant, JsonObject
from wallet.vault import Vault
from wallet.workflows import journal
from wallet.workflows.consents import (
    Consent,
    Withdrawn,
    all_consents,
    consents_of,
    find_consent,
    withdraw,
)

SERVICE = FakeService()
OTHER = FakeService(
    organisation="Exempelguiden AB", identifier="NTRSE-5560000002", dns="guide.example"
)
LATER = NOON.plus(3_600)


def consents(vault: Vault, at: Instant = LATER) -> tuple[Consent, ...]:
    return all_consents(vault, at)


def one(vault: Vault, given: Given, at: Instant = LATER) -> Consent:
    return find_consent(consents(vault, at), given.id)


def take_back(
    vault: Vault, *of: Consent, demand: Demand = Demand.STOP, at: Instant = LATER
) -> tuple[Withdrawn, ...]:
    return withdraw(vault, of, demand, clock=FakeClock(at), entropy=FakeEntropy(f"back {at}"))


def logged(vault: Vault) -> list[EventType]:
    return [entry.event.type for entry in journal.read(vault)]


def refuse(vault: Vault, outcome: str = "refused") -> None:
    data: JsonObject = {
        "consent_id": "urn:uuid:77777777-3a04-4a51-9f4c-1b0f2b6f3d10",
        "consent_kind": "consent",
        "outcome": outcome,
        "recipient": {"id": "r", "name": "Exempelpoolen"},
    }
    with vault.transaction():
        journal.write(vault, FakeEntropy("no"), EventType.DECIDED, NOON, data)


def test_what_was_given_stands_until_its_date(vault: Vault) -> None:
    given = give(vault, SERVICE)
    found = one(vault, given)
    assert (found.state, found.kind) == (State.GIVEN, Kind.CONSENT)
    assert found.recipient["name"] == "Exempelmatchning AB"
    assert found.decided == NOON
    assert found.standing.until is not None
    assert one(vault, given, found.standing.until).state is State.EXPIRED


def test_they_are_listed_in_the_order_in_which_they_were_given(vault: Vault) -> None:
    first = give(vault, SERVICE, number=9)
    second = give(vault, OTHER, number=2)
    assert [found.id for found in consents(vault)] == [first.id, second.id]


@pytest.mark.parametrize("outcome", ["refused", "deferred"])
def test_what_was_never_given_is_known_and_told_apart(vault: Vault, outcome: str) -> None:
    refuse(vault, outcome)
    [found] = consents(vault)
    assert (str(found.state), found.was_given, found.release) == (outcome, False, None)
    assert found.recipient["name"] == "Exempelpoolen"


def test_one_that_no_entry_tells_of_is_unknown_and_permits_nothing(vault: Vault) -> None:
    found = one(vault, give(vault, SERVICE))
    bare = Consent(found.id, (), found.release, NOTHING)
    assert bare.state is State.UNKNOWN
    assert not bare.state.permits_release
    assert not bare.may_be_withdrawn


def test_a_clock_that_is_set_back_revives_nothing(vault: Vault) -> None:
    given = give(vault, SERVICE)
    take_back(vault, one(vault, given))
    assert one(vault, given, NOON.plus(-DAY)).state is State.WITHDRAWN


def test_a_consent_is_found_by_the_start_of_its_id(vault: Vault) -> None:
    given = give(vault, SERVICE, number=0x12)
    give(vault, OTHER, number=0x13)
    known = consents(vault)
    assert find_consent(known, "00000012").id == given.id
    assert find_consent(known, f" {given.id.upper()} ").id == given.id
    with refused(InputError, "vault.ambiguous_id"):
        find_consent(known, "0000001")
    with refused(InputError, "vault.short_id"):
        find_consent(known, "000")
    for nobody in ("", "deadbeef", "urn:uuid:", "%", "\x1b[31m"):
        with refused(NotFoundError, "vault.no_consent"):
            find_consent(known, nobody)


def test_a_recipient_is_named_by_id_or_by_name_in_any_case(vault: Vault) -> None:
    given = give(vault, SERVICE)
    give(vault, OTHER, number=2)
    for name in ("Exempelmatchning AB", "EXEMPELMATCHNING ab", "NTRSE-5560000001"):
        assert [found.id for found in consents_of(consents(vault), name)] == [given.id]


@pytest.mark.parametrize("name", ["", "Exempel", "Exempelmatchning", "Någon annan"])
def test_a_part_of_a_name_is_nobody(vault: Vault, name: str) -> None:
    give(vault, SERVICE)
    with refused(NotFoundError, "consents.no_recipient"):
        consents_of(consents(vault), name)


def test_two_of_one_name_are_told_apart_by_id(vault: Vault) -> None:
    give(vault, SERVICE)
    namesake = FakeService(identifier="NTRSE-5560000009", dns="other.example")
    second = give(vault, namesake, number=2)
    with refused(InputError, "consents.two_recipients") as caught:
        consents_of(consents(vault), "Exempelmatchning AB")
    assert "NTRSE-5560000009" in str(caught.value.data["ids"])
    [found] = consents_of(consents(vault), "NTRSE-5560000009")
    assert found.id == second.id


def test_all_that_one_recipient_has_in_force_is_found(vault: Vault) -> None:
    ids = [give(vault, SERVICE, number=number).id for number in (1, 2, 3)]
    take_back(vault, find_consent(consents(vault), ids[0]))
    assert [found.id for found in consents_of(consents(vault), "Exempelmatchning AB")] == ids[1:]


def test_what_has_run_out_is_still_with_the_recipient(vault: Vault) -> None:
    given = give(vault, SERVICE)
    late = NOON.plus(300 * DAY)
    newer = give(vault, SERVICE, number=2, at=late)
    assert one(vault, given, late).state is State.EXPIRED
    found = consents_of(consents(vault, late), "Exempelmatchning AB")
    assert [each.id for each in found] == [given.id, newer.id]


def test_deletion_is_demanded_of_all_that_was_taken_back_without_it(vault: Vault) -> None:
    ids = [give(vault, SERVICE, number=number).id for number in (1, 2, 3)]
    take_back(vault, find_consent(consents(vault), ids[0]))
    take_back(vault, find_consent(consents(vault), ids[1]), demand=Demand.STOP_AND_ERASE)
    found = consents_of(consents(vault), "Exempelmatchning AB", Demand.STOP_AND_ERASE)
    assert [each.id for each in found] == [ids[0], ids[2]]


def test_where_nothing_is_in_force_the_last_one_is_meant(vault: Vault) -> None:
    given = give(vault, SERVICE)
    take_back(vault, one(vault, given))
    [found] = consents_of(consents(vault), "Exempelmatchning AB")
    assert found.is_withdrawn


def test_withdrawing_ends_it_at_once_and_signs_the_notice(vault: Vault) -> None:
    given = give(vault, SERVICE)
    [done] = take_back(vault, one(vault, given))
    assert one(vault, given).state is State.WITHDRAWN
    assert (done.is_new, done.since, done.demand) == (True, LATER, Demand.STOP)
    notice = verify_withdrawal(done.notice)
    assert (notice.consent_id, notice.issued, notice.key) == (given.id, LATER, test_key(1).public)
    assert notice.receipt == given.receipt
    assert logged(vault)[-2:] == [EventType.WITHDRAWN, EventType.NOTICE_MADE]
    assert done.places == ("https://match.example/withdraw", "integritet@match.example")


def test_the_last_entry_says_which_notice_and_whether_to_erase(vault: Vault) -> None:
    [done] = take_back(vault, one(vault, give(vault, SERVICE)), demand=Demand.STOP_AND_ERASE)
    last = list(journal.read(vault))[-1].event
    assert last.text("notice_id") == verify_withdrawal(done.notice).id
    assert last.data["erase"] is True


def test_a_second_time_changes_nothing_and_makes_the_same_notice(vault: Vault) -> None:
    given = give(vault, SERVICE)
    [first] = take_back(vault, one(vault, given))
    before = logged(vault)
    [second] = take_back(vault, one(vault, given), at=LATER.plus(DAY))
    assert (second.is_new, second.since) == (False, LATER)
    assert logged(vault) == before
    assert second.notice == first.notice  # the recipient's answer is about this very text


def test_erasure_can_be_demanded_later_and_is_not_taken_back(vault: Vault) -> None:
    given = give(vault, SERVICE)
    take_back(vault, one(vault, given))
    [more] = take_back(vault, one(vault, given), demand=Demand.STOP_AND_ERASE, at=LATER.plus(DAY))
    assert (more.is_new, more.since) == (True, LATER)
    assert verify_withdrawal(more.notice).demand is Demand.STOP_AND_ERASE
    assert logged(vault).count(EventType.WITHDRAWN) == 1
    [again] = take_back(vault, one(vault, given), at=LATER.plus(2 * DAY))
    assert (again.is_new, again.demand) == (False, Demand.STOP_AND_ERASE)


def test_one_that_has_ended_can_still_be_taken_back(vault: Vault) -> None:
    given = give(vault, SERVICE)
    late = NOON.plus(400 * DAY)
    assert one(vault, given, late).state is State.EXPIRED
    [done] = take_back(vault, one(vault, given, late), at=late)
    assert done.is_new
    assert one(vault, given, late).state is State.WITHDRAWN


def test_what_rests_on_no_consent_cannot_be_taken_back(vault: Vault) -> None:
    given = give(vault, SERVICE, no_terms=True)
    before = logged(vault)
    assert one(vault, given).kind is Kind.TRANSFER
    with refused(ConsentError, "consents.transfer"):
        take_back(vault, one(vault, given))
    with refused(ConsentError, "consents.only_transfers"):
        consents_of(consents(vault), "Exempelmatchning AB")
    assert logged(vault) == before


@pytest.mark.parametrize("outcome", ["refused", "deferred"])
def test_what_was_never_given_cannot_be_taken_back(vault: Vault, outcome: str) -> None:
    refuse(vault, outcome)
    before = logged(vault)
    with refused(ConsentError, "consents.not_withdrawable"):
        take_back(vault, consents(vault)[0])
    assert logged(vault) == before


def test_several_are_taken_back_together_or_not_at_all(vault: Vault) -> None:
    first, second = give(vault, SERVICE), give(vault, OTHER, number=2, no_terms=True)
    before = logged(vault)
    with refused(ConsentError, "consents.transfer"):
        take_back(vault, one(vault, first), one(vault, second))
    assert logged(vault) == before
    assert one(vault, first).state is State.GIVEN


def test_the_key_of_another_recipient_signs_nothing(vault: Vault) -> None:
    first, second = give(vault, SERVICE), give(vault, OTHER, number=2)
    done = take_back(vault, one(vault, first), one(vault, second))
    keys = [verify_withdrawal(made.notice).key for made in done]
    assert keys == [test_key(1).public, test_key(2).public]
