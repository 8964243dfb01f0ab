"""Swedish texts are plain: the tables of ``docs/words.md`` hold, and sentences are short."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from wallet import messages

WORDS = Path(__file__).resolve().parents[2] / "docs" / "words.md"
FOLDER = Path(messages.__file__).parent / "sv"
LONGEST = 26
"""Words of a sentence; as the page says."""

_NOT_SPOKEN = re.compile(r"`[^`]*`|\{[a-z_]*\}")
"""Commands, and what is filled in."""
_ROW = re.compile(r"^\| (.+?) \|$", re.MULTILINE)


def _texts() -> dict[str, str]:
    """Every Swedish text that a person reads, by key."""
    found: dict[str, str] = {}
    for path in FOLDER.rglob("*.py"):
        parts = path.relative_to(FOLDER).with_suffix("").parts
        if path.name != "__init__.py":
            found |= import_module(".".join(("wallet.messages.sv", *parts))).TEXTS
    return {key: text for key, text in found.items() if not key.startswith("terms_template.")}


def _tables() -> list[list[list[str]]]:
    """The tables of the page: rows of cells, without heading."""
    blocks = re.findall(r"(?:^\|.*\|\n)+", WORDS.read_text("utf-8"), re.MULTILINE)
    return [[row.split(" | ") for row in _ROW.findall(block)][2:] for block in blocks]


def _forbidden() -> Iterator[str]:
    same, hiding = _tables()
    for row in same:
        yield from row[2].split(", ")
    yield from (row[0] for row in hiding)


TEXTS = _texts()
FORBIDDEN = sorted(set(_forbidden()))


def test_the_page_has_its_tables() -> None:
    assert len(TEXTS) > 1_000
    assert {"fullmakt", "erhålla", "passphrase"} <= set(FORBIDDEN)


@pytest.mark.parametrize("word", FORBIDDEN)
def test_no_text_says(word: str) -> None:
    said = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])", re.IGNORECASE)
    guilty = {key for key, text in TEXTS.items() if said.search(_NOT_SPOKEN.sub("", text))}
    assert guilty == set(), f"docs/words.md has another word for “{word}”"


def test_sentences_are_short() -> None:
    long = {
        key: sentence
        for key, text in TEXTS.items()
        for sentence in re.split(r"(?<=[.!?:;])\s", _NOT_SPOKEN.sub("x", text))
        if len(sentence.split()) > LONGEST
    }
    assert long == {}


def test_a_person_is_spoken_to_as_one() -> None:
    formal = re.compile(r"(?<!\w)(man bör|användaren|Ni har)(?!\w)")
    assert {key for key, text in TEXTS.items() if formal.search(text)} == set()
