"""What a file is, told from its content."""

from __future__ import annotations

import pytest

from tests.fakes.answer import STRANGER, diploma, self_stated_extract
from tests.fakes.refusals import refused
from wallet import limits
from wallet.credentials.recognise import recognise
from wallet.errors import InputError
from wallet.standards.encoding import b64u_encode
from wallet.standards.jose import sign_jws


def test_an_extract_is_known_by_its_typ() -> None:
    text = self_stated_extract()

    assert recognise(text.encode()) == ("extract+jwt", text)


def test_a_credential_is_known_by_typ_and_tilde() -> None:
    text = diploma()

    assert recognise(text.encode()) == ("dc+sd-jwt", text)


def test_the_older_name_of_a_credential_is_the_present_one() -> None:
    text = sign_jws({"vct": "x"}, STRANGER, typ="vc+sd-jwt") + "~"

    assert recognise(text.encode()) == ("dc+sd-jwt", text)


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_one_line_end_is_left_off(end: bytes) -> None:
    text = self_stated_extract()

    assert recognise(text.encode() + end)[1] == text


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        b"{}",
        b"a.b",
        b"a.b.c.d",
        "utdrag på svenska".encode(),
        self_stated_extract().encode() + b"~",
        self_stated_extract().encode("utf-16"),
    ],
)
def test_what_is_no_signed_document_is_not_recognised(data: bytes) -> None:
    with refused(InputError, "verify.not_recognised"):
        recognise(data)


def test_a_huge_file_is_not_read() -> None:
    with refused(InputError, "encoding.too_large"):
        recognise(b"a" * (limits.MAX_DOCUMENT_BYTES + 1))


@pytest.mark.parametrize("algorithm", ["none", "HS256", "ES256K", "es256", ""])
def test_a_document_signed_by_an_unknown_algorithm_is_not_judged(algorithm: str) -> None:
    header = b64u_encode(f'{{"alg":"{algorithm}","typ":"extract+jwt"}}'.encode())

    with refused(InputError, "jose.algorithm"):
        recognise(f"{header}.e30.AAAA".encode())
