"""What is left when a writer is killed at random moments.

Run it with ``python -m tests.benchmarks.kill [ROUNDS [SEED]]``. Each round starts a process that
adds records, each with its entry of the log, and removes every fifth again; kills it; and opens the
vault anew. Of what it acknowledged nothing may be lost, of what it removed nothing may come back,
records and log must agree, and the vault must open.

The same rounds are then run on two vaults made worse, so that the test is seen to notice: one that
writes records and log apart, without a transaction, and one without a rollback journal. A kill says
nothing of ``synchronous``: what a dead process had handed to the operating system is not lost. Only
a loss of power would be, and that is not tried here.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.fakes import vault_writer
from tests.fakes.vault import new_vault, open_vault, record
from wallet.errors import WalletError
from wallet.log import check_chain
from wallet.vault import Vault
from wallet.vault.database import Database

ROOT: Final = Path(__file__).resolve().parents[2]
ROUNDS: Final = 200
SEED: Final = 20261121
WORSE: Final = ("without a transaction", "without a journal")


@dataclass
class Figures:
    """What happened to one kind of vault."""

    acknowledged: int = 0
    lost: int = 0
    resurrected: int = 0
    disagreed: int = 0
    """Rounds after which records and log did not tell the same, or the log did not hold."""
    failed_to_open: int = 0
    added: set[str] = field(default_factory=set)
    to_go: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)

    def __str__(self) -> str:
        return (
            f"acknowledged {self.acknowledged}, lost {self.lost}, resurrected {self.resurrected}, "
            f"records and log disagree {self.disagreed}, failed to open {self.failed_to_open}"
        )


def main(rounds: int = ROUNDS, seed: int = SEED) -> None:
    """Prints the figures of the vault as it is, and of the two made worse."""
    print(f"seed {seed}, {rounds} rounds each")
    for kind in ("as it is", *WORSE):
        print(f"{kind}: {run(kind, rounds, random.Random(seed))}", flush=True)


def run(kind: str, rounds: int, chance: random.Random) -> Figures:
    """The figures of one kind of vault."""
    figures = Figures()
    with TemporaryDirectory() as folder:
        home = Path(folder) / "vault-0"
        new_vault(home).close()
        for attempt in range(rounds):
            hear(figures, killed(kind, home, attempt, chance))
            if not judge(figures, home):  # spoilt: the next round begins with another vault
                home = Path(folder) / f"vault-{attempt + 1}"
                new_vault(home).close()
                figures.added, figures.to_go, figures.gone = set(), set(), set()
    return figures


def killed(kind: str, home: Path, attempt: int, chance: random.Random) -> str:
    """What a writer said before it was killed."""
    module = [sys.executable, "-m", "tests.benchmarks.kill", "--writer", kind]
    writer = subprocess.Popen(
        [*module, str(home), str(attempt * 1000), "1000", "deletes"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert writer.stdin is not None
    assert writer.stdout is not None
    if writer.stdout.readline() == "open\n":
        writer.stdin.write("go\n")
        writer.stdin.flush()
        time.sleep(chance.uniform(0.0, 0.12))
    writer.kill()
    return writer.communicate()[0]


def hear(figures: Figures, output: str) -> None:
    """Takes in whole lines; one cut short by the kill says nothing."""
    meaning = {"+": figures.added, "~": figures.to_go, "-": figures.gone}
    for line in output[: output.rfind("\n") + 1].splitlines():
        meaning[line[0]].add(record(int(line[1:])).id)
        figures.acknowledged += line[0] in "+-"


def judge(figures: Figures, home: Path) -> bool:
    """Compares the vault with what was acknowledged; whether it can be used on."""
    try:
        with open_vault(home) as vault:
            kept = {item.id for item in vault.items()}
            kinds = [row.body["type"] for row in vault.log() if row.body]
            whole = check_chain(vault.log()) == () and list(vault.findings()) == []
    except WalletError:
        figures.failed_to_open += 1
        return False
    lost, back = figures.added - figures.to_go - kept, figures.gone & kept
    agree = len(kept) == kinds.count("item.added") - kinds.count("item.removed")
    figures.lost += len(lost)
    figures.resurrected += len(back)
    figures.disagreed += not (whole and agree)
    return not lost and not back and whole and agree


def write(kind: str, *words: str) -> None:
    """The writer's process, with its vault made worse first."""
    if kind == "without a transaction":
        Database.transaction = apart  # type: ignore[method-assign]  # made worse
    if kind == "without a journal":
        opened = Vault.with_key

        def unsafe(*values: object, **names: object) -> Vault:
            vault = opened(*values, **names)  # type: ignore[arg-type]  # handed on as they came
            vault._database.rows("PRAGMA journal_mode=OFF")
            return vault

        Vault.with_key = unsafe  # type: ignore[method-assign]  # made worse
    vault_writer.main(*words)


@contextmanager
def apart(self: Database, *, keep: bool = True) -> Iterator[None]:
    """In the place of a transaction: each statement is committed by itself."""
    self._in_transaction = True
    try:
        yield
    finally:
        self._in_transaction = False


if __name__ == "__main__":
    if sys.argv[1:2] == ["--writer"]:
        write(*sys.argv[2:])
    else:
        main(*map(int, sys.argv[1:]))
