"""A language a person knows."""

from __future__ import annotations

from typing import Final

from wallet.profile.fields import Field, FieldType, Table
from wallet.profile.tables.shared import common, title

CEFR_LEVELS: Final = ("A1", "A2", "B1", "B2", "C1", "C2")


def _cefr(name: str, dimension: str) -> Field:
    return Field(
        name=name,
        path=("cefr", dimension),
        type=FieldType.CHOICE,
        choices=CEFR_LEVELS,
        not_with="native",
        example="B2",
    )


TABLE: Final = Table(
    "language",
    (
        title("Tigrinja"),
        Field(
            name="code",
            path=("code",),
            type=FieldType.CODE,
            pattern="[a-z]{3}",
            asked=False,
            example="tir",
        ),
        Field(name="native", path=("native",), type=FieldType.YES, example="yes"),
        _cefr("listening", "listening"),
        _cefr("reading", "reading"),
        _cefr("conversation", "spoken_interaction"),
        _cefr("speaking", "spoken_production"),
        _cefr("writing", "writing"),
        Field(name="fluency", path=("fluency",), asked=False, example="flytande"),
        *common("jobtech:nPzh_1oc_EKz Tigrinska/Tigrinja"),
    ),
    named_by=("title", "code"),
)
