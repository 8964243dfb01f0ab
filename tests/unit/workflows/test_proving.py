"""Proving one claim: the value found again, its key handed out, and nothing of the others."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.answer import diploma
from tests.fakes.consent import claims, shown
from tests.fakes.given import give
from tests.fakes.refusals import refused
from tests.fakes.service import FakeService
from tests.unit.workflows.grantees import RECORD, TITLE, Grantees, work_record
from tests.unit.workflows.incoming import bring
from wallet.consent.claim_proof import read_claim_proof, verify_claim_proof
from wallet.consent.receipt import verify_receipt
from wallet.consent.states import Kind, State
from wallet.consent.withdrawal import Demand
from wallet.credentials.policy import Policy
from wallet.credentials.reasons import Outcome
from wallet.errors import InputError, NotFoundError
from wallet.log import EventType
from wallet.log.questions import Filter
from wallet.profile import kinds
from wallet.profile.records import build_record
from wallet.workflows import hold
from wallet.workflows.consents import withdraw
from wallet.workflows.consents.proving import Proven, prove_claim
from wallet.workflows.history.asking import ask_log
from wallet.workflows.verify import verify

OTHER = FakeService(
    organisation="Exempelguiden AB", identifier="NTRSE-5560000002", dns="guide.example"
)


@pytest.fixture
def them(home: Path) -> Iterator[Grantees]:
    found = Grantees(home)
    found.hold(work_record(to="2024-05"))
    yield found
    found.vault.close()


def prove(them: Grantees, reference: str, claim: str) -> Proven:
    return prove_claim(them.vault, reference, claim, clock=them.clock, entropy=them.entropy)


def shared(them: Grantees) -> str:
    """One release of the job; the id of its consent."""
    [consent_id] = them.share(them.ask()).record_ids
    return consent_id


def document(proven: Proven) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(proven.proof)
    return found


def claim_keys(them: Grantees, consent_id: str) -> list[str]:
    keys = them.vault.release(consent_id).secrets["claim_keys"]
    assert isinstance(keys, list)
    return [str(key) for key in keys]


@pytest.mark.parametrize("name", ["title", "work: title", "work 1: title", "  work:  title "])
def test_a_claim_is_proven_by_any_of_its_names(them: Grantees, name: str) -> None:
    consent_id = shared(them)
    proven = prove(them, consent_id, name)
    assert (proven.claim, document(proven)["value"]) == ("work: title", TITLE)
    proof = read_claim_proof(proven.proof)
    assert verify_claim_proof(proof, verify_receipt(proof.receipt))["id"] == consent_id


def test_the_proof_has_one_value_and_one_key(them: Grantees) -> None:
    consent_id = shared(them)
    proven = prove(them, consent_id, "from")
    text = proven.proof.decode()
    own = document(proven)["key"]
    assert document(proven)["value"] == "2019-08"
    assert [key for key in claim_keys(them, consent_id) if key in text] == [own]
    for value in (TITLE, "2024-05", "Exempelvård"):
        assert value not in text
    assert RECORD not in text


def test_the_receipt_in_it_is_the_one_that_was_signed(them: Grantees) -> None:
    made = them.share(them.ask())
    assert document(prove(them, made.record_ids[0], "title"))["receipt"] == made.receipt


def test_a_recipient_verifies_it_against_the_file_that_came(them: Grantees) -> None:
    made = them.share(them.ask())
    proven = prove(them, made.record_ids[0], "title")
    assert them.trust is not None
    report = verify(
        proven.proof,
        trust=them.trust,
        policy=Policy(covers=(made.extract.sha256,)),
        at=them.clock.now(),
    )
    said: Any = report.parts[0].claims["proven"]
    assert report.outcome is Outcome.VALID
    assert (said["claim"], said["value"], said["grant"]) == ("work: title", TITLE, False)
    assert said["recipient"] == "Exempelmatchning AB"


def test_it_is_logged_by_name_and_changes_no_state(them: Grantees) -> None:
    consent_id = shared(them)
    prove(them, consent_id, "title")
    event = them.log()[-1].event
    assert event.type is EventType.EXPORTED
    assert event.data["claims"] == [{"query": "work", "path": ["title"]}]
    assert TITLE not in json.dumps(event.body())
    assert them.consent(consent_id).state is State.GIVEN


def test_what_left_is_still_known_as_a_whole_after_a_proof(them: Grantees) -> None:
    consent_id = shared(them)
    prove(them, consent_id, "title")
    withdraw(
        them.vault, (them.consent(consent_id),), Demand.STOP, clock=them.clock, entropy=them.entropy
    )
    types = [one.entry.event.type for one in ask_log(them.vault, Filter(claim="from")).happened]
    assert EventType.WITHDRAWN in types
    assert EventType.EXPORTED not in types


def test_a_claim_that_was_not_sent_is_named_with_those_that_were(them: Grantees) -> None:
    consent_id = shared(them)
    before = len(them.log())
    with refused(NotFoundError, "consents.no_claim") as caught:
        prove(them, consent_id, "employer")
    assert "`work: title`" in str(caught.value.data["known"])
    assert len(them.log()) == before


@pytest.mark.parametrize("change", ["changed", "removed"])
def test_a_value_that_is_no_longer_held_cannot_be_proven(them: Grantees, change: str) -> None:
    consent_id = shared(them)
    if change == "changed":
        hold.change_record(them.vault, work_record("Undersköterska"), them.clock, them.entropy)
    else:
        hold.remove(them.vault, RECORD, them.clock, them.entropy)
    before = len(them.log())
    with refused(NotFoundError, "consents.value_gone"):
        prove(them, consent_id, "title")
    assert len(them.log()) == before


def test_a_value_that_moved_to_another_record_is_found_there(them: Grantees) -> None:
    consent_id = shared(them)
    hold.remove(them.vault, RECORD, them.clock, them.entropy)
    again = "urn:uuid:00000009-0000-4000-8000-000000000000"
    texts = {"title": TITLE, "from": "2001"}
    them.hold(build_record(kinds.Kind.WORK, texts, again, them.clock.now()))
    assert document(prove(them, consent_id, "title"))["value"] == TITLE


def test_of_two_records_the_position_tells_which(them: Grantees) -> None:
    second = "urn:uuid:00000002-0000-4000-8000-000000000000"
    texts = {"title": "Vårdbiträde", "from": "2015-01", "to": "2016-01"}
    them.hold(build_record(kinds.Kind.WORK, texts, second, them.clock.now()))
    consent_id = shared(them)
    with refused(InputError, "consents.several_claims") as caught:
        prove(them, consent_id, "title")
    assert caught.value.data["known"] == "`work 1: title`, `work 2: title`"
    values = {document(prove(them, consent_id, f"work {n}: title"))["value"] for n in (1, 2)}
    assert values == {TITLE, "Vårdbiträde"}


def test_a_transfer_is_proven_like_a_consent(them: Grantees) -> None:
    token = them.service.ask(at=them.clock.now(), number=9, no_terms=True)
    made = them.share(token.encode("ascii"))
    proven = prove(them, made.record_ids[0], "title")
    assert proven.consent.kind is Kind.TRANSFER
    assert document(proven)["value"] == TITLE


def test_a_value_of_a_credential_is_found_in_it(them: Grantees) -> None:
    bring(them.vault, diploma())
    sent = claims(
        shown(("name",), "Möbelsnickare", self_stated=False),
        shown(("level",), "not in any credential", self_stated=False),
    )
    given = give(them.vault, OTHER, number=7, sent=sent)
    assert document(prove(them, given.id, "name"))["value"] == "Möbelsnickare"
    with refused(NotFoundError, "consents.value_gone"):
        prove(them, given.id, "level")


def test_a_grant_is_proven_with_the_keys_it_was_given_with(them: Grantees) -> None:
    [grant] = them.give()
    with refused(NotFoundError, "consents.no_receipt"):
        prove(them, grant, "title")
    first = them.use(grant, them.ask(2))
    second = them.use(grant, them.ask(3))
    assert them.trust is not None
    for reference, made in (
        (grant, second.made),
        (first.receipt_id, first.made),
        (second.receipt_id, second.made),
    ):
        proven = prove(them, reference, "title")
        assert document(proven)["receipt"] == made.receipt
        report = verify(proven.proof, trust=them.trust, policy=Policy(), at=them.clock.now())
        said: Any = report.parts[0].claims["proven"]
        assert (report.outcome, said["grant"]) == (Outcome.VALID, True)


def test_what_was_never_given_has_nothing_to_prove(them: Grantees) -> None:
    [refused_id] = them.give(refuse=frozenset({"match"}))
    with refused(NotFoundError, "consents.no_receipt"):
        prove(them, refused_id, "title")
    with refused(NotFoundError, "vault.no_consent"):
        prove(them, "deadbeef", "title")
