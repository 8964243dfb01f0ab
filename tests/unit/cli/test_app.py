"""The framework: parameters in, settings merged, help in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import pytest
import typer

from tests.fakes.session import FakeServices, FakeSession, run_line
from wallet.cli.app import Start, build_entry
from wallet.cli.command import Command, Group
from wallet.cli.entry import main
from wallet.cli.exit_codes import Exit
from wallet.cli.options import Force, OutFile
from wallet.cli.session import Session, Settings
from wallet.errors import UsageError
from wallet.messages import Language


def run_entry(
    entry: Command | Group, words: list[str], home: Path, settings: Settings | None = None
) -> tuple[int, FakeSession | None]:
    """Runs ``words`` on a command outside the tree; the code and the session it was given."""
    sessions: list[FakeSession] = []

    def make_session(settings: Settings) -> Session:
        sessions.append(FakeSession(FakeServices(home), settings))
        return sessions[-1]

    start = Start(settings or Settings(), make_session)
    built = build_entry(entry)
    with built.make_context(f"wallet {entry.name}", words, obj=start) as context:
        code = built.invoke(context)
    return int(code or 0), sessions[-1] if sessions else None


def take(
    session: Session,
    name: Annotated[str, typer.Argument(metavar="NAME")],
    *,
    times: Annotated[int, typer.Option("--times")] = 1,
    tag: Annotated[list[str] | None, typer.Option("--tag")] = None,
    out: OutFile = None,
    force: Force = False,
) -> Exit | None:
    session.output.lines([f"{name} {times} {tag} {out} {force}"])
    return Exit.CONFLICT if name == "twice" else None


TAKE = Command("take", take, examples=("wallet take a", "wallet take b"), opens_vault=True)


def test_a_function_gets_its_parameters_and_its_session(tmp_path: Path) -> None:
    words = ["a", "--times", "3", "--tag", "x", "--tag", "y", "--out", "f", "--force"]
    code, session = run_entry(TAKE, words, tmp_path)
    assert code == 0
    assert session is not None
    assert session.printed == "a 3 ['x', 'y'] f True\n"


def test_what_is_not_given_has_its_default(tmp_path: Path) -> None:
    _, session = run_entry(TAKE, ["a"], tmp_path)
    assert session is not None
    assert session.printed == "a 1 None None False\n"
    assert session.settings == Settings()


def test_a_command_may_end_with_a_code_of_its_own(tmp_path: Path) -> None:
    code, _ = run_entry(TAKE, ["twice"], tmp_path)
    assert code == 7


def test_options_of_every_command_end_up_in_the_settings(tmp_path: Path) -> None:
    words = ["a", "--json", "--no-input", "--quiet", "--no-color", "--home", "h", "--lang", "sv"]
    _, session = run_entry(TAKE, [*words, "--passphrase-fd", "0"], tmp_path)
    assert session is not None
    assert session.settings == Settings(
        language=Language.SWEDISH,
        home="h",
        json=True,
        no_input=True,
        quiet=True,
        no_color=True,
        passphrase_fd=0,
    )


def test_options_given_before_the_command_stay_unless_given_again(tmp_path: Path) -> None:
    before = Settings(home="first", json=True, language=Language.SWEDISH)
    _, session = run_entry(TAKE, ["a", "--home", "second"], tmp_path, before)
    assert session is not None
    assert session.settings == Settings(home="second", json=True, language=Language.SWEDISH)


def test_a_command_that_opens_no_vault_takes_no_passphrase(tmp_path: Path) -> None:
    plain = Command("take", take, examples=TAKE.examples)
    names = {name for param in build_entry(plain).params for name in param.opts}
    assert not {"--passphrase-fd", "--passphrase-file"} & names
    assert {"--json", "--no-input", "--quiet"} <= names


@pytest.mark.parametrize(
    ("words", "code", "data"),
    [
        ([], "cli.missing", {"parameter": "NAME"}),
        (["a", "b"], "cli.extra_argument", {"word": "b"}),
        (["a", "--times", "many"], "cli.bad_value", {"parameter": "--times"}),
        (["a", "--times"], "cli.option_needs_value", {"option": "--times"}),
        (["a", "--force=1"], "cli.option_takes_no_value", {"option": "--force"}),
        (["a", "--tags", "x"], "cli.no_such_option_near", {"option": "--tags", "near": "--tag"}),
        (["a", "-x"], "cli.no_such_option", {"option": "-x"}),
    ],
)
def test_what_cannot_be_understood_is_named(
    words: list[str], code: str, data: dict[str, str], tmp_path: Path
) -> None:
    from wallet.cli.usage_errors import ParseError, usage_error

    with pytest.raises((ParseError, UsageError)) as raised:
        run_entry(TAKE, words, tmp_path)
    error: Any = raised.value
    error = error if isinstance(error, UsageError) else usage_error(error)
    assert error.code == code
    assert data.items() <= error.data.items()


@pytest.mark.parametrize(
    ("words", "usage"),
    [
        (["help"], "Usage: wallet help [TOPIC]"),
        (["verify"], "Usage: wallet verify [FILE|DIR...] …"),
    ],
)
def test_help_opens_with_what_a_command_cannot_do_without(
    words: list[str], usage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*words, "--help"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == usage


def test_help_of_a_noun_lists_its_verbs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trust", "--help", "--lang", "sv"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Så här: wallet trust …"
    assert any(line.startswith("  add ") for line in lines)


def test_a_verb_is_found_under_its_noun(tmp_path: Path) -> None:
    code, session = run_entry(Group("things", (TAKE,)), ["take", "twice"], tmp_path)
    assert code == 7
    assert session is not None


def test_an_unknown_verb_names_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as raised:
        run_entry(Group("things", (TAKE,)), ["tkae"], tmp_path)
    assert raised.value.data == {"word": "tkae", "near": "wallet things take"}


def test_a_whole_line_runs_in_this_process(tmp_path: Path) -> None:
    session = FakeSession(FakeServices(tmp_path))
    ended = run_line(["help", "exit-codes"], session)
    assert (ended.code, ended.error) == (0, None)
    assert "  10   `verify`: invalid" in ended.stdout.splitlines()
    refused = run_line(["hlep"], session)
    assert refused.error is not None
    assert (refused.code, refused.error.code) == (2, "cli.no_such_command_near")
