"""The acceptance tests of consent, by their number: what a person and their scripts can rely on.

Here are 1 to 9, 11, 12, 17 to 19, 25 and 30, at a real terminal and with real processes where one
is involved; the others are in ``test_thirty_more.py``.
"""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import product
from pathlib import Path
from typing import Any, Final

import pytest

from tests.fakes.clock import NOON
from tests.fakes.promises import complete_use
from tests.fakes.service import DAY, FakeService
from tests.fakes.session import FakeServices, fake_session, run_line
from tests.fakes.vault import new_vault
from tests.journeys.asked import (
    KEYS,
    SHARE,
    UNLOCK,
    WORDS,
    ask,
    change_terms,
    consents,
    give,
    in_days,
    last_words,
    log_of,
    must,
    refused,
    say_yes,
    somebody_asked,
    use,
)
from tests.journeys.harness import PATIENCE, Journey, Running
from tests.unit.consent.test_states import LEGAL, event, standing
from tests.unit.workflows.grantees import Grantees, work_record
from wallet.consent.receipt import verify_receipt
from wallet.consent.states import State, Step, advance, fold
from wallet.errors import ConsentError, InputError
from wallet.exchange.request import check_request
from wallet.log import EventType
from wallet.workflows import journal as log
from wallet.workflows.consents import all_consents
from wallet.workflows.consents.affected import affected_releases

ANSWER: Final = "answer.extract"


@pytest.fixture
def journey(tmp_path: Path) -> Journey:
    return somebody_asked(tmp_path)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    new_vault(tmp_path / "home").close()
    return tmp_path / "home"


def nothing_left(journey: Journey) -> bool:
    return not list(journey.work.glob("*.extract"))


def states(journey: Journey) -> list[str]:
    return [one["state"] for one in consents(journey)]


def _enter(running: Running) -> int:
    return running.type("").finish()


def _end_of_input(running: Running) -> int:
    return running.end_of_input().finish()


def _interrupt(running: Running) -> int:
    return running.interrupt().finish()


def _closed_terminal(running: Running) -> int:
    return running.hang_up()


@pytest.mark.parametrize("end", [_enter, _end_of_input, _interrupt, _closed_terminal])
def test_01_what_is_no_answer_defers(journey: Journey, end: Callable[[Running], int]) -> None:
    assert end(journey.start(SHARE).until(KEYS)) in (6, 130)
    assert states(journey) == ["deferred"]
    assert nothing_left(journey)


@pytest.mark.parametrize("end", [_enter, _end_of_input, _interrupt, _closed_terminal])
def test_01_what_is_no_answer_gives_no_grant(
    journey: Journey, end: Callable[[Running], int]
) -> None:
    command = f"wallet consent give ask.request --until {in_days(30)} --uses 3 {UNLOCK}"
    assert end(say_key_3(journey.start(command))) in (6, 130)
    assert states(journey) == ["deferred"]


def say_key_3(running: Running) -> Running:
    return running.until(KEYS).type("3").until(WORDS)


def test_02_a_stream_of_yes_gives_nothing(journey: Journey) -> None:
    give_it = f"wallet consent give ask.request --until {in_days(30)} --uses 3 {UNLOCK}"
    running = journey.start(f"yes | {give_it}").until(KEYS)
    assert running.end_of_input().finish() == 6
    assert states(journey) == ["deferred"]


@pytest.mark.parametrize("more", ["", "--no-input"])
def test_02_without_a_terminal_nobody_gives(journey: Journey, more: str) -> None:
    give_it = f"wallet consent give ask.request --until {in_days(30)} --uses 3 {UNLOCK} {more}"
    done = in_background(journey, give_it, stdin=b"3\nI consent\n" * 50)
    assert done.returncode == 6
    assert consents(journey) == []


