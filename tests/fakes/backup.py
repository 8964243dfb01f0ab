"""A vault with one of everything, and backups of it as files."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from tests.fakes.vault import NOW, PASSPHRASE, record, vault_folder
from wallet.log import next_row
from wallet.standards.encoding import JsonObject, sha256
from wallet.standards.jose import PrivateKey, sign_jws
from wallet.system.entropy import SystemEntropy
from wallet.system.files import opened, write_new
from wallet.vault import Vault
from wallet.vault.restore import OpenBackup, Secret, fill, open_backup
from wallet.vault.slots import SlotType
from wallet.workflows.ports import HolderKey, Original, Outgoing, Release

BY_PASSPHRASE = Secret(SlotType.PASSPHRASE, PASSPHRASE)
PDF = b"%PDF-1.7 diploma"
NOTICE_ID = "urn:uuid:bbbb0001-0000-4000-8000-000000000000"


def fill_vault(vault: Vault, *, key: PrivateKey | None = None) -> None:
    """Three records, a file, identity, a recipient's key, a release signed with it, a notice about
    it, the log."""
    signing = key or PrivateKey.generate("P-256")
    with vault.transaction():
        for number in (1, 2, 3):
            vault.put_item(record(number, title=f"Yrke {number}"))
        vault.put_original(
            Original(
                record(1).id, "betyg.pdf", "application/pdf", PDF, {"sha256": sha256(PDF).hex()}
            )
        )
        vault.put_document("identity", {"given_name": "Alva"})
        vault.put_key(HolderKey(signing, "recipient", "556000-0001", NOW))
        vault.put_release(
            Release(
                "urn:uuid:aaaa0001-0000-4000-8000-000000000000",
                {"id": "urn:uuid:aaaa0001-0000-4000-8000-000000000000", "kind": "consent"},
                "receipt",
                {"key": signing.public.thumbprint()},
                NOW,
            )
        )
        notice: JsonObject = {
            "schema": "outgoing/1",
            "consent_id": "urn:uuid:aaaa0001-0000-4000-8000-000000000000",
            "notice": sign_jws({"jti": NOTICE_ID}, signing, typ="withdrawal+jwt"),
            "progress": "waiting",
            "attempts": [],
            "answer": None,
            "reaction": None,
        }
        vault.put_outgoing(Outgoing(NOTICE_ID, NOW, notice))
    log(vault, {"type": "filled"})


def log(vault: Vault, body: JsonObject) -> None:
    """One more entry of the log."""
    with vault.transaction():
        vault.append_log(next_row(vault.log_head(), body, b"k" * 32))


def back_up(vault: Vault, path: Path) -> Path:
    """A backup of the vault as it is now."""
    with vault.snapshot(now=NOW, entropy=SystemEntropy()) as snapshot:
        write_new(path, snapshot.pieces())
    return path


def read_backup(path: Path, secret: Secret = BY_PASSPHRASE) -> OpenBackup:
    """The backup, its keys proven."""
    return open_backup(BytesIO(path.read_bytes()), secret)


def restored(path: Path, home: Path, secret: Secret = BY_PASSPHRASE) -> Vault:
    """The vault of a backup, under a new home, open."""
    folder = vault_folder(home)
    folder.path.mkdir(parents=True, mode=0o700)
    with opened(path) as stream:
        return fill(folder, open_backup(stream, secret))
