"""Fields that several kinds have in common."""

from __future__ import annotations

from typing import Final

from wallet.profile.concepts import Scheme
from wallet.profile.fields import Field, FieldPath, FieldType

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
_LANGUAGE_TAG: Final = "[a-z]{2,3}(-[A-Z]{2})?"


def title(example: str, *, required: bool = False) -> Field:
    return Field(name="title", path=("title",), example=example, required=required)


def period() -> tuple[Field, Field]:
    return (
        Field(name="from", path=("from",), type=FieldType.DATE, example="2019-08"),
        Field(name="to", path=("to",), type=FieldType.END_DATE, example="2023-06"),
    )


def organisation(name: str, example: str) -> tuple[Field, Field]:
    number = Field(
        name=f"{name}-id",
        path=(name, "org_id"),
        type=FieldType.ORGANISATION_NUMBER,
        asked=False,
        only_with=name,
        example="556677-8899",
    )
    return Field(name=name, path=(name, "name"), example=example), number


def concept(
    name: str, example: str, example_id: str, scheme: Scheme, *, asked: bool = True
) -> tuple[Field, ...]:
    """A label, and which entry of which vocabulary it is; the id is never asked for twice."""
    entry = f"{name}-id"
    return (
        Field(name=name, path=(name, "label"), asked=asked, example=example),
        Field(name=entry, path=(name, "id"), asked=False, example=example_id),
        Field(
            name=f"{name}-scheme",
            path=(name, "scheme"),
            type=FieldType.CHOICE,
            choices=_SCHEMES,
            choice_texts="scheme",
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


def common(example: str) -> tuple[Field, Field]:
    return (
        Field(
            name="concept",
            path=("concepts", None),
            type=FieldType.CONCEPT,
            asked=False,
            example=example,
        ),
        Field(
            name="text-lang",
            path=("lang",),
            type=FieldType.CODE,
            pattern=_LANGUAGE_TAG,
            asked=False,
            example="sv",
        ),
    )


def employment_type(path: FieldPath) -> Field:
    return Field(
        name="employment-type",
        path=path,
        type=FieldType.CHOICE,
        choices=EMPLOYMENT_TYPES,
        choice_texts="employment",
        example="permanent",
    )


def percent(name: str, path: FieldPath, example: str) -> Field:
    return Field(name=name, path=path, type=FieldType.INTEGER, low=1, high=100, example=example)
