"""`wallet trust pack` and `verify --pack`: the same verdicts without network, and no more trust."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.answer import (
    DAY,
    DIPLOMA,
    SCHOOL,
    STATUS_URI,
    STRANGER,
    diploma,
    status_list,
    trusting,
    with_status,
)
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.keys import test_key
from tests.fakes.publishing import (
    DID,
    DID_DOCUMENT,
    ISSUER,
    METADATA,
    FakeWeb,
    did_document,
    jwks,
    metadata,
)
from tests.fakes.session import FakeServices, FakeSession, NoNetwork
from tests.fakes.shared import vectors
from wallet.cli.app import run
from wallet.cli.session import Session, Settings
from wallet.cli.trust_in_use import trust_store
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import KeyState, Role, TrustEntry
from wallet.credentials.trust_pack import sign_trust_pack, verify_trust_pack
from wallet.errors import WalletError
from wallet.standards.encoding import Instant, b64u_decode, compact_json
from wallet.standards.linked_data.pins import PINNED_CONTEXTS
from wallet.workflows.packing import make_pack

DESK = test_key(70)
KEYS = "https://skola.example/keys"
BY_ADDRESS = TrustEntry(
    "Exempelskolan", Role.ISSUER, issuers=(ISSUER, DID), status_lists=(STATUS_URI,)
)
BY_DESK = TrustEntry("Servicedisken", Role.REGISTRAR, DESK.public)


@dataclass(frozen=True)
class Ended:
    code: int
    stdout: str
    error: WalletError | None = None

    def json(self) -> Any:
        return json.loads(self.stdout)


@pytest.fixture
def web() -> FakeWeb:
    return FakeWeb(
        {
            METADATA: metadata(jwks=None, jwks_uri=KEYS),
            KEYS: json.dumps(jwks(SCHOOL.public)).encode(),
            DID_DOCUMENT: did_document(SCHOOL.public),
            STATUS_URI: status_list().encode(),
        }
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A computer that uses a list with the school and the desk, and has the desk's key."""
    use(tmp_path, BY_ADDRESS, BY_DESK)
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "key.jwk").write_text(json.dumps(DESK.to_jwk()))
    return tmp_path


def use(home: Path, *entries: TrustEntry, seq: int = 3) -> None:
    document = {**trusting(*entries).lists[0].to_json(), "seq": seq}
    trust_store(FakeSession(FakeServices(home))).change(
        lambda settings: settings.with_list(compact_json(document), source="x", at=NOON)
    )


def wallet(home: Path, web: FakeWeb | None, *words: object, now: Instant = NOON) -> Ended:
    used: list[FakeSession] = []
    services = FakeServices(home, clock=FakeClock(now), network=web or NoNetwork())

    def make_session(settings: Settings) -> Session:
        used.append(FakeSession(services, settings))
        return used[-1]

    try:
        code = run([*map(str, words)], "en", make_session=make_session)
    except WalletError as error:
        return Ended(error.exit_code, "", error)
    return Ended(code, used[-1].printed)


def the_pack(home: Path, web: FakeWeb, *words: object) -> Path:
    out = home / "week.pack"
    ended = wallet(home, web, "trust", "pack", out, "--key", home / "keys", "--force", *words)
    assert ended.code == 0
    return out


def files(home: Path) -> list[Path]:
    """Diplomas that hold, were revoked and suspended, by address and by DID, true and false."""
    texts = {
        "holds": with_status(0, holder=None),
        "revoked": with_status(1, holder=None),
        "suspended": with_status(2, holder=None),
        "elsewhere": with_status(0, holder=None, issuer=DID),
        "no-status": diploma(holder=None, issuer=DID),
        "stranger": diploma(holder=None, signer=STRANGER),
        "expired": diploma(holder=None, expires=NOON.plus(-DAY)),
        "unlisted": diploma(holder=None, issuer="https://annan.example"),
    }
    folder = home / "inbox"
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text)
    return sorted(folder.iterdir())


def the_file(home: Path, name: str = "holds") -> Path:
    return next(file for file in files(home) if file.name == name)


def verdict(ended: Ended) -> tuple[int, str, Any]:
    report = ended.json()
    checks = [
        (check["code"], check["source"]) for part in report["parts"] for check in part["checks"]
    ]
    return ended.code, report["outcome"], checks


def test_a_pack_gives_the_verdicts_of_the_day_it_was_made(home: Path, web: FakeWeb) -> None:
    pack = the_pack(home, web)
    for file in files(home):
        online = wallet(home, web, "verify", file, "--online", "--json")
        packed = wallet(home, None, "verify", file, "--pack", pack, "--json")
        assert verdict(packed) == verdict(online), file.name


