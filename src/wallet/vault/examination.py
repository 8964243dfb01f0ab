"""Whether what a vault stores is whole: every page, the search index, the log, the files kept.

Encryption with a MAC per page notices a flipped bit when the page is read. So everything is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from wallet.errors import InputError
from wallet.log import check_chain
from wallet.standards.encoding import JsonObject, foreign_text, sha256
from wallet.standards.jose import parse_jws
from wallet.vault.database import Database
from wallet.vault.keys import Keys
from wallet.vault.log_rows import LogRows
from wallet.vault.outgoing import OutgoingRows
from wallet.vault.pages import PAGE_BYTES, damaged_pages
from wallet.vault.releases import Releases
from wallet.vault.rows import from_column

RECIPIENT: Final = "recipient"
"""What a key made for one recipient is for."""


class Part(StrEnum):
    """What part of a vault something is wrong with."""

    PAGES = "pages"
    """A page of the file, or how the pages hang together."""
    SEARCH = "search"
    """The full-text index; it can be made anew from the records."""
    LOG = "log"
    ORIGINAL = "original"
    """A file kept beside a record is not the one that was received."""
    KEY = "key"
    """A private key is missing: what was signed with it cannot be taken back by a notice."""
    ORPHAN = "orphan"
    """A private key was made for a recipient, and nothing that is kept was signed with it."""
    NOTICE = "notice"
    """A notice to a recipient is about a release that is not kept, or is not the one it is for."""
    MODE = "mode"
    """A file or folder that others than its owner may read."""
    LEFTOVER = "leftover"
    """What an interrupted command left behind."""
    TAIL = "tail"
    """Bytes after the last page."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong."""

    part: Part
    what: str
    """Which: an id, a position, a file name; never a value of a claim."""
    mendable: bool = False
    """Whether a repair loses nothing."""


_SEARCH_INDEX: Final = ("inverted index", "fts5")
"""What SQLite's complaints about a full-text index have in them."""


def examine_file(path: Path, key: bytes, *, repair: bool) -> Sequence[Finding]:
    """As :func:`examine`, also for a file too damaged to be opened. With ``repair``, what is
    mendable is mended."""
    if not path.stat().st_size:
        return [Finding(Part.PAGES, "1")]  # to SQLite an empty file is a new database
    try:
        database = Database(path, key)
    except InputError as error:
        if error.code != "vault.damaged":
            raise
        count = -(-path.stat().st_size // PAGE_BYTES)
        numbers = [*damaged_pages(path, key, count=count)]
        # Where every page there is can be trusted, the file ends too early.
        return [Finding(Part.PAGES, str(number)) for number in numbers or [count + 1]]
    with closing(database):
        findings = examine(database)
        if repair:
            _mend(database, [finding for finding in findings if finding.mendable])
        return findings


def examine(database: Database) -> Sequence[Finding]:
    """All that is wrong with a database; reads every page of it.

    Where pages are damaged, nothing is said about what stands on them.
    """
    damaged = [Finding(Part.PAGES, str(number)) for number in _damaged_pages(database)]
    if damaged:
        return damaged
    return [
        *_tail(database),
        *_structure(database),
        *_search(database),
        *_log(database),
        *_originals(database),
        *_keys(database),
        *_notices(database),
    ]


def _mend(database: Database, findings: Sequence[Finding]) -> None:
    """Makes the search index anew, removes keys of no use, cuts off bytes after the end."""
    parts = {finding.part for finding in findings}
    with database.transaction():
        if Part.SEARCH in parts:
            database.write("INSERT INTO items_text (items_text) VALUES ('rebuild')")
        for finding in findings:
            if finding.part is Part.ORPHAN:
                database.write("DELETE FROM keys WHERE thumbprint = ?", finding.what)
    if Part.TAIL in parts:
        database.cut_tail()


def _damaged_pages(database: Database) -> list[int]:
    try:
        return database.damaged_pages()
    except InputError:  # too damaged for a transaction
        return [1]


def _tail(database: Database) -> Iterator[Finding]:
    if database.tail():
        yield Finding(Part.TAIL, database.name, mendable=True)


def _structure(database: Database) -> Iterator[Finding]:
    """How the pages hang together, and whether each row has what it refers to."""
    complaints = [str(row[0]) for row in database.rows("PRAGMA integrity_check(20)")]
    for complaint in complaints:
        if complaint != "ok" and not any(word in complaint for word in _SEARCH_INDEX):
            yield Finding(Part.PAGES, complaint)
    for table, row, *_ in database.rows("PRAGMA foreign_key_check"):
        yield Finding(Part.PAGES, f"{table} {row}")


def _search(database: Database) -> Iterator[Finding]:
    """Whether the words of the index are those of the records."""
    try:
        with database.transaction(keep=False):
            database.write(
                "INSERT INTO items_text (items_text, rank) VALUES ('integrity-check', 1)"
            )
    except InputError:
        yield Finding(Part.SEARCH, "items_text", mendable=True)


def _log(database: Database) -> Iterator[Finding]:
    for flaw in check_chain(LogRows(database).all()):
        yield Finding(Part.LOG, str(flaw.seq))


def _originals(database: Database) -> Iterator[Finding]:
    """Files beside records, against the digests noted when they were received."""
    rows = database.rows(
        "SELECT items.id, items.document, originals.name, originals.snapshot, originals.data "
        "FROM originals JOIN items ON items.number = originals.item ORDER BY items.id"
    )
    kept: dict[str, list[bool]] = {}
    for item_id, document, name, snapshot, data in rows:
        digest = sha256(data).hex()
        noted = from_column(snapshot).get("sha256")
        if noted is not None and noted != digest:
            yield Finding(Part.ORIGINAL, f"{item_id} {foreign_text(name)}")
        of_item = from_column(document).get("sha256")
        if of_item is not None:
            kept.setdefault(item_id, []).append(of_item == digest)
    yield from (Finding(Part.ORIGINAL, item_id) for item_id, same in kept.items() if not any(same))


def _keys(database: Database) -> Iterator[Finding]:
    """Keys that a release was signed with and are gone; keys made for nothing that is kept."""
    kept = {key.key.public.thumbprint(): key.use for key in Keys(database).all()}
    signed = {str(release.secrets.get("key")) for release in Releases(database).all()}
    for thumbprint in sorted(signed - kept.keys()):
        yield Finding(Part.KEY, thumbprint)
    for thumbprint, use in kept.items():
        if use == RECIPIENT and thumbprint not in signed:
            yield Finding(Part.ORPHAN, thumbprint, mendable=True)


def _notices(database: Database) -> Iterator[Finding]:
    """Notices that wait or went out: each is the one of its id, about something that is kept."""
    kept = {release.record.get("id") for release in Releases(database).all()}
    for one in OutgoingRows(database).all():
        if one.document.get("consent_id") not in kept or _id_of(one.document) != one.id:
            yield Finding(Part.NOTICE, foreign_text(one.id))


def _id_of(document: JsonObject) -> object:
    """The ``jti`` that the notice in a row was signed with; None for what is no notice."""
    try:
        return parse_jws(str(document.get("notice"))).claims().get("jti")
    except InputError:
        return None
