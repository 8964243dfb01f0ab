"""The law the wallet cites, by article: a table, so that a change of law is a change of data.

A citation is named here once; how it is written for a reader is ``law.cite.NAME`` of the
catalogue. :data:`LAW_VERSION` says as of when the table was read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

LAW_VERSION: Final = "2026-11"

GDPR: Final = "legal-eu:law-GDPR"
CONSENT_BASIS: Final = "eu-gdpr:A6-1-a-explicit-consent"
SPECIAL_BASIS: Final = "eu-gdpr:A9-2-a"


@dataclass(frozen=True, slots=True)
class Right:
    """A right the person has against a recipient."""

    name: str
    """Its key in the catalogue."""
    article: str
    """A short DPV name."""


RIGHTS: Final[Mapping[str, Right]] = {
    "withdraw": Right("withdraw", "eu-gdpr:A7-3"),
    "access": Right("access", "eu-gdpr:A15"),
    "correct": Right("correct", "eu-gdpr:A16"),
    "erase": Right("erase", "eu-gdpr:A17"),
    "restrict": Right("restrict", "eu-gdpr:A18"),
    "port": Right("port", "eu-gdpr:A20"),
    "object": Right("object", "eu-gdpr:A21"),
    "complain": Right("complain", "eu-gdpr:A77"),
}


@dataclass(frozen=True, slots=True)
class Deadline:
    """Within what time a request about a right is to be answered."""

    months: int
    source: str
    """``law.cite.NAME`` of the article that says so."""


ANSWER: Final = Deadline(1, "A12-3")
COMPLAINT: Final = Deadline(3, "A78-2")

COUNTING: Final = "R1182-71-3"
"""``law.cite.NAME`` of how months are counted: from the day after, to the same date; where the
last month has no such date, its last day; where that is a Saturday, a Sunday or a public holiday,
the next working day. The wallet knows no public holidays: on those the day is one later."""


def deadline_of(right: str) -> Deadline:
    """The time for an answer: Articles 12(3) and, for a complaint, 78(2)."""
    return COMPLAINT if right == "complain" else ANSWER


@dataclass(frozen=True, slots=True)
class Authority:
    """A supervisory authority (GDPR Article 51), as of :data:`LAW_VERSION`."""

    name: str
    uri: str
    email: str
    address: str


AUTHORITIES: Final[Mapping[str, Authority]] = {
    "SE": Authority(
        "Integritetsskyddsmyndigheten (IMY)",
        "https://www.imy.se/",
        "imy@imy.se",
        "Box 8114, 104 20 Stockholm",
    )
}
"""By country. For others the person takes what the recipient's own terms name."""


_ALWAYS: Final = ("access", "correct", "erase", "restrict")

RIGHTS_BY_BASIS: Final[Mapping[str, tuple[str, ...]]] = {
    "A6-1-a": ("withdraw", *_ALWAYS, "port", "complain"),
    "A6-1-b": (*_ALWAYS, "port", "complain"),
    "A6-1-c": (*_ALWAYS[:2], "restrict", "complain"),
    "A6-1-d": (*_ALWAYS, "complain"),
    "A6-1-e": (*_ALWAYS, "object", "complain"),
    "A6-1-f": (*_ALWAYS, "object", "complain"),
}
"""Which rights go with which legal basis (Articles 7(3), 15 to 18, 20(1), 21(1), 17(3)(b), 77)."""


def basis_of(legal_basis: str) -> str | None:
    """``A6-1-a`` to ``A6-1-f`` of a DPV legal basis in any of its finer forms, else None."""
    name = legal_basis.rpartition("#")[2].rpartition(":")[2]
    return next(
        (basis for basis in RIGHTS_BY_BASIS if name == basis or name.startswith(basis + "-")), None
    )


def rights_for(legal_bases: tuple[str, ...]) -> tuple[Right, ...]:
    """The rights that go with any of the stated bases; the ones that always hold where none is."""
    names = [
        name for basis in legal_bases for name in RIGHTS_BY_BASIS.get(basis_of(basis) or "", ())
    ]
    wanted = set(names) or {*_ALWAYS, "complain"}
    return tuple(right for name, right in RIGHTS.items() if name in wanted)
