"""Files kept as evidence: a PDF or a picture, as bytes, and never opened.

What a file is, its first bytes say, not its name. What a program could run (SVG, HTML and other
markup) is no evidence here. Of a PDF the seals are checked when it comes in, and the report is kept
beside it; what its pages say stays in the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wallet import limits
from wallet.errors import InputError
from wallet.profile.records import Assertion
from wallet.standards.encoding import Instant, JsonObject, foreign_text, sha256
from wallet.workflows.ports import Item, ItemType, Original

if TYPE_CHECKING:
    from wallet.credentials.question import Question
    from wallet.credentials.report import Report

FILE_SCHEMA: Final = "file/1"
FILE_KIND: Final = "file"
FILE_SNAPSHOT: Final = "file-snapshot/1"
NOT_CHECKED: Final = "not_checked"

_BEGINNINGS: Final = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
)
_MAX_NAME: Final = 120
"""Characters of a file name that are kept."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file that may be kept."""

    name: str
    """As it was called, inert."""
    media_type: str
    data: bytes

    @property
    def sha256(self) -> str:
        """Of the bytes, in hex."""
        return sha256(self.data).hex()

    def item(self, item_id: str, at: Instant) -> Item:
        """The row that lists it where it belongs to nothing else, with its document ``file/1``."""
        document: JsonObject = {
            "schema": FILE_SCHEMA,
            "id": item_id,
            "title": self.name,
            "assertion": str(Assertion.EVIDENCE),
            "media_type": self.media_type,
            "size": len(self.data),
            "sha256": self.sha256,
        }
        return Item(
            item_id, ItemType.FILE, FILE_KIND, self.name, document, at, at, search_text=self.name
        )

    def original(self, item_id: str, at: Instant, report: Report | None = None) -> Original:
        """The row that keeps it beside an item; its snapshot is the report of its check, or says
        that nobody checked it."""
        if report is not None:
            return Original(item_id, self.name, self.media_type, self.data, report.to_json())
        snapshot: JsonObject = {
            "schema": FILE_SNAPSHOT,
            "checked_for": at.rfc3339(),
            "outcome": NOT_CHECKED,
            "sha256": self.sha256,
        }
        return Original(item_id, self.name, self.media_type, self.data, snapshot)


def media_type_of(data: bytes) -> str | None:
    """The media type of a PDF, PNG or JPEG by its first bytes; None for anything else."""
    return next((name for start, name in _BEGINNINGS if data.startswith(start)), None)


def read_evidence(name: str, data: bytes) -> Evidence:
    """The file as evidence.

    Raises :class:`InputError`: ``imports.not_evidence`` for what is neither PDF, PNG nor JPEG,
    ``imports.evidence_size`` above the limit.
    """
    media_type = media_type_of(data)
    if media_type is None:
        raise InputError("imports.not_evidence")
    if len(data) > limits.MAX_ATTACHMENT_BYTES:
        raise InputError("imports.evidence_size", limit=limits.MAX_ATTACHMENT_BYTES)
    return Evidence(original_name(name), media_type, data)


def check_seals(evidence: Evidence, question: Question) -> Report | None:
    """The report about a sealed PDF, whatever its outcome: the file is the holder's own. None for a
    file that has no seal or cannot be judged."""
    from wallet.credentials.recognise import SEALED_PDF
    from wallet.exchange.check import verify_document

    if evidence.media_type != SEALED_PDF:
        return None
    try:
        report = verify_document(
            evidence.data, trust=question.trust, policy=question.policy, at=question.at
        )
    except InputError:
        return None
    return report if report.parts else None


def original_name(name: str) -> str:
    """A file name to keep an original by: inert, bounded, never empty."""
    return foreign_text(name, limit=_MAX_NAME) or "-"
