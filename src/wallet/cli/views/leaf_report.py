"""The account of an import or export: what was taken where, what was left and why.

Names of fields and places in files only; no value is repeated here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from wallet.cli.views.credential import credential_notes
from wallet.cli.views.holdings import inert, kind_label, short_id
from wallet.cli.views.page import Page
from wallet.messages import Catalogue
from wallet.profile.formats.leaf_report import LeafReport, Left, Place, Reason, Taken
from wallet.profile.kinds import IDENTITY, TABLES, WISHES
from wallet.standards.encoding import Instant, foreign_text
from wallet.workflows.imports import Brought, ImportFormat
from wallet.workflows.ports import Item

_INDENT = "  "
_CREDENTIALS = frozenset(
    {ImportFormat.SD_JWT_VC, ImportFormat.W3C, ImportFormat.EDC, ImportFormat.BADGE}
)
_OWN = (IDENTITY, WISHES)
_HEAD = ("id", "kind", "assertion", "source", "original")
"""Members of an item beside its fields."""


def render_brought(one: Brought, t: Catalogue, page: Page, *, now: Instant) -> Iterator[str]:
    """The lines about one imported file."""
    name = t(f"imports.format.{one.format.name.lower()}")
    heading = t("imports.heading", file=foreign_text(one.name), format=name)
    yield from map(page.bold, page.wrap(heading))
    items = {item.id: item for item in one.items}
    for item_id, rows in _by_item(one.report.taken).items():
        yield from page.wrap(_item_line(item_id, items.get(item_id), t), indent=_INDENT)
        if one.format in _CREDENTIALS:
            document = items[item_id].document
            yield from credential_notes(document, t, page, now=now, indent=_INDENT * 2)
        if one.format is ImportFormat.JSON_RESUME:
            for row in rows:
                yield from page.wrap(_taken(row, items, t), indent=_INDENT * 2, hanging=_INDENT * 4)
    yield from _left_out(one.report.left, t, page)


def export_summary(report: LeafReport, kinds: Mapping[str, str], t: Catalogue) -> Iterator[str]:
    """One line for what was taken, and one for each reason why something was left.

    ``kinds`` says of which kind each record is.
    """
    yield t("exports.taken", count=len(report.taken))
    reasons: dict[Reason, Counter[str]] = {}
    for row in report.left:
        reasons.setdefault(row.reason, Counter())[_place_name(row, kinds, t)] += 1
    for reason, names in reasons.items():
        text = t("exports.left", count=names.total(), reason=t(f"profile.reason.{reason}"))
        if reason is not Reason.WALLET_ONLY:
            text += ": " + "; ".join(_counted(names))
        yield text


def _counted(names: Counter[str]) -> Iterator[str]:
    return (f"{name} ({count})" if count > 1 else name for name, count in names.items())


def _left_out(left: Iterable[Left], t: Catalogue, page: Page) -> Iterator[str]:
    """Every leaf that was left, by reason."""
    reasons: dict[str, list[str]] = {}
    for row in left:
        reasons.setdefault(row.reason, []).append(_leaf(row))
    for reason, leaves in reasons.items():
        about = t("imports.left", reason=t(f"profile.reason.{reason}"), count=len(leaves))
        yield from page.wrap(about, indent=_INDENT, hanging=_INDENT * 2)
        yield from page.wrap(", ".join(leaves), indent=_INDENT * 2)


def _by_item(taken: Iterable[Taken]) -> dict[str, list[Taken]]:
    grouped: dict[str, list[Taken]] = {}
    for row in taken:
        grouped.setdefault(row.place.item, []).append(row)
    return grouped


def _item_line(item_id: str, item: Item | None, t: Catalogue) -> str:
    if item_id in _OWN:
        return kind_label(item_id, t)
    if item is None:
        return t("imports.known", id=short_id(item_id))
    kind = kind_label(item.kind, t)
    return t("imports.item", id=short_id(item_id), kind=kind, title=inert(item.title))


def _taken(row: Taken, items: Mapping[str, Item], t: Catalogue) -> str:
    place = row.place
    table = place.item if place.item in _OWN else _kind_of(items.get(place.item))
    label = _field(place, table, t)
    text = t("imports.taken_leaf", leaf=_where(row.leaf), field=label)
    return f"{text} ({t(f'profile.note.{row.note}')})" if row.note else text


def _kind_of(item: Item | None) -> str:
    return item.kind if item is not None else ""


def _field(place: Place, table: str, t: Catalogue) -> str:
    if place.field in _HEAD:
        return t(f"record.member.{place.field}")
    known = TABLES.get(table)
    if known is None or known.field(place.field) is None:
        return place.field
    return t(f"profile.field.{table}.{place.field}")


def _leaf(row: Left) -> str:
    return _where(row.leaf or "")


def _where(pointer: str) -> str:
    """A place in a file as a person counts: ``work 1, name`` for the first job's."""
    named: list[str] = []
    for step in pointer.removeprefix("/").split("/"):
        if step.isdecimal() and named:
            named[-1] += f" {int(step) + 1}"
        else:
            named.append(step.replace("~1", "/").replace("~0", "~"))
    return foreign_text(", ".join(named))


def _place_name(row: Left, kinds: Mapping[str, str], t: Catalogue) -> str:
    if row.place is None:
        return _leaf(row)
    kind = kinds.get(row.place.item, row.place.item)
    return t("exports.name", kind=kind_label(kind, t), field=_field(row.place, kind, t))
