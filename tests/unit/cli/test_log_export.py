"""`wallet log export`: another wallet can read it, and it holds no value of a claim."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jwcrypto.jwe import JWE
from jwcrypto.jwk import JWK

from tests.contracts.schema_files import validator
from tests.fakes.answer import DIPLOMA, diploma
from tests.fakes.clock import NOON, FakeEntropy
from tests.fakes.refusals import refused
from tests.fakes.session import FakeServices, FakeSession, fake_session, run_line
from tests.fakes.vault import new_vault, open_vault
from tests.unit.workflows.incoming import bring
from wallet.errors import InputError, LockedError
from wallet.log import EventType
from wallet.standards.encoding import JsonObject, JsonValue, b64u_encode, compact_json
from wallet.standards.password_jwe import decrypt_json, encrypt_json
from wallet.workflows import hold, journal
from wallet.workflows.migration import build_migration, parse_migration

RECIPIENT: JsonObject = {"id": "556000-0001", "name": "Exempelmatchning AB", "country": "SE"}
ASKED: list[JsonValue] = [
    {"query": "work", "path": ["title"]},
    {"query": "work", "path": ["courses", None, "name"]},
]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A vault from which something left, something was refused, something erased."""
    path = tmp_path / "home"
    entropy = FakeEntropy()
    with new_vault(path) as vault:
        hold.begin(vault, fake_session(path).clock, entropy)
        with vault.transaction():
            for kind, data in _events():
                journal.write(vault, entropy, kind, NOON, data)
    return path


def _events() -> list[tuple[EventType, JsonObject]]:
    first: JsonObject = {"consent_id": "urn:uuid:1", "recipient": RECIPIENT}
    second: JsonObject = {"consent_id": "urn:uuid:2", "recipient": RECIPIENT}
    asked: JsonObject = {
        "claims_asked": [*ASKED],
        "purpose": "Matchning",
        "privacy_policy": "https://match.example/privacy",
        "authority": "Integritetsskyddsmyndigheten",
        "request_digest": "digest",
    }
    return [
        (EventType.REQUEST_SEEN, first | asked),
        (EventType.DECIDED, first | {"consent_kind": "consent", "outcome": "given"}),
        (EventType.RELEASE_PREPARED, first | {"release_id": "r", "claims": ASKED[:1]}),
        (EventType.RELEASE_HANDED_OVER, {"consent_id": "urn:uuid:1", "release_id": "r"}),
        (EventType.REQUEST_SEEN, second | asked),
        (EventType.DECIDED, second | {"consent_kind": "consent", "outcome": "refused"}),
        (EventType.NOTICE_MADE, first | {"notice_id": "n", "erase": True}),
    ]


def exported(home: Path) -> tuple[str, str]:
    """The file's text and the passphrase."""
    file = home.parent / "log.jwe"
    ended = run_line(["log", "export", str(file), "--json"], FakeSession(FakeServices(home)))
    assert (ended.code, ended.error) == (0, None)
    told = json.loads(ended.stdout)
    validator("migration-written-1").validate(told)
    assert file.stat().st_mode & 0o777 == 0o600
    return file.read_text().strip(), told["passphrase"]


def test_another_library_reads_it_with_the_prescribed_algorithms(home: Path) -> None:
    token, passphrase = exported(home)
    opened = JWE()
    opened.deserialize(token)
    opened.allowed_algs = ["PBES2-HS256+A128KW", "A128GCM"]
    key = JWK(kty="oct", k=b64u_encode(passphrase.encode()))
    opened.decrypt(key)
    header = json.loads(opened.objects["protected"])
    assert (header["alg"], header["enc"]) == ("PBES2-HS256+A128KW", "A128GCM")
    assert parse_migration(opened.payload) == parse_migration(decrypt_json(token, passphrase))


def test_it_tells_what_left_what_was_refused_and_what_is_to_be_erased(home: Path) -> None:
    found = parse_migration(decrypt_json(*exported(home)))
    log = found["transactionLog"]
    assert isinstance(log, list)
    kinds = [(one["transactionType"], one["transactionResult"]) for one in log]  # type: ignore[call-overload, index]  # JSON
    assert kinds == [
        ("OtherTransaction", "Completed"),
        ("Presentation", "Completed"),
        ("Presentation", "NotCompleted"),
        ("DataDeletionRequest", "Completed"),
    ]
    assert log[1] == {
        "transactionIdentifier": "5",
        "time": "2026-11-21T12:00:00",
        "transactionType": "Presentation",
        "transactionResult": "Completed",
        "presentation": {
            "interactingPartyIdentifier": {"identifier": "556000-0001"},
            "interactingPartyType": "ServiceProvider",
            "interactingPartyName": "Exempelmatchning AB",
            "interactingPartyContact": ["SE"],
            "isIntermediary": False,
            "listOfClaimsRequested": [
                {
                    "credentialIdentifier": "urn:consent-wallet:vct:work:1",
                    "claims": ["title", "courses.*.name"],
                }
            ],
            "listOfClaimsPresented": [
                {"credentialIdentifier": "urn:consent-wallet:vct:work:1", "claims": ["title"]}
            ],
            "purpose": [{"content": "Matchning"}],
            "privacyPolicy": {
                "type": "http://data.europa.eu/eudi/policy/privacy-policy",
                "policyURI": "https://match.example/privacy",
            },
            "dpaName": "Integritetsskyddsmyndigheten",
        },
    }
    assert isinstance(log[2], dict)
    refusal = log[2]["presentation"]
    assert isinstance(refusal, dict)
    assert refusal["reasonOfNoncompletion"] == "refused"
    assert refusal["listOfClaimsPresented"] == []


