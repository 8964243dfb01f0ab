"""Importing: files in, records, credentials and evidence out, with an account of every leaf.

One call is one transaction: a file that cannot be taken leaves the vault as it was, also where
files before it could be. Which format a file has is told from its content.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from wallet.credentials.policy import Policy
from wallet.credentials.question import Question
from wallet.credentials.trust import Trust
from wallet.errors import ConflictError, InputError, WalletError
from wallet.log import EventType
from wallet.profile.formats.held import Imported
from wallet.profile.formats.json_resume import import_json_resume
from wallet.profile.formats.leaf_report import ImportLedger, LeafReport, Place, leaves_of
from wallet.profile.formats.native import import_native
from wallet.profile.kinds import IDENTITY, WISHES
from wallet.profile.records import Assertion
from wallet.standards.encoding import Instant, JsonObject, JsonValue, sha256_b64u
from wallet.standards.encoding import sha256 as sha256_of
from wallet.standards.jose import PublicKey
from wallet.workflows import journal
from wallet.workflows.evidence import original_name, read_evidence
from wallet.workflows.hold import held_profile, item_of, new_id
from wallet.workflows.imports.credential import CheckedCredential, check_incoming
from wallet.workflows.imports.recognition import ImportFormat, recognise_import
from wallet.workflows.ports import Clock, Entropy, Item, ItemType, Vault

__all__ = ["Brought", "ImportFormat", "Incoming", "Trusting", "import_files"]

ORIGINAL = "original"
"""The field of an item that stands for its bytes as received."""

_LOGGED_AT_ONCE = 1_000
"""Ids in one log entry."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file to import."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Trusting:
    """Whose word counts when a credential is checked."""

    trust: Trust
    issuer_key: PublicKey | None = None
    """A key the caller vouches for."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What one file brought."""

    name: str
    format: ImportFormat
    sha256: str
    """Of the file, in hex."""
    items: tuple[Item, ...]
    """New in the wallet, or checked anew."""
    report: LeafReport

    def to_json(self) -> JsonObject:
        """Its part of ``import-report/1``."""
        items: list[JsonValue] = [
            {"id": item.id, "type": str(item.type), "kind": item.kind, "title": item.title}
            for item in self.items
        ]
        return {
            "file": self.name,
            "format": str(self.format),
            "sha256": self.sha256,
            "items": items,
            "report": self.report.to_json(),
        }


def import_files(
    vault: Vault,
    files: Sequence[Incoming],
    *,
    trusting: Trusting,
    again: bool = False,
    clock: Clock,
    entropy: Entropy,
) -> tuple[Brought, ...]:
    """What the files brought, all of them or none.

    ``again`` takes a file that was imported before: records that are there are not doubled, a
    credential is checked anew, other evidence is kept once more. Raises
    ``ConflictError("imports.twice")`` without it, and :class:`InputError` for what cannot be taken;
    the data of such an error has the name of the file as ``file``.
    """
    brought = []
    with vault.transaction():
        for one in files:
            importer = _Importer(vault, one, trusting, clock.now(), entropy)
            try:
                if not again:
                    importer.refuse_twice()
                brought.append(importer.run())
            except WalletError as error:
                error.data.setdefault("file", original_name(one.name))
                raise
    return tuple(brought)


