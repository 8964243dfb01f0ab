"""What typer says about a command line, in our words and the chosen language.

typer brings click along under a name of its own from 0.26 on; the classes are therefore found
through what typer itself exports.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any, Final

import typer
from typer.core import TyperGroup

from wallet.errors import UsageError

ParseError: Final[type[Exception]] = typer.BadParameter.__mro__[1]
"""Every complaint of the parser about a command line."""


def usage_error(error: Any) -> UsageError:
    """The complaint of the parser as an error of ours."""
    command = error.ctx.command_path if error.ctx else "wallet"
    match type(error).__name__:
        case "NoSuchOption":
            near = " ".join(get_close_matches(error.option_name, _options(error.ctx), n=1))
            name = "cli.no_such_option_near" if near else "cli.no_such_option"
            return UsageError(name, option=error.option_name, near=near, command=command)
        case "MissingParameter":
            return UsageError("cli.missing", parameter=_name(error.param), command=command)
        case "BadParameter":
            return _bad_value(error, command)
        case "BadOptionUsage":
            flag = _is_flag(error.ctx, error.option_name)
            name = "cli.option_takes_no_value" if flag else "cli.option_needs_value"
            return UsageError(name, option=error.option_name, command=command)
        case _ if isinstance(getattr(error.ctx, "command", None), TyperGroup):
            return UsageError("cli.no_command", command=command)
        case _:
            return UsageError("cli.usage", reason=error.message, command=command)


def no_such_command(word: str, known: Sequence[str], *, parent: str) -> UsageError:
    """A command that does not exist, with the nearest one that does."""
    near = get_close_matches(word, known, n=1)
    if near:
        return UsageError("cli.no_such_command_near", word=word, near=f"{parent} {near[0]}")
    return UsageError("cli.no_such_command", word=word, parent=parent)


def _bad_value(error: Any, command: str) -> UsageError:
    choices = _choices(error.param)
    name = "cli.bad_choice" if choices else "cli.bad_value"
    return UsageError(name, parameter=_name(error.param), choices=choices, command=command)


def _choices(param: Any) -> list[str]:
    """The closed set of a parameter; where it is kept depends on typer's version."""
    descriptor = getattr(param, "type_descriptor", None) or getattr(param, "type", None)
    choices = getattr(descriptor, "choices", None) or ()
    return [str(getattr(choice, "value", choice)) for choice in choices]


def _name(param: Any) -> str:
    if param is None:
        return "?"
    if param.param_type_name == "option":
        return str(param.opts[0])
    return str(param.metavar or param.name.upper())


def _options(context: Any) -> list[str]:
    return [name for param in context.command.get_params(context) for name in param.opts]


def _is_flag(context: Any, option: str) -> bool:
    params = context.command.get_params(context) if context else ()
    return any(option in param.opts and getattr(param, "is_flag", False) for param in params)
