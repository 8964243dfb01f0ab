"""Who a person is."""

from __future__ import annotations

from typing import Final

from wallet.profile.fields import Field, FieldType, Table

TABLE: Final = Table(
    "identity",
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
            example="18900101-9802",
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
