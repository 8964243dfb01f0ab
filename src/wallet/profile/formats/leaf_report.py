"""What became of every leaf of a file that was read or written: taken, or left with the reason.

A leaf is a value that holds no other: text, number, true, false, null, an empty list or object.
On import the leaves are those of the foreign file; on export they are the wallet's own values.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, TypeAlias

from wallet.errors import DefectError
from wallet.standards.encoding import JsonObject, JsonValue

LEAF_REPORT_SCHEMA: Final = "leaf-report/1"

LeafPath: TypeAlias = tuple[str | int, ...]


class Direction(StrEnum):
    """Whether a file was read or written."""

    IMPORT = "import"
    EXPORT = "export"


class Reason(StrEnum):
    """Why a leaf was left; the text is ``profile.reason.REASON``."""

    NO_FIELD = "no-field"
    """The other side has nothing that means this."""
    NO_KIND = "no-kind"
    """It belongs to a kind of record the wallet does not hold yet."""
    ABOUT_FILE = "about-file"
    """It says something of the file, not of the person."""
    WALLET_ONLY = "wallet-only"
    """The wallet's own bookkeeping, which never leaves it in a foreign format."""
    OTHER_PERSON = "other-person"
    """It is about, or by, somebody else."""
    PICTURE = "picture"
    EMPTY = "empty"
    """It states nothing."""
    WRONG_TYPE = "wrong-type"
    """It is not the type its format says."""
    NOT_A_DATE = "not-a-date"
    CONTRADICTS = "contradicts"
    """The end lies before the beginning; neither was taken."""
    END_UNREADABLE = "end-unreadable"
    """A beginning without its end would read as going on."""
    DOES_NOT_FIT = "does-not-fit"
    """The value is not of the form the field needs."""
    TOO_MUCH = "too-much"
    """The field is full."""
    UNNAMED = "unnamed"
    """Nothing in the entry says what it is."""
    ALREADY_STATED = "already-stated"
    """The wallet holds another value, which is not overwritten."""
    PROTECTED = "protected"
    """The identity is protected; this could tell where the person is."""


class Note(StrEnum):
    """How a taken value differs from its leaf; the text is ``profile.note.NOTE``."""

    CLEANED = "cleaned"
    """Markup or invisible characters were removed."""
    SHORTENED = "shortened"


@dataclass(frozen=True, slots=True)
class Place:
    """A value in the wallet."""

    item: str
    """The id of a record, ``identity`` or ``wishes``."""
    field: str
    """A field of its kind, or a member of a record's head such as ``source``."""
    index: int | None = None
    """Which of several values, from 0."""

    def to_json(self) -> JsonObject:
        """Its members in a report."""
        index: JsonObject = {} if self.index is None else {"index": self.index}
        return {"item": self.item, "field": self.field} | index


@dataclass(frozen=True, slots=True)
class Taken:
    """A leaf of the file and the value in the wallet it became, or was made from."""

    leaf: str
    """RFC 6901 pointer into the file."""
    place: Place
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """A leaf that was left: of the file on import, of the wallet on export."""

    reason: Reason
    leaf: str | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class LeafReport:
    """Every leaf, once."""

    direction: Direction
    format: str
    taken: tuple[Taken, ...]
    left: tuple[Left, ...]

    def to_json(self) -> JsonObject:
        """The document ``leaf-report/1``."""
        return {
            "schema": LEAF_REPORT_SCHEMA,
            "direction": str(self.direction),
            "format": self.format,
            "taken": [_taken_json(row) for row in self.taken],
            "left": [_left_json(row) for row in self.left],
        }


@dataclass(slots=True)
class ImportLedger:
    """Keeps account of the leaves of one file while it is read."""

    tree: JsonValue
    _open: dict[LeafPath, None] = field(init=False)
    _taken: list[Taken] = field(default_factory=list)
    _left: list[Left] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._open = dict.fromkeys(leaves_of(self.tree))

    def take(self, path: LeafPath, place: Place, note: Note | None = None) -> None:
        """Enters the leaf at ``path`` as taken."""
        self._close(path)
        self._taken.append(Taken(pointer(path), place, note))

    def leave(self, path: LeafPath, reason: Reason) -> None:
        """Enters the leaf at ``path`` as left."""
        self._close(path)
        self._left.append(Left(reason, leaf=pointer(path)))

    def leave_all(self, path: LeafPath, value: JsonValue, reason: Reason) -> None:
        """Enters every leaf of ``value``, which lies at ``path``, as left."""
        for leaf in leaves_of(value, path):
            self.leave(leaf, reason)

    def report(self, format_name: str) -> LeafReport:
        """The closed account. Raises ``DefectError`` where a leaf was forgotten."""
        if self._open:
            raise DefectError("profile.leaf_forgotten", count=len(self._open))
        return LeafReport(Direction.IMPORT, format_name, tuple(self._taken), tuple(self._left))

    def _close(self, path: LeafPath) -> None:
        if path not in self._open:
            raise DefectError("profile.leaf_twice")
        del self._open[path]


def leaves_of(value: JsonValue, path: LeafPath = ()) -> Iterator[LeafPath]:
    """The path of each leaf of ``value``, in its order."""
    members: list[tuple[str | int, JsonValue]] = []
    if isinstance(value, dict):
        members = list(value.items())
    elif isinstance(value, list):
        members = list(enumerate(value))
    if not members:
        yield path
    for step, member in members:
        yield from leaves_of(member, (*path, step))


def pointer(path: LeafPath) -> str:
    """The RFC 6901 JSON pointer of a path."""
    steps = (str(step).replace("~", "~0").replace("/", "~1") for step in path)
    return "".join(f"/{step}" for step in steps)


def _taken_json(row: Taken) -> JsonObject:
    note: JsonObject = {} if row.note is None else {"note": str(row.note)}
    return {"leaf": row.leaf} | row.place.to_json() | note


def _left_json(row: Left) -> JsonObject:
    where: JsonObject = {"leaf": row.leaf} if row.place is None else row.place.to_json()
    return where | {"reason": str(row.reason)}
