"""What a person looks for."""

from __future__ import annotations

from typing import Final

from wallet.profile.fields import Field, FieldType, Table
from wallet.profile.tables.shared import employment_type, percent

TABLE: Final = Table(
    "wishes",
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
            pattern="[0-9]{4}",
            example="2480 Umeå",
        ),
        Field(
            name="county",
            path=("counties", None),
            type=FieldType.AREA,
            pattern="[0-9]{2}",
            example="24 Västerbottens län",
        ),
        percent("extent-min", ("extent", "min"), "50"),
        percent("extent-max", ("extent", "max"), "100"),
        Field(
            name="earliest-start",
            path=("earliest_start",),
            type=FieldType.DATE,
            example="2027-01",
        ),
        employment_type(("employment_types", None)),
    ),
)
