"""Figures of the vault: damage that is noticed, processes at once, and how it grows.

Run it with ``python -m tests.benchmarks.vault [LARGEST]`` (default 100,000 records; some minutes).
Reading is measured in time of the processor, writing in that of the clock, for it waits for the
disk; both are medians on a computer that may be busy, so read the ratios to the smallest vault.
None of this is a test; a few rounds of each stand among the tests.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.fakes.backup import BY_PASSPHRASE, back_up, fill_vault
from tests.fakes.vault import PASSPHRASE, new_vault, open_vault, record, vault_folder
from wallet.errors import InputError
from wallet.log import check_chain
from wallet.system.files import opened
from wallet.vault import Vault
from wallet.vault.database import Database
from wallet.vault.examination import examine_file
from wallet.vault.kdf import Purpose, subkey
from wallet.vault.pages import PAGE_BYTES
from wallet.vault.rehearsal import rehearse
from wallet.vault.restore import fill, open_backup, restore
from wallet.vault.slots import SlotType
from wallet.vault.unlock import unlock

ROOT: Final = Path(__file__).resolve().parents[2]
SIZES: Final = (1_000, 10_000, 100_000)
RESTORED: Final = 10_000
REPEATS: Final = 7
WRITERS: Final = 3
EACH: Final = 60


def main(largest: int = SIZES[-1]) -> None:
    """Prints all figures."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        print(f"{WRITERS} processes, {EACH} records each: {at_once(home / 'at-once')} kept")
        damage(home / "damage")
        grow(home / "grow", [size for size in SIZES if size <= largest])


def at_once(home: Path) -> int:
    """How many records are there after several processes have added at once."""
    new_vault(home).close()
    module = [sys.executable, "-m", "tests.fakes.vault_writer", str(home)]
    writers = [
        subprocess.Popen(
            [*module, str(first * 1000), str(EACH)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for first in range(WRITERS)
    ]
    for writer in writers:
        writer.communicate("go\n")
    with open_vault(home) as vault:
        assert check_chain(vault.log()) == ()
        return len(vault.items())


def damage(home: Path) -> None:
    """One flipped bit per page, and truncations, of a vault with 1,000 records."""
    with new_vault(home) as vault:
        fill_vault(vault)
        add(vault, range(10, 1_010))
        with vault.transaction():
            for number in range(100, 300):
                vault.remove_item(record(number).id)
        path = home / "vault" / vault.header.database
    _, data_key = unlock(vault_folder(home), PASSPHRASE, types={SlotType.PASSPHRASE})
    key = subkey(data_key, Purpose.DATABASE)
    whole = path.read_bytes()
    pages = len(whole) // PAGE_BYTES
    seen = {"doctor": 0, "reading": 0}
    for number in range(pages):
        changed = bytearray(whole)
        changed[number * PAGE_BYTES + (number * 997) % PAGE_BYTES] ^= 1 << number % 8
        path.write_bytes(changed)
        seen["doctor"] += bool(examine_file(path, key, repair=False))
        seen["reading"] += not reads(path, key)
    path.write_bytes(whole)
    free = read_all(path, key)
    print(
        f"one flipped bit in each of {pages} pages: {seen['doctor']} noticed by the doctor, "
        f"{seen['reading']} by reading everything ({free} pages are free, and nobody reads them)"
    )
    cuts = [len(whole) * part // 40 for part in range(40)]
    noticed = 0
    for cut in cuts:
        path.write_bytes(whole[:cut])
        noticed += bool(examine_file(path, key, repair=False))
    print(f"cut off at {len(cuts)} lengths: {noticed} noticed by the doctor", flush=True)


def reads(path: Path, key: bytes) -> bool:
    """Whether everything can be read."""
    try:
        read_all(path, key)
    except InputError:
        return False
    return True


def read_all(path: Path, key: bytes) -> int:
    """Reads every table and every list of the index; how many pages are free."""
    database = Database(path, key)
    try:
        if database.rows("PRAGMA integrity_check") != [("ok",)]:
            raise InputError("vault.damaged", file=path.name)
        for (table,) in database.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
            database.rows(f"SELECT * FROM {table}")
        return int(database.rows("PRAGMA freelist_count")[0][0])
    finally:
        database.close()


def grow(home: Path, sizes: list[int]) -> None:
    """Each operation in vaults of growing size; a backup and its return at one of them."""
    base: dict[str, float] = {}
    for size in sizes:
        place = home / str(size)
        with new_vault(place) as vault:
            written = once(partial(add, vault, range(size)))
        with open_vault(place) as vault:
            times = operations(vault, size)
        base = base or times
        rows = (
            f"{name} {took * 1000:.1f} ms ({took / base[name]:.1f}x)"
            for name, took in times.items()
        )
        print(f"{size:,} records: {', '.join(rows)}; written in {written:.1f} s", flush=True)
        if size == RESTORED:
            back_and_forth(place)
        shutil.rmtree(place)


def operations(vault: Vault, size: int) -> dict[str, float]:
    """Seconds for each operation, once the vault is open."""
    ids = iter(range(size // 3, size // 3 + REPEATS))
    new = iter(range(size + 10, size + 10 + REPEATS))
    with vault.transaction():
        vault.put_item(record(size + 1, title="Zebratämjare"))

    def add_one() -> None:
        with vault.transaction():
            vault.put_item(record(next(new)))

    return {
        "list": median(lambda: vault.summaries()),
        "get": median(lambda: vault.item(record(next(ids)).id)),
        "search": median(lambda: vault.search("zebratämjare")),
        "add": median(add_one, time.perf_counter),
    }


def back_and_forth(home: Path) -> None:
    """Backup, rehearsal and restore, key derivations apart."""
    path = home / "wallet.backup"
    with open_vault(home) as vault:
        made = once(lambda: back_up(vault, path))
        with opened(path) as stream, vault_folder(home).throw_away() as folder:
            backup = open_backup(stream, BY_PASSPHRASE)
            checked = once(lambda: rehearse(fill(folder, backup), vault))
    with opened(path) as stream:
        backup = open_backup(stream, BY_PASSPHRASE)
        target = vault_folder(home / "restored")
        took = once(lambda: restore(target, backup, epoch=0, aside=None, finish=read_whole))
    with open_vault(home / "restored") as vault:
        count = len(vault.summaries())
    size = path.stat().st_size / 2**20
    print(
        f"backup of {size:.0f} MiB: made in {made:.1f} s, rehearsed in {checked:.1f} s, restored "
        f"and read whole in {took:.1f} s, with {count:,} records"
    )


def read_whole(vault: Vault) -> None:
    """Reads every page, as a restore does."""
    assert list(vault.findings()) == []


def add(vault: Vault, numbers: range) -> None:
    """Adds records in one transaction."""
    with vault.transaction():
        for number in numbers:
            vault.put_item(record(number))


def median(call: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """Seconds of a call in the middle of several."""
    return statistics.median(once(call, clock) for _ in range(REPEATS))


def once(call: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Seconds of one call."""
    start = clock()
    call()
    return clock() - start


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
