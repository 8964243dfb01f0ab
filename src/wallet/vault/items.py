"""Records, credentials and files, with their place in list and search."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wallet.errors import ConflictError
from wallet.standards.encoding import Instant, JsonObject, JsonValue
from wallet.vault.database import Database, Row
from wallet.vault.rows import from_column, full_id, to_column
from wallet.workflows.ports import Item, ItemSummary, ItemType

_ITEM: Final = "id, type, kind, title, document, created, changed, search_text, version"
_SUMMARY: Final = "id, type, kind, title, assertion, period_from, period_to, issuer, created"
_LIST_ORDER: Final = "kind, period_from DESC, created DESC, id"
_TYPES: Final = {each.value: each for each in ItemType}


class Items:
    """The table of items.

    It remembers which version of an item was read, so that a change made on top of an older one
    than is stored is refused and never lost.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read: dict[str, int] = {}

    def put(self, item: Item) -> None:
        """Adds an item, or replaces the version that was read.

        Raises ``ConflictError("vault.changed")`` when another process changed, removed or added
        it meanwhile.
        """
        known = self._read.get(item.id)
        if known is None:
            self._add(item)
        else:
            self._replace(item, known)
        self._read[item.id] = (known or 0) + 1

    def get(self, given: str) -> Item:
        """By full id or an unambiguous start of it."""
        item_id = full_id(self._database, "items", given, missing="vault.no_record")
        return self._items("WHERE id = ?", item_id)[0]

    def all(self) -> Sequence[Item]:
        """Every item, in the order of :meth:`summaries`."""
        return self._items(f"ORDER BY {_LIST_ORDER}")

    def summaries(self, kind: str | None) -> Sequence[ItemSummary]:
        """What a list shows: by kind, newest period first. Reads one index and no document."""
        condition, values = ("WHERE kind = ?", (kind,)) if kind is not None else ("", ())
        rows = self._database.rows(
            f"SELECT {_SUMMARY} FROM items {condition} ORDER BY {_LIST_ORDER}",  # noqa: S608
            *values,
        )
        return [_summary(row) for row in rows]

    def search(self, text: str) -> Sequence[ItemSummary]:
        """Items with a word starting with each of the words given, best match first."""
        words = " ".join(f'"{word}"*' for word in text.replace('"', " ").replace("\0", " ").split())
        if not words:
            return []
        columns = ", ".join(f"items.{name}" for name in _SUMMARY.split(", "))
        rows = self._database.rows(
            f"SELECT {columns} FROM items_text JOIN items ON items.number = items_text.rowid "  # noqa: S608
            "WHERE items_text MATCH ? ORDER BY items_text.rank, items.number",
            words,
        )
        return [_summary(row) for row in rows]

    def remove(self, given: str) -> None:
        """Removes an item; its originals and its words in the index go with it."""
        item_id = full_id(self._database, "items", given, missing="vault.no_record")
        self._database.write("DELETE FROM items WHERE id = ?", item_id)
        self._read.pop(item_id, None)

    def forget_versions(self, remembered: dict[str, int]) -> None:
        """After an undone transaction: what was read before it."""
        self._read = remembered

    def remembered_versions(self) -> dict[str, int]:
        """Which versions were read so far."""
        return dict(self._read)

    def _add(self, item: Item) -> None:
        columns = _columns(item)
        names = ", ".join(columns)
        marks = ", ".join("?" * len(columns))
        self._database.write(
            f"INSERT INTO items (id, version, {names}) VALUES (?, 1, {marks})",  # noqa: S608
            item.id,
            *columns.values(),
        )

    def _replace(self, item: Item, known: int) -> None:
        columns = _columns(item)
        settings = ", ".join(f"{name} = ?" for name in columns)
        changed = self._database.write(
            f"UPDATE items SET version = version + 1, {settings} "  # noqa: S608
            "WHERE id = ? AND version = ?",
            *columns.values(),
            item.id,
            known,
        )
        if changed != 1:
            raise ConflictError("vault.changed")

    def _items(self, rest: str, *values: str) -> list[Item]:
        rows = self._database.rows(f"SELECT {_ITEM} FROM items {rest}", *values)  # noqa: S608
        self._read.update({row[0]: row[-1] for row in rows})
        return [_item(row) for row in rows]


def _columns(item: Item) -> dict[str, str | int | None]:
    document = item.document
    claims = document.get("claims")
    stated = claims if isinstance(claims, dict) else document
    return {
        "type": item.type.value,
        "kind": item.kind,
        "title": item.title,
        "assertion": _text(document.get("assertion")) or "self",
        "period_from": _text(stated.get("from")),
        "period_to": _text(stated.get("to")),
        "issuer": _issuer_name(document.get("issuer")) or _organisation(stated),
        "created": item.created.seconds,
        "changed": item.changed.seconds,
        "search_text": item.search_text,
        "document": to_column(document),
    }


def _text(value: JsonValue) -> str | None:
    return value if isinstance(value, str) else None


def _issuer_name(value: JsonValue) -> str | None:
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _organisation(claims: JsonObject) -> str | None:
    """With whom something was done, where the person stated it."""
    named = (_issuer_name(claims.get(member)) for member in ("employer", "provider"))
    return next((name for name in named if name is not None), None)


def _item(row: Row) -> Item:
    item_id, item_type, kind, title, document, created, changed, search_text, _version = row
    return Item(
        id=item_id,
        type=_TYPES[item_type],
        kind=kind,
        title=title,
        document=from_column(document),
        created=Instant(created),
        changed=Instant(changed),
        search_text=search_text,
    )


def _summary(row: Row) -> ItemSummary:
    # By position and by table: a list of many thousands spends most of its time here.
    item_id, item_type, kind, title, assertion, period_from, period_to, issuer, created = row
    return ItemSummary(
        item_id,
        _TYPES[item_type],
        kind,
        title,
        assertion,
        period_from,
        period_to,
        issuer,
        Instant(created),
    )
