"""How a checked credential of any format stands in the list of holdings (``credential/1``)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from wallet.credentials.report import Report, Vouching
from wallet.profile.records import Assertion
from wallet.standards.encoding import Instant, JsonObject, sha256
from wallet.workflows.ports import Item, ItemType

CREDENTIAL_SCHEMA: Final = "credential/1"


@dataclass(frozen=True, slots=True)
class Described:
    """What a format tells of its credential beside the report."""

    format: str
    kind: str
    types: tuple[str, ...]
    """At least one; the first is the one it is called by."""
    title: str
    is_bound: bool
    holder_key: str | None
    """Thumbprint of the key it is bound to."""
    whole: bool
    """Whether nothing in it can be hidden."""
    texts: Iterable[str]
    """What it can be found by."""
    period: JsonObject = field(default_factory=dict)
    """``from`` and ``to``, as far as it states them."""


def assertion_of(report: Report) -> Assertion:
    """Attested only where a key that somebody in use vouches for signed it."""
    is_attested = report.parts[0].vouching is Vouching.ATTESTED
    return Assertion.ATTESTED if is_attested else Assertion.EVIDENCE


def credential_row(
    item_id: str,
    data: bytes,
    report: Report,
    described: Described,
    *,
    created: Instant,
    holder_key_here: bool,
) -> Item:
    """The row that lists a credential, with its document ``credential/1``."""
    return Item(
        id=item_id,
        type=ItemType.CREDENTIAL,
        kind=described.kind,
        title=described.title,
        document=_document(item_id, data, report, described, holder_key_here=holder_key_here),
        created=created,
        changed=report.at,
        search_text="\n".join(dict.fromkeys(described.texts)),
    )


def _document(
    item_id: str, data: bytes, report: Report, described: Described, *, holder_key_here: bool
) -> JsonObject:
    part = report.parts[0]
    return {
        "schema": CREDENTIAL_SCHEMA,
        "id": item_id,
        "format": described.format,
        "vct": described.types[0],
        "types": list(described.types),
        "title": described.title,
        "issuer": part.issuer.to_json() if part.issuer is not None else None,
        "assertion": str(assertion_of(report)),
        "issued": part.issued.rfc3339() if part.issued is not None else None,
        "expires": part.expires.rfc3339() if part.expires is not None else None,
        **described.period,
        "bound": described.is_bound,
        "holder_key": described.holder_key,
        "holder_key_here": holder_key_here,
        "whole": described.whole,
        "sha256": sha256(data).hex(),
        "checked": {
            "at": report.at.rfc3339(),
            "outcome": str(report.outcome),
            "reason": report.decisive.code if report.decisive else None,
            "vouching": str(part.vouching),
        },
    }
