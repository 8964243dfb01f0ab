"""Exporting: one's own data, taken out for oneself. Nothing is signed and nobody is named.

Every export is logged, by format and number; no value goes into the log.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from wallet.errors import InputError, NotFoundError
from wallet.log import EventType
from wallet.profile.formats.held import Exported
from wallet.profile.formats.json_resume import export_json_resume
from wallet.profile.formats.leaf_report import Left, Place, Reason
from wallet.profile.formats.native import export_native
from wallet.profile.records import Assertion
from wallet.standards.encoding import JsonObject
from wallet.workflows import journal
from wallet.workflows.hold import held_profile
from wallet.workflows.ports import Clock, Entropy, ItemType, Original, Vault

_ORIGINAL = "original"
"""The field of an item that stands for a file beside it."""


class ExportFormat(StrEnum):
    """What can be written."""

    PROFILE = "json"
    """The wallet's own format, without loss."""
    JSON_RESUME = "jsonresume"


@dataclass(frozen=True, slots=True)
class TakenOut:
    """A file as received, taken out again."""

    title: str
    original: Original = field(repr=False)


def export_profile(
    vault: Vault, format_: ExportFormat, *, clock: Clock, entropy: Entropy
) -> Exported:
    """Records, identity and wishes in a format, and what became of each value; logged.

    Credentials and files do not fit into these formats; the report names each of them as left.
    """
    now = clock.now()
    with vault.transaction():
        held = held_profile(vault)
        if format_ is ExportFormat.PROFILE:
            exported = export_native(held, at=now)
        else:
            exported = export_json_resume(held, at=now)
        data: JsonObject = {"format": str(format_), "count": len(held.records)}
        journal.write(vault, entropy, EventType.EXPORTED, now, data)
        left = (*exported.report.left, *_files_left(vault))
    return replace(exported, report=replace(exported.report, left=left))


def export_original(
    vault: Vault, item_id: str, name: str | None, *, clock: Clock, entropy: Entropy
) -> TakenOut:
    """The bytes of a file as received; logged.

    ``name`` may be left out where there is only one. Raises
    ``NotFoundError("exports.no_original")``, and ``InputError("exports.several_originals")`` with
    the names there are.
    """
    with vault.transaction():
        item = vault.item(item_id)
        found = [one for one in vault.originals(item.id) if name in (None, one.name)]
        if not found:
            raise NotFoundError("exports.no_original")
        if len(found) > 1:
            raise InputError("exports.several_originals", names=[one.name for one in found])
        data: JsonObject = {"format": _ORIGINAL, "count": 1, "item_ids": [item.id]}
        journal.write(vault, entropy, EventType.EXPORTED, clock.now(), data)
    return TakenOut(item.title, found[0])


def _files_left(vault: Vault) -> list[Left]:
    """What is kept as bytes: credentials, files, and evidence beside records."""
    return [
        Left(Reason.NO_FIELD, place=Place(summary.id, _ORIGINAL))
        for summary in vault.summaries()
        if summary.type is not ItemType.RECORD
        or (summary.assertion == Assertion.EVIDENCE and vault.originals(summary.id))
    ]
