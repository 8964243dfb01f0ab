"""One import: recognise, check, keep, log, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from wallet.credentials.policy import Policy
from wallet.credentials.question import Question
from wallet.errors import ConflictError, InputError, WalletError
from wallet.log import EventType
from wallet.profile.formats.held import Imported
from wallet.profile.formats.json_resume import import_json_resume
from wallet.profile.formats.leaf_report import ImportLedger, LeafReport, Place, leaves_of
from wallet.profile.formats.native import import_native
from wallet.profile.kinds import IDENTITY, WISHES
from wallet.profile.records import Assertion
from wallet.standards.encoding import Instant, JsonObject, JsonValue, sha256, sha256_b64u
from wallet.workflows import journal
from wallet.workflows.evidence import FILE_KIND, check_seals, original_name, read_evidence
from wallet.workflows.hold import held_profile, item_of, new_id
from wallet.workflows.imports.brought import Brought, Incoming, Trusting
from wallet.workflows.imports.recognition import ImportFormat, recognise_import
from wallet.workflows.kept_credential import CheckedCredential, check_incoming
from wallet.workflows.kept_whole import CheckedWhole, check_whole
from wallet.workflows.ports import Clock, Entropy, Item, ItemType, Original, Vault

ORIGINAL: Final = "original"
"""The field of an item that stands for its bytes as received."""

_LOGGED_AT_ONCE: Final = 1_000
"""Ids in one log entry."""


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

    ``again`` takes a file that was imported before: nothing is doubled, a credential is checked
    anew. Raises ``ConflictError("imports.twice")`` without it, and :class:`InputError` for what
    cannot be taken; the data of such an error has the name of the file as ``file``.
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
            ImportFormat.W3C: lambda: self._whole(format_),
            ImportFormat.EDC: lambda: self._whole(format_),
            ImportFormat.BADGE: lambda: self._whole(format_),
            ImportFormat.FILE: self._evidence,
        }[format_]()
        self._log(format_, items)
        hexadecimal = sha256(self.file.data).hex()
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
        checked = check_incoming(self.file.data, self._question())
        item = self._keep(checked)
        return (item,), _kept_whole(checked.credential.payload, item, ImportFormat.SD_JWT_VC)

    def _whole(self, format_: ImportFormat) -> tuple[tuple[Item, ...], LeafReport]:
        item = self._keep(check_whole(self.file.data, self._question()))
        return (item,), _kept_whole(None, item, format_)

    def _keep(self, checked: CheckedCredential | CheckedWhole) -> Item:
        before = self._same_bytes(checked.kind, ItemType.CREDENTIAL)
        item = checked.item(
            before.id if before else new_id(self.entropy),
            created=before.created if before else self.now,
            holder_key_here=bool(checked.holder_key and self.vault.key(checked.holder_key)),
        )
        kept = checked.original(item.id, original_name(self.file.name))
        self._put_in_place(item, before, kept)
        return item

    def _question(self) -> Question:
        """What a signed file is asked that is the importing person's own."""
        policy = Policy(any_audience=True, unbound=True, issuer_key=self.trusting.issuer_key)
        canonize = self.trusting.canonize
        return Question(self.trusting.trust, policy, self.now, canonize=canonize)

    def _same_bytes(self, kind: str, type_: ItemType) -> Item | None:
        """The credential or file as it is held already."""
        digest = sha256(self.file.data).hex()
        for summary in self.vault.summaries(kind=kind):
            if summary.type is type_:
                item = self.vault.item(summary.id)
                if item.document.get("sha256") == digest:
                    return item
        return None

    def _put_in_place(self, item: Item, before: Item | None, kept: Original) -> None:
        """Of one held before, its name and the files beside it stay, and its check is the new."""
        beside = []
        if before is not None:
            for original in self.vault.originals(before.id):
                if original.data == kept.data:
                    kept = replace(kept, name=original.name)
                else:
                    beside.append(original)
            self.vault.remove_item(before.id)
        self.vault.put_item(item)
        for original in (*beside, kept):
            self.vault.put_original(original)

    def _evidence(self) -> tuple[tuple[Item, ...], LeafReport]:
        evidence = read_evidence(self.file.name, self.file.data)
        before = self._same_bytes(FILE_KIND, ItemType.FILE)
        report = check_seals(evidence, self._question())
        if before is not None and report is None:
            return (), _kept_whole(None, before, ImportFormat.FILE)
        item = evidence.item(before.id if before else new_id(self.entropy), self.now)
        if before is not None:
            item = replace(item, created=before.created)
        self._put_in_place(item, before, evidence.original(item.id, self.now, report))
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
