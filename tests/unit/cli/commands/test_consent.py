"""`wallet consent list|show|receipt|withdraw` and `wallet log`, as command lines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.contracts.schema_files import validator
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.given import Given, give
from tests.fakes.service import DAY, FakeService
from tests.fakes.session import Ended, FakeServices, FakeSession, run_line
from tests.fakes.vault import open_vault
from wallet.consent.receipt import verify_receipt
from wallet.consent.withdrawal import Demand, verify_withdrawal
from wallet.workflows import journal

HOSTILE = "Exempel\x1b[2J\u202e AB\nVALID “x”"
SERVICE = FakeService()


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that commands write to."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def session(home: Path, work: Path) -> FakeSession:
    return FakeSession(FakeServices(home))


def give_at(home: Path, **members: Any) -> Given:
    with open_vault(home) as vault:
        return give(vault, members.pop("service", SERVICE), **members)


def run(session: FakeSession, *words: str, language: str = "en") -> Ended:
    return run_line(list(words), session, language=language)


def document(ended: Ended, name: str) -> dict[str, Any]:
    assert ended.error is None
    found: dict[str, Any] = json.loads(ended.stdout)
    validator(name).validate(found)
    return found


def short(given: Given) -> str:
    return given.id.removeprefix("urn:uuid:")[:8]


def entries(home: Path) -> int:
    with open_vault(home) as vault:
        return len(list(journal.read(vault)))


def files(work: Path) -> set[str]:
    return {path.name for path in work.iterdir()}


def test_where_nothing_was_given_that_is_said(session: FakeSession) -> None:
    assert run(session, "consent", "list").stdout == "You have given nobody anything.\n"
    assert document(run(session, "consent", "list", "--json"), "consent-list-1")["items"] == []


def test_the_list_says_to_whom_for_what_until_when(home: Path, session: FakeSession) -> None:
    given = give_at(home)
    [item] = document(run(session, "consent", "list", "--json"), "consent-list-1")["items"]
    assert (item["id"], item["state"], item["kind"]) == (given.id, "given", "consent")
    line = run(session, "consent", "list").stdout.splitlines()[1]
    assert line.split()[0] == short(given)
    for part in ("Exempelmatchning AB", "recruiting", "2027-05-20", "given 2026-11-21"):
        assert part in line


def test_all_of_one_consent_is_shown(home: Path, session: FakeSession) -> None:
    given = give_at(home)
    shown = document(run(session, "consent", "show", short(given), "--json"), "consent-1")
    assert shown["record"] == given.record
    assert [one["event"]["type"] for one in shown["history"]] == [
        "decided",
        "release_prepared",
        "release_handed_over",
    ]
    text = run(session, "consent", "show", short(given)).stdout
    for part in (
        "NTRSE-5560000001",
        "your consent (GDPR, Article 6(1)(a))",
        "“I consent”",
        "education: achievement.name; achievement.level",
        "2026-11-21 12:00  written, for you to send (3)",
        "to take it back:",
        "What you were shown on 2026-11-21, without the values:",
        "8. Your statement",
    ):
        assert part in text, text


def test_a_transfer_is_not_called_a_consent(home: Path, session: FakeSession) -> None:
    given = give_at(home, no_terms=True)
    text = run(session, "consent", "show", short(given)).stdout
    assert text.startswith(f"Sending {short(given)}, not on consent: sent 2026-11-21")
    assert "consent withdraw" not in text


@pytest.mark.parametrize("language", ["en", "sv"])
def test_no_line_is_wider_than_the_page(home: Path, session: FakeSession, language: str) -> None:
    given = give_at(home)
    shown = run(session, "consent", "show", short(given), language=language).stdout
    assert max(map(len, shown.splitlines())) <= 80


def test_a_recipient_with_a_hostile_name_writes_nothing_of_its_own(
    home: Path, session: FakeSession
) -> None:
    given = give_at(home, service=FakeService(organisation=HOSTILE))
    for words in (["consent", "list"], ["consent", "show", short(given)], ["log", "list"]):
        text = run(session, *words).stdout
        assert all(line.isprintable() for line in text.splitlines())
        assert not any(line.strip().startswith("VALID") for line in text.splitlines())


def test_the_receipt_is_written_to_a_file_of_its_own(
    home: Path, session: FakeSession, work: Path
) -> None:
    given = give_at(home)
    name = f"{short(given)}.receipt"
    told = document(run(session, "consent", "receipt", short(given), "--json"), "receipt-written-1")
    assert told["out"] == name
    text = (work / name).read_text().strip()
    assert text == given.receipt
    assert verify_receipt(text).records[0]["id"] == given.id


def test_the_receipt_goes_to_standard_output_by_itself(home: Path, session: FakeSession) -> None:
    given = give_at(home)
    ended = run(session, "consent", "receipt", short(given), "--out", "-")
    assert ended.stdout == given.receipt + "\n"


def test_a_receipt_replaces_no_file(home: Path, session: FakeSession, work: Path) -> None:
    given = give_at(home)
    (work / "mine").write_text("mine")
    ended = run(session, "consent", "receipt", short(given), "--out", "mine")
    assert ended.code == 7
    assert (work / "mine").read_text() == "mine"


def test_a_consent_is_written_in_terms_of_dpv_with_all_that_became_of_it(
    home: Path, session: FakeSession, work: Path
) -> None:
    given = give_at(home)
    run(session, "consent", "withdraw", short(given))
    ended = run(session, "consent", "show", short(given), "--format", "dpv", "--json")
    told = document(ended, "consent-record-written-1")
    assert told["out"] == f"{short(given)}.record.jsonld"
    written = json.loads((work / told["out"]).read_text("utf-8"))
    assert (written["type"], written["id"]) == ("dpv:ConsentRecord", given.id)
    assert [one["type"] for one in written["events"]] == [
        ["dpv:ConsentGiven"],
        ["dpv:ConsentWithdrawn"],
    ]


def test_a_consent_in_terms_of_dpv_says_that_it_has_run_out(home: Path, work: Path) -> None:
    given = give_at(home)
    later = FakeSession(FakeServices(home, clock=FakeClock(NOON.plus(300 * DAY))))
    ended = run(later, "consent", "show", short(given), "--format", "dpv", "--out", "-")
    events = json.loads(ended.stdout)["events"]
    assert [(one["type"], one.get("reason")) for one in events] == [
        (["dpv:ConsentGiven"], None),
        (["dpv:ConsentExpired"], "date"),
    ]


def test_a_transfer_in_terms_of_dpv_is_called_no_consent(home: Path, session: FakeSession) -> None:
    given = give_at(home, no_terms=True)
    ended = run(session, "consent", "show", short(given), "--format", "dpv", "--out", "-")
    written = json.loads(ended.stdout)
    assert written["type"] == "dpv:DataTransferRecord"
    assert not {"events", "withdrawal_method"} & written.keys()


def test_a_consent_in_terms_of_dpv_replaces_no_file(
    home: Path, session: FakeSession, work: Path
) -> None:
    given = give_at(home)
    (work / "mine").write_text("mine")
    ended = run(session, "consent", "show", short(given), "--format", "dpv", "--out", "mine")
    assert ended.code == 7
    assert (work / "mine").read_text() == "mine"


@pytest.mark.parametrize("words", [("--out", "mine"), ("--force",)])
def test_what_is_shown_as_text_goes_to_no_file(
    home: Path, session: FakeSession, work: Path, words: tuple[str, ...]
) -> None:
    given = give_at(home)
    ended = run(session, "consent", "show", short(given), *words)
    assert (ended.code, ended.error and ended.error.code) == (2, "consents.out_of_text")
    assert (ended.stdout, files(work)) == ("", set())


def test_withdrawing_writes_the_notice_and_says_where_to_send_it(
    home: Path, session: FakeSession, work: Path
) -> None:
    given = give_at(home)
    ended = run(session, "consent", "withdraw", short(given))
    assert ended.code == 0
    notice = verify_withdrawal((work / f"{short(given)}.withdrawal").read_text().strip())
    assert (notice.consent_id, notice.demand) == (given.id, Demand.STOP)
    assert "“https://match.example/withdraw” and “integritet@match.example”" in " ".join(
        ended.stdout.split()
    )
    shown = run(session, "consent", "list").stdout
    assert "taken back 2026-11-21" in shown


def test_withdrawing_all_of_one_recipient_writes_one_notice_each(
    home: Path, session: FakeSession, work: Path
) -> None:
    given = [give_at(home, number=number) for number in (1, 2)]
    ended = run(
        session, "consent", "withdraw", "--recipient", "exempelmatchning ab", "--erase", "--json"
    )
    told = document(ended, "consents-withdrawn-1")
    assert [item["id"] for item in told["items"]] == [one.id for one in given]
    assert {item["demand"] for item in told["items"]} == {"stop_and_erase"}
    assert files(work) == {f"{short(one)}.withdrawal" for one in given}


def test_one_name_is_not_enough_for_two_notices(
    home: Path, session: FakeSession, work: Path
) -> None:
    for number in (1, 2):
        give_at(home, number=number)
    before = entries(home)
    ended = run(
        session, "consent", "withdraw", "--recipient", "Exempelmatchning AB", "--out", "stop"
    )
    assert (ended.code, ended.error and ended.error.code) == (2, "consents.one_out")
    assert (entries(home), files(work)) == (before, set())


def test_a_second_time_says_since_when_and_writes_nothing(
    home: Path, session: FakeSession, work: Path
) -> None:
    given = give_at(home)
    run(session, "consent", "withdraw", short(given), "--out", "stop")
    first = (work / "stop").read_text()
    (work / "stop").unlink()
    before = entries(home)
    ended = run(session, "consent", "withdraw", short(given), "--out", "stop")
    assert ended.code == 0
    assert "was taken back on 2026-11-21 already" in ended.stdout
    assert (entries(home), files(work)) == (before, set())
    run(session, "consent", "withdraw", short(given), "--out", "stop", "--force")
    assert (work / "stop").read_text() == first


def test_a_file_in_the_way_is_noticed_before_anything_changes(
    home: Path, session: FakeSession, work: Path
) -> None:
    given = give_at(home)
    (work / "stop").write_text("mine")
    before = entries(home)
    ended = run(session, "consent", "withdraw", short(given), "--out", "stop")
    assert ended.code == 7
    assert (entries(home), (work / "stop").read_text()) == (before, "mine")


def test_a_folder_that_is_not_there_is_noticed_before_anything_changes(
    home: Path, session: FakeSession, work: Path
) -> None:
    given = give_at(home)
    before = entries(home)
    ended = run(session, "consent", "withdraw", short(given), "--out", "none/stop")
    assert (ended.code, ended.error and ended.error.code) == (5, "system.no_folder")
    assert (entries(home), files(work)) == (before, set())


def test_demanding_deletion_later_needs_another_file(
    home: Path, session: FakeSession, work: Path
) -> None:
    given = give_at(home)
    run(session, "consent", "withdraw", short(given))
    before = entries(home)
    ended = run(session, "consent", "withdraw", short(given), "--erase")
    assert (ended.code, entries(home)) == (7, before)
    ended = run(session, "consent", "withdraw", short(given), "--erase", "--out", "erase")
    assert ended.code == 0
    assert files(work) == {f"{short(given)}.withdrawal", "erase"}
    notice = verify_withdrawal((work / "erase").read_text().strip())
    assert notice.demand is Demand.STOP_AND_ERASE


def test_a_transfer_is_told_what_can_be_done_instead(
    home: Path, session: FakeSession, work: Path
) -> None:
    given = give_at(home, no_terms=True)
    ended = run(session, "consent", "withdraw", short(given))
    assert (ended.code, ended.error and ended.error.code) == (6, "consents.transfer")
    assert ended.error
    assert "correction or deletion" in ended.error.hint
    assert files(work) == set()


@pytest.mark.parametrize(
    ("words", "code", "error"),
    [
        ([], 2, "consents.one_or_recipient"),
        (["5c39cb5d", "--recipient", "x"], 2, "consents.one_or_recipient"),
        (["deadbeef"], 5, "vault.no_consent"),
        (["dea"], 3, "vault.short_id"),
        (["--recipient", "Nobody"], 5, "consents.no_recipient"),
    ],
)
def test_what_cannot_be_meant_changes_nothing(
    home: Path, session: FakeSession, words: list[str], code: int, error: str
) -> None:
    give_at(home)
    before = entries(home)
    ended = run(session, "consent", "withdraw", *words)
    assert (ended.code, ended.error and ended.error.code) == (code, error)
    assert entries(home) == before


def test_the_log_says_who_has_what_since_when_until_when(home: Path, session: FakeSession) -> None:
    given = give_at(home)
    told = document(run(session, "log", "list", "--json"), "log-list-1")
    [holding] = told["holdings"]
    assert (holding["consent_id"], holding["until"]) == (given.id, "2027-05-20T12:00:00Z")
    assert [item["seq"] for item in told["items"]] == [1, 2, 3]
    text = run(session, "log", "list").stdout
    assert "Exempelmatchning AB: since 2026-11-21, until 2027-05-20" in text
    assert f"on your consent {short(given)}: recruiting" in text


def test_the_log_is_searched_by_recipient_claim_purpose_and_time(
    home: Path, session: FakeSession
) -> None:
    give_at(home)
    give_at(home, number=2, at=NOON.plus(DAY))
    for words in (["--since", "2026-11-22"], ["--before", "2026-11-22"]):
        told = document(run(session, "log", "list", "--json", *words), "log-list-1")
        assert len(told["holdings"]) == 1
    assert "Nothing of the kind" in run(session, "log", "list", "--claim", "salary").stdout
    assert run(session, "log", "list", "--since", "yesterday").code == 3


def test_one_entry_is_shown_with_all_it_says(home: Path, session: FakeSession) -> None:
    give_at(home)
    told = document(run(session, "log", "show", "2", "--json"), "log-entry-1")
    assert told["event"]["type"] == "release_prepared"
    assert "education: achievement.name" in run(session, "log", "show", "2").stdout
    ended = run(session, "log", "show", "99")
    assert (ended.code, ended.error and ended.error.code) == (5, "history.no_entry")
    assert run(session, "log", "show", "0").code == 2


def test_a_whole_log_is_said_to_be(home: Path, session: FakeSession) -> None:
    give_at(home)
    ended = run(session, "log", "check")
    assert (ended.code, ended.stdout.startswith("The log is whole: 3 entries")) == (0, True)
    assert document(run(session, "log", "check", "--json"), "log-check-1")["whole"] is True


def test_a_changed_log_ends_with_3_and_the_position(home: Path, session: FakeSession) -> None:
    give_at(home)
    with open_vault(home) as vault, vault.transaction():
        vault._database.write("UPDATE log SET body = replace(body, 'given', 'gave')")
    ended = run(session, "log", "check")
    assert ended.code == 3
    assert "BROKEN at entry 1: what it says is not what was written." in ended.stdout
    told = json.loads(run(session, "log", "check", "--json").stdout)
    validator("log-check-1").validate(told)
    assert told["findings"][0] == {"seq": 1, "flaw": "body"}
