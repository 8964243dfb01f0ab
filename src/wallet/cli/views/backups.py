"""What is said about backups: made, rehearsed, restored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from wallet.cli.views.page import Page
from wallet.messages import Catalogue
from wallet.standards.encoding import Instant, JsonObject, JsonValue, foreign_text
from wallet.vault.rehearsal import Difference, Rehearsal, Thing
from wallet.workflows.ports import KnownBackup

CREATED: Final = "backup-created/1"
CHECKED: Final = "backup-check/1"
RESTORED: Final = "backup-restored/1"

_INDENT: Final = "  "
_SHORT: Final = 8


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back."""

    made: Instant
    records: int
    consents: tuple[str, ...]
    """Those that stood as given on the day of the backup: one may be withdrawn since."""
    faults: int
    """What was wrong with the vault already when the backup was made."""
    aside: str | None
    """Where the vault went that was there before."""
    code: str | None
    """The new recovery code, of who came without the passphrase."""


def created_document(known: KnownBackup, file: str, size: int, records: int) -> JsonObject:
    """``backup-created/1``."""
    return {
        "schema": CREATED,
        "file": file,
        "id": known.id,
        "made": known.made.rfc3339(),
        "size": size,
        "records": records,
        "log_seq": known.log_seq,
    }


def created_lines(file: str, records: int, t: Catalogue) -> list[str]:
    """One line."""
    return [t("backup.created", file=foreign_text(file), records=records)]


def check_document(file: str, made: Instant, rehearsal: Rehearsal) -> JsonObject:
    """``backup-check/1``."""
    differing: list[JsonValue] = [
        {"thing": str(one.thing), "name": one.name, "how": str(one.how)}
        for one in rehearsal.differing
    ]
    faults: list[JsonValue] = [
        {"part": str(one.part), "what": one.what} for one in rehearsal.findings
    ]
    return {
        "schema": CHECKED,
        "file": file,
        "made": made.rfc3339(),
        "right": rehearsal.is_right,
        "age": str(rehearsal.age),
        "gives_back": {str(thing): count for thing, count in rehearsal.counts.items()},
        "differing": differing,
        "faults": faults,
    }


def check_lines(
    file: str, made: Instant, rehearsal: Rehearsal, t: Catalogue, page: Page
) -> list[str]:
    """What the backup gives back, whether that is right, and what differs."""
    verdict = "backup.right" if rehearsal.is_right else "backup.not_right"
    lines = page.wrap(t(verdict, file=foreign_text(file), date=_date(made)))
    for thing, count in rehearsal.counts.items():
        lines += page.wrap(t(f"backup.count.{thing}", count=count), indent=_INDENT)
    lines += page.wrap(t(f"backup.age.{rehearsal.age}"))
    lines += [
        line for text in _differences(rehearsal, t) for line in page.wrap(text, indent=_INDENT)
    ]
    for finding in rehearsal.findings:
        text = t(f"doctor.part.{finding.part}", what=foreign_text(finding.what))
        lines += page.wrap(text, indent=_INDENT)
    return lines


def restored_document(folder: str, restored: Restored, *, is_handed_over: bool) -> JsonObject:
    """``backup-restored/1``; with the new recovery code where nobody was there to take it."""
    code: JsonObject = {} if restored.code is None else {"recovery_code": restored.code}
    return {
        "schema": RESTORED,
        "folder": folder,
        "made": restored.made.rfc3339(),
        "records": restored.records,
        "consents": [*restored.consents],
        "faults": restored.faults,
        "kept": restored.aside,
        **({} if is_handed_over else code),
    }


def restored_lines(
    folder: str, restored: Restored, t: Catalogue, page: Page, *, is_handed_over: bool
) -> list[str]:
    """What came back, as of when, and what a person should know now."""
    date = _date(restored.made)
    lines = page.wrap(
        t("backup.restored", folder=foreign_text(folder), records=restored.records, date=date)
    )
    if restored.code is None:
        lines += page.wrap(t("backup.restored_secrets", date=date))
    else:
        lines += page.wrap(t("backup.restored_new_secrets"))
    if restored.code is not None and not is_handed_over:
        lines += ["", f"{_INDENT}{restored.code}", ""]
    if restored.consents:
        names = ", ".join(
            f"`{one.removeprefix('urn:uuid:')[:_SHORT]}`" for one in restored.consents
        )
        lines += page.wrap(t("backup.restored_consents", date=date, consents=names))
    if restored.faults:
        lines += page.wrap(t("backup.restored_faults", faults=restored.faults))
    if restored.aside:
        lines += page.wrap(t("backup.restored_aside", folder=foreign_text(restored.aside)))
    return lines


def _differences(rehearsal: Rehearsal, t: Catalogue) -> Iterator[str]:
    counted = Counter((one.thing, one.how) for one in rehearsal.differing)
    for thing in Thing:
        for how in Difference:
            if count := counted[thing, how]:
                what = t(f"backup.thing.{thing}")
                yield t(f"backup.differs.{how}", what=what, count=count)


def _date(instant: Instant) -> str:
    return instant.rfc3339()[:10]
