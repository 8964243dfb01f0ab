"""`wallet consent withdraw --send` and `wallet consent outbox`, as command lines."""

from __future__ import annotations

import email
import email.policy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.contracts.schema_files import validator
from tests.fakes.clock import NOON
from tests.fakes.given import give
from tests.fakes.https import Answer, HttpsServer
from tests.fakes.service import FakeService
from tests.fakes.session import FakeServices, FakeSession, run_line
from tests.fakes.vault import new_vault, open_vault
from wallet.consent.answer import Reaction, build_answer
from wallet.consent.withdrawal import Demand, verify_withdrawal
from wallet.standards.encoding import JsonObject
from wallet.workflows.outbox import postings

EVIL = "Exempel\x1b]52;c;eA==\x07 \u202eAB\r\nBcc: evil@evil.example <script> [bold]"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home beside the folder that commands write to."""
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return tmp_path / "home"


@pytest.fixture
def server() -> Iterator[HttpsServer]:
    with HttpsServer() as running:
        yield running


def session(home: Path, server: HttpsServer | None = None) -> FakeSession:
    services = FakeServices(home)
    if server is not None:
        services.network = server.client()
    return FakeSession(services)


def given(home: Path, **withdrawal: str) -> str:
    """A home where something was given to a service that takes withdrawals there; the id."""
    service = FakeService()
    terms: dict[str, Any] = dict(service.terms())
    terms["withdrawal"] = withdrawal
    with new_vault(home) as vault:
        return give(vault, service, terms=terms).id.removeprefix("urn:uuid:")[:8]


def items(text: str, name: str = "items") -> list[JsonObject]:
    found: list[JsonObject] = json.loads(text)[name]
    return found


def test_a_withdrawal_is_posted_and_said_to_be_delivered(home: Path, server: HttpsServer) -> None:
    consent = given(home, uri=server.url("/withdraw"))
    ended = run_line(["consent", "withdraw", consent, "--send"], session(home, server))
    assert ended.code == 0
    assert "Delivered, but not acknowledged" in ended.stdout
    assert len(server.requests) == 1
    assert sorted(path.name for path in Path().iterdir()) == [f"{consent}.withdrawal"]


def test_a_signed_answer_is_said_to_acknowledge(home: Path, server: HttpsServer) -> None:
    consent = given(home, uri=server.url())
    server.think = lambda asked: Answer(
        200,
        "application/notice-answer+jwt",
        build_answer(
            asked.body.decode(),
            verify_withdrawal(asked.body.decode()).id,
            Reaction.ERASED,
            jti="a",
            at=NOON,
            signer=FakeService().key,
        ).encode(),
    )
    words = ["consent", "withdraw", consent, "--erase", "--send", "--json"]
    ended = run_line(words, session(home, server))
    validator("consents-withdrawn-1").validate(json.loads(ended.stdout))
    [sent] = items(ended.stdout, "sent")
    assert (sent["progress"], sent["reaction"]) == ("acknowledged", "erased")
    assert verify_withdrawal(server.requests[0].body.decode()).demand is Demand.STOP_AND_ERASE


def test_offline_it_is_withdrawn_all_the_same_and_waits(home: Path, server: HttpsServer) -> None:
    consent = given(home, uri=server.url())
    ended = run_line(["consent", "withdraw", consent, "--send"], session(home))
    assert ended.code == 8
    assert "It waits in the outbox" in ended.stdout.replace("\n", " ")
    listed = items(run_line(["consent", "list", "--json"], session(home)).stdout)
    assert [one["state"] for one in listed] == ["withdrawn"]
    printed = run_line(["consent", "outbox", "--json"], session(home)).stdout
    validator("outbox-1").validate(json.loads(printed))
    waiting = items(printed)
    assert [one["progress"] for one in waiting] == ["waiting"]
    again = run_line(["consent", "outbox", "--send", "--json"], session(home, server))
    assert (again.code, items(again.stdout)[0]["progress"]) == (0, "delivered")


def test_listing_the_outbox_sends_nothing(home: Path, server: HttpsServer) -> None:
    consent = given(home, uri=server.url())
    run_line(["consent", "withdraw", consent], session(home, server))
    ended = run_line(["consent", "outbox"], session(home, server))
    assert (ended.code, server.requests) == (0, [])
    assert "waits" in ended.stdout


def test_where_there_is_only_an_address_for_mail_a_draft_is_written(home: Path) -> None:
    consent = given(home, email="stop@match.example")
    ended = run_line(["consent", "withdraw", consent, "--send"], session(home))
    assert ended.code == 0
    draft = Path(f"{consent}.eml").read_bytes()
    message = email.message_from_bytes(draft, policy=email.policy.SMTP)
    assert (message["To"], message["X-Unsent"]) == ("stop@match.example", "1")
    assert message["From"] is None
    [attached] = message.iter_attachments()
    assert attached.get_content_type() == "application/withdrawal+jwt"
    notice = attached.get_payload(decode=True)
    assert isinstance(notice, bytes)
    assert notice.decode() == Path(f"{consent}.withdrawal").read_text().strip()


def test_where_there_is_no_usable_address_a_letter_is_written(home: Path) -> None:
    consent = given(home, uri="https://elsewhere.example/withdraw")
    run_line(["consent", "withdraw", consent, "--erase", "--send"], session(home))
    letter = Path(f"{consent}.txt").read_text("utf-8")
    assert letter.startswith(
        "Exempelmatchning AB\nExempelgatan 1\n111 11 Exempelstad\n\n2026-11-21\n"
    )
    assert "Article 7(3)" in letter
    assert "Article 17(1)(b)" in letter
    assert f"{consent}.withdrawal" in letter
    assert max(map(len, letter.splitlines())) <= 80


def test_a_letter_in_swedish_says_the_same(home: Path) -> None:
    consent = given(home, uri="https://elsewhere.example/withdraw")
    words = ["consent", "withdraw", consent, "--send", "--lang", "sv"]
    run_line(words, session(home))
    letter = Path(f"{consent}.txt").read_text("utf-8")
    assert "Jag återkallar mitt samtycke (dataskyddsförordningen, artikel 7.3)" in letter


def test_what_a_recipient_calls_itself_cannot_write_into_the_draft(home: Path) -> None:
    service = FakeService(organisation="Exempelmatchning AB")
    terms: dict[str, Any] = dict(service.terms())
    terms["withdrawal"] = {"email": "stop@match.example"}
    terms["uses"] = [
        {**terms["uses"][0], "purpose": ["https://evil.example/" + "x" * 40]},
    ]
    terms["uses"][0]["description"] = [{"lang": "en", "value": EVIL}]
    with new_vault(home) as vault:
        consent = give(vault, service, terms=terms).id.removeprefix("urn:uuid:")[:8]
    run_line(["consent", "withdraw", consent, "--send"], session(home))
    draft = Path(f"{consent}.eml").read_bytes()
    message = email.message_from_bytes(draft, policy=email.policy.SMTP)
    assert message["Bcc"] is None
    assert b"\x1b" not in draft
    body = message.get_body()
    assert body is not None
    assert "\u202e" not in body.get_content()


def test_an_answer_in_a_file_is_kept(home: Path) -> None:
    consent = given(home, email="stop@match.example")
    run_line(["consent", "withdraw", consent], session(home))
    with open_vault(home) as vault:
        [waiting] = postings(vault)
    token = build_answer(
        waiting.notice,
        waiting.id,
        Reaction.REFUSED,
        jti="a",
        at=NOON,
        signer=FakeService().key,
    )
    Path("their.answer").write_text(token + "\n")
    ended = run_line(["consent", "outbox", "--answer", "their.answer"], session(home))
    assert ended.code == 0
    assert "they refuse" in ended.stdout


def test_a_file_that_is_no_answer_is_refused(home: Path) -> None:
    given(home, email="stop@match.example")
    Path("their.answer").write_bytes(b"\xff\xfe")
    ended = run_line(["consent", "outbox", "--answer", "their.answer"], session(home))
    assert ended.error is not None
    assert (ended.code, ended.error.code) == (3, "outbox.answer")


def test_what_the_person_sent_themselves_waits_no_more(home: Path) -> None:
    consent = given(home, email="stop@match.example")
    run_line(["consent", "withdraw", consent, "--send"], session(home))
    ended = run_line(["consent", "outbox", "--sent", consent], session(home))
    assert (ended.code, "sent by you" in ended.stdout) == (0, True)
    told = run_line(["log", "list"], session(home)).stdout
    assert "notice sent by you" in told
    again = run_line(["consent", "outbox", "--sent", consent], session(home))
    assert again.error is not None
    assert (again.code, again.error.code) == (5, "outbox.none_waits")
