"""What could tell where a person is."""

from __future__ import annotations

import pytest

from wallet.profile.whereabouts import tells_where


@pytest.mark.parametrize(
    "path",
    [
        ("employer", "name"),
        ("provider", "name"),
        ("place", "municipality_code"),
        ("address", "street"),
        ("municipalities", None),
        ("counties", 0, "code"),
    ],
)
def test_places_employers_and_schools_tell(path: tuple[str | int | None, ...]) -> None:
    assert tells_where(path)


@pytest.mark.parametrize("path", [("title",), ("from",), ("skill", "label"), ()])
def test_what_somebody_can_does_not(path: tuple[str, ...]) -> None:
    assert not tells_where(path)
