"""`wallet rights`, as command lines: letters, drafts, data, and what is due."""

from __future__ import annotations

import email
import email.policy
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.contracts.schema_files import validator
from tests.fakes.clock import NOON
from tests.fakes.consent import VALUES
from tests.fakes.given import Given, give
from tests.fakes.service import FakeService
from tests.fakes.session import FakeServices, FakeSession, run_line
from tests.fakes.vault import new_vault, open_vault
from wallet.consent.receipt import verify_receipt
from wallet.consent.rights import RightName, verify_request
from wallet.consent.withdrawal import Demand
from wallet.standards.encoding import JsonObject
from wallet.standards.jose import parse_jws
from wallet.workflows import journal
from wallet.workflows.consents import all_consents, withdraw
from wallet.workflows.migration import build_migration

WHO = "Exempelmatchning AB"
RIGHTS = [str(right) for right in RightName]
DAY = 86_400


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return tmp_path / "home"


def given(home: Path, **members: Any) -> Given:
    with new_vault(home) as vault:
        return give(vault, **members)


def run(home: Path, *words: str, after: int = 0) -> tuple[int, str, str | None]:
    """The exit code, standard output and error code, ``after`` seconds from the release."""
    services = FakeServices(home)
    services.clock.present = NOON.plus(after)
    ended = run_line(["rights", *words], FakeSession(services))
    return ended.code, ended.stdout, ended.error.code if ended.error else None


def data(stem: str) -> JsonObject:
    found: JsonObject = json.loads(Path(f"{stem}.json").read_text("utf-8"))
    return found


@pytest.mark.parametrize("right", RIGHTS)
@pytest.mark.parametrize("language", ["en", "sv"])
def test_every_right_is_a_letter_a_draft_and_data(home: Path, right: str, language: str) -> None:
    had = given(home)
    code, said, _ = run(home, right, "--recipient", WHO, "--out", "mine", "--lang", language)
    assert code == 0
    letter = Path("mine.txt").read_text("utf-8")
    assert max(map(len, letter.splitlines())) <= 80
    assert WHO in letter
    assert "2026-12-21" in said or right == "complain"
    message = email.message_from_bytes(Path("mine.eml").read_bytes(), policy=email.policy.SMTP)
    attached = {
        one.get_filename(): one.get_payload(decode=True) for one in message.iter_attachments()
    }
    assert set(attached) == {f"{right}.rights-request", "1.receipt"}
    assert attached["1.receipt"] == had.receipt.encode()
    validator("rights-letter-1").validate(data("mine"))
    request = verify_request(str(data("mine")["request"]))
    validator("rights-request-1").validate(parse_jws(str(data("mine")["request"])).claims())
    assert (str(request.right), request.receipts) == (right, (had.receipt,))
    assert verify_receipt(had.receipt).key == request.key


def test_the_letter_names_claims_and_holds_no_value(home: Path) -> None:
    given(home)
    run(home, "access", "--recipient", WHO, "--out", "mine")
    written = "".join(path.read_text("utf-8") for path in Path().iterdir())
    assert [value for value in VALUES.values() if str(value) in written and value != 4] == []
    assert data("mine")["ts10"] == {
        "transactionIdentifier": data("mine")["id"],
        "time": "2026-11-21T12:00:00",
        "transactionType": "OtherTransaction",
        "transactionResult": "Completed",
        "otherTransaction": {"description": ["notice_made: access"]},
    }


def test_a_deletion_and_a_complaint_are_entries_of_a_transaction_log(home: Path) -> None:
    given(home)
    run(home, "erase", "--recipient", WHO, "--out", "erase")
    run(home, "complain", "--recipient", WHO, "--out", "complain")
    erase, complain = data("erase")["ts10"], data("complain")["ts10"]
    assert isinstance(erase, dict)
    assert isinstance(complain, dict)
    assert (erase["transactionType"], complain["transactionType"]) == (
        "DataDeletionRequest",
        "DPAReport",
    )
    assert erase["dataDeletionRequest"] == {
        "interactingPartyIdentifier": {"identifier": "NTRSE-5560000001"},
        "interactingPartyName": WHO,
        "listOfClaims": [
            {
                "credentialIdentifier": "urn:consent-wallet:vct:education:1",
                "claims": ["achievement.name", "achievement.level"],
            }
        ],
    }
    assert complain["dpaReport"] == {
        "dpaName": "Integritetsskyddsmyndigheten (IMY)",
        "dpaCountry": "SE",
    }
    with open_vault(home) as vault:
        log = build_migration(journal.read(vault), vault)["transactionLog"]
    assert isinstance(log, list)
    told = [one for one in log if isinstance(one, dict)]
    assert [one.get("dpaReport") for one in told][-1] == complain["dpaReport"]
    deletion = told[-2]["dataDeletionRequest"]
    assert isinstance(deletion, dict)
    assert deletion["listOfClaims"] == erase["dataDeletionRequest"]["listOfClaims"]


def test_a_complaint_goes_to_the_authority(home: Path) -> None:
    given(home)
    run(home, "complain", "--recipient", WHO, "--say", "No answer.", "--out", "mine")
    message = email.message_from_bytes(Path("mine.eml").read_bytes(), policy=email.policy.SMTP)
    assert message["To"] == "imy@imy.se"
    assert str(message["Subject"]).startswith(f"Complaint about “{WHO}”: ")
    letter = Path("mine.txt").read_text("utf-8")
    assert letter.startswith("Integritetsskyddsmyndigheten (IMY)\n")
    assert "No answer." in letter


