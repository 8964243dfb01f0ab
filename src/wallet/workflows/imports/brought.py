"""What goes into an import and what comes out of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from wallet.credentials.trust import Trust
from wallet.profile.formats.leaf_report import LeafReport
from wallet.standards.encoding import JsonObject, JsonValue
from wallet.standards.jose import PublicKey
from wallet.standards.linked_data import Canonizer
from wallet.workflows.imports.recognition import ImportFormat
from wallet.workflows.ports import Item

IMPORT_REPORT_SCHEMA: Final = "import-report/1"


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
    canonize: Canonizer | None = None
    """Makes the signed form of JSON-LD; None: it cannot be made here."""


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


def report_document(brought: Sequence[Brought]) -> JsonObject:
    """The document ``import-report/1``."""
    return {"schema": IMPORT_REPORT_SCHEMA, "files": [one.to_json() for one in brought]}
