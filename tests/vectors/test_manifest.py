"""The manifest names what published material the tests read, and exactly which bytes of it."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.shared import vectors

_HERE = Path(__file__).parent
_SETS: dict[str, dict[str, Any]] = {
    entry["name"]: entry
    for entry in json.loads((_HERE / "MANIFEST.json").read_text("utf-8"))["sets"]
}
_READ = re.compile(r"""\bvectors\(\s*f?"([^"{]+)""")


def _files(name: str) -> dict[str, str]:
    return {entry["file"]: entry["sha256"] for entry in _SETS[name]["files"]}


@pytest.mark.parametrize("name", _SETS)
def test_a_set_names_its_source_to_the_commit(name: str) -> None:
    entry = _SETS[name]
    assert entry["licence"]
    for source in entry["sources"]:
        assert source["repository"].startswith("https://github.com/")
        assert re.fullmatch("[0-9a-f]{40}", source["commit"])
    for file in entry["files"]:
        assert file["file"].startswith(f"{name}/")
        assert ("path" in file) != ("from" in file)


@pytest.mark.parametrize("name", _SETS)
def test_the_files_are_the_ones_the_manifest_means(name: str) -> None:
    root = vectors(name)
    for file, expected in _files(name).items():
        data = (root / file.removeprefix(f"{name}/")).read_bytes()
        assert hashlib.sha256(data).hexdigest() == expected, file


def test_every_published_file_that_a_test_reads_is_in_the_manifest() -> None:
    listed = [file for name in _SETS for file in _files(name)]
    for module in sorted(_HERE.parent.rglob("test_*.py")):
        for start in _READ.findall(module.read_text("utf-8")):
            assert any(file.startswith(start) for file in listed), f"{module.name}: {start}"
