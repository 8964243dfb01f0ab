"""Every command tells what it does: one sentence, effects, examples that parse, exit codes."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from wallet import cli
from wallet.cli import commands
from wallet.cli.app import Start, build_entry, system_session
from wallet.cli.command import Command, Group, identifier
from wallet.cli.exit_codes import EVERY_COMMAND, Exit
from wallet.cli.help_view import help_key, parameter_key
from wallet.cli.options import ROOT
from wallet.cli.root_help import root_help
from wallet.cli.session import Settings
from wallet.cli.tree import COMMANDS, load
from wallet.messages import Catalogue, Language, catalogue

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"
LANGUAGES = [catalogue(language) for language in Language]


class Leaf(NamedTuple):
    """A command where it stands in the tree."""

    path: tuple[str, ...]
    command: Command

    def __str__(self) -> str:
        return " ".join(self.path)


def _leaves() -> Iterator[Leaf]:
    for name in COMMANDS:
        entry = load(name)
        if isinstance(entry, Group):
            yield from (Leaf((name, verb.name), verb) for verb in entry.commands)
        else:
            yield Leaf((name,), entry)


LEAVES = list(_leaves())
GROUPS = [entry for entry in map(load, COMMANDS) if isinstance(entry, Group)]
every_command = pytest.mark.parametrize("leaf", LEAVES, ids=str)
both_languages = pytest.mark.parametrize("t", LANGUAGES, ids=lambda t: t.language)


def _own_parameters(command: Command) -> list[Any]:
    params: list[Any] = build_entry(command).params
    return [param for param in params if not param.name.startswith("every_")]


def test_the_tree_names_every_file_of_commands_and_no_other() -> None:
    folder = Path(commands.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert {identifier(name) for name in COMMANDS} == files
    assert len(set(COMMANDS)) == len(COMMANDS)


def test_every_entry_is_called_what_the_tree_calls_it() -> None:
    assert [load(name).name for name in COMMANDS] == list(COMMANDS)


@both_languages
@every_command
def test_every_command_says_what_it_does_in_one_sentence(leaf: Leaf, t: Catalogue) -> None:
    about = t(f"{help_key(*leaf.path)}.about")
    assert about.endswith(".")
    assert not re.search(r"[.!?]\s", about)


@both_languages
@every_command
def test_every_command_says_what_it_reads_writes_and_sends(leaf: Leaf, t: Catalogue) -> None:
    for effect in ("reads", "writes", "sends"):
        assert t(f"{help_key(*leaf.path)}.{effect}")


@both_languages
@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_every_noun_says_what_it_is_about(group: Group, t: Catalogue) -> None:
    assert t(f"{help_key(group.name)}.about").endswith(".")


@both_languages
@every_command
def test_every_parameter_is_explained(leaf: Leaf, t: Catalogue) -> None:
    missing = [
        param.name
        for param in _own_parameters(leaf.command)
        if not t.has(parameter_key(t, leaf.path, param.name))
    ]
    assert missing == []


@both_languages
def test_what_every_command_accepts_is_named_in_its_help(t: Catalogue) -> None:
    options = {
        name
        for annotation in ROOT.values()
        for name in annotation.__metadata__[0].param_decls or ()
    }
    options |= {annotation.__metadata__[0].default for annotation in ROOT.values()} - {...}
    assert len(options) == len(ROOT)
    for key in ("help.every.also", "help.every.passphrase"):
        assert {option for option in options if option not in t(key)} == set()


@every_command
def test_every_command_has_two_examples_that_its_parser_accepts(leaf: Leaf) -> None:
    assert len(leaf.command.examples) >= 2
    start = Start(Settings(), system_session)
    for example in leaf.command.examples:
        words = shlex.split(re.split(r"\s[|<>]", example)[0])
        name = ("wallet", *leaf.path)
        assert tuple(words[: len(name)]) == name
        build_entry(leaf.command).make_context(
            " ".join(name), words[len(name) :], obj=start
        ).close()


@every_command
def test_every_command_names_exit_codes_of_the_table_once(leaf: Leaf) -> None:
    exits = leaf.command.exits
    assert all(isinstance(code, Exit) for code in exits)
    assert len(set(exits)) == len(exits)
    assert not set(exits) & set(EVERY_COMMAND)
    if leaf.command.opens_vault:
        assert Exit.LOCKED in exits


@both_languages
def test_every_exit_code_is_explained(t: Catalogue) -> None:
    assert all(t(f"exit.{int(code)}") for code in Exit)


@both_languages
@every_command
def test_help_of_every_command_can_be_shown(leaf: Leaf, t: Catalogue) -> None:
    built: Any = build_entry(leaf.command)
    start = Start(Settings(language=t.language), system_session)
    context = built.context_class(built, info_name=f"wallet {' '.join(leaf.path)}", obj=start)
    text = built.get_help(context)
    assert f"wallet {' '.join(leaf.path)}" in text.splitlines()[0]
    examples = {f"  {example}" for example in leaf.command.examples}
    assert examples <= {*text.splitlines()}
    assert max(len(line) for line in text.splitlines() if line not in examples) <= 80


@both_languages
def test_the_first_screen_is_short_and_names_commands_that_exist(t: Catalogue) -> None:
    lines = root_help(t.language).splitlines()
    assert len(lines) <= 15
    assert max(map(len, lines)) <= 60
    named = _named(lines)
    assert named <= set(COMMANDS), f"no such command: {named - set(COMMANDS)}"
    assert {"add", "share", "verify", "service", "demo", "help"} <= named


def test_the_first_screens_name_the_same_commands() -> None:
    english, swedish = (root_help(language).splitlines() for language in Language)
    assert _named(english) == _named(swedish)


def _named(lines: list[str]) -> set[str]:
    """The commands in the middle of the first screen, and those that are quoted."""
    listed = [line for line in lines[2:-4] if line]
    column = next(line.index("init") for line in listed)
    cells = (re.split(r"\s{2,}", line[column:])[0] for line in listed)
    quoted = re.findall(r"`wallet ([a-z]+)", "\n".join(lines))
    return {name for cell in cells for name in cell.split(", ")} | set(quoted)


def test_every_document_that_a_command_prints_has_a_schema() -> None:
    sources = [path.read_text("utf-8") for path in Path(cli.__file__).parent.rglob("*.py")]
    printed = {name for text in sources for name in re.findall(r'"schema": "([a-z-]+)/1"', text)}
    assert {"error", "help", "release"} <= printed
    assert {name for name in printed if not (SCHEMAS / f"{name}-1.json").exists()} == set()
