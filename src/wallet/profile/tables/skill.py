"""Something a person can do."""

from __future__ import annotations

from typing import Final

from wallet.profile.concepts import Scheme
from wallet.profile.fields import Field, FieldType, Table
from wallet.profile.tables.shared import common, concept, title

_RECORD_ID: Final = "urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"

TABLE: Final = Table(
    "skill",
    (
        title("Svetsning", required=True),
        Field(name="level", path=("level",), example="van"),
        Field(name="last-used", path=("last_used",), type=FieldType.DATE, example="2025-11"),
        *concept("skill", "Plastsvetsning", "85C2_bUX_JUW", Scheme.JOBTECH, asked=False),
        Field(name="keyword", path=("keywords", None), asked=False, example="aluminium"),
        *common("isco08:7212 Svetsare och gasskärare"),
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
