"""What a claim path means to a person."""

from __future__ import annotations

from typing import Any

import pytest

from wallet.messages import SWEDISH
from wallet.profile.claim_paths import AnyPath, Label, field_at, label, value_key


@pytest.mark.parametrize(
    ("kind", "path", "found"),
    [
        ("work", ("title",), Label("profile.field.work.title")),
        ("work", ("employer", "name"), Label("profile.field.work.employer")),
        ("work", ("employer",), Label("profile.group.work.employer")),
        ("work", ("extent",), Label("profile.group.work.extent")),
        ("work", ("concepts",), Label("profile.field.work.concept")),
        ("work", ("concepts", None), Label("profile.field.work.concept")),
        ("work", ("concepts", 1), Label("profile.field.work.concept", 1)),
        (
            "work",
            ("concepts", 1, "label"),
            Label("profile.field.work.concept", 1, "profile.part.label"),
        ),
        (
            "wishes",
            ("counties", None, "code"),
            Label("profile.field.wishes.county", None, "profile.part.code"),
        ),
        ("identity", ("birth_year",), Label("profile.field.identity.birth-year")),
        ("identity", ("nationality", 0), Label("profile.field.identity.nationality", 0)),
    ],
)
def test_a_path_has_a_label(kind: str, path: AnyPath, found: Label) -> None:
    assert label(path, kind) == found
    assert SWEDISH(found.key)


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("work", ()),
        ("work", (None,)),
        ("work", (0,)),
        ("work", ("salary",)),
        ("work", ("title", "x")),
        ("work", ("title", 0)),
        ("work", ("employer", None)),
        ("work", ("employer", "name", "x")),
        ("work", ("concepts", "label")),
        ("work", ("concepts", 0, "code")),
        ("work", ("concepts", 0, None)),
        ("work", (0, "title")),
        ("identity", ("protected",)),
        ("skill", ("evidence_of",)),
        ("skill", ("evidence_of", 0)),
        ("hobby", ("title",)),
        ("", ("title",)),
    ],
)
def test_a_path_the_wallet_does_not_know_has_none(kind: str, path: AnyPath) -> None:
    assert label(path, kind) is None


@pytest.mark.parametrize(
    ("kind", "path", "value", "text"),
    [
        ("work", ("to",), "ongoing", "pågår"),
        ("work", ("to",), "2024", None),
        ("work", ("from",), "ongoing", None),
        ("work", ("employment_type",), "permanent", "tillsvidareanställning"),
        ("work", ("employment_type",), "lifelong", None),
        ("work", ("employment_type",), ["permanent"], None),
        ("wishes", ("employment_types", 1), "on-demand", "behovsanställning, per timme"),
        ("work", ("occupation", "scheme"), "jobtech", "JobTechs taxonomi"),
        ("work", ("occupation", "label"), "jobtech", None),
        ("language", ("native",), True, "ja"),
        ("language", ("cefr", "reading"), "B2", None),
        ("hobby", ("native",), True, None),
    ],
)
def test_a_coded_value_has_words(kind: str, path: AnyPath, value: Any, text: str | None) -> None:
    key = value_key(path, kind, value)
    assert (key and SWEDISH(key)) == text


def test_the_field_behind_a_path_is_known() -> None:
    found = field_at(("employer", "org_id"), "work")
    assert found is not None
    assert found.name == "employer-id"
