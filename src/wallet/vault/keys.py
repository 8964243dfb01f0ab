"""The holder's private keys: JWKs, inside the encrypted file and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence

from wallet.standards.encoding import Instant
from wallet.vault.database import Database, Row
from wallet.vault.rows import from_column, to_column
from wallet.workflows.ports import HolderKey


class Keys:
    """The table of keys. They are never changed, and go only with the last trace of their use."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, key: HolderKey) -> None:
        """Keeps a key. ``ConflictError("vault.changed")`` where it is kept already."""
        self._database.write(
            "INSERT INTO keys (thumbprint, use, recipient, created, jwk) VALUES (?, ?, ?, ?, ?)",
            key.key.public.thumbprint(),
            key.use,
            key.recipient,
            key.created.seconds,
            to_column(key.key.to_jwk()),
        )

    def remove(self, thumbprint: str) -> None:
        """Forgets a key for good: it signs no more, and tells of no recipient."""
        self._database.write("DELETE FROM keys WHERE thumbprint = ?", thumbprint)

    def get(self, thumbprint: str) -> HolderKey | None:
        """By RFC 7638 thumbprint."""
        return _key(
            self._database.row(
                "SELECT jwk, use, recipient, created FROM keys WHERE thumbprint = ?", thumbprint
            )
        )

    def of_recipient(self, recipient: str) -> HolderKey | None:
        """The newest key made for a recipient."""
        return _key(
            self._database.row(
                "SELECT jwk, use, recipient, created FROM keys "
                "WHERE recipient = ? AND use = 'recipient' ORDER BY created DESC, rowid DESC",
                recipient,
            )
        )

    def all(self) -> Sequence[HolderKey]:
        """Every key, by thumbprint."""
        rows = self._database.rows(
            "SELECT jwk, use, recipient, created FROM keys ORDER BY thumbprint"
        )
        return [key for key in map(_key, rows) if key is not None]


def _key(row: Row | None) -> HolderKey | None:
    if row is None:
        return None
    from wallet.standards.jose import PrivateKey

    jwk, use, recipient, created = row
    return HolderKey(PrivateKey.from_jwk(from_column(jwk)), use, recipient, Instant(created))
