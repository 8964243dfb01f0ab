"""The sample list in ``examples/`` is one, is in nobody's use as shipped, and can be signed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

from tests.fakes.clock import NOON
from tests.fakes.keys import test_key
from wallet.credentials.signed_trust_list import verify_trust_list
from wallet.credentials.trust_list import KeyState, Role, parse_trust_list
from wallet.reference import TrustSettings

ROOT = Path(__file__).resolve().parents[3]
EXAMPLE = ROOT / "examples" / "trust-list.json"
LIST = parse_trust_list(EXAMPLE.read_bytes())


def test_the_sample_fits_the_schema() -> None:
    schema = json.loads((ROOT / "schemas" / "trust-list-1.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(json.loads(EXAMPLE.read_bytes()))


def test_the_sample_shows_each_kind_of_entry() -> None:
    assert {entry.role for entry in LIST.entries} == {Role.ISSUER, Role.REGISTRAR}
    assert {entry.state for entry in LIST.entries} == {KeyState.ACTIVE, KeyState.RETIRED}
    assert {entry.names_addresses for entry in LIST.entries} == {True, False}


def test_the_sample_is_plainly_fictional() -> None:
    for entry in LIST.entries:
        assert entry.name.startswith("Exempel")
        assert all(".example" in address for address in (*entry.issuers, *entry.status_lists))


def test_nobody_is_trusted_as_shipped() -> None:
    assert TrustSettings().trust.lists == ()
    source = ROOT / "src" / "wallet"
    assert not [
        path for path in source.rglob("*.json") if "trust-list/1" in path.read_text("utf-8")
    ]


def test_the_script_signs_the_sample(tmp_path: Path) -> None:
    owner = test_key(60)
    key = tmp_path / "key.jwk"
    key.write_text(json.dumps(owner.to_jwk()))
    script = ROOT / "examples" / "sign_trust_list.py"
    done = subprocess.run(
        [sys.executable, str(script), str(EXAMPLE), str(key)],
        capture_output=True,
        check=True,
    )

    signed = verify_trust_list(done.stdout.decode().strip())
    assert (signed.list.to_json(), signed.signer) == (LIST.to_json(), owner.public)
    assert done.stderr.startswith(b"fingerprint: ")
    settings = TrustSettings().with_list(done.stdout, source="skolor.trust-list", at=NOON)
    assert [kept.signer for kept in settings.lists] == [owner.public.thumbprint()]
