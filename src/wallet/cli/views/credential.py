"""What there is to know of a credential beside its claims: who vouches, its key, its end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wallet.cli.views.claims import claim_label, claim_value, who_vouches
from wallet.cli.views.holdings import short_id
from wallet.cli.views.page import Page
from wallet.credentials.recognise import SD_JWT_VC
from wallet.credentials.report import Issuer, Vouching
from wallet.exchange.selection import leaves
from wallet.messages import Catalogue
from wallet.profile.claim_paths import field_at
from wallet.profile.kinds import TABLES
from wallet.standards.encoding import Instant, JsonObject, JsonValue
from wallet.standards.openid.dcql import ConcretePath

_LAST: Final = 1_000
"""The place of claims that no table has."""


def claim_rows(claims: JsonObject, kind: str, t: Catalogue) -> list[tuple[str, str]]:
    """Label and value of each claim; those of our own kinds in the order of their table."""
    found = sorted(leaves(claims), key=lambda claim: _place(claim[0], kind))
    return [
        (claim_label(path, kind, t), claim_value(path, kind, value, t)) for path, value in found
    ]


def credential_notes(
    document: JsonObject, t: Catalogue, page: Page, *, now: Instant, indent: str = ""
) -> Iterator[str]:
    """What ``credential/1`` says of its check, of its key, of when it begins and ends."""
    for sentence in _sentences(document, t, now):
        yield from page.wrap(sentence, indent=indent)


def _sentences(document: JsonObject, t: Catalogue, now: Instant) -> Iterator[str]:
    checked, begins, ends = document["checked"], document["issued"], document["expires"]
    if isinstance(checked, dict):
        who = who_vouches(Vouching(str(checked["vouching"])), _issuer(document["issuer"]), t)
        yield t("record.checked", who=who, date=str(checked["at"])[:10])
    yield _binding(document, t)
    if document.get("whole"):
        yield t("record.whole")
    if document["format"] != SD_JWT_VC:
        yield t("record.as_file", id=short_id(str(document["id"])))
    if isinstance(begins, str) and Instant.parse(begins) > now:
        yield t("record.begins", date=begins[:10])
    if isinstance(ends, str):
        is_over = Instant.parse(ends) <= now
        yield t("record.ended" if is_over else "record.ends", date=ends[:10])


def _binding(document: JsonObject, t: Catalogue) -> str:
    if not document["bound"]:
        return t("record.binding.nobody")
    if document["holder_key"] is None or document["format"] != SD_JWT_VC:
        return t("record.binding.other_means")
    return t("record.binding.here" if document["holder_key_here"] else "record.binding.elsewhere")


def _issuer(value: JsonValue) -> Issuer | None:
    if not isinstance(value, dict):
        return None
    name, stated, key, list_name, list_date = (
        text if isinstance(text := value.get(member), str) else None
        for member in ("name", "stated", "key", "list", "list_date")
    )
    return Issuer(name, stated, key, list_name, list_date)


def _place(path: ConcretePath, kind: str) -> int:
    field = field_at(path, kind)
    return TABLES[kind].fields.index(field) if field is not None else _LAST
