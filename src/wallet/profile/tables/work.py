"""A job or assignment."""

from __future__ import annotations

from typing import Final

from wallet.profile.concepts import Scheme
from wallet.profile.fields import Field, FieldType, Table
from wallet.profile.tables.shared import (
    common,
    concept,
    employment_type,
    organisation,
    percent,
    period,
    title,
)


def _place() -> tuple[Field, ...]:
    return (
        Field(name="place", path=("place", "name"), example="Umeå"),
        Field(
            name="municipality",
            path=("place", "municipality_code"),
            type=FieldType.CODE,
            pattern="[0-9]{4}",
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


TABLE: Final = Table(
    "work",
    (
        title("Undersköterska"),
        *organisation("employer", "Exempelgården AB"),
        *period(),
        percent("extent", ("extent", "percent"), "75"),
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
        *concept("occupation", "Undersköterska", "bSEB_VKd_Ub3", Scheme.JOBTECH),
        employment_type(("employment_type",)),
        *_place(),
        Field(
            name="sector",
            path=("sector",),
            type=FieldType.CODE,
            pattern="[0-9]{2}",
            asked=False,
            example="87",
        ),
        *common("ssyk2012:5321 Undersköterskor, hemtjänst"),
    ),
    named_by=("title", "employer", "occupation"),
)
