"""Passphrases that a script hands over."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.refusals import refused
from wallet.errors import InputError, LockedError, NotFoundError, UsageError, WalletError
from wallet.limits import MAX_SECRET_BYTES
from wallet.system.secrets_in import passphrase_bytes, passphrase_from


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    reading, writing = os.pipe()
    yield reading, writing
    for descriptor in (reading, writing):
        os.close(descriptor)


def test_one_passphrase_has_one_form_in_bytes() -> None:
    assert passphrase_bytes("tv\u00e5 tranor") == passphrase_bytes("tva\u030a tranor")
    assert passphrase_bytes("tv\u00e5") == "två".encode()


@pytest.mark.parametrize(
    ("line", "secret"),
    [
        (b"fyra tranor", b"fyra tranor"),
        (b"fyra tranor\n", b"fyra tranor"),
        (b"fyra tranor\r\n", b"fyra tranor"),
        (b" fyra tranor ", b" fyra tranor "),
        ("fyra fåglar".encode(), "fyra fåglar".encode()),
    ],
)
def test_a_file_holds_one_line(tmp_path: Path, line: bytes, secret: bytes) -> None:
    (tmp_path / "passphrase").write_bytes(line)
    assert passphrase_from(file=tmp_path / "passphrase", environ={}) == secret


@pytest.mark.parametrize(
    ("line", "error", "code"),
    [
        (b"", LockedError, "system.passphrase_empty"),
        (b"\n", LockedError, "system.passphrase_empty"),
        (b"fyra\ntranor\n", InputError, "system.passphrase_text"),
        (b"fyra tranor\n\n", InputError, "system.passphrase_text"),
        (b"fyra\0tranor", InputError, "system.passphrase_text"),
        (b"\xff", InputError, "system.passphrase_text"),
        (b"x" * (MAX_SECRET_BYTES + 1), InputError, "system.too_large"),
    ],
)
def test_a_file_that_holds_something_else_is_refused(
    tmp_path: Path, line: bytes, error: type[WalletError], code: str
) -> None:
    (tmp_path / "passphrase").write_bytes(line)
    with refused(error, code):
        passphrase_from(file=tmp_path / "passphrase", environ={})


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with refused(NotFoundError, "system.no_file"):
        passphrase_from(file=tmp_path / "missing", environ={})


def test_a_text_too_long_is_refused() -> None:
    with refused(InputError, "system.passphrase_long"):
        passphrase_bytes("å" * MAX_SECRET_BYTES)


def test_a_descriptor_is_read_to_the_end_of_the_line_and_no_further(pipe: tuple[int, int]) -> None:
    reading, writing = pipe
    os.write(writing, b"fyra tranor\nsomebody else's")
    assert passphrase_from(descriptor=reading, environ={}) == b"fyra tranor"
    assert os.read(reading, 100) == b"somebody else's"


def test_a_descriptor_without_a_line_end_is_read_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "passphrase").write_bytes(b"fyra tranor")
    descriptor = os.open(tmp_path / "passphrase", os.O_RDONLY)
    assert passphrase_from(descriptor=descriptor, environ={}) == b"fyra tranor"
    os.close(descriptor)


def test_an_endless_line_is_refused(pipe: tuple[int, int]) -> None:
    reading, writing = pipe
    os.write(writing, b"x" * (MAX_SECRET_BYTES * 2))
    with refused(InputError, "system.passphrase_long"):
        passphrase_from(descriptor=reading, environ={})


def test_a_descriptor_that_is_not_open_is_a_mistake_of_the_command_line() -> None:
    with refused(UsageError, "system.bad_descriptor"):
        passphrase_from(descriptor=9_999, environ={})
    with refused(UsageError, "system.bad_descriptor"):
        passphrase_from(descriptor=-1, environ={})


def test_two_sources_are_refused(tmp_path: Path) -> None:
    with refused(UsageError, "system.passphrase_twice"):
        passphrase_from(descriptor=0, file=tmp_path / "passphrase", environ={})


def test_the_variable_names_a_file_and_an_option_comes_before_it(tmp_path: Path) -> None:
    (tmp_path / "variable").write_bytes(b"from the variable")
    (tmp_path / "option").write_bytes(b"from the option")
    environ = {"WALLET_PASSPHRASE_FILE": str(tmp_path / "variable")}
    assert passphrase_from(environ=environ) == b"from the variable"
    assert passphrase_from(file=tmp_path / "option", environ=environ) == b"from the option"


@pytest.mark.parametrize("environ", [{}, {"WALLET_PASSPHRASE_FILE": ""}])
def test_where_no_source_is_named_there_is_none(environ: dict[str, str]) -> None:
    assert passphrase_from(environ=environ) is None
