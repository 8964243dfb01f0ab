"""What a command is: a name, a function, examples, exit codes. The framework does the rest.

A command lives in its own file, ``cli/commands/NOUN.py``, and is named in ``cli/tree.py``::

    '''`wallet show`: one record in full.'''

    from typing import Annotated

    import typer

    from wallet.cli.command import Command
    from wallet.cli.exit_codes import Exit
    from wallet.cli.session import Session


    def show(session: Session, record: Annotated[str, typer.Argument(metavar="ID")]) -> None:
        with session.open_vault() as vault:
            item = vault.item(record)
        session.emit({"schema": "record/1", **item.document}, render_record(item, session.page))
        session.hint("show.next", id=item.id)


    COMMAND = Command(
        "show",
        show,
        examples=("wallet show 3f2a", "wallet show 3f2a --json"),
        exits=(Exit.INPUT, Exit.LOCKED, Exit.NOT_FOUND),
        opens_vault=True,
    )

The function returns None (exit 0) or an :class:`~wallet.cli.exit_codes.Exit`, and raises
:class:`~wallet.errors.WalletError` for everything that goes wrong. ``--json``, ``--no-input``,
``--quiet`` and the root options are added to every command, ``--passphrase-fd`` and
``--passphrase-file`` to those with ``opens_vault``; the session has their values.

The words are in ``messages/LANGUAGE/help/show.py``, both languages: ``help.show.about`` (one
sentence), ``help.show.reads``, ``.writes``, ``.sends``, and per parameter of the function
``help.show.record`` (by the Python name). Under a noun (``GROUP = Group("consent", (Command("list",
…), …))``) they are ``help.consent.about`` and ``help.consent.list.about`` …; a dash in a name is an
underscore in keys and file names, ``import`` is ``import_``. Do not use typer's ``help=``.
"""

from __future__ import annotations

import keyword
from collections.abc import Callable
from dataclasses import dataclass

from wallet.cli.exit_codes import Exit


@dataclass(frozen=True, slots=True)
class Command:
    """One command of the tree, or one verb under a noun."""

    name: str
    run: Callable[..., Exit | None]
    """Takes the session, then the parameters that typer reads from its annotations."""
    examples: tuple[str, ...]
    """At least two whole command lines, as a person would type them."""
    exits: tuple[Exit, ...] = ()
    """The codes it may end with, beside those of every command."""
    opens_vault: bool = False
    """Whether it asks for the passphrase, and so takes the options that give one."""


@dataclass(frozen=True, slots=True)
class Group:
    """A noun and its verbs: ``wallet consent give|list|…``."""

    name: str
    commands: tuple[Command, ...]


def identifier(name: str) -> str:
    """A command's name as it is written in keys and file names."""
    word = name.replace("-", "_")
    return f"{word}_" if keyword.iskeyword(word) else word
