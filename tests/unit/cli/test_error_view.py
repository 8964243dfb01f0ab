"""Failures in words: values made inert, several reasons, and nothing personal from a defect."""

from __future__ import annotations

import json

import pytest

from tests.contracts.schema_files import validator
from wallet.cli.error_view import report_failure, view_error
from wallet.errors import InputError, NotFoundError, UsageError, WalletError
from wallet.messages import ENGLISH, SWEDISH


def test_an_error_becomes_message_and_hint_with_its_values() -> None:
    view = view_error(NotFoundError("system.no_file", path="ask.request"), ENGLISH)
    assert view.lines() == [
        "wallet: error: there is no file `ask.request`",
        "wallet: hint: check the name; `ls` shows the files of a folder",
    ]


def test_the_beginnings_of_lines_are_the_same_in_swedish() -> None:
    error, hint = view_error(NotFoundError("system.no_file", path="x"), SWEDISH).lines()
    assert error.startswith("wallet: error: det finns ")
    assert hint.startswith("wallet: hint: ")


def test_escape_sequences_in_values_do_not_reach_the_screen() -> None:
    error = UsageError("cli.extra_argument", word="a\x1b[2J\nwallet: hint: b", command="wallet")
    first, _ = view_error(error, ENGLISH).lines()
    assert first == "wallet: error: `a[2J wallet: hint: b` is one word too many"


def test_long_values_are_cut() -> None:
    view = view_error(NotFoundError("system.no_file", path="x" * 10_000), ENGLISH)
    assert len(view.message) < 450
    assert "…" in view.message


def test_lists_are_joined() -> None:
    error = UsageError("cli.bad_choice", parameter="--lang", choices=["en", "sv"], command="wallet")
    assert view_error(error, ENGLISH).hint == "choose one of: en, sv"


def test_several_broken_rules_are_each_named() -> None:
    error = InputError(
        "cli.usage", reason="two", command="wallet", reasons=("area.one", "area.two")
    )
    view = view_error(error, ENGLISH)
    assert [line for line in view.lines() if "reason:" in line] == [
        "wallet: reason: area.one",
        "wallet: reason: area.two",
    ]
    validator("error-1").validate(view.to_json())
    assert view.to_json()["reasons"] == [
        {"code": "area.one", "message": "area.one"},
        {"code": "area.two", "message": "area.two"},
    ]


@pytest.mark.parametrize(
    "error", [WalletError("nowhere.at_all"), NotFoundError("system.no_file", wrong="placeholder")]
)
def test_an_error_without_a_usable_text_still_has_its_code(error: WalletError) -> None:
    view = view_error(error, ENGLISH)
    assert view.message == error.code
    assert view.hint


def test_a_defect_names_type_and_place_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    secret = "correct horse battery staple"

    def fail() -> None:
        passphrase = secret
        raise KeyError(passphrase)

    with pytest.raises(KeyError) as raised:
        fail()
    assert report_failure(raised.value, "en", as_json=False) == 1
    told = capsys.readouterr().err
    assert told.startswith("wallet: error: the wallet has made a mistake of its own (`KeyError ")
    assert told.count("\n") == 2
    assert secret not in told


def test_the_place_of_a_defect_is_a_line_of_ours(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(AttributeError) as raised:
        view_error(None, ENGLISH)  # type: ignore[arg-type]  # a defect on purpose
    report_failure(raised.value, "en", as_json=True)
    assert "AttributeError wallet.cli.error_view:" in json.loads(capsys.readouterr().err)["message"]


def test_an_interrupt_is_told_in_two_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert report_failure(KeyboardInterrupt(), "en", as_json=False) == 130
    assert capsys.readouterr().err.splitlines()[0] == "wallet: error: interrupted"


def test_an_exit_that_was_asked_for_is_kept_and_says_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert report_failure(SystemExit(3), "en", as_json=False) == 3
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("text", ["\x9b31m", "\u202e", "\u2028", "\u2066", "\x85"])
def test_nothing_in_a_json_error_is_obeyed_by_a_terminal(
    text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also where it stands in a code, which no value is made inert in."""
    error = InputError("pack.signer" + text, thumbprint=text, reasons=("area." + text,))

    report_failure(error, "en", as_json=True)

    written = capsys.readouterr().err
    assert text[0] not in written.rstrip("\n")
    assert json.loads(written)["code"] == "pack.signer" + text