def test_the_verdicts_are_not_all_alike(home: Path, web: FakeWeb) -> None:
    pack = the_pack(home, web)
    codes = {
        file.name: wallet(home, None, "verify", file, "--pack", pack).code for file in files(home)
    }

    assert codes == {
        "holds": 0,
        "revoked": 11,
        "suspended": 11,
        "elsewhere": 0,
        "no-status": 0,
        "stranger": 12,
        "expired": 11,
        "unlisted": 12,
    }


def test_what_the_lists_name_is_gathered(home: Path, web: FakeWeb) -> None:
    ended = wallet(
        home, web, "trust", "pack", home / "w.pack", "--key", home / "keys", "--json"
    ).json()

    assert set(ended["documents"]) == {METADATA, KEYS, DID_DOCUMENT, STATUS_URI}
    assert (ended["missing"], ended["not_asked"], ended["unread"]) == ([], [], 0)
    assert (ended["signer"], ended["expires"]) == (
        DESK.public.thumbprint(),
        "2026-11-28T12:00:00Z",
    )
    assert sorted(web.asked) == sorted({METADATA, KEYS, DID_DOCUMENT, STATUS_URI})


def test_what_a_file_needs_is_gathered_where_a_list_names_its_host(
    home: Path, web: FakeWeb
) -> None:
    use(home, TrustEntry("Exempelskolan", Role.ISSUER, issuers=(ISSUER,)), BY_DESK, seq=4)
    pack = the_pack(home, web, "--for", files(home)[0].parent)

    assert STATUS_URI in web.asked
    assert not any("annan" in address for address in web.asked)
    assert wallet(home, None, "verify", home / "inbox" / "holds", "--pack", pack).code == 0


def test_without_the_file_its_status_is_not_in_the_pack(home: Path, web: FakeWeb) -> None:
    use(home, TrustEntry("Exempelskolan", Role.ISSUER, issuers=(ISSUER,)), BY_DESK, seq=4)
    pack = the_pack(home, web)

    assert wallet(home, None, "verify", the_file(home), "--pack", pack).code == 12


def test_what_could_not_be_had_is_said_and_unknown(home: Path, web: FakeWeb) -> None:
    del web.pages[STATUS_URI]
    out = home / "week.pack"
    made = wallet(home, web, "trust", "pack", out, "--key", home / "keys", "--json").json()

    assert made["missing"] == [{"address": STATUS_URI, "error": "network.status"}]
    assert wallet(home, None, "verify", the_file(home), "--pack", out).code == 12


def test_a_pack_with_nothing_in_it_is_a_failure_of_the_network(home: Path) -> None:
    ended = wallet(home, None, "trust", "pack", home / "w.pack", "--key", home / "keys")

    assert ended.code == 8


def test_a_pack_does_not_replace_a_file_unasked(home: Path, web: FakeWeb) -> None:
    the_pack(home, web)
    ended = wallet(home, web, "trust", "pack", home / "week.pack", "--key", home / "keys")

    assert ended.code == 7


def test_compromised_issuers_are_not_asked(home: Path, web: FakeWeb) -> None:
    given_up = TrustEntry(
        "Exempelskolan", Role.ISSUER, issuers=(ISSUER,), state=KeyState.COMPROMISED
    )
    use(home, given_up, BY_DESK, seq=4)
    the_pack(home, web)

    assert web.asked == []


def test_after_a_week_the_pack_is_refused(home: Path, web: FakeWeb) -> None:
    pack = the_pack(home, web)
    file = files(home)[0]
    late = wallet(home, None, "verify", file, "--pack", pack, now=NOON.plus(7 * DAY))

    assert late.error is not None
    assert (late.code, late.error.code) == (3, "pack.ended")


def test_a_status_list_in_a_pack_is_stale_by_its_own_end(home: Path, web: FakeWeb) -> None:
    web.pages[STATUS_URI] = status_list(exp=NOON.plus(DAY).seconds).encode()
    pack = the_pack(home, web)
    file = the_file(home)

    def later(seconds: int) -> tuple[int, str]:
        words = ("verify", file, "--pack", pack, "--json")
        ended = wallet(home, None, *words, now=NOON.plus(seconds))
        return ended.code, ended.json()["reason"]

    assert later(DAY - 1)[0] == 0
    assert later(DAY) == (12, "status.stale")


def test_a_changed_pack_is_refused(home: Path, web: FakeWeb) -> None:
    pack = the_pack(home, web)
    text = pack.read_text()
    middle = len(text) // 2
    pack.write_text(text[:middle] + ("A" if text[middle] != "A" else "B") + text[middle + 1 :])
    ended = wallet(home, None, "verify", files(home)[0], "--pack", pack)

    assert ended.error is not None
    assert (ended.code, ended.error.code) == (3, "jose.signature")


def test_a_pack_by_somebody_on_no_list_is_refused(home: Path, web: FakeWeb) -> None:
    pack = the_pack(home, web)
    use(home, BY_ADDRESS, seq=4)
    ended = wallet(home, None, "verify", files(home)[0], "--pack", pack)

    assert ended.error is not None
    assert (ended.code, ended.error.code) == (3, "pack.signer")


