"""The catalogue: two languages in step, and a text for every error that can be raised."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import NamedTuple

import pytest

import wallet
from wallet import messages
from wallet.messages import Language, texts

SOURCE = Path(wallet.__file__).parent
CATALOGUES = Path(messages.__file__).parent
MODULES = {
    str(path.relative_to(SOURCE)): ast.parse(path.read_bytes())
    for path in sorted(SOURCE.rglob("*.py"))
    if CATALOGUES not in path.parents
}


def _areas(language: Language) -> set[str]:
    """Every module with texts in a language's folder, as ``cli`` or ``help.share``."""
    folder = CATALOGUES / language
    paths = (path.relative_to(folder).with_suffix("") for path in folder.rglob("*.py"))
    return {".".join(path.parts) for path in paths if path.name != "__init__"}


FILE_ENDINGS = {"json", "html", "pdf", "toml"}
AREAS = sorted(_areas(Language.ENGLISH) | _areas(Language.SWEDISH))


class Raised(NamedTuple):
    """One place in the source that makes an error."""

    code: str
    names: frozenset[str] | None
    """The placeholders given; None where they cannot be read off (``**data``)."""
    place: str


def _error_classes() -> set[str]:
    """The names of all classes under ``WalletError``, wherever they are."""
    classes = [node for tree in MODULES.values() for node in ast.walk(tree)]
    derived = [node for node in classes if isinstance(node, ast.ClassDef)]
    found = {"WalletError"}
    while (
        more := {
            node.name for node in derived if found & {_class_name(base) for base in node.bases}
        }
        - found
    ):
        found |= more
    return found


def _raised() -> Iterator[Raised]:
    names = _error_classes()
    for module, tree in MODULES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _class_name(node.func) in names and node.args:
                code = node.args[0]
                if isinstance(code, ast.Constant) and isinstance(code.value, str):
                    yield Raised(code.value, _names(node), f"{module}:{node.lineno}")


def _class_name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _names(call: ast.Call) -> frozenset[str] | None:
    if any(keyword.arg is None for keyword in call.keywords):
        return None
    return frozenset(keyword.arg for keyword in call.keywords if keyword.arg)


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


RAISED = sorted(_raised(), key=lambda raised: raised[::2])
STRINGS = {
    node.value
    for tree in MODULES.values()
    for node in ast.walk(tree)
    if isinstance(node, ast.Constant) and isinstance(node.value, str)
}
CODES = sorted({raised.code for raised in RAISED})


def test_both_languages_have_the_same_areas() -> None:
    assert _areas(Language.ENGLISH) == _areas(Language.SWEDISH)
    assert {"encoding", "jose", "identifiers"} <= set(AREAS)


@pytest.mark.parametrize("area", AREAS)
def test_both_languages_have_the_same_keys_and_placeholders(area: str) -> None:
    english, swedish = texts(Language.ENGLISH, area), texts(Language.SWEDISH, area)
    assert english.keys() == swedish.keys()
    differing = [
        key for key in english if _placeholders(english[key]) != _placeholders(swedish[key])
    ]
    assert differing == []


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("language", list(Language))
def test_every_key_belongs_to_its_area_and_every_placeholder_has_a_name(
    area: str, language: Language
) -> None:
    table = texts(language, area)
    assert [key for key in table if not key.startswith(f"{area}.")] == []
    unnamed = [key for key in table if not all(map(str.isidentifier, _placeholders(table[key])))]
    assert unnamed == []


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("language", list(Language))
def test_messages_of_errors_are_lower_case_without_a_final_period(
    area: str, language: Language
) -> None:
    table = texts(language, area)
    shown = {key: text for key, text in table.items() if key.split(".")[1] in ("error", "hint")}
    assert [key for key, text in shown.items() if not text or text.endswith(".")] == []
    names = ("JSON", "RSA", "UTF", "PIN", "PDF", "DID", "OpenID", "SD-JWT")
    capital = [key for key, text in shown.items() if text[:1].isupper()]
    assert [key for key in capital if not shown[key].startswith(names)] == []


def test_the_search_for_errors_finds_them() -> None:
    assert "jose.signature" in CODES
    assert "encoding.json" in CODES
    assert [raised for raised in RAISED if raised.code.count(".") != 1] == []


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("code", CODES)
def test_every_error_has_a_message_and_a_hint(code: str, language: Language) -> None:
    area, _, name = code.partition(".")
    table = texts(language, area)
    missing = [f"{area}.{part}.{name}" for part in ("error", "hint")]
    missing = [key for key in missing if key not in table]
    places = [raised.place for raised in RAISED if raised.code == code]
    assert missing == [], f"raised in {', '.join(places)}"


def test_every_error_is_raised_with_the_values_its_texts_name() -> None:
    lacking = []
    for raised in RAISED:
        area, _, name = raised.code.partition(".")
        table = texts(Language.ENGLISH, area)
        named = _placeholders(table.get(f"{area}.error.{name}", "")) | _placeholders(
            table.get(f"{area}.hint.{name}", "")
        )
        if raised.names is not None and not named <= raised.names:
            lacking.append((raised.place, raised.code, named - raised.names))
    assert lacking == []


def test_every_code_that_is_passed_on_has_a_text() -> None:
    """Codes also travel as arguments and findings, and are told in some part of their area."""
    shape = re.compile(r"([a-z_]+)\.([a-z0-9_]*[a-z0-9])")
    found = [match for text in STRINGS if (match := shape.fullmatch(text))]
    codes = [match for match in found if match[1] in AREAS and match[2] not in FILE_ENDINGS]
    untold = [
        match[0]
        for match in codes
        if not any(key.endswith(f".{match[2]}") for key in texts(Language.ENGLISH, match[1]))
    ]
    assert sorted(untold) == []


@pytest.mark.parametrize("area", AREAS)
def test_no_error_text_is_left_behind(area: str) -> None:
    """A text whose code stands nowhere in the source is dead, or its code is spelled otherwise."""
    errors = [key for key in texts(Language.ENGLISH, area) if key.startswith(f"{area}.error.")]
    names = [key.removeprefix(f"{area}.error.") for key in errors]
    assert [name for name in names if not {f"{area}.{name}", name} & STRINGS] == []
