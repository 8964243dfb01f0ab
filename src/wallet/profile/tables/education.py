"""A programme, a course of study or a degree."""

from __future__ import annotations

from typing import Final

from wallet.profile.concepts import Scheme
from wallet.profile.fields import Field, FieldType, Table
from wallet.profile.tables.shared import common, concept, organisation, period, title

TABLE: Final = Table(
    "education",
    (
        title("Vård- och omsorgsprogrammet"),
        *organisation("provider", "Exempelskolan"),
        *period(),
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
            pattern="[0-9]{1,3}",
            asked=False,
            example="327",
        ),
        *concept("field", "Omvårdnad", "723", Scheme.SUN2020_FIELD),
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
            choice_texts="credits",
            only_with="credits",
            required=True,
            example="gyp",
        ),
        Field(
            name="result",
            path=("result",),
            type=FieldType.CHOICE,
            choices=("graded", "passed", "unfinished"),
            choice_texts="result",
            example="graded",
        ),
        Field(name="grade", path=("grade",), asked=False, example="17,2"),
        Field(name="course", path=("courses", None), asked=False, example="Anatomi och fysiologi"),
        *common("isced-f:0913 Nursing and midwifery"),
    ),
    named_by=("title", "provider", "degree"),
)
