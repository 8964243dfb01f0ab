"""The published JSON-LD contexts, as a computer has them that has fetched them."""

from __future__ import annotations

import hashlib
import json
from functools import cache

from tests.fakes.shared import vectors
from wallet.standards.linked_data import Canonizer, canonizer


def context_files() -> dict[str, bytes]:
    """The contexts that ``index.json`` names, by their SHA-256 in hexadecimal."""
    folder = vectors("contexts")
    index = json.loads((folder / "index.json").read_text("utf-8"))
    found = [(folder / entry["file"]).read_bytes() for entry in index["contexts"]]
    return {hashlib.sha256(data).hexdigest(): data for data in found}


@cache
def canonize() -> Canonizer:
    """One canonizer for all tests of a process: what it made of contexts is kept."""
    return canonizer(context_files())
