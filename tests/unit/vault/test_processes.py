"""Several processes, and processes that die: nothing acknowledged is lost, nothing comes back.

A smoke test of a few rounds; the long run is made apart and its figures are published.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from tests.fakes.vault import open_vault, record
from wallet.log import check_chain

ROOT = Path(__file__).resolve().parents[3]
ROUNDS = 5
SEED = 20261121


def start(home: Path, first: int, count: int, *options: str) -> subprocess.Popen[str]:
    """A writer that has opened the vault and waits for :func:`go`."""
    module = [sys.executable, "-m", "tests.fakes.vault_writer"]
    process = subprocess.Popen(
        [*module, str(home), str(first), str(count), *options],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


def go(process: subprocess.Popen[str]) -> None:
    """Lets a writer begin."""
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()


def test_three_processes_adding_at_once_lose_nothing(home: Path) -> None:
    writers = [start(home, first, 20) for first in (0, 1000, 2000)]
    for writer in writers:
        go(writer)
    for writer in writers:
        writer.communicate(timeout=60)
    assert [writer.returncode for writer in writers] == [0, 0, 0]
    with open_vault(home) as vault:
        assert len(vault.items()) == 60
        assert len(vault.log()) == 60
        assert check_chain(vault.log()) == ()


def test_a_killed_writer_loses_nothing_it_acknowledged(home: Path) -> None:
    chance = random.Random(SEED)
    said = Said(set(), set(), set())
    for attempt in range(ROUNDS):
        writer = start(home, attempt * 1000, 1000, "deletes")
        go(writer)
        time.sleep(chance.uniform(0.02, 0.15))
        writer.kill()
        said.hear(writer.communicate(timeout=60)[0])
        with open_vault(home) as vault:
            kept = {item.id for item in vault.items()}
            kinds = [row.body["type"] for row in vault.log() if row.body]
            assert check_chain(vault.log()) == ()
            assert vault._database.rows("PRAGMA integrity_check") == [("ok",)]
        assert said.added - said.to_go - kept == set(), f"lost, seed {SEED}"
        assert said.gone & kept == set(), f"resurrected, seed {SEED}"
        assert len(kept) == kinds.count("item.added") - kinds.count("item.removed")
    assert said.added


class Said(NamedTuple):
    """What the writers acknowledged."""

    added: set[str]
    to_go: set[str]
    """About to be removed, which may have happened or not."""
    gone: set[str]

    def hear(self, output: str) -> None:
        """Takes in whole lines; a line cut short by the kill says nothing."""
        meaning = {"+": self.added, "~": self.to_go, "-": self.gone}
        for line in output[: output.rfind("\n") + 1].splitlines():
            meaning[line[0]].add(record(int(line[1:])).id)
