"""`wallet consent prove`, and what `verify` and `inspect` say of the file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.contracts.schema_files import validator
from tests.fakes.consent import CONSENT_ID, claims, receipt, recorded, shown
from tests.fakes.session import Ended, FakeServices, FakeSession, run_line
from tests.fakes.vault import open_vault
from tests.unit.workflows.grantees import TITLE, Grantees, work_record
from wallet.consent.claim_proof import build_claim_proof
from wallet.consent.claims import ClaimRef
from wallet.workflows import journal
from wallet.workflows.share import Made

EMPLOYER = "Exempelvård AB"


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that commands write to."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def sent(home: Path) -> Made:
    """One release of a job to a service."""
    them = Grantees(home)
    them.hold(work_record())
    made = them.share(them.ask())
    them.vault.close()
    return made


@pytest.fixture
def session(home: Path, work: Path, sent: Made) -> FakeSession:
    return FakeSession(FakeServices(home))


def run(session: FakeSession, *words: str, language: str = "en") -> Ended:
    return run_line(list(words), session, language=language)


def short(sent: Made) -> str:
    return sent.record_ids[0].removeprefix("urn:uuid:")[:8]


def test_the_proof_is_written_beside_and_checked_by_its_schema(
    session: FakeSession, sent: Made, work: Path
) -> None:
    ended = run(session, "consent", "prove", short(sent), "title", "--json")
    told = json.loads(ended.stdout)
    validator("claim-proof-written-1").validate(told)
    assert (told["claim"], told["out"]) == ("work: title", f"{short(sent)}.proof")
    written = work / told["out"]
    assert written.stat().st_mode & 0o777 == 0o600
    proof = json.loads(written.read_bytes())
    validator("claim-proof-1").validate(proof)
    assert proof["value"] == TITLE
    assert EMPLOYER not in written.read_text(encoding="utf-8")


def test_whoever_runs_it_is_told_what_the_file_tells(session: FakeSession, sent: Made) -> None:
    ended = run(session, "consent", "prove", short(sent), "work: title")
    assert "It proves what `work: title` was, in what you sent to Exempelmatchning AB." in (
        ended.stdout
    )
    assert "It tells nothing of the other values." in ended.stdout


def test_it_is_taken_on_standard_output_and_nothing_else_is(
    session: FakeSession, sent: Made
) -> None:
    ended = run(session, "consent", "prove", short(sent), "title", "--out", "-")
    assert json.loads(ended.stdout)["schema"] == "claim-proof/1"
    assert ended.stdout.count("\n") == 1


def test_a_file_that_is_there_stays(session: FakeSession, sent: Made, work: Path) -> None:
    (work / "a.proof").write_text("mine", encoding="ascii")
    ended = run(session, "consent", "prove", short(sent), "title", "--out", "a.proof")
    assert ended.code == 7
    assert (work / "a.proof").read_text(encoding="ascii") == "mine"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("deadbeef", "title"), "vault.no_consent"),
        (("ID", "employer.name"), "consents.no_claim"),
        (("ID", "\x1b[2Jtitle"), "consents.no_claim"),
    ],
)
def test_what_is_not_there_is_exit_5(
    session: FakeSession, sent: Made, work: Path, words: tuple[str, str], code: str
) -> None:
    reference, claim = words
    ended = run(session, "consent", "prove", reference.replace("ID", short(sent)), claim, "--json")
    assert ended.error is not None
    assert (ended.code, ended.error.code) == (5, code)
    assert "\x1b" not in ended.error.message
    assert list(work.iterdir()) == []


def proven(session: FakeSession, sent: Made) -> Path:
    run(session, "consent", "prove", short(sent), "title", "--out", "t.proof", "--quiet")
    session.stdout.truncate(0)
    session.stdout.seek(0)
    return Path("t.proof")


def test_verify_says_what_it_proves_and_what_not(session: FakeSession, sent: Made) -> None:
    path = proven(session, sent)
    ended = run(session, "verify", str(path))
    said = " ".join(ended.stdout.split())
    assert ended.code == 12  # nobody here vouches for the recipient
    assert (
        "Proven: the person's receipt says that this value of “work: title” was sent to "
        "“Exempelmatchning AB” on 2026-11-21"
    ) in said
    assert f"value: {TITLE}" in said
    assert "not proven: that the value is true, or that it arrived" in said


def test_verify_says_it_in_swedish(session: FakeSession, sent: Made) -> None:
    path = proven(session, sent)
    said = " ".join(run(session, "verify", str(path), language="sv").stdout.split())
    assert "Bevisat: personens kvitto säger att det här värdet på ”work: title” skickades" in said
    assert "inte bevisat: att värdet är sant, eller att det kom fram" in said


def test_verify_shows_nothing_of_a_proof_that_fails(session: FakeSession, sent: Made) -> None:
    path = proven(session, sent)
    path.write_bytes(path.read_bytes().replace(TITLE.encode(), b"Direktor"))
    ended = run(session, "verify", str(path), "--json")
    report = json.loads(ended.stdout)
    validator("verification-report-1").validate(report)
    assert (ended.code, report["reason"], report["kind"]) == (10, "claim.other", "claim_proof")
    assert "Direktor" not in ended.stdout


def test_a_page_shows_it_too(session: FakeSession, sent: Made, work: Path) -> None:
    path = proven(session, sent)
    run(session, "verify", str(path), "--html", "page.html")
    page = (work / "page.html").read_text(encoding="utf-8")
    assert TITLE in page
    assert "Proven: the person" in page


def test_a_proof_in_a_folder_is_verified_and_a_damaged_one_not_passed_over(
    session: FakeSession, sent: Made, work: Path
) -> None:
    path = proven(session, sent)
    (work / "cut.proof").write_bytes(path.read_bytes()[:200])
    (work / "notes.json").write_text('{"mine": true}', encoding="ascii")
    ended = run(session, "verify", str(work))
    lines = {line.split(": ")[0].rpartition("/")[2]: line for line in ended.stdout.splitlines()}
    assert "CANNOT BE TOLD" in lines["t.proof"]
    assert "skipped" in lines["notes.json"]
    assert "skipped" not in lines["cut.proof"]
    assert ended.code == 10


def test_inspect_opens_it(session: FakeSession, sent: Made) -> None:
    path = proven(session, sent)
    said = run(session, "inspect", str(path)).stdout
    assert said.startswith("A proof of one value of what was given to “Exempelmatchning AB”")
    assert TITLE in said
    session.stdout.truncate(0)
    found = json.loads(run(session, "inspect", str(path), "--json").stdout.lstrip("\0"))
    validator("inspection-1").validate(found)
    assert found["document"] == "claim_proof"


def test_a_hostile_value_is_inert(home: Path, work: Path) -> None:
    value = "Snickare\x1b]52;c;AAAA\x07\u202e[bold]\nVALID"
    kept, ref = recorded(sent=claims(shown(("a\x1b[2Jb",), value))), ("a\x1b[2Jb",)
    [key] = kept.claim_keys
    place = ClaimRef("education", 0, ref)
    data = build_claim_proof(receipt(kept.record), CONSENT_ID, place, value, key)
    (work / "hostile.proof").write_bytes(data)
    said = run(FakeSession(FakeServices(home)), "verify", "hostile.proof").stdout
    assert "Snickare]52;c;AAAA[bold] VALID" in said
    assert "“education: a[2Jb”" in said
    assert not {"\x1b", "\x07", "\u202e"} & set(said)


def test_its_line_in_the_log_says_what_it_was(session: FakeSession, sent: Made, home: Path) -> None:
    proven(session, sent)
    assert "proof of one value written" in run(session, "consent", "show", short(sent)).stdout
    assert "proof of one value written" in run(session, "log", "list").stdout
    with open_vault(home) as vault:
        body = list(journal.read(vault))[-1].event.body()
    assert TITLE not in json.dumps(body)


@pytest.mark.parametrize(
    ("out", "code"), [("taken.proof", "system.exists"), ("none/x.proof", "system.no_folder")]
)
def test_what_cannot_be_written_is_not_logged(
    session: FakeSession, sent: Made, home: Path, work: Path, out: str, code: str
) -> None:
    (work / "taken.proof").write_text("mine")
    with open_vault(home) as vault:
        before = len(list(journal.read(vault)))
    ended = run(session, "consent", "prove", short(sent), "title", "--out", out)
    assert ended.error is not None
    assert ended.error.code == code
    assert (work / "taken.proof").read_text() == "mine"
    with open_vault(home) as vault:
        assert len(list(journal.read(vault))) == before
