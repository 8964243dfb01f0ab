"""A file is what its content says, whatever it is called."""

from __future__ import annotations

import pytest

from tests.fakes.answer import diploma, self_stated_extract
from tests.fakes.evidence import HTML, JPEG, PDF, PNG, SVG
from tests.fakes.refusals import refused
from wallet import limits
from wallet.errors import InputError
from wallet.workflows.evidence import read_evidence
from wallet.workflows.imports import ImportFormat, recognise_import


@pytest.mark.parametrize("data", [PDF, PNG, JPEG])
def test_pdf_and_pictures_are_evidence(data: bytes) -> None:
    assert recognise_import(data) is ImportFormat.FILE


@pytest.mark.parametrize(
    ("data", "media_type"),
    [(PDF, "application/pdf"), (PNG, "image/png"), (JPEG, "image/jpeg")],
)
def test_the_media_type_follows_the_first_bytes_and_not_the_name(
    data: bytes, media_type: str
) -> None:
    assert read_evidence("bild.html", data).media_type == media_type


def test_json_is_told_apart_by_its_members() -> None:
    assert recognise_import(b'{"schema": "profile/1"}') is ImportFormat.PROFILE
    assert recognise_import(b' \n{"work": []}') is ImportFormat.JSON_RESUME


def test_a_credential_is_recognised_with_and_without_a_line_end() -> None:
    text = diploma().encode()
    assert recognise_import(text) is ImportFormat.SD_JWT_VC
    assert recognise_import(text + b"\r\n") is ImportFormat.SD_JWT_VC


@pytest.mark.parametrize(
    "data", [SVG, HTML, b"\xef\xbb\xbf" + SVG, b"\n\t <?xml version='1.0'?><Candidate/>"]
)
def test_what_a_program_could_hide_in_is_refused(data: bytes) -> None:
    with refused(InputError, "imports.markup"):
        recognise_import(data)


@pytest.mark.parametrize("data", [b"{}", b'{"schema": "record/1"}', b'{"cv": 1}'])
def test_other_json_is_refused(data: bytes) -> None:
    with refused(InputError, "imports.other_json"):
        recognise_import(data)


def test_a_signed_document_that_is_for_others_is_refused_by_its_kind() -> None:
    with refused(InputError, "imports.other_document") as caught:
        recognise_import(self_stated_extract().encode())
    assert caught.value.data["typ"] == "extract+jwt"


@pytest.mark.parametrize(
    "data", [b"", b"betyg", "å".encode(), bytes(64), PDF[1:], b"GIF89a", b"BM", b"RIFF0000WEBP"]
)
def test_anything_else_is_refused(data: bytes) -> None:
    with refused(InputError, "imports.not_recognised"):
        recognise_import(data)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'{"work": [', "encoding.json"),
        (b'{"work": [NaN]}', "encoding.json"),
        (b'{"work": [], "work": []}', "encoding.json_duplicate"),
        (b"\xef\xbb\xbf" + b'{"work": []}', "encoding.json"),
        (b'{"work": ' + b"[" * 40 + b"]" * 40 + b"}", "encoding.json_depth"),
        (b'{"work": ["\xff"]}', "encoding.utf8"),
    ],
)
def test_broken_json_is_refused_for_what_is_wrong_with_it(data: bytes, code: str) -> None:
    with refused(InputError, code):
        recognise_import(data)


@pytest.mark.parametrize("data", [b"", SVG, HTML, b"PK\x03\x04", b" " + PDF])
def test_what_is_no_evidence_is_not_kept(data: bytes) -> None:
    with refused(InputError, "imports.not_evidence"):
        read_evidence("betyg.pdf", data)


def test_evidence_has_a_greatest_size() -> None:
    whole = PDF + bytes(limits.MAX_ATTACHMENT_BYTES - len(PDF))
    assert len(read_evidence("betyg.pdf", whole).data) == limits.MAX_ATTACHMENT_BYTES
    with refused(InputError, "imports.evidence_size"):
        read_evidence("betyg.pdf", whole + b"\n")


def test_a_file_name_is_made_inert_and_is_never_empty() -> None:
    assert read_evidence("be\u202etyg\x1b[31m.pdf", PDF).name == "betyg[31m.pdf"
    assert read_evidence("\x1b", PDF).name == "-"
    assert len(read_evidence("x" * 500, PDF).name) == 120
