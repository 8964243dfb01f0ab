"""Imports as a test wants them: files by name, nobody trusted unless it says so."""

from __future__ import annotations

from tests.fakes.clock import FakeClock, FakeEntropy
from wallet.credentials.trust import Trust
from wallet.standards.encoding import JsonObject, compact_json
from wallet.standards.jose import PublicKey
from wallet.vault import Vault
from wallet.workflows.imports import Brought, Incoming, Trusting, import_files

ENTROPY = FakeEntropy("imports")
CLOCK = FakeClock()


def bring(
    vault: Vault,
    *files: bytes | str | JsonObject,
    trust: Trust | None = None,
    issuer_key: PublicKey | None = None,
    again: bool = False,
) -> tuple[Brought, ...]:
    """Imports files that are called ``file1``, ``file2`` …; objects go as JSON."""
    return import_files(
        vault,
        [Incoming(f"file{number}", _bytes(one)) for number, one in enumerate(files, 1)],
        trusting=Trusting(trust or Trust(), issuer_key),
        again=again,
        clock=CLOCK,
        entropy=ENTROPY,
    )


def _bytes(data: bytes | str | JsonObject) -> bytes:
    if isinstance(data, bytes):
        return data
    return data.encode("ascii") if isinstance(data, str) else compact_json(data)
