"""The registry behind ``schemas/``: who makes which file.

A package that sends or prints a document has a module ``schemas`` (``wallet.PACKAGE.schemas``,
at any depth) with ``GENERATORS``, a mapping from the name of a file without its ending
(``record-1``) to the function that makes the schema. They are found here by looking.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

import wallet

FOLDER = Path(__file__).resolve().parents[2] / "schemas"
_SOURCE = Path(wallet.__file__).parent

Generator = Callable[[], Mapping[str, Any]]


def generators() -> dict[str, Generator]:
    """Every schema of the project by name; two makers of one name are refused."""
    found: dict[str, Generator] = {}
    for module in _modules():
        for name, generator in import_module(module).GENERATORS.items():
            if name in found:
                raise ValueError(f"two modules make schemas/{name}.json")
            found[name] = generator
    return dict(sorted(found.items()))


def written(schema: Mapping[str, Any]) -> str:
    """The text of a schema file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def validator(name: str) -> Draft202012Validator:
    """Checks documents against the schema of that name and all it refers to."""
    made = {one: generator() for one, generator in generators().items()}
    resources = [(schema["$id"], DRAFT202012.create_resource(schema)) for schema in made.values()]
    return Draft202012Validator(made[name], registry=Registry().with_resources(resources))


def _modules() -> list[str]:
    paths = [*_SOURCE.rglob("schemas.py"), *_SOURCE.rglob("schemas/__init__.py")]
    parts = [path.relative_to(_SOURCE.parent).with_suffix("").parts for path in paths]
    return sorted(".".join(part for part in names if part != "__init__") for names in parts)
