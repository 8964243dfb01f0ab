"""The wallet's own format, ``profile/1``: all records, the identity and the wishes, without loss.

``{"schema": "profile/1", "at": …, "identity": identity/1, "wishes": wishes/1,
"records": [record/1, …]}``. Reading is strict: a file that any part of is wrong in is refused
whole. Nothing that the wallet holds is overwritten.
"""

from __future__ import annotations

from typing import Any, Final, TypeVar

from wallet.errors import DefectError, InputError
from wallet.profile.document import check_members, text_member
from wallet.profile.fields import Table
from wallet.profile.formats.held import Exported, Held, Imported
from wallet.profile.formats.leaf_report import (
    Direction,
    ImportLedger,
    LeafPath,
    LeafReport,
    Place,
    Reason,
    Taken,
    leaves_of,
    pointer,
)
from wallet.profile.identity import parse_identity
from wallet.profile.kinds import IDENTITY, TABLES, WISHES
from wallet.profile.records import parse_record
from wallet.profile.wishes import parse_wishes
from wallet.standards.encoding import Instant, JsonObject, JsonValue, parse_json_object

FORMAT: Final = "json"
PROFILE_SCHEMA: Final = "profile/1"

_Part = TypeVar("_Part")


def is_native(document: JsonObject) -> bool:
    """Whether a JSON object says that it is a profile of this wallet, of any version."""
    return str(document.get("schema")).startswith("profile/")


def export_native(held: Held, *, at: Instant) -> Exported:
    """``held`` as a document ``profile/1`` written ``at``. Every value is taken."""
    document: JsonObject = {"schema": PROFILE_SCHEMA, "at": at.rfc3339()}
    if held.identity is not None:
        document["identity"] = held.identity.to_json()
    if held.wishes is not None:
        document["wishes"] = held.wishes.to_json()
    document["records"] = [record.to_json() for record in held.records]
    places = ((path, _place_of(document, path)) for path in leaves_of(document))
    taken = tuple(Taken(pointer(path), place) for path, place in places if place is not None)
    return Exported(document, LeafReport(Direction.EXPORT, FORMAT, taken, ()))


def import_native(data: bytes, *, held: Held) -> Imported:
    """What a document ``profile/1`` brings to a wallet that holds ``held``.

    Records keep their ids, sources and assertions. A record, identity or wishes that the wallet
    holds otherwise stay as they are, and the file's are reported as left. Raises
    ``InputError("profile.…")`` and ``InputError("encoding.…")``.
    """
    document = parse_json_object(data)
    check_members(
        document, PROFILE_SCHEMA, required=("at", "records"), optional=("identity", "wishes")
    )
    Instant.parse(text_member(document, "at"))
    read = _read(document)
    here = {record.id: record for record in held.records}
    kept_here = {record.id for record in read.records if here.get(record.id, record) != record}
    identity, keeps_identity = _settle(held.identity, read.identity)
    wishes, keeps_wishes = _settle(held.wishes, read.wishes)
    kept_here |= {IDENTITY} if keeps_identity else set()
    kept_here |= {WISHES} if keeps_wishes else set()
    new = tuple(record for record in read.records if record.id not in here)
    return Imported(new, identity, wishes, _account(document, kept_here))


def _read(document: JsonObject) -> Held:
    rows = document["records"]
    if not isinstance(rows, list):
        raise InputError("profile.not_list", field="records")
    records = tuple(parse_record(_object(row, "records")) for row in rows)
    if len({record.id for record in records}) < len(records):
        raise InputError("profile.id_twice")
    identity = document.get("identity")
    wishes = document.get("wishes")
    return Held(
        records,
        None if identity is None else parse_identity(_object(identity, IDENTITY)),
        None if wishes is None else parse_wishes(_object(wishes, WISHES)),
    )


def _object(value: JsonValue, field: str) -> JsonObject:
    if not isinstance(value, dict):
        raise InputError("profile.not_object", field=field)
    return value


def _settle(held: _Part | None, read: _Part | None) -> tuple[_Part | None, bool]:
    """What the wallet holds afterwards, and whether it keeps its own against the file's."""
    if held is None or read is None or held == read:
        return (read if held is None else held), False
    return held, True


def _account(document: JsonObject, kept_here: set[str]) -> LeafReport:
    ledger = ImportLedger(document)
    for path in leaves_of(document):
        place = _place_of(document, path)
        if place is None:
            ledger.leave(path, Reason.ABOUT_FILE)
        elif place.item in kept_here:
            ledger.leave(path, Reason.ALREADY_STATED)
        else:
            ledger.take(path, place)
    return ledger.report(FORMAT)


def _place_of(document: JsonObject, path: LeafPath) -> Place | None:
    """The value of the wallet at ``path`` of a right document; None for what is about the file."""
    if path[-1] == "schema":
        return None
    if path[0] in (IDENTITY, WISHES):
        return _field_place(TABLES[str(path[0])], str(path[0]), path[1:])
    if path[0] != "records" or len(path) < 3:
        return None
    rows: Any = document["records"]
    record = rows[path[1]]
    if path[2] in ("claims", "private"):
        return _field_place(TABLES[record["kind"]], record["id"], path[3:])
    return Place(record["id"], str(path[2]))


def _field_place(table: Table, item: str, path: LeafPath) -> Place:
    for field in table.fields:
        depth = len(field.members)
        if path[:depth] == field.members:
            index = path[depth] if field.repeatable else None
            return Place(item, field.name, index if isinstance(index, int) else None)
    raise DefectError("profile.leaf_forgotten", count=1)
