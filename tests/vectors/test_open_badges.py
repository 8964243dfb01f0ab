"""The fixtures of the 1EdTech validator that are signed as JWT or baked into pictures.

Whose key it is, none of them tells: the best that can be said is that somebody signed. The ones in
JSON, and the JSON baked into pictures, are in `test_1edtech_json.py` and below.
"""

from __future__ import annotations

import json

import pytest

from tests.fakes.clock import NOON
from tests.fakes.contexts import canonize
from tests.fakes.shared import vectors
from tests.unit.exchange.answer.cases import ALONE
from wallet.credentials.reasons import Outcome, Reason
from wallet.credentials.recognise import recognise_media
from wallet.credentials.report import DocumentKind, Report, Vouching
from wallet.credentials.trust import Trust
from wallet.exchange.check import verify_document
from wallet.standards.baked import read_png_badge, read_svg_badge


def fixture(name: str) -> bytes:
    return vectors(f"1edtech-ob3/{name}").read_bytes()


def judged(data: bytes) -> Report:
    return verify_document(data, trust=Trust(), policy=ALONE, at=NOON, canonize=canonize())


def reasons(report: Report) -> set[Reason]:
    return {check.reason for check in report.all_checks()}


def test_their_verdict_is_that_no_issuer_can_be_proven() -> None:
    cases = json.loads(fixture("cases.json"))["cases"]
    said = {one["file"]: one.get("issuer_key_provable") for one in cases}

    assert (said["simple.jwt"], said["simple-jwt.svg"]) == (False, False)


def test_a_jwt_without_any_key_is_read_and_cannot_be_told() -> None:
    report = judged(fixture("simple.jwt"))

    assert report.kind is DocumentKind.W3C
    assert report.outcome is Outcome.UNDETERMINED
    assert Reason.SIGNATURE_NO_KEY in reasons(report)
    (part,) = report.parts
    assert part.type == "OpenBadgeCredential"
    assert part.vouching is Vouching.UNCHECKED
    assert part.claims["name"] == "Example University Degree"


def test_a_drawing_with_a_jwt_shows_that_somebody_signed() -> None:
    report = judged(fixture("simple-jwt.svg"))

    assert report.outcome is Outcome.UNDETERMINED
    assert {Reason.SIGNATURE, Reason.KEY_ONLY_NAMED, Reason.CHANGES_PICTURE} <= reasons(report)
    (part,) = report.parts
    assert part.vouching is Vouching.UNVOUCHED
    assert part.issuer is not None
    assert (part.issuer.name, part.issuer.stated) == (None, "https://1edtech.edu/issuers/565049")


def test_a_changed_badge_in_a_drawing_is_a_forgery() -> None:
    token = read_svg_badge(fixture("simple-jwt.svg"))
    head, body, signature = token.split(".")
    other = body[:40] + ("A" if body[40] != "A" else "B") + body[41:]

    report = judged(
        fixture("simple-jwt.svg").replace(token.encode(), f"{head}.{other}.{signature}".encode())
    )

    assert report.outcome is Outcome.INVALID


@pytest.mark.parametrize("name", ["simple-json.svg", "simple-json.png"])
def test_the_json_in_a_picture_is_a_badge(name: str) -> None:
    data = fixture(name)
    read = read_png_badge if recognise_media(data) == "image/png" else read_svg_badge
    badge = json.loads(read(data))

    report = judged(data)

    assert badge["id"] == "http://example.com/credentials/3527"
    assert Reason.CHANGES_PICTURE in reasons(report)
    assert report.outcome is Outcome.UNDETERMINED
    assert report.parts[0].claims["name"] == "Teamwork Badge"
    assert report.parts[0].issuer is not None
    assert report.parts[0].issuer.name is None
