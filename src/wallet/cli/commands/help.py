"""`wallet help`: what goes beyond the first screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Annotated

import typer

from wallet.cli.command import Command, Group
from wallet.cli.exit_codes import Exit
from wallet.cli.help_view import definitions, help_key
from wallet.cli.root_help import root_help
from wallet.cli.session import Session
from wallet.cli.tree import COMMANDS, load
from wallet.messages import Catalogue

Row = tuple[str, str]


class Topic(StrEnum):
    """What there is to read about."""

    ALL = "all"
    EXIT_CODES = "exit-codes"
    WORDS = "words"
    FILES = "files"


_WORDS = ("record", "credential", "extract", "request", "consent", "receipt", "grant", "recipient")
_FILES = ("request", "extract", "receipt", "proof", "withdrawal", "jwt", "json")


def show_help(
    session: Session, topic: Annotated[Topic | None, typer.Argument(metavar="TOPIC")] = None
) -> None:
    """Prints one topic, or the first screen."""
    if topic is None:
        rows: list[Row] = []
        lines = root_help(session.settings.language).splitlines()
    else:
        rows = list(_ROWS[topic](session.t))
        lines = list(definitions(rows, session.page))
    session.emit(
        {
            "schema": "help/1",
            "topic": topic.value if topic else None,
            "items": [{"name": name, "text": text} for name, text in rows],
        },
        lines,
    )


def _all(t: Catalogue) -> Iterator[Row]:
    for name in COMMANDS:
        entry = load(name)
        if isinstance(entry, Group):
            for verb in entry.commands:
                yield f"{name} {verb.name}", t(f"{help_key(name, verb.name)}.about")
        else:
            yield name, t(f"{help_key(name)}.about")


def _exit_codes(t: Catalogue) -> Iterator[Row]:
    return ((str(int(code)), t(f"exit.{int(code)}")) for code in Exit)


def _words(t: Catalogue) -> Iterator[Row]:
    return ((t(f"help.topics.word_{word}"), t(f"help.topics.words_{word}")) for word in _WORDS)


def _files(t: Catalogue) -> Iterator[Row]:
    return ((f"*.{ending}", t(f"help.topics.files_{ending}")) for ending in _FILES)


_ROWS: dict[Topic, Callable[[Catalogue], Iterator[Row]]] = {
    Topic.ALL: _all,
    Topic.EXIT_CODES: _exit_codes,
    Topic.WORDS: _words,
    Topic.FILES: _files,
}

COMMAND = Command(
    "help", show_help, examples=("wallet help exit-codes", "wallet help all --lang sv")
)
