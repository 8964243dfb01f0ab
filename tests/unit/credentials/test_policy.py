"""Names compared as people compare them."""

from __future__ import annotations

import pytest

from wallet.credentials.policy import Policy, same_name


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Exempelmatchning AB", "exempelmatchning ab"),
        ("Förening", "Fo\u0308rening"),
        ("STRASSE", "straße"),
        ("ﬁrma", "FIRMA"),
        ("\u1fb3\u0345", "\u1fb3\u0345"),
    ],
)
def test_names_that_differ_in_case_or_composition_are_the_same(left: str, right: str) -> None:
    assert same_name(left, right)
    assert same_name(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [("Exempel AB", "Exempel  AB"), ("Exempel AB", "Exempel A B"), ("Å", "A"), ("", "x")],
)
def test_other_names_are_other_names(left: str, right: str) -> None:
    assert not same_name(left, right)


def test_the_defaults_are_the_strict_ones() -> None:
    policy = Policy()

    assert not policy.any_audience
    assert not policy.unbound