def test_the_export_is_logged_and_nothing_is_written_over(home: Path) -> None:
    exported(home)
    with open_vault(home) as vault:
        assert (vault.log()[-1].body or {})["format"] == "ts10"
        before = vault.log_head()
    file = str(home.parent / "log.jwe")
    ended = run_line(["log", "export", file], FakeSession(FakeServices(home)))
    assert ended.error is not None
    assert (ended.code, ended.error.code) == (7, "system.exists")
    with open_vault(home) as vault:
        assert vault.log_head() == before


def test_an_empty_log_is_an_empty_list(tmp_path: Path) -> None:
    with new_vault(tmp_path) as vault:
        assert build_migration([], vault) == {
            "transactionLog": [],
            "listOfCredentials": [],
            "nonDeviceBoundCredentials": [],
        }


def test_a_credential_bound_to_nobody_goes_along_and_another_is_named(tmp_path: Path) -> None:
    alone, bound = diploma(holder=None), diploma()
    with new_vault(tmp_path) as vault:
        bring(vault, alone, bound)
        found = build_migration([], vault)
    assert found["nonDeviceBoundCredentials"] == [{"format": "dc+sd-jwt", "credential": alone}]
    listed = found["listOfCredentials"]
    assert isinstance(listed, list)
    [named] = listed
    assert isinstance(named, dict)
    assert named["credentialIdentifier"] == DIPLOMA
    assert bound not in json.dumps(named)


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"erase": True}, "DataDeletionRequest"),
        ({"right": "erase"}, "DataDeletionRequest"),
        ({"right": "complain", "authority": "IMY"}, "DPAReport"),
        ({"right": "access"}, "OtherTransaction"),
        ({"erase": False}, "OtherTransaction"),
    ],
)
def test_every_notice_has_its_type_and_only_its_members(
    tmp_path: Path, fields: JsonObject, kind: str
) -> None:
    data: JsonObject = {"recipient": RECIPIENT, "notice_id": "n", "claims": ASKED, **fields}
    with new_vault(tmp_path) as vault:
        with vault.transaction():
            journal.write(vault, FakeEntropy(), EventType.NOTICE_MADE, NOON, data)
        log = build_migration(journal.read(vault), vault)["transactionLog"]
    assert isinstance(log, list)
    [entry] = log
    assert isinstance(entry, dict)
    assert entry["transactionType"] == kind
    content = {
        "DataDeletionRequest": {
            "interactingPartyIdentifier",
            "interactingPartyName",
            "listOfClaims",
        },
        "DPAReport": {"dpaName"},
        "OtherTransaction": {"description"},
    }[kind]
    [member] = [one for one in entry.values() if isinstance(one, dict)]
    assert set(member) == content


def test_a_wrong_passphrase_and_a_flipped_bit_are_refused() -> None:
    token = encrypt_json(b"{}", "right")
    with refused(LockedError, "migration.passphrase"):
        decrypt_json(token, "wrong")
    for part in (1, 2, 3, 4):
        parts = token.split(".")
        parts[part] = ("A" if parts[part][0] != "A" else "B") + parts[part][1:]
        with refused(LockedError, "migration.passphrase"):
            decrypt_json(".".join(parts), "right")


@pytest.mark.parametrize(
    "header",
    [
        {"alg": "dir", "enc": "A128GCM"},
        {"alg": "PBES2-HS256+A128KW", "enc": "A256GCM", "p2c": 100_000, "p2s": "x"},
        {"alg": "PBES2-HS512+A256KW", "enc": "A128GCM", "p2c": 100_000, "p2s": "x"},
        {"alg": "PBES2-HS256+A128KW", "enc": "A128GCM", "p2c": 2_000_000_000, "p2s": "x"},
        {"alg": "PBES2-HS256+A128KW", "enc": "A128GCM", "p2c": 1, "p2s": "x"},
        {"alg": "PBES2-HS256+A128KW", "enc": "A128GCM", "p2c": "100000", "p2s": "x"},
        {"alg": "PBES2-HS256+A128KW", "enc": "A128GCM", "p2c": 100_000, "p2s": "x", "zip": "DEF"},
    ],
)
def test_another_header_is_refused_before_anything_is_derived(header: JsonObject) -> None:
    token = encrypt_json(b"{}", "right")
    changed = b64u_encode(compact_json(header)) + token[token.index(".") :]
    with refused(InputError, "migration.form"):
        decrypt_json(changed, "right")


@pytest.mark.parametrize("token", ["", "a.b.c", "....", "!.a.b.c.d", "e30.a.b.c.d"])
def test_what_is_no_such_file_is_refused(token: str) -> None:
    with refused(InputError, "migration.form"):
        decrypt_json(token, "right")


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"[]",
        b"{}",
        b'{"transactionLog":[],"listOfCredentials":{}}',
        b'{"transactionLog":[1],"listOfCredentials":[]}',
    ],
)
def test_what_is_no_log_inside_is_refused(text: bytes) -> None:
    with refused(InputError, "migration.content"):
        parse_migration(text)
