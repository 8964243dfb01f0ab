"""Whom this computer believes: put on the list only after the fingerprint was heard another way."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.answer import trusting
from tests.fakes.keys import test_key
from tests.fakes.service import FakeService, Lie
from tests.fakes.session import Ended, fake_session, run_line
from wallet.cli.trust_in_use import trust_store
from wallet.credentials.signed_trust_list import sign_trust_list
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import Role, TrustEntry
from wallet.exchange.request import check_request
from wallet.standards.encoding import b64u_decode, sha256
from wallet.standards.jose import PrivateKey, certificate_identity, parse_certificate


@pytest.fixture
def service() -> FakeService:
    return FakeService()


@pytest.fixture
def request_file(tmp_path: Path, service: FakeService) -> Path:
    path = tmp_path / "ask.request"
    path.write_text(service.ask(), encoding="ascii")
    return path


def fingerprint_of(service: FakeService) -> str:
    return certificate_identity(parse_certificate(service.leaf_pem.encode())).fingerprint


def run(home: Path, *words: str, answers: tuple[str, ...] = ()) -> Ended:
    return run_line(["trust", *words], fake_session(home, *answers))


def trusted(home: Path) -> Trust:
    return trust_store(fake_session(home)).load().trust


def left_out(screen: str, fingerprint: str) -> str:
    """The characters that a screen with ···· does not show."""
    groups = [fingerprint[at : at + 4].upper() for at in range(0, 64, 4)]
    shown = [word for line in screen.splitlines() for word in line.split() if len(word) == 4]
    lines = [word for word in shown if word == "····" or word in groups]
    return " ".join(groups[at] for at, word in enumerate(lines[:16]) if word == "····")


def test_the_whole_fingerprint_heard_another_way_is_enough(
    tmp_path: Path, service: FakeService, request_file: Path
) -> None:
    ended = run(tmp_path, "add", str(request_file), "--fingerprint", fingerprint_of(service))
    assert ended.code == 0
    found = trusted(tmp_path).with_key(Role.RECIPIENT, service.key.public.thumbprint())
    assert [listed.entry.name for listed in found] == ["Exempelmatchning AB"]


def test_the_fingerprint_may_be_typed_as_it_is_printed(
    tmp_path: Path, service: FakeService, request_file: Path
) -> None:
    plain = fingerprint_of(service).upper()
    spaced = " ".join(plain[at : at + 4] for at in range(0, 64, 4))
    assert run(tmp_path, "add", str(request_file), "--fingerprint", spaced).code == 0


def test_another_fingerprint_adds_nothing(
    tmp_path: Path, service: FakeService, request_file: Path
) -> None:
    wrong = fingerprint_of(service)[:-1] + ("0" if fingerprint_of(service)[-1] != "0" else "1")
    ended = run(tmp_path, "add", str(request_file), "--fingerprint", wrong)
    assert ended.error is not None
    assert (ended.code, ended.error.code) == (6, "trust.not_confirmed")
    assert not (tmp_path / "reference").exists()


@pytest.mark.parametrize("how", ["as shown", "in one", "in lower case"])
def test_eight_characters_are_left_out_and_asked_for(
    tmp_path: Path, service: FakeService, request_file: Path, how: str
) -> None:
    asked = fake_session(tmp_path, "", "")
    assert run_line(["trust", "add", str(request_file)], asked).code == 6
    person = asked.services.terminal(asked.settings)
    heard = left_out(getattr(person, "screen", ""), fingerprint_of(service))
    assert len(heard.replace(" ", "")) == 8
    assert run(tmp_path, "add", str(request_file), answers=(_typed(heard, how),)).code == 0


def _typed(heard: str, how: str) -> str:
    return {"as shown": heard, "in one": heard.replace(" ", ""), "in lower case": heard.lower()}[
        how
    ]


@pytest.mark.parametrize("answers", [(), ("",), ("0000 0000", "1111 1111"), ("0000 0000", "")])
def test_whoever_cannot_say_them_adds_nothing(
    tmp_path: Path, request_file: Path, answers: tuple[str, ...]
) -> None:
    ended = run(tmp_path, "add", str(request_file), answers=answers)
    assert ended.code == 6
    assert not (tmp_path / "reference").exists()


def test_a_request_that_breaks_a_rule_names_nobody(tmp_path: Path, service: FakeService) -> None:
    path = tmp_path / "ask.request"
    path.write_text(service.ask(lie=Lie(signed_by=test_key(7))), encoding="ascii")
    ended = run(tmp_path, "add", str(path), "--fingerprint", fingerprint_of(service))
    assert ended.code == 3
    assert not (tmp_path / "reference").exists()


def test_a_name_in_a_request_is_not_what_confirms_it(
    tmp_path: Path, service: FakeService, request_file: Path
) -> None:
    run(tmp_path, "add", str(request_file), "--fingerprint", fingerprint_of(service))
    impostor = FakeService(dns="matching.example")
    checked = check_request(
        impostor.ask().encode(), trust=trusted(tmp_path), at=fake_session(tmp_path).now
    )
    assert checked.requester.confirmed == "not_confirmed"


def test_an_authority_needs_a_role(tmp_path: Path, service: FakeService) -> None:
    path = tmp_path / "authority.pem"
    path.write_text(service.ca_pem, encoding="ascii")
    print_ = certificate_identity(parse_certificate(service.ca_pem.encode())).fingerprint
    ended = run(tmp_path, "add", str(path), "--fingerprint", print_)
    assert ended.error is not None
    assert (ended.code, ended.error.code) == (2, "trust.role_needed")
    assert run(tmp_path, "add", str(path), "--fingerprint", print_, "--role", "issuer").code == 0
    assert len(trusted(tmp_path).anchors(Role.ISSUER)) == 1
    assert trusted(tmp_path).anchors(Role.RECIPIENT) == ()


def test_a_bare_key_needs_a_name(tmp_path: Path) -> None:
    path = tmp_path / "key.json"
    path.write_text(json.dumps(test_key(3).public.to_jwk()), encoding="ascii")
    ended = run(tmp_path, "add", str(path), "--role", "issuer")
    assert ended.error is not None
    assert (ended.code, ended.error.code) == (2, "trust.name_needed")


def test_a_private_key_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "key.json"
    path.write_text(json.dumps(test_key(3).to_jwk()), encoding="ascii")
    assert run(tmp_path, "add", str(path), "--role", "issuer", "--name", "X").code == 3
    assert not (tmp_path / "reference").exists()


def test_what_is_on_the_list_can_be_seen_and_removed(
    tmp_path: Path, service: FakeService, request_file: Path
) -> None:
    run(tmp_path, "add", str(request_file), "--fingerprint", fingerprint_of(service))
    assert "Exempelmatchning AB" in run(tmp_path, "list").stdout
    assert "Exempelmatchning AB" in run(tmp_path, "show", "Exempelmatchning AB").stdout
    assert run(tmp_path, "remove", "Exempelmatchning AB").code == 0
    assert trusted(tmp_path).with_key(Role.RECIPIENT, service.key.public.thumbprint()) == ()
    assert run(tmp_path, "remove", "Exempelmatchning AB").code == 5
    assert run(tmp_path, "show", "Exempelmatchning AB").code == 5


def test_looking_at_an_empty_list_makes_nothing(tmp_path: Path) -> None:
    assert run(tmp_path, "list").code == 0
    assert list(tmp_path.iterdir()) == []


def test_a_name_of_ones_own_is_kept_and_forgotten(tmp_path: Path) -> None:
    assert run(tmp_path, "me", "Studievägledningen").code == 0
    assert trust_store(fake_session(tmp_path)).load().names == ("Studievägledningen",)
    assert run(tmp_path, "me", "Studievägledningen", "--remove").code == 0
    assert trust_store(fake_session(tmp_path)).load().names == ()


def test_hostile_names_are_shown_inert(tmp_path: Path) -> None:
    service = FakeService(organisation="Exempel\u202e[bold]AB")
    path = tmp_path / "ask.request"
    path.write_text(service.ask(), encoding="ascii")
    ended = run(tmp_path, "add", str(path), "--fingerprint", fingerprint_of(service))
    assert ended.code == 0
    assert "\u202e" not in ended.stdout
    assert "[bold]" in ended.stdout


# Lists that their owner signs.


OWNER = test_key(60)


def a_signed_list(folder: Path, seq: int, owner: PrivateKey = OWNER) -> Path:
    entry = TrustEntry("Exempelskolan", Role.ISSUER, test_key(5).public)
    path = folder / f"{seq}-{owner.public.thumbprint()[:6]}.jwt"
    path.write_text(sign_trust_list(replace(trusting(entry).lists[0], seq=seq), owner))
    return path


def owner_fingerprint(owner: PrivateKey = OWNER) -> str:
    return b64u_decode(owner.public.thumbprint()).hex()


def test_the_owner_of_a_signed_list_is_confirmed_once(tmp_path: Path) -> None:
    first = run(
        tmp_path, "add", str(a_signed_list(tmp_path, 3)), "--fingerprint", owner_fingerprint()
    )
    second = run(tmp_path, "add", str(a_signed_list(tmp_path, 4)))

    assert (first.code, second.code) == (0, 0)
    assert [one.seq for one in trusted(tmp_path).lists] == [4]


def test_a_signed_list_is_not_added_unasked(tmp_path: Path) -> None:
    ended = run(tmp_path, "add", str(a_signed_list(tmp_path, 3)), answers=("", ""))

    assert ended.code == 6
    assert trusted(tmp_path).lists == ()


def test_a_fingerprint_that_is_given_is_compared_also_for_a_known_owner(tmp_path: Path) -> None:
    run(tmp_path, "add", str(a_signed_list(tmp_path, 3)), "--fingerprint", owner_fingerprint())
    words = ("--fingerprint", owner_fingerprint(test_key(61)))

    assert run(tmp_path, "add", str(a_signed_list(tmp_path, 4)), *words).code == 6


def test_another_owner_does_not_take_over_a_list(tmp_path: Path) -> None:
    run(tmp_path, "add", str(a_signed_list(tmp_path, 3)), "--fingerprint", owner_fingerprint())
    thief = test_key(61)
    words = ("--fingerprint", owner_fingerprint(thief))
    ended = run(tmp_path, "add", str(a_signed_list(tmp_path, 4, thief)), *words)

    assert (ended.code, [one.seq for one in trusted(tmp_path).lists]) == (7, [3])
    assert ended.error is not None
    assert ended.error.code == "trust.other_signer"


def test_addresses_on_a_list_are_shown_and_inert(tmp_path: Path) -> None:
    entry = TrustEntry(
        "Exempelskolan",
        Role.ISSUER,
        issuers=("https://skola.example",),
        status_lists=("https://skola.example/status/1",),
    )
    path = tmp_path / "list.json"
    path.write_text(json.dumps(trusting(entry).lists[0].to_json()))
    digest = sha256(path.read_bytes()).hex()
    run(tmp_path, "add", str(path), "--fingerprint", digest)
    shown = " ".join(run(tmp_path, "show", "Exempelskolan").stdout.split())

    assert "Keys that these publish: https://skola.example" in shown
    assert "Status lists: https://skola.example/status/1" in shown
