"""Claims as a person reads them: who vouches, our word for each, coded values in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wallet.cli.views.page import Page, display_width
from wallet.credentials.report import Issuer, Vouching
from wallet.messages import Catalogue
from wallet.standards.encoding import JsonValue, compact_json, foreign_text
from wallet.standards.openid.dcql import ClaimPath, ConcretePath, path_text

_NAME_LIMIT = 120
_WIDEST_LABEL = 24


def who_vouches(vouching: Vouching, issuer: Issuer | None, t: Catalogue) -> str:
    """Who vouches: an issuer's name comes from a list, and what it says of itself is said to."""
    issuer = issuer or Issuer(None, None, None)
    if vouching is Vouching.SELF_STATED:
        return t("verify.group.self_stated")
    if vouching is Vouching.ATTESTED and issuer.list_name is not None:
        return t(
            "verify.group.attested",
            name=foreign_text(issuer.name or t("verify.nobody"), limit=_NAME_LIMIT),
            list=foreign_text(issuer.list_name, limit=_NAME_LIMIT),
            date=issuer.list_date,
        )
    kind = "attested" if vouching is Vouching.ATTESTED else vouching.value
    if issuer.stated is None:
        return t(f"verify.group.{kind}_unnamed")
    key = "attested_by_you" if kind == "attested" else kind
    return t(f"verify.group.{key}", stated=foreign_text(issuer.stated, limit=_NAME_LIMIT))


def claim_label(path: ClaimPath, kind: str, t: Catalogue) -> str:
    """Our own word for a claim of one of our own kinds, else the path as it stands."""
    from wallet.profile.claim_paths import label

    known = label(path, kind)
    if known is None or not t.has(known.key):
        return foreign_text(path_text(path), limit=_NAME_LIMIT)
    text = t(known.key)
    if known.index is not None:
        text += f" {known.index + 1}"
    return f"{text}, {t(known.part)}" if known.part and t.has(known.part) else text


def claim_value(path: ConcretePath, kind: str, value: JsonValue, t: Catalogue) -> str:
    """A value in words where it is a code of ours, else as it stands, inert."""
    from wallet.profile.claim_paths import value_key

    key = value_key(path, kind, value)
    if key is not None and t.has(key):
        return t(key)
    if isinstance(value, str):
        return foreign_text(value)
    return foreign_text(compact_json(value).decode())


def render_pairs(rows: Sequence[tuple[str, str]], page: Page, *, indent: str = "") -> Iterator[str]:
    """``label: value`` lines, the values in one column unless the page is read line by line."""
    longest = max((display_width(name) for name, _ in rows), default=0)
    column = 0 if page.linear else min(longest, _WIDEST_LABEL)
    hanging = indent + " " * (column + 2)
    for name, value in rows:
        padding = " " * max(column - display_width(name), 0)
        first, *more = value.split("\n")
        yield from page.wrap(f"{name}:{padding} {first}", indent=indent, hanging=hanging)
        for line in more:
            yield from page.wrap(line, indent=hanging)
