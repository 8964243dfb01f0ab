"""Help of a command, laid out from its parameters and the words of the catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from wallet.cli.command import Command, Group, identifier
from wallet.cli.options import SHARED_NAMES
from wallet.cli.views.page import Page
from wallet.messages import Catalogue

_INDENT: Final = "  "
_COLUMN: Final = 24


def help_key(*path: str) -> str:
    """The start of a command's keys: ``help.consent.give`` for ``wallet consent give``."""
    return ".".join(("help", *map(identifier, path)))


def parameter_key(t: Catalogue, path: Sequence[str], name: str) -> str:
    """The key of a parameter's help: the command's own words, or those shared by all."""
    own = f"{help_key(*path)}.{name}"
    shared = name.startswith("every_") or (name in SHARED_NAMES and not t.has(own))
    return f"help.every.{name.removeprefix('every_')}" if shared else own


def render_command_help(
    command: Command,
    path: Sequence[str],
    params: Sequence[Any],
    t: Catalogue,
    page: Page,
) -> list[str]:
    """The help of one command: what it does, its parameters, its effects, examples, exit codes."""
    key = help_key(*path)
    own = [param for param in params if not param.name.startswith("every_")]
    return [
        *page.wrap(t("help.every.usage", words=_usage(path, own)), hanging=_INDENT * 2),
        "",
        *page.wrap(t(f"{key}.about")),
        *_section(page, t("help.every.arguments"), _rows(own, "argument", path, t)),
        *_section(page, t("help.every.options"), _rows(own, "option", path, t)),
        "",
        *_effects(key, t, page),
        "",
        page.bold(t("help.every.examples")),
        *(f"{_INDENT}{example}" for example in command.examples),
        *_section(page, t("help.every.exits"), _exits(command, t)),
        "",
        *page.wrap(t("help.every.passphrase") if command.opens_vault else t("help.every.also")),
    ]


def render_group_help(group: Group, t: Catalogue, page: Page) -> list[str]:
    """The help of a noun: its verbs."""
    verbs = [(verb.name, t(f"{help_key(group.name, verb.name)}.about")) for verb in group.commands]
    return [
        t("help.every.usage", words=f"{group.name} …"),
        "",
        *page.wrap(t(f"{help_key(group.name)}.about")),
        *_section(page, t("help.every.verbs"), verbs),
        "",
        *page.wrap(t("help.every.more", command=f"wallet {group.name} {group.commands[0].name}")),
    ]


def definitions(rows: Sequence[tuple[str, str]], page: Page) -> Iterator[str]:
    """Terms and their explanations, in two columns; a long term has its own line."""
    column = min(_COLUMN, max((len(term) for term, _ in rows), default=0) + 2 * len(_INDENT))
    for term, text in rows:
        head = f"{_INDENT}{term}"
        if len(head) + len(_INDENT) > column:
            yield head
            head = ""
        yield from page.wrap(text, indent=head.ljust(column), hanging=" " * column)


def _section(page: Page, title: str, rows: Sequence[tuple[str, str]]) -> list[str]:
    return ["", page.bold(title), *definitions(rows, page)] if rows else []


def _rows(
    params: Sequence[Any], kind: str, path: Sequence[str], t: Catalogue
) -> list[tuple[str, str]]:
    return [
        (_term(param), t(parameter_key(t, path, param.name)))
        for param in params
        if param.param_type_name == kind and param.name != "help"
    ]


def _usage(path: Sequence[str], params: Sequence[Any]) -> str:
    """The command with what it cannot do without; ``…`` for what it may be given beside."""
    words = [*path]
    may = False
    for param in params:
        if param.param_type_name == "option":
            words += [_term(param)] if param.required else []
            may = may or (not param.required and param.name != "help")
        else:
            more = "..." if param.nargs != 1 else ""
            words.append(f"{_term(param)}{more}" if param.required else f"[{_term(param)}{more}]")
    return " ".join([*words, "…"] if may else words)


def _term(param: Any) -> str:
    if param.param_type_name == "argument":
        return str(param.metavar or param.name.upper()).strip("[].")
    flag = getattr(param, "is_flag", False)
    name = "/".join([*param.opts, *param.secondary_opts])
    return name if flag else f"{name} {param.metavar or '…'}"


def _effects(key: str, t: Catalogue, page: Page) -> list[str]:
    lines: list[str] = []
    for effect in ("reads", "writes", "sends"):
        label = t(f"help.every.{effect}")
        lines += page.wrap(f"{label} {t(f'{key}.{effect}')}", hanging=_INDENT)
    return lines


def _exits(command: Command, t: Catalogue) -> list[tuple[str, str]]:
    codes = sorted({0, *command.exits})
    return [(str(int(code)), t(f"exit.{int(code)}")) for code in codes]
