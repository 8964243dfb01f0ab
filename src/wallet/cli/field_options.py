"""One flag per field of a table, for the commands that take fields."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Annotated, Any

import typer

from wallet.cli.command import identifier
from wallet.cli.session import Session
from wallet.profile.fields import Field, Table


def with_flags(
    run: Callable[[Session, dict[str, Any]], None], table: Table, *, json_file: bool = False
) -> Callable[..., None]:
    """A command function that hands ``run`` the values of the flags of ``table``, and with
    ``json_file`` that of ``--from-json`` as ``from_json``."""

    def command(session: Session, **values: Any) -> None:
        run(session, values)

    first = inspect.Parameter(
        "session", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=Session
    )
    params = [first, *(_flag(field) for field in table.flags())]
    if json_file:
        params.append(_optional("from_json", typer.Option("--from-json", metavar="FILE")))
    command.__signature__ = inspect.Signature(params)  # type: ignore[attr-defined]  # PEP 362
    return command


def texts_of(table: Table, values: Mapping[str, Any]) -> dict[str, str]:
    """Field name to flag text, for the flags that were given; several values joined by ``;``."""
    found: dict[str, str] = {}
    for field in table.flags():
        value = values[identifier(field.name)]
        if value is not None and value != []:
            found[field.name] = "; ".join(value) if field.repeatable else value
    return found


def _flag(field: Field) -> inspect.Parameter:
    option = typer.Option(f"--{field.name}", metavar="TEXT")
    return _optional(identifier(field.name), option, several=field.repeatable)


def _optional(name: str, option: Any, *, several: bool = False) -> inspect.Parameter:
    annotation: Any = (
        Annotated[list[str] | None, option] if several else Annotated[str | None, option]
    )
    return inspect.Parameter(
        name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=annotation
    )
