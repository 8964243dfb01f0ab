"""A process that gives a vault a new data key and may be killed at it.

``python -m tests.fakes.vault_rekeyer HOME STEP`` is killed before its change number ``STEP``; with
``wait`` instead it prints ``open``, waits for a line, and goes through to the end if it is let.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.fakes.vault import PASSPHRASE, vault_folder
from tests.unit.vault.key_changing import FailingFolder, opened, rekeyed


def main(home: str, step: str) -> None:
    """Rekeys once."""
    folder = vault_folder(Path(home))
    unlocked = opened(folder, PASSPHRASE)
    if step == "wait":
        sys.stdout.write("open\n")
        sys.stdout.flush()
        sys.stdin.readline()
        rekeyed(folder, unlocked)
    else:
        rekeyed(FailingFolder(folder.path, at=int(step), kill=True), unlocked)


if __name__ == "__main__":
    main(*sys.argv[1:])
