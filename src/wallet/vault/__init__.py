"""The vault: one encrypted file, and ``keys.json`` with the slots that open it."""

from wallet.vault.folder import Folder
from wallet.vault.freshness import Stale
from wallet.vault.kdf import DEFAULT, STRONG, KdfCost
from wallet.vault.recovery_code import parse_recovery_code
from wallet.vault.store import Vault

__all__ = ["DEFAULT", "STRONG", "Folder", "KdfCost", "Stale", "Vault", "parse_recovery_code"]
