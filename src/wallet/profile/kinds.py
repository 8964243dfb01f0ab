"""The kinds of record, and one table of fields for each; identity and wishes have theirs too.

Claim names follow the presets of the labour market: what a matching service, a school or a
counsellor asks for is one path here.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from wallet.errors import InputError
from wallet.profile.concepts import Scheme
from wallet.profile.fields import Field, FieldPath, FieldType, Table


class Kind(StrEnum):
    """What a record is about."""

    EDUCATION = "education"
    WORK = "work"
    SKILL = "skill"
    LANGUAGE = "language"


IDENTITY: Final = "identity"
WISHES: Final = "wishes"

CEFR_LEVELS: Final = ("A1", "A2", "B1", "B2", "C1", "C2")
EMPLOYMENT_TYPES: Final = (
    "permanent",
    "temporary",
    "on-demand",
    "seasonal",
    "probationary",
    "self-employed",
    "internship",
    "voluntary",
)
_SCHEMES: Final = tuple(str(scheme) for scheme in Scheme)
_RECORD_ID: Final = "urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_LANGUAGE_TAG: Final = "[a-z]{2,3}(-[A-Z]{2})?"


def vct_of(kind: str) -> str:
    """The SD-JWT VC type of a self-stated record of ``kind``, of the identity or the wishes."""
    return f"urn:consent-wallet:vct:{kind}:1"


def kind_of_vct(vct: str) -> str | None:
    """The kind, or ``identity`` or ``wishes``, whose type ``vct`` is; None for any other type."""
    return next((name for name in TABLES if vct_of(name) == vct), None)


def table_of(name: str) -> Table:
    """The table of a kind, of ``identity`` or of ``wishes``.

    Raises ``InputError("profile.unknown_kind")``.
    """
    table = TABLES.get(name)
    if table is None:
        raise InputError("profile.unknown_kind", kinds=", ".join(Kind))
    return table


def _title(example: str, *, required: bool = False) -> Field:
    return Field(name="title", path=("title",), example=example, required=required)


def _period() -> tuple[Field, Field]:
    return (
        Field(name="from", path=("from",), type=FieldType.DATE, example="2019-08"),
        Field(name="to", path=("to",), type=FieldType.END_DATE, example="2023-06"),
    )


def _organisation(name: str, example: str) -> tuple[Field, Field]:
    number = Field(
        name=f"{name}-id",
        path=(name, "org_id"),
        type=FieldType.ORGANISATION_NUMBER,
        only_with=name,
        example="556000-0167",
    )
    return Field(name=name, path=(name, "name"), example=example), number


def _concept(name: str, example: str, example_id: str, scheme: Scheme) -> tuple[Field, ...]:
    """A label, and which entry of which vocabulary it is; the id is never asked for twice."""
    entry = f"{name}-id"
    return (
        Field(name=name, path=(name, "label"), example=example),
        Field(name=entry, path=(name, "id"), asked=False, example=example_id),
        Field(
            name=f"{name}-scheme",
            path=(name, "scheme"),
            type=FieldType.CHOICE,
            choices=_SCHEMES,
            asked=False,
            only_with=entry,
            required=True,
            default=str(scheme),
            example=str(scheme),
        ),
        Field(
            name=f"{name}-version",
            path=(name, "version"),
            asked=False,
            only_with=entry,
            example="31",
        ),
    )


def _common(example: str) -> tuple[Field, Field]:
    return (
        Field(
            name="concept",
            path=("concepts", None),
            type=FieldType.CONCEPT,
            asked=False,
            example=example,
        ),
        Field(
            name="lang",
            path=("lang",),
            type=FieldType.CODE,
            pattern=_LANGUAGE_TAG,
            asked=False,
            example="sv",
        ),
    )


def _place() -> tuple[Field, ...]:
    return (
        Field(name="place", path=("place", "name"), example="Umeå"),
        Field(
            name="municipality",
            path=("place", "municipality_code"),
            type=FieldType.CODE,
            pattern=r"\d{4}",
            asked=False,
            example="2480",
        ),
        Field(
            name="country",
            path=("place", "country"),
            type=FieldType.CODE,
            pattern="[A-Z]{2}",
            asked=False,
            example="SE",
        ),
    )


def _cefr(name: str, dimension: str) -> Field:
    return Field(
        name=name,
        path=("cefr", dimension),
        type=FieldType.CHOICE,
        choices=CEFR_LEVELS,
        not_with="native",
        example="B2",
    )


def _employment_type(path: FieldPath) -> Field:
    return Field(
        name="employment-type",
        path=path,
        type=FieldType.CHOICE,
        choices=EMPLOYMENT_TYPES,
        example="permanent",
    )


def _percent(name: str, path: FieldPath, example: str) -> Field:
    return Field(name=name, path=path, type=FieldType.INTEGER, low=1, high=100, example=example)


_WORK = Table(
    "work",
    (
        _title("Undersköterska"),
        *_organisation("employer", "Exempelgården AB"),
        *_period(),
        _percent("extent", ("extent", "percent"), "75"),
        Field(
            name="hours",
            path=("extent", "hours_total"),
            type=FieldType.NUMBER,
            low=1,
            high=200_000,
            not_with="extent",
            example="640",
        ),
        Field(
            name="duties",
            path=("duties",),
            type=FieldType.LONG_TEXT,
            example="Omvårdnad, läkemedel, dokumentation",
        ),
        *_concept("occupation", "Undersköterska", "bSEB_VKd_Ub3", Scheme.JOBTECH),
        _employment_type(("employment_type",)),
        *_place(),
        Field(
            name="sector",
            path=("sector",),
            type=FieldType.CODE,
            pattern=r"\d{2}",
            asked=False,
            example="87",
        ),
        *_common("ssyk2012:5321 Undersköterskor, hemtjänst"),
    ),
    named_by=("title", "employer", "occupation"),
)

_EDUCATION = Table(
    "education",
    (
        _title("Vård- och omsorgsprogrammet"),
        *_organisation("provider", "Exempelskolan"),
        *_period(),
        Field(name="degree", path=("degree",), example="Gymnasieexamen"),
        Field(
            name="level",
            path=("level", "eqf"),
            type=FieldType.INTEGER,
            low=1,
            high=8,
            example="4",
        ),
        Field(
            name="sun-level",
            path=("level", "sun2020"),
            type=FieldType.CODE,
            pattern=r"\d{1,3}",
            asked=False,
            example="327",
        ),
        *_concept("field", "Omvårdnad", "723", Scheme.SUN2020_FIELD),
        Field(
            name="credits",
            path=("credits", "value"),
            type=FieldType.NUMBER,
            low=0,
            high=10_000,
            example="2500",
        ),
        Field(
            name="credits-unit",
            path=("credits", "unit"),
            type=FieldType.CHOICE,
            choices=("hp", "yhp", "gyp", "ects"),
            only_with="credits",
            required=True,
            example="gyp",
        ),
        Field(
            name="result",
            path=("result",),
            type=FieldType.CHOICE,
            choices=("graded", "passed", "unfinished"),
            example="graded",
        ),
        Field(name="grade", path=("grade",), asked=False, example="17,2"),
        Field(name="course", path=("courses", None), asked=False, example="Anatomi och fysiologi"),
        *_common("isced-f:0913 Nursing and midwifery"),
    ),
    named_by=("title", "provider", "degree"),
)

_SKILL = Table(
    "skill",
    (
        _title("Svetsning", required=True),
        Field(name="level", path=("level",), example="van"),
        Field(name="last-used", path=("last_used",), type=FieldType.DATE, example="2025-11"),
        *_concept("skill", "Plastsvetsning", "85C2_bUX_JUW", Scheme.JOBTECH),
        Field(name="keyword", path=("keywords", None), asked=False, example="aluminium"),
        *_common("isco08:7212 Svetsare och gasskärare"),
        Field(
            name="evidence-of",
            path=("evidence_of", None),
            type=FieldType.CODE,
            pattern=_RECORD_ID,
            asked=False,
            released=False,
            example="urn:uuid:3f1f0f6e-6f0a-4c5e-9a37-2b7d1c0e8f11",
        ),
    ),
    named_by=("title",),
)

_LANGUAGE = Table(
    "language",
    (
        _title("Tigrinja"),
        Field(name="code", path=("code",), type=FieldType.CODE, pattern="[a-z]{3}", example="tir"),
        Field(name="native", path=("native",), type=FieldType.YES, example="yes"),
        _cefr("listening", "listening"),
        _cefr("reading", "reading"),
        _cefr("conversation", "spoken_interaction"),
        _cefr("speaking", "spoken_production"),
        _cefr("writing", "writing"),
        Field(name="fluency", path=("fluency",), asked=False, example="flytande"),
        *_common("jobtech:nPzh_1oc_EKz Tigrinska/Tigrinja"),
    ),
    named_by=("title", "code"),
)

_IDENTITY = Table(
    IDENTITY,
    (
        Field(name="given-name", path=("name", "given"), example="Alva"),
        Field(name="family-name", path=("name", "family"), example="Exempel"),
        Field(name="name", path=("name", "full"), asked=False, example="Alva Exempel"),
        Field(name="birth-date", path=("birth_date",), type=FieldType.DATE, example="1990-05-17"),
        Field(
            name="birth-year",
            path=("birth_year",),
            type=FieldType.INTEGER,
            low=1000,
            high=2999,
            derived=True,
            example="1990",
        ),
        Field(
            name="email",
            path=("email",),
            type=FieldType.CODE,
            pattern=r"[^@\s]{1,64}@[^@\s]{1,255}",
            example="alva@post.example",
        ),
        Field(name="phone", path=("phone",), example="070-000 00 00"),
        Field(name="street", path=("address", "street"), example="Exempelgatan 1"),
        Field(name="postal-code", path=("address", "postal_code"), example="901 00"),
        Field(name="city", path=("address", "city"), example="Umeå"),
        Field(
            name="country",
            path=("address", "country"),
            type=FieldType.CODE,
            pattern="[A-Z]{2}",
            asked=False,
            example="SE",
        ),
        Field(
            name="personal-number",
            path=("personal_number",),
            type=FieldType.PERSONAL_NUMBER,
            asked=False,
            example="19900517-2380",
        ),
        Field(
            name="nationality",
            path=("nationality", None),
            type=FieldType.CODE,
            pattern="[A-Z]{2}",
            asked=False,
            example="SE",
        ),
        Field(
            name="protected",
            path=("protected",),
            type=FieldType.YES,
            asked=False,
            released=False,
            example="yes",
        ),
    ),
)

_WISHES = Table(
    WISHES,
    (
        Field(
            name="occupation",
            path=("occupations", None),
            type=FieldType.CONCEPT,
            example="jobtech:bSEB_VKd_Ub3 Undersköterska, hemtjänst",
        ),
        Field(
            name="municipality",
            path=("municipalities", None),
            type=FieldType.AREA,
            pattern=r"\d{4}",
            example="2480 Umeå",
        ),
        Field(
            name="county",
            path=("counties", None),
            type=FieldType.AREA,
            pattern=r"\d{2}",
            example="24 Västerbottens län",
        ),
        _percent("extent-min", ("extent", "min"), "50"),
        _percent("extent-max", ("extent", "max"), "100"),
        Field(
            name="earliest-start",
            path=("earliest_start",),
            type=FieldType.DATE,
            example="2027-01",
        ),
        _employment_type(("employment_types", None)),
    ),
)

TABLES: Final[dict[str, Table]] = {
    table.name: table for table in (_EDUCATION, _WORK, _SKILL, _LANGUAGE, _IDENTITY, _WISHES)
}
"""Every table by its name, kinds first."""
