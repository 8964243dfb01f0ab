"""An old copy of a vault put back is noticed by who remembers the newer one."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from tests.fakes.vault import open_vault
from wallet.log import next_row
from wallet.vault import Stale, Vault


def log(vault: Vault, kind: str) -> None:
    with vault.transaction():
        vault.append_log(next_row(vault.log_head(), {"type": kind}, kind.encode() * 4))


def test_a_vault_that_only_went_on_is_fresh(vault: Vault) -> None:
    empty = vault.position()
    log(vault, "vault.created")
    first = vault.position()
    log(vault, "consent.given")
    assert (empty.log_seq, first.log_seq, vault.position().log_seq) == (0, 1, 2)
    for seen in (empty, first, vault.position()):
        assert vault.behind(seen) == frozenset()


def test_a_whole_old_vault_put_back_lacks_the_newest_entries(home: Path, tmp_path: Path) -> None:
    with open_vault(home) as vault:
        log(vault, "consent.given")
        shutil.copytree(home, tmp_path / "old")
        log(vault, "consent.withdrawn")
        seen = vault.position()
    with open_vault(tmp_path / "old") as vault:
        assert vault.behind(seen) == {Stale.LOG}


def test_an_old_vault_that_went_on_by_itself_is_a_branch(home: Path, tmp_path: Path) -> None:
    with open_vault(home) as vault:
        log(vault, "consent.given")
        shutil.copytree(home, tmp_path / "old")
        log(vault, "consent.withdrawn")
        seen = vault.position()
    with open_vault(tmp_path / "old") as vault:
        log(vault, "extract.made")
        log(vault, "extract.made")
        assert vault.behind(seen) == {Stale.BRANCH}


def test_older_keys_are_said(vault: Vault) -> None:
    seen = replace(vault.position(), epoch=2)
    assert vault.behind(seen) == {Stale.KEYS}
