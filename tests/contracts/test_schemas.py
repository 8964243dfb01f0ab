"""``schemas/`` is what the code makes: no file is stale, missing or nobody's."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.contracts.schema_files import FOLDER, generators, written

GENERATORS = generators()
HINT = "run `python -m tests.contracts.write_schemas` and look at the difference"


def test_every_file_has_a_maker_and_every_maker_a_file() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.json")) == sorted(GENERATORS), HINT


def test_nothing_else_lies_in_the_folder() -> None:
    assert [path.name for path in FOLDER.iterdir() if path.suffix != ".json"] == []


@pytest.mark.parametrize("name", GENERATORS)
def test_the_file_is_what_the_code_makes(name: str) -> None:
    path = FOLDER / f"{name}.json"
    assert path.read_text(encoding="utf-8") == written(GENERATORS[name]()), HINT


@pytest.mark.parametrize("name", GENERATORS)
def test_the_schema_is_valid_and_says_what_it_is(name: str) -> None:
    schema = GENERATORS[name]()
    Draft202012Validator.check_schema(schema)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*-[1-9][0-9]*", name)
    assert schema["$id"] == f"urn:consent-wallet:schema:{name}"
    assert schema["title"]
    assert schema["description"]


@pytest.mark.parametrize("name", GENERATORS)
def test_a_document_that_names_its_schema_names_this_file(name: str) -> None:
    declared = GENERATORS[name]().get("properties", {}).get("schema")
    if declared is not None:
        document, _, major = name.rpartition("-")
        assert declared == {"const": f"{document}/{major}"}


@pytest.mark.parametrize("name", GENERATORS)
def test_every_reference_leads_to_a_schema(name: str) -> None:
    known = {f"urn:consent-wallet:schema:{other}" for other in GENERATORS}
    references = _references(json.loads(written(GENERATORS[name]())))
    assert {one for one in references if not one.startswith("#")} <= known


def _references(node: Any) -> set[str]:
    if isinstance(node, list):
        return set().union(*(_references(item) for item in node))
    if not isinstance(node, dict):
        return set()
    own = {node["$ref"]} if isinstance(node.get("$ref"), str) else set()
    return own.union(*(_references(item) for item in node.values()))
