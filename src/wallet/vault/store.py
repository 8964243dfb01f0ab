"""The opened vault, as :class:`wallet.workflows.ports.Vault` asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Final, Self

from wallet.errors import InputError, LockedError
from wallet.standards.encoding import Instant, JsonObject
from wallet.vault.backup import Snapshot, snapshot
from wallet.vault.backups import Backups
from wallet.vault.copies import drop_copies, keep_copy
from wallet.vault.creation import create_vault, identity_of
from wallet.vault.database import Database
from wallet.vault.documents import Documents
from wallet.vault.examination import Finding, examine
from wallet.vault.folder import Folder
from wallet.vault.freshness import Stale, compare
from wallet.vault.header import Header
from wallet.vault.imprints import Proofs
from wallet.vault.items import Items
from wallet.vault.kdf import DEFAULT, KdfCost, Purpose, subkey
from wallet.vault.keys import Keys
from wallet.vault.log_rows import LogRows
from wallet.vault.originals import Originals
from wallet.vault.outgoing import OutgoingRows
from wallet.vault.rekeying import sweep_old_databases
from wallet.vault.releases import Releases
from wallet.vault.schema import bring_up_to_date
from wallet.vault.sessions import Moment, OpenSession, header_of
from wallet.vault.slots import SlotType
from wallet.vault.unlock import check_in_use, unlock
from wallet.workflows.ports import (
    Entropy,
    HolderKey,
    Imprint,
    Item,
    ItemSummary,
    KnownBackup,
    LogRow,
    Original,
    Outgoing,
    Position,
    Release,
)

_BY_PASSPHRASE: Final = frozenset({SlotType.PASSPHRASE})


class Vault:
    """An open vault. Close it, or use it in a ``with`` statement."""

    def __init__(
        self, folder: Folder, header: Header, database: Database, *, data_key: bytes | None = None
    ) -> None:
        """Use :meth:`create` or :meth:`open`. Without a data key no backup can be made."""
        self._folder = folder
        self._data_key = data_key
        self._header = header
        self._database = database
        self._observer: Callable[[Position], None] | None = None
        self._before_closing: Callable[[], None] | None = None
        self._proofs: Proofs | None = None
        self._items = Items(database)
        self._originals = Originals(database)
        self._documents = Documents(database)
        self._keys = Keys(database)
        self._log = LogRows(database)
        self._releases = Releases(database)
        self._outgoing = OutgoingRows(database)
        self._backups = Backups(database)

    @classmethod
    def create(
        cls,
        folder: Folder,
        *,
        passphrase: bytes,
        entropy: Entropy,
        now: Instant,
        demo: bool = False,
        kdf: KdfCost = DEFAULT,
    ) -> tuple[Self, str]:
        """A new vault and its recovery code, which is kept nowhere and shown once.

        The vault is put in place whole: a creation that is interrupted leaves nothing in the way
        of the next. Raises ``ConflictError("vault.exists")``.
        """
        created = create_vault(
            folder, passphrase=passphrase, entropy=entropy, now=now, demo=demo, cost=kdf
        )
        return cls.with_key(folder, created.header, created.data_key), created.recovery_code

    @classmethod
    def open(cls, folder: Folder, *, passphrase: bytes) -> Self:
        """The vault in ``folder``. Takes as long as its key derivation.

        Raises ``NotFoundError("vault.none")``, ``LockedError("vault.wrong_passphrase")``,
        ``InputError("vault.damaged")``, ``InputError("vault.newer")``.
        """
        header, data_key = unlock(folder, passphrase, types=_BY_PASSPHRASE)
        sweep_old_databases(folder, header)
        try:
            return cls.with_key(folder, header, data_key)
        except InputError:
            check_in_use(folder, header)  # its database can be gone since, with its data key
            raise

    @classmethod
    def with_key(cls, folder: Folder, header: Header, data_key: bytes) -> Self:
        """The vault in ``folder``, from a header proven with this data key. Errors as
        :meth:`open`."""
        database = _database(folder, header, subkey(data_key, Purpose.DATABASE))
        return cls(folder, header, database, data_key=data_key)

    @classmethod
    def resume(cls, folder: Folder, session: OpenSession, now: Moment) -> Self | None:
        """The vault by an open session; None where that has ended or the keys were changed."""
        header = header_of(folder, session, now)
        return (
            None if header is None else cls(folder, header, _database(folder, header, session.key))
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file; an unfinished transaction is undone."""
        try:
            if self._before_closing:
                self._before_closing()
        finally:
            self._database.close()
            if self._proofs:
                self._proofs.close()

    @property
    def header(self) -> Header:
        """The proven header: wallet id, epoch, slots."""
        return self._header

    @property
    def is_demo(self) -> bool:
        """Whether the demonstration made this vault."""
        return self._header.demo

    def position(self) -> Position:
        """How far the vault has come, to be remembered outside it."""
        head = self._log.head()
        if head is None:
            return Position(self._header.epoch, 0, b"")
        return Position(self._header.epoch, head.seq, head.link)

    def behind(self, seen: Position) -> frozenset[Stale]:
        """How the vault is behind what was seen of it before; empty for a fresh one."""
        return compare(self.position(), seen, self._log.link_at)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; other processes wait. Not nestable.

        Raises ``ConflictError("vault.changed")`` where the vault has got another database, or was
        destroyed, since it was opened: nothing is written to a file that nobody will read.
        """
        remembered = self._items.remembered_versions()
        try:
            with self._database.transaction():
                check_in_use(self._folder, self._header)
                yield
        except BaseException:
            self._items.forget_versions(remembered)
            raise
        drop_copies(self._folder)
        if self._observer:
            self._observer(self.position())

    def imprint(self, *, settled: bool = True) -> Imprint:
        """What the file is like now. ``settled``: while nobody writes, waiting for who does."""
        if self._proofs is None:
            self._proofs = Proofs(self._folder.path / self._header.database)
        with self._database.transaction() if settled else nullcontext():
            generation = self._database.generation()
            return Imprint(self._header.database, generation, self._proofs.digest())

    def before_closing(self, act: Callable[[], None]) -> None:
        """Has ``act`` done before the vault lets go of its file."""
        self._before_closing = act

    def observe(self, observer: Callable[[Position], None]) -> None:
        """Has ``observer`` told the position after every committed change."""
        self._observer = observer

    def snapshot(self, *, now: Instant, entropy: Entropy) -> AbstractContextManager[Snapshot]:
        """The vault as it is now, ready to be written to a backup file.

        Raises ``LockedError("backup.passphrase")`` where it was opened without one.
        """
        if self._data_key is None:
            raise LockedError("backup.passphrase")
        return snapshot(self._folder, self._database, self._data_key, now=now, entropy=entropy)

    def findings(self) -> Sequence[Finding]:
        """All that is wrong with what is stored; reads every page."""
        return examine(self._database)

    def put_item(self, item: Item) -> None:
        self._items.put(item)

    def item(self, item_id: str) -> Item:
        return self._items.get(item_id)

    def items(self) -> Sequence[Item]:
        return self._items.all()

    def summaries(self, *, kind: str | None = None) -> Sequence[ItemSummary]:
        return self._items.summaries(kind)

    def search(self, text: str) -> Sequence[ItemSummary]:
        return self._items.search(text)

    def remove_item(self, item_id: str) -> None:
        self._items.remove(item_id)

    def put_original(self, original: Original) -> None:
        self._originals.put(original)

    def originals(self, item_id: str) -> Sequence[Original]:
        return self._originals.of(item_id)

    def items_with_originals(self) -> Sequence[str]:
        """The ids of the items that have any."""
        return self._originals.owners()

    def document(self, name: str) -> JsonObject | None:
        return self._documents.get(name)

    def put_document(self, name: str, document: JsonObject | None) -> None:
        self._documents.put(name, document)

    def put_key(self, key: HolderKey) -> None:
        self._keys.put(key)

    def key(self, thumbprint: str) -> HolderKey | None:
        return self._keys.get(thumbprint)

    def recipient_key(self, recipient: str) -> HolderKey | None:
        return self._keys.of_recipient(recipient)

    def remove_key(self, thumbprint: str) -> None:
        self._keys.remove(thumbprint)

    def holder_keys(self) -> Sequence[HolderKey]:
        """Every private key, by thumbprint."""
        return self._keys.all()

    def backups(self) -> Sequence[KnownBackup]:
        return self._backups.all()

    def put_backup(self, backup: KnownBackup) -> None:
        self._backups.put(backup)

    def log_head(self) -> LogRow | None:
        return self._log.head()

    def append_log(self, row: LogRow) -> None:
        self._log.append(row)

    def log(self) -> Sequence[LogRow]:
        return self._log.all()

    def delete_log(self, seqs: Sequence[int]) -> None:
        self._log.delete(seqs)

    def put_release(self, release: Release) -> None:
        self._releases.put(release)

    def remove_release(self, release_id: str) -> None:
        self._releases.remove(release_id)

    def put_outgoing(self, outgoing: Outgoing) -> None:
        self._outgoing.put(outgoing)

    def remove_outgoing(self, outgoing_id: str) -> None:
        self._outgoing.remove(outgoing_id)

    def outgoing(self) -> Sequence[Outgoing]:
        return self._outgoing.all()

    def release(self, release_id: str) -> Release:
        return self._releases.get(release_id)

    def releases(self) -> Sequence[Release]:
        return self._releases.all()


def _database(folder: Folder, header: Header, key: bytes) -> Database:
    """The database of a proven header, brought up to date."""
    database = Database(folder.path / header.database, key)
    try:
        bring_up_to_date(database, before=lambda version: keep_copy(folder, database, version))
        _check_belongs(database, header)
    except BaseException:
        database.close()
        raise
    return database


def _check_belongs(database: Database, header: Header) -> None:
    said: dict[str, str] = dict(database.rows("SELECT name, value FROM meta"))
    if any(said.get(name) != value for name, value in identity_of(header).items()):
        raise InputError("vault.damaged", file=header.database)
