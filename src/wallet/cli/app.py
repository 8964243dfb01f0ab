"""The framework: from words to the function of a command.

typer parses; commands are loaded one at a time, when named. Help, errors and texts are ours, so
that they exist in both languages. :mod:`wallet.cli.command` says how a command is written.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType
from typing import Annotated, Any, Final, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup

from wallet import __version__
from wallet.cli.command import Command, Group
from wallet.cli.help_view import render_command_help, render_group_help
from wallet.cli.options import PASSPHRASE, ROOT, parameters
from wallet.cli.output import system_output
from wallet.cli.root_help import root_help
from wallet.cli.session import Session, Settings
from wallet.cli.tree import COMMANDS, load
from wallet.cli.usage_errors import ParseError, no_such_command, usage_error
from wallet.cli.views.page import Page
from wallet.errors import UsageError
from wallet.messages import Catalogue, Language, catalogue

_Kind = TypeVar("_Kind", bound="_Lazy")
SessionMaker = Callable[[Settings], Session]

_HELP: Final = {"help_option_names": ["--help", "-h"]}


@dataclass(frozen=True, slots=True)
class Start:
    """What a command line begins with; typer hands it from the root to the command."""

    settings: Settings
    make_session: SessionMaker

    @property
    def t(self) -> Catalogue:
        return catalogue(self.settings.language)

    def with_options(self, values: dict[str, Any]) -> Start:
        """With the ``every_…`` options that were given; not given leaves what was."""
        given = {name.removeprefix("every_"): value for name, value in values.items() if value}
        if "lang" in given:
            given["language"] = given.pop("lang")
        if values.get("every_passphrase_fd") is not None:
            given["passphrase_fd"] = values["every_passphrase_fd"]
        return replace(self, settings=replace(self.settings, **given))


def system_session(settings: Settings) -> Session:
    """A session on this process's streams, terminal and disk."""
    from wallet.cli.services import SystemServices

    output = system_output(no_color=settings.no_color)
    return Session(settings, SystemServices(_LazyVaults()), output)


class _LazyVaults:
    """Fits ``Vaults``; loads the vault at the first use, so that other commands start fast."""

    def __getattr__(self, name: str) -> Any:
        from wallet.cli.vaults import SystemVaults

        return getattr(SystemVaults(), name)


def run(words: Sequence[str], language: str, *, make_session: SessionMaker = system_session) -> int:
    """Runs a command line and returns its exit code.

    Raises what the command raises, and ``UsageError`` for a line that cannot be understood.
    """
    start = Start(Settings(language=Language(language)), make_session)
    root = build_root()
    try:
        with root.make_context("wallet", list(words), obj=start) as context:
            code = root.invoke(context)
    except typer.Exit as end:
        return end.exit_code
    except ParseError as error:
        raise usage_error(error) from error
    return int(code or 0)


def build_root() -> TyperGroup:
    """The whole tree; a command is loaded when it is asked for."""
    return _group(_Root, [_version()])


def build_entry(entry: Command | Group) -> TyperCommand | TyperGroup:
    """A command, or a noun with its verbs, ready to be run."""
    if isinstance(entry, Command):
        return _build_command(entry)
    noun = _group(_Noun, [])
    noun.group = entry
    noun.entries = {verb.name: partial(_itself, verb) for verb in entry.commands}
    return noun


def _build_command(command: Command) -> TyperCommand:
    """One command with its own parameters and those of every command."""

    def call(ctx: typer.Context, **values: Any) -> int | None:
        every = {name: values.pop(name) for name in list(values) if name.startswith("every_")}
        start: Start = ctx.obj.with_options(every)
        session = start.make_session(start.settings)
        code = command.run(session, **values)
        session.finish(about_backups=ctx.command_path.startswith("wallet backup "))
        return code

    own = list(inspect.signature(command.run, eval_str=True).parameters.values())[1:]
    own = [param.replace(kind=inspect.Parameter.KEYWORD_ONLY) for param in own]
    secret = parameters(PASSPHRASE) if command.opens_vault else []
    app = _app()
    app.command(command.name, cls=_Leaf)(
        _with_parameters(call, [_context(), *own, *secret, *_options()])
    )
    built = typer.main.get_command(app)
    assert isinstance(built, _Leaf)  # noqa: S101 - for the type checker
    built.command = command
    return built


