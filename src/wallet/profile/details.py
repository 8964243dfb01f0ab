"""What each kind of record holds, as typed values.

Attributes are named as the claims are (``from_`` for ``from``); None is "not stated". An ending
that is not stated, where a beginning is, means that it goes on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from wallet.profile.concepts import Area, Concept
from wallet.profile.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class Organisation:
    """An employer or a provider of education."""

    name: str | None = None
    org_id: str | None = None
    """Swedish organisationsnummer, ten digits."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How much: a share of full time, or hours in all."""

    percent: int | None = None
    hours_total: int | float | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where: as named, and the Swedish municipality code or country where known."""

    name: str | None = None
    municipality_code: str | None = None
    country: str | None = None
    """ISO 3166-1, two letters."""


@dataclass(frozen=True, slots=True)
class Work:
    """A job or assignment."""

    title: str | None = None
    employer: Organisation | None = None
    from_: PartialDate | None = None
    to: PartialDate | None = None
    extent: Extent | None = None
    duties: str | None = None
    occupation: Concept | None = None
    employment_type: str | None = None
    place: Place | None = None
    sector: str | None = None
    """SNI 2007, two digits."""
    concepts: tuple[Concept, ...] = ()
    lang: str | None = None
    """BCP 47 tag of the language its texts are written in."""


@dataclass(frozen=True, slots=True)
class EducationLevel:
    """The level of an education in one or two frameworks."""

    eqf: int | None = None
    """European Qualifications Framework, 1 to 8 (SeQF numbers are equal)."""
    sun2020: str | None = None


@dataclass(frozen=True, slots=True)
class Credits:
    """How much an education gives."""

    value: int | float | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Education:
    """A programme, a course of study or a degree."""

    title: str | None = None
    provider: Organisation | None = None
    from_: PartialDate | None = None
    to: PartialDate | None = None
    degree: str | None = None
    level: EducationLevel | None = None
    field: Concept | None = None
    credits: Credits | None = None
    result: str | None = None
    grade: str | None = None
    """As written on the certificate."""
    courses: tuple[str, ...] = ()
    concepts: tuple[Concept, ...] = ()
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Skill:
    """Something a person can do."""

    title: str | None = None
    level: str | None = None
    """In the person's or the source's own words."""
    last_used: PartialDate | None = None
    skill: Concept | None = None
    keywords: tuple[str, ...] = ()
    concepts: tuple[Concept, ...] = ()
    lang: str | None = None
    evidence_of: tuple[str, ...] = ()
    """Ids of records that show the skill; never released."""


@dataclass(frozen=True, slots=True)
class Cefr:
    """A language by the Common European Framework, one level per dimension."""

    listening: str | None = None
    reading: str | None = None
    spoken_interaction: str | None = None
    spoken_production: str | None = None
    writing: str | None = None


@dataclass(frozen=True, slots=True)
class LanguageSkill:
    """A language a person knows."""

    title: str | None = None
    code: str | None = None
    """ISO 639-3."""
    native: bool | None = None
    cefr: Cefr | None = None
    fluency: str | None = None
    """In the source's own words; never converted to a level."""
    concepts: tuple[Concept, ...] = ()
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """What a person is called."""

    given: str | None = None
    family: str | None = None
    full: str | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """Where a person lives."""

    street: str | None = None
    postal_code: str | None = None
    city: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class WantedExtent:
    """How much somebody wants to work, in percent of full time."""

    min: int | None = None
    max: int | None = None


Part: TypeAlias = (
    Organisation
    | Extent
    | Place
    | EducationLevel
    | Credits
    | Cefr
    | Concept
    | Area
    | Name
    | Address
    | WantedExtent
)
"""What can be a member of what is held."""

Details: TypeAlias = Work | Education | Skill | LanguageSkill
