"""How long whole commands take, as ratios to an interpreter that does nothing.

Run it with ``python -m tests.benchmarks.startup``. All commands take turns in one run, so that a
busy computer slows them alike; the median of each is compared. The budgets are those of the
architecture; none of them is a test. ``wallet list`` pays the cheapest key derivation allowed here;
beside it stands what the same derivation costs alone.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.fakes.answer import anchored, diploma, school
from tests.fakes.keys import fixed_salts, test_key
from tests.fakes.vault import PASSPHRASE, new_vault, record
from wallet.standards.encoding import Instant, JsonObject
from wallet.standards.sd_jwt import HIDE_LEAVES, VC_TYP, issue

ROUNDS: Final = 15
RECORDS: Final = 1_000
WALLET: Final = str(Path(sys.executable).parent / "wallet")
BASE: Final = "python -c pass"
DERIVING: Final = "key derivation alone"
BUDGETS: Final = {
    "wallet --help": 1.5,
    "wallet --version": 1.5,
    "wallet verify FILE": 8.0,
    "wallet verify, x5c": 12.0,
    "wallet list of 1,000": 6.0,
}
_DERIVE: Final = (
    "from wallet.vault.kdf import FLOOR, derive_key; derive_key(b'secret', bytes(16), FLOOR)"
)


def main() -> None:
    """Prints a line per command: milliseconds, ratio, budget."""
    with TemporaryDirectory() as folder:
        commands = _commands(Path(folder))
        environment = {**os.environ, "XDG_STATE_HOME": folder, "HOME": folder}
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name, command in commands.items():
                times[name].append(_seconds(command, environment))
    base = statistics.median(times[BASE])
    for name, taken in times.items():
        median = statistics.median(taken)
        budget = f"budget {BUDGETS[name]}" if name in BUDGETS else ""
        print(f"{name:22} {median * 1000:7.1f} ms  {median / base:6.2f} x  {budget}".rstrip())


def _commands(folder: Path) -> dict[str, list[str]]:
    credential, key = folder / "diploma.credential", folder / "issuer.jwk"
    claims: JsonObject = {
        "iss": "https://skola.example",
        "vct": "urn:consent-wallet:vct:education:1",
        "title": "Vård- och omsorgsprogrammet",
    }
    text = issue(claims, hide=HIDE_LEAVES, signer=test_key(1), typ=VC_TYP, salts=fixed_salts())
    credential.write_text(text, encoding="ascii")
    key.write_text(json.dumps(test_key(1).public.to_jwk()), encoding="ascii")
    chained, trusted = _with_certificate(folder)
    secret = folder / "passphrase"
    secret.write_bytes(PASSPHRASE)
    with new_vault(folder) as vault, vault.transaction():
        for number in range(1, RECORDS + 1):
            vault.put_item(record(number, title=f"Uppdrag {number}"))
    return {
        BASE: [sys.executable, "-c", "pass"],
        "wallet --help": [WALLET, "--help"],
        "wallet --version": [WALLET, "--version"],
        "wallet verify FILE": [
            *(WALLET, "verify", str(credential), "--issuer-key", str(key), "--unbound")
        ],
        "wallet verify, x5c": [
            *(WALLET, "verify", str(chained), "--trust", str(trusted), "--unbound")
        ],
        DERIVING: [sys.executable, "-c", _DERIVE],
        "wallet list of 1,000": [
            *(WALLET, "--home", str(folder), "list", "--passphrase-file", str(secret))
        ],
    }


def _with_certificate(folder: Path) -> tuple[Path, Path]:
    """A credential whose issuer shows a certificate, and the list that vouches for it."""
    credential, trusted = folder / "chained.credential", folder / "schools.json"
    at = Instant(int(time.time())).plus(-86_400)
    by = school(at=at)
    credential.write_text(diploma(by, at=at), encoding="ascii")
    (used,) = anchored(by).lists
    trusted.write_text(json.dumps(used.to_json()), encoding="utf-8")
    return credential, trusted


def _seconds(command: list[str], environment: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
