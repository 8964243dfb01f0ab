"""One thing the wallet holds, in full: what it says, who vouches, which files lie beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wallet.cli.views.claims import render_pairs
from wallet.cli.views.credential import claim_rows, credential_notes
from wallet.cli.views.fields import field_rows
from wallet.cli.views.holdings import inert, kind_label
from wallet.cli.views.page import Page
from wallet.credentials.families.sd_jwt_vc import read_credential
from wallet.credentials.recognise import SD_JWT_VC
from wallet.errors import InputError
from wallet.messages import Catalogue
from wallet.profile.kinds import TABLES
from wallet.profile.records import Record, parse_record
from wallet.standards.encoding import Instant, JsonObject, foreign_text, sha256
from wallet.workflows.evidence import NOT_CHECKED
from wallet.workflows.kept_credential import credential_text
from wallet.workflows.kept_whole import claims_in
from wallet.workflows.ports import Item, ItemType, Original

_INDENT = "  "


def render_item(
    item: Item, originals: Sequence[Original], t: Catalogue, page: Page, *, now: Instant
) -> list[str]:
    """The lines about an item. Of a credential, whether its key is here is said as its document
    says it."""
    lines = [page.bold(line) for line in page.wrap(inert(item.title))]
    lines += page.wrap(t("record.head", kind=kind_label(item.kind, t), id=item.id))
    lines.append("")
    lines += {
        ItemType.RECORD: _record,
        ItemType.CREDENTIAL: _credential,
        ItemType.FILE: _file,
    }[item.type](item, originals, t, page, now)
    return [*lines, *_originals(originals, t, page)]


def _record(
    item: Item, originals: Sequence[Original], t: Catalogue, page: Page, _now: Instant
) -> Iterator[str]:
    record = parse_record(item.document)
    yield from render_pairs(
        field_rows(TABLES[record.kind], record.texts(), t), page, indent=_INDENT
    )
    yield ""
    yield from page.wrap(t(f"record.vouches.{_stated(record, originals)}"))
    key = f"record.source.{record.source.format}"
    source = t(key if t.has(key) else "record.source.other", format=record.source.format)
    yield from page.wrap(t("record.added", date=record.source.at.date(), source=source))


def _stated(record: Record, originals: Sequence[Original]) -> str:
    """How far a record of one's own is more than that."""
    if record.assertion == "self":
        return "self"
    if not originals:
        return "record_elsewhere"
    checked = any(one.snapshot["outcome"] != NOT_CHECKED for one in originals)
    return "record_checked" if checked else "record"


def _file(
    item: Item, _originals: Sequence[Original], t: Catalogue, page: Page, _now: Instant
) -> Iterator[str]:
    yield from page.wrap(t("record.vouches.file"))
    yield t("record.imported", date=item.created.date())


def _credential(
    item: Item, originals: Sequence[Original], t: Catalogue, page: Page, now: Instant
) -> Iterator[str]:
    yield from render_pairs(_claims(item, originals, t), page, indent=_INDENT)
    yield ""
    yield from credential_notes(item.document, t, page, now=now)
    yield from page.wrap(t("record.type", type=foreign_text(str(item.document["vct"]))))
    yield t("record.imported", date=item.created.date())


def _claims(item: Item, originals: Sequence[Original], t: Catalogue) -> list[tuple[str, str]]:
    if item.document["format"] != SD_JWT_VC:
        return claim_rows(_as_checked(item, originals), item.kind, t)
    try:
        claims = read_credential(credential_text(originals) or "").claims
    except InputError:  # kept by another program, or damaged: its document is shown all the same
        return []
    return claim_rows(claims, item.kind, t)


def _as_checked(item: Item, originals: Sequence[Original]) -> JsonObject:
    """The claims of a credential that is kept whole, as its check found them."""
    wanted = item.document["sha256"]
    found = (claims_in(one) for one in originals if sha256(one.data).hex() == wanted)
    return next(found, {})


def _originals(originals: Sequence[Original], t: Catalogue, page: Page) -> Iterator[str]:
    if not originals:
        return
    yield ""
    yield t("record.originals")
    for one in originals:
        about = t(
            "record.original",
            name=foreign_text(one.name),
            type=one.media_type,
            size=_size(len(one.data)),
            checked=t(f"record.outcome.{one.snapshot['outcome']}"),
        )
        yield from page.wrap(about, indent=_INDENT, hanging=_INDENT * 2)


def _size(count: int) -> str:
    if count < 1_000:
        return f"{count} B"
    return f"{count / 1_000:.0f} kB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"
