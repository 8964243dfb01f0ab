"""The start: language, static answers, and that every failure becomes an exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.contracts.schema_files import validator
from wallet import __version__
from wallet.cli.entry import language_of, main
from wallet.cli.root_help import root_help


@pytest.mark.parametrize(
    ("words", "environment", "language"),
    [
        ([], {}, "en"),
        ([], {"LANG": "sv_SE.UTF-8"}, "sv"),
        ([], {"LANG": "C.UTF-8"}, "en"),
        ([], {"LC_ALL": "en_GB.UTF-8", "LANG": "sv_SE.UTF-8"}, "en"),
        ([], {"LC_ALL": "", "LC_MESSAGES": "sv_FI", "LANG": "de_DE"}, "sv"),
        ([], {"WALLET_LANG": "sv", "LC_ALL": "en_GB.UTF-8"}, "sv"),
        ([], {"WALLET_LANG": "klingon", "LANG": "sv_SE"}, "sv"),
        (["--lang", "en", "list"], {"WALLET_LANG": "sv"}, "en"),
        (["list", "--lang=sv"], {}, "sv"),
        (["list", "--lang", "en", "--lang", "sv"], {}, "sv"),
        (["add", "--", "--lang", "sv"], {}, "en"),
        (["--lang"], {"LANG": "sv_SE"}, "sv"),
    ],
)
def test_the_language_is_chosen_by_option_then_variable_then_locale(
    words: list[str], environment: dict[str, str], language: str
) -> None:
    assert language_of(words, environment) == language


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["help"], ["--no-color", "--help"]])
def test_root_help_is_the_static_text(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", *words]) == 0
    assert capsys.readouterr().out == root_help("en")


def test_root_help_is_there_in_swedish(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang=sv", "--help"]) == 0
    assert capsys.readouterr().out == root_help("sv") != root_help("en")


@pytest.mark.parametrize("words", [["--version"], ["--home", "somewhere", "--version"]])
def test_version_is_one_line(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 0
    assert capsys.readouterr().out == f"wallet {__version__}\n"


def test_no_words_at_all_show_the_first_screen_as_a_usage_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "wallet demo" in printed.err


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        (["hlep"], "there is no command `hlep`", "did you mean `wallet help`?"),
        (["qqqq"], "there is no command `wallet qqqq`", "see `wallet --help`"),
        (["--quiet"], "`wallet` needs to be told what to do", "see `wallet --help`"),
        (["help", "--hom", "x"], "`wallet help` has no option `--hom`", "did you mean `--home`?"),
        (["help", "--zzz"], "`wallet help` has no option `--zzz`", "see `wallet help --help`"),
        (["help", "--home"], "`--home` needs a value", "see `wallet help --help`"),
        (["help", "--quiet=yes"], "`--quiet` takes no value", "see `wallet help --help`"),
        (
            ["help", "weather"],
            "the value of `TOPIC` is none of those it can have",
            "choose one of: all, exit-codes, words, files",
        ),
        (
            ["help", "words", "files"],
            "`files` is one word too many",
            "put quotes around text with spaces; see `wallet help --help`",
        ),
        (
            ["--lang", "de", "help", "words"],
            "the value of `--lang` is none of those it can have",
            "choose one of: en, sv",
        ),
    ],
)
def test_a_line_that_cannot_be_understood_is_a_usage_error_of_two_lines(
    words: list[str], message: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == f"wallet: error: {message}\nwallet: hint: {hint}\n"


def test_usage_errors_are_told_in_the_chosen_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help", "--lang", "sv", "--zzz"]) == 2
    assert capsys.readouterr().err == (
        "wallet: error: `wallet help` har inget val `--zzz`\n"
        "wallet: hint: se `wallet help --help`\n"
    )


@pytest.mark.parametrize("words", [["--json", "hlep"], ["hlep", "--json"]])
def test_errors_are_one_json_object_when_json_was_asked_for(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert json.loads(printed.err) == {
        "schema": "error/1",
        "code": "cli.no_such_command_near",
        "message": "there is no command `hlep`",
        "hint": "did you mean `wallet help`?",
    }


def test_a_word_after_two_dashes_does_not_turn_errors_into_json(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["help", "--", "--json"]) == 2
    assert capsys.readouterr().err.startswith("wallet: error: ")


@pytest.mark.parametrize("words", [["--json", "help", "words"], ["help", "words", "--json"]])
def test_options_of_every_command_are_taken_before_and_after_its_name(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 0
    document = json.loads(capsys.readouterr().out)
    validator("help-1").validate(document)
    assert document["topic"] == "words"


RUN = "import sys; from wallet.cli.entry import main; sys.exit(main(sys.argv[1:]))"


def in_shell(words: str, tail: str) -> subprocess.CompletedProcess[bytes]:
    """Runs a command line with its streams set up by a shell."""
    line = f'"{sys.executable}" -c "$RUN" {words} {tail}'
    return subprocess.run(
        ["/bin/sh", "-c", line], env=os.environ | {"RUN": RUN}, capture_output=True, check=False
    )


def test_a_reader_that_goes_away_ends_with_141() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", RUN, "help", "words"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
        assert process.wait() == 141
    assert told == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("words", ["help words", "--help"])
def test_output_that_finds_no_room_is_told_and_is_no_defect(words: str) -> None:
    done = in_shell(words, "> /dev/full")
    assert done.returncode == 3
    assert done.stderr.startswith(b"wallet: error: the result cannot be written")
    assert done.stderr.count(b"\n") == 2


@pytest.mark.parametrize(
    ("words", "closed", "code"),
    [
        ("help words", ">&-", 0),
        ("--help", ">&-", 0),
        ("hlep", "2>&-", 2),
        ("help words", "<&- >&- 2>&-", 0),
    ],
)
def test_streams_that_the_caller_closed_are_done_without(
    words: str, closed: str, code: int
) -> None:
    done = in_shell(words, closed)
    assert (done.returncode, done.stderr) == (code, b"")
