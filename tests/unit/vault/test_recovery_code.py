"""The recovery code as a person writes it down and types it back."""

from __future__ import annotations

import base64

import pytest

from tests.fakes.refusals import refused
from wallet.errors import InputError
from wallet.vault.recovery_code import parse_recovery_code, render_recovery_code

SECRET = bytes(range(40, 60))
CODE = "50MJ-MASC-5MQ2-YC1H-68SK-8D9P-6WW3-JEHV-8G"


def test_a_code_has_eight_groups_of_four_and_two_check_characters() -> None:
    groups = render_recovery_code(SECRET).split("-")
    assert [len(group) for group in groups] == [4] * 8 + [2]


@pytest.mark.parametrize("secret", [bytes(20), b"\xff" * 20, SECRET])
def test_what_was_written_down_is_read_back(secret: bytes) -> None:
    assert parse_recovery_code(render_recovery_code(secret)) == secret


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("small letters", CODE.lower()),
        ("spaces", CODE.replace("-", " ")),
        ("nothing between the groups", CODE.replace("-", "")),
        ("a dash that a word processor made", CODE.replace("-", "\u2013")),
        ("O for 0", CODE.replace("0", "O")),
        ("I for 1", CODE.replace("1", "I")),
        ("l for 1", CODE.replace("1", "l")),
        ("a line break at the end", CODE + "\n"),
    ],
)
def test_how_people_type_does_not_matter(name: str, typed: str) -> None:
    assert parse_recovery_code(typed) == SECRET, name


def test_the_form_is_crockfords_base32_and_the_number_modulo_1021() -> None:
    to_crockford = str.maketrans(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    )
    body = base64.b32encode(SECRET).decode().translate(to_crockford)
    check = int.from_bytes(SECRET, "big") % 1021
    tail = base64.b32encode(bytes([check >> 2, (check & 3) << 6])).decode().translate(to_crockford)
    assert render_recovery_code(SECRET).replace("-", "") == body + tail[:2]
    assert render_recovery_code(SECRET) == CODE


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "vault.recovery_code_length"),
        (CODE[:-1], "vault.recovery_code_length"),
        (CODE + "7", "vault.recovery_code_length"),
        (CODE.replace("S", "U"), "vault.recovery_code_character"),
        (CODE.replace("S", "*"), "vault.recovery_code_character"),
        (CODE.replace("S", "T"), "vault.recovery_code_typo"),
        ("05" + CODE[2:], "vault.recovery_code_typo"),
        (CODE[:-2] + "G8", "vault.recovery_code_typo"),
    ],
)
def test_each_slip_is_told_apart(typed: str, code: str) -> None:
    with refused(InputError, code):
        parse_recovery_code(typed)


def test_an_error_does_not_repeat_the_code() -> None:
    with pytest.raises(InputError) as caught:
        parse_recovery_code(CODE.replace("S", "T"))
    assert "50MJ" not in str(caught.value)
