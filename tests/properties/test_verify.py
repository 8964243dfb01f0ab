"""Verifying anything at all ends with a report or a refusal, within bounds, and never with a
forgery called genuine.

Work is counted, not timed: the calls of Python functions and of the library, in proportion to the
bytes that were given.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import cache
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.contracts.schema_files import validator
from tests.fakes.answer import (
    ALVA_STUDENT,
    attested_extract,
    diploma,
    keyed,
    self_stated_extract,
    trusting,
)
from tests.fakes.baked import badge_chunk, png, svg, svg_json, svg_jws
from tests.fakes.clock import NOON
from tests.fakes.json_seal import DIPLOMA, edc_bytes
from tests.fakes.sealed_pdf import LAST_SPRING, page, root, sealed, stamper, university
from tests.fakes.shared import vectors
from tests.fakes.w3c import (
    badge_jwt,
    credential,
    enveloped,
    presentation,
    vc_jwt,
    vc_jwt_v1,
    vc_sd_jwt,
)
from wallet.cli.views.page import Page
from wallet.cli.views.report import render_report
from wallet.credentials.policy import Policy
from wallet.credentials.reasons import Outcome, Reason
from wallet.credentials.report import Report
from wallet.credentials.trust import Trust
from wallet.errors import WalletError
from wallet.exchange.check import verify_document
from wallet.messages import ENGLISH, SWEDISH
from wallet.standards.sd_jwt import bind

POLICY = Policy(any_audience=True, unbound=True)
VALIDATOR = validator("verification-report-1")
HEADS = (
    b"",
    b"eyJ",
    b"{",
    b"%PDF-",
    b"\x89PNG\r\n\x1a\nopenbadgecredential\0",
    b'<svg xmlns:o="https://purl.imsglobal.org/ob/v3p0">',
)

_CALLS_AT_LEAST = 100_000
"""What a small document may cost. A sealed PDF costs 62,000; all others cost under 11,000."""
_CALLS_PER_BYTE = 20


@cache
def trust() -> Trust:
    """Trust in the school's key, and in the authority of the university."""
    return Trust((*keyed().lists, *trusting(root().listed()).lists))


@cache
def seeds() -> dict[str, bytes]:
    """One fair document of every family."""
    made: dict[str, Callable[[], bytes]] = {
        "extract": lambda: attested_extract(diploma()).encode(),
        "self-stated": lambda: self_stated_extract().encode(),
        "sd-jwt-vc": lambda: diploma(holder=None).encode(),
        "vc+jwt": lambda: vc_jwt().encode(),
        "vc-jwt 1.1": lambda: vc_jwt_v1().encode(),
        "badge": lambda: badge_jwt().encode(),
        "vc+sd-jwt": lambda: vc_sd_jwt().encode(),
        "vc+sd-jwt, shown": lambda: bind(
            vc_sd_jwt(cnf={"jwk": ALVA_STUDENT.public.to_jwk()}),
            ALVA_STUDENT,
            aud="Exempelbolaget",
            nonce="n",
            iat=NOON,
        ).encode(),
        "vp+jwt": lambda: presentation(
            enveloped(vc_jwt()), enveloped(vc_sd_jwt(), "vc+sd-jwt")
        ).encode(),
        "european": lambda: edc_bytes(stamped=(stamper(), LAST_SPRING)),
        "european, unsealed": lambda: json.dumps(DIPLOMA).encode(),
        "w3c, unsigned": lambda: json.dumps(credential()).encode(),
        "png": lambda: png(badge_chunk(badge_jwt())),
        "png, packed": lambda: png(badge_chunk(badge_jwt(), packed=True)),
        "svg": lambda: svg_jws(badge_jwt()),
        "svg, json": lambda: svg_json(json.dumps(credential())),
        "pdf": lambda: sealed(page(), university()),
    }
    return {name: make() for name, make in made.items()}


TEXTS = (
    *("extract", "self-stated", "sd-jwt-vc", "vc+jwt", "vc-jwt 1.1", "badge", "vc+sd-jwt"),
    *("vp+jwt", "european", "european, unsealed", "w3c, unsigned", "png", "png, packed"),
    *("svg", "svg, json", "vc+sd-jwt, shown"),
)
"""Those that are quick to judge; the PDF has a test of its own."""


class _Work:
    """Counts calls while it is on. Deterministic, unlike a clock."""

    def __init__(self, budget: int) -> None:
        self.left = budget

    def __call__(self, _frame: FrameType, event: str, _argument: Any) -> None:
        if event in ("call", "c_call"):
            self.left -= 1


def judge(data: bytes) -> Report | None:
    """The report, None for a refusal; whatever is told keeps to its schema and its screen."""
    work = _Work(_CALLS_AT_LEAST + _CALLS_PER_BYTE * len(data))
    before = sys.getprofile()
    sys.setprofile(work)
    try:
        report = verify_document(data, trust=trust(), policy=POLICY, at=NOON)
    except WalletError:
        return None
    finally:
        sys.setprofile(before)
        assert work.left > 0
    VALIDATOR.validate(json.loads(json.dumps(report.to_json())))
    for t in (ENGLISH, SWEDISH):
        assert all(line.isprintable() for line in render_report(report, t, Page(80)))
    return report


