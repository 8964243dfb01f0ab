"""RDFC-1.0 canonicalization, by the tests of its specification.

PyLD, which does it here, differs in two tests of the whole suite: #060, control characters in a
text, which are refused before (``linked_data.form``), and #074, the graph made to have no end,
which is stopped (``linked_data.too_large``); both are among the tests of ``standards.linked_data``.
#075, with SHA-384, holds because the hash is set here: PyLD by itself knows SHA-256 alone.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from pyld.nquads import parse_nquads

from tests.fakes.shared import vectors
from wallet.standards.linked_data.counted import CountedUrdna2015

ROOT = "rdf-canon/"
COUNTS = {"rdfc:RDFC10EvalTest": 30, "rdfc:RDFC10MapTest": 13}


def _entries(kind: str) -> list[dict[str, Any]]:
    listed = json.loads(vectors(ROOT + "manifest.json").read_text("utf-8"))["entries"]
    assert {one["type"] for one in listed} == set(COUNTS)
    return [one for one in listed if one["type"] == kind]


def _run(entry: dict[str, Any]) -> tuple[str, dict[str, str]]:
    """The canonical form, and the label each nameless node was given."""
    dataset = parse_nquads(vectors(ROOT + entry["action"]).read_text("utf-8"))
    bits = 384 if entry.get("hashAlgorithm") == "SHA384" else 256
    algorithm = CountedUrdna2015(hash_bits=bits)
    canonical = algorithm.main(dataset, {"format": "application/n-quads"})
    labels = algorithm.canonical_issuer.existing
    return canonical, {old[2:]: new[2:] for old, new in labels.items()}


@pytest.mark.parametrize("kind", COUNTS)
def test_every_test_of_the_set_is_run(kind: str) -> None:
    assert len(_entries(kind)) == COUNTS[kind]


def test_each_dataset_has_its_canonical_form() -> None:
    for entry in _entries("rdfc:RDFC10EvalTest"):
        expected = vectors(ROOT + entry["result"]).read_text("utf-8")
        assert _run(entry)[0] == expected, entry["id"]


def test_each_nameless_node_has_its_label() -> None:
    for entry in _entries("rdfc:RDFC10MapTest"):
        expected = json.loads(vectors(ROOT + entry["result"]).read_text("utf-8"))
        assert _run(entry)[1] == expected, entry["id"]