def test_an_issuer_on_a_list_may_not_make_packs(home: Path, web: FakeWeb) -> None:
    pack = the_pack(home, web)
    use(home, BY_ADDRESS, TrustEntry("Skolan", Role.ISSUER, DESK.public), seq=4)

    assert wallet(home, None, "verify", files(home)[0], "--pack", pack).code == 3


def test_a_pack_adds_no_trust(home: Path, web: FakeWeb) -> None:
    """Keys that it brings of an issuer on no list tell who signed, and no more."""
    pack = the_pack(home, web)
    use(home, BY_DESK, seq=4)
    ended = wallet(home, None, "verify", the_file(home), "--pack", pack, "--json")

    assert ended.code == 12
    codes = [check["code"] for check in ended.json()["parts"][0]["checks"]]
    assert {"issuer_key.published", "issuer_trusted.not_listed"} <= set(codes)


def test_whose_packs_are_believed_is_confirmed_by_fingerprint(home: Path, web: FakeWeb) -> None:
    pack = the_pack(home, web)
    use(home, BY_ADDRESS, seq=4)
    heard = b64u_decode(DESK.public.thumbprint()).hex()
    words = ("trust", "add", pack, "--name", "Servicedisken")
    assert wallet(home, None, *words, "--fingerprint", "00" * 32).code == 6
    assert wallet(home, None, *words, "--fingerprint", heard).code == 0

    assert wallet(home, None, "verify", files(home)[0], "--pack", pack).code in (0, 11, 12)
    listed = trust_store(FakeSession(FakeServices(home))).load().trust
    assert listed.find_key(Role.REGISTRAR, DESK.public.thumbprint(), NOON) is not None
    assert listed.find_key(Role.ISSUER, DESK.public.thumbprint(), NOON) is None


def test_a_pack_serves_a_folder(home: Path, web: FakeWeb) -> None:
    pack = the_pack(home, web)
    files(home)
    ended = wallet(home, None, "verify", home / "inbox", "--pack", pack, "--jsonl")

    outcomes = [json.loads(line)["outcome"] for line in ended.stdout.splitlines()]
    assert (ended.code, outcomes.count("valid")) == (12, 3)


def test_contexts_at_hand_go_into_the_pack(home: Path, web: FakeWeb) -> None:
    wallet(home, None, "trust", "contexts", "--from", vectors("contexts"))
    pack = verify_trust_pack(the_pack(home, web).read_bytes(), trust=trusting(BY_DESK), now=NOON)

    assert pack.contexts.keys() == set(PINNED_CONTEXTS.values())


def test_a_badge_is_verified_with_the_contexts_of_the_pack(home: Path, web: FakeWeb) -> None:
    did = "did:web:digitalcredentials.github.io:vc-test-fixtures:dids:legacy"
    address = "https://digitalcredentials.github.io/vc-test-fixtures/dids/legacy/did.json"
    published = vectors("dcc-vc-test-fixtures/dids/legacy/did.json")
    folder = vectors("dcc-vc-test-fixtures/verifiableCredentials")
    badge = folder / "v1/bothSignatureTypes/didWeb/legacy-noStatus-noExpiry.json"
    web.pages[address] = published.read_bytes()
    use(home, TrustEntry("DCC", Role.ISSUER, issuers=(did,)), BY_DESK, seq=4)
    wallet(home, None, "trust", "contexts", "--from", vectors("contexts"))
    pack = the_pack(home, web)
    for context in (home / "reference" / "contexts").iterdir():
        context.unlink()

    assert wallet(home, web, "verify", badge, "--online").code == 12
    packed = wallet(home, None, "verify", badge, "--pack", pack, "--json")
    assert (packed.code, packed.json()["outcome"]) == (0, "valid")


def test_a_context_that_is_not_pinned_stays_out() -> None:
    made = make_pack(NoNetwork(), Trust(), (), now=NOON, contexts=[b"{}"])

    assert made.pack.contexts == {}
    assert sign_trust_pack(made.pack, DESK)


def test_a_file_that_is_no_document_is_counted(home: Path, web: FakeWeb) -> None:
    (home / "notes.txt").write_text("Call Alva")
    out = home / "w.pack"
    words = ("trust", "pack", out, "--key", home / "keys", "--for", home / "notes.txt", "--json")

    assert wallet(home, web, *words).json()["unread"] == 1


def test_types_on_the_list_are_kept_to_with_a_pack(home: Path, web: FakeWeb) -> None:
    pack = the_pack(home, web)
    other = TrustEntry("Exempelskolan", Role.ISSUER, issuers=(DID,), types=(DIPLOMA + "2",))
    use(home, other, BY_DESK, seq=4)
    ended = wallet(home, None, "verify", the_file(home, "no-status"), "--pack", pack, "--json")

    assert (ended.code, ended.json()["reason"]) == (12, "issuer_trusted.other_type")