def in_background(
    journey: Journey, command: str, *, stdin: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    """Runs a command as a script at night does: no terminal anywhere."""
    return subprocess.run(
        command.split(),
        cwd=journey.work,
        env=journey.environment | {"CI": "1"},
        input=stdin,
        capture_output=True,
        start_new_session=True,
        check=False,
    )


OF_A_USE: Final = (
    "retention",
    "storage_locations",
    "onward_sharing",
    "third_country_transfers",
    "recipients",
    "automated_decision",
    "profiling",
    "description",
    "necessity",
    "if_refused",
    "processing",
)
OF_ALL: Final = ("withdrawal", "rights", "supervisory_authority")
OF_THE_CONTROLLER: Final = ("identifier", "country", "address", "contact")
MANDATORY: Final = (
    *OF_A_USE,
    *OF_ALL,
    *(f"controller_{name}" for name in OF_THE_CONTROLLER),
)
"""What the law makes whoever relies on consent say."""


def reasons_without(*names: str) -> tuple[str, ...]:
    service = FakeService()
    use_of = {name: value for name, value in complete_use().items() if name not in names}
    terms: dict[str, Any] = {
        name: value for name, value in service.terms(use_of).items() if name not in names
    }
    terms["controller"] = {
        name: value
        for name, value in terms["controller"].items()
        if f"controller_{name}" not in names
    }
    token = service.ask(terms=terms)
    with pytest.raises(InputError) as caught:
        check_request(token.encode(), trust=service.trust(), at=NOON)
    assert caught.value.exit_code == 3
    found = caught.value.data["reasons"]
    assert isinstance(found, tuple)
    return found


@pytest.mark.parametrize("name", MANDATORY)
def test_03_each_missing_promise_refuses_the_request(name: str) -> None:
    assert reasons_without(name) == (f"terms.missing.{name}",)


def test_03_all_that_is_missing_is_named_at_once() -> None:
    missing = {f"terms.missing.{name}" for name in MANDATORY}
    assert set(reasons_without(*MANDATORY)) == missing


def test_03_an_incomplete_request_reaches_no_prompt(home: Path, tmp_path: Path) -> None:
    service = FakeService()
    silent = {name: value for name, value in complete_use().items() if name != "retention"}
    source = tmp_path / "ask.request"
    source.write_text(service.ask(terms=service.terms(silent)))
    session = fake_session(home)
    for command in (["share", str(source), "--out", str(tmp_path / ANSWER)], give_words(source)):
        ended = run_line(command, session)
        assert ended.code == 3
        assert ended.error is not None
        assert ended.error.code == "request.invalid"
    assert isinstance(session.services, FakeServices)
    assert session.services.person is not None
    assert session.services.person.transcript == []


def give_words(source: Path) -> list[str]:
    return ["consent", "give", str(source), "--until", "2026-12-24", "--uses", "2"]


def test_04_what_is_optional_is_off(journey: Journey) -> None:
    must(journey, f"wallet add language --code eng --native no {UNLOCK}")
    running = journey.start(SHARE).until("Optional: ").until("turn on. Enter leaves it off: ")
    running.type("").until(KEYS)
    assert "en" not in shown_values(running)
    assert running.type("").finish() == 6


def shown_values(running: Running) -> set[str]:
    return {
        line.strip().partition(": ")[2]
        for line in running.screen.splitlines()
        if line.startswith("   ") and ": " in line
    }


@pytest.fixture
def them(home: Path) -> Iterator[Grantees]:
    found = Grantees(home)
    found.hold(work_record())
    yield found
    found.vault.close()


@contextmanager
def forbidden(code: str) -> Iterator[None]:
    with pytest.raises(ConsentError) as caught:
        yield
    assert caught.value.code == code


def test_05_one_purpose_given_and_one_refused(journey: Journey) -> None:
    two_purposes(journey)
    ask(journey, "two.request")
    running = say_yes(journey.start(SHARE.replace("ask.request", "two.request")))
    running.until("Purpose 2 of 2").until(KEYS).type("1")
    assert running.finish() == 0, running.screen
    given, no = sorted(consents(journey), key=lambda one: str(one["state"]))
    assert (given["state"], no["state"]) == ("given", "refused")
    must(journey, f"wallet consent receipt {given['id']} --out both.receipt {UNLOCK}")
    receipt = verify_receipt((journey.work / "both.receipt").read_text().strip())
    outcomes = [record["decision"] for record in receipt.records]
    assert [one["outcome"] for one in outcomes if isinstance(one, dict)] == ["given", "refused"]
    ask(journey, "three.request")
    refused(journey, use(no["id"], "three.request", "no.extract"), "grants.refused")
    assert not (journey.work / "no.extract").exists()


def two_purposes(journey: Journey) -> None:
    """The service asks for the same work for two purposes from now on."""
    path = journey.work / "terms.toml"
    text = path.read_text(encoding="utf-8")
    start = text.index("\n[[uses]]") + 1
    end = text.index("\n[withdrawal]") + 1
    again = text[start:end].replace('id = "match"', 'id = "advice"')
    again = again.replace("dpv:RecruitmentManagement", "dpv:Personalisation")
    again = again.replace("dpv:Required", "dpv:Optional")
    path.write_text(text[:end] + again + text[end:], encoding="utf-8")


def test_06_a_claim_outside_the_grant_is_named_and_nothing_is_counted(journey: Journey) -> None:
    only_work(journey)
    ask_for(journey, "first.request", ["title"])
    grant = give(journey, request="first.request")
    ask_for(journey, "wide.request", ["title"], ["from"])
    error = refused(journey, use(grant, "wide.request", "wide.extract"), "grants.outside")
    assert "work: from" in error["message"]
    assert nothing_left(journey)
    assert used(journey, grant) == 0


def only_work(journey: Journey) -> None:
    """The service's promises are about the records of work alone from now on."""
    everything = '["work", "education", "skill", "language", "wishes"]'
    change_terms(journey, f"credential_ids = {everything}", 'credential_ids = ["work"]')


def ask_for(journey: Journey, name: str, *paths: list[str]) -> None:
    """A request for these claims of somebody's work."""
    query = {
        "credentials": [
            {
                "id": "work",
                "format": "dc+sd-jwt",
                "meta": {"vct_values": ["urn:consent-wallet:vct:work:1"]},
                "claims": [{"path": path} for path in paths],
            }
        ]
    }
    (journey.work / "query.json").write_text(json.dumps(query))
    must(
        journey,
        "wallet service request --query query.json --terms terms.toml --key keys --days 1 "
        f"--out {name}",
    )


def used(journey: Journey, grant: str) -> int:
    shown = json.loads(must(journey, f"wallet consent show {grant} --json --quiet {UNLOCK}"))
    return int(shown["used"])


def test_07_as_many_uses_as_were_given(journey: Journey) -> None:
    grant = give(journey, uses=2)
    for number in (1, 2, 3):
        ask(journey, f"{number}.request")
    for number, left in ((1, 1), (2, 0)):
        screen = must(journey, use(grant, f"{number}.request", f"{number}.extract"))
        assert f"Uses left: {left}" in screen
    refused(journey, use(grant, "3.request", "3.extract"), "grants.spent")
    assert not (journey.work / "3.extract").exists()


def test_07_two_processes_spend_one_use_once(journey: Journey) -> None:
    grant = give(journey, uses=1)
    for number in (1, 2):
        ask(journey, f"{number}.request")
    running = [
        subprocess.Popen(
            use(grant, f"{number}.request", f"{number}.extract").split(),
            cwd=journey.work,
            env=journey.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        for number in (1, 2)
    ]
    assert sorted(one.wait(PATIENCE) for one in running) == [0, 6]
    assert len(list(journey.work.glob("*.extract"))) == 1
    assert used(journey, grant) == 1


def test_08_a_clock_that_is_set_back_revives_nothing(them: Grantees) -> None:
    (grant,) = them.give(days=2)
    them.clock.advance(3 * DAY)
    with forbidden("grants.expired"):
        them.use(grant, them.ask(2))
    them.clock.advance(-2 * DAY)
    with forbidden("grants.expired"):
        them.use(grant, them.ask(3))


def test_09_a_kill_between_count_and_write_leaves_a_logged_release(journey: Journey) -> None:
    grant = give(journey)
    ask(journey, "night.request")
    process, reader = counting(journey, use(grant, "night.request", "-"))
    try:
        wait_for_entry(journey, "release_prepared")
        assert process.poll() is None
        assert types(journey)[-1] == "release_prepared"
    finally:
        process.kill()
        process.wait()
        os.close(reader)
    assert types(journey)[-2:] == ["release_prepared", "release_unknown"]
    assert used(journey, grant) == 1
    refused(journey, use(grant, "night.request", "again.extract"), "grants.request_answered")


def types(journey: Journey) -> list[str]:
    return [str(one["type"]) for one in log_of(journey)]


def counting(journey: Journey, command: str) -> tuple[subprocess.Popen[bytes], int]:
    """A release that is counted and cannot write: nobody empties its full output."""
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    for size in (65_536, 1):
        with suppress(BlockingIOError):
            while os.write(writer, bytes(size)):
                pass
    os.set_blocking(writer, True)
    process = subprocess.Popen(
        command.split(),
        cwd=journey.work,
        env=journey.environment,
        stdin=subprocess.DEVNULL,
        stdout=writer,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    os.close(writer)
    return process, reader


def wait_for_entry(journey: Journey, kind: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while kind not in types(journey):
        assert time.monotonic() < deadline


def test_11_every_step_that_is_not_in_the_table_is_refused() -> None:
    places: list[State | None] = [None, *State]
    illegal = [pair for pair in product(places, Step) if pair not in LEGAL]
    assert len(illegal) > 50
    for state, step in illegal:
        with pytest.raises(ConsentError):
            advance(standing(state), event(step))


def test_11_a_log_with_an_illegal_step_permits_nothing() -> None:
    folded = fold([event(Step.REFUSE), event(Step.GIVE)], at=NOON)
    assert folded.state is State.UNKNOWN
    assert not folded.state.permits_release


def test_12_changed_promises_end_a_consent(journey: Journey) -> None:
    grant = give(journey)
    change_terms(journey, 'duration = "P180D"', 'duration = "P181D"')
    ask(journey, "changed.request")
    refused(journey, use(grant, "changed.request", "x.extract"), "grants.terms_changed")
    (one,) = consents(journey)
    assert (one["state"], one["reason"]) == ("expired", "terms_changed")
    assert nothing_left(journey)


def test_12_another_nonce_and_other_times_do_not(journey: Journey) -> None:
    grant = give(journey)
    ask(journey, "later.request")
    must(journey, use(grant, "later.request", "later.extract"))


def test_17_a_recipient_nobody_confirms_is_refused(journey: Journey) -> None:
    must(
        journey, 'wallet service key --dns other.example --organisation "Exempel AB" --out strange'
    )
    must(
        journey,
        "wallet service request --preset guidance --key strange --days 1 --out strange.request",
    )
    for command in (
        f"wallet share strange.request --out {ANSWER} {UNLOCK}",
        f"wallet consent give strange.request --until {in_days(3)} --uses 1 {UNLOCK}",
    ):
        code, screen = journey.run(command)
        assert code == 6
        assert "nobody you trust confirms" in screen
        assert KEYS not in screen
    assert nothing_left(journey)


def test_18_a_public_task_makes_a_transfer_and_no_consent(journey: Journey) -> None:
    change_terms(journey, "eu-gdpr:A6-1-a", "eu-gdpr:A6-1-e")
    ask(journey, "task.request")
    running = journey.start(SHARE.replace("ask.request", "task.request")).until(KEYS)
    assert "I consent" not in running.screen
    assert "consent withdraw" not in running.screen
    running.type("3").until(WORDS).type(last_words(running))
    assert running.finish() == 0, running.screen
    assert "I approve" in running.screen
    (one,) = consents(journey)
    assert one["kind"] == "transfer"
    code, screen = journey.run(f"wallet consent withdraw {one['id']} {UNLOCK}")
    assert code == 6
    assert "is no consent" in screen


def test_18_a_public_task_gives_no_grant(journey: Journey) -> None:
    change_terms(journey, "eu-gdpr:A6-1-a", "eu-gdpr:A6-1-e")
    ask(journey, "task.request")
    command = f"wallet consent give task.request --until {in_days(3)} --uses 1 {UNLOCK}"
    code, screen = journey.run(command)
    assert code == 6
    assert "does not rely on your consent" in screen


def asks_duties(journey: Journey) -> str:
    """Sharing what a service asks about somebody's work; the one record without duties is gone."""
    only_work(journey)
    ask_for(journey, "duties.request", ["title"], ["duties"])
    return f"wallet share duties.request --out {ANSWER} {UNLOCK}"


def with_duties(journey: Journey, duties: str) -> None:
    must(journey, f'wallet add work --title Ombud --duties "{duties}" {UNLOCK}')


TURN_ON: Final = "Enter leaves them all out: "


def test_19_union_membership_needs_its_own_statement(journey: Journey) -> None:
    with_duties(journey, "Ombud för Vårdförbundet")
    running = journey.start(asks_duties(journey)).until(TURN_ON).type("1").until(KEYS)
    running.type("3").until(WORDS)
    assert "trade union" in last_words(running)
    running.type(last_words(running)).until(WORDS).type(last_words(running))
    assert running.finish() == 0, running.screen


def test_19_without_that_statement_nothing_leaves(journey: Journey) -> None:
    with_duties(journey, "Ombud för Vårdförbundet")
    running = journey.start(asks_duties(journey)).until(TURN_ON).type("1").until(KEYS)
    assert running.type("3").until(WORDS).type("I consent").finish() == 6
    assert nothing_left(journey)


def test_19_what_is_not_turned_on_does_not_leave(journey: Journey) -> None:
    with_duties(journey, "Ombud för Vårdförbundet")
    running = say_yes(journey.start(asks_duties(journey)).until(TURN_ON).type(""))
    assert running.finish() == 0, running.screen
    claims = next(one for one in log_of(journey) if one["type"] == "release_prepared")["claims"]
    assert claims == [{"query": "work", "path": ["title"]}]


def test_19_data_about_crime_is_blocked(journey: Journey) -> None:
    with_duties(journey, "Utdrag ur belastningsregistret utan anmärkning")
    code, screen = journey.run(asks_duties(journey))
    assert code == 6, screen
    assert "data about crime is not sent" in screen
    assert nothing_left(journey)


REFEREE: Final = "070-174 06 05"
"""A number kept for films and tests."""


def a_referee_is_asked_for(journey: Journey) -> str:
    """A school's credential names a referee, and the service asks for all of it; how to share."""
    for command in (
        "wallet service key --dns skola.example --organisation Exempelskolan --out skola",
        f"wallet attest request --out min.nyckel {UNLOCK}",
    ):
        must(journey, command)
    claims = {"name": "Undersköterska", "referee": {"phone": REFEREE}}
    (journey.work / "intyg.json").write_text(json.dumps(claims))
    must(
        journey,
        "wallet attest issue --vct https://skola.example/intyg --from-json intyg.json --key skola "
        "--holder min.nyckel --out intyg.jwt",
    )
    must(journey, f"wallet import intyg.jwt {UNLOCK}")
    everything = '["work", "education", "skill", "language", "wishes"]'
    change_terms(journey, f"credential_ids = {everything}", 'credential_ids = ["intyg"]')
    credential = {
        "id": "intyg",
        "format": "dc+sd-jwt",
        "meta": {"vct_values": ["https://skola.example/intyg"]},
        "claims": [{"path": ["name"]}, {"path": ["referee", "phone"]}],
    }
    (journey.work / "query.json").write_text(json.dumps({"credentials": [credential]}))
    must(
        journey,
        "wallet service request --query query.json --terms terms.toml --key keys --days 1 "
        "--out referee.request",
    )
    return SHARE.replace("ask.request", "referee.request")


def test_19_a_referee_is_dropped(journey: Journey) -> None:
    running = journey.start(a_referee_is_asked_for(journey)).until(TURN_ON)
    assert "about another person, who has not been asked" in running.screen
    assert say_yes(running.type("")).finish() == 0, running.screen
    sent = must(journey, f"wallet inspect {ANSWER} --json")
    assert "Undersköterska" in sent
    assert REFEREE not in sent


def test_19_a_referee_goes_along_only_when_turned_on(journey: Journey) -> None:
    running = journey.start(a_referee_is_asked_for(journey)).until(TURN_ON).type("1")
    running.until("You cannot say yes for somebody else")
    assert say_yes(running).finish() == 0, running.screen
    assert REFEREE in must(journey, f"wallet inspect {ANSWER} --json")


def test_25_a_renewal_keeps_the_old_record_and_links_both_ways(journey: Journey) -> None:
    grant = give(journey)
    command = f"wallet consent renew {grant} --until {in_days(60)} --uses 5 {UNLOCK}"
    running = say_yes(journey.start(command))
    assert running.finish() == 0, running.screen
    assert "What differs from" in running.screen
    assert "1. Who gets your data" in running.screen
    old, new = consents(journey)
    assert (old["state"], old["reason"], new["state"]) == ("expired", "superseded", "renewed")
    shown = json.loads(must(journey, f"wallet consent show {new['id']} --json --quiet {UNLOCK}"))
    assert shown["record"]["replaces"] == old["id"]
    ended = [one for one in log_of(journey) if one["type"] == "ended"]
    assert [one["replaced_by"] for one in ended] == [new["id"]]
    ask(journey, "next.request")
    refused(journey, use(grant, "next.request", "old.extract"), "grants.superseded")
    must(journey, use(new["id"], "next.request", "new.extract"))


def test_30_an_invalidated_consent_lists_what_it_released(them: Grantees) -> None:
    (grant,) = them.give()
    sent = [them.use(grant, them.ask(number)).made.extract.sha256 for number in (2, 3)]
    with them.vault.transaction():
        log.write(
            them.vault,
            them.entropy,
            EventType.INVALIDATED,
            them.clock.now(),
            {"consent_id": grant, "reason": "authority"},
        )
    with forbidden("grants.invalidated"):
        them.use(grant, them.ask(4))
    (consent,) = all_consents(them.vault, them.clock.now())
    assert [one.id for one in affected_releases(consent)] == sent
