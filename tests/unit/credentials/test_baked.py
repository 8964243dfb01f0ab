"""Badges baked into pictures: the badge by its own rules, and nothing of the picture."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.fakes.answer import STRANGER, keyed, self_stated_extract
from tests.fakes.baked import badge_chunk, chunk, png, svg, svg_jws
from tests.fakes.clock import NOON
from tests.fakes.refusals import refused
from tests.fakes.w3c import badge_jwt, credential, presentation, vc_jwt, vc_sd_jwt
from tests.unit.exchange.answer.cases import ALONE
from wallet import limits
from wallet.cli.views.page import Page
from wallet.cli.views.report import render_report
from wallet.credentials.reasons import Outcome, Reason
from wallet.credentials.recognise import is_claimed, recognise_media
from wallet.credentials.report import DocumentKind, Report, Vouching
from wallet.errors import InputError
from wallet.exchange.check import verify_document
from wallet.messages import ENGLISH
from wallet.standards.encoding import sha256_b64u

PLAIN = b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0,0"/></svg>'


def judged(data: bytes) -> Report:
    return verify_document(data, trust=keyed(), policy=ALONE, at=NOON)


def decisive(report: Report) -> Reason | None:
    return report.decisive.reason if report.decisive else None


def pictured(text: str) -> tuple[bytes, bytes, bytes]:
    """The same badge in three pictures."""
    return png(badge_chunk(text)), png(badge_chunk(text, packed=True)), svg_jws(text)


def test_the_badge_is_checked_as_if_it_came_alone() -> None:
    for data in pictured(badge_jwt()):
        report = judged(data)

        assert report.kind is DocumentKind.W3C
        assert report.outcome is Outcome.VALID
        assert [part.vouching for part in report.parts] == [Vouching.ATTESTED]
        assert report.parts[0].claims["name"] == "Svetsning"


def test_a_forged_badge_is_one_in_a_picture_too() -> None:
    for data in pictured(badge_jwt(key=STRANGER)):
        assert decisive(judged(data)) is Reason.SIGNATURE_WRONG


def test_the_report_is_about_the_picture_and_says_what_is_not_covered() -> None:
    data = png(badge_chunk(vc_jwt()))

    report = judged(data)

    assert Reason.CHANGES_PICTURE in {check.reason for check in report.checks}
    assert (report.received, report.digest) == (data, sha256_b64u(data))
    for in_full in (False, True):
        screen = " ".join(
            " ".join(render_report(report, ENGLISH, Page(80), in_full=in_full)).split()
        )
        assert "the signature is on the badge, and not on what the picture shows" in screen


def test_another_picture_around_the_same_badge_says_the_same() -> None:
    """What a picture shows is nobody's word: here it shows a doctorate."""
    badge = badge_chunk(badge_jwt())
    drawn = png(chunk(b"tEXt", b"Title\0Doktorsexamen"), badge)

    assert judged(drawn).parts == judged(png(badge)).parts


def test_a_script_in_the_drawing_is_neither_run_nor_told() -> None:
    script = "<script>alert('Doktorsexamen')</script><text>Doktorsexamen</text>"
    data = svg(f'{script}<openbadges:credential verify="{badge_jwt()}"/>')

    report = judged(data)

    assert report.outcome is Outcome.VALID
    assert "Doktorsexamen" not in json.dumps(report.to_json())


@pytest.mark.parametrize(
    ("data", "detail"),
    [
        (png(badge_chunk(badge_jwt()), badge_chunk(vc_jwt())), "baked.several"),
        (png(badge_chunk(badge_jwt()), after=b"more"), "baked.png"),
        (png(badge_chunk(badge_jwt()))[:-1], "baked.png"),
        (svg_jws(badge_jwt())[:-1], "baked.svg"),
        (svg_jws(badge_jwt()).replace(b"<svg", b"<!DOCTYPE svg []><svg", 1), "baked.markup"),
        (png(badge_chunk("not a badge")), "verify.not_recognised"),
        (png(badge_chunk("{}")), "verify.not_recognised"),
        (png(badge_chunk('{"@context": [')), "encoding.json"),
        (png(badge_chunk("eyJ9.e30.AAAA")), "encoding.json"),
        (svg(""), "baked.none"),
    ],
)
def test_a_broken_picture_or_badge_breaks_the_form(data: bytes, detail: str) -> None:
    assert recognise_media(data) is not None
    assert is_claimed(data)

    report = judged(data)

    assert decisive(report) is Reason.MALFORMED
    assert report.decisive is not None
    assert report.decisive.detail == detail
    assert report.parts == ()


@pytest.mark.parametrize(
    "text",
    [self_stated_extract(), presentation(), vc_sd_jwt(), vc_jwt() + "\n" + vc_jwt()],
)
def test_what_is_no_badge_is_not_taken_for_one_because_it_is_in_a_picture(text: str) -> None:
    assert judged(png(badge_chunk(text))).outcome is Outcome.INVALID


def test_what_is_over_a_limit_is_not_judged() -> None:
    bomb = png(badge_chunk(bytes(limits.MAX_DOCUMENT_BYTES * 9), packed=True))
    unknown = badge_jwt().split(".")
    header = "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0"  # {"alg":"none","typ":"JWT"}

    with refused(InputError, "encoding.too_large"):
        judged(bomb)
    with refused(InputError, "jose.algorithm"):
        judged(png(badge_chunk(".".join((header, *unknown[1:])))))


@pytest.mark.parametrize("data", [png(), PLAIN, b"\xff\xd8\xff" + badge_jwt().encode()])
def test_a_picture_without_a_badge_is_no_document(data: bytes) -> None:
    assert not is_claimed(data)

    with refused(InputError, "verify.not_recognised"):
        judged(data)


def test_a_badge_in_json_is_read_by_its_proof() -> None:
    unsigned: Any = credential()

    report = judged(png(badge_chunk(json.dumps(unsigned))))

    assert decisive(report) is Reason.SIGNATURE_MISSING
