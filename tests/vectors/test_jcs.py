"""RFC 8785's own examples: canonical(input) is output, byte for byte."""

from __future__ import annotations

import pytest

from tests.fakes.shared import vectors
from wallet.standards.encoding import canonical_json, parse_json


@pytest.mark.parametrize("name", ["arrays", "structures", "weird"])
def test_the_canonical_form_is_the_published_one(name: str) -> None:
    value = parse_json(vectors(f"jcs/input/{name}.json").read_bytes())
    assert canonical_json(value) == vectors(f"jcs/output/{name}.json").read_bytes()


@pytest.mark.parametrize("name", ["arrays", "structures", "weird"])
def test_a_canonical_form_is_its_own_canonical_form(name: str) -> None:
    published = vectors(f"jcs/output/{name}.json").read_bytes()
    assert canonical_json(parse_json(published)) == published


def test_every_published_example_is_used() -> None:
    names = {path.stem for path in vectors("jcs/input").iterdir()}
    assert names == {"arrays", "structures", "weird"}
