"""How the vault is locked and what is in it: the document, and the lines a person reads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wallet.cli.views.claims import render_pairs
from wallet.cli.views.page import Page
from wallet.messages import Catalogue
from wallet.standards.encoding import Instant, JsonObject
from wallet.vault.header import Header
from wallet.vault.kdf import DEFAULT, STRONG, KdfCost
from wallet.workflows.suspension import Suspension
from wallet.workflows.vault_care import Contents

SCHEMA = "vault-status/1"
STRENGTHS = ("minimal", "usual", "strong")


def status_document(
    header: Header, database: Path, held: Contents, suspended: Suspension | None, left: int
) -> JsonObject:
    """``vault-status/1``."""
    return {
        "schema": SCHEMA,
        "folder": str(database.parent),
        "created": header.created.rfc3339(),
        "epoch": header.epoch,
        "slots": [
            {
                "type": str(slot.type),
                "strength": _strength(slot.cost),
                "memory_kib": slot.cost.memory_kib,
                "passes": slot.cost.passes,
                "lanes": slot.cost.lanes,
            }
            for slot in header.slots
        ],
        "bytes": database.stat().st_size,
        "counts": {
            "records": held.records,
            "credentials": held.credentials,
            "files": held.files,
            "consents": held.consents,
            "log_entries": held.log_entries,
        },
        "backup_checked": held.backup_checked.rfc3339() if held.backup_checked else None,
        "changes_since_backup": held.changes_since,
        "session_seconds_left": left,
        "grants_suspended": None
        if suspended is None
        else {"since": suspended.since.rfc3339(), "reason": suspended.reason},
    }


def render_status(document: Any, t: Catalogue, page: Page) -> Iterator[str]:
    """The same for a person."""
    counts, checked = document["counts"], document["backup_checked"]
    rows = [
        (t("care.label.created"), _day(document["created"])),
        (t("care.label.opened_by"), "\n".join(_slot(slot, t) for slot in document["slots"])),
        (t("care.label.epoch"), str(document["epoch"])),
        (t("care.label.size"), t("care.size", kilobytes=-(-document["bytes"] // 1000))),
        (t("care.label.holds"), t("care.holds", **counts)),
        (
            t("care.label.backup"),
            t("care.backup", date=_day(checked), changes=document["changes_since_backup"])
            if checked
            else t("care.backup_never"),
        ),
    ]
    left = document["session_seconds_left"]
    open_for = t("care.session", minutes=-(-left // 60)) if left else t("care.session_none")
    rows.append((t("care.label.session"), open_for))
    suspended = document["grants_suspended"]
    if suspended:
        reason = t(f"care.reason.{suspended['reason']}")
        rows.append(
            (
                t("care.label.grants"),
                t("care.grants_suspended", date=_day(suspended["since"]), reason=reason),
            )
        )
    yield from render_pairs(rows, page)


def _slot(slot: Any, t: Catalogue) -> str:
    return t(
        "care.slot",
        what=t(f"care.slot_type.{slot['type']}"),
        strength=t(f"care.strength.{slot['strength']}"),
        mebibytes=slot["memory_kib"] // 1024,
        passes=slot["passes"],
    )


def _strength(cost: KdfCost) -> str:
    minimal, usual, strong = STRENGTHS
    if cost.work < DEFAULT.work:
        return minimal
    return usual if cost.work < STRONG.work else strong


def _day(text: str) -> str:
    return Instant.parse(text).date()
