"""Writes a JSON Resume, and says which values of the wallet it has no place for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from wallet.profile.formats.held import Exported, Held
from wallet.profile.formats.json_resume_map import (
    BASICS,
    FORMAT,
    LOCATION,
    MEMBERS,
    SCHEMA_ADDRESS,
    SECTIONS,
)
from wallet.profile.formats.leaf_report import (
    Direction,
    LeafReport,
    Left,
    Place,
    Reason,
    Taken,
    pointer,
)
from wallet.profile.identity import Identity
from wallet.profile.kinds import IDENTITY, TABLES, WISHES
from wallet.profile.leaves import ONGOING
from wallet.profile.records import Record
from wallet.profile.wishes import Wishes
from wallet.standards.encoding import Instant, JsonObject, JsonValue

_HEAD = ("id", "assertion", "source")
"""Members of a record beside its kind and its fields."""

_TELLS_WHERE = frozenset({"street", "postal-code", "city", "place", "municipality"})
"""Fields a person with a protected identity does not want in a file to hand out."""


def export_json_resume(held: Held, *, at: Instant) -> Exported:
    """``held`` as a JSON Resume last changed ``at``.

    A reader gets back what was taken, equal. Whether a record is attested has no place in a
    resume and is reported as left, as are ids and sources.
    """
    writer = _Writer(protected=bool(held.identity and held.identity.protected))
    if held.identity is not None:
        writer.add_identity(held.identity)
    for section, kind in SECTIONS.items():
        writer.add_section(section, [record for record in held.records if record.kind is kind])
    if held.wishes is not None:
        writer.leave_wishes(held.wishes)
    meta: JsonObject = {"version": "v1.0.0", "lastModified": at.rfc3339()}
    document: JsonObject = {"$schema": SCHEMA_ADDRESS, **writer.document, "meta": meta}
    report = LeafReport(Direction.EXPORT, FORMAT, tuple(writer.taken), tuple(writer.left))
    return Exported(document, report)


_BASICS_OF = {name: member for member, name in BASICS.items()}
_LOCATION_OF = {name: member for member, name in LOCATION.items()}


@dataclass(slots=True)
class _Writer:
    """One resume while it is written."""

    protected: bool
    document: JsonObject = field(default_factory=dict)
    taken: list[Taken] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)

    def add_identity(self, identity: Identity) -> None:
        """Writes ``basics``."""
        texts = dict(identity.texts())
        basics = self._joined_name(identity, texts)
        location: JsonObject = {}
        for name, text in texts.items():
            if self._is_hidden(name) or name not in _BASICS_OF | _LOCATION_OF:
                self._leave_field(IDENTITY, name, text)
            elif name in _BASICS_OF:
                basics[_BASICS_OF[name]] = str(text)
                self._take(Place(IDENTITY, name), ("basics", _BASICS_OF[name]))
            else:
                location[_LOCATION_OF[name]] = str(text)
                self._take(Place(IDENTITY, name), ("basics", "location", _LOCATION_OF[name]))
        if location:
            basics["location"] = location
        if basics:
            self.document["basics"] = basics

    def _joined_name(
        self, identity: Identity, texts: dict[str, str | tuple[str, ...]]
    ) -> JsonObject:
        """``name`` from given and family name, taken out of ``texts``, where no full one is."""
        if identity.full_name is None or "name" in texts:
            return {}
        for part in ("given-name", "family-name"):
            if texts.pop(part, None) is not None:
                self._take(Place(IDENTITY, part), ("basics", "name"))
        return {"name": identity.full_name}

    def add_section(self, section: str, records: Sequence[Record]) -> None:
        """Writes a list of entries, one for each record that a resume can name."""
        entries: list[JsonValue] = []
        for record in records:
            if self._is_named(record):
                entries.append(self._entry(record, (section, len(entries))))
            else:
                self._leave_record(record)
        if entries:
            self.document[section] = entries

    def leave_wishes(self, wishes: Wishes) -> None:
        """A resume says what somebody has done, not what they look for."""
        for name, text in wishes.texts().items():
            self._leave_field(WISHES, name, text)

    def _entry(self, record: Record, at: tuple[str | int, ...]) -> JsonObject:
        entry: JsonObject = {}
        self._take(Place(record.id, "kind"), at)
        self.left += (Left(Reason.WALLET_ONLY, place=Place(record.id, name)) for name in _HEAD)
        members = _members_of(record)
        for name, text in record.texts().items():
            member = members.get(name)
            if member is None or self._is_hidden(name):
                self._leave_field(record.id, name, text)
            elif text == ONGOING and name == "to":
                # An entry with a beginning and no end goes on.
                self._take(Place(record.id, name), (*at, members["from"]))
            elif isinstance(text, tuple):
                entry[member] = list(text)
                for index in range(len(text)):
                    self._take(Place(record.id, name, index), (*at, member, index))
            else:
                entry[member] = text
                self._take(Place(record.id, name), (*at, member))
        return entry

    def _is_named(self, record: Record) -> bool:
        members = _members_of(record)
        return any(name in members and record.values(name) for name in TABLES[record.kind].named_by)

    def _is_hidden(self, name: str) -> bool:
        return self.protected and name in _TELLS_WHERE

    def _leave_record(self, record: Record) -> None:
        for name in ("kind", *_HEAD):
            self.left.append(Left(Reason.UNNAMED, place=Place(record.id, name)))
        for name, text in record.texts().items():
            self._leave_field(record.id, name, text, Reason.UNNAMED)

    def _leave_field(
        self, item: str, name: str, text: str | tuple[str, ...], reason: Reason = Reason.NO_FIELD
    ) -> None:
        if self._is_hidden(name):
            reason = Reason.PROTECTED
        indexes = [None] if isinstance(text, str) else range(len(text))
        self.left += (Left(reason, place=Place(item, name, index)) for index in indexes)

    def _take(self, place: Place, path: tuple[str | int, ...]) -> None:
        self.taken.append(Taken(pointer(path), place))


def _members_of(record: Record) -> dict[str, str]:
    """Per field the member it is written to: the first that is read into it."""
    members: dict[str, str] = {}
    for member, name in MEMBERS[record.kind].items():
        members.setdefault(name, member)
    return members
