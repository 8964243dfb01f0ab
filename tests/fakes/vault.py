"""Vaults for tests: real files in a temporary folder, the cheapest key derivation allowed."""

from __future__ import annotations

from pathlib import Path

from wallet.standards.encoding import Instant
from wallet.system.entropy import SystemEntropy
from wallet.system.folders import PrivateFolder
from wallet.vault import Vault
from wallet.vault.kdf import FLOOR
from wallet.workflows.ports import Item, ItemType

PASSPHRASE = b"exempel: fyra tranor dansar"
NOW = Instant.parse("2026-11-21T09:00:00Z")


def vault_folder(home: Path) -> PrivateFolder:
    """The folder of the vault under a home."""
    return PrivateFolder(home / "vault")


def new_vault(home: Path, *, demo: bool = False) -> Vault:
    """A new vault under ``home``, open, for :data:`PASSPHRASE`."""
    vault, _code = Vault.create(
        vault_folder(home),
        passphrase=PASSPHRASE,
        entropy=SystemEntropy(),
        now=NOW,
        demo=demo,
        kdf=FLOOR,
    )
    return vault


def open_vault(home: Path) -> Vault:
    """The vault under ``home``, opened."""
    return Vault.open(vault_folder(home), passphrase=PASSPHRASE)


def record(number: int = 1, *, title: str = "Undersköterska", kind: str = "work") -> Item:
    """A self-stated record. ``number`` makes its id."""
    return Item(
        id=f"urn:uuid:{number:08x}-0000-4000-8000-000000000000",
        type=ItemType.RECORD,
        kind=kind,
        title=title,
        document={
            "assertion": "self",
            "issuer": {"name": "Exempelkommunen"},
            "claims": {
                "from": "2019-08",
                "to": "2023-06",
                "duties": "Omvårdnad på särskilt boende",
            },
        },
        created=NOW,
        changed=NOW,
        search_text=f"{title} Exempelkommunen omvårdnad",
    )
