"""Options that more than one command has, as annotations."""

from __future__ import annotations

from inspect import Parameter
from typing import Annotated, Any, Final

import typer

from wallet.messages import Language

OutFile = Annotated[str | None, typer.Option("--out", metavar="FILE")]
"""Where the result goes: a file, or ``-`` for standard output."""

Force = Annotated[bool, typer.Option("--force")]
"""Whether an existing file may be replaced."""

SHARED_NAMES: Final = ("out", "force")
"""Parameters whose help is ``help.every.NAME`` unless the command has words of its own."""

ROOT: Final[dict[str, Any]] = {
    "every_home": Annotated[str | None, typer.Option("--home", metavar="DIR")],
    "every_lang": Annotated[Language | None, typer.Option("--lang")],
    "every_no_color": Annotated[bool, typer.Option("--no-color")],
    "every_json": Annotated[bool, typer.Option("--json")],
    "every_no_input": Annotated[bool, typer.Option("--no-input")],
    "every_quiet": Annotated[bool, typer.Option("--quiet")],
}
"""What every command accepts, before and after its name."""

PASSPHRASE: Final[dict[str, Any]] = {
    "every_passphrase_fd": Annotated[int | None, typer.Option("--passphrase-fd", metavar="N")],
    "every_passphrase_file": Annotated[
        str | None, typer.Option("--passphrase-file", metavar="FILE")
    ],
}
"""What commands that open the vault accept beside."""


def parameters(options: dict[str, Any]) -> list[Parameter]:
    """The options as parameters of a function; not given means None or false."""
    return [
        Parameter(
            name,
            Parameter.KEYWORD_ONLY,
            default=False if annotation.__origin__ is bool else None,
            annotation=annotation,
        )
        for name, annotation in options.items()
    ]