def test_a_deletion_after_a_withdrawal_says_so(home: Path) -> None:
    given(home)
    run(home, "erase", "--recipient", WHO, "--out", "before")
    services = FakeServices(home)
    with open_vault(home) as vault:
        withdraw(
            vault,
            all_consents(vault, NOON),
            Demand.STOP,
            clock=services.clock,
            entropy=services.entropy,
        )
    run(home, "erase", "--recipient", WHO, "--out", "after")
    words = "I have withdrawn my consent"
    assert words not in Path("before.txt").read_text("utf-8")
    assert words in Path("after.txt").read_text("utf-8")


def test_what_was_not_on_consent_has_rights_too(home: Path) -> None:
    service = FakeService()
    terms: dict[str, Any] = dict(service.terms())
    basis = ["https://w3id.org/dpv/legal/eu/gdpr#A6-1-e"]
    terms["uses"] = [{**terms["uses"][0], "legal_basis": basis}]
    given(home, service=service, terms=terms)
    code, said, _ = run(home, "object", "--recipient", WHO, "--out", "a")
    assert (code, "may not oblige" in said.replace("\n", " ")) == (0, False)
    code, said, _ = run(home, "port", "--recipient", WHO, "--out", "b")
    assert (code, "may not oblige" in said.replace("\n", " ")) == (0, True)


def test_a_request_is_logged_without_its_words(home: Path) -> None:
    given(home)
    run(home, "correct", "--recipient", WHO, "--claim", "level", "--say", "It was five.")
    with open_vault(home) as vault:
        event = [*journal.read(vault)][-1].event
    assert event.text("right") == "correct"
    assert event.text("due") == "2026-12-21T00:00:00Z"
    assert "five" not in json.dumps(event.body())


def test_the_list_tells_due_late_and_answered(home: Path) -> None:
    given(home)
    run(home, "access", "--recipient", WHO)
    assert "waiting" in run(home, "list", after=30 * DAY)[1]
    assert "waiting" in run(home, "list", after=30 * DAY + 43_199)[1]
    assert "late" in run(home, "list", after=30 * DAY + 43_200)[1]
    listed = json.loads(run(home, "list", "--json")[1])
    validator("rights-list-1").validate(listed)
    [item] = listed["items"]
    short = item["id"].removeprefix("urn:uuid:")[:8]
    assert run(home, "answered", short, after=DAY)[0] == 0
    assert "answered 2026-11-22" in run(home, "list", after=90 * DAY)[1]


def test_an_answer_is_noted_once(home: Path) -> None:
    given(home)
    run(home, "access", "--recipient", WHO)
    short = json.loads(run(home, "list", "--json")[1])["items"][0]["id"][9:17]
    run(home, "answered", short)
    with open_vault(home) as vault:
        before = len(vault.log())
    run(home, "answered", short, after=DAY)
    with open_vault(home) as vault:
        assert len(vault.log()) == before


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("access", "--recipient", "Någon annan"), "consents.no_recipient"),
        (("correct", "--recipient", WHO, "--claim", "salary"), "rights.no_claim"),
        (("answered", "0123abcd"), "rights.none"),
        (("answered", "0"), "vault.short_id"),
    ],
)
def test_what_cannot_be_asked_is_refused_and_leaves_nothing(
    home: Path, words: tuple[str, ...], code: str
) -> None:
    given(home)
    with open_vault(home) as vault:
        before = vault.log()
    assert run(home, *words)[2] == code
    with open_vault(home) as vault:
        assert vault.log() == before
    assert [*Path().iterdir()] == []


def test_a_letter_is_never_written_over(home: Path) -> None:
    given(home)
    Path("mine.json").write_text("keep")
    assert run(home, "access", "--recipient", WHO, "--out", "mine")[2] == "system.exists"
    assert [path.name for path in Path().iterdir()] == ["mine.json"]
    with open_vault(home) as vault:
        assert len(vault.log()) == 3


def test_two_recipients_of_one_name_are_told_apart(home: Path) -> None:
    with new_vault(home) as vault:
        give(vault)
        give(vault, FakeService(identifier="NTRSE-5560000002", dns="other.example"), number=2)
    assert run(home, "access", "--recipient", WHO)[2] == "consents.two_recipients"
    assert run(home, "access", "--recipient", "NTRSE-5560000002")[0] == 0


def test_a_recipient_without_an_address_gets_a_letter_only(home: Path) -> None:
    given(home, no_terms=True)
    run(home, "access", "--recipient", WHO, "--out", "mine")
    assert sorted(path.name for path in Path().iterdir()) == ["mine.json", "mine.txt"]


def test_what_others_wrote_is_inert_in_the_letter(home: Path) -> None:
    service = FakeService()
    terms: dict[str, Any] = dict(service.terms())
    terms["controller"] = {**terms["controller"], "address": "A\x1b]52;c;eA==\x07, \u202eB"}
    had = given(home, service=service, terms=terms)
    assert replace(had).id
    run(home, "access", "--recipient", WHO, "--out", "mine")
    letter = Path("mine.txt").read_text("utf-8")
    assert not set(letter) & {"\x1b", "\x07", "\u202e"}
