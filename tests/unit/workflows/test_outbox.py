"""The outbox: what goes out over a real connection, and what counts as an answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.clock import NOON, FakeClock, FakeEntropy
from tests.fakes.given import Given, give
from tests.fakes.https import Answer, Asked, HttpsServer
from tests.fakes.keys import test_key
from tests.fakes.refusals import refused
from tests.fakes.service import FakeService
from tests.fakes.vault import new_vault
from wallet.consent.answer import Reaction, build_answer
from wallet.consent.receipt import verify_receipt
from wallet.consent.withdrawal import Demand, verify_withdrawal
from wallet.errors import InputError, NotFoundError
from wallet.log import EventType
from wallet.standards.encoding import JsonObject
from wallet.standards.jose import PrivateKey
from wallet.vault import Vault
from wallet.workflows import journal
from wallet.workflows.consents import all_consents, withdraw
from wallet.workflows.outbox import Posting, Progress, post, postings, take_answer


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with new_vault(tmp_path) as opened:
        yield opened


@pytest.fixture
def server() -> Iterator[HttpsServer]:
    with HttpsServer() as running:
        yield running


def terms_at(service: FakeService, uri: str | None, email: str | None = None) -> JsonObject:
    """The terms of a service that takes withdrawals there."""
    terms: dict[str, Any] = dict(service.terms())
    stated = {"uri": uri, "email": email}
    terms["withdrawal"] = {name: value for name, value in stated.items() if value}
    return terms


def given_at(vault: Vault, uri: str, **members: Any) -> Given:
    service = FakeService()
    return give(vault, service, terms=terms_at(service, uri), **members)


def take_back(vault: Vault, demand: Demand = Demand.STOP) -> None:
    withdraw(vault, all_consents(vault, NOON), demand, clock=FakeClock(), entropy=FakeEntropy())


def send(vault: Vault, server: HttpsServer) -> Posting:
    [sent] = post(
        vault, postings(vault), server.client(), clock=FakeClock(), entropy=FakeEntropy("send")
    )
    return sent


def answering(
    signer: PrivateKey, change: Callable[[str], str] = lambda notice: notice
) -> Callable[[Asked], Answer]:
    """A recipient that stops, and signs for it."""

    def think(asked: Asked) -> Answer:
        notice = asked.body.decode()
        token = build_answer(
            change(notice),
            verify_withdrawal(notice).id,
            Reaction.STOPPED,
            jti="urn:uuid:answer",
            at=NOON,
            signer=signer,
        )
        return Answer(200, "application/notice-answer+jwt", token.encode())

    return think


def states(vault: Vault) -> list[str | None]:
    return [
        entry.event.text("state")
        for entry in journal.read(vault)
        if entry.event.type is EventType.NOTICE_ANSWERED
    ]


def test_withdrawing_puts_the_signed_notice_into_the_outbox(vault: Vault) -> None:
    given = give(vault)
    take_back(vault, Demand.STOP_AND_ERASE)
    [waiting] = postings(vault)
    notice = verify_withdrawal(waiting.notice)
    assert (waiting.id, waiting.consent_id) == (notice.id, given.id)
    assert notice.demand is Demand.STOP_AND_ERASE
    assert waiting.progress is Progress.WAITING
    assert waiting.attempts == ()


def test_a_notice_is_posted_as_it_was_signed(vault: Vault, server: HttpsServer) -> None:
    given_at(vault, server.url("/withdraw"))
    take_back(vault)
    notice = postings(vault)[0].notice
    send(vault, server)
    [asked] = server.requests
    assert (asked.method, asked.path, asked.body.decode()) == ("POST", "/withdraw", notice)
    assert asked.headers["content-type"] == "application/withdrawal+jwt"


def test_a_server_that_takes_it_has_not_acknowledged(vault: Vault, server: HttpsServer) -> None:
    given_at(vault, server.url())
    take_back(vault)
    assert send(vault, server).progress is Progress.DELIVERED
    assert states(vault) == ["delivered"]
    assert [one.progress for one in postings(vault)] == [Progress.DELIVERED]


def test_an_answer_signed_by_the_key_that_asked_acknowledges(
    vault: Vault, server: HttpsServer
) -> None:
    given = given_at(vault, server.url())
    take_back(vault)
    server.think = answering(given.service.key)
    sent = send(vault, server)
    assert (sent.progress, sent.reaction) == (Progress.ACKNOWLEDGED, "stopped")
    [kept] = postings(vault)
    assert kept.answer is not None
    assert kept.answer.count(".") == 2
    assert states(vault) == ["acknowledged"]


@pytest.mark.parametrize("who", ["another key", "the person's own key", "another notice"])
def test_no_other_answer_acknowledges(vault: Vault, server: HttpsServer, who: str) -> None:
    given = given_at(vault, server.url())
    take_back(vault)
    signer = {"another key": test_key(99), "the person's own key": test_key(1)}.get(who)
    other = (lambda notice: notice + "A") if who == "another notice" else (lambda notice: notice)
    server.think = answering(signer or given.service.key, other)
    sent = send(vault, server)
    assert (sent.progress, sent.answer) == (Progress.DELIVERED, None)


@pytest.mark.parametrize("status", [301, 307, 400, 403, 404, 500, 503])
def test_a_server_that_does_not_take_it_is_tried_again(
    vault: Vault, server: HttpsServer, status: int
) -> None:
    given_at(vault, server.url())
    take_back(vault)
    server.answer = Answer(status, headers={"Location": server.url("/elsewhere")})
    sent = send(vault, server)
    assert sent.progress is Progress.WAITING
    assert [one.status for one in sent.attempts] == [status]
    assert len(server.requests) == 1
    server.answer = Answer(202)
    assert send(vault, server).progress is Progress.DELIVERED
    assert states(vault) == ["delivered"]


def test_what_has_arrived_is_not_sent_again(vault: Vault, server: HttpsServer) -> None:
    given_at(vault, server.url())
    take_back(vault)
    send(vault, server)
    send(vault, server)
    assert len(server.requests) == 1


def test_a_server_that_cannot_be_reached_leaves_it_waiting(
    vault: Vault, server: HttpsServer
) -> None:
    given_at(vault, "https://match.example:1/")
    take_back(vault)
    sent = send(vault, server)
    assert [one.code for one in sent.attempts] == ["network.failed"]
    assert postings(vault)[0].attempts == sent.attempts


@pytest.mark.parametrize(
    "uri",
    [
        "https://elsewhere.example/withdraw",
        "https://match.example.evil.example/",
        "http://match.example/withdraw",
        "https://evil.example@match.example.net/",
    ],
)
def test_only_a_certified_host_is_contacted(vault: Vault, server: HttpsServer, uri: str) -> None:
    service = FakeService()
    terms = terms_at(service, uri if uri.startswith("https") else None, "a@match.example")
    given = give(vault, service, terms=terms)
    assert given.record
    take_back(vault)
    sent = send(vault, server)
    assert (sent.reach.uri, sent.attempts) == (None, ())
    assert server.requests == []
    assert server.looked_up == []


def test_a_recipient_nobody_confirmed_is_not_contacted(vault: Vault, server: HttpsServer) -> None:
    given_at(vault, server.url(), confirmed=False)
    take_back(vault)
    send(vault, server)
    assert server.requests == []


def test_an_answer_that_came_by_mail_is_kept(vault: Vault) -> None:
    given = give(vault)
    take_back(vault)
    [waiting] = postings(vault)
    token = build_answer(
        waiting.notice, waiting.id, Reaction.ERASED, jti="a", at=NOON, signer=given.service.key
    )
    taken = take_answer(vault, token, clock=FakeClock(), entropy=FakeEntropy())
    assert (taken.progress, taken.reaction) == (Progress.ACKNOWLEDGED, "erased")
    assert postings(vault)[0].answer == token


def test_an_answer_by_another_key_is_refused_and_changes_nothing(vault: Vault) -> None:
    give(vault)
    take_back(vault)
    [waiting] = postings(vault)
    token = build_answer(
        waiting.notice, waiting.id, Reaction.ERASED, jti="a", at=NOON, signer=test_key(99)
    )
    with refused(InputError, "jose.signature"):
        take_answer(vault, token, clock=FakeClock(), entropy=FakeEntropy())
    assert postings(vault) == (waiting,)
    assert states(vault) == []


def test_an_answer_to_a_notice_of_somebody_else_is_refused(vault: Vault) -> None:
    given = give(vault)
    take_back(vault)
    notice = postings(vault)[0].notice
    token = build_answer(
        notice, "urn:uuid:x", Reaction.ERASED, jti="a", at=NOON, signer=given.service.key
    )
    with refused(NotFoundError, "outbox.no_notice"):
        take_answer(vault, token, clock=FakeClock(), entropy=FakeEntropy())


def test_withdrawing_again_queues_nothing_new(vault: Vault) -> None:
    give(vault)
    take_back(vault)
    before = postings(vault)
    take_back(vault)
    assert postings(vault) == before


def test_every_use_of_a_grant_is_withdrawn_by_one_notice(vault: Vault) -> None:
    given = give(vault, uses=3)
    give(vault, given.service, number=2, uses=3, use_of=given)
    grant = [one for one in all_consents(vault, NOON) if one.id == given.id]
    withdraw(vault, grant, Demand.STOP, clock=FakeClock(), entropy=FakeEntropy())
    [notice] = [verify_withdrawal(one.notice) for one in postings(vault)]
    assert notice.release == "urn:uuid:extract-2"
    assert notice.earlier == (verify_receipt(given.receipt).covered.sha256,)