class _Leaf(TyperCommand):
    """A command that tells of itself in the chosen language."""

    command: Command
    allow_extra_args = True  # so that we can say which one is too many

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        with _located(ctx):
            rest = super().parse_args(ctx, args)
        if rest:
            raise UsageError("cli.extra_argument", word=rest[0], command=ctx.command_path)
        return rest

    def get_help(self, ctx: Any) -> str:
        start: Start = ctx.obj
        path = ctx.command_path.split()[1:]
        params = self.get_params(ctx)
        return "\n".join(
            render_command_help(self.command, path, params, start.t, _help_page(start))
        )


class _Lazy(TyperGroup):
    """A group whose commands are built when they are named."""

    entries: Mapping[str, Callable[[], Command | Group]]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        with _located(ctx):
            return super().parse_args(ctx, args)

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the signature is typer's
        return list(self.entries)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in self.entries:
            raise no_such_command(cmd_name, [*self.entries], parent=ctx.command_path)
        return build_entry(self.entries[cmd_name]())


class _Root(_Lazy):
    """``wallet`` itself."""

    entries = MappingProxyType({name: partial(load, name) for name in COMMANDS})

    def get_help(self, ctx: Any) -> str:
        return root_help(ctx.obj.settings.language).rstrip("\n")


class _Noun(_Lazy):
    """``wallet consent``: a noun with verbs."""

    group: Group

    def get_help(self, ctx: Any) -> str:
        start: Start = ctx.obj
        return "\n".join(render_group_help(self.group, start.t, _help_page(start)))


def _group(cls: type[_Kind], options: Sequence[inspect.Parameter]) -> _Kind:
    """A group that takes the options of every command beside its own."""
    app = _app()
    app.callback(cls=cls)(_with_parameters(_keep_options, [_context(), *options, *_options()]))
    group = typer.main.get_command(app)
    assert isinstance(group, cls)  # noqa: S101 - for the type checker: a callback makes a group
    return group


def _itself(verb: Command) -> Command:
    return verb


@contextmanager
def _located(ctx: Any) -> Iterator[None]:
    """Tells a complaint of the parser which command it is about; the parser does not always."""
    try:
        yield
    except ParseError as error:
        error.__dict__["ctx"] = error.__dict__.get("ctx") or ctx
        raise


def _keep_options(ctx: typer.Context, **values: Any) -> None:
    """Before the command: the root options go to whoever comes next."""
    values.pop("version", None)
    ctx.obj = ctx.obj.with_options(values)


def _show_version(value: bool) -> None:  # noqa: FBT001 - typer's callback form
    if value:
        typer.echo(f"wallet {__version__}")
        raise typer.Exit


def _app() -> typer.Typer:
    return typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings=_HELP,
    )


def _context() -> inspect.Parameter:
    return inspect.Parameter("ctx", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)


def _version() -> inspect.Parameter:
    option = typer.Option("--version", is_eager=True, callback=_show_version)
    return parameters({"version": Annotated[bool, option]})[0]


def _options() -> list[inspect.Parameter]:
    return parameters(ROOT)


def _with_parameters(
    function: Callable[..., Any], params: Sequence[inspect.Parameter]
) -> Callable[..., Any]:
    """``function`` with the signature that typer is to read."""

    def shaped(**values: Any) -> Any:
        return function(**values)

    shaped.__signature__ = inspect.Signature(list(params))  # type: ignore[attr-defined]  # PEP 362
    shaped.__annotations__ = {param.name: param.annotation for param in params}
    return shaped


def _help_page(start: Start) -> Page:
    return system_output(no_color=start.settings.no_color).page