@dataclass(frozen=True, slots=True)
class _Importer:
    """One file on its way in, inside the transaction."""

    vault: Vault
    file: Incoming
    trusting: Trusting
    now: Instant
    entropy: Entropy

    def refuse_twice(self) -> None:
        """Raises where this file was imported before and something of it is still here."""
        digest = sha256_b64u(self.file.data)
        held = {summary.id for summary in self.vault.summaries()}
        for row in self.vault.log():
            body = row.body or {}
            if body.get("type") != EventType.IMPORTED or body.get("document_digest") != digest:
                continue
            ids = body.get("item_ids")
            if not isinstance(ids, list) or not ids or not held.isdisjoint(map(str, ids)):
                raise ConflictError(
                    "imports.twice", name=original_name(self.file.name), date=str(body["time"])[:10]
                )

    def run(self) -> Brought:
        """Recognises the file, keeps what it brings and logs it."""
        format_ = recognise_import(self.file.data)
        items, report = {
            ImportFormat.PROFILE: self._profile,
            ImportFormat.JSON_RESUME: self._json_resume,
            ImportFormat.SD_JWT_VC: self._credential,
            ImportFormat.FILE: self._evidence,
        }[format_]()
        self._log(format_, items)
        hexadecimal = sha256_of(self.file.data).hex()
        return Brought(original_name(self.file.name), format_, hexadecimal, items, report)

    def _profile(self) -> tuple[tuple[Item, ...], LeafReport]:
        return self._take(import_native(self.file.data, held=held_profile(self.vault)))

    def _json_resume(self) -> tuple[tuple[Item, ...], LeafReport]:
        return self._take(
            import_json_resume(
                self.file.data,
                held=held_profile(self.vault),
                new_id=lambda: new_id(self.entropy),
                at=self.now,
            )
        )

    def _take(self, imported: Imported) -> tuple[tuple[Item, ...], LeafReport]:
        """Keeps records, identity and wishes. A file cannot say of itself that it is attested."""
        taken = {summary.id for summary in self.vault.summaries()}
        for record in imported.records:
            if record.assertion is Assertion.ATTESTED:
                raise InputError("imports.attested_record")
            if record.id in taken:
                raise InputError("imports.id_taken")
        items = tuple(item_of(record, at=self.now) for record in imported.records)
        for item in items:
            self.vault.put_item(item)
        for name, value in ((IDENTITY, imported.identity), (WISHES, imported.wishes)):
            if value is not None and value.to_json() != self.vault.document(name):
                self.vault.put_document(name, value.to_json())
        return items, imported.report

    def _credential(self) -> tuple[tuple[Item, ...], LeafReport]:
        policy = Policy(any_audience=True, unbound=True, issuer_key=self.trusting.issuer_key)
        checked = check_incoming(self.file.data, Question(self.trusting.trust, policy, self.now))
        before = self._same_bytes(checked)
        item = checked.item(
            before.id if before else new_id(self.entropy),
            created=before.created if before else self.now,
            holder_key_here=bool(checked.holder_key and self.vault.key(checked.holder_key)),
        )
        self._keep_credential(item, checked, before)
        return (item,), _kept_whole(checked.credential.payload, item, ImportFormat.SD_JWT_VC)

    def _same_bytes(self, checked: CheckedCredential) -> Item | None:
        """The credential as it is held already."""
        digest = sha256_of(checked.data).hex()
        for summary in self.vault.summaries(kind=checked.kind):
            if summary.type is ItemType.CREDENTIAL:
                item = self.vault.item(summary.id)
                if item.document.get("sha256") == digest:
                    return item
        return None

    def _keep_credential(self, item: Item, checked: CheckedCredential, before: Item | None) -> None:
        """Puts it in place; of one held before, files beside it stay and its check is the new."""
        name = original_name(self.file.name)
        beside = []
        if before is not None:
            for original in self.vault.originals(before.id):
                if original.data == checked.data:
                    name = original.name
                else:
                    beside.append(original)
            self.vault.remove_item(before.id)
        self.vault.put_item(item)
        for original in (*beside, checked.original(item.id, name)):
            self.vault.put_original(original)

    def _evidence(self) -> tuple[tuple[Item, ...], LeafReport]:
        evidence = read_evidence(self.file.name, self.file.data)
        item = evidence.item(new_id(self.entropy), self.now)
        self.vault.put_item(item)
        self.vault.put_original(evidence.original(item.id, self.now))
        return (item,), _kept_whole(None, item, ImportFormat.FILE)

    def _log(self, format_: ImportFormat, items: tuple[Item, ...]) -> None:
        ids = [item.id for item in items]
        for start in range(0, max(len(ids), 1), _LOGGED_AT_ONCE):
            part = ids[start : start + _LOGGED_AT_ONCE]
            data: JsonObject = {
                "format": str(format_),
                "document_digest": sha256_b64u(self.file.data),
                "count": len(part),
                "item_ids": [*part],
            }
            journal.write(self.vault, self.entropy, EventType.IMPORTED, self.now, data)


def _kept_whole(tree: JsonValue, item: Item, format_: ImportFormat) -> LeafReport:
    """The account of a file that is kept as received, every leaf of it."""
    ledger = ImportLedger(tree)
    for path in leaves_of(tree):
        ledger.take(path, Place(item.id, ORIGINAL))
    return ledger.report(str(format_))
