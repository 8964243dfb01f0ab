"""What workflows need from outside: clock, entropy, keys and the vault.

The command line connects these to the operating system; tests connect them to fakes. The row
types are what the vault keeps; their JSON members belong to the modules that made them.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from wallet.log import LogRow
from wallet.standards.encoding import Instant, JsonObject
from wallet.standards.jose import PrivateKey

__all__ = [
    "Clock",
    "Entropy",
    "HolderKey",
    "Imprint",
    "Item",
    "ItemSummary",
    "ItemType",
    "KeyMaker",
    "KnownBackup",
    "LogRow",
    "Network",
    "Original",
    "Outgoing",
    "Position",
    "Release",
    "Reply",
    "Vault",
]


class Clock(Protocol):
    """The present."""

    def now(self) -> Instant: ...


class Entropy(Protocol):
    """Unpredictable bytes from the operating system."""

    def token(self, size: int) -> bytes: ...


class KeyMaker(Protocol):
    """Makes signing keys."""

    def new_key(self) -> PrivateKey:
        """A fresh P-256 key."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answered."""

    status: int
    media_type: str
    """In lower case, without parameters; empty where it named none."""
    body: bytes
    location: str | None = None
    """Where a redirect leads, as the server wrote it. The way out follows none."""


class Network(Protocol):
    """The way out, bounded in time and size; ``https`` only, no redirects."""

    def get(self, url: str, *, accept: str) -> Reply:
        """As :meth:`post`, asking only."""

    def post(self, url: str, body: bytes, *, media_type: str, accept: str) -> Reply:
        """The answer, whatever its status. Raises ``InputError("network.url")`` and
        ``RemoteError``."""


class ItemType(StrEnum):
    """What one row of the wallet is."""

    RECORD = "record"
    """Written by the holder; self-stated."""

    CREDENTIAL = "credential"
    """Signed by somebody else; the original is kept as received."""

    FILE = "file"
    """A PDF or picture kept as bytes; not checked."""


@dataclass(frozen=True, slots=True)
class Item:
    """One record, credential or file, without its original bytes."""

    id: str
    """``urn:uuid:…``; never released."""
    type: ItemType
    kind: str
    """``education``, ``work`` …; ``credential`` or ``file`` where no kind is known."""
    title: str
    document: JsonObject
    """For a record its ``record/1``; for a credential ``credential/1``; for a file ``file/1``."""
    created: Instant
    changed: Instant
    search_text: str = ""
    """What full-text search finds it by."""


@dataclass(frozen=True, slots=True)
class ItemSummary:
    """What a list shows of an item, read from an index without the document."""

    id: str
    type: ItemType
    kind: str
    title: str
    assertion: str
    """``self``, ``evidence`` or ``attested``."""
    period_from: str | None
    period_to: str | None
    issuer: str | None
    """Who issued it; for a record the employer or school that the person named."""
    created: Instant


@dataclass(frozen=True, slots=True)
class Original:
    """Bytes as received, beside the item they belong to."""

    item_id: str
    name: str
    media_type: str
    data: bytes
    snapshot: JsonObject
    """The check made at import, with its date and evidence; to others only the holder's word."""


@dataclass(frozen=True, slots=True)
class HolderKey:
    """A private key of the holder and what it is for."""

    key: PrivateKey
    use: str
    """``recipient`` (made for one recipient), ``credential`` (a credential is bound to it)."""
    recipient: str | None
    created: Instant


@dataclass(frozen=True, slots=True)
class Release:
    """What is kept of one decided purpose: the consent or transfer record and its receipt."""

    id: str
    """The consent id (or transfer id), ``urn:uuid:…``."""
    record: JsonObject
    receipt: str
    """Compact JWS, ``consent-receipt+jwt``."""
    secrets: JsonObject
    """Per claim the key of its HMAC, and the thumbprint of the key that signed; vault only."""
    created: Instant


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A notice to a recipient, queued until it has arrived, and what became of it."""

    id: str
    """The ``jti`` of the notice."""
    created: Instant
    document: JsonObject
    """``outgoing/1``."""


@dataclass(frozen=True, slots=True)
class Position:
    """How far a vault has come. Remembered outside it, it shows that an old copy was put back."""

    epoch: int
    """Grows with every change of the keys."""
    log_seq: int
    """The newest position of the log; 0 for an empty one."""
    log_link: bytes
    """The link there; empty for an empty log."""


@dataclass(frozen=True, slots=True)
class KnownBackup:
    """What a vault remembers of a backup that was made of it."""

    id: str
    made: Instant
    name: str
    """What its file was called then."""
    log_seq: int
    """The newest entry of the log inside it."""
    checked: Instant | None = None
    """When it was last rehearsed, and found right."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the file of a vault is like. Remembered outside it, it shows that a part of an older
    file was put back."""

    database: str
    """The name of the file; with a new data key comes a new one."""
    generation: int
    """Grows with every committed change."""
    digest: bytes
    """Over the proofs of all pages."""


class Vault(Protocol):
    """The opened vault. Every write happens inside :meth:`transaction`."""

    @property
    def is_demo(self) -> bool: ...

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing; other processes wait. Not nestable."""

    def put_item(self, item: Item) -> None:
        """Adds or replaces. ``ConflictError("vault.changed")`` never silently loses a change."""

    def item(self, item_id: str) -> Item:
        """By full id or an unambiguous start of the uuid (at least 4 characters).

        Raises ``NotFoundError("vault.no_record")``, ``InputError("vault.ambiguous_id")``.
        """

    def items(self) -> Sequence[Item]: ...

    def summaries(self, *, kind: str | None = None) -> Sequence[ItemSummary]: ...

    def search(self, text: str) -> Sequence[ItemSummary]: ...

    def remove_item(self, item_id: str) -> None:
        """With its originals and every trace in the search index."""

    def put_original(self, original: Original) -> None: ...

    def originals(self, item_id: str) -> Sequence[Original]: ...

    def document(self, name: str) -> JsonObject | None:
        """``identity``, ``wishes`` or ``unfinished``; None where not set."""

    def put_document(self, name: str, document: JsonObject | None) -> None: ...

    def put_key(self, key: HolderKey) -> None: ...

    def key(self, thumbprint: str) -> HolderKey | None: ...

    def recipient_key(self, recipient: str) -> HolderKey | None: ...

    def remove_key(self, thumbprint: str) -> None:
        """Forgets a key for good; nothing where there is none."""

    def holder_keys(self) -> Sequence[HolderKey]:
        """Every private key, by thumbprint."""

    def backups(self) -> Sequence[KnownBackup]:
        """The backups made of this vault, oldest first."""

    def put_backup(self, backup: KnownBackup) -> None:
        """Adds one, or replaces what was known of it."""

    def log_head(self) -> LogRow | None:
        """The newest row."""

    def append_log(self, row: LogRow) -> None: ...

    def log(self) -> Sequence[LogRow]:
        """Oldest first."""

    def delete_log(self, seqs: Sequence[int]) -> None:
        """Empties rows for good; their commitments and links stay."""

    def put_release(self, release: Release) -> None: ...

    def remove_release(self, release_id: str) -> None:
        """By full id; nothing where there is none."""

    def put_outgoing(self, outgoing: Outgoing) -> None:
        """Adds one, or replaces what was known of it."""

    def remove_outgoing(self, outgoing_id: str) -> None: ...

    def outgoing(self) -> Sequence[Outgoing]:
        """Oldest first."""

    def release(self, release_id: str) -> Release:
        """As :meth:`item`; ``NotFoundError("vault.no_consent")``."""

    def releases(self) -> Sequence[Release]: ...
