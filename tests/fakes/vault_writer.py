"""A process that writes to a vault.

``python -m tests.fakes.vault_writer HOME FIRST COUNT [deletes]``

Opens the vault, prints ``open`` and waits for a line. Then prints ``+N`` once record ``N`` is
committed; with ``deletes`` it removes every fifth again, and prints ``~N`` before and ``-N`` after.
What it has printed, no later reader may contradict.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.fakes.vault import open_vault, record
from wallet.log import next_row
from wallet.vault import Vault


def main(home: str, first: str, count: str, *options: str) -> None:
    """Adds records one transaction at a time, each with its entry in the log."""
    with open_vault(Path(home)) as vault:
        _say("open")
        sys.stdin.readline()
        for number in range(int(first), int(first) + int(count)):
            with vault.transaction():
                _log(vault, "item.added")
                vault.put_item(record(number))
            _say(f"+{number}")
            if "deletes" in options and number % 5 == 0:
                _say(f"~{number}")
                with vault.transaction():
                    _log(vault, "item.removed")
                    vault.remove_item(record(number).id)
                _say(f"-{number}")


def _log(vault: Vault, kind: str) -> None:
    vault.append_log(next_row(vault.log_head(), {"type": kind}, b"k" * 32))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
