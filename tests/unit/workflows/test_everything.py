"""Everything the wallet knows, as one document."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.contracts.schema_files import validator
from tests.fakes.clock import NOON, FakeClock, FakeEntropy
from tests.fakes.given import give
from tests.fakes.service import FakeService
from tests.fakes.session import FakeServices, FakeSession, run_line
from tests.fakes.vault import new_vault, open_vault
from wallet.cli.trust_in_use import trust_store
from wallet.consent.record import verify_claim
from wallet.consent.withdrawal import Demand
from wallet.profile.kinds import WISHES
from wallet.reference.trust_settings import KeptList, TrustSettings
from wallet.standards.encoding import JsonObject
from wallet.vault import Vault
from wallet.workflows import journal
from wallet.workflows.consents import all_consents, withdraw
from wallet.workflows.everything import export_everything
from wallet.workflows.ports import Original

SERVICE = FakeService()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a record, a file beside it, wishes, and a consent that was taken back."""
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    home = tmp_path / "home"
    new_vault(home).close()
    session = FakeSession(FakeServices(home))
    run_line(["add", "work", "--title", "Nattundersköterska", "--from", "2019-08"], session)
    run_line(["wishes", "set", "--extent", "full-time"], session)
    with open_vault(home) as vault:
        give(vault)
        withdraw(
            vault,
            all_consents(vault, NOON),
            Demand.STOP,
            clock=FakeClock(),
            entropy=FakeEntropy("withdraw"),
        )
        with vault.transaction():
            item = vault.items()[0]
            snapshot: JsonObject = {"checked_for": NOON.rfc3339(), "outcome": "not_checked"}
            vault.put_original(Original(item.id, "a.pdf", "application/pdf", b"%PDF", snapshot))
    return home


@pytest.fixture
def vault(home: Path) -> Iterator[Vault]:
    with open_vault(home) as opened:
        yield opened


def everything(vault: Vault) -> JsonObject:
    """The document as a reader gets it."""
    document = export_everything(
        vault,
        trust=TrustSettings().to_json(),
        clock=FakeClock(),
        entropy=FakeEntropy("export"),
    )
    read: JsonObject = json.loads(json.dumps(document))
    return read


def objects(value: object) -> list[JsonObject]:
    assert isinstance(value, list)
    return value


def test_it_is_as_its_schema_says(vault: Vault) -> None:
    validator("everything-1").validate(everything(vault))


def test_nothing_is_left_out(vault: Vault) -> None:
    document = everything(vault)
    [item] = objects(document["items"])
    [file] = objects(item["files"])
    assert b64decode(str(file["data"])) == b"%PDF"
    assert item["item"]["document"]["claims"]["title"] == "Nattundersköterska"  # type: ignore[index,call-overload]
    assert document[WISHES] == vault.document(WISHES)
    [consent] = objects(document["consents"])
    assert consent["state"] == "withdrawn"
    [release] = objects(document["releases"])
    assert release["receipt"] == vault.releases()[0].receipt
    [outgoing] = objects(document["outgoing"])
    assert outgoing["document"] == vault.outgoing()[0].document
    assert [row["event"] for row in objects(document["log"])] == [row.body for row in vault.log()]


def test_a_single_claim_can_be_proven_with_what_is_handed_out(vault: Vault) -> None:
    document = everything(vault)
    record = objects(document["consents"])[0]["record"]
    kept = objects(document["releases"])[0]["kept"]
    assert isinstance(record, dict)
    assert isinstance(kept, dict)
    claim, key = objects(record["claims"])[0], objects(kept["claim_keys"])[0]
    verify_claim(claim, "Undersköterska", str(key))


def test_no_private_key_is_in_it(vault: Vault) -> None:
    text = json.dumps(everything(vault))
    held = [one.key.to_jwk()["d"] for one in vault.holder_keys()]
    assert held
    assert [one for one in held if str(one) in text] == []
    assert '"d"' not in text


def test_it_is_logged_and_the_entry_is_inside(vault: Vault) -> None:
    document = everything(vault)
    newest = [*journal.read(vault)][-1].event
    assert newest.text("format") == "everything"
    assert objects(document["log"])[-1]["event"] == newest.body()


def test_an_empty_wallet_has_an_empty_document(tmp_path: Path) -> None:
    with new_vault(tmp_path / "empty") as vault:
        document = everything(vault)
    validator("everything-1").validate(document)
    assert document["items"] == []


def test_the_command_writes_it_and_asks_for_the_passphrase_again(home: Path) -> None:
    services = FakeServices(home)
    ended = run_line(
        ["export", "--everything", "--out", "all.json", "--json"], FakeSession(services)
    )
    assert ended.code == 0
    assert json.loads(Path("all.json").read_bytes())["schema"] == "everything/1"
    assert services.opened_fresh == [True]


def test_whom_the_person_trusts_and_their_names_are_in_it(home: Path) -> None:
    session = FakeSession(FakeServices(home))
    settings = TrustSettings(
        own=replace(SERVICE.trust_list(), source=""),
        lists=(KeptList(replace(SERVICE.trust_list(), name="Andras lista"), NOON, "x" * 43),),
        names=("Alva Exempel",),
    )
    trust_store(session).change(lambda _before: settings)
    run_line(["export", "--everything", "--out", "all.json"], session)
    document = json.loads(Path("all.json").read_bytes())
    validator("everything-1").validate(document)
    assert document["trust"] == json.loads(json.dumps(settings.to_json()))
    assert document["trust"]["names"] == ["Alva Exempel"]


@pytest.mark.parametrize("words", [["3f2a"], ["--format", "jsonresume"]])
def test_it_goes_with_nothing_else(home: Path, words: list[str]) -> None:
    ended = run_line(["export", "--everything", *words], FakeSession(FakeServices(home)))
    assert ended.error is not None
    assert (ended.code, ended.error.code) == (2, "exports.everything_alone")
