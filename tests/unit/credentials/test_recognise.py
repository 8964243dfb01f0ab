"""What a file is, told from its content."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.fakes.answer import STRANGER, diploma, self_stated_extract
from tests.fakes.baked import badge_chunk, png, svg_jws
from tests.fakes.json_seal import DIPLOMA, edc_bytes
from tests.fakes.refusals import refused
from tests.fakes.w3c import badge_jwt, credential, presentation, vc_jwt, vc_jwt_v1, vc_sd_jwt
from wallet import limits
from wallet.credentials.recognise import is_claimed, recognise, recognise_media
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


PROVEN: Any = {**credential(), "proof": {"type": "DataIntegrityProof"}}
KINDS: dict[str, list[bytes]] = {
    "vc+jwt": [vc_jwt().encode(), vc_jwt_v1().encode(), badge_jwt().encode()],
    "vp+jwt": [presentation().encode()],
    "vc+sd-jwt": [vc_sd_jwt().encode()],
    "vc": [json.dumps(PROVEN).encode(), b"\n " + json.dumps(credential()).encode()],
    "jose+json": [edc_bytes()],
    "elm": [json.dumps(DIPLOMA).encode()],
}


@pytest.mark.parametrize(("kind", "data"), [(k, one) for k, all_ in KINDS.items() for one in all_])
def test_credentials_of_other_families_are_known_by_their_content(kind: str, data: bytes) -> None:
    assert recognise(data) == (kind, data.decode())
    assert is_claimed(data)


def test_a_european_credential_with_a_proof_inside_is_judged_by_that() -> None:
    document: Any = {**DIPLOMA, "proof": {"type": "DataIntegrityProof"}}

    assert recognise(json.dumps(document).encode())[0] == "vc"


@pytest.mark.parametrize(
    "data",
    [
        b'{"type": ["VerifiableCredential"]}',
        b'{"@context": ["https://www.w3.org/ns/credentials/v2"]}',
        b'{"payload": "x"}',
        b'{"signatures": []}',
        b'{"@context": [], "type": ["VerifiablePresentation"]}',
    ],
)
def test_json_of_another_kind_is_no_document(data: bytes) -> None:
    with refused(InputError, "verify.not_recognised"):
        recognise(data)


@pytest.mark.parametrize(
    ("data", "media"),
    [
        (png(badge_chunk("x")), "image/png"),
        (svg_jws("x"), "image/svg+xml"),
        (b"\xef\xbb\xbf" + svg_jws("x"), "image/svg+xml"),
        (png(), None),
        (b"<html>https://example.org/</html>", None),
        (b"\xff\xd8\xffopenbadgecredential\0", None),
        (b"%PDF-1.7", "application/pdf"),
    ],
)
def test_a_picture_is_a_document_where_a_badge_is_in_it(data: bytes, media: str | None) -> None:
    assert recognise_media(data) == media
    assert is_claimed(data) is (media is not None)


@pytest.mark.parametrize(
    ("data", "claimed"),
    [
        (edc_bytes()[:-9], True),
        (json.dumps(credential()).encode()[:-9], True),
        (vc_jwt().encode()[:99], True),
        (b'{"scripts": {"test": "x"}}', False),
        (b'{"payload": 1}', False),
        (b"# notes", False),
        (b"", False),
    ],
)
def test_what_looks_like_a_credential_is_claimed_be_it_broken(data: bytes, claimed: bool) -> None:
    assert is_claimed(data) is claimed