def said(report: Report) -> list[Any]:
    """What a report tells, and by whom."""
    return [(part.type, part.vouching, part.issuer, part.claims) for part in report.parts]


def no_forgery(name: str, data: bytes) -> None:
    """Whatever became of a document: valid is only what says the same by the same."""
    report = judge(data)
    if report is not None and report.outcome is Outcome.VALID:
        fair = judge(seeds()[name])
        assert fair is not None
        known = said(fair)
        assert all(one in known for one in said(report))


@pytest.mark.parametrize("name", sorted(seeds()))
def test_every_seed_is_judged(name: str) -> None:
    report = judge(seeds()[name])

    assert report is not None
    signed = not name.endswith(("unsigned", "unsealed", "json"))
    assert report.outcome is (Outcome.VALID if signed else Outcome.INVALID)


@given(st.sampled_from(HEADS), st.binary(max_size=600), st.sampled_from((b"", b"</svg>", b"}")))
def test_any_bytes(head: bytes, data: bytes, tail: bytes) -> None:
    judge(head + data + tail)


@settings(max_examples=400)
@given(st.sampled_from(TEXTS), st.data())
def test_a_byte_changed_anywhere_forges_nothing(name: str, data: st.DataObject) -> None:
    changed = bytearray(seeds()[name])
    for _ in range(data.draw(st.integers(1, 3))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))

    no_forgery(name, bytes(changed))


@settings(max_examples=200)
@given(st.sampled_from(TEXTS), st.data())
def test_a_cut_or_doubled_document_forges_nothing(name: str, data: st.DataObject) -> None:
    seed = seeds()[name]
    first, second = sorted(data.draw(st.integers(0, len(seed))) for _ in range(2))
    cut, doubled = seed[:first] + seed[second:], seed[:second] + seed[first:]

    no_forgery(name, data.draw(st.sampled_from((cut, doubled, seed[:first], seed[first:]))))


@settings(max_examples=200)
@given(st.sampled_from(TEXTS), st.sampled_from(TEXTS), st.data())
def test_two_documents_put_together_forge_nothing(
    name: str, other: str, data: st.DataObject
) -> None:
    left, right = seeds()[name], seeds()[other]
    place = data.draw(st.integers(0, len(left)))
    start = data.draw(st.integers(0, len(right)))
    end = data.draw(st.integers(start, len(right)))

    report = judge(left[:place] + right[start:end] + left[place:])

    if report is not None and report.outcome is Outcome.VALID:
        known = [said(fair) for fair in map(judge, (left, right)) if fair is not None]
        assert all(any(one in parts for parts in known) for one in said(report))


@settings(max_examples=25)
@given(st.data())
def test_a_changed_pdf_forges_nothing(data: st.DataObject) -> None:
    seed = bytearray(seeds()["pdf"])
    seed[data.draw(st.integers(0, len(seed) - 1))] = data.draw(st.integers(0, 255))

    no_forgery("pdf", bytes(seed))


@given(st.integers(1, 3_000), st.sampled_from((b"[", b'{"a":', b'{"@context":[')))
def test_depth_costs_no_more_than_its_bytes(depth: int, opening: bytes) -> None:
    judge(opening * depth)


@given(st.integers(1, 400), st.sampled_from(("<g>", "<a b='c'/>", "<!---->", "&amp;")))
def test_a_drawing_of_any_shape_costs_no_more_than_its_bytes(count: int, piece: str) -> None:
    judge(svg(piece * count))


@given(st.integers(1, 4_000), st.sampled_from(([], [1], {"a": 1}, "a")))
def test_width_costs_no_more_than_its_bytes(count: int, value: Any) -> None:
    judge(json.dumps(credential(evidence=[value] * count)).encode())


PUBLISHED = (
    "elm-edc/Sample-MC-Annex1-signed.jsonld",
    "1edtech-ob3/simple.jwt",
    "1edtech-ob3/simple-jwt.svg",
    "1edtech-ob3/simple-json.svg",
    "1edtech-ob3/simple-json.png",
    "1edtech-ob3/simple.json",
)


def signed_claims(report: Report | None) -> list[Any]:
    """What a report tells as signed, be it by a stranger."""
    if report is None:
        return []
    return [
        part.claims
        for part in report.parts
        if Reason.SIGNATURE in {check.reason for check in part.checks}
    ]


@pytest.mark.parametrize("name", PUBLISHED)
@settings(max_examples=60)
@given(data=st.data())
def test_a_published_document_changed_anywhere_tells_nothing_else_as_signed(
    name: str, data: st.DataObject
) -> None:
    fair = vectors(name).read_bytes()
    place = data.draw(st.integers(0, len(fair) - 1))
    other = bytes([data.draw(st.integers(0, 255))])
    end = data.draw(st.integers(place, len(fair)))
    changed = data.draw(
        st.sampled_from(
            (
                fair[:place] + other + fair[place + 1 :],
                fair[:place] + other + fair[place:],
                fair[:place],
                fair[:place] + fair[end:],
                fair[:end] + fair[place:],
            )
        )
    )

    known = signed_claims(judge(fair))

    assert all(claims in known for claims in signed_claims(judge(changed)) if claims)
