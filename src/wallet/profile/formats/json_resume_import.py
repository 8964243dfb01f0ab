"""Reads a JSON Resume.

Every entry that says what it is becomes a self-stated record; dates stay as exact as they are,
text loses its markup, and what has no place in the wallet is reported leaf by leaf.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from wallet import limits
from wallet.errors import InputError
from wallet.profile.formats.foreign_field import FieldText, field_text
from wallet.profile.formats.held import Held, Imported, NewId
from wallet.profile.formats.json_resume_map import (
    BASICS,
    FORMAT,
    LISTS,
    LOCATION,
    MEMBERS,
    ONGOING_WORDS,
    REASONS,
    SECTIONS,
)
from wallet.profile.formats.leaf_report import ImportLedger, LeafPath, Place, Reason
from wallet.profile.identity import Identity, build_identity
from wallet.profile.kinds import IDENTITY, TABLES, Kind
from wallet.profile.leaves import ONGOING
from wallet.profile.partial_date import PartialDate
from wallet.profile.plain_text import plain_text
from wallet.profile.records import Record, Source, build_record
from wallet.standards.encoding import Instant, JsonObject, JsonValue, parse_json_object, sha256

_TOP_MEMBERS = frozenset({"basics", *SECTIONS, *(path[0] for path in REASONS)})

_Gathered: TypeAlias = dict[LeafPath, FieldText]
"""Readable leaves of one entry, in the order of the file."""


def is_json_resume(document: JsonObject) -> bool:
    """Whether a JSON object has a member that only a resume would have."""
    return not _TOP_MEMBERS.isdisjoint(document)


def import_json_resume(data: bytes, *, held: Held, new_id: NewId, at: Instant) -> Imported:
    """What a JSON Resume brings to a wallet that holds ``held``.

    Raises ``InputError("profile.not_json_resume")``, ``InputError("encoding.…")``. Whatever is
    wrong inside the file is left out and reported, never an error.
    """
    document = parse_json_object(data)
    if not is_json_resume(document):
        raise InputError("profile.not_json_resume")
    source = Source(FORMAT, at, sha256(data).hex())
    reader = _Reader(ImportLedger(document), held.records, new_id, source)
    identity = held.identity
    records: list[Record] = []
    for member, value in document.items():
        if member == "basics":
            identity = reader.identity(value, identity)
        elif member in SECTIONS:
            records += reader.records(member, value)
        else:
            reader.leave((member,), value)
    return Imported(tuple(records), identity, held.wishes, reader.ledger.report(FORMAT))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the parts of one file into one ledger."""

    ledger: ImportLedger
    held: tuple[Record, ...]
    new_id: NewId
    source: Source

    def identity(self, basics: JsonValue, held: Identity | None) -> Identity | None:
        """The wallet's identity with what ``basics`` adds to it."""
        gathered: _Gathered = {}
        for path, member, value in self._members(("basics",), basics):
            if member == "location":
                for place_path, place_member, place_value in self._members(path, value):
                    name = LOCATION.get(place_member)
                    self._gather(gathered, IDENTITY, name, place_path, place_value)
            else:
                self._gather(gathered, IDENTITY, BASICS.get(member), path, value)
        texts = {} if held is None else held.texts()
        for path, found in gathered.items():
            if texts.setdefault(found.field.name, found.text) == found.text:
                self.ledger.take(path, Place(IDENTITY, found.field.name), found.note)
            else:
                self.ledger.leave(path, Reason.ALREADY_STATED)
        return build_identity(texts) if texts else held

    def records(self, section: str, entries: JsonValue) -> Iterator[Record]:
        """A record for each entry that says what it is and is not held already."""
        if not isinstance(entries, list):
            self._leave_mistyped((section,), entries)
            return
        if not entries:
            self.ledger.leave((section,), Reason.EMPTY)
        for position, entry in enumerate(entries):
            record = self._record(SECTIONS[section], (section, position), entry)
            if record is not None:
                yield record

    def leave(self, path: LeafPath, value: JsonValue) -> None:
        """Leaves a member that has no field, for the reason known of it."""
        self.ledger.leave_all(path, value, REASONS.get(_names(path), Reason.NO_FIELD))

    def _record(self, kind: Kind, at: LeafPath, entry: JsonValue) -> Record | None:
        gathered: _Gathered = {}
        for path, member, value in self._members(at, entry):
            name = MEMBERS[kind].get(member)
            if member not in LISTS or name is None:
                self._gather(gathered, kind, name, path, value)
            elif isinstance(value, list) and value:
                for position, one in enumerate(value):
                    self._gather(gathered, kind, name, (*path, position), one)
            else:
                self._leave_mistyped(path, value)
        self._settle_period(gathered, entry, at)
        return self._build(kind, gathered)

    def _build(self, kind: Kind, gathered: _Gathered) -> Record | None:
        table = TABLES[kind]
        if not any(found.field.name in table.named_by for found in gathered.values()):
            for path in gathered:
                self.ledger.leave(path, Reason.UNNAMED)
            return None
        texts: dict[str, tuple[str, ...]] = {}
        indexes: dict[LeafPath, int | None] = {}
        for path, found in gathered.items():
            joined = _joined(found, texts.get(found.field.name, ()))
            if isinstance(joined, Reason):
                self.ledger.leave(path, joined)
            else:
                texts[found.field.name] = joined
                indexes[path] = len(joined) - 1 if found.field.repeatable else None
        record = build_record(kind, texts, self.new_id(), self.source.at, source=self.source)
        known = next((one for one in self.held if _same(one, record)), None)
        for path, index in indexes.items():
            found = gathered[path]
            place = Place((known or record).id, found.field.name, index)
            self.ledger.take(path, place, found.note)
        return record if known is None else None

    def _members(self, at: LeafPath, value: JsonValue) -> Iterator[tuple[LeafPath, str, JsonValue]]:
        if not isinstance(value, dict) or not value:
            self._leave_mistyped(at, value)
            return
        for member, below in value.items():
            yield (*at, member), member, below

    def _gather(
        self, gathered: _Gathered, table: str, name: str | None, path: LeafPath, value: JsonValue
    ) -> None:
        field = TABLES[table].field(name) if name else None
        if field is None:
            self.leave(path, value)
            return
        if name == "to" and isinstance(value, str) and value.strip().casefold() in ONGOING_WORDS:
            value = ONGOING
        found = field_text(field, value)
        if isinstance(found, FieldText):
            gathered[path] = found
        else:
            self.ledger.leave_all(path, value, found)

    def _leave_mistyped(self, path: LeafPath, value: JsonValue) -> None:
        """Leaves what should have been a filled list or object."""
        empty = value is None or value in ([], {}, "")
        self.ledger.leave_all(path, value, Reason.EMPTY if empty else Reason.WRONG_TYPE)

    def _settle_period(self, gathered: _Gathered, entry: JsonValue, at: LeafPath) -> None:
        """Keeps a beginning and an end only where together they say what the file says."""
        start_at, end_at = (*at, "startDate"), (*at, "endDate")
        start, end = gathered.get(start_at), gathered.get(end_at)
        stated_end = isinstance(entry, dict) and entry.get("endDate") not in (None, "")
        if start is not None and end is None and stated_end:
            self._drop(gathered, start_at, Reason.END_UNREADABLE)
        elif start is None and end is not None and end.text == ONGOING:
            self._drop(gathered, end_at, Reason.DOES_NOT_FIT)
        elif start is not None and end is not None and not _may_precede(start.text, end.text):
            self._drop(gathered, start_at, Reason.CONTRADICTS)
            self._drop(gathered, end_at, Reason.CONTRADICTS)

    def _drop(self, gathered: _Gathered, path: LeafPath, reason: Reason) -> None:
        del gathered[path]
        self.ledger.leave(path, reason)


def _joined(found: FieldText, so_far: tuple[str, ...]) -> tuple[str, ...] | Reason:
    """The texts of a field with one more; paragraphs of one text where the field takes one."""
    if found.field.repeatable:
        full = len(so_far) >= limits.MAX_PROFILE_LIST
        return Reason.TOO_MUCH if full else (*so_far, found.text)
    text = "\n".join((*so_far, found.text))
    if len(text) > limits.MAX_PROFILE_TEXT:
        return Reason.TOO_MUCH
    if so_far and plain_text(text, limit=limits.MAX_PROFILE_TEXT, newlines=True) != text:
        return Reason.DOES_NOT_FIT  # two halves of a tag, harmless apart
    return (text,)


def _same(one: Record, other: Record) -> bool:
    return one.kind is other.kind and one.details == other.details


def _may_precede(start: str, end: str) -> bool:
    return end == ONGOING or PartialDate.parse(start).may_precede(PartialDate.parse(end))


def _names(path: LeafPath) -> tuple[str, ...]:
    return tuple(step for step in path if isinstance(step, str))
